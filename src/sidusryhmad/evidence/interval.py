"""An interval with how sure it is and how it was worked out."""

from dataclasses import dataclass

from sidusryhmad.errors import Message

CONFIDENCE = 0.95
"""How sure intervals are by default. A convention."""


@dataclass(frozen=True, slots=True)
class Interval:
    """What a number may be, given how little was asked.

    Attributes:
        low: Lowest value that is still believed.
        high: Highest value that is still believed.
        confidence: How often such an interval holds the true value, 0 to 1.
        method: How it was worked out, with its source.
    """

    low: float
    high: float
    confidence: float
    method: Message
