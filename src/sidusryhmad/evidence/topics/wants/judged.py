"""Which of four kinds a want is: the four-category model of customer wants."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum

CONSCIOUS, SUBCONSCIOUS, INVISIBLE, DECEPTION = CATEGORIES = (
    "conscious",
    "subconscious",
    "invisible",
    "deception",
)
"""The four kinds of want."""
UNKNOWN = "unknown"
"""The kind of a want of which one of the two questions was not asked."""


@dataclass(frozen=True, slots=True)
class Span:
    """How much value: a number, or where it lies.

    Attributes:
        low: The least that is believed.
        value: The number given.
        high: The most that is believed.
    """

    low: float
    value: float
    high: float


@dataclass(frozen=True, slots=True)
class Judged:
    """A want with its kind.

    Attributes:
        id: Its id.
        name: The want as people say it.
        stakeholder: Name of whose want it is; nothing where nobody said.
        held: Whether they hold or voice it; None where nobody asked.
        adds_value: Whether meeting it adds value for them; None where nobody asked.
        emotional: Whether it rests on feeling; None where nobody asked.
        worth: How much value, 0 to 3; None where nobody said.
        n: How many people were asked; None where nobody said.
        why: The reason given.
        met_by: Names of the changes that meet it.
    """

    id: str
    name: str
    stakeholder: str = ""
    held: bool | None = None
    adds_value: bool | None = None
    emotional: bool | None = None
    worth: Span | None = None
    n: int | None = None
    why: str = ""
    met_by: tuple[str, ...] = ()

    @property
    def category(self) -> str:
        """``conscious``, ``subconscious``, ``invisible``, ``deception``; ``unknown`` where one of
        the two questions was not asked: the answer is never guessed.
        """
        return category(held=self.held, adds_value=self.adds_value)

    @property
    def missing(self) -> tuple[str, ...]:
        """Which of the two questions was not asked: ``held``, ``adds_value``."""
        asked = {"held": self.held, "adds_value": self.adds_value}
        return tuple(key for key, answer in asked.items() if answer is None)


def category(*, held: bool | None, adds_value: bool | None) -> str:
    """The kind of a want from the two answers.

    Args:
        held: Whether it is held or voiced; None where nobody asked.
        adds_value: Whether meeting it adds value; None where nobody asked.

    Returns:
        One of :data:`CATEGORIES`, or :data:`UNKNOWN`.

    Example:
        >>> category(held=True, adds_value=False), category(held=False, adds_value=None)
        ('deception', 'unknown')
    """
    if held is None or adds_value is None:
        return UNKNOWN
    if adds_value:
        return CONSCIOUS if held else SUBCONSCIOUS
    return DECEPTION if held else INVISIBLE


@dataclass(frozen=True, slots=True)
class Tally:
    """The wants of one stakeholder counted by kind.

    Attributes:
        stakeholder: Whose wants; nothing for those of nobody in particular.
        counts: How many of each kind, unknown ones among them.
        judged: How many have both answers: the n of shares.
        emotional: How many rest on feeling.
        felt: Of how many it was asked whether they do.
    """

    stakeholder: str
    counts: dict[str, int]
    judged: int
    emotional: int
    felt: int


def tally(stakeholder: str, wants: Iterable[Judged]) -> Tally:
    """The wants of one stakeholder counted.

    Args:
        stakeholder: Whose they are.
        wants: The wants.

    Returns:
        The counts; those of the kinds add up to all of them.
    """
    each = list(wants)
    counts = {kind: sum(w.category == kind for w in each) for kind in (*CATEGORIES, UNKNOWN)}
    return Tally(
        stakeholder,
        counts,
        len(each) - counts[UNKNOWN],
        sum(w.emotional is True for w in each),
        sum(w.emotional is not None for w in each),
    )


def tallies(wants: Sequence[Judged]) -> tuple[Tally, ...]:
    """A tally for everybody whose wants are listed, by name; nobody in particular comes last."""
    names = sorted({want.stakeholder for want in wants}, key=lambda name: (not name, name))
    return tuple(tally(name, (w for w in wants if w.stakeholder == name)) for name in names)


@dataclass(frozen=True, slots=True)
class Value:
    """How much value meeting some wants brings, as far as it was said.

    Attributes:
        low: The least it may be: where nobody said how much of a want is met, nothing of it.
        high: The most it may be: where nobody said, all of it.
        count: How many wants it is of.
        unsaid: Of how many of them nobody said how much value they add; in neither number.
    """

    low: float
    high: float
    count: int
    unsaid: int


def value_of(wants: Sequence[tuple[Judged, float | None]]) -> Value:
    """The value of wants that are met in part or whole.

    Args:
        wants: Wants with how much of each is met, 0 to 1; None where nobody said.

    Returns:
        The value: exact bounds.

    Example:
        >>> speed = Judged("a", "Speed", worth=Span(2, 2, 2))
        >>> value_of([(speed, 0.5)]).high, value_of([(speed, None)]).low
        (1.0, 0.0)
    """
    said = [(want.worth, share) for want, share in wants if want.worth is not None]
    return Value(
        fsum(worth.low * (share or 0.0) for worth, share in said),
        fsum(worth.high * (1.0 if share is None else share) for worth, share in said),
        len(wants),
        len(wants) - len(said),
    )
