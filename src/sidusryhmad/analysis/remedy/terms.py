"""On what terms a remedy is sought: levels, costs, limits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from math import inf, isfinite

from sidusryhmad.errors import N_, InvalidParameterError, Message

Limit = float | tuple[float | None, float | None] | list[float | None]
"""The one measure that is allowed, or the lowest and the highest; None leaves an end open."""


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a remedy is sought. Stakeholders are named by id or name.

    Attributes:
        level: The total that everybody in the inner circle has to reach, in Likert points.
        levels: Another level for single members of it.
        costs: Cost of a measure per point, in either direction; 1 for whoever is not named.
        limits: Lowest and highest measure; 0 where nothing may be done. The scale limits all.
        only: Whoever alone may be the subject of a measure; everybody when empty.
        fewest: Whether few measures count more than little effort.
        robust: Share of the draws in which it is to hold; None to take the ratings as exact.

    Raises:
        InvalidParameterError: A number is none, a cost negative, a limit upside down, a share
            outside 0 … 1, or two wishes contradict each other; all faults at once.

    Example:
        >>> Terms(level=0.2, costs={"Klient": 2}, limits={"Kirjakandja": (0, 1)}).level
        0.2
    """

    level: float = 0.0
    levels: Mapping[str, float] = field(default_factory=dict)
    costs: Mapping[str, float] = field(default_factory=dict)
    limits: Mapping[str, Limit] = field(default_factory=dict)
    only: tuple[str, ...] = ()
    fewest: bool = False
    robust: float | None = None

    def __post_init__(self) -> None:
        refuse(list(_faults(self)))


def ends(limit: Limit) -> Sequence[float | None]:
    """Both ends of a limit, which are the same for a single number."""
    return limit if isinstance(limit, tuple | list) else (limit, limit)


def span(limit: Limit) -> tuple[float, float]:
    """Lowest and highest measure by a limit, open ends infinite."""
    low, high = ends(limit)
    return (-inf if low is None else low), (inf if high is None else high)


def refuse(faults: list[Message]) -> None:
    """Refuse what is wrong, all of it at once.

    Args:
        faults: What is wrong; nothing to refuse where empty.

    Raises:
        InvalidParameterError: There are faults.
    """
    if faults:
        raise InvalidParameterError(reduce(_both, faults))


def _both(first: Message, second: Message) -> Message:
    return Message("terms", N_("{first}; {second}"), {"first": first, "second": second})


def _faults(terms: Terms) -> Iterator[Message]:
    if not all(isinstance(t, Mapping) for t in (terms.levels, terms.costs, terms.limits)):
        template = N_("levels, costs and limits are given as numbers by stakeholder")
        yield Message("terms_by_name", template, {})
        return
    if not isinstance(terms.only, tuple | list) or not all(isinstance(n, str) for n in terms.only):
        template = N_("only is a list of stakeholders, not {value}")
        yield Message("only", template, {"value": repr(terms.only)})
    yield from _wrong_numbers(terms)
    for name, limit in terms.limits.items():
        yield from _wrong_limit(name, limit)
    if terms.fewest and terms.robust is not None:
        template = N_("ask for the fewest measures or for robust ones, not for both at once")
        yield Message("fewest_robust", template, {})


def _wrong_numbers(terms: Terms) -> Iterator[Message]:
    for level in (terms.level, *terms.levels.values()):
        if not _number(level):
            template = N_("a level is a number of Likert points, not {value}")
            yield Message("level", template, {"value": repr(level)})
    for name, cost in terms.costs.items():
        if not _number(cost) or cost < 0:
            template = N_("a cost is a number from 0 up, not {value} ({name})")
            yield Message("cost", template, {"value": repr(cost), "name": name})
    if terms.robust is not None and (not _number(terms.robust) or not 0 < terms.robust <= 1):
        template = N_("the share of draws lies above 0 and up to 1, not {value}")
        yield Message("robust", template, {"value": repr(terms.robust)})


def _wrong_limit(name: str, limit: Limit) -> Iterator[Message]:
    both = ends(limit)
    if len(both) != 2 or not all(end is None or _number(end) for end in both):
        template = N_("a limit is a number, or a lowest and a highest one, not {value} ({name})")
        yield Message("limit", template, {"value": repr(limit), "name": name})
        return
    low, high = both
    if low is not None and high is not None and low > high:
        template = N_("the limit of {name} is upside down: lowest {low}, highest {high}")
        yield Message("limit", template, {"name": name, "low": low, "high": high})


def _number(value: object) -> bool:
    real = isinstance(value, int | float) and not isinstance(value, bool)
    return real and isfinite(value)  # type: ignore[arg-type]
