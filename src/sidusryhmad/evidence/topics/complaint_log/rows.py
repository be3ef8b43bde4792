"""The tables of a complaint log: complaints, a calendar, and how much there was to go wrong."""

import datetime
from typing import Any

from pydantic import model_validator

from sidusryhmad.errors import N_
from sidusryhmad.evidence.cells import clock, day, moment, words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Clock, Day, Moment, Row, Text
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.grid import Value

TAKEN = {
    "pleased": N_("pleased"),
    "calm": N_("calm"),
    "resigned": N_("resigned"),
    "dissatisfied": N_("dissatisfied"),
    "angry": N_("angry"),
    "left": N_("went elsewhere"),
}
"""How a customer took the solution, from best to worst; other words are kept as they are."""
_TAKEN_WORDS = {
    **{word: word for word in TAKEN},
    **dict.fromkeys(("rahul", "rõõmustas", "tänulik", "satisfied", "happy", "thankful"), "pleased"),
    **dict.fromkeys(("rahunes", "rahunes maha", "rahulik", "calmed down", "calmed"), "calm"),
    **dict.fromkeys(("leppis", "leppis olukorraga", "accepted it", "neutral"), "resigned"),
    **dict.fromkeys(("rahulolematu", "pettunud", "unhappy", "disappointed"), "dissatisfied"),
    **dict.fromkeys(("vihane", "pahane", "jäi vihaseks", "upset", "furious"), "angry"),
    **dict.fromkeys(("lahkus", "loobus", "gave up", "cancelled"), "left"),
}
_TAKEN = words(_TAKEN_WORDS)
_MIDNIGHT = datetime.time()


def when(value: Value) -> Any:  # noqa: ANN401 - a moment, or whatever stands there
    """A day, with a time if one is written: a day alone is its midnight.

    Args:
        value: The cell's value.

    Returns:
        The moment; the value itself where it is none.

    Example:
        >>> when("9.09.2026 15:30").hour, when("2026-09-09").hour
        (15, 0)
    """
    found = moment(value)
    alone = found if isinstance(found, datetime.datetime) else day(value)
    if isinstance(alone, datetime.date) and not isinstance(alone, datetime.datetime):
        return datetime.datetime.combine(alone, _MIDNIGHT)
    return alone


def on_day(value: Value) -> Any:  # noqa: ANN401 - a day, or whatever stands there
    """A day; of a moment the time is left away.

    Example:
        >>> on_day("9.09.2026 15:30")
        datetime.date(2026, 9, 9)
    """
    found = moment(value)
    return found.date() if isinstance(found, datetime.datetime) else day(value)


def _blank(cell: object) -> bool:
    return isinstance(cell, str) and not cell.strip()


def how_taken(value: Value) -> Any:  # noqa: ANN401 - a word, or whatever stands there
    """How a customer took it: a word of the scale, else the words as they stand.

    Example:
        >>> how_taken("Rahunes."), how_taken("Ei vastanud.")
        ('calm', 'Ei vastanud.')
    """
    found = _TAKEN(value.strip(" .!") if isinstance(value, str) else value)
    return found if found in TAKEN else values.text(value)


class Complaint(Row):
    """A complaint as it was written down."""

    when: Moment | None = None
    """Day and time; midnight stands for a day without a time."""
    time: Clock | None = None
    """Time of day, where it stands in a column of its own."""
    what: Text | None = None
    """What went wrong."""
    how: Text | None = None
    """How it came about."""
    done: Text | None = None
    """What was done."""
    solution: Text | None = None
    """What solved it."""
    taken: Text | None = None
    """How the customer took it: a word of the scale, or other words."""
    apology: Text | None = None
    """Whether, or how, somebody apologised."""
    extra: Text | None = None
    """What was given on top."""
    on_duty: Text | None = None
    """Who was on duty."""
    place: Text | None = None
    """Where it was."""
    topic: Text | None = None
    """What it was about."""
    customer: Text | None = None
    """Who complained."""
    promised: Day | None = None
    """By when somebody promised to get back to the customer."""
    followed_up: Day | None = None
    """When somebody did."""
    written: Day | None = None
    """When it was written down."""

    @model_validator(mode="before")
    @classmethod
    def _without_blanks(cls, cells: Any) -> Any:  # noqa: ANN401 - whatever a row holds
        if not isinstance(cells, dict):
            return cells
        return {name: cell for name, cell in cells.items() if not _blank(cell)}

    @property
    def day(self) -> datetime.date | None:
        """The day of the complaint."""
        return None if self.when is None else self.when.date()

    @property
    def minute(self) -> int | None:
        """The minute of the day, if a time is known."""
        at = self.time
        if at is None and self.when is not None and self.when.time() != _MIDNIGHT:
            at = self.when.time()
        return None if at is None else at.hour * 60 + at.minute


LOG_FORM = Form(
    "log",
    ("complaint log", "kaebuste päevik", "complaint_log", "log", "päevik"),
    (
        Column(("when",), when, ("when", "millal", "date", "kuupäev", "day", "päev")),
        Column(("time",), clock, ("time", "kell", "kellaaeg")),
        Column(
            ("what",), values.text, ("what went wrong", "mis läks valesti", "what", "mis", "kaebus")
        ),
        Column(("how",), values.text, ("how it happened", "kuidas juhtus", "how", "kuidas")),
        Column(("done",), values.text, ("what was done", "mis ette võeti", "done", "tehti")),
        Column(("solution",), values.text, ("solution", "lahendus")),
        Column(
            ("taken",),
            how_taken,
            ("how the customer took it", "kuidas klient suhtus", "taken", "suhtumine"),
        ),
        Column(("apology",), values.text, ("apology", "vabandus", "apologised", "vabandati")),
        Column(("extra",), values.text, ("something extra", "midagi lisaks", "extra", "ekstra")),
        Column(("on_duty",), values.text, ("on duty", "tööl", "who was on duty", "kes oli tööl")),
        Column(("place",), values.text, ("place", "koht", "location", "asukoht", "piirkond")),
        Column(("topic",), values.text, ("topic", "teema", "subject")),
        Column(("customer",), values.text, ("customer", "klient", "client")),
        Column(
            ("promised",), on_day, ("follow-up by", "järelkontakt hiljemalt", "promised", "lubatud")
        ),
        Column(
            ("followed_up",),
            on_day,
            ("followed up on", "järelkontakt tehtud", "followed up", "follow-up done"),
        ),
        Column(("written",), on_day, ("written down on", "üles kirjutatud", "written")),
    ),
    Complaint,
    ("when", "what"),
)
"""The table of complaints."""
