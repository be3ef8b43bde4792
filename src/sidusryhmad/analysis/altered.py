"""Paths that a change of structure gains, loses or alters.

The impact of such a change is ``x' − x``: what arrives afterwards less what arrives today. What
its direct effects bring arrives by paths of the map afterwards, as in any impact. What already
presses on people arrives by paths of both maps: each counts with its share afterwards less its
share before.
"""

from dataclasses import dataclass

import numpy as np

from sidusryhmad.analysis.paths import PathFinder, PathSearch, RowPath, path_finder
from sidusryhmad.analysis.question import Question
from sidusryhmad.analysis.results import ImpactPath
from sidusryhmad.analysis.steady import steady
from sidusryhmad.network.network import Floats

_WIDER = 4
"""How many times more paths are searched on either side than are shown."""
_NOISE = 1e-12

Found = tuple[tuple[ImpactPath, ...], bool]
Rows = tuple[int, ...]


def altered_paths(question: Question, top: int) -> dict[int, Found]:
    """The paths by which a change of structure reaches everybody, strongest first.

    Args:
        question: The question; its case edits the map.
        top: Paths kept for each stakeholder.

    Returns:
        By row: the paths, and whether they are certainly the strongest.
    """
    case = question.case
    ways = _Ways(
        question,
        effects=path_finder(question.model, case.effects),
        old=path_finder(question.old, case.old_today),
        new=path_finder(question.model, case.today),
    )
    return {row: ways.to(row, top) for row in case.there.tolist()}


@dataclass(frozen=True, slots=True)
class _Ways:
    """The ways on which a question's effects and standing effects travel."""

    question: Question
    effects: PathFinder
    old: PathFinder
    new: PathFinder

    def to(self, row: int, top: int) -> Found:
        effects = self.effects.to(row, top)
        standing = [finder.to(row, _WIDER * top) for finder in (self.old, self.new)]
        ways = dict.fromkeys(path.rows for search in standing for path in search.paths)
        found = [self._plain(path) for path in effects.paths]
        found += [self._compared(rows) for rows in ways]
        found = sorted((p for p in found if steady(p.share)), key=lambda p: -steady(abs(p.share)))
        shown = tuple(found[:top])
        hidden = _left(effects, top) + sum(_left(search, _WIDER * top) for search in standing)
        weakest = abs(shown[-1].share) if len(found) > top else 0.0
        exact = all(search.exact for search in (effects, *standing))
        return shown, exact and hidden <= max(weakest, _NOISE)

    def _plain(self, path: RowPath) -> ImpactPath:
        return ImpactPath(self._ids(path.rows), path.product, path.feedback, path.share)

    def _compared(self, rows: Rows) -> ImpactPath:
        before, after = _weighed(rows, self.old), _weighed(rows, self.new)
        was = before.product != 0 and max(rows) < len(self.question.case.before.stakeholders)
        is_ = after.product != 0 and set(rows) <= set(self.question.case.there.tolist())
        kind = "altered" if was and is_ else "gained" if is_ else "lost"
        shown = after if is_ else before
        share = after.share - before.share
        ids = self._ids(rows)
        return ImpactPath(ids, shown.product, shown.feedback, share, before.share, kind)

    def _ids(self, rows: Rows) -> tuple[str, ...]:
        return tuple(self.question.case.network.ids[row] for row in rows)


def _left(search: PathSearch, asked: int) -> float:
    """The most that a path which was not listed can share."""
    return abs(search.paths[-1].share) if 0 < asked <= len(search.paths) else 0.0


def _weighed(rows: Rows, finder: PathFinder) -> RowPath:
    steps: Floats = finder.model.carried[list(rows[:-1]), list(rows[1:])]
    return finder.weigh(RowPath(rows, float(np.prod(steps)), 1.0, 0.0))
