"""When the index changed: change points in time, only where chance does not explain them."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.interval import CONFIDENCE, Interval
from sidusryhmad.evidence.topics.recommendation.counts import Counts, counted
from sidusryhmad.evidence.topics.recommendation.index import index_interval

METHOD = Message(
    "method_index_shifts",
    N_(
        "Changes in time: the largest standardised difference before and after over all days, "
        "compared with the largest in {draws} shuffled orders (Antoch and Hušková, 2001), and "
        "again within the parts (binary segmentation, Vostrikova, 1981)"
    ),
    {"draws": 1999},
)
_DRAWS = 1999
_SEED = 1207
_MOST_BLOCKS = 1000
_MOST, _PASSES = 3, 3

_Floats = NDArray[np.float64]
_Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which the index did not change by more than chance.

    Attributes:
        first: Day of its first rating.
        last: Day of its last rating.
        counts: Its ratings counted.
        interval: What its index may be; too narrow, since its ends were chosen to differ most.
    """

    first: datetime.date
    last: datetime.date
    counts: Counts
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A change of the index.

    Attributes:
        after: Last day before it.
        since: First day after it.
        p: How often the largest of all differences is as large by chance.
        before: The stretch up to it.
        then: The stretch from it on.
    """

    after: datetime.date
    since: datetime.date
    p: float
    before: Stretch
    then: Stretch

    @property
    def difference(self) -> float:
        """The index afterwards less the one before."""
        before, then = self.before.counts.index, self.then.counts.index
        assert before is not None
        assert then is not None
        return then - before


class _Part(NamedTuple):
    """Blocks that may be split, and how rarely chance may do it."""

    start: int
    end: int
    level: float


class _Split(NamedTuple):
    """A change between two blocks; the surest one is the smallest."""

    p: float
    place: int
    part: _Part


def shifts(
    ratings: Iterable[tuple[datetime.date, int]],
    smallest: int,
    confidence: float = CONFIDENCE,
) -> tuple[Shift, ...]:
    """Changes of the index that shuffling the ratings does not explain.

    Where nothing changed, a change is named in at most ``1 − confidence`` of studies. Ratings of
    one day stay together. Once all changes are found, each is placed anew between its neighbours
    (Inclán and Tiao, 1994).

    Args:
        ratings: Day and rating, in any order.
        smallest: Ratings that must lie on either side of a change.
        confidence: How sure a change should be.

    Returns:
        The changes in order of time, at most three.

    Example:
        >>> from datetime import date, timedelta
        >>> days = [date(2026, 1, 1) + timedelta(day) for day in range(100)]
        >>> found = shifts(((day, 10 if day < days[60] else 3) for day in days), 20)
        >>> [(str(shift.since), shift.difference) for shift in found]
        [('2026-03-02', -200.0)]
    """
    blocks = _blocks(ratings)
    found = _split(blocks, max(1, smallest), 1 - confidence)
    places = _settled(blocks, [0, *(split.place for split in found), len(blocks)], smallest)
    joined = [_joined(blocks[a:b]) for a, b in pairwise(places) if b > a]
    parts = [replace(e, interval=index_interval(e.counts, confidence)) for e in joined]
    return tuple(
        Shift(before.last, then.first, split.p, before, then)
        for split, before, then in zip(found, parts, parts[1:], strict=False)
    )


def _blocks(ratings: Iterable[tuple[datetime.date, int]]) -> list[Stretch]:
    """Ratings by day; days are joined where there are very many."""
    by_day: dict[datetime.date, list[int]] = {}
    for date, rating in ratings:
        by_day.setdefault(date, []).append(rating)
    days = [Stretch(date, date, counted(by_day[date])) for date in sorted(by_day)]
    enough = sum(day.counts.n for day in days) / _MOST_BLOCKS
    found: list[Stretch] = []
    for day in days:
        if found and found[-1].counts.n < enough:
            found[-1] = _joined([found[-1], day])
        else:
            found.append(day)
    return found


def _joined(blocks: Sequence[Stretch]) -> Stretch:
    counts = sum((block.counts for block in blocks), Counts(0, 0, 0))
    return Stretch(blocks[0].first, blocks[-1].last, counts)


def _split(blocks: Sequence[Stretch], smallest: int, level: float) -> list[_Split]:
    """Places of changes, the surest first found; both parts of a split share its level."""
    found: list[_Split] = []
    open_ = [_tried(blocks, _Part(0, len(blocks), level), smallest)]
    while len(found) < _MOST and (best := min(filter(None, open_), default=None)) is not None:
        open_.remove(best)
        found.append(best)
        sizes = [block.counts.n for block in blocks[best.part.start : best.part.end]]
        share = sum(sizes[: best.place - best.part.start]) / sum(sizes)
        left = _Part(best.part.start, best.place, best.part.level * share)
        right = _Part(best.place, best.part.end, best.part.level * (1 - share))
        open_ += [_tried(blocks, part, smallest) for part in (left, right)]
    return sorted(found, key=lambda split: split.place)


def _tried(blocks: Sequence[Stretch], part: _Part, smallest: int) -> _Split | None:
    """A part's split where chance does not explain it."""
    found = _largest(blocks[part.start : part.end], smallest)
    if found is None or found[1] > part.level:
        return None
    place, p = found
    return _Split(p, part.start + place, part)


def _largest(blocks: Sequence[Stretch], smallest: int) -> tuple[int, float] | None:
    """The place of the largest difference, and how often shuffling makes one as large."""
    sizes, allowed = _allowed(blocks, smallest)
    if not allowed.any():
        return None
    seen = _seen(blocks, smallest)
    place = int(np.argmax(seen))
    drawn = _standard(_shuffled(sizes, _joined(blocks).counts), sizes)[:, allowed].max(axis=1)
    extreme = int((drawn >= seen[place] - 1e-9).sum())
    return place + 1, (1 + extreme) / (1 + _DRAWS)


def _settled(blocks: Sequence[Stretch], places: list[int], smallest: int) -> list[int]:
    """Each place where the difference between its neighbours is largest."""
    for _ in range(_PASSES):
        for at in range(1, len(places) - 1):
            start, end = places[at - 1], places[at + 1]
            seen = _seen(blocks[start:end], smallest)
            places[at] = start + 1 + int(np.argmax(seen))
    return places


def _allowed(blocks: Sequence[Stretch], smallest: int) -> tuple[_Whole, NDArray[np.bool_]]:
    """Sizes of blocks, and after which of them there may be a change."""
    sizes = np.array([block.counts.n for block in blocks], dtype=np.int64)
    ends = np.cumsum(sizes)[:-1]
    return sizes, (ends >= smallest) & (sizes.sum() - ends >= smallest)


def _seen(blocks: Sequence[Stretch], smallest: int) -> _Floats:
    """How different before and after are, by place; −1 where no change may be."""
    sizes, allowed = _allowed(blocks, smallest)
    scores = np.array([block.counts.promoters - block.counts.detractors for block in blocks])
    seen: _Floats = _standard(scores[None, :], sizes)[0]
    seen[~allowed] = -1.0
    return seen


def _standard(scores: _Whole, sizes: _Whole) -> _Floats:
    """Distance of every partial sum from what an even course would give, all with one spread."""
    ends, total = np.cumsum(sizes)[:-1], sizes.sum()
    sums = np.cumsum(scores, axis=1)
    even = sums[:, -1:] * (ends / total)
    found: _Floats = np.abs(sums[:, :-1] - even) / np.sqrt(ends * (total - ends) / total)
    return found


def _shuffled(sizes: _Whole, everybody: Counts) -> _Whole:
    """Scores by block in shuffled orders, drawn block by block without replacement."""
    draw = np.random.default_rng(_SEED)
    liking = np.full(_DRAWS, everybody.promoters)
    disliking = np.full(_DRAWS, everybody.detractors)
    left, columns = everybody.n, []
    for size in sizes.tolist():
        promoters = draw.hypergeometric(liking, left - liking, size)
        others = left - liking - disliking
        detractors = draw.hypergeometric(disliking, others, size - promoters)
        liking, disliking, left = liking - promoters, disliking - detractors, left - size
        columns.append(promoters - detractors)
    return np.stack(columns, axis=1)
