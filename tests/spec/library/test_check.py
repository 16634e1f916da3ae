"""`sluimer library check`: every mistake is named with its file, its line and its field.

Each row spoils the sound content of `made.py` in one place and says what an editor then reads.
"""

import datetime as dt
from pathlib import Path

import pytest

from sluimer.library import CONTENT
from sluimer.library.check import check
from tests.spec.library.made import TODAY, Content
from tests.tables import each


@pytest.fixture
def content(tmp_path: Path) -> Content:
    return Content(tmp_path)


FACTS = """
| mistake                                | file                   | instead of                        | stands                             | on the line with | field                          | it says                                   |
| a sentence without a source            | remedies/ointment.yaml | Ask your doctor.", sources: [one] | Ask your doctor."                  | Ask your doctor  | ointment: parts.ask[0]         | missing required field `sources`          |
| an empty list of sources               | remedies/ointment.yaml | Ask your doctor.", sources: [one] | Ask your doctor.", sources: []     | Ask your doctor  | ointment: parts.ask[0].sources | Expected `array` of length >= 1           |
| a source that does not exist           | remedies/ointment.yaml | Ask your doctor.", sources: [one] | Ask your doctor.", sources: [two]  | Ask your doctor  | parts.ask[0]                   | there is no record 'two'                  |
| it rests on what was not found         | remedies/ointment.yaml | Ask your doctor.", sources: [one] | Ask your doctor.", sources: [lost] | Ask your doctor  | parts.ask[0]                   | rests only on records that were not found |
| a rule of safety with a lost source    | remedies/ointment.yaml | skin only.", sources: [one]       | skin only.", sources: [lost]       | skin only        | safety[0]                      | rests only on records that were not found |
| a sentence in one language             | remedies/ointment.yaml | , en: "Ask your doctor."          |                                    | Vraag je arts    | ointment: parts.ask[0]         | missing required field `en`               |
| an empty translation                   | remedies/ointment.yaml | en: "Ask your doctor."            | en: ""                             | Vraag je arts    | ointment: parts.ask[0].en      | length >= 1                               |
| the same text in both languages        | remedies/ointment.yaml | en: "Ask your doctor."            | en: "Vraag je arts."               | Vraag je arts    | parts.ask[0]                   | one of them is not translated             |
| a quotation mark without its pair      | remedies/ointment.yaml | en: "Ask your doctor."            | en: Ask your doctor."             | Ask your doctor  | parts.ask[0]                   | a stray quotation mark                    |
| an emergency line without translation  | emergency.yaml         | , en: "is limp."                  |                                    | slap is          | call_ambulance_when[0]         | missing required field `en`               |
| an emergency number without a source   | countries/be.yaml      | "112", sources: [one]             | "112", sources: []                 | ambulance        | ambulance.sources              | length >= 1                               |
| an emergency number with a lost source | countries/be.yaml      | "112", sources: [one]             | "112", sources: [two]              | ambulance        | ambulance.sources              | there is no record 'two'                  |
| a norm with a source that is not there | norms/sleep.yaml       | sources: [one]                    | sources: [two]                     | That differs     | bands[0].hours[0]              | there is no record 'two'                  |
"""

RECORDS = """
| mistake                          | file               | instead of                                   | stands                                    | on the line with | field                      | it says                             |
| a source without its citation    | studies/small.yaml | {title: "Sleep and ointment"}                | {year: 2020}                              | {year: 2020}     | lost: citation             | a citation needs at least           |
| no citation at all               | studies/small.yaml | \\n  citation: {title: "Sleep and ointment"} |                                           | id: lost         | lost                       | missing required field `citation`   |
| a DOI that is an address         | studies/small.yaml | 10.1000/one.1                                | https://doi.org/10.1000/one.1             | Maker A          | citation.doi               | has not the form of a DOI           |
| a PMID with letters              | studies/small.yaml | "123456"                                     | "PM123"                                   | Maker A          | citation.pmid              | has not the form of a PMID          |
| a PMCID without its letters      | studies/small.yaml | "PMC77"                                      | "77"                                      | Maker A          | citation.pmcid             | has not the form of a PMCID         |
| an effect above its interval     | studies/small.yaml | value: 1.0                                   | value: 7.0                                | value: 7.0       | one: findings[0].effect    | outside its own interval            |
| an effect below its interval     | studies/small.yaml | value: 1.0                                   | value: -4.1                               | value: -4.1      | one: findings[0].effect    | outside its own interval            |
| a design that is no design       | studies/small.yaml | design: rct                                  | design: trial                             | design: trial    | one: design                | Invalid enum value 'trial'          |
| a direction that is no direction | studies/small.yaml | direction: no-difference                     | direction: none                           | direction: none  | one: findings[0].direction | Invalid enum value 'none'           |
| a subject that nobody knows      | studies/small.yaml | [{subject: ointment, how: tested}]           | [{subject: balm, how: tested}]            | balm             | bears[0].subject           | 'balm' is no remedy, habit or topic |
| read, but not where              | studies/small.yaml | , where: ["https://example.org/one"]         |                                           | level: abstract  | checked.where              | it was read, but not where          |
| the same people as nobody        | studies/small.yaml | \\n  doubts: [{                              | \\n  same_people_as: [two]\\n  doubts: [{ | same_people_as   | same_people_as             | there is no record 'two'            |
| a field that does not exist      | studies/small.yaml | money: {interest: public}                    | money: {interest: public, euro: 3}        | euro             | one: money                 | unknown field `euro`                |
| an age in words                  | studies/small.yaml | n: 40}                                       | n: forty}                                 | forty            | one: people.n              | got `str`                           |
"""

PAGES = """
| mistake                             | file                   | instead of                                        | stands                                                       | on the line with | field                         | it says                          |
| a review past its day               | remedies/ointment.yaml | expires: 2027-01-03                               | expires: 2026-05-31                                          | 2026-05-31       | review.expires                | the review ran out on 2026-05-31 |
| a review that runs backwards        | remedies/ointment.yaml | expires: 2027-01-03                               | expires: 2025-01-03                                          | 2025-01-03       | ointment: review              | must lie after review.compiled   |
| a review of tomorrow                | remedies/ointment.yaml | compiled: 2026-01-03                              | compiled: 2026-06-02                                         | 2026-06-02       | review.compiled               | lies in the future               |
| the norms past their day            | norms/sleep.yaml       | expires: 2027-01-03                               | expires: 2026-05-31                                          | 2026-05-31       | review.expires                | the review ran out on 2026-05-31 |
| a signature without a day           | remedies/ointment.yaml | expires: 2027-01-03                               | expires: 2027-01-03, signed_by: "Dr A"                       | Dr A             | ointment: review              | both signed_by and signed_on     |
| a field that does not exist         | remedies/ointment.yaml | kind: remedy                                      | kind: remedy\\ncolour: red                                   | slug: ointment   | ointment                      | unknown field `colour`           |
| a word that is no grade             | remedies/ointment.yaml | grade: avoid                                      | grade: forbidden                                             | forbidden        | ointment: safety[1].grade     | Invalid enum value 'forbidden'   |
| a route that is no route            | remedies/ointment.yaml | routes: [oral]                                    | routes: [mouth]                                              | mouth            | ointment: safety[1].routes[0] | Invalid enum value 'mouth'       |
| a dose in a how-to passage          | remedies/ointment.yaml | Wash your hands.                                  | Rub in 5 ml.                                                 | Rub in 5 ml      | parts.how-to[0]               | a dose is never proposed         |
| a dose in one language              | remedies/ointment.yaml | Een zalf.                                         | Een zalf van 100 mg.                                         | 100 mg           | parts.what-it-is[0]           | a dose is never proposed         |
| a page without whom to ask          | remedies/ointment.yaml | \\n  ask:                                         | \\n  unknown:                                                | what-it-is       | parts.ask                     | this part is missing             |
| a page that tells no harm           | remedies/ointment.yaml | \\n  harms:                                       | \\n  need:                                                   | what-it-is       | parts.harms                   | this part is missing             |
| a habit that says not how           | habits/story.yaml      | \\n  how-to:                                      | \\n  label:                                                  | what-it-is       | parts.how-to                  | this part is missing             |
| a habit without a name as help      | habits/story.yaml      | as_help: {nl: "Een verhaaltje", en: "A story"}\\n |                                                              | slug: story      | as_help                       | a habit needs a name             |
| nothing offered instead             | remedies/ointment.yaml | instead: [{slug: story}]\\n                       |                                                              | slug: ointment   | instead                       | at least one thing that helps    |
| instead, something that is no habit | remedies/ointment.yaml | [{slug: story}]                                   | [{slug: ointment}]                                           | instead          | instead[0]                    | 'ointment' is no reviewed habit  |
| instead, something nobody knows     | remedies/ointment.yaml | [{slug: story}]                                   | [{slug: song}]                                               | instead          | instead[0]                    | 'song' is no reviewed habit      |
| no rule for all routes              | remedies/ointment.yaml | sources: [one]}\\n  - {grade: avoid               | sources: [one], routes: [skin]}\\n  - {grade: avoid          | routes: [skin]   | safety                        | add the general one              |
| no rule for all ages                | remedies/ointment.yaml | sources: [one]}\\n  - {grade: avoid               | sources: [one], ages_months: [12, null]}\\n  - {grade: avoid | ages_months      | safety                        | add the general one              |
"""

ADVICE = """
| mistake                            | file                   | instead of                             | stands                                                           | on the line with | field            | it says                                        |
| advice that says not how           | advice/pillow.yaml     | \\n  how-to:                           | \\n  unknown:                                                    | in-short         | parts.how-to     | this part is missing                           |
| no rule for all ages               | advice/pillow.yaml     | {grade: ok, nl: "Mag."                 | {grade: ok, ages_months: [12, null], nl: "Mag."                  | Mag.             | safety           | add the general one                            |
| no rule for all countries          | advice/pillow.yaml     | {grade: ok, nl: "Mag."                 | {grade: ok, countries: [NL], nl: "Mag."                          | Mag.             | safety           | add the general one                            |
| a country without a pack | advice/pillow.yaml | "Wait a while.", sources: [one] | "Wait a while.", sources: [one], countries: [FR] | Wait a while | parts.in-short[0] | there is no country 'FR' |
| a part of nothing                  | advice/pillow.yaml     | slug: pillow                           | slug: pillow\\npart_of: bedding                                  | part_of          | part_of          | there is no advice 'bedding'                   |
| a number that works in one country | remedies/ointment.yaml | Vraag je arts.                         | Bel 112.                                                         | Bel 112          | parts.ask[0]     | names the number 112                           |
| a place that no pack fills in      | remedies/ointment.yaml | nl: "Vraag je arts.", en: "Ask your doctor." | nl: "Bel {vet}.", en: "Call {vet}."                        | {vet}            | parts.ask[0]     | there is no place 'vet'                        |
| a place in one language            | remedies/ointment.yaml | Vraag je arts.                         | Bel {ambulance}.                                                 | {ambulance}      | parts.ask[0]     | the Dutch and the English name other places    |
| a line to ask with a lost source   | countries/be.yaml      | en: Nurse}, number: "", dial: "", sources: [one] | en: Nurse}, number: "", dial: "", sources: [two]       | Nurse            | child_health.sources | there is no record 'two'                   |
| a name that two things have        | names/all.yaml         | [hoofdkussen]                          | [hoofdkussen, slaapzalf]                                         | hoofdkussen      | nl[1]            | 'slaapzalf' is a name of 'ointment' too        |
| a pillow for a baby, as a step     | habits/story.yaml      | Kies een kort boek.                    | Leg een kussen onder zijn hoofd.                                 | onder zijn hoofd | parts.how-to[0]  | suggests 'kussen' for a baby                   |
| the same in English                | habits/story.yaml      | Pick a short book.                     | Tuck the blanket round your baby.                                | Tuck the         | parts.how-to[0]  | suggests 'blanket' for a baby                  |
| a sofa, said in short              | habits/story.yaml      | Het is rustig.                         | Val samen in slaap op de bank.                                   | op de bank       | parts.in-short[0] | suggests 'op de bank' for a baby              |
| for whom it is, left open to babies | habits/story.yaml     | en: "Pick a short book.", sources: [one] | en: "Lay a soft toy beside them.", sources: [one], ages_months: [11, null] | soft toy | parts.how-to[0] | suggests 'soft toy' for a baby       |
"""

SAFE = """
| why it is no mistake               | instead of                               | stands                                                              |
| it is turned away                  | Pick a short book.                       | Leave no pillow in the bed.                                         |
| it is for after the first year     | en: "Pick a short book.", sources: [one] | en: "Pick a soft toy.", sources: [one], ages_months: [12, null]     |
| it is a question                   | Pick a short book.                       | Asleep in the car seat? Move your baby to a flat bed.               |
| awake on the tummy                 | Pick a short book.                       | Play on the tummy while awake.                                      |
"""

FILES = """
| mistake                   | file                   | instead of          | stands                     | on the line with | field | it says                |
| a key that stands twice   | remedies/ointment.yaml | kind: remedy        | kind: remedy\\nkind: habit | kind: habit      | kind  | this key stands twice  |
| twice inside a sentence   | emergency.yaml         | nl: "slap is."      | nl: "slap is.", nl: "suf." | slap is          | nl    | this key stands twice  |
| an open bracket           | habits/story.yaml      | slug: story         | slug: [story               | kind: habit      |       | not valid YAML         |
| a colon too many          | habits/story.yaml      | kind: habit         | kind: habit: yes           | kind: habit      |       | not valid YAML         |
| a day that does not exist | habits/story.yaml      | expires: 2027-01-03 | expires: 2027-13-03        | slug: story      |       | a value cannot be read |
"""

FOODS = """
| mistake                             | file                         | instead of                                            | stands                           | on the line with | field                         | it says                              |
| a table that nobody knows           | nutrition/foods/all.yaml     | {table: table                                         | {table: other                    | table: other     | row.table                     | there is no record 'other'           |
| a measure without its weight        | nutrition/foods/all.yaml     | , g: 15                                               |                                  | unit: tbsp       | porridge: measures[0]         | missing required field `g`           |
| a measure from nowhere              | nutrition/foods/all.yaml     | g: 15, source: table                                  | g: 15, source: kitchen           | kitchen          | measures[0].source            | there is no record 'kitchen'         |
| more calcium than any food holds | nutrition/foods/all.yaml | calcium: 10 | calcium: 2500 | 2500 | per_100g.calcium | cannot be |
| a figure outside its tables         | nutrition/foods/all.yaml     | {magnesium: [18, 25]}                                 | {magnesium: [22, 25]}            | [22, 25]         | spread.magnesium              | lies outside 22.0 to 25.0            |
| a warning that is nowhere           | nutrition/foods/all.yaml     | [hot]                                                 | [hot, cold]                      | cold             | warnings[1]                   | there is no warning 'cold'           |
| an allergen that is none            | nutrition/foods/all.yaml     | eaten_by: vegan                                       | eaten_by: vegan\\n  allergens: [corn] | corn       | porridge: allergens[0]        | Invalid enum value 'corn'            |
| a need of a body that nobody knows  | nutrition/needs.yaml         | {authority: body, nutrient: magnesium, kind: AI       | {authority: moon, nutrient: magnesium, kind: AI | moon | authority        | there is no body 'moon'              |
| a need without a source             | nutrition/needs.yaml         | amount: 30, sources: [table]                          | amount: 30                       | amount: 30       |                               | an amount needs its sources          |
| a need that is unknown without why  | nutrition/needs.yaml         | amount: 30                                            | amount: null                     | null             |                               | needs a note that says why           |
| ages that run backwards             | nutrition/needs.yaml         | months_from: 12, months_below: 48                     | months_from: 48, months_below: 12 | amount: 65      |                               | must run upwards                     |
| a limit from nowhere                | nutrition/limits.yaml        | sources: [table]                                      | sources: [moon]                  | moon             | sources                       | there is no record 'moon'            |
| milk outside its own range          | nutrition/milk.yaml          | {mg_per_l: 31                                         | {mg_per_l: 65                    | mg_per_l         | human.magnesium               | lies outside its range               |
| a formula that stands for no food   | nutrition/milk.yaml          | [porridge]                                            | [gruel]                          | gruel            | formulas[0].also              | there is no food 'gruel'             |
| a salt without magnesium            | nutrition/salts.yaml         | {Mg: 1, O: 1}                                         | {Ca: 1, O: 1}                    | Ca: 1            | atoms                         | has magnesium in it                  |
| a salt taken up in an unknown way   | nutrition/salts.yaml         | uptake: poor                                          | uptake: splendid                 | splendid         | uptake                        | there is no uptake 'splendid'        |
| a product of an unknown salt        | nutrition/supplements.yaml   | salt: oxide                                           | salt: sand                       | sand             | kinds[0].salt                 | there is no salt 'sand'              |
| a sign without its translation      | nutrition/supplements.yaml   | nl: "Slap.", en: "Limp."                              | nl: "Slap."                      | Slap             | alarm_signs[0]                | missing required field `en`          |
| a warning that no food carries      | nutrition/foods/all.yaml     | \\n  warnings: [hot]                                  |                                  |                  | id                            | no food carries this warning         |
"""


MISTAKES = [*each(FACTS), *each(RECORDS), *each(PAGES), *each(ADVICE), *each(FILES)]
FOOD_MISTAKES = each(FOODS)


@pytest.mark.parametrize(
    ("mistake", "file", "was", "stands", "words", "field", "says"),
    MISTAKES,
    ids=[row[0] for row in MISTAKES],
)
def test_it_names_the_file_the_line_and_the_field(
    content: Content,
    mistake: str,
    file: str,
    was: str,
    stands: str,
    words: str,
    field: str,
    says: str,
) -> None:
    content.change(file, was, stands)
    (problem,) = content.problems()
    assert (problem.file, problem.field) == (file, field)
    assert problem.line == content.line_with(file, words)
    assert says in problem.what


@pytest.mark.parametrize(
    ("mistake", "file", "was", "stands", "words", "field", "says"),
    FOOD_MISTAKES,
    ids=[row[0] for row in FOOD_MISTAKES],
)
def test_a_mistake_about_food_is_named(
    content: Content,
    mistake: str,
    file: str,
    was: str,
    stands: str,
    words: str,
    field: str,
    says: str,
) -> None:
    content.change(file, was, stands)
    (problem,) = content.problems()
    assert field in problem.field
    assert says in problem.what
    if words:
        assert problem.file == file
        assert problem.line == content.line_with(file, words)


def test_a_name_stands_with_one_food_only(content: Content) -> None:
    text = content.read("nutrition/foods/all.yaml")
    content.write("nutrition/foods/more.yaml", text.replace("id: porridge", "id: zoup"))
    problems = content.problems()
    assert {problem.file for problem in problems} == {"nutrition/foods/more.yaml"}
    assert any("'pap' means 'porridge' too" in problem.what for problem in problems)


def test_a_publication_stands_in_one_record(content: Content) -> None:
    content.change("studies/small.yaml", '{title: "Sleep and ointment"}', '{pmid: "123456"}')
    content.change("studies/small.yaml", "- id: lost", "- id: zlost")
    (problem,) = content.problems()
    assert (problem.file, problem.field) == ("studies/small.yaml", "citation.pmid")
    assert "'one' is the same publication" in problem.what


def test_a_missing_file_about_food_is_told(content: Content) -> None:
    (content.folder / "nutrition" / "milk.yaml").unlink()
    (problem,) = content.problems()
    assert (problem.file, problem.what) == ("nutrition/milk.yaml", "this file is missing")


def test_a_part_that_is_no_part(content: Content) -> None:
    content.change("remedies/ointment.yaml", "how-to:", "how-too:")
    (problem,) = content.problems()
    assert problem.file == "remedies/ointment.yaml"
    assert problem.line >= content.line_with("remedies/ointment.yaml", "parts:")
    assert problem.field.startswith("ointment: parts")
    assert "`" not in problem.field
    assert "Invalid enum value 'how-too'" in problem.what


def test_the_made_content_is_sound(content: Content) -> None:
    assert content.problems() == []


def test_a_review_holds_on_its_last_day_and_not_after(content: Content) -> None:
    last = dt.date(2027, 1, 3)
    assert content.problems(last) == []
    after = content.problems(last + dt.timedelta(days=1))
    assert {problem.file for problem in after} == {
        "advice/pillow.yaml",
        "remedies/ointment.yaml",
        "habits/story.yaml",
        "norms/sleep.yaml",
    }
    assert {problem.field for problem in after} == {"review.expires"}


# An id that stands twice


def test_an_id_that_stands_twice_names_both_places(content: Content) -> None:
    study = content.read("studies/small.yaml").split("- id: lost")[0]
    content.write("studies/again.yaml", f"# the same once more\n{study}")
    (problem,) = content.problems()
    assert (problem.file, problem.line) == ("studies/small.yaml", 1)
    assert problem.what == "'one' already stands at studies/again.yaml:2"


def test_a_page_that_is_a_remedy_and_a_habit(content: Content) -> None:
    content.write("habits/ointment.yaml", content.read("remedies/ointment.yaml"))
    (problem,) = content.problems()
    assert (problem.file, problem.field) == ("habits/ointment.yaml", "slug")
    assert problem.what == "'ointment' is a remedy too"


def test_a_page_without_names(content: Content) -> None:
    content.change("names/all.yaml", "slug: story", "slug: tale")
    (problem,) = content.problems()
    assert (problem.file, problem.field) == ("habits/story.yaml", "slug")
    assert "'story' has no entry under names/" in problem.what


# Files that are no content at all

BROKEN: list[tuple[str, bytes, str]] = [
    ("empty", b"", "the file is empty"),
    ("nothing but a remark", b"# nothing yet\n", "the file is empty"),
    ("not UTF-8", "slug: café\n".encode("latin-1"), "not UTF-8 text"),
    ("a picture", bytes(range(128, 256)), "not UTF-8 text"),
    ("a control character", b"slug: st\x07ory\n", "not valid YAML"),
    ("a list as a key", b"? [a, b]\n: c\n", "not valid YAML"),
    ("two documents", b"slug: story\n---\nslug: song\n", "not valid YAML"),
    ("one word", b"story\n", "Expected `object`, got `str`"),
    ("a list", b"- slug: story\n", "Expected `object`, got `array`"),
]


@pytest.mark.parametrize(("what", "text", "says"), BROKEN, ids=[row[0] for row in BROKEN])
def test_a_file_that_cannot_be_read(content: Content, what: str, text: bytes, says: str) -> None:
    content.write("habits/story.yaml", text)
    (problem,) = content.problems()
    assert problem.file == "habits/story.yaml"
    assert says in problem.what


def test_records_that_are_no_list(content: Content) -> None:
    content.write("names/all.yaml", "slug: ointment\nlabel: {nl: zalf, en: ointment}\n")
    (problem,) = content.problems()
    assert (problem.file, problem.line) == ("names/all.yaml", 1)
    assert "expected a list of records" in problem.what


def test_without_what_an_emergency_needs(content: Content) -> None:
    (content.folder / "emergency.yaml").unlink()
    (problem,) = content.problems()
    assert str(problem) == "emergency.yaml: this file is missing"


# All at once


def test_all_faults_of_form_are_told_at_once_and_in_order(content: Content) -> None:
    content.change("remedies/ointment.yaml", 'An ointment.", sources: [one]', 'An ointment."')
    content.change("remedies/ointment.yaml", "kind: remedy", "kind: remedy\nkind: habit")
    content.change("studies/small.yaml", "value: 1.0", "value: 9.0")
    content.change("studies/small.yaml", '{title: "Sleep and ointment"}', "{year: 2020}")
    content.write("habits/story.yaml", "")
    problems = content.problems()
    assert problems == sorted(problems)
    assert [(problem.file, problem.line) for problem in problems] == [
        ("habits/story.yaml", 1),
        ("remedies/ointment.yaml", 3),
        ("studies/small.yaml", content.line_with("studies/small.yaml", "value: 9.0")),
        ("studies/small.yaml", content.line_with("studies/small.yaml", "year: 2020}")),
    ]


def test_all_faults_of_substance_are_told_at_once_and_in_order(content: Content) -> None:
    content.change(
        "remedies/ointment.yaml", 'An ointment.", sources: [one]', 'An ointment.", sources: [two]'
    )
    content.change("remedies/ointment.yaml", "Wash your hands.", "Rub in 5 ml.")
    content.change("remedies/ointment.yaml", "[{slug: story}]", "[{slug: song}]")
    content.change("studies/small.yaml", "10.1000/one.1", "10.1000")
    content.change("norms/sleep.yaml", "sources: [one]", "sources: [two]")
    problems = content.problems(dt.date(2027, 6, 1))
    assert problems == sorted(problems)
    assert [(problem.file, problem.field) for problem in problems] == [
        ("advice/pillow.yaml", "review.expires"),
        ("habits/story.yaml", "review.expires"),
        ("norms/sleep.yaml", "bands[0].hours[0]"),
        ("norms/sleep.yaml", "review.expires"),
        ("remedies/ointment.yaml", "parts.what-it-is[0]"),
        ("remedies/ointment.yaml", "parts.how-to[0]"),
        ("remedies/ointment.yaml", "instead[0]"),
        ("remedies/ointment.yaml", "review.expires"),
        ("studies/small.yaml", "citation.doi"),
    ]


def test_a_problem_reads_as_one_line_that_an_editor_can_jump_to(content: Content) -> None:
    content.change("remedies/ointment.yaml", "[{slug: story}]", "[{slug: song}]")
    (problem,) = content.problems()
    line = content.line_with("remedies/ointment.yaml", "instead")
    assert str(problem) == f"remedies/ointment.yaml:{line}: instead[0]: 'song' is no reviewed habit"


# What ships


def test_the_content_that_ships_is_sound() -> None:
    problems = check(CONTENT, dt.date(2026, 11, 24))
    assert not problems, "\n".join(map(str, problems))


def test_today_decides() -> None:
    problems = check(CONTENT, TODAY + dt.timedelta(days=365 * 50))
    assert problems
    assert {problem.field for problem in problems} == {"review.expires"}


@pytest.mark.parametrize(("why", "was", "stands"), each(SAFE))
def test_what_is_safe_may_be_said(content: Content, why: str, was: str, stands: str) -> None:
    content.change("habits/story.yaml", was, stands)
    assert content.problems() == [], why
