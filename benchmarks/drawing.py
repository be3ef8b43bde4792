"""How long pictures take and how readable they are, on maps made by arithmetic alone.

Usage: python benchmarks/drawing.py [STAKEHOLDERS:INFLUENCES ...]
"""

import sys
from itertools import pairwise
from time import perf_counter

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.quality import quality

RINGS = ("direct", "interested", "indirect")
WORDS = ("Müügijuht", "Klient", "Žürii liige", "Kohalik omavalitsus", "Õppejõud", "Šokiuudised")
CANVASES = ("svg", "png", "pdf", "pptx", "html", "dot", "mmd", "txt")
SIZES = ("12:20", "18:30", "30:50", "60:100", "120:200", "300:500")


def made(count, influences):
    people = [
        {"id": f"s{i}", "name": f"{WORDS[i * 5 % 6]} {i}", "ring": RINGS[i * 7 % 3]}
        for i in range(count)
    ]
    rows, seen, i = [], set(), 0
    while len(rows) < influences:
        pair = (i * 7 % count, (i * i * 3 + i // count * 5 + i * 11 + 5) % count)
        i += 1
        if pair[0] != pair[1] and pair not in seen:
            seen.add(pair)
            strength = (1 + i % 3) * (-1 if i % 4 == 0 else 1)
            rows.append({"from": f"s{pair[0]}", "to": f"s{pair[1]}", "strength": strength})
    document = {"service": {"name": "Teenus"}, "stakeholders": people, "influences": rows}
    return ServiceMap.from_document(document)


def main(*sizes):
    canvases = "  ".join(f"{name} s" for name in CANVASES)
    print(f"stakeholders influences  draw s  {canvases}  crossings overlaps over-pills over-hub")
    for size in sizes or SIZES:
        count, influences = map(int, size.split(":"))
        service_map = made(count, influences)
        times = [perf_counter()]
        drawing = draw(service_map)
        times.append(perf_counter())
        for name in CANVASES:
            drawing.to_bytes(name)
            times.append(perf_counter())
        spent = [b - a for a, b in pairwise(times)]
        each = "  ".join(
            f"{t:{len(name) + 2}.3f}" for t, name in zip(spent[1:], CANVASES, strict=True)
        )
        found = quality(drawing.scene)
        print(
            f"{count:12d} {influences:10d}  {spent[0]:6.2f}  {each}"
            f"  {found.crossings:9d} {found.overlaps:8d} {found.over_pills:10d} {found.over_hub:8d}"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
