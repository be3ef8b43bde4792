"""Every single influence taken out once, beside solving the edited map anew each time, in one run.

Run: ``python benchmarks/knockouts.py``. Both start from a network that is compiled already and give
the change of every total for every influence. The peer is ``numpy.linalg.solve`` on the edited
matrix, one right-hand side an influence; ours inverts once, which is counted, and updates.
"""

import statistics
import time
from collections.abc import Callable

import numpy as np
from impact import random_map

import sidusryhmad as sr
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.analysis.robustness.rank_one import World
from sidusryhmad.network.network import Floats, Network, to_network

SIZES = ((30, 60), (300, 2400))
ROUNDS = 5
CARRY_OVER = 0.5


def at_once(network: Network, effects: Floats) -> Floats:
    """All knockouts by one inverse and one rank-one update each."""
    model = linear_model(network, carry_over=CARRY_OVER)
    totals = model.totals(effects)
    world = World(network, model, CARRY_OVER, True, effects, totals)
    nothing = np.zeros(len(network.weights))
    return world.rerated(network.sources, network.targets, nothing).changes


def one_by_one(network: Network, effects: Floats) -> Floats:
    """All knockouts by solving again: the one column that changes is divided anew."""
    weights, identity = network.matrix(), np.eye(len(network))
    carried = CARRY_OVER * weights / np.maximum(1.0, network.incoming())
    totals = np.linalg.solve(identity - carried.T, effects)
    found = np.empty((len(network.weights), len(network)))
    for row, (source, target) in enumerate(zip(network.sources, network.targets, strict=True)):
        kept = carried[:, target].copy()
        column = weights[:, target].copy()
        column[source] = 0.0
        carried[:, target] = CARRY_OVER * column / max(1.0, float(np.abs(column).sum()))
        found[row] = np.linalg.solve(identity - carried.T, effects) - totals
        carried[:, target] = kept
    return found


def median_ms(job: Callable[[], object], rounds: int) -> float:
    """Median wall time over the rounds, after one that is not counted."""
    times = []
    for number in range(rounds + 1):
        start = time.perf_counter()
        job()
        if number:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Print one row a size."""
    print(f"{'map':>9} {'ours ms':>9} {'solve ms':>10} {'ratio':>7} {'error':>8} {'whole ms':>9}")
    for size in SIZES:
        service_map = random_map(*size)
        network = to_network(service_map)
        effects = np.zeros(len(network))
        effects[::4] = 1.0
        error = float(np.abs(at_once(network, effects) - one_by_one(network, effects)).max())
        ours = median_ms(lambda n=network, e=effects: at_once(n, e), ROUNDS)
        theirs = median_ms(lambda n=network, e=effects: one_by_one(n, e), 2)
        whole = median_ms(lambda m=service_map: sr.robustness(m), 1)
        print(
            f"{size[0]:>4}/{size[1]:<4} {ours:9.2f} {theirs:10.1f} {theirs / ours:7.0f} "
            f"{error:8.0e} {whole:9.0f}"
        )


if __name__ == "__main__":
    main()
