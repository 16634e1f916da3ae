"""A small content folder that is sound, to be spoiled in one place by a test.

One study that was read and one that was not found, one remedy, one habit, one page of advice, the
names of these, a page of norms, four countries, and what an emergency answer says.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sluimer.library.check import check
from sluimer.library.problems import Problem
from tests.spec.library.made_nutrition import NUTRITION

TODAY = dt.date(2026, 6, 1)
"""A day on which every review of the made content still holds."""

_STUDIES = """
- id: one
  citation: {authors: ["Maker A"], year: 2020, doi: "10.1000/one.1", pmid: "123456", pmcid: "PMC77"}
  design: rct
  people: {who: {nl: "baby's", en: "babies"}, stages: [babies], n: 40}
  exposure: {what: {nl: "zalf", en: "ointment"}, route: skin}
  compared_with: placebo
  bears: [{subject: ointment, how: tested}]
  findings:
    - outcome: sleep-onset
      name: {nl: "inslapen", en: "falling asleep"}
      says: {nl: "Geen verschil.", en: "No difference."}
      measured_by: diary
      direction: no-difference
      effect: {type: MD, value: 1.0, ci_low: -4.0, ci_high: 6.0, unit: min}
  doubts: [{code: few-people, nl: "Weinig baby's.", en: "Few babies."}]
  money: {interest: public}
  checked: {level: abstract, date: 2026-01-02, where: ["https://example.org/one"]}
- id: lost
  citation: {title: "Sleep and ointment"}
  design: cohort
  people: {who: {nl: "kinderen", en: "children"}, stages: [toddlers]}
  exposure: {what: {nl: "zalf", en: "ointment"}}
  compared_with: placebo
  bears: [{subject: ointment, how: related}]
  findings: []
  doubts: []
  money: {interest: not-stated}
  checked: {level: not-found, date: 2026-01-02}
"""

_REMEDY = """
slug: ointment
kind: remedy
promise: {nl: "Smeer en slaap.", en: "Rub and sleep."}
parts:
  what-it-is:
    - {nl: "Een zalf.", en: "An ointment.", sources: [one]}
  believed-mechanism:
    - {nl: "De geur zou rustig maken.", en: "The scent is said to calm.", sources: [one]}
  findings:
    - {nl: "Geen verschil bij 40 baby's.", en: "No difference in 40 babies.", sources: [one]}
  in-short:
    - {nl: "In een kleine proef hielp het niet.", en: "In a small trial it did not help.", sources: [one]}
  other-explanations:
    - {nl: "Slaap wordt vanzelf beter.", en: "Sleep gets better by itself.", sources: [one]}
  harms:
    - {nl: "Het kan prikken.", en: "It may sting.", sources: [one]}
  ask:
    - {nl: "Vraag je arts.", en: "Ask your doctor.", sources: [one]}
  how-to:
    - {nl: "Was je handen.", en: "Wash your hands.", sources: [one]}
safety:
  - {grade: caution, nl: "Op gave huid alleen.", en: "On whole skin only.", sources: [one]}
  - {grade: avoid, nl: "Nooit in de mond.", en: "Never in the mouth.", sources: [one], routes: [oral]}
instead: [{slug: story}]
review: {compiled: 2026-01-03, expires: 2027-01-03}
"""

_HABIT = """
slug: story
kind: habit
as_help: {nl: "Een verhaaltje", en: "A story"}
promise: {nl: "Lees en slaap.", en: "Read and sleep."}
parts:
  what-it-is:
    - {nl: "Voorlezen in bed.", en: "Reading in bed.", sources: [one]}
  believed-mechanism:
    - {nl: "Een verhaal brengt rust.", en: "A story brings calm.", sources: [one]}
  findings:
    - {nl: "Er is weinig getest.", en: "Little was tested.", sources: [one]}
  in-short:
    - {nl: "Het is rustig.", en: "It is calm.", sources: [one]}
  how-to:
    - {nl: "Kies een kort boek.", en: "Pick a short book.", sources: [one]}
safety:
  - {grade: ok, nl: "Het kan geen kwaad.", en: "It does no harm.", sources: [one]}
review: {compiled: 2026-01-03, expires: 2027-01-03}
"""

_ADVICE = """
slug: pillow
parts:
  in-short:
    - {nl: "Nog even wachten.", en: "Wait a while.", sources: [one]}
  how-to:
    - {nl: "Hou het bed leeg.", en: "Keep the bed empty.", sources: [one]}
safety:
  - {grade: ok, nl: "Mag.", en: "Fine.", sources: [one]}
  - {grade: avoid, nl: "Liever niet.", en: "Better not.", sources: [one], ages_months: [0, 11]}
review: {compiled: 2026-01-03, expires: 2027-01-03}
"""

_NAMES = """
- slug: ointment
  label: {nl: zalf, en: ointment}
  nl: [slaapzalf]
  en: [sleep ointment]
- slug: story
  label: {nl: een verhaaltje, en: a story}
  nl: [voorlezen]
  en: [bedtime story]
- slug: pillow
  label: {nl: een kussen, en: a pillow}
  nl: [hoofdkussen]
  en: [pillow]
"""

_NORMS = """
slug: sleep
title: {nl: "Hoeveel slaap?", en: "How much sleep?"}
bands:
  - ages_months: [0, 71]
    label: {nl: "tot 6 jaar", en: "up to 6 years"}
    hours:
      - {nl: "Dat verschilt.", en: "That differs.", sources: [one]}
review: {compiled: 2026-01-03, expires: 2027-01-03}
"""

_COUNTRY = """
code: {code}
name: {{nl: "Land {code}", en: "Country {code}"}}
inside: {{nl: "in land {code}", en: "in country {code}"}}
languages: [nl, en]
ambulance: {{who: {{nl: Ziekenwagen, en: Ambulance}}, number: "112", dial: "112", sources: [one]}}
swallowed: {{who: {{nl: Gif, en: Poison}}, number: "070 1", dial: "0701", sources: [one]}}
child_health: {{who: {{nl: Wijkteam, en: Nurse}}, number: "", dial: "", sources: [one]}}
side_effects: {{who: {{nl: Meldpunt, en: Reports}}, number: "", dial: "", sources: [one]}}
swallowed_text: {{nl: "Bel 070 1.", en: "Call 070 1.", sources: [one]}}
"""

_EMERGENCY = """
call_ambulance_when:
  - {nl: "slap is.", en: "is limp.", sources: [one]}
do:
  - {nl: "Bel meteen.", en: "Call at once.", sources: [one]}
at_hand:
  - {nl: "De verpakking.", en: "The packaging.", sources: [one]}
crisis:
  - {nl: "Leg je baby neer.", en: "Put your baby down.", sources: [one]}
"""

FILES: dict[str, str] = {
    "studies/small.yaml": _STUDIES,
    "remedies/ointment.yaml": _REMEDY,
    "habits/story.yaml": _HABIT,
    "advice/pillow.yaml": _ADVICE,
    "names/all.yaml": _NAMES,
    "norms/sleep.yaml": _NORMS,
    "emergency.yaml": _EMERGENCY,
    **{f"countries/{c.lower()}.yaml": _COUNTRY.format(code=c) for c in ("BE", "NL", "UK", "US")},
    **NUTRITION,
}


class Content:
    """The made content in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in FILES.items():
            self.write(name, text.lstrip("\n"))

    def write(self, name: str, text: str | bytes) -> None:
        """Put a file in place of the one there, or beside the others."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def change(self, name: str, was: str, becomes: str) -> None:
        """Change one place of a file; `was` must stand there once. `\\n` is the end of a line."""
        was, becomes = was.replace("\\n", "\n"), becomes.replace("\\n", "\n")
        text = self.read(name)
        assert text.count(was) == 1, f"{was!r} stands {text.count(was)} times in {name}"
        self.write(name, text.replace(was, becomes))

    def line_with(self, name: str, words: str) -> int:
        """The number of the only line that holds these words."""
        found = [n for n, line in enumerate(self.read(name).splitlines(), 1) if words in line]
        assert len(found) == 1, f"{words!r} stands on the lines {found} of {name}"
        return found[0]

    def problems(self, today: dt.date = TODAY) -> list[Problem]:
        return check(self.folder, today)
