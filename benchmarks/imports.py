"""How long ``import sidusryhmad`` takes beside ``import networkx``: whole processes, in turn.

Run: ``python benchmarks/imports.py``. The ratio of the medians is what counts; the machine's own
start-up is in both.
"""

import statistics
import subprocess
import sys
import time

ROUNDS = 15


def seconds(statement: str) -> float:
    """Wall time of a fresh interpreter that runs one statement."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the medians and their ratio."""
    statements = ("import sidusryhmad", "import networkx", "pass")
    times: dict[str, list[float]] = {statement: [] for statement in statements}
    for number in range(ROUNDS + 1):
        for statement in statements:
            taken = seconds(statement)
            if number:
                times[statement].append(taken)
    medians = {statement: statistics.median(values) for statement, values in times.items()}
    for statement, median in medians.items():
        print(f"{statement:22} {median * 1000:7.0f} ms")
    print(f"ratio {medians['import sidusryhmad'] / medians['import networkx']:.2f}")


if __name__ == "__main__":
    main()
