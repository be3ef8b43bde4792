"""A stakeholder: somebody whom the service touches."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, JsonValue, WithJsonSchema

from sidusryhmad.errors import N_
from sidusryhmad.model.rating import Feeling, Level
from sidusryhmad.model.record import Flag, Identifier, Name, Number, Record, Text


class Side(StrEnum):
    """On whose side of the service a stakeholder stands."""

    CUSTOMER = "customer"
    EMPLOYEE = "employee"
    PROVIDER = "provider"
    OTHER = "other"


SIDE_NAMES = {
    Side.CUSTOMER: N_("customer"),
    Side.EMPLOYEE: N_("employee"),
    Side.PROVIDER: N_("provider"),
    Side.OTHER: N_("other"),
}
"""Display names of the sides, to be translated."""


def _read_side(value: object) -> object:
    return "provider" if value == "company" else value


SideField = Annotated[
    Side,
    BeforeValidator(_read_side),
    WithJsonSchema(
        {
            "enum": [*Side, "company"],
            "type": "string",
            "description": "`company` is read as `provider`.",
        }
    ),
]


class Stakeholder(Record):
    """Somebody, or a group, whom the service touches.

    Example:
        >>> Stakeholder(id="klient", name="Klient", ring="direct", side="customer").side
        <Side.CUSTOMER: 'customer'>
    """

    id: Identifier
    """Stable id; made from the name when a file gives none."""
    name: Name
    """Name as people say it."""
    ring: Identifier
    """Id of a ring of the map."""
    side: SideField | None = None
    """Whose side they stand on; None when nobody said."""
    in_process: Flag | None = None
    """Whether they take part in the service process."""
    strong_interest: Flag | None = None
    """Whether they have a strong interest or an indirect part in it."""
    power: Level | None = None
    """How much power over the service, 0 to 3."""
    interest: Level | None = None
    """How much interest in it, 0 to 3."""
    attitude: Feeling | None = None
    """Attitude to the service, −3 to +3."""
    today: Feeling | None = None
    """What already presses on them (−) or lifts them (+) today, −3 to +3."""
    sector: Text | None = None
    """A second division beside the rings, such as internal and external."""
    group: Text | None = None
    """A group they are shown with."""
    party: Text | None = None
    """The person or organisation that plays this role; one party may play several."""
    image: Text | None = None
    """Path of a picture or icon."""
    angle: Number | None = None
    """Hand-placed direction on the map in degrees: 0 is up, clockwise."""
    fields: Mapping[str, JsonValue] = Field(default_factory=dict)
    """Anything else a register holds."""
    private: Mapping[str, JsonValue] = Field(default_factory=dict, repr=False)
    """Like fields, but kept in our own files alone: in no picture, report, result or export."""
    note: Text | None = None
    """Free text."""
