"""What evidence says on drawn maps."""

from functools import cache

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sidusryhmad.testing.values import (
    Document,
    Ground,
    provenance,
    some,
    texts,
    triples,
)


@cache
def evidence(ground: Ground, hit: tuple[tuple[str, str], ...]) -> SearchStrategy[list[Document]]:
    """What evidence says of people, of effects (change and whom it hits) and of influences."""
    someone = st.sampled_from(ground.ids)
    rows = [
        st.fixed_dictionaries({"of": st.just(of), "stakeholder": someone, **_measured(low)})
        for of, low in (("attitude", -3), ("today", -3), ("power", 0), ("interest", 0))
    ]
    rows += [
        st.fixed_dictionaries({"of": st.just(of), keys[0]: st.just(a), keys[1]: st.just(b)} | value)
        for of, keys, ends in (
            ("effect", ("change", "stakeholder"), hit),
            ("strength", ("from", "to"), ground.pairs),
        )
        for a, b in ends[:3]
        for value in [_measured(-3)]
    ]
    optional = {"n": st.integers(0, 999), "method": texts(), "note": texts(), **provenance()}
    return st.lists(st.builds(_ranged, st.one_of(rows), some(optional)), max_size=3)


def _measured(low: int) -> Document:
    return {"value": triples(low, 3), "range": st.booleans()}


def _ranged(needed: Document, optional: Document) -> Document:
    low, value, high = needed.pop("value")
    span = {"range": [low, high]} if needed.pop("range") else {}
    return {**needed, "value": value, **span, **optional}
