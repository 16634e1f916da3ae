"""Is this bottle safe for my child? What it means, how it compares, what to ask. Never a dose."""

from sluimer.nutrition.supplement.check import SupplementCheck, check
from sluimer.nutrition.supplement.product import (
    Product,
    ProductError,
    find_kind,
    from_amount,
    from_kind,
    from_label,
    read_mg,
)

__all__ = [
    "Product",
    "ProductError",
    "SupplementCheck",
    "check",
    "find_kind",
    "from_amount",
    "from_kind",
    "from_label",
    "read_mg",
]
