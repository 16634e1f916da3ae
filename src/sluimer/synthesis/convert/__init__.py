"""From what a paper reports to what pooling needs, each marked as exact or estimated."""

from sluimer.synthesis.convert.between import (
    correlation_from_fisher_z,
    correlation_from_smd,
    fisher_z_from_correlation,
    log_odds_ratio_from_smd,
    odds_ratio_from_risk_ratio,
    risk_ratio_from_odds_ratio,
    smd_from_correlation,
    smd_from_f,
    smd_from_log_odds_ratio,
    smd_from_p,
    smd_from_t,
    smd_from_z,
)
from sluimer.synthesis.convert.groups import (
    combine_groups,
    correlation_of_change,
    sd_from_ci,
    sd_from_difference_se,
    sd_from_se,
    sd_of_change,
)
from sluimer.synthesis.convert.medians import group_from_median
from sluimer.synthesis.convert.standard_errors import (
    se_from_ci,
    se_from_f,
    se_from_p,
    se_from_ratio_ci,
    se_from_ratio_p,
    se_from_statistic,
)
from sluimer.synthesis.convert.values import Converted, ConvertedEffect, ConvertedGroup

__all__ = [
    "Converted",
    "ConvertedEffect",
    "ConvertedGroup",
    "combine_groups",
    "correlation_from_fisher_z",
    "correlation_from_smd",
    "correlation_of_change",
    "fisher_z_from_correlation",
    "group_from_median",
    "log_odds_ratio_from_smd",
    "odds_ratio_from_risk_ratio",
    "risk_ratio_from_odds_ratio",
    "sd_from_ci",
    "sd_from_difference_se",
    "sd_from_se",
    "sd_of_change",
    "se_from_ci",
    "se_from_f",
    "se_from_p",
    "se_from_ratio_ci",
    "se_from_ratio_p",
    "se_from_statistic",
    "smd_from_correlation",
    "smd_from_f",
    "smd_from_log_odds_ratio",
    "smd_from_p",
    "smd_from_t",
    "smd_from_z",
]
