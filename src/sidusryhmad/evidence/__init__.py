"""What customers and staff said, as numbers with their n and interval, and as values for the map.

Every function here answers one question from a table (a workbook, comma-separated values, a data
frame, rows in code) and gives a result with its grounds: how many rows, which method, what was
assumed, what was left out. :func:`onto` puts what evidence suggests on a map, beside what somebody
rated by hand and never over it.
"""

import sys
from importlib import import_module
from types import ModuleType

_HOMES = {
    "channels.channels": ("channels",),
    "channels.questions": ("channel_questions",),
    "cocreation.cocreation": ("cocreation",),
    "cocreation.terms": ("CocreationTerms",),
    "complaint_costs.complaint_cost": ("complaint_cost",),
    "complaint_log.complaint_log": ("complaint_log",),
    "complaint_rates.complaints": ("complaints",),
    "delivery.delivery": ("delivery",),
    "placing": ("onto",),
    "recommendation.recommendation": ("recommendation",),
    "parties.parties": ("parties",),
    "spiral.spiral": ("spiral",),
    "two_views.value_views": ("value_views",),
    "waiting.model": ("WaitingModel",),
    "waiting.waiting": ("waiting",),
    "wants.wants": ("wants",),
}
"""Public names by the module that holds them."""
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = sorted(_HOME_OF)  # noqa: PLE0605 - made from the list above


def __getattr__(name: str) -> object:
    """A public name, imported when it is first used."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'sidusryhmad.evidence' has no attribute {name!r}")
    value = getattr(import_module(f"sidusryhmad.evidence.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return list(__all__)


class _Namespace(ModuleType):
    """A package whose topics do not hide the questions that they are named after."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOME_OF and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Namespace
