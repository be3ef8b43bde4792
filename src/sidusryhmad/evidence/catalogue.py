"""Every topic of evidence that is read from a table, with its form."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.topics.channels.rows import FORM as CHANNEL_FORM
from sidusryhmad.evidence.topics.cocreation.rows import CURVE_FORM, INVOLVEMENT_FORM
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUTS
from sidusryhmad.evidence.topics.complaint_log.beside import CALENDAR_FORM, EXPOSURE_FORM
from sidusryhmad.evidence.topics.complaint_log.rows import LOG_FORM
from sidusryhmad.evidence.topics.complaint_rates.rows import COMPLAINERS, COUNTS
from sidusryhmad.evidence.topics.delivery.rows import PHASE_FORM, STEP_FORM
from sidusryhmad.evidence.topics.recommendation.rows import MEASURE_FORM, RATING_FORM
from sidusryhmad.evidence.topics.spiral.rows import FORM as SPIRAL_FORM
from sidusryhmad.evidence.topics.two_views.rows import RATINGS
from sidusryhmad.evidence.topics.waiting.rows import FORM as WAIT_FORM
from sidusryhmad.evidence.topics.waiting.sheet import PARAMETER_FORM
from sidusryhmad.evidence.topics.wants.rows import EFFORT_FORM, WANT_FORM

FORMS: Mapping[str, tuple[Form[Any], ...]] = MappingProxyType(
    {
        "channels": (CHANNEL_FORM,),
        "cocreation": (INVOLVEMENT_FORM, CURVE_FORM),
        "complaint_cost": (INPUTS,),
        "complaint_log": (LOG_FORM, CALENDAR_FORM, EXPOSURE_FORM),
        "complaints": (COUNTS, COMPLAINERS),
        "delivery": (STEP_FORM, PHASE_FORM),
        "recommendation": (RATING_FORM, MEASURE_FORM),
        "spiral": (SPIRAL_FORM,),
        "value_views": (RATINGS,),
        "waiting": (WAIT_FORM, PARAMETER_FORM),
        "wants": (WANT_FORM, EFFORT_FORM),
    }
)
"""The tables of each topic, the main one first; the first has an example of the topic's name, the
others one named ``topic.sheet``."""
MAPS = ("parties",)
"""Topics that are asked of a map alone; the example of each is a map."""
