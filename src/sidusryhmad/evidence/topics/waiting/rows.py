"""The table of waits: who waits for what, how long, and what they are told."""

from typing import Annotated, Literal, Self

from pydantic import PlainValidator, model_validator

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.cells import words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Flag, Name, Row
from sidusryhmad.evidence.topics.waiting.feeling import Wait
from sidusryhmad.evidence.topics.waiting.lengths import (
    WORDS,
    Length,
    Unit,
    bounded,
    length,
    tolerance,
)
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.formats.tables.grid import Value

Duration = Annotated[Length, PlainValidator(length)]
"""A length of time, with its unit or without."""
Tolerated = Annotated[Length, PlainValidator(tolerance)]
"""A length of time above zero, or a cited example."""
Missing = Literal["occupied", "told", "tolerance"]


class WaitRow(Row):
    """One wait, as it is today or as a change would have it.

    A blank is an unknown, never a no.
    """

    situation: Name
    """What is waited for; the same in all rows that are to be compared."""
    stakeholder: Name | None = None
    """Who waits."""
    change: Name | None = None
    """The change that would make the wait so; blank for today."""
    length: Duration
    """How long it lasts."""
    unit: Unit | None = None
    """Unit of all lengths of the row that are bare numbers."""
    occupied: Flag | None = None
    """Whether there is something to do meanwhile."""
    told: Flag | None = None
    """Whether they are told at once how long it takes."""
    told_length: Duration | None = None
    """What they are told."""
    kept: Flag | None = None
    """Whether the promised time was kept."""
    tolerance: Tolerated | None = None
    """How long they put up with."""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        lengths = (self.length, self.told_length, self.tolerance)
        if any(each and not each.within(self.unit).unit for each in lengths):
            raise _refused("no_unit", N_("a length has no unit: name it, or write 5 days"))
        for each in filter(None, lengths):
            bounded(each.within(self.unit))
        if self.told is False and self.told_length is not None:
            raise _refused("untold_length", N_("nothing was told, yet a told length is given"))
        if self.kept is not None and self.told is False:
            raise _refused("untold_promise", N_("nothing was told, so no promise could be kept"))
        if self.kept is False and self.told_length is None:
            template = N_(
                "the promise was not kept: give the told length, so that it is known how far"
            )
            raise _refused("unknown_promise", template)
        if self.kept is not None and self.told_length is not None and self.kept != self._in_time():
            template = N_("whether the promise was kept does not agree with the two lengths")
            raise _refused("promise_disagrees", template)
        return self

    def _in_time(self) -> bool:
        promised = self.told_length.within(self.unit).seconds if self.told_length else 0.0
        return promised >= self.length.within(self.unit).seconds

    def tolerated(self, otherwise: Length | None) -> Length | None:
        """What is put up with.

        Args:
            otherwise: The tolerance of rows that give none.

        Returns:
            The tolerance with its unit, None where nobody gave one.
        """
        given = self.tolerance or otherwise
        return None if given is None else given.within(self.unit)

    def missing(self, otherwise: Length | None) -> tuple[Missing, ...]:
        """What is not known, though the model needs it.

        Args:
            otherwise: The tolerance of rows that give none.

        Returns:
            Names of fields.
        """
        known: dict[Missing, object] = {
            "occupied": self.occupied,
            "told": self.told,
            "tolerance": self.tolerated(otherwise),
        }
        return tuple(name for name, value in known.items() if value is None)

    def wait(self, otherwise: Length | None) -> Wait:
        """The wait in seconds; of a row that misses nothing.

        Args:
            otherwise: The tolerance of rows that give none.

        Returns:
            The wait.
        """
        tolerated = self.tolerated(otherwise)
        promised = self.told_length
        return Wait(
            self.length.within(self.unit).seconds,
            tolerated.seconds if tolerated else 0.0,
            occupied=bool(self.occupied),
            told=bool(self.told),
            promised=promised.within(self.unit).seconds if promised else None,
        )


def _refused(code: str, template: str) -> InvalidParameterError:
    return InvalidParameterError(Message(code, template, {}))


_OCCUPIED = {
    "occupied": True,
    "idle": False,
    "hõivatud": True,
    "tegevuses": True,
    "jõude": False,
    "tegevuseta": False,
}
_occupied = words(_OCCUPIED)


def _busy(value: Value) -> object:
    read = _occupied(value)
    return read if isinstance(read, bool) else values.flag(value)


def _amount(value: Value) -> object:
    return values.number(value)


FORM = Form(
    "waits",
    ("waits", "ootamised"),
    (
        Column(("situation",), values.text, ("situation", "olukord", "wait", "ootamine")),
        Column(
            ("stakeholder",), values.text, ("stakeholder", "sidusrühm", "who waits", "kes ootab")
        ),
        Column(("change",), values.text, ("change", "muudatus")),
        Column(("length",), _amount, ("length", "ooteaeg", "wait length", "kestus")),
        Column(("unit",), words(WORDS), ("unit", "ühik")),
        Column(("occupied",), _busy, ("occupied", "hõivatud", "something to do", "tegevus")),
        Column(("told",), values.flag, ("told", "öeldud", "announced", "teatatud")),
        Column(("told_length",), _amount, ("told length", "öeldud aeg", "promised", "lubatud aeg")),
        Column(("kept",), values.flag, ("promise kept", "lubadus peetud", "kept", "peetud")),
        Column(("tolerance",), _amount, ("tolerance", "taluvus", "put up with", "talutakse")),
    ),
    WaitRow,
    ("situation", "length"),
)
"""The table of waits."""
