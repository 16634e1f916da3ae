"""In which form magnesium is printed: "(als citraat en oxide)", "magnesium (glycinate)"."""

from __future__ import annotations

import re

from sluimer.nutrition.label.scan import Mass, Name, SaltBook

FORM = re.compile(
    r" ?[,:(\-–|]{0,2} ?(?:\(? ?(?:als|as|from|uit|aus|van|of|in de vorm van|in the form of|"
    r"in form von|sous forme de|"
    r"sous la forme de|sous forme d'|afkomstig (?:van|uit)|provenant (?:de|du)|issu d[eu]|"
    r"form:?|vorm:?)) ?"
)
_LIST = re.compile(r"[ ,/+&;]{1,3}(?:(?:en|and|et|und|als|as) )?")


_OWN = re.compile(r"[ :|]{1,3}\d[\d.,]* ?(?:mg|g)\b")
"""A weight of its own: "magnesium 300 mg, magnesium citrate 200 mg" names no form."""
_BARE_LEADS = {":", ",", "|"}


def forms(flat: str, name: Name, mass: Mass | None, book: SaltBook) -> tuple[str, ...]:
    """The salts named as the form of this magnesium: "(als citraat en oxide)", "(glycinate)"."""
    places = [name.end]
    if mass is not None:
        after = re.match(
            r"[ )]{0,2}(?:[\(|]? ?\d{1,4}(?:[.,]\d+)? ?% ?(?:ri|nrv|vnr|ajr|dv)?\*{0,3} ?[)|]?)?",
            flat[mass.end :],
        )
        places.append(mass.end + (after.end() if after else 0))
    found: list[str] = []
    for place in places:
        lead = FORM.match(flat, place) or re.compile(r" ?[(|:,] ?|(?<=[a-z]) ").match(flat, place)
        while lead:
            at = lead.end()
            hit = book.names.match(flat, at)
            if hit is None or hit.lastgroup != "salt":
                hit = book.acids.match(flat, at)
            if hit is None or (lead.group().strip() in _BARE_LEADS and _OWN.match(flat, hit.end())):
                break
            found += [salt for salt in book.find(hit.group()) if salt not in found]
            lead = _LIST.match(flat, hit.end())
    return tuple(found)
