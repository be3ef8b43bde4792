"""What may be chosen when ratings of involvement are read."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from sidusryhmad.errors import N_, InvalidParameterError, Message, nearest
from sidusryhmad.evidence.interval import CONFIDENCE
from sidusryhmad.evidence.spelling import meant
from sidusryhmad.evidence.topics.cocreation.rows import LARGEST
from sidusryhmad.evidence.topics.cocreation.shapes import SHAPES, Shape

FEWEST = 10
"""Fewer ratings than this are too few for a conclusion: the curve alone has three numbers."""
NARROWEST = 1e-9
"""Levels nearer to each other than this count as one."""


@dataclass(frozen=True, slots=True)
class CocreationTerms:
    """What may be chosen; every default is an assumption or a convention.

    Attributes:
        shape: How the curve is shaped: ``"quadratic"`` falls as fast as it rose, ``"root"`` rises
            fast and falls slowly.
        confidence: How sure intervals are; one less it is the level of the tests.
        current: Where the service stands, by segment, under ``""`` for all others; the mean of
            the ratings where nothing is given.
        none: The level that means no involvement at all.
        fewest: Fewer ratings than this are too few for a conclusion.
        scale: Lowest and highest satisfaction that can be given; needed for effects on a map.
        planned: The level that a change would bring, by segment, under ``""`` for all others.
        change: Name of that change.

    Raises:
        InvalidParameterError: A value lies outside what it may be.

    Example:
        >>> CocreationTerms(current={"": 0.4}).current_of("Klient")
        0.4
    """

    shape: Shape = "quadratic"
    confidence: float = CONFIDENCE
    current: Mapping[str, float] = field(default_factory=dict)
    none: float = 0.0
    fewest: int = FEWEST
    scale: tuple[float, float] | None = None
    planned: Mapping[str, float] = field(default_factory=dict)
    change: str = ""

    def __post_init__(self) -> None:
        if self.shape not in SHAPES:
            template = N_("{value} is no shape of the curve; there are: {known}")
            named = {"value": repr(self.shape), "known": ", ".join(SHAPES)}
            raise InvalidParameterError(Message("unknown_shape", template, named))
        if not 0.5 <= self.confidence < 1:
            template = N_("the confidence must lie between 0.5 and 1, not {value}")
            given = {"value": self.confidence}
            raise InvalidParameterError(Message("confidence_off", template, given))
        if self.fewest < 1:
            template = N_("the fewest ratings must be 1 or more, not {value}")
            raise InvalidParameterError(Message("fewest_off", template, {"value": self.fewest}))
        levels = (self.none, *self.current.values(), *self.planned.values(), *(self.scale or ()))
        if not all(abs(level) <= LARGEST for level in levels):
            template = N_("levels of involvement and satisfaction lie between −{most} and {most}")
            raise InvalidParameterError(Message("level_off", template, {"most": int(LARGEST)}))
        if self.scale and self.scale[1] - self.scale[0] < NARROWEST:
            template = N_("the scale of satisfaction runs from low to high")
            raise InvalidParameterError(Message("scale_off", template, {}))

    @property
    def level(self) -> float:
        """The level of the tests."""
        return 1 - self.confidence

    def current_of(self, segment: str) -> float | None:
        """Where the service stands in a segment, if that was given."""
        return self.current.get(segment, self.current.get(""))

    def planned_of(self, segment: str) -> float | None:
        """The level planned for a segment, if any."""
        return self.planned.get(segment, self.planned.get(""))

    def spelt(self, segments: Collection[str], known: Mapping[str, str]) -> Self:
        """The same with levels under the names by which the ratings call their segments.

        Args:
            segments: Names of all segments.
            known: What a map calls by name, by id.

        Returns:
            What was chosen; a level whose segment has another one already stays as it is.

        Example:
            >>> CocreationTerms(current={"klient": 0.4}).spelt(["Klient"], {}).current
            {'Klient': 0.4}
        """

        def named(levels: Mapping[str, float]) -> Mapping[str, float]:
            found = {name: name and meant(name, segments, known) for name in levels}
            taken = Counter(found.values())
            return {
                found[name] if taken[found[name]] == 1 else name: level
                for name, level in levels.items()
            }

        return replace(self, current=named(self.current), planned=named(self.planned))

    def require_known(self, segments: Collection[str]) -> None:
        """Make sure that levels were only given for segments that there are.

        Args:
            segments: Names of all segments.

        Raises:
            InvalidParameterError: A level is that of a segment that there is not.

        Example:
            >>> CocreationTerms(current={"": 0.4}).require_known({"Klient"})
        """
        for name in (*self.current, *self.planned):
            if name and name not in segments:
                raise _unknown(name, sorted(filter(None, segments)))


def _unknown(name: str, known: Sequence[str]) -> InvalidParameterError:
    near = nearest(name, known)
    if near is not None:
        template = N_("there is no segment {name}; did you mean {near}?")
        return InvalidParameterError(
            Message("unknown_segment", template, {"name": repr(name), "near": near})
        )
    template = N_("there is no segment {name}; there are: {known}")
    said = {"name": repr(name), "known": ", ".join(known) or "–"}
    return InvalidParameterError(Message("unknown_segment", template, said))
