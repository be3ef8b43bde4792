"""Every topic of evidence that is read from a table, with its form."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sidusryhmad.evidence.complaint_costs.rows import INPUTS
from sidusryhmad.evidence.complaint_log.rows import CALENDAR_FORM, EXPOSURE_FORM, LOG_FORM
from sidusryhmad.evidence.complaint_rates.rows import COMPLAINERS, COUNTS
from sidusryhmad.evidence.delivery.rows import PHASE_FORM, STEP_FORM
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.two_views.rows import RATINGS

FORMS: Mapping[str, tuple[Form[Any], ...]] = MappingProxyType(
    {
        "complaint_cost": (INPUTS,),
        "complaint_log": (LOG_FORM, CALENDAR_FORM, EXPOSURE_FORM),
        "complaints": (COUNTS, COMPLAINERS),
        "delivery": (STEP_FORM, PHASE_FORM),
        "value_views": (RATINGS,),
    }
)
"""The tables of each topic, the main one first; the first has an example of the topic's name, the
others one named ``topic.sheet``."""
