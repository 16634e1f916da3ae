"""Tables in tests: a text with columns between bars becomes rows that a nurse can read.

    | question              | age        |
    | baby van 8 maanden    | 8-8        |

An empty cell is an empty string; lines of dashes are skipped.
"""


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a table as dictionaries by heading."""
    lines = [line.strip() for line in table.strip().splitlines()]
    cells = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in lines
        if line.startswith("|") and set(line) - set("|-+ ")
    ]
    head, *body = cells
    for row in body:
        if len(row) != len(head):
            raise ValueError(f"{len(row)} cells under {len(head)} headings: {row}")
    return [dict(zip(head, row, strict=True)) for row in body]


def each(table: str) -> list[tuple[str, ...]]:
    """The rows of a table as tuples, for `pytest.mark.parametrize`."""
    return [tuple(row.values()) for row in rows(table)]
