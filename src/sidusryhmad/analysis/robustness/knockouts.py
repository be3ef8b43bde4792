"""Without one influence, without one stakeholder: exact, and from the one inverse there is.

Taking v out, budgets kept, is an effect on v that brings v's total to 0 (Schur):
``x' = x − x_v/G_vv · G_v``. Dividing anew the budgets of the k stakeholders whom v influences
changes k columns by a factor each, which costs a k × k system. What is done directly to v matters
to nobody else once v influences nobody, so it makes no difference whether it goes too.
"""

from collections.abc import Iterable, Mapping

import numpy as np

from sidusryhmad.analysis.linear import refuse_unbounded
from sidusryhmad.analysis.robustness.judging import Judge, status, steadied
from sidusryhmad.analysis.robustness.rank_one import Moved, World
from sidusryhmad.analysis.robustness.results import Knockout
from sidusryhmad.analysis.robustness.worlds import Links, Worlds, strength_of
from sidusryhmad.errors import UnboundedEchoError
from sidusryhmad.network.network import Floats

_NEARLY_ONE = 1 - 1e-9
Names = Mapping[str, str]
Label = tuple[str, tuple[str, ...], bool, float | None]
Found = tuple[tuple[Knockout, ...], tuple[str, ...]]


def without_influences(worlds: Worlds, links: Links, judge: Judge, names: Names) -> Found:
    """Every influence taken away, one at a time.

    Args:
        worlds: The case.
        links: Its influences.
        judge: Its judge.
        names: Display names by id.

    Returns:
        The knockouts, largest effect on the inner circle first, and the names of those without
        which echoes would not die out.
    """
    labels: list[Label] = [
        (f"{names[i.from_]} → {names[i.to]}", (i.from_, i.to), edited, strength_of(i))
        for i, edited in zip(links.influences, links.edited.tolist(), strict=True)
    ]
    return _told(worlds, judge, labels, worlds.rerated(links, np.zeros(len(labels))))


def altogether(worlds: Worlds, links: Links, judge: Judge, names: Names) -> Found:
    """Every influence that the change rates anew taken away, both as it stands and as it makes it.

    What is taken out of the map afterwards does nothing to the map of today, and the other way
    round, so what both do is a sum.

    Args:
        worlds: The case.
        links: Its influences.
        judge: Its judge.
        names: Display names by id.

    Returns:
        As for influences; nothing about those that are one rating in both.
    """
    rows: dict[tuple[str, str], list[int]] = {}
    for row, influence in enumerate(links.influences):
        rows.setdefault((influence.from_, influence.to), []).append(row)
    pairs = {ends: both for ends, both in rows.items() if len(both) > 1}
    labels: list[Label] = [(f"{names[a]} → {names[b]}", (a, b), False, None) for a, b in pairs]
    new, old = (
        worlds.rerated(links.chosen(np.array(part, dtype=np.intp)), np.zeros(len(pairs)))
        for part in (zip(*pairs.values(), strict=True) if pairs else ((), ()))
    )
    return _told(worlds, judge, labels, new.plus(old))


def without_people(worlds: Worlds, judge: Judge, names: Names) -> Found:
    """Everybody taken away, one at a time, with their influences and the effect on them.

    Args:
        worlds: The case.
        judge: Its judge.
        names: Display names by id.

    Returns:
        As for influences.
    """
    rows = worlds.case.there.tolist()
    ids = [worlds.case.network.ids[row] for row in rows]
    labels: list[Label] = [(names[id_], (id_,), False, None) for id_ in ids]
    moved = _stacked(without(worlds.now, row) for row in rows)
    if worlds.before is not None:
        moved = moved.less(_stacked(without(worlds.before, row) for row in rows))
    return _told(worlds, judge, labels, moved)


def without(world: World, row: int) -> Moved:
    """What it does to every total that one stakeholder is not there; their own becomes 0.

    Args:
        world: The map with what presses on it.
        row: Whom to take out.

    Returns:
        One move.
    """
    response = world.model.response
    share = response[:, row] / response[row, row]
    kept = world.totals - share[row] * world.totals[row] * response[row] / response[row, row]
    sizes = np.abs(world.network.matrix()[row])
    incoming = world.network.incoming()
    stretch = world.divisor(incoming) / world.divisor(incoming - sizes) - 1
    stretch[row] = 0.0
    if not _bounded(world, row, stretch):
        return Moved(np.zeros((1, len(kept))), np.zeros((1, len(kept))), np.array([False]))
    hit = np.flatnonzero(stretch)
    left = response[hit] - np.outer(share[hit], response[row])
    scale, identity = stretch[hit], np.eye(len(hit))
    echo = scale[:, None] * (left[:, hit] - identity).T
    extra = np.linalg.solve(identity - echo, scale * (kept - world.pressing)[hit]) @ left
    change = kept + extra - world.totals
    return Moved(change[None], extra[None], np.array([True]))


def _bounded(world: World, row: int, stretch: Floats) -> bool:
    """Only at carry-over 1 can more room for the others keep echoes from dying out."""
    if not world.budget or world.carry_over < _NEARLY_ONE:
        return True
    carried = np.abs(world.model.carried) * (1 + stretch)
    carried[row] = 0.0
    try:
        refuse_unbounded(carried, budget=True)
    except UnboundedEchoError:
        return False
    return True


def _stacked(moves: Iterable[Moved]) -> Moved:
    found = list(moves)
    return Moved(
        np.concatenate([m.changes for m in found]),
        np.concatenate([m.by_budget for m in found]),
        np.concatenate([m.bounded for m in found]),
    )


def _told(worlds: Worlds, judge: Judge, labels: list[Label], moved: Moved) -> Found:
    there = worlds.case.there
    ids = [s.id for s in worlds.case.after.stakeholders]
    changes, by_budget = moved.changes[:, there], moved.by_budget[:, there]
    standing = judge.standing(worlds.totals[there] + changes)
    shown = np.repeat(judge.inner[None], len(labels), axis=0)
    for number, (_, nodes, _, _) in enumerate(labels):
        if len(nodes) == 1:
            shown[number, ids.index(nodes[0])] = False
            standing[number, ids.index(nodes[0])] = 0
    codes = judge.codes(standing)
    sizes = steadied(np.abs(np.where(shown, changes, 0.0)).max(axis=1, initial=0.0))

    def members(row: int, values: Floats) -> dict[str, float]:
        columns = np.flatnonzero(shown[row]).tolist()
        return dict(zip([ids[k] for k in columns], values[row, columns].tolist(), strict=True))

    order = [row for row in np.argsort(-sizes, kind="stable").tolist() if moved.bounded[row]]
    found = tuple(
        Knockout(
            name=labels[row][0],
            nodes=labels[row][1],
            edited=labels[row][2],
            strength=labels[row][3],
            status=status(codes[row]),
            changes=members(row, changes),
            by_budget=members(row, by_budget),
        )
        for row in order
    )
    refused = np.flatnonzero(~moved.bounded).tolist()
    return found, tuple(labels[row][0] for row in refused)
