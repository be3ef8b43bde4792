"""Patterns that say the same told once: the most specific one, and what it contains."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.steady import steady
from sidusryhmad.evidence.topics.complaint_log.base import Base
from sidusryhmad.evidence.topics.complaint_log.combination import likelihood_ratio
from sidusryhmad.evidence.topics.complaint_log.factors import Flags
from sidusryhmad.evidence.topics.complaint_log.search import Found, Hit, Search

_ALL = 1 - 1e-9


@dataclass(frozen=True, slots=True)
class Told:
    """A pattern that is told.

    Attributes:
        hit: The cell.
        contains: Cells that stand out too and say no more than this one.
    """

    hit: Hit
    contains: tuple[Hit, ...] = ()


def told(base: Base, found: Found, how: Search) -> tuple[Told, ...]:
    """The patterns to tell of all cells that stand out.

    A cell inside another (Wednesdays at 15, inside Wednesdays) is told in its place where it holds
    more of the other's complaints than by chance, corrected for how many such cells the other has;
    else the other is told. A cell that shares complaints with one told already is told besides only
    where what is left of it would stand out by itself.

    Args:
        base: What would be expected.
        found: The cells that stand out.
        how: How they were looked for.

    Returns:
        The patterns, the strongest first.
    """
    adding = [hit for hit in found.hits if _adds(hit, found.hits, base, how.level)]
    adding.sort(key=lambda hit: (-len(hit.combination.names), -steady(hit.ratio), hit.cell))
    kept: list[Hit] = []
    for hit in adding:
        if _stands(hit, kept, base, found.critical, how.at_least):
            kept.append(hit)
    kept.sort(key=lambda hit: (-steady(hit.ratio), len(hit.combination.names), hit.cell))
    inside: dict[int, list[Hit]] = {number: [] for number in range(len(kept))}
    for hit in found.hits:
        if hit not in kept:
            inside[_nearest(hit, kept)].append(hit)
    return tuple(Told(hit, tuple(inside[number])) for number, hit in enumerate(kept))


def members(hit: Hit) -> Flags:
    """Which complaints are in a cell."""
    return np.asarray(hit.combination.cells == hit.cell)


def _adds(hit: Hit, hits: Sequence[Hit], base: Base, level: float) -> bool:
    """Whether a cell says more than every wider cell that stands out too."""
    return all(
        _more(hit, wider, base, level)
        for wider in hits
        if wider.levels.items() < hit.levels.items()
    )


def _more(hit: Hit, wider: Hit, base: Base, level: float) -> bool:
    from scipy.stats import binom

    part = base.share(hit.levels) / base.share(wider.levels, hit.levels)
    if part >= _ALL:
        return True
    known = members(wider) & (hit.combination.cells >= 0)
    chance = float(binom.sf(hit.count - 1, int(known.sum()), part))
    return chance * _alike(hit, wider, base) <= level


def _alike(hit: Hit, wider: Hit, base: Base) -> int:
    """How many cells of the same kind the wider one holds."""
    shares = base.shares(hit.combination.names).reshape(hit.combination.shape)
    at = tuple(wider.levels.get(name, slice(None)) for name in hit.combination.names)
    return max(1, int((shares[at] > 0).sum()))


def _stands(hit: Hit, kept: Sequence[Hit], base: Base, critical: float, at_least: int) -> bool:
    """Whether what other patterns leave of a cell would stand out by itself."""
    taken = np.zeros(len(hit.combination.cells), dtype=np.bool_)
    for other in kept:
        taken |= members(other)
    rest = int((members(hit) & ~taken).sum())
    if rest == hit.count:
        return True
    total = int(((hit.combination.cells >= 0) & ~taken).sum())
    away = min(sum(_part(other, hit, base) for other in kept), 1.0)
    gone = min(sum(base.share(other.levels, hit.levels) for other in kept), _ALL)
    expected = total * min(hit.expected / hit.total * (1 - away) / (1 - gone), 1.0)
    if rest < at_least:
        return False
    ratio = likelihood_ratio(np.array([float(rest)]), np.array([expected]), float(total))
    return bool(ratio[0] >= critical)


def _part(other: Hit, hit: Hit, base: Base) -> float:
    """The share of a cell that another one holds too, as the base says."""
    levels, others = hit.levels, other.levels
    if any(levels[name] != others[name] for name in levels.keys() & others.keys()):
        return 0.0
    whole = base.share(levels, others)
    return base.share({**levels, **others}) / whole if whole > 0 else 0.0


def _nearest(hit: Hit, kept: Sequence[Hit]) -> int:
    """Which pattern told shares most complaints with a cell."""
    mine = members(hit)
    shared = [int((mine & members(other)).sum()) for other in kept]
    return shared.index(max(shared))
