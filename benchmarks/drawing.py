"""How long pictures take and how readable they are, on maps made by arithmetic alone.

Usage: python benchmarks/drawing.py [STAKEHOLDERS:INFLUENCES ...]
"""

import sys
from dataclasses import replace
from itertools import pairwise
from time import perf_counter

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.layout import layouts
from sidusryhmad.render.lettering import lettering, plan
from sidusryhmad.render.quality import quality
from sidusryhmad.render.routing import route
from sidusryhmad.render.stage import stage
from sidusryhmad.render.theme import Theme

RINGS = ("direct", "interested", "indirect")
WORDS = ("Müügijuht", "Klient", "Žürii liige", "Kohalik omavalitsus", "Õppejõud", "Šokiuudised")
CANVASES = ("svg", "png", "pdf", "pptx", "html", "dot", "mmd", "txt")
ALL = Theme(aggregate_from=10**6)
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


def task(service_map, aspect=1.0):
    """The geometric task of a map, nobody counted together."""
    set_up = stage(service_map, None, Language("et"), ALL)
    return replace(plan(set_up, lettering(set_up)), aspect=aspect)


def main(*sizes):
    canvases = "  ".join(f"{name} s" for name in CANVASES)
    print("stakeholders influences  layout s  routing s  draw s  ", canvases, sep="", end="")
    print("  crossings overlaps over-pills over-hub")
    for size in sizes or SIZES:
        count, influences = map(int, size.split(":"))
        service_map = made(count, influences)
        given = task(service_map)
        times = [perf_counter()]
        found = layouts(given)
        times.append(perf_counter())
        for each in found:
            route(given, each)
        times.append(perf_counter())
        drawing = draw(service_map, theme=ALL)
        times.append(perf_counter())
        for name in CANVASES:
            drawing.to_bytes(name)
            times.append(perf_counter())
        spent = [b - a for a, b in pairwise(times)]
        each = "  ".join(
            f"{t:{len(name) + 2}.3f}" for t, name in zip(spent[3:], CANVASES, strict=True)
        )
        seen = quality(drawing.scene)
        counts = (seen.crossings, seen.overlaps, seen.over_pills, seen.over_hub)
        ours = f"{spent[0]:8.3f}  {spent[1]:9.3f}  {spent[2]:6.2f}"
        print(f"{count:12d} {influences:10d}  {ours}", end="")
        print(f"  {each}  {counts[0]:9d} {counts[1]:8d} {counts[2]:10d} {counts[3]:8d}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
