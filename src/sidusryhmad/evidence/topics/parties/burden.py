"""Which influences burden those whom they reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from sidusryhmad.model.influence import Influence
from sidusryhmad.model.rating import Feeling
from sidusryhmad.network.network import SCALE, weight


@dataclass(frozen=True, slots=True)
class Burden:
    """The burdening influences on one side of a stakeholder.

    Attributes:
        count: How many influences burden.
        size: Sum of their sizes, in points of strength (0 to 3 each).
        doubtful: How many may burden: their direction, the mood that they carry, or whether they
            are there at all is not sure. Not among ``count``, and not taken for none.
        unsaid: Of how many nobody said how the influencer stands today; they count by their sign.
        today: What the known moods among them press with today, in Likert points, ≥ 0; None where
            nobody's mood is known.
    """

    count: int
    size: float
    doubtful: int
    unsaid: int
    today: float | None


@dataclass(frozen=True, slots=True)
class Carried:
    """One influence with the mood that it carries.

    Attributes:
        influence: The influence.
        mood: How its influencer stands today; None where nobody said.
        share: What it carries over, −1 to +1.
    """

    influence: Influence
    mood: Feeling | None
    share: float

    @property
    def kind(self) -> str:
        """``burden``, ``doubtful``, or ``other`` where it surely burdens nobody."""
        if not there(self.influence) or (self.mood is not None and _nothing(self.mood)):
            return "other"
        way = way_of(self.influence)
        felt = 1 if self.mood is None else feels(self.mood)
        if not way or not felt or self.influence.exists not in {None, 1.0}:
            return "doubtful"
        return "burden" if way * felt < 0 else "other"


def burden(carried: Iterable[Carried]) -> Burden:
    """The influences on one side of a stakeholder, counted.

    Args:
        carried: The influences that arrive, or those that leave.

    Returns:
        How many burden, how much, and how many may.

    Example:
        >>> shout = Influence.model_validate({"from": "a", "to": "b", "strength": 2})
        >>> found = burden([Carried(shout, Feeling(value=-2), 1 / 3)])
        >>> found.count, found.size, round(found.today, 2)
        (1, 2.0, 0.67)
    """
    each = [one for one in carried if there(one.influence)]
    burdens = [one for one in each if one.kind == "burden"]
    moods = [one for one in each if one.mood is not None]
    pressed = fsum(abs(one.mood.value * one.share) for one in burdens if one.mood is not None)
    return Burden(
        count=len(burdens),
        size=fsum(abs(weight(one.influence)) * SCALE for one in burdens),
        doubtful=sum(one.kind == "doubtful" for one in each),
        unsaid=len(each) - len(moods),
        today=pressed if moods else None,
    )


def there(influence: Influence) -> bool:
    """Whether an influence was not asked for and found to be none."""
    return influence.strength != 0 and influence.exists != 0 and influence.range != (0, 0)


def way_of(influence: Influence) -> int:
    """Which way an influence works: 1 the same, −1 the opposite, 0 where that is not sure.

    Example:
        >>> [way_of(Influence.model_validate({"from": "a", "to": "b", **more})) for more in
        ...     ({"strength": -1}, {"sign": "positive"}, {"strength": 1, "range": [-1, 2]})]
        [-1, 1, 0]
    """
    if influence.range is not None and _both_ways(influence.range):
        return 0
    if influence.strength is None and influence.range is None:
        return {"positive": 1, "negative": -1}.get(influence.sign or "", 0)
    return _sign(weight(influence))


def feels(mood: Feeling) -> int:
    """Whether somebody feels well (1) or badly (−1); 0 where that is not sure.

    Example:
        >>> [feels(Feeling.model_validate(given)) for given in
        ...     (-2, 1, {"value": 0, "range": [0, 1]}, {"value": -1, "range": [-2, 1]})]
        [-1, 1, 0, 0]
    """
    return 0 if mood.range is not None and _both_ways(mood.range) else _sign(mood.value)


def _nothing(mood: Feeling) -> bool:
    """Whether it is sure that somebody feels neither well nor badly."""
    return mood.value == 0 and mood.range in {None, (0, 0)}


def _both_ways(span: tuple[float, float]) -> bool:
    return span[0] < 0 < span[1]


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
