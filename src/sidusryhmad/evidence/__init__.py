"""What customers and staff said, as numbers with their n and interval, and as values for the map.

Every function here answers one question from a table (a workbook, comma-separated values, a data
frame, rows in code) and gives a result with its grounds: how many rows, which method, what was
assumed, what was left out. :func:`onto` puts what evidence suggests on a map, beside what somebody
rated by hand and never over it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sidusryhmad.evidence.given import table
    from sidusryhmad.evidence.placing import onto
    from sidusryhmad.evidence.topics.channels.channels import channels
    from sidusryhmad.evidence.topics.channels.questions import channel_questions
    from sidusryhmad.evidence.topics.cocreation.cocreation import cocreation
    from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms
    from sidusryhmad.evidence.topics.complaint_costs.complaint_cost import complaint_cost
    from sidusryhmad.evidence.topics.complaint_log.complaint_log import complaint_log
    from sidusryhmad.evidence.topics.complaint_rates.complaints import complaints
    from sidusryhmad.evidence.topics.delivery.delivery import delivery
    from sidusryhmad.evidence.topics.parties.parties import parties
    from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
    from sidusryhmad.evidence.topics.spiral.spiral import spiral
    from sidusryhmad.evidence.topics.two_views.value_views import value_views
    from sidusryhmad.evidence.topics.waiting.model import WaitingModel
    from sidusryhmad.evidence.topics.waiting.waiting import waiting
    from sidusryhmad.evidence.topics.wants.wants import wants

__all__ = [
    "CocreationTerms",
    "WaitingModel",
    "channel_questions",
    "channels",
    "cocreation",
    "complaint_cost",
    "complaint_log",
    "complaints",
    "delivery",
    "onto",
    "parties",
    "recommendation",
    "spiral",
    "table",
    "value_views",
    "waiting",
    "wants",
]

_HOMES = {
    "given": ("table",),
    "placing": ("onto",),
    "topics.channels.channels": ("channels",),
    "topics.channels.questions": ("channel_questions",),
    "topics.cocreation.cocreation": ("cocreation",),
    "topics.cocreation.terms": ("CocreationTerms",),
    "topics.complaint_costs.complaint_cost": ("complaint_cost",),
    "topics.complaint_log.complaint_log": ("complaint_log",),
    "topics.complaint_rates.complaints": ("complaints",),
    "topics.delivery.delivery": ("delivery",),
    "topics.parties.parties": ("parties",),
    "topics.recommendation.recommendation": ("recommendation",),
    "topics.spiral.spiral": ("spiral",),
    "topics.two_views.value_views": ("value_views",),
    "topics.waiting.model": ("WaitingModel",),
    "topics.waiting.waiting": ("waiting",),
    "topics.wants.wants": ("wants",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """A public name, imported when it is first used: a script pays only for what it uses."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'sidusryhmad.evidence' has no attribute {name!r}")
    value = getattr(import_module(f"sidusryhmad.evidence.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return list(__all__)
