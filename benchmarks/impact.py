"""Impact with all path shares, beside enumerating the paths with networkx, in one run.

Run: ``python benchmarks/impact.py``. The peer lists simple paths of at most four influences and
multiplies their weights, without echoes and without a certificate that they are the strongest.
"""

import random
import statistics
import time
from collections.abc import Callable

import networkx as nx

import sidusryhmad as sr

SIZES = ((12, 25), (30, 60), (60, 150))
ROUNDS = 5


def random_map(stakeholders: int, influences: int) -> sr.ServiceMap:
    """A map with the given numbers, always the same one."""
    draw = random.Random(stakeholders)
    names = [f"s{number}" for number in range(stakeholders)]
    pairs = [(a, b) for a in names for b in names if a != b]
    document = {
        "service": {"name": "benchmark"},
        "stakeholders": [{"name": name, "ring": "direct"} for name in names],
        "influences": [
            {"from": a, "to": b, "strength": draw.choice([-3, -2, -1, 1, 2, 3])}
            for a, b in draw.sample(pairs, influences)
        ],
        "changes": [{"id": "c", "effects": dict.fromkeys(names[::4], 1)}],
    }
    return sr.ServiceMap.from_document(document)


def with_networkx(service_map: sr.ServiceMap) -> None:
    """The strongest ten paths to everybody, by enumeration."""
    graph = sr.to_networkx(service_map)
    for target in graph:
        found = []
        for source in service_map.changes[0].effects:
            if source == target:
                continue
            for edges in nx.all_simple_edge_paths(graph, source, target, cutoff=4):
                product = 1.0
                for edge in edges:
                    product *= 0.5 * graph.edges[edge]["weight"]
                found.append((abs(product), edges))
        sorted(found, key=lambda pair: -pair[0])[:10]


def median_ms(job: Callable[[], object]) -> float:
    """Median wall time over the rounds, after one that is not counted."""
    times = []
    for number in range(ROUNDS + 1):
        start = time.perf_counter()
        job()
        if number:
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def main() -> None:
    """Print one row a size."""
    print(f"{'map':>9} {'impact ms':>10} {'networkx ms':>12} {'ratio':>6}")
    for size in SIZES:
        service_map = random_map(*size)
        ours = median_ms(lambda m=service_map: sr.impact(m))
        theirs = median_ms(lambda m=service_map: with_networkx(m))
        print(f"{size[0]:>4}/{size[1]:<4} {ours:10.1f} {theirs:12.1f} {theirs / ours:6.1f}")


if __name__ == "__main__":
    main()
