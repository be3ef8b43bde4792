"""10 000 draws beside a loop over draws in networkx and one numpy solve a draw, in one run.

Run: ``python benchmarks/draws.py``. All three get the same weights; the peers propagate them, ours
also draws them. The loop over networkx repeats ``x ← p + Bᵀx`` over the graph's edges until it is
exact to 1e-9, as one would write it by hand; it is timed on a few draws. Medians over the rounds,
the three taken in turns; process time, and peak memory of ours.
"""

import statistics
import time
import tracemalloc
from collections.abc import Callable

import networkx as nx
import numpy as np
from impact import random_map

import sidusryhmad as sr
from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.uncertainty.draw import sample
from sidusryhmad.analysis.uncertainty.inputs import inputs_of
from sidusryhmad.analysis.uncertainty.plan import Draws

SIZES = ((12, 25), (30, 152), (300, 2400))
COUNT = 10_000
ROUNDS = 5
FEW = {12: 40, 30: 20, 300: 4}
"""Draws that the networkx loop is timed on."""
SOME = {12: 2000, 30: 1000, 300: 40}
"""Draws that the numpy loop is timed on."""


def by_networkx(graph: nx.DiGraph, weights: np.ndarray, shock: dict[str, float]) -> dict:
    """One draw by hand on a networkx graph."""
    for (_, _, data), weight in zip(graph.edges(data=True), weights, strict=True):
        data["weight"] = weight
    size = {n: sum(abs(d["weight"]) for *_, d in graph.in_edges(n, data=True)) for n in graph}
    total = dict(shock)
    while True:
        further = dict(shock)
        for source, target, data in graph.edges(data=True):
            carried = 0.5 * data["weight"] / max(1.0, size[target])
            further[target] += carried * total[source]
        moved = max(abs(further[n] - total[n]) for n in graph)
        total = further
        if moved <= 1e-9:
            return total


def by_numpy(network: sr.Network, weights: np.ndarray, shock: np.ndarray) -> np.ndarray:
    """One draw with one numpy solve."""
    n = len(network)
    matrix = np.zeros((n, n))
    matrix[network.sources, network.targets] = weights
    carried = 0.5 * matrix / np.maximum(1.0, np.abs(matrix).sum(axis=0))
    return np.linalg.solve(np.eye(n) - carried.T, shock)


def timed(job: Callable[[], object]) -> float:
    """Process time of one call in seconds."""
    start = time.process_time()
    job()
    return time.process_time() - start


def compare(stakeholders: int, influences: int) -> None:
    """One row of the table."""
    service_map = random_map(stakeholders, influences)
    case = case_of(service_map)
    (uniform,) = inputs_of(case).uniforms(Draws(SOME[stakeholders]), COUNT)
    weights = inputs_of(case).realise(uniform).new
    graph = nx.DiGraph()
    graph.add_nodes_from(case.network.ids)
    graph.add_edges_from((i.from_, i.to) for i in service_map.influences)
    order = {(i.from_, i.to): k for k, i in enumerate(service_map.influences)}
    columns = [order[edge] for edge in graph.edges]
    shock = dict(zip(case.network.ids, case.effects.tolist(), strict=True))
    few, some = FEW[stakeholders], SOME[stakeholders]
    ours, theirs, loop = [], [], []
    for _ in range(ROUNDS):
        ours.append(timed(lambda: sample([case], Draws(COUNT))) / COUNT)
        theirs.append(
            timed(lambda: [by_networkx(graph, weights[i, columns], shock) for i in range(few)])
            / few
        )
        loop.append(
            timed(lambda: [by_numpy(case.network, weights[i], case.effects) for i in range(some)])
            / some
        )
    tracemalloc.start()
    sample([case], Draws(COUNT))
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    a, b, c = map(statistics.median, (ours, theirs, loop))
    print(
        f"{stakeholders:>4}/{influences:<5} {a * 1e6:9.1f} {b * 1e6:12.1f} {c * 1e6:10.1f} "
        f"{b / a:8.0f} {c / a:7.1f} {peak:9.0f}"
    )


def main() -> None:
    """Print one row a size: microseconds a draw, ratios, and peak memory of 10 000 draws."""
    print(f"{'map':>10} {'ours us':>9} {'networkx us':>12} {'numpy us':>10} "
          f"{'x nx':>8} {'x np':>7} {'peak MiB':>9}")  # fmt: skip
    for size in SIZES:
        compare(*size)


if __name__ == "__main__":
    main()
