"""The short words in and around plots and tables, in Dutch and in English side by side."""

from __future__ import annotations

from sluimer.synthesis.report.phrases import Text

FOREST: Text = {"nl": "Forestplot: {what}", "en": "Forest plot: {what}"}
FUNNEL: Text = {"nl": "Trechterplot: {what}", "en": "Funnel plot: {what}"}
OF_STUDIES: Text = {"nl": "{name}, {k} studies", "en": "{name}, {k} studies"}
OF_ONE_STUDY: Text = {"nl": "{name}, 1 studie", "en": "{name}, 1 study"}

STUDY: Text = {"nl": "studie", "en": "study"}
ESTIMATE: Text = {"nl": "schatting", "en": "estimate"}
WITH_INTERVAL: Text = {"nl": "{what} ({level}-interval)", "en": "{what} ({level} interval)"}
WEIGHT: Text = {"nl": "gewicht", "en": "weight"}
ALL_TOGETHER: Text = {"nl": "Alle studies samen", "en": "All studies together"}
GROUP_TOGETHER: Text = {"nl": "Samen", "en": "Together"}
NEW_SETTING: Text = {"nl": "In een nieuwe omgeving", "en": "In a new setting"}
LOG_SCALE: Text = {"nl": "{name} (logaritmische schaal)", "en": "{name} (logarithmic scale)"}
WITH_UNIT: Text = {"nl": "{name} ({unit})", "en": "{name} ({unit})"}

ROW: Text = {
    "nl": "{name}: {estimate} ({level}-interval {interval})",
    "en": "{name}: {estimate} ({level} interval {interval})",
}
ROW_WEIGHT: Text = {"nl": ", gewicht {weight}", "en": ", weight {weight}"}
ROW_PREDICTION: Text = {
    "nl": "{name}: {interval} ({level}-voorspellingsinterval)",
    "en": "{name}: {interval} ({level} prediction interval)",
}
BEYOND: Text = {
    "nl": ". Loopt door buiten de tekening.",
    "en": ". Runs on beyond the edge of the picture.",
}
READING: Text = {
    "nl": "Hoe groter het vierkant, hoe zwaarder de studie weegt. Een pijl betekent: loopt door "
    "buiten de tekening.",
    "en": "The larger a square, the more its study weighs. An arrow means: runs on beyond the "
    "picture.",
}
READING_NO_ARROWS: Text = {
    "nl": "Hoe groter het vierkant, hoe zwaarder de studie weegt.",
    "en": "The larger a square, the more its study weighs.",
}
BETWEEN_GROUPS: Text = {
    "nl": "Verschillen tussen de groepen: Q = {q}, bij louter toeval rond {df}.",
    "en": "Differences between the groups: Q = {q}, where chance alone gives about {df}.",
}

SIDES: Text = {
    "nl": "Links van geen verschil: {left}. Rechts: {right}.",
    "en": "To the left of no difference: {left}. To the right: {right}.",
}
STANDARD_ERROR: Text = {"nl": "standaardfout", "en": "standard error"}
AVERAGE: Text = {"nl": "gemiddelde {estimate}", "en": "average {estimate}"}
FILLED: Text = {"nl": "bijgedacht", "en": "imagined"}
FILLED_STUDY: Text = {
    "nl": "Bijgedachte studie: {estimate}, standaardfout {se}",
    "en": "Imagined study: {estimate}, standard error {se}",
}
DOT: Text = {
    "nl": "{name}: {estimate}, standaardfout {se}",
    "en": "{name}: {estimate}, standard error {se}",
}
