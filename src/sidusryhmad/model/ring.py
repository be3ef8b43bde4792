"""The rings of a map and the rule that puts a stakeholder into one."""

from sidusryhmad.errors import N_
from sidusryhmad.model.record import Record

STANDARD_RINGS = ("direct", "interested", "indirect")
"""Ring ids, inside out."""

RING_NAMES = {
    "direct": N_("Direct"),
    "interested": N_("Interested"),
    "indirect": N_("Indirect"),
}
"""Display names of the standard rings, to be translated."""


class Ring(Record):
    """One ring of a map.

    Example:
        >>> Ring(id="direct", order=0)
        Ring(id='direct', order=0)
    """

    id: str
    """Id that stakeholders refer to."""
    order: int
    """Place from the inside, counted from 0."""
    name: str | None = None
    """Name given by the map; None where the language's own word is used."""


def ring_by_facts(*, in_process: bool | None, strong_interest: bool | None) -> str | None:
    """The standard ring that the two facts about a stakeholder point to.

    Args:
        in_process: Whether they take part in the service process; None when nobody said.
        strong_interest: Whether they have a strong interest or an indirect part in it.

    Returns:
        ``"direct"``, ``"interested"`` or ``"indirect"``; None where the facts do not decide.

    Example:
        >>> ring_by_facts(in_process=False, strong_interest=True)
        'interested'
    """
    if in_process:
        return "direct"
    if in_process is None or strong_interest is None:
        return None
    return "interested" if strong_interest else "indirect"
