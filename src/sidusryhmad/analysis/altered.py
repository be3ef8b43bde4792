"""Paths that a change of structure gains, loses or alters.

The impact of such a change is ``x' − x``: what arrives afterwards less what arrives today. Both are
sums of path shares, so their difference is a sum over paths too, each with its share afterwards
less its share before.
"""

import numpy as np

from sidusryhmad.analysis.paths import PathFinder, PathSearch, RowPath, path_finder
from sidusryhmad.analysis.question import Question
from sidusryhmad.analysis.results import ImpactPath
from sidusryhmad.analysis.steady import steady
from sidusryhmad.network.network import Floats

_WIDER = 4
"""How many times more paths are searched on either side than are shown."""

Found = tuple[tuple[ImpactPath, ...], bool]


def altered_paths(question: Question, top: int) -> dict[int, Found]:
    """The paths by which a change of structure reaches everybody, strongest difference first.

    Args:
        question: The question; its case edits the map.
        top: Paths kept for each stakeholder.

    Returns:
        By row: the paths, and whether they are certainly the strongest.
    """
    case = question.case
    old = path_finder(question.old, case.old_today)
    new = path_finder(question.model, case.today + case.effects)
    return {row: _to(row, (old, new), case.network.ids, top) for row in case.there.tolist()}


def _to(row: int, finders: tuple[PathFinder, PathFinder], ids: tuple[str, ...], top: int) -> Found:
    searches = [finder.to(row, _WIDER * top) for finder in finders]
    ways = dict.fromkeys(path.rows for search in searches for path in search.paths)
    found = [_compared(rows, finders, ids) for rows in ways]
    found = sorted((p for p in found if steady(p.share)), key=lambda p: -steady(abs(p.share)))
    shown = tuple(found[:top])
    hidden = sum(_left(search, _WIDER * top) for search in searches)
    weakest = abs(shown[-1].share) if len(found) > top else 0.0
    exact = all(search.exact for search in searches) and hidden <= max(weakest, _NOISE)
    return shown, exact


_NOISE = 1e-12


def _left(search: PathSearch, asked: int) -> float:
    """The most that a path which was not listed can share."""
    return abs(search.paths[-1].share) if 0 < asked <= len(search.paths) else 0.0


def _compared(
    rows: tuple[int, ...], finders: tuple[PathFinder, PathFinder], ids: tuple[str, ...]
) -> ImpactPath:
    old, new = (_weighed(rows, finder) for finder in finders)
    kind = "altered" if old.share and new.share else "gained" if new.share else "lost"
    shown = old if kind == "lost" else new
    nodes = tuple(ids[row] for row in rows)
    share = new.share - old.share
    return ImpactPath(nodes, shown.product, shown.feedback, share, old.share, kind)


def _weighed(rows: tuple[int, ...], finder: PathFinder) -> RowPath:
    steps: Floats = finder.model.carried[list(rows[:-1]), list(rows[1:])]
    return finder.weigh(RowPath(rows, float(np.prod(steps)), 1.0, 0.0))
