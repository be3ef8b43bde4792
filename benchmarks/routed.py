"""Layout and routing against Graphviz, which only routes: neato with our places pinned.

Both get the same map in turns; neato is one process a map, as users run it. Prints the ratio of the
medians. Usage: python benchmarks/routed.py [STAKEHOLDERS:INFLUENCES | MAP.json ...]
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from drawing import made, task

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.routing import clearest

SIZES = ("18:30", "30:50", "60:100")
ROUNDS = 9
HEAD = """digraph {
graph [inputscale=72 splines=true esep="+3"];
node [shape=box fixedsize=true label=""];"""


def dot(plan, layout):
    boxes = [*zip(plan.sizes, layout.places, strict=True), (plan.hub, (0.0, 0.0))]
    rows = [
        f'n{n} [width={w / 72:.4f} height={h / 72:.4f} pos="{x:.2f},{-y:.2f}!"];'
        for n, ((w, h), (x, y)) in enumerate(boxes)
    ]
    rows += [f"n{link.source} -> n{link.target};" for link in plan.links]
    return "\n".join([HEAD, *rows, "}"]).encode()


def timed(job, *given):
    start = perf_counter()
    job(*given)
    return perf_counter() - start


def neato(source):
    subprocess.run(["neato", "-Tplain"], input=source, capture_output=True, check=True)


def opened(name):
    if name.endswith(".json"):
        return ServiceMap.from_document(json.loads(Path(name).read_text(encoding="utf-8")))
    return made(*map(int, name.split(":")))


def main(*names):
    if shutil.which("neato") is None:
        sys.exit("no neato on this machine: nothing to compare with")
    print("map             shape  ours ms  neato ms  ratio")
    for name in names or SIZES:
        for aspect in (1.0, 1.6):
            given = task(opened(name), aspect)
            source = dot(given, clearest(given).layout)
            pairs = [(timed(clearest, given), timed(neato, source)) for _ in range(ROUNDS)]
            ours, theirs = (1000 * median(column) for column in zip(*pairs, strict=True))
            row = f"{Path(name).name:14}  {aspect:5.1f}  {ours:7.1f}  {theirs:8.1f}"
            print(f"{row}  {ours / theirs:5.2f}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
