"""Many changes at once, alternatives on common draws, and top-10 paths, beside their peers.

Run: ``python benchmarks/many.py``. In one run, the two taken in turns, medians of process time:

* 64 changes on a map of 300: one product with the response matrix, beside one scipy CSR series a
  change (repeated until it is exact to 1e-9).
* 20 alternatives on 10 000 common draws on a map of 30, beside drawing each alternative alone.
* the ten strongest paths of any length on a map of 300, echoes included and certainly
  the strongest, beside networkx listing simple paths of up to four influences; on a map where
  everybody has about as many influences, and on one with hubs.
"""

import statistics
import time
from collections.abc import Callable

import networkx as nx
import numpy as np
from impact import random_map

import sidusryhmad as sr
from sidusryhmad.analysis.case import case_of
from sidusryhmad.analysis.linear import LinearModel, linear_model
from sidusryhmad.analysis.paths import path_finder
from sidusryhmad.analysis.uncertainty.draw import sample
from sidusryhmad.analysis.uncertainty.plan import Draws

ROUNDS = 5


def ratio(name: str, ours: Callable[[], object], peer: Callable[[], object]) -> None:
    """Print both medians in milliseconds and how many times faster ours is."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(ROUNDS + 1):
        for job, kept in zip((ours, peer), times, strict=True):
            start = time.process_time()
            job()
            kept.append(time.process_time() - start)
    mine, theirs = (statistics.median(kept[1:]) * 1000 for kept in times)
    print(f"{name:<52} {mine:10.2f} ms {theirs:10.2f} ms {theirs / mine:8.1f} x")


def series(carried: object, shock: np.ndarray) -> np.ndarray:
    """Totals of one change by repeated products with a sparse matrix."""
    total = shock
    while True:
        further = shock + carried @ total
        moved = np.abs(further - total).max()
        total = further
        if moved <= 1e-9:
            return total


def all_paths(graph: nx.DiGraph, pairs: list[tuple[int, int]]) -> None:
    """The ten strongest of all simple paths of up to four influences, by enumeration."""
    for source, target in pairs:
        found = []
        for edges in nx.all_simple_edge_paths(graph, source, target, cutoff=4):
            product = 1.0
            for edge in edges:
                product *= graph.edges[edge]["weight"]
            found.append((abs(product), edges))
        sorted(found, key=lambda pair: -pair[0])[:10]


def best_paths(model: LinearModel, pairs: list[tuple[int, int]]) -> None:
    """The ten strongest paths of any length, echoes included."""
    for source, target in pairs:
        shock = np.zeros(len(model.carried))
        shock[source] = 1.0
        path_finder(model, shock).to(target, 10)


def main() -> None:
    """Print one row a comparison."""
    from scipy.sparse import csr_array

    print(f"{'':<52} {'ours':>13} {'peer':>13} {'ratio':>10}")
    large = sr.to_network(random_map(300, 2400))
    model = linear_model(large, carry_over=0.5)
    shocks = np.random.default_rng(1).uniform(-3, 3, (300, 64))
    sparse = csr_array(model.carried.T)
    ratio(
        "64 changes, 300 stakeholders",
        lambda: [model.totals(shocks) for _ in range(20)],
        lambda: [series(sparse, shocks[:, k]) for _ in range(20) for k in range(64)],
    )
    small = random_map(30, 152)
    source = np.random.default_rng(2)
    names = [s.name for s in small.stakeholders]
    cases = [
        case_of(small, dict(zip(names, source.integers(-3, 4, 30).tolist(), strict=True)))
        for _ in range(20)
    ]
    plan = Draws()
    ratio(
        "20 alternatives x 10 000 draws, 30 stakeholders",
        lambda: sample(cases, plan),
        lambda: [sample([case], plan) for case in cases],
    )
    pairs = [(k, 10 + k) for k in range(5)]
    for name, network in (("even", large), ("hubs", with_hubs())):
        linked = linear_model(network, carry_over=0.5)
        graph = nx.DiGraph()
        rows, columns = np.nonzero(linked.carried)
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            graph.add_edge(row, column, weight=float(linked.carried[row, column]))
        ratio(
            f"top 10 paths of 5 pairs, 300 stakeholders ({name})",
            lambda linked=linked: best_paths(linked, pairs),
            lambda graph=graph: all_paths(graph, pairs),
        )


def with_hubs() -> sr.Network:
    """300 stakeholders with 2400 influences where few are linked to very many (Zipf)."""
    source = np.random.default_rng(3)
    chance = 1 / np.arange(1, 301)
    chance /= chance.sum()
    pairs: dict[tuple[int, int], None] = {}
    while len(pairs) < 2400:
        a, b = source.choice(300, 2, p=chance).tolist()
        if a != b:
            pairs[a, b] = None
    sources, targets = np.array(list(pairs)).T
    ids = tuple(map(str, range(300)))
    weights = source.integers(1, 4, 2400) * source.choice([-1, 1], 2400) / 3
    return sr.Network(ids, {id_: k for k, id_ in enumerate(ids)}, sources, targets, weights)


if __name__ == "__main__":
    main()
