"""A change: what somebody wants to do to the service."""

from collections.abc import Mapping

from pydantic import Field

from sidusryhmad.model.edits import Edits
from sidusryhmad.model.rating import Effect
from sidusryhmad.model.record import Identifier, Name, Record, Text
from sidusryhmad.model.want import Met


class Change(Record):
    """A change to the service and what it does directly to some stakeholders.

    Example:
        >>> change = Change(id="ukseni", name="Ukseni", effects={"klient": 2})
        >>> change.effects["klient"].effect
        2.0
    """

    id: Identifier
    """Stable id; made from the name when a file gives none."""
    name: Name
    """Name as people say it."""
    effects: Mapping[str, Effect] = Field(default_factory=dict)
    """Direct effect by stakeholder id, −3 to +3; a bare number or a record."""
    wants: tuple[Met, ...] = ()
    """Wants that the change meets: a want's id or name, or a record with effort and share."""
    edits: Edits = Field(default_factory=Edits)
    """Stakeholders and influences it adds, removes or re-rates."""
    note: Text | None = None
    """Free text."""
