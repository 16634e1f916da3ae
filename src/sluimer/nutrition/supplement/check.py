"""The check of a supplement for a child: meaning, comparison, reasons, company, questions, signs.

Never a dose: whatever is asked, what comes out compares and refers. What is said is chosen here by
age and by the way it is used; the grade comes from `grade`, the sentences with figures from `say`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sluimer.library.model import Grade, Passage, Statement
from sluimer.library.model.nutrition import Interaction, Never
from sluimer.library.whole import Nutrition
from sluimer.nutrition.needs import Ages
from sluimer.nutrition.numbers import plain
from sluimer.nutrition.phrasing import meets
from sluimer.nutrition.supplement.grade import Compared, Graded, Why, grade
from sluimer.nutrition.supplement.product import Product
from sluimer.nutrition.supplement.say import meaning, reasons


@dataclass(frozen=True, slots=True)
class SupplementCheck:
    """Everything that may be said of one product for a child of one age.

    `asked_about` are the interactions with what the child takes, as far as it was recognised;
    `not_recognised` the rest, which is a question for the pharmacist.
    """

    product: Product
    age_months: Ages
    grade: Grade
    why: tuple[Why, ...]
    limits: tuple[Compared, ...]
    rule: tuple[Statement, ...]
    meaning: tuple[Statement, ...]
    reasons: tuple[Statement, ...]
    asked_about: tuple[Interaction, ...]
    not_recognised: tuple[str, ...]
    interactions: tuple[Interaction, ...]
    never: tuple[Never, ...]
    ask: tuple[Statement, ...]
    cases: tuple[Statement, ...]
    early_signs: tuple[Statement, ...]
    alarm_signs: tuple[Statement, ...]
    too_much: tuple[Statement, ...]

    @property
    def elemental_mg_per_day(self) -> float | None:
        """What was compared: the most that it may be. None where the amount is not known."""
        return self.product.counted_mg

    @property
    def urgent(self) -> bool:
        """Whether the numbers to call belong in sight."""
        return self.grade in ("avoid", "dangerous")

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Every sentence of the check, in the order in which it is read."""
        return (
            *self.reasons,
            *self.rule,
            *self.meaning,
            *self.asked_about,
            *self.interactions,
            *self.never,
            *self.ask,
            *self.cases,
            *self.early_signs,
            *self.alarm_signs,
            *self.too_much,
        )

    @property
    def sources(self) -> tuple[str, ...]:
        ids = [s for compared in self.limits for s in compared.limit.sources]
        ids += [s for statement in self.statements for s in statement.sources]
        return tuple(dict.fromkeys(ids))


def check(
    product: Product, age: Ages, nutrition: Nutrition, takes: Sequence[str] = ()
) -> SupplementCheck:
    """The check of `product` at `age` (completed months, from, up to and including).

    `takes` are medicines that the child takes, as people call them.
    """
    graded: Graded = grade(product, age, nutrition)
    supplements, route = nutrition.supplements, product.route
    swallowed = route == "oral"
    asked, unknown = _taken(takes, supplements.interactions)
    others = tuple(i for i in supplements.interactions if not i.of_food and i not in asked)
    return SupplementCheck(
        product=product,
        age_months=age,
        grade=graded.grade,
        why=graded.why,
        limits=graded.compared,
        rule=_fitting(supplements.rule, route, age),
        meaning=meaning(product, nutrition),
        reasons=reasons(product, graded, age, nutrition),
        asked_about=asked,
        not_recognised=unknown,
        interactions=others if swallowed else (),
        never=tuple(n for n in _fitting(supplements.never, route, age) if swallowed or n.routes),
        ask=_fitting(supplements.ask, route, age),
        cases=_fitting(supplements.cases, route, age) if swallowed else (),
        early_signs=supplements.early_signs,
        alarm_signs=supplements.alarm_signs,
        too_much=supplements.too_much,
    )


P = TypeVar("P", bound=Passage)


def _fitting(passages: Iterable[P], route: str, age: Ages) -> tuple[P, ...]:
    return tuple(
        passage
        for passage in passages
        if (not passage.routes or route in passage.routes) and (meets(passage.ages_months, age))
    )


def _taken(
    takes: Sequence[str], known: Sequence[Interaction]
) -> tuple[tuple[Interaction, ...], tuple[str, ...]]:
    """The interactions with what is taken, and the words that none of them knows."""
    found: list[Interaction] = []
    unknown: list[str] = []
    for said in takes:
        wanted = plain(said).strip()
        near = [
            interaction
            for interaction in known
            if any(
                name == wanted or (len(name) > 3 and name in wanted.split())
                for name in map(plain, (interaction.id, *interaction.also))
            )
        ]
        found += [interaction for interaction in near if interaction not in found]
        if not near:
            unknown.append(said)
    if unknown:
        found += [i for i in known if i.id == "other-medicines" and i not in found]
    return tuple(found), tuple(unknown)
