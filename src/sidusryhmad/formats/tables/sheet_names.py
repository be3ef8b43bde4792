"""Names of our sheets, in English and Estonian."""

from collections.abc import Mapping
from types import MappingProxyType

SHEETS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "service": ("service", "teenus"),
        "stakeholders": ("stakeholders", "sidusrühmad"),
        "influences": ("influences", "mõjud"),
        "matrix": ("matrix", "maatriks"),
        "changes": ("changes", "muudatused"),
        "wants": ("wants", "soovid"),
        "efforts": ("efforts", "vaev"),
        "evidence": ("evidence", "tõendid"),
    }
)
"""Sheets that are filled in by hand, in the order in which they are."""
GUIDE = ("how to fill", "juhend")
"""A sheet that only explains."""
IGNORED = "(ignore)"
"""A sheet whose name ends so is passed by."""
