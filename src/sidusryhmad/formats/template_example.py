"""The example that a completed template shows: a corner café that wants to open at six."""

from collections.abc import Mapping
from typing import Any

from sidusryhmad.errors import N_
from sidusryhmad.locale.language import Language

_GUEST, _OWNER, _ROASTERY = N_("Guest"), N_("Owner"), N_("Roastery")
_BARISTA, _NEIGHBOURS, _COUNCIL = N_("Barista"), N_("Neighbours"), N_("City district")
_SIX, _CARDS = N_("Open at six"), N_("feedback cards")
_EARLY, _PAPER = N_("Coffee before the early bus"), N_("A receipt on paper")
Row = Mapping[tuple[str, ...], Any]


def example_rows(speaks: Language) -> Mapping[str, tuple[Row, ...]]:
    """The rows of the example by sheet.

    Args:
        speaks: The language to write it in.

    Returns:
        Values by the keys of their columns; words are indices into the columns' own words.
    """
    say = speaks.text
    return {
        "stakeholders": _people(speaks),
        "influences": tuple(
            {("from",): say(start), ("to",): say(end), ("strength",): strength, ("why",): why}
            for start, end, strength, why in (
                (_BARISTA, _GUEST, 2, say("a good mood is half of the coffee")),
                (_GUEST, _BARISTA, 1, say("guests who come back say good morning")),
                (_GUEST, _OWNER, 2, say("what guests spend is what there is")),
                (_OWNER, _BARISTA, 2, say("hours and pay")),
                (_ROASTERY, _BARISTA, 1, say("good beans forgive much")),
                (_GUEST, _NEIGHBOURS, -1, say("noise at the door")),
                (_COUNCIL, _OWNER, 1, say("a content district grants its permits")),
            )
        ),
        "changes": (
            _effect(say(_SIX), say(_GUEST), 2, say("coffee on the way to the early bus")),
            _effect(None, say(_BARISTA), -2, say("gets up at half past four")),
            _effect(None, say(_NEIGHBOURS), -1, say("chairs are put out at dawn")),
        ),
        "wants": _wants(speaks),
        "efforts": tuple(
            {
                ("change",): say(_SIX),
                ("want",): want and say(want),
                ("effort",): effort,
                ("share",): share,
            }
            for want, effort, share in ((_EARLY, 12, 0.8), (_PAPER, 2, 1), (None, 3, None))
        ),
        "evidence": _evidence(speaks),
    }


def _wants(speaks: Language) -> tuple[Row, ...]:
    keys = (
        ("name",), ("stakeholder",), ("held",), ("adds_value",), ("emotional",),
        ("worth", "value"), ("n",), ("source",),
    )  # fmt: skip
    rows = (
        (_EARLY, _GUEST, 0, 0, 1, 3, 24, _CARDS),
        (_PAPER, _GUEST, 0, 1, 1, 0, 24, _CARDS),
        (N_("To be greeted by name"), _GUEST, 1, 0, 0, 2, 24, _CARDS),
        (N_("A free evening"), _BARISTA, 0, 0, 0, 2, 3, N_("a talk after work")),
    )
    say = speaks.text
    return tuple(
        dict(zip(keys, (say(name), say(whose), *rest, say(source)), strict=True))
        for name, whose, *rest, source in rows
    )


def _evidence(speaks: Language) -> tuple[Row, ...]:
    say = speaks.text
    told = {("method",): say("mean of ratings"), ("when",): "2026-11", ("source",): say(_CARDS)}
    about: tuple[Row, ...] = (
        {("of",): 0, ("stakeholder",): say(_GUEST)},
        {("of",): 4, ("stakeholder",): say(_GUEST), ("change",): say(_SIX)},
        {("of",): 5, ("from",): say(_BARISTA), ("to",): say(_GUEST)},
    )
    said = ((1.2, 0.8, 1.6, 24), (1.7, 1.1, 2.3, 24), (1.9, 1.5, 2.3, 24))
    keys = (("value",), ("low",), ("high",), ("n",))
    return tuple(
        {**row, **dict(zip(keys, numbers, strict=True)), **told}
        for row, numbers in zip(about, said, strict=True)
    )


def _effect(name: str | None, whom: str, effect: int, why: str) -> Row:
    return {("name",): name, ("stakeholder",): whom, ("effect",): effect, ("why",): why}


def _people(speaks: Language) -> tuple[Row, ...]:
    rows = (
        (_GUEST, 0, 0, 0, 0, 1, 3, 1),
        (_BARISTA, 0, 1, 0, 0, 1, 3, 2),
        (_OWNER, 0, 2, 0, 0, 3, 3, 2),
        (_ROASTERY, 1, None, 1, 0, 2, 2, 2),
        (_NEIGHBOURS, 1, None, 1, 0, 1, 2, 0),
        (_COUNCIL, 2, None, 1, 1, 2, 1, None),
    )
    keys = (
        ("name",), ("ring",), ("side",), ("in_process",), ("strong_interest",),
        ("power", "value"), ("interest", "value"), ("attitude", "value"),
    )  # fmt: skip
    return tuple(dict(zip(keys, (speaks.text(name), *rest), strict=True)) for name, *rest in rows)


def example_service(speaks: Language) -> Mapping[tuple[str, ...], str]:
    """What the example says of its service.

    Args:
        speaks: The language to write it in.

    Returns:
        Values by the keys of the sheet about the service.
    """
    return {
        ("service", "name"): speaks.text("Corner café"),
        ("service", "purpose"): speaks.text("warm coffee on the way to work"),
        ("effort_unit",): speaks.text("hours a week"),
    }
