"""How many draws, from which seed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from numbers import Integral

from sidusryhmad.errors import N_, InvalidParameterError, Message

COUNT = 10_000
"""Draws unless asked otherwise: a probability is then off by 0.005 at the most (standard error)."""
MOST = 1_000_000
SEED = 1

Progress = Callable[[int, int], None]
"""Told now and then how many draws of how many are done."""


@dataclass(frozen=True, slots=True)
class Draws:
    """How uncertainty is drawn: the same count, seed and map give the same numbers.

    Attributes:
        count: Number of draws, 1 to 1 000 000.
        seed: Seed of the generator, 0 or more; nobody else's random state is touched.
        progress: Told how far it is, for long runs.

    Raises:
        InvalidParameterError: The count or the seed is none.

    Example:
        >>> Draws(count=2000).seed
        1
    """

    count: int = COUNT
    seed: int = SEED
    progress: Progress | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if not _whole(self.count) or not 1 <= self.count <= MOST:
            template = N_("the number of draws is a whole number from 1 to {most}, not {value}")
            values = {"value": repr(self.count), "most": MOST}
            raise InvalidParameterError(Message("draws", template, values))
        require_seed(self.seed)


def require_seed(seed: int) -> None:
    """Refuse what is no seed.

    Args:
        seed: A whole number from 0 up.

    Raises:
        InvalidParameterError: It is something else.
    """
    if not _whole(seed) or seed < 0:
        template = N_("a seed is a whole number from 0 up, not {value}")
        raise InvalidParameterError(Message("seed", template, {"value": repr(seed)}))


def _whole(value: object) -> bool:
    return isinstance(value, Integral) and not isinstance(value, bool)


def draws_of(wanted: Draws | int | None) -> Draws | None:
    """What a caller means by draws: a plan, a number of them, or none at all.

    Args:
        wanted: A plan, a count, or None for no draws.

    Returns:
        The plan, or None.

    Raises:
        InvalidParameterError: The count is none.

    Example:
        >>> draws_of(500)
        Draws(count=500, seed=1)
    """
    return wanted if wanted is None or isinstance(wanted, Draws) else Draws(wanted)
