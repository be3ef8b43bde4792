"""An influence: whose mood, work and success reaches whom."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from sidusryhmad.model.rating import Provenance, Span
from sidusryhmad.model.record import Identifier, Number, Text

Sign = Literal["positive", "negative", "unknown"]


class Influence(Provenance):
    """A directed influence between two stakeholders.

    At least one of strength, sign and range is given. A strength of 0 means asked and none; an
    influence that is absent means not asked.

    Example:
        >>> Influence.model_validate({"from": "kirjakandja", "to": "klient", "strength": 2}).from_
        'kirjakandja'
    """

    from_: Identifier = Field(alias="from")
    """Id of the stakeholder who influences (``from`` in a file)."""
    to: Identifier
    """Id of the stakeholder who is influenced."""
    strength: Annotated[Number, Field(ge=-3, le=3)] | None = None
    """−3 to +3: how strongly, and whether the same way (+) or the opposite way (−)."""
    sign: Sign | None = None
    """The direction alone, where the strength is not known."""
    range: Span | None = None
    """Lowest and highest strength that is still believed."""
    kind: Text | None = None
    """What carries the influence: trust, money, information, workload."""
    ratings: Mapping[str, Annotated[Number, Field(ge=-3, le=3)] | None] = Field(
        default_factory=dict
    )
    """Strength by rater, −3 to +3; None where a rater gave no answer."""
    exists: Annotated[Number, Field(ge=0, le=1)] | None = None
    """Probability that the influence is there at all, 0 to 1."""
    note: Text | None = None
    """Free text."""
