"""Independent cascade: who is reached at all, when every influence works or fails by chance.

D. Kempe, J. Kleinberg and É. Tardos, Maximizing the spread of influence through a social network
(2003): the chance of being reached is the reliability of the graph whose influences are live
independently of each other. Exact where few influences are uncertain, else drawn.
"""

from collections import deque
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.methods.propagation import Propagation, at_most
from sidusryhmad.errors import N_, Message
from sidusryhmad.network.network import Floats, Network

EXACT_UP_TO = 16
"""Uncertain influences up to which every case is worked through."""
DRAWS = 10_000
_SEED = 20031
EXACT = N_("worked out exactly, over {cases} cases")
_DRAWN = N_("drawn {draws} times with a fixed seed; standard error of a chance at most {error}")


class Cases(NamedTuple):
    """Ways in which influences may work or fail.

    Attributes:
        live: Whether each influence works, m × cases.
        share: Probability of each case.
        exact: Whether these are all cases.
    """

    live: NDArray[np.bool_]
    share: Floats
    exact: bool


def cascade(network: Network, shock: Floats, *, carry_over: float = 0.5) -> Propagation:
    """Chance that anything of a change arrives, that a gain does, and that a loss does.

    An influence works with the chance α·|a|, once for all; whoever is hit directly is reached for
    certain, whatever the size. A gain and a loss that both arrive are not set off.

    Args:
        network: The network.
        shock: Direct effects; only their signs count.
        carry_over: α in [0, 1].

    Returns:
        Chances, no totals.
    """
    reach, cases = reached(network, shock, carry_over * np.abs(network.weights))
    certificate = Message("exact", EXACT, {"cases": len(cases.share)})
    if not cases.exact:
        error = float(np.sqrt(reach * (1 - reach) / len(cases.share)).max(initial=0.0))
        certificate = Message("drawn", _DRAWN, {"draws": len(cases.share), "error": at_most(error)})
    return Propagation(reach=reach, converged=cases.exact, certificate=certificate)


def reached(
    network: Network, shock: Floats, chances: Floats, *, exact_up_to: int = EXACT_UP_TO
) -> tuple[Floats, Cases]:
    """Chances of being reached by anything, by a gain and by a loss, 3 × n; and the cases used.

    Args:
        network: Who influences whom, and with which sign.
        shock: Where it begins: plus sign a gain, minus sign a loss, 0 nothing.
        chances: Probability that each influence works, length m.
        exact_up_to: Uncertain influences up to which every case is worked through.

    Returns:
        The chances, and the cases they were counted over.

    Example:
        >>> from sidusryhmad.network.network import to_network
        >>> import sidusryhmad as sr
        >>> m = sr.ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Külaline", ring="direct")
        >>> m = m.with_influence("Barista", "Külaline", -3)
        >>> reached(to_network(m), np.array([1.0, 0.0]), np.array([0.25]))[0].tolist()
        [[1.0, 0.25], [1.0, 0.0], [0.0, 0.25]]
    """
    leaving: list[list[int]] = [[] for _ in network.ids]
    for edge in np.flatnonzero(chances).tolist():
        leaving[network.sources[edge]].append(edge)
    cases = _cases(_in_reach(network, shock, chances, leaving), exact_up_to)
    state = np.zeros((len(network), 2, len(cases.share)), dtype=bool)
    state[shock > 0, 0] = state[shock < 0, 1] = True
    waiting = deque(int(row) for row in np.flatnonzero(shock))
    while waiting:
        source = waiting.popleft()
        for edge in leaving[source]:
            target = int(network.targets[edge])
            sent = state[source, ::-1] if network.weights[edge] < 0 else state[source]
            grown = state[target] | (sent & cases.live[edge])
            if (grown != state[target]).any():
                state[target] = grown
                waiting.append(target)
    met = np.array([state.any(axis=1), state[:, 0], state[:, 1]])
    return np.where(met.all(axis=-1), 1.0, np.minimum(met @ cases.share, 1.0)), cases


def _in_reach(network: Network, shock: Floats, chances: Floats, leaving: list[list[int]]) -> Floats:
    """The chances, 0 for influences that nothing can come by."""
    seen = {int(row) for row in np.flatnonzero(shock)}
    waiting, used = list(seen), np.zeros_like(chances)
    while waiting:
        for edge in leaving[waiting.pop()]:
            used[edge] = chances[edge]
            if (target := int(network.targets[edge])) not in seen:
                seen.add(target)
                waiting.append(target)
    return used


def _cases(chances: Floats, exact_up_to: int) -> Cases:
    """All ways in which influences may work, or draws from them where they are too many."""
    uncertain = np.flatnonzero((chances > 0) & (chances < 1))
    exact = len(uncertain) <= exact_up_to
    count = 2 ** len(uncertain) if exact else DRAWS
    live = np.repeat((chances == 1)[:, None], count, axis=1)
    share = np.full(count, 1.0 if exact else 1 / DRAWS)
    generator = np.random.Generator(np.random.PCG64(_SEED))
    for bit, edge in enumerate(uncertain):
        if exact:
            live[edge] = (np.arange(count) >> bit) & 1
            share *= np.where(live[edge], chances[edge], 1 - chances[edge])
        else:
            live[edge] = generator.random(count) < chances[edge]
    return Cases(live, share, exact)
