"""Everything on a map that somebody rated, and what the totals are where one of it is another."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from sidusryhmad.analysis.robustness.rank_one import Flags
from sidusryhmad.analysis.robustness.worlds import POINTS, Links, Worlds, strength_of
from sidusryhmad.network.network import Floats, Indices

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

    @property
    def linked(self) -> int:
        """How many of them are influences."""
        return len(self.links.influences)

    @property
    def base(self) -> Floats:
        """Impacts with every rating as it is, of those there afterwards."""
        return self.worlds.totals[self.worlds.case.there]

    @property
    def scale(self) -> tuple[Floats, Floats]:
        """The least and the most each may be; one beyond the scale may stay where it is."""
        return np.minimum(-POINTS, self.values), np.maximum(POINTS, self.values)

    def totals(self, which: Indices, values: Floats) -> tuple[Floats, Flags]:
        """Impacts with single ratings moved.

        Args:
            which: The ratings, k of them.
            values: What each is moved to.

        Returns:
            Totals of those there afterwards, k × stakeholders, and whether they exist.
        """
        linked = which < self.linked
        moved = self.worlds.rerated(self.links.chosen(which[linked]), values[linked])
        changes = np.zeros((len(which), len(self.worlds.totals)))
        changes[linked] = moved.changes
        rest = which[~linked]
        steps = values[~linked] - self.values[rest]
        changes[~linked] = steps[:, None] * self.slopes[rest - self.linked]
        bounded = np.ones(len(which), dtype=bool)
        bounded[linked] = moved.bounded
        return self.base + changes[:, self.worlds.case.there], bounded


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
class Stretch:
    """The first stretch of a rating, moved one way, over which the verdict is another.

    Attributes:
        row: The rating.
        turns_at: Where it begins.
        until: Where it ends.
        code: The verdict, as a place in ``STATUSES``.
        by_one_point: Whether some of it lies within one point of the rating as it is.
        decisive: Columns of those who are at a limit of theirs where it begins.
    """

    row: int
    turns_at: float
    until: float
    code: int
    by_one_point: bool
    decisive: tuple[int, ...]
