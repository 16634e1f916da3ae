"""Intake, checks and foods as the plain data of `docs/cli.md`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sluimer.answers.as_json import country_json
from sluimer.cli.nutrition.finds import Find
from sluimer.library.model import Country, Lang, Statement
from sluimer.library.model.nutrition import Food, FoodWarning, ReferenceValue, Sex, UpperLevel
from sluimer.library.whole import Library
from sluimer.nutrition.foods.at_age import Helpful
from sluimer.nutrition.intake import Judged, Report
from sluimer.nutrition.intake.reckon import MINERALS
from sluimer.nutrition.intake.say import around, judgement, share_name, span_of_needs
from sluimer.nutrition.interval import Interval
from sluimer.nutrition.needs import limits, needs
from sluimer.nutrition.phrasing import age_band
from sluimer.nutrition.supplement import SupplementCheck

Json = dict[str, Any]


def _round(amount: float) -> float:
    return float(f"{amount:.6g}")


def _interval(amount: Interval) -> Json:
    return {"low": _round(amount.low), "mid": _round(amount.mid), "high": _round(amount.high)}


def _texts(statements: Sequence[Statement], lang: Lang) -> list[str]:
    return [statement.in_(lang) for statement in statements]


# ------------------------------------------------------------------ intake


def intake_json(report: Report, library: Library, lang: Lang) -> Json:
    """`intake --json`."""
    nutrition = library.nutrition
    judged = [report.judged[nutrient] for nutrient in MINERALS]
    told = [s for j in judged for s in judgement(j, nutrition)] + list(around(report, nutrition))
    return {
        "age_months": list(report.record.age_months),
        "sex": report.record.sex,
        "days": len(report.record.days),
        "milk_alone": report.milk_alone,
        "nutrients": {j.nutrient: _judged(j, library, lang) for j in judged},
        "minded": [
            {
                "id": one.food.id,
                "too_young": one.too_young,
                "from_months": one.food.from_months,
                "warnings": [_warning(w, lang) for w in one.warnings if w.severity != "note"],
            }
            for one in report.minded
        ],
        "says": _texts(around(report, nutrition), lang),
        "sources": list(dict.fromkeys(s for statement in told for s in statement.sources)),
    }


def _judged(judged: Judged, library: Library, lang: Lang) -> Json:
    nutrition = library.nutrition
    span = judged.needs.span
    return {
        "mg_per_day": _interval(judged.intake.mg_per_day),
        "need_mg_per_day": list(span) if span else None,
        "place": judged.place,
        "needs": [_value(value, lang) for value in judged.needs.values],
        "probability_adequate": [
            {
                "authority": chance.value.authority,
                "kind": chance.value.kind,
                "mg_per_day": chance.value.amount,
                "low": _round(chance.probability.low),
                "high": _round(chance.probability.high),
            }
            for chance in judged.chances
        ],
        "likely": judged.likely,
        "surely_above_ai": [value.authority for value in judged.above_ai],
        "over_limits": [limit.authority for limit in judged.over],
        "shares": [
            {
                "name": share.name,
                "from": share.source,
                "label": share_name(share, nutrition, lang),
                "mg_per_day": _interval(share.mg_per_day),
                "amount_per_day": _interval(share.amount_per_day),
                "unit": share.unit,
            }
            for share in judged.intake.shares
        ],
        "no_figure": list(judged.intake.no_figure),
        "says": _texts(judgement(judged, nutrition), lang),
    }


# ------------------------------------------------------------------- needs


def needs_json(
    nutrients: Sequence[Any], age: tuple[int, int], sex: Sex | None, library: Library, lang: Lang
) -> Json:
    """`needs --json`."""
    nutrition = library.nutrition
    out: Json = {"age_months": list(age), "sex": sex, "nutrients": {}}
    for nutrient in nutrients:
        found = needs(nutrition, nutrient, age, sex)
        told = span_of_needs(found, nutrition)
        out["nutrients"][nutrient] = {
            "span": list(found.span) if found.span else None,
            "unit": found.values[0].unit if found.values else "mg",
            "needs": [_value(value, lang) for value in found.values],
            "not_found": [
                {"authority": v.authority, "note": v.note.in_(lang) if v.note else None}
                for v in found.not_found
            ],
            "limits": [_limit(limit, library, lang) for limit in limits(nutrition, nutrient, age)],
            "says": told.in_(lang) if told else None,
        }
    return out


def _value(value: ReferenceValue, lang: Lang) -> Json:
    return {
        "authority": value.authority,
        "kind": value.kind,
        "amount": value.amount,
        "up_to": value.up_to,
        "unit": value.unit,
        "months": [value.months_from, value.months_below],
        "age_band": age_band(value.months_from, value.months_below, lang),
        "sex": value.sex,
        "superseded": value.superseded,
        "note": value.note.in_(lang) if value.note else None,
        "sources": list(value.sources),
    }


def _limit(limit: UpperLevel, library: Library, lang: Lang) -> Json:
    return {
        "body": library.nutrition.authorities[limit.authority].name.in_(lang),
        "authority": limit.authority,
        "kind": limit.kind,
        "applies_to": limit.counts,
        "age_band": age_band(limit.months_from, limit.months_below, lang),
        "months": [limit.months_from, limit.months_below],
        "limit_mg": limit.amount if limit.unit == "mg" else None,
        "amount": limit.amount,
        "unit": limit.unit,
        "none_set": limit.none_set,
        "note": limit.note.in_(lang) if limit.note else None,
        "sources": list(limit.sources),
    }


# -------------------------------------------------------------- supplement


def supplement_json(
    checked: SupplementCheck, library: Library, lang: Lang, countries: tuple[Country, ...]
) -> Json:
    """`supplement --json`, as in the contract, and some more."""
    product = checked.product
    counted = checked.elemental_mg_per_day
    span = product.elemental_mg_per_day
    asked = {interaction.id for interaction in checked.asked_about}
    return {
        "elemental_mg_per_day": _round(counted) if counted is not None else None,
        "elemental_mg_per_day_range": [_round(a) for a in span] if span else None,
        "salts": [salt.id for salt in product.salts],
        "route": product.route,
        "kind": product.kind.id if product.kind else None,
        "limits": [
            _limit(compared.limit, library, lang)
            | {"share": _round(compared.share) if compared.share is not None else None}
            for compared in checked.limits
        ],
        "assessment": checked.grade,
        "why": list(checked.why),
        "reasons": _texts(checked.reasons, lang),
        "meaning": _texts(checked.meaning, lang),
        "interactions": [
            {
                "id": interaction.id,
                "with": interaction.other.in_(lang),
                "says": interaction.in_(lang),
                "apart_h": list(interaction.apart_h) if interaction.apart_h else None,
                "asked": interaction.id in asked,
                "sources": list(interaction.sources),
            }
            for interaction in (*checked.asked_about, *checked.interactions)
        ],
        "not_recognised": list(checked.not_recognised),
        "never": [
            {"id": n.id, "who": n.who.in_(lang), "level": n.level, "says": n.in_(lang)}
            for n in checked.never
        ],
        "ask": _texts((*checked.rule, *checked.ask), lang),
        "signs": {
            "early": _texts(checked.early_signs, lang),
            "alarm": _texts(checked.alarm_signs, lang),
        },
        "emergency": {
            "countries": [country_json(country, lang) for country in countries],
            "call_ambulance_when": _texts(checked.alarm_signs, lang),
            "do": _texts(checked.too_much, lang),
        }
        if checked.urgent
        else None,
        "label": _label(checked),
        "sources": list(checked.sources),
    }


def _label(checked: SupplementCheck) -> Json | None:
    label = checked.product.label
    if label is None:
        return None
    return {
        "lang": label.lang,
        "elemental_mg_per_portion": list(label.elemental_mg_per_portion)
        if label.elemental_mg_per_portion
        else None,
        "day_is_stated": label.day_is_stated,
        "nrv_percent": label.nrv_percent,
        "others": [
            {"nutrient": other.nutrient, "amount": other.amount, "unit": other.unit}
            for other in label.others
        ],
        "doubts": [
            {"code": doubt.code, "line": doubt.line, "printed": doubt.printed,
             "expected": list(doubt.expected) if doubt.expected else None}
            for doubt in label.doubts
        ],
    }  # fmt: skip


# ------------------------------------------------------------------- foods


def search_json(text: str, rows: Sequence[Find], lang: Lang) -> Json:
    """`foods search --json`."""
    return {"text": text, "foods": [_find(row, lang) for row in rows]}


def _find(row: Find, lang: Lang) -> Json:
    food, portion = row.hit.food, row.portion
    return {
        **_food(food, lang),
        "score": round(row.hit.score, 3),
        "found_by": {"name": row.hit.name, "lang": row.hit.lang},
        "portion": {
            "g": _interval(portion.grams),
            "how": portion.how,
            **{
                nutrient: _round(portion.grams.mid * amount / 100)
                for nutrient in MINERALS
                if (amount := getattr(food.per_100g, nutrient)) is not None
            },
        }
        if portion
        else None,
        "too_young": row.at_age.too_young,
        "warnings": [_warning(warning, lang) for warning in row.at_age.warnings],
    }


def _food(food: Food, lang: Lang) -> Json:
    names = food.names
    per = food.per_100g
    return {
        "id": food.id,
        "name": names.en if lang == "en" else names.nl,
        "names": {"nl": names.nl, "en": names.en, "fr": names.fr},
        "group": food.group,
        "per_100g": {
            "energy_kcal": per.energy_kcal,
            **{nutrient: getattr(per, nutrient) for nutrient in MINERALS},
        },
        "spread": {
            nutrient: list(spread)
            for nutrient in MINERALS
            if food.spread is not None and (spread := getattr(food.spread, nutrient)) is not None
        },
        "tables_disagree": food.tables_disagree,
        "source": {"table": food.row.table, "id": food.row.id, "name": food.row.name},
        "measures": [
            {"unit": m.unit, "size": m.size, "label": m.label.in_(lang), "g": m.g,
             "usual_only": m.guess, "source": m.source}
            for m in food.measures
        ],
        "portion_1_3y_g": list(food.portion_1_3y.g) if food.portion_1_3y else None,
        "from_months": food.from_months,
        "eaten_by": food.eaten_by,
        "allergens": list(food.allergens),
        "may_hold": list(food.may_hold),
    }  # fmt: skip


def _warning(warning: FoodWarning, lang: Lang) -> Json:
    return {
        "id": warning.id,
        "severity": warning.severity,
        "until_months": warning.until_months,
        "short": warning.short.in_(lang),
        "says": warning.in_(lang),
        "sources": list(warning.sources),
    }


def suggest_json(nutrient: str, age: tuple[int, int], found: Sequence[Helpful], lang: Lang) -> Json:
    """`foods suggest --json`."""
    return {
        "nutrient": nutrient,
        "age_months": list(age),
        "foods": [
            {
                **_food(helped.food, lang),
                "portion_g": _round(helped.portion_g),
                "portion": helped.measure.label.in_(lang) if helped.measure else None,
                "mg": _interval(helped.mg),
                "warnings": [_warning(warning, lang) for warning in helped.warnings],
            }
            for helped in found
        ],
    }
