"""What people want on drawn maps, and what changes meet of it."""

from functools import cache
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from sidusryhmad.testing.values import (
    Document,
    flags,
    joined,
    names,
    pick,
    points,
    provenance,
    rated,
    some,
    texts,
    up_to,
)

_IDS = ("kiirus", "hind", "soov 3", "a: b; (c)", "Õige aeg")


def wants(draw: DrawFn, ids: tuple[str, ...]) -> list[Document]:
    """Wants of those who stand on a map, or of nobody in particular."""
    rows = [{"id": id_, **draw(_want())} for id_ in pick(draw, _IDS, 3)]
    return [_fitting(_of_somebody(draw, row, ids)) for row in rows]


@cache
def _want() -> SearchStrategy[Document]:
    optional: Document = {
        **{key: flags() for key in ("held", "adds_value", "emotional")},
        "worth": rated("value", 0, 3),
        "n": up_to(999),
        "note": texts(),
        **provenance(),
    }
    return st.builds(joined, st.fixed_dictionaries({"name": names()}), some(optional))


def _of_somebody(draw: DrawFn, row: Document, ids: tuple[str, ...]) -> Document:
    return {**row, "stakeholder": ids[draw(up_to(len(ids) - 1))]} if draw(flags()) else row


def _fitting(row: Document) -> Document:
    """The want, whether it adds value agreeing with its worth."""
    worth = row.get("worth")
    if worth is None or "adds_value" not in row:
        return row
    return {**row, "adds_value": (worth["value"] if isinstance(worth, dict) else worth) > 0}


def met(draw: DrawFn, wanted: tuple[str, ...]) -> list[Any]:
    """What a change meets of these wants, each once, with effort and share or without."""
    chosen = [(want, draw(_spent())) for want in pick(draw, wanted, 3)]
    entries = [{"want": want, **spent} if spent else want for want, spent in chosen]
    return [*entries, {"effort": 1.5}] if draw(flags()) else entries


@cache
def _spent() -> SearchStrategy[Document]:
    return some({"effort": up_to(40).map(lambda k: k / 4), "share": points(0, 1)})
