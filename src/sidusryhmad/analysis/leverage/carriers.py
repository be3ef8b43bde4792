"""Who carries influence between others: what vanishes from the response when one is taken out.

With v taken out, budgets as they are, the response is ``G − G_·v G_v· / G_vv`` (Schur): what v
carries from s to t is ``G_sv G_vt / G_vv``, exactly, echoes included, for all pairs at once.
"""

import numpy as np

from sidusryhmad.analysis.leverage.results import Carrier
from sidusryhmad.analysis.linear import LinearModel
from sidusryhmad.analysis.steady import steady
from sidusryhmad.network.network import Floats, Indices

Names = tuple[tuple[str, str], ...]


def carriers(model: LinearModel, members: Indices, names: Names) -> tuple[Carrier, ...]:
    """What everybody carries between others.

    Args:
        model: The solved map.
        members: Rows of those looked at.
        names: Id and display name by row.

    Returns:
        Everybody, who carries most first; ties in file order.
    """
    found = [_carrier(model.response, members, row, names) for row in range(len(names))]
    return tuple(sorted(found, key=lambda c: (-steady(c.between), -steady(c.onto))))


def _carrier(response: Floats, members: Indices, row: int, names: Names) -> Carrier:
    given = response[:, row] / response[row, row]
    taken = response[row].copy()
    given[row] = taken[row] = 0.0
    source, target, amount = _strongest(given, taken)
    return Carrier(
        *names[row],
        between=_pairs(given, taken, np.arange(len(names))),
        onto=_pairs(given, taken, members),
        source=names[source][0] if amount else None,
        target=names[target][0] if amount else None,
        amount=amount,
    )


def _pairs(given: Floats, taken: Floats, members: Indices) -> float:
    """Sum of the sizes over pairs of two different others, the second among the members."""
    sizes, arriving = np.abs(given), np.abs(taken[members])
    return max(0.0, float(sizes.sum() * arriving.sum() - sizes[members] @ arriving))


def _strongest(given: Floats, taken: Floats) -> tuple[int, int, float]:
    """The pair with the largest part: among the two largest givers and takers there is one."""
    firsts, seconds = (np.argsort(-np.abs(v), kind="stable")[:2] for v in (given, taken))
    pairs = [(int(s), int(t)) for s in firsts for t in seconds if s != t]
    if not pairs:
        return 0, 0, 0.0
    source, target = min(pairs, key=lambda p: (-steady(abs(given[p[0]] * taken[p[1]])), p))
    return source, target, float(given[source] * taken[target])
