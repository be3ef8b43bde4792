"""A value that evidence suggests for the map, not yet on it."""

from dataclasses import dataclass
from typing import Literal

from sidusryhmad.errors import Message

Of = Literal["attitude", "today", "power", "interest", "effect", "strength"]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A value that could stand on the map, with where it comes from.

    Attributes:
        of: What it is: a stakeholder's attitude, today, power or interest, a change's effect on
            one, or an influence's strength.
        value: The value, on the map's scale: −3 to +3, or 0 to 3 for power and interest.
        stakeholder: Name or id of the stakeholder; nothing for a strength.
        change: Name or id of the change whose effect it is, else nothing.
        from_: Name or id of the influencer whose strength it is, else nothing.
        to: Name or id of the one influenced, else nothing.
        range: Lowest and highest value that is still believed, if that is known.
        n: On how many ratings or records it rests; None where it was not counted but modelled.
        when: The time it speaks of, if that is known.
        why: Where it comes from in one sentence.
        source: Name of the file, or nothing.
        method: How it was worked out, with its source.
    """

    of: Of
    value: float
    why: Message
    method: Message
    stakeholder: str = ""
    change: str = ""
    from_: str = ""
    to: str = ""
    range: tuple[float, float] | None = None
    n: int | None = None
    when: Message | None = None
    source: str = ""
