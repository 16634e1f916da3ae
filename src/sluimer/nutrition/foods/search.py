"""Finding a food by what people call it, in three languages, with typos.

Two steps. A text that is exactly a name of a food means that food; a bare everyday word ("brood")
stands with one food only, so this settles most. Else every word votes: for the names that hold it,
or a word like it, the rarer the word the heavier. A name is as near as the share of words that it
and the text have in common, so that "gekookte wortel" is nearer to cooked carrot than to carrot
cake, and a name that holds more than was said stands back.

The index is made once for a table of foods; a search reads no file and keeps nothing.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from typing import Literal

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from sluimer.library.model.nutrition import Food
from sluimer.nutrition.foods.words import (
    BABY_SPOONS,
    FILLERS,
    HOUSEHOLD,
    MILLILITRES,
    SIZES,
    VESSELS_ML,
)
from sluimer.nutrition.numbers import WORDS, plain

FoodLang = Literal["nl", "en", "fr"]
LANGS: tuple[FoodLang, ...] = ("nl", "en", "fr")

EXACT = 1.0
CLEAR = 0.55
"""From this score on, and ahead of the next food, a find is taken without asking."""
LEAST_SAID = 0.7
"""... and when the text says this much of its name: else it may be something else."""
WEAKEST = 0.30
LONGEST = 200


@dataclass(frozen=True, slots=True)
class Hit:
    """A food that may be meant: how near (0 to 1), by which name and in which language.

    `said` is how much of that name the text holds: "vlees" is little of "potje met vlees". `sure`
    is false where a word was taken for another that it may not be: appelsap for appel.
    """

    food: Food
    score: float
    name: str
    lang: FoodLang
    said: float = 1.0
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    words: frozenset[str]
    food: str
    lang: FoodLang
    weight: float
    own: bool


@dataclass(frozen=True, slots=True, eq=False)
class FoodIndex:
    """Every name of every food, ready to be searched. Make it with `FoodIndex.of`."""

    foods: Mapping[str, Food]
    _names: tuple[_Name, ...]
    _exact: Mapping[str, tuple[_Name, ...]]
    _by_word: Mapping[str, tuple[int, ...]]
    _weights: Mapping[str, float]
    _vocabulary: tuple[str, ...] = field(repr=False)

    @classmethod
    def of(cls, foods: Mapping[str, Food]) -> FoodIndex:
        """The index of a table of foods."""
        seen: list[tuple[str, frozenset[str], str, FoodLang, bool]] = []
        for food in foods.values():
            for lang in LANGS:
                own = getattr(food.names, lang)
                for text in dict.fromkeys((own, *getattr(food.also, lang))):
                    key = tidy(text)
                    words = frozenset(stem(w) for w in key.split() if w not in FILLERS)
                    seen.append((key, words or frozenset(key.split()), food.id, lang, text == own))
        counts: dict[str, int] = defaultdict(int)
        for _, words, *_rest in seen:
            for word in words:
                counts[word] += 1
        weights = {word: math.log(1 + len(seen) / n) for word, n in counts.items()}
        names = tuple(
            _Name(key, words, food_id, lang, sum(weights[w] for w in words), own)
            for key, words, food_id, lang, own in seen
        )
        exact: dict[str, list[_Name]] = defaultdict(list)
        by_word: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(names):
            exact[name.text].append(name)
            for word in name.words:
                by_word[word].append(number)
        return cls(
            foods,
            names,
            {key: tuple(found) for key, found in exact.items()},
            {key: tuple(found) for key, found in by_word.items()},
            weights,
            tuple(sorted(by_word)),
        )

    def search(self, text: str, lang: FoodLang | None = None, most: int = 10) -> tuple[Hit, ...]:
        """The foods that `text` may mean, nearest first; none when nothing is like it.

        Words for amounts and measures in the text are no hindrance. A `lang` breaks ties.
        """
        best: dict[str, Hit] = {}
        exact, bare = self._exactly(tidy(text[:LONGEST]), lang)
        for hit in (*exact, *self._by_words(bare, lang)):
            _keep(best, hit)
        found = sorted(best.values(), key=lambda hit: (-hit.score, hit.food.id))
        return tuple(found[:most])

    def only(self, text: str, lang: FoodLang | None = None) -> Food | None:
        """The one food that `text` means; None when it may be several or none."""
        hit = self.only_hit(text, lang)
        return hit.food if hit is not None else None

    def only_hit(self, text: str, lang: FoodLang | None = None) -> Hit | None:
        """The one food that `text` means, with the name and the language it was found by."""
        found = self._exactly(tidy(text[:LONGEST]), lang)[0]
        if len({hit.food.id for hit in found}) == 1:
            return max(found, key=lambda hit: hit.score)
        hits = self.search(text, lang, most=2)
        if not hits or hits[0].score < CLEAR or hits[0].said < LEAST_SAID or not hits[0].sure:
            return None
        if len(hits) > 1 and hits[0].score < 0.9 and hits[0].score - hits[1].score < 0.02:
            return None
        return hits[0]

    def _exactly(self, wanted: str, lang: FoodLang | None) -> tuple[list[Hit], str]:
        """The names that the text is, and the text with what says nothing taken away."""
        tried: list[str] = []
        for candidate in _ways(wanted):
            if candidate in tried or not candidate:
                continue
            tried.append(candidate)
            found = [
                Hit(
                    self.foods[name.food],
                    EXACT - 0.001 * (len(tried) - 1) - (0.01 if lang and name.lang != lang else 0),
                    name.text,
                    name.lang,
                )
                for name in self._exact.get(candidate, ())
            ]
            if found:
                return found, candidate
        return [], tried[-1] if tried else wanted

    def is_name(self, text: str) -> bool:
        """Whether the text, its amount aside, is exactly a name of a food."""
        return any(way in self._exact for way in islice(_ways(tidy(text[:LONGEST])), 3))

    def _by_words(self, text: str, lang: FoodLang | None) -> Iterable[Hit]:
        asked = [word for word in text.split() if word not in FILLERS] or text.split()
        matches = [self._like(word) for word in dict.fromkeys(asked)]
        total = sum(
            max((self._weights[w] for w in near.words), default=_UNKNOWN) for near in matches
        )
        if not total:
            return
        sure = all(near.sure for near in matches)
        gained: dict[int, float] = defaultdict(float)
        for near in matches:
            reached: dict[int, float] = {}
            for word, likeness in near.words.items():
                for number in self._by_word[word]:
                    reached[number] = max(reached.get(number, 0.0), likeness * self._weights[word])
            for number, weight in reached.items():
                gained[number] += weight
        for number, weight in gained.items():
            name = self._names[number]
            covered_text = min(weight / total, 1.0)
            covered_name = min(weight / name.weight, 1.0)
            score = 0.97 * covered_text**1.2 * (0.45 + 0.55 * covered_name)
            if lang and name.lang != lang:
                score *= 0.96
            if score >= WEAKEST:
                food = self.foods[name.food]
                yield Hit(food, score, name.text, name.lang, covered_name, sure)

    def _like(self, word: str) -> _Near:
        """Words of the index that are this word or like it."""
        key = stem(word)
        if key in self._by_word:
            return _Near({key: 1.0}, True)
        for tail in _TAILS:  # kipfilet, wortelpuree: the food is what stands before
            head = stem(word.removesuffix(tail))
            if word.endswith(tail) and head in self._by_word:
                return _Near({head: 0.97}, True)
        found, sure = self._typo(key)
        if not found and len(key) >= 4:
            for near, ratio, _ in process.extract(
                key, self._vocabulary, scorer=fuzz.ratio, score_cutoff=78, limit=4
            ):
                if near[0] == key[0]:
                    found[near] = ratio / 100 * 0.85
        for size in range(len(key) - 2, 3, -1):  # broccoliroosjes, appelsap: perhaps
            for part in (key[:size], key[-size:]):
                if part in self._by_word and part not in found:
                    found[part] = 0.55 + 0.4 * size / len(key)
            if len(found) > 8:
                break
        return _Near(found, sure or not found)

    def _typo(self, key: str) -> tuple[dict[str, float], bool]:
        """Words one or two slips away, and whether one of them is surely meant.

        A slip in a short word makes another word (soep, snoep); in a long one it is a slip.
        """
        if len(key) < 4:
            return {}, False
        found: dict[str, float] = {}
        sure = False
        for near, distance, _ in process.extract(
            key,
            self._vocabulary,
            scorer=OSA.distance,
            score_cutoff=1 if len(key) < 7 else 2,
            limit=6,
        ):
            if near[0] == key[0] and (len(near) >= 4 or distance == 1):
                found[near] = 1 - 0.6 * distance / max(len(key) - 1, 3)
                sure = sure or len(key) >= (SURE_ONE_SLIP if distance == 1 else SURE_TWO_SLIPS)
        return found, sure


@dataclass(frozen=True, slots=True)
class _Near:
    """Words like one that was asked, with how like (0 to 1), and whether one is surely meant.

    A word that is like nothing is no doubt: it only says less.
    """

    words: dict[str, float]
    sure: bool


SURE_ONE_SLIP, SURE_TWO_SLIPS = 6, 10
"""From how many letters on one slip, or two, leave no doubt of the word."""

_TAILS = (
    "filets", "filet", "filetjes", "puree", "pureetje", "blokjes", "blokje", "roosjes", "reepjes",
    "schijfjes", "stukjes", "stukje", "partjes", "plakjes", "moes", "mash",
)  # fmt: skip

_UNKNOWN = 3.0
"""The weight of a word that is like nothing in the index; a rare word of the index weighs 8."""


@lru_cache(maxsize=4)
def _kept_index(_: int, foods: _Held) -> FoodIndex:
    return FoodIndex.of(foods.foods)


class _Held:
    """Foods that are the same only when they are the same object."""

    def __init__(self, foods: Mapping[str, Food]) -> None:
        self.foods = foods

    def __hash__(self) -> int:
        return id(self.foods)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held) and other.foods is self.foods


def index_of(foods: Mapping[str, Food]) -> FoodIndex:
    """The index of these foods, made once as long as they live."""
    return _kept_index(id(foods), _Held(foods))


def tidy(text: str) -> str:
    """A name as it is compared: plain letters without accents, words by single spaces."""
    split = unicodedata.normalize("NFKD", plain(text).replace("œ", "oe").replace("ß", "ss"))
    letters = "".join(c for c in split if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9%/]+", " ", letters.replace("'", "")).strip()


_ENDINGS = (
    "etjes", "tjes", "pjes", "kjes", "jes", "etje", "tje", "pje", "kje", "je", "en", "es", "s", "n",
)  # fmt: skip


def stem(word: str) -> str:
    """A word without what makes it small or many: aardappeltjes, carrots → aardappel, carrot."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            root = word.removesuffix(ending)
            if ending == "n" and re.search(r"([aeou])\1$", root):  # banaan, boon: one of them
                continue
            return _closed(root)
    return _closed(word)


def _closed(root: str) -> str:
    """One spelling for open and closed syllables: banan, banaan; eier, ei; bess, bes."""
    root = re.sub(r"([aeou])\1(?=[^aeiou]$)", r"\1", root)
    root = re.sub(r"([^aeiou])\1$", r"\1", root)
    root = re.sub(r"v$", "f", re.sub(r"z$", "s", root))
    return re.sub(r"ie$", "i", root) if len(root) > 4 else root


_AMOUNT = re.compile(r"(?:\d+(?:[ .,/]\d+)*|een half|half a|half an|halve?|anderhalve?)")
_UNITS = (
    "g", "gr", "gram", "grams", "gramme", "grammes", "kg", "kilo", "ons", "oz", "ounce", "ounces",
    "x", "keer", "maal",
)  # fmt: skip
_MEASURES = sorted(
    map(
        re.escape,
        map(tidy, (*HOUSEHOLD, *BABY_SPOONS, *SIZES, *MILLILITRES, *VESSELS_ML, *_UNITS)),
    ),
    key=len,
    reverse=True,
)
_MEASURE = re.compile(rf"\b(?:{'|'.join(_MEASURES)})\b")


def _ways(text: str) -> Iterable[str]:
    """The text, then without its amount, without measures, without words that say nothing."""
    yield text
    text = re.sub(rf"^(?:{_AMOUNT.pattern})(?:\s*(?:g|ml|cl|dl|l))?\b\s*", "", text).strip()
    yield text
    text = re.sub(rf"\b{_AMOUNT.pattern}\s*(?:g|gr|gram|ml|cl|dl|l)?$", "", text).strip()
    yield text
    words = text.split()
    while words and words[0] in FILLERS:
        words.pop(0)
    yield " ".join(words)
    fewer = re.sub(r"\s+", " ", _MEASURE.sub(" ", " ".join(words))).strip()
    kept = [w for w in fewer.split() if w not in FILLERS and w not in _NUMBERS and not w.isdigit()]
    yield " ".join(kept) if kept else " ".join(words)


_NUMBERS = frozenset(tidy(word) for word in WORDS)


def _keep(best: dict[str, Hit], hit: Hit) -> None:
    there = best.get(hit.food.id)
    if there is None or hit.score > there.score:
        best[hit.food.id] = hit
