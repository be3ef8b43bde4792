"""Complaints inside the stretches of a calendar against the time that these take."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sidusryhmad.errors import N_, Message
from sidusryhmad.evidence.interval import CONFIDENCE, Interval
from sidusryhmad.evidence.several import holm
from sidusryhmad.evidence.topics.complaint_log.opening import Opening, cumulated
from sidusryhmad.evidence.topics.complaint_log.window import Span, Window, joined

EXACT = Message(
    "exact_rate_ratio",
    N_(
        "exact interval of the ratio of two rates, given the total (Clopper and Pearson 1934; "
        "Przyborowski and Wilenski 1940)"
    ),
)


@dataclass(frozen=True, slots=True)
class When:
    """When a complaint was: its day, and the minute of the day if that is known."""

    day: datetime.date
    minute: int | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """An hour of a weekday, and how much of it lies inside stretches of a calendar.

    Attributes:
        weekday: 0 for Monday.
        hour: From 0 to 23.
        share: Share of that hour, over all such days of the log together.
    """

    weekday: int
    hour: int
    share: float


@dataclass(frozen=True, slots=True)
class Overlay:
    """Complaints inside the stretches of one name.

    Attributes:
        what: What went on.
        count: Complaints inside.
        total: Complaints of which that can be told.
        unplaced: Complaints without a time, so that it cannot be told.
        share: Share of the time, weighed as the base says.
        expected: Complaints to be expected inside.
        ratio: How many times as often one complains inside as outside; None where nothing was
            outside, or nothing inside.
        interval: What the ratio may be.
        chance: How often chance alone brings as much too many or too few, corrected for how many
            kinds of stretches there are (Holm 1979).
        inside: Which complaints are inside, by number.
        slots: What share of each weekday and hour lies inside.
    """

    what: str
    count: int
    total: int
    unplaced: int
    share: float
    expected: float
    ratio: float | None
    interval: Interval | None
    chance: float
    inside: tuple[int, ...]
    slots: tuple["Slot", ...]

    def supported(self, level: float) -> bool:
        """Whether it is more than chance."""
        return self.chance <= level


def overlays(
    moments: Sequence[When | None],
    windows: Sequence[Window],
    opening: Opening,
    weights: Mapping[tuple[int, int], float],
) -> tuple[Overlay, ...]:
    """Complaints inside the stretches of a calendar, by what these are called.

    Args:
        moments: When each complaint was; None where that is not known.
        windows: The stretches.
        opening: Which days there were.
        weights: Share of what could go wrong by weekday and hour; together 1.

    Returns:
        One for each name, as the calendar has them.
    """
    names = list(dict.fromkeys(window.what for window in windows))
    there = {key: share for key, share in weights.items() if opening.weekdays.get(key[0], 0)}
    whole = sum(there.values()) or 1.0
    time = _Time(opening, {key: share / whole for key, share in there.items()})
    days = {name: _by_day([w for w in windows if w.what == name], opening) for name in names}
    raw = [_overlay(name, moments, days[name], time) for name in names]
    return _corrected(raw)


@dataclass(frozen=True, slots=True)
class _Time:
    """How much each stretch of each day weighs."""

    opening: Opening
    weights: Mapping[tuple[int, int], float]

    def weight(self, day: datetime.date, spans: Sequence[Span]) -> float:
        before = cumulated(self.weights, day.weekday())
        ends = np.interp(np.asarray(spans, dtype=float) / 60, np.arange(25), before)
        share = float((ends[:, 1] - ends[:, 0]).sum()) if len(spans) else 0.0
        return share / max(1, self.opening.weekdays.get(day.weekday(), 1))

    def whole(self, day: datetime.date, spans: Sequence[Span]) -> bool:
        """Whether stretches hold a whole open day."""
        return self.weight(day, spans) >= self.weight(day, ((0, 24 * 60),)) * (1 - 1e-9)

    def there(self, when: When | None) -> bool:
        """Whether anything was there when somebody complained."""
        if when is None or when.day.weekday() not in self.opening.weekdays:
            return False
        if when.minute is None:
            return True
        return self.weights.get((when.day.weekday(), when.minute // 60), 0.0) > 0


Days = Mapping[datetime.date, tuple[Span, ...]]


def _by_day(windows: Sequence[Window], opening: Opening) -> Days:
    found = {day: joined(s for w in windows for s in w.spans(day)) for day in opening.days}
    return {day: spans for day, spans in found.items() if spans}


def _overlay(what: str, moments: Sequence[When | None], days: Days, time: _Time) -> Overlay:
    from scipy.stats import binomtest

    share = min(1.0, sum(time.weight(day, spans) for day, spans in days.items()))
    whole = all(time.whole(day, spans) for day, spans in days.items())
    told = [_inside(w, days, whole=whole) if w and time.there(w) else None for w in moments]
    inside = tuple(number for number, answer in enumerate(told) if answer)
    total = sum(answer is not None for answer in told)
    unplaced = sum(
        answer is None and time.there(when) for answer, when in zip(told, moments, strict=True)
    )
    count = len(inside)
    chance = float(binomtest(count, total, share).pvalue) if total else 1.0
    ratio, interval = _ratio(count, total, share)
    expected = total * share
    slots = _slots(days, time)
    return Overlay(
        what, count, total, unplaced, share, expected, ratio, interval, chance, inside, slots
    )


def _slots(days: Days, time: _Time) -> tuple[Slot, ...]:
    """How much of each weekday and hour lies inside, of all days of the calendar together."""
    covered: dict[tuple[int, int], float] = {}
    for day, spans in days.items():
        for start, end in spans:
            for hour in range(start // 60, (end - 1) // 60 + 1):
                minutes = min(end, 60 * hour + 60) - max(start, 60 * hour)
                key = day.weekday(), hour
                covered[key] = covered.get(key, 0.0) + minutes / 60
    found = (Slot(*key, n / time.opening.weekdays[key[0]]) for key, n in sorted(covered.items()))
    return tuple(slot for slot in found if time.weights.get((slot.weekday, slot.hour), 0.0) > 0)


def _inside(when: When, days: Days, *, whole: bool) -> bool | None:
    """Whether a complaint is inside; None where its time would tell but is not known."""
    spans = days.get(when.day, ())
    if when.minute is None:
        return bool(spans) if whole else None
    return any(start <= when.minute < end for start, end in spans)


def _ratio(count: int, total: int, share: float) -> tuple[float | None, Interval | None]:
    """The ratio of the rates inside and outside, with its exact interval."""
    from scipy.stats import beta

    if not total or not 0 < share < 1 or count == total:
        return None, None
    scale = (1 - share) / share
    tail = (1 - CONFIDENCE) / 2
    low = float(beta.ppf(tail, count, total - count + 1)) if count else 0.0
    high = float(beta.ppf(1 - tail, count + 1, total - count))
    ends = (low / (1 - low) * scale, high / (1 - high) * scale)
    return count / (total - count) * scale, Interval(*ends, CONFIDENCE, EXACT)


def _corrected(raw: Sequence[Overlay]) -> tuple[Overlay, ...]:
    """Chances corrected for how many there are (Holm 1979)."""
    chances = holm([each.chance for each in raw])
    return tuple(replace(each, chance=chance) for each, chance in zip(raw, chances, strict=True))
