"""What evidence says about a value on the map, kept beside the value that the map counts with."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field, Strict

from sidusryhmad.errors import N_
from sidusryhmad.model.rating import Provenance, Span
from sidusryhmad.model.record import Identifier, Number, Text

Of = Literal["attitude", "today", "power", "interest", "effect", "strength"]

ENDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "attitude": ("stakeholder",),
        "today": ("stakeholder",),
        "power": ("stakeholder",),
        "interest": ("stakeholder",),
        "effect": ("stakeholder", "change"),
        "strength": ("from", "to"),
    }
)
"""What has to be named for each kind of value, and nothing else."""
OF_NAMES: Mapping[str, str] = MappingProxyType(
    {
        "attitude": N_("attitude"),
        "today": N_("how things stand today"),
        "power": N_("power"),
        "interest": N_("interest"),
        "effect": N_("direct effect"),
        "strength": N_("strength of the influence"),
    }
)
"""Display names of the kinds of value, to be translated."""


class Evidence(Provenance):
    """What evidence says about one value: of a stakeholder, of a change, of an influence.

    The map counts with the value that stands with the stakeholder, change or influence itself;
    this record never changes a number, so that no opinion silently overwrites another.

    Example:
        >>> Evidence(of="attitude", stakeholder="klient", value=-1, n=212).about
        ('attitude', 'klient')
    """

    of: Of
    """What it is a value of."""
    stakeholder: Identifier | None = None
    """Id of the stakeholder whose value it is, or on whom the effect is; none of a strength."""
    change: Identifier | None = None
    """Id of the change; of an effect only."""
    from_: Identifier | None = Field(default=None, alias="from")
    """Id of the stakeholder who influences (``from`` in a file); of a strength only."""
    to: Identifier | None = None
    """Id of the stakeholder who is influenced; of a strength only."""
    value: Number
    """What the evidence says: power and interest 0 to 3, anything else −3 to +3."""
    range: Span | None = None
    """Lowest and highest value that the evidence allows."""
    n: Annotated[int, Strict(), Field(ge=0)] | None = None
    """How many answers, ratings or records it rests on."""
    method: Text | None = None
    """How it was worked out."""
    note: Text | None = None
    """Free text."""

    @property
    def about(self) -> tuple[str, ...]:
        """The value it speaks of: the kind, then the ids that :data:`ENDS` names."""
        ends = {
            "stakeholder": self.stakeholder,
            "change": self.change,
            "from": self.from_,
            "to": self.to,
        }
        return (self.of, *(ends[key] or "" for key in ENDS[self.of]))
