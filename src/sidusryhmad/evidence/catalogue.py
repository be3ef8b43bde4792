"""Every topic of evidence that is read from a table, with its form."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sidusryhmad.evidence.delivery.rows import PHASE_FORM, STEP_FORM
from sidusryhmad.evidence.form import Form

FORMS: Mapping[str, tuple[Form[Any], ...]] = MappingProxyType(
    {
        "delivery": (STEP_FORM, PHASE_FORM),
    }
)
"""The tables of each topic, the main one first; the first has an example of the topic's name, the
others one named ``topic.sheet``."""
