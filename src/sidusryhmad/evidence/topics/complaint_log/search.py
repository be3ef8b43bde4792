"""The search for patterns: which cells hold more complaints than noise ever brings."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations as all_of

import numpy as np

from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import N_, InvalidParameterError, Message, UnknownFieldError
from sidusryhmad.evidence.topics.complaint_log.base import Base
from sidusryhmad.evidence.topics.complaint_log.combination import (
    Combination,
    combination,
    likelihood_ratio,
    with_base,
)
from sidusryhmad.evidence.topics.complaint_log.factors import FACTORS, Floats
from sidusryhmad.evidence.topics.complaint_log.noise import strongest

USUAL: tuple[tuple[str, ...], ...] = (
    *((name,) for name in FACTORS),
    *all_of(FACTORS, 2),
    ("weekday", "hour", "person"),
)
"""Every factor, every pair, and the triple of weekday, hour and person on duty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """How patterns are looked for; every value is a choice, none comes from the data.

    Attributes:
        level: How often a log in which nothing gathers may bring any pattern at all. A convention.
        combinations: What complaints are counted by.
        at_least: Complaints below which a cell is no pattern. A choice: a handful.
        fewest: Complaints below which no patterns are looked for. A choice.
        draws: Logs of pure noise that are drawn for comparison.
        seed: Of the random numbers, and of the signs that stand for people.
    """

    level: float = 0.05
    combinations: tuple[tuple[str, ...], ...] = USUAL
    at_least: int = 5
    fewest: int = 30
    draws: int = 1999
    seed: int = 1

    def __post_init__(self) -> None:
        if not 0 < self.level < 1:
            template = N_("the level must lie between 0 and 1, not {value}")
            raise InvalidParameterError(Message("level", template, {"value": self.level}))
        for name, lowest in (("at_least", 1), ("fewest", 0), ("draws", 99), ("seed", 0)):
            value = getattr(self, name)
            if value < lowest:
                template = N_("{name} must be at least {lowest}, not {value}")
                values = {"name": name, "lowest": lowest, "value": value}
                raise InvalidParameterError(Message("too_low", template, values))
        for name in (part for names in self.combinations for part in names):
            if name not in FACTORS:
                message = Message("unknown_factor", N_("there is no factor {name}"), {"name": name})
                raise UnknownFieldError(message, name, FACTORS)
        for names in self.combinations:
            if not names or len(set(names)) != len(names):
                template = N_("a combination names each factor once: {names}")
                values = {"names": " × ".join(names)}
                raise InvalidParameterError(Message("factor_twice", template, values))


@dataclass(frozen=True, slots=True, eq=False)
class Hit:
    """A cell that stands out.

    Attributes:
        combination: What it is a cell of.
        cell: Its number there.
        count: Complaints in it.
        expected: What would be expected in it.
        total: All complaints of the combination.
        ratio: Likelihood ratio, its logarithm.
        chance: How often noise alone brings anything as strong anywhere.
    """

    combination: Combination
    cell: int
    count: int
    expected: float
    total: int
    ratio: float
    chance: float

    @property
    def levels(self) -> dict[str, int]:
        """Numbers of its levels by factor."""
        return self.combination.levels(self.cell)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        combinations: All that was counted.
        hits: Cells that stand out, the strongest first.
        critical: Likelihood ratio that noise reaches no more often than the level allows.
        noise: The strongest cell of each log of noise, smallest first.
    """

    combinations: tuple[Combination, ...]
    hits: tuple[Hit, ...]
    critical: float
    noise: Floats


def search(base: Base, how: Search) -> Found:
    """Which cells hold more complaints than noise ever brings.

    Args:
        base: Factors, and what would be expected.
        how: How to look.

    Returns:
        The cells that stand out; the chance of even one that means nothing is below the level.

    Raises:
        InvalidParameterError: A combination has more cells than can be counted.
    """
    distinct = list(dict.fromkeys(tuple(sorted(n, key=FACTORS.index)) for n in how.combinations))
    counted = tuple(combination(base, names) for names in distinct)
    if len(base.factors["weekday"].codes) < max(how.fewest, 1):
        return Found(counted, (), float("inf"), np.empty(0))
    noise = strongest(base, with_base(counted), how.at_least, how.draws, how.seed)
    hits = [hit for each in with_base(counted) for hit in _hits(each, noise, how)]
    hits.sort(key=lambda hit: (-steady(hit.ratio), len(hit.combination.names), hit.cell))
    place = int(np.ceil((1 - how.level) * (len(noise) + 1))) - 1
    critical = float(noise[place]) if place < len(noise) else float("inf")
    return Found(counted, tuple(hits), critical, noise)


def _hits(each: Combination, noise: Floats, how: Search) -> Sequence[Hit]:
    counts, total = each.counts, each.total
    there = np.flatnonzero(counts >= how.at_least)
    expected = total * each.shares[there]
    ratios = likelihood_ratio(counts[there].astype(float), expected, float(total))
    found = []
    for cell, hoped, ratio in zip(there.tolist(), expected.tolist(), ratios.tolist(), strict=True):
        chance = _chance(noise, ratio)
        if chance <= how.level:
            hit = Hit(each, cell, int(counts[cell]), hoped, total, ratio, chance)
            found.append(hit)
    return found


def _chance(noise: Floats, ratio: float) -> float:
    """How often noise is as strong, the log itself counted as one of them, so never 0."""
    stronger = len(noise) - int(np.searchsorted(noise, ratio - 1e-9, side="left"))
    return (stronger + 1) / (len(noise) + 1)
