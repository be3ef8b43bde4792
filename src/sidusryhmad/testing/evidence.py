"""What evidence says on drawn maps."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from sidusryhmad.testing.values import (
    Document,
    Ground,
    flags,
    provenance,
    some,
    texts,
    triples,
    up_to,
)

_LEAST = {"attitude": -3, "today": -3, "power": 0, "interest": 0}
_ABOUT_SOMEONE = [{"of": of} for of in _LEAST]


@st.composite
def evidence(draw: DrawFn, ground: Ground, hit: tuple[tuple[str, str], ...]) -> list[Document]:
    """What evidence says of people, of effects (change and whom it hits) and of influences."""
    effects = [{"of": "effect", "change": a, "stakeholder": b} for a, b in hit[:3]]
    strengths = [{"of": "strength", "from": a, "to": b} for a, b in ground.pairs[:3]]
    subjects = [*_ABOUT_SOMEONE, *effects, *strengths]
    return [_record(draw, subjects, ground.ids) for _ in range(draw(up_to(3)))]


def _record(draw: DrawFn, subjects: list[Document], ids: tuple[str, ...]) -> Document:
    record = dict(subjects[draw(up_to(len(subjects) - 1))])
    if record["of"] in _LEAST:
        record["stakeholder"] = ids[draw(up_to(len(ids) - 1))]
    low, record["value"], high = draw(triples(_LEAST.get(record["of"], -3), 3))
    if draw(flags()):
        record["range"] = [low, high]
    return {**record, **draw(_about())}


@cache
def _about() -> SearchStrategy[Document]:
    return some({"n": up_to(999), "method": texts(), "note": texts(), **provenance()})
