"""What a change does to the map itself: stakeholders and influences that come, go, or change."""

from pydantic import Field

from sidusryhmad.model.influence import Influence
from sidusryhmad.model.rating import Feeling, Level
from sidusryhmad.model.record import Flag, Identifier, Record, Text
from sidusryhmad.model.stakeholder import SideField, Stakeholder


class Pair(Record):
    """An influence by its two ends.

    Example:
        >>> Pair.model_validate({"from": "kirjakandja", "to": "klient"}).to
        'klient'
    """

    from_: Identifier = Field(alias="from")
    """Id of the stakeholder who influences (``from`` in a file)."""
    to: Identifier
    """Id of the stakeholder who is influenced."""


class Restated(Record):
    """What is said anew of a stakeholder who is there already.

    Example:
        >>> Restated(id="naaber", ring="direct").ring
        'direct'
    """

    id: Identifier
    """Id or name of the stakeholder."""
    ring: Identifier | None = None
    """The ring they move to."""
    side: SideField | None = None
    """Whose side they stand on then."""
    in_process: Flag | None = None
    """Whether they take part in the service process then."""
    strong_interest: Flag | None = None
    """Whether they have a strong interest or an indirect part in it then."""
    power: Level | None = None
    """How much power over the service, 0 to 3."""
    interest: Level | None = None
    """How much interest in it, 0 to 3."""
    attitude: Feeling | None = None
    """Attitude to the service, −3 to +3."""
    note: Text | None = None
    """Free text."""


class Additions(Record):
    """Who and what is new.

    Example:
        >>> Additions().stakeholders
        ()
    """

    stakeholders: tuple[Stakeholder, ...] = ()
    """New stakeholders, written as on the map."""
    influences: tuple[Influence, ...] = ()
    """New influences, written as on the map."""


class Removals(Record):
    """Who and what is gone.

    Example:
        >>> Removals(stakeholders=["kirjakandja"]).stakeholders
        ('kirjakandja',)
    """

    stakeholders: tuple[Identifier, ...] = ()
    """Ids or names; their influences go with them."""
    influences: tuple[Pair, ...] = ()
    """Influences by their two ends."""


class Reratings(Record):
    """Who and what is rated anew.

    Example:
        >>> Reratings().influences
        ()
    """

    stakeholders: tuple[Restated, ...] = ()
    """What is said anew of stakeholders; what is left out stays as it is."""
    influences: tuple[Influence, ...] = ()
    """Influences that are there already, as they will be; they replace the old record."""


class Edits(Record):
    """What a change does to the map itself, beside its direct effects.

    Example:
        >>> bool(Edits()), bool(Edits(remove={"stakeholders": ["kirjakandja"]}))
        (False, True)
    """

    add: Additions = Field(default_factory=Additions)
    """Who and what is new."""
    remove: Removals = Field(default_factory=Removals)
    """Who and what is gone."""
    rerate: Reratings = Field(default_factory=Reratings)
    """Who and what is rated anew."""

    def __bool__(self) -> bool:
        parts = (self.add, self.remove, self.rerate)
        return any(part.stakeholders or part.influences for part in parts)
