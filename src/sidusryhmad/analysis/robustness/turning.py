"""Which single rating, moved within its scale, would turn the verdict."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from sidusryhmad.analysis.robustness.judging import Judge, status
from sidusryhmad.analysis.robustness.rank_one import Flags
from sidusryhmad.analysis.robustness.results import Turning
from sidusryhmad.analysis.robustness.worlds import POINTS, Links, Worlds, strength_of
from sidusryhmad.analysis.steady import steady
from sidusryhmad.network.network import Floats, Indices

_MOST_STEPS = int(2 * POINTS)
_HALVINGS = 30
Label = tuple[Literal["influence", "effect", "today"], str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Ratings:
    """Everything on a map that was rated: influences first, then what presses directly.

    Attributes:
        worlds: The case.
        links: Its influences.
        names: What each rating is called: kind, name, ids.
        values: What each is.
        slopes: Change of every total per point, for what presses directly.
    """

    worlds: Worlds
    links: Links
    names: tuple[Label, ...]
    values: Floats
    slopes: Floats

    def totals(self, which: Indices, values: Floats) -> tuple[Floats, Flags]:
        """Impacts with single ratings moved.

        Args:
            which: The ratings, k of them.
            values: What each is moved to.

        Returns:
            Totals of those there afterwards, k × stakeholders, and whether they exist.
        """
        linked = which < len(self.links.influences)
        moved = self.worlds.rerated(self.links.chosen(which[linked]), values[linked])
        changes = np.zeros((len(which), len(self.worlds.totals)))
        changes[linked] = moved.changes
        rest = which[~linked]
        steps = values[~linked] - self.values[rest]
        changes[~linked] = steps[:, None] * self.slopes[rest - len(self.links.influences)]
        bounded = np.ones(len(which), dtype=bool)
        bounded[linked] = moved.bounded
        there = self.worlds.case.there
        return self.worlds.totals[there] + changes[:, there], bounded


def ratings_of(worlds: Worlds, links: Links, names: Mapping[str, str]) -> Ratings:
    """Everything on the map of a case that was rated.

    Args:
        worlds: The case.
        links: Its influences.
        names: Display names by id.

    Returns:
        The ratings: strengths, direct effects, and standing effects where the map is edited.
    """
    case, now, before = worlds.case, worlds.now, worlds.before
    labels: list[Label] = [
        ("influence", f"{names[i.from_]} → {names[i.to]}", (i.from_, i.to))
        for i in links.influences
    ]
    values = [strength_of(i) for i in links.influences]
    slopes = []
    for id_, effect in case.change.effects.items():
        labels.append(("effect", names[id_], (id_,)))
        values.append(effect.effect)
        slopes.append(now.model.response[case.network.index[id_]])
    if before is not None:
        kept = {s.id for s in case.after.stakeholders}
        for person in case.before.stakeholders:
            if person.today is not None:
                row = case.network.index[person.id]
                labels.append(("today", person.name, (person.id,)))
                values.append(person.today.value)
                after = now.model.response[row] if person.id in kept else 0.0
                slopes.append(after - before.model.response[row])
    shape = (len(slopes), len(worlds.totals))
    return Ratings(worlds, links, tuple(labels), np.array(values), np.reshape(slopes, shape))


@dataclass(frozen=True, slots=True)
class _Spans:
    """Moves between whose two ends the verdict turns.

    Attributes:
        which: The ratings.
        low: An end, with the verdict as it is.
        high: The other, with another verdict.
    """

    which: Indices
    low: Floats
    high: Floats


def turnings(ratings: Ratings, judge: Judge) -> tuple[Turning, ...]:
    """The ratings that would turn the verdict within their scale, each moved by itself.

    They are moved in whole points either way, to the first one with another verdict; where between
    two points it turns is found by halving.

    Args:
        ratings: The ratings.
        judge: The judge.

    Returns:
        The turnings, the nearest first.
    """
    there = ratings.worlds.case.there
    verdict = int(judge.verdicts(ratings.worlds.totals[there][None])[0])
    found = []
    for direction in (1.0, -1.0):
        spans = _spans(ratings, judge, verdict, direction)
        low, high = _closer(ratings, judge, verdict, spans)
        below = judge.standing(ratings.totals(spans.which, low)[0])
        above = judge.standing(ratings.totals(spans.which, high)[0])
        codes = judge.verdicts(ratings.totals(spans.which, spans.high)[0])
        for k, row in enumerate(spans.which.tolist()):
            crossing = np.flatnonzero(below[k] != above[k])
            kind, name, nodes = ratings.names[row]
            turning = Turning(
                kind=kind,
                name=name,
                nodes=nodes,
                value=float(ratings.values[row]),
                moved=float(spans.high[k]),
                turns_at=float(low[k] + high[k]) / 2,
                status=status(codes[k]),
                decisive=tuple(
                    ratings.worlds.case.after.stakeholders[column].id for column in crossing
                ),
            )
            found.append((row, turning))
    found.sort(key=lambda pair: (_distance(pair[1]), pair[0]))
    return tuple(turning for _, turning in found)


def _distance(turning: Turning) -> float:
    """How far it is, as exactly as halving finds it."""
    return round(steady(abs(turning.turns_at - turning.value)), 6)


def _spans(ratings: Ratings, judge: Judge, verdict: int, direction: float) -> _Spans:
    lowest, highest = np.minimum(-POINTS, ratings.values), np.maximum(POINTS, ratings.values)
    before = ratings.values
    waiting = np.arange(len(ratings.values))
    parts = []
    for step in range(1, _MOST_STEPS + 1):
        there = np.clip(ratings.values + direction * step, lowest, highest)
        waiting = waiting[there[waiting] != before[waiting]]
        totals, bounded = ratings.totals(waiting, there[waiting])
        turned = bounded & (judge.verdicts(totals) != verdict)
        which = waiting[turned]
        parts.append(_Spans(which, before[which], there[which]))
        waiting, before = waiting[bounded & ~turned], there
    return _Spans(
        np.concatenate([part.which for part in parts]),
        np.concatenate([part.low for part in parts]),
        np.concatenate([part.high for part in parts]),
    )


def _closer(ratings: Ratings, judge: Judge, verdict: int, spans: _Spans) -> tuple[Floats, Floats]:
    """Both ends halved towards the turn; the first keeps the verdict as it is."""
    low, high = spans.low, spans.high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        same = judge.verdicts(ratings.totals(spans.which, middle)[0]) == verdict
        low, high = np.where(same, middle, low), np.where(same, high, middle)
    return low, high
