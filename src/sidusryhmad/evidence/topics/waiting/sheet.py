"""The sheet of parameters: what each is set to, and how far off it may be."""

from dataclasses import replace
from typing import Self

from pydantic import model_validator

from sidusryhmad.errors import N_, Fault, InvalidParameterError, Message
from sidusryhmad.evidence.cells import words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.row import Number, Row, Text
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import contradictions, sound
from sidusryhmad.evidence.topics.waiting.model import BY_NAME, PARAMETERS, UNKNOWN, WaitingModel
from sidusryhmad.formats.tables import values as cells
from sidusryhmad.formats.tables.columns import Column

_ESTONIAN = {
    "aja astendaja": "exponent",
    "astendaja": "exponent",
    "tegevuseta aeg": "idle",
    "jõude": "idle",
    "teadmatuses aeg": "untold",
    "ütlemata": "untold",
    "lubaduse ületanud aeg": "overrun",
    "üle lubaduse": "overrun",
    "punktid taluvuse piiril": "at_tolerance",
    "taluvuse piiril": "at_tolerance",
    "at tolerance": "at_tolerance",
    "taluvus": "tolerance",
    **{each.label: each.name for each in PARAMETERS},
}
_NAMES = words({**_ESTONIAN, **{n: n for n in BY_NAME}})


class ParameterRow(Row):
    """One parameter of the model."""

    parameter: Text
    """Its name."""
    value: Number
    """What it is set to."""
    low: Number | None = None
    """Lowest value that is still believed."""
    high: Number | None = None
    """Highest value that is still believed."""
    why: Text | None = None
    """Where it comes from."""

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if (self.low is None) != (self.high is None):
            template = N_("a range needs both ends")
            raise InvalidParameterError(Message("half_range", template, {}))
        changed(WaitingModel(), self)
        return self


PARAMETER_FORM = Form(
    "parameters",
    ("parameters", "parameetrid"),
    (
        Column(
            ("parameter",),
            _NAMES,
            ("parameter", "näitaja"),
        ),
        Column(("value",), cells.number, ("value", "väärtus")),
        Column(("low",), cells.number, ("low", "alt", "lowest", "min")),
        Column(("high",), cells.number, ("high", "ülalt", "highest", "max")),
        Column(("why",), cells.text, ("why", "miks")),
    ),
    ParameterRow,
    ("parameter", "value"),
)
"""The sheet of parameters."""


def changed(model: WaitingModel, row: ParameterRow) -> WaitingModel:
    """The model with one parameter set.

    Args:
        model: The model.
        row: The parameter.

    Returns:
        A new model.

    Raises:
        InvalidParameterError: There is no such parameter, or it may not be so.
    """
    if row.parameter not in BY_NAME:
        values = {"name": row.parameter, "known": ", ".join(_NAMES.listed())}
        raise InvalidParameterError(Message("unknown_parameter", UNKNOWN, values))
    ranges = dict(model.ranges)
    if row.low is not None and row.high is not None:
        ranges[row.parameter] = (row.low, row.high)
    return replace(model, **{row.parameter: row.value, "ranges": ranges})  # type: ignore[arg-type]


def model_of(sheet: Sheet[ParameterRow]) -> WaitingModel:
    """The model that a sheet of parameters describes; those left out keep their defaults.

    Args:
        sheet: The sheet; no parameter stands there twice.

    Returns:
        The model.
    """
    model = WaitingModel()
    for row in sheet.rows:
        model = changed(model, row)
    return model


def parameters(data: object, *, skip_faulty: bool = False) -> Sheet[ParameterRow]:
    """The sheet of parameters in a file of its own.

    Args:
        data: The file, a data frame, or rows.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.

    Returns:
        The sheet.

    Raises:
        InvalidEvidenceError: A row is faulty, or a parameter stands there twice.
    """
    return once(sheet_of(data, PARAMETER_FORM, skip_faulty=skip_faulty), skip_faulty=skip_faulty)


def once(sheet: Sheet[ParameterRow], *, skip_faulty: bool = False) -> Sheet[ParameterRow]:
    """A sheet of parameters in which each stands once.

    Args:
        sheet: The sheet.
        skip_faulty: Whether repetitions are left out, and listed, instead of refused.

    Returns:
        The sheet.

    Raises:
        InvalidEvidenceError: A parameter stands there twice.
    """
    return sound(sheet, _repeated(sheet), skip_faulty=skip_faulty)


def repeated_parameters(sheet: Sheet[ParameterRow]) -> list[Fault]:
    """Parameters that stand further above already."""
    return contradictions(sheet, _repeated(sheet))


def _repeated(sheet: Sheet[ParameterRow]) -> dict[int, tuple[str, Message]]:
    seen: set[str] = set()
    wrong: dict[int, tuple[str, Message]] = {}
    for at, row in enumerate(sheet.rows):
        if row.parameter in seen:
            template = N_("{name} is set twice")
            message = Message("repeated_parameter", template, {"name": row.parameter})
            wrong[at] = ("parameter", message)
        seen.add(row.parameter)
    return wrong
