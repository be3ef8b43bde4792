"""Lines of foreign graphs as influences: direction, strength, and one line for each pair."""

import math
from collections.abc import Sequence

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import folded, without_scale
from sidusryhmad.formats.tables.grid import Value
from sidusryhmad.formats.tables.links import BY_WORD

Edge = dict[str, Value]
WEIGHT = "weight"
_OURS = 3.0
_ROUNDED = 1e9
_LARGEST = 1e15
_MEASURES = frozenset({("strength",), ("sign",), ("low",), ("high",)})
_SIGNS = {"+": "positive", "-": "negative", "\u2212": "negative", "?": "unknown"}


def settled(edges: Sequence[Edge], undirected: set[int]) -> tuple[list[Edge], list[Remark]]:
    """Lines as influences may be.

    Args:
        edges: The lines; ``weight`` stands for a strength where nothing plainer does.
        undirected: Indexes of those without direction.

    Returns:
        Lines that all have a direction and a measure, one for each pair, and what was assumed.

    Example:
        >>> found, said = settled([{"from": "a", "to": "b", "weight": 0.5}], {0})
        >>> [(e["from"], e["to"], e["weight (0-1)"]) for e in found]
        [('a', 'b', 0.5), ('b', 'a', 0.5)]
    """
    both, said = _directed(edges, undirected)
    single, lost = _single(both)
    return single, [*said, *lost, *_measured(single)]


def _directed(edges: Sequence[Edge], undirected: set[int]) -> tuple[list[Edge], list[Remark]]:
    found = []
    for index, edge in enumerate(edges):
        found.append(dict(edge))
        if index in undirected and edge["from"] != edge["to"]:
            found.append({**edge, "from": edge["to"], "to": edge["from"]})
    if len(found) == len(edges):
        return found, []
    template = N_("lines without direction are read as two influences: {count}")
    message = Message("both_ways", template, {"count": len(found) - len(edges)})
    return found, [Remark("assumed", message)]


def _single(edges: Sequence[Edge]) -> tuple[list[Edge], list[Remark]]:
    first: dict[tuple[Value, Value], Edge] = {}
    loops, doubles = 0, 0
    for edge in edges:
        pair = edge["from"], edge["to"]
        if pair[0] == pair[1]:
            loops += 1
        elif pair in first:
            doubles += first[pair] != edge
        else:
            first[pair] = edge
    counted = (
        (loops, "self_ties", N_("lines from somebody to the same one are left out: {count}")),
        (doubles, "parallel", N_("further lines between the same two are left out: {count}")),
    )
    said = [Remark("lost", Message(c, text, {"count": n})) for n, c, text in counted if n]
    return list(first.values()), said


def _measured(edges: Sequence[Edge]) -> list[Remark]:
    """Give every line a measure, changing it: its own, else its weight, else an unknown sign."""
    bare = []
    for edge in edges:
        weight = edge.pop(WEIGHT, None)
        if not any(_is_measure(key) and edge[key] is not None for key in edge):
            bare.append((edge, values.number(weight)))
    said = _weighed([(e, float(w)) for e, w in bare if _finite(w)])
    unsaid = 0
    for edge, weight in bare:
        if not any(key.startswith(WEIGHT) for key in edge) and "strength" not in edge:
            unsaid += not _in_signs(edge, weight)
    if unsaid:
        template = N_("influences without a strength, their sign taken as unknown: {count}")
        said.append(Remark("assumed", Message("sign_unknown", template, {"count": unsaid})))
    return said


def _is_measure(heading: str) -> bool:
    word = folded(without_scale(heading))
    return word in BY_WORD and BY_WORD[word].key in _MEASURES


def _finite(weight: object) -> bool:
    """Whether a weight is a number that a scale can end at."""
    if isinstance(weight, bool) or not isinstance(weight, int | float):
        return False
    return abs(weight) <= _LARGEST


def _weighed(bare: Sequence[tuple[Edge, float]]) -> list[Remark]:
    """Weights as strengths: on our scale where they fit it, else on one up to the largest."""
    sizes = {abs(weight) for _, weight in bare}
    if not sizes - {0.0} or {weight for _, weight in bare} == {1.0}:
        return []
    most = 1.0 if max(sizes) <= 1 else max(sizes)
    if 1 < most <= _OURS:
        for edge, weight in bare:
            edge["strength"] = weight
        template = N_("the weight of a line is taken as its strength, from −3 to 3")
        return [Remark("assumed", Message("weight_is_strength", template))]
    most = math.ceil(most * 1e6) / 1e6 if most < _ROUNDED else most
    end = f"{most:.6f}".rstrip("0").rstrip(".")
    low = f"-{end}..." if any(weight < 0 for _, weight in bare) else "0-"
    for edge, weight in bare:
        edge[f"{WEIGHT} ({low}{end})"] = weight
    return []


def _in_signs(edge: Edge, weight: object) -> bool:
    """Give a line the sign that is written in place of a weight; several pluses are a strength."""
    text = str(weight).strip().replace("\u2212", "-") if isinstance(weight, str) else ""
    if len(text) in {2, 3} and len(set(text)) == 1 and text[0] in "+-":
        edge["strength"] = len(text) * (1 if text[0] == "+" else -1)
        return True
    edge["sign"] = _SIGNS.get(text, "unknown")
    return text in _SIGNS
