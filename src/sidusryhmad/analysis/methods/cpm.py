"""The Change Prediction Method: how likely a change is to arrive, over self-avoiding paths.

P. J. Clarkson, C. Simons and C. Eckert, Predicting change propagation in complex design, Journal
of Mechanical Design 126 (2004), doi 10.1115/1.1765117. Chances, not sizes: branches of the tree of
paths are joined as if they were independent, so there is no net effect and there are no shares.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.methods.propagation import Propagation
from sidusryhmad.errors import N_, Message
from sidusryhmad.network.network import Floats, Network

STEPS = 4
"""Longest path followed unless asked otherwise, as its authors advise."""
_WORK_LIMIT = 500_000
LONGER = N_("paths of more than {steps} influences are left out")
_TOO_MANY = N_("the map has too many paths of up to {steps} influences for this method")


def cpm(
    network: Network, shock: Floats, *, carry_over: float = 0.5, steps: int = STEPS
) -> Propagation:
    """Chance that anything of a change arrives, that a gain does, and that a loss does.

    An influence passes a change on with the chance α·|a|; whoever is hit directly has it for
    certain, whatever its size. A gain and a loss that both arrive are not set off against each
    other.

    Args:
        network: The network.
        shock: Direct effects; only their signs count.
        carry_over: α in [0, 1].
        steps: Most influences on a path.

    Returns:
        Chances, no totals; refused where the paths are too many to follow.
    """
    links = carry_over * network.matrix()
    hit = [int(row) for row in np.flatnonzero(shock)]
    if _work(links, hit, steps) > _WORK_LIMIT:
        return Propagation(refusal=Message("too_many_paths", _TOO_MANY, {"steps": steps}))
    tree = _tree(links)
    missed = np.ones((3, len(network)))
    for source in hit:
        sign = 1 if shock[source] > 0 else -1
        missed[0, source] = missed[1 if sign > 0 else 2, source] = 0
        for target in range(len(network)):
            if target != source:
                for row, want in enumerate((0, sign, -sign)):
                    missed[row, target] *= 1 - tree.arrives(source, target, steps, want)
    certificate = Message("longer_paths", LONGER, {"steps": steps})
    whole = steps >= len(network) - 1
    return Propagation(
        reach=1 - missed, converged=whole, certificate=None if whole else certificate
    )


def likelihood(
    links: Floats,
    source: int,
    target: int,
    *,
    depth: int,
    sign: int = 0,
    impacts: Floats | None = None,
) -> float:
    """Combined likelihood, or risk, that a change of one arrives at another.

    ``L(u) = 1 − Π_v (1 − l_uv · L(v))`` over those not yet on the path, with ``L(target) = 1``.

    Args:
        links: Likelihood of every link, −1 to 1; a negative one turns gains into losses.
        source: Row where the change begins.
        target: Row where it may arrive.
        depth: Most links on a path.
        sign: Count what arrives with this sign only, +1 or −1; 0 for either.
        impacts: Impact of every link, 0 to 1; the last link of a path is weighted by it, which
            makes the likelihood a risk.

    Returns:
        A number from 0 to 1.

    Example:
        >>> chain = np.array([[0, 0.5, 0.2], [0, 0, 0.5], [0, 0, 0]])
        >>> round(likelihood(chain, 0, 2, depth=2), 3)  # 1 − (1 − .2)(1 − .5 · .5)
        0.4
    """
    return _tree(links, impacts).arrives(source, target, depth, sign)


@dataclass(frozen=True, slots=True)
class _Tree:
    """Links ready to be followed.

    Attributes:
        linked: Whether the row has a link to the column, n × n.
        out: For each row the links that leave it: where to, likelihood, sign, impact.
    """

    linked: NDArray[np.bool_]
    out: tuple[tuple[tuple[int, float, int, float], ...], ...]

    def arrives(self, source: int, target: int, depth: int, sign: int) -> float:
        """Combined likelihood that a change of one arrives at another with this sign."""
        near = [np.arange(len(self.out)) == target]
        for _ in range(min(depth, len(self.out) - 1)):
            near.append(near[-1] | self.linked[:, near[-1]].any(axis=1))

        def along(u: int, left: int, wanted: int, seen: frozenset[int]) -> float:
            missed = 1.0
            for v, chance, turn, impact in self.out[u]:
                rest = wanted * turn
                if v == target and rest >= 0:
                    missed *= 1 - chance * impact
                elif v != target and v not in seen and near[left - 1][v]:
                    missed *= 1 - chance * along(v, left - 1, rest, seen | {v})
            return 1 - missed

        return along(source, len(near) - 1, sign, frozenset([source])) if near[-1][source] else 0.0


def _tree(links: Floats, impacts: Floats | None = None) -> _Tree:
    weighed = np.ones_like(links) if impacts is None else impacts
    out = tuple(
        tuple(
            (int(v), abs(float(row[v])), 1 if row[v] > 0 else -1, float(weighed[u, v]))
            for v in np.flatnonzero(row)
        )
        for u, row in enumerate(links)
    )
    return _Tree(links != 0, out)


def _work(links: Floats, hit: list[int], steps: int) -> float:
    """Walks to follow, for every target: an upper bound on the paths."""
    step = (links != 0).astype(float)
    ends = np.zeros(len(links))
    ends[hit] = 1
    walks = 0.0
    for _ in range(min(steps, len(links) - 1)):
        ends = ends @ step
        walks += float(ends.sum())
        if walks > _WORK_LIMIT:
            break
    return walks * len(links)
