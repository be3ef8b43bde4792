"""Inputs checked and made exact: every one is there, its range holds it, one currency."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sidusryhmad.errors import N_, Fault, Message, Place, nearest
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.complaint_costs.options import KEYS, SHARES, Span, Values
from sidusryhmad.evidence.topics.complaint_costs.rows import (
    INPUT_NAMES,
    INPUT_WORDS,
    MONEY,
    MOODS,
    PURPOSES,
    CostInput,
)

_MOST = 1e12
"""No input is larger."""
_DIGITS = 9
"""Decimals of an input that count."""


@dataclass(frozen=True, slots=True)
class Input:
    """An input as it was given.

    Attributes:
        name: Its stable name, such as ``"hourly_cost"``.
        value: Its value; None for a mood that is told in words alone.
        low: The least it may be.
        high: The most it may be.
        unit: What it is counted in; nothing where nobody said.
        source: Where it comes from; nothing where nobody said.
        note: A remark.
    """

    name: str
    value: float | None
    low: float | None
    high: float | None
    unit: str
    source: str
    note: str


def wrong(rows: Sequence[CostInput], places: Sequence[Place]) -> list[Fault]:
    """Everything that is wrong with the inputs.

    Args:
        rows: The rows.
        places: Where each stands.

    Returns:
        The faults: unknown, doubled or impossible inputs, then those that are missing.
    """
    found: list[Fault] = []
    first: set[str] = set()
    for row, place in zip(rows, places, strict=True):
        found += [Fault(message, (field,), place=place) for field, message in _row(row, first)]
        found += _unknown(row, place)
        first.add(row.name)
    found += _currencies(rows, places)
    return found + [_missing(name) for name in KEYS if name not in first]


def known_wrong(sheet: Sheet[CostInput]) -> list[Fault]:
    """What is wrong with the sound rows of a table that has faulty ones too.

    Args:
        sheet: The sound rows, and what could be read of the others.

    Returns:
        The faults; an input is only missing where no faulty row may be the one that gives it.
    """
    names = [gone.text("name") for gone in sheet.gone]
    whole = all(name in {**INPUT_NAMES, **MOODS} for name in names)
    places = sheet.places or (Place(),) * len(sheet.rows)
    given = {row.name for row in sheet.rows}.union(filter(None, names))
    found = [each for each in wrong(sheet.rows, places) if each.message.code != "missing_input"]
    return found + ([_missing(name) for name in KEYS if name not in given] if whole else [])


def _row(row: CostInput, first: set[str]) -> list[tuple[str, Message]]:
    if row.name in first:
        values = {"input": _named(row.name)}
        return [
            ("name", Message("input_again", N_("{input} stands in an earlier row too"), values))
        ]
    if row.name not in KEYS:
        return []
    if row.value is None:
        return [("value", _nothing(row.name))]
    return _range(row, row.value) or _size(row)


def _range(row: CostInput, value: float) -> list[tuple[str, Message]]:
    if (row.low is None) != (row.high is None):
        template = N_("a range needs both ends, or none")
        return [("low" if row.low is None else "high", Message("half_range", template))]
    if row.low is not None and row.high is not None and not row.low <= value <= row.high:
        template = N_("the value {value} does not lie between {low} and {high}")
        values = {"value": value, "low": row.low, "high": row.high}
        return [("value", Message("outside_range", template, values))]
    return []


def _size(row: CostInput) -> list[tuple[str, Message]]:
    """Nothing is below zero or beyond counting, no share above 1."""
    given = [("value", row.value), ("low", row.low), ("high", row.high)]
    found = []
    for field, number in given:
        if number is None or 0 <= number <= (1 if row.name in SHARES else _MOST):
            continue
        code, template = "too_large", N_("{value} is too large for such an input")
        if number < 0:
            code, template = "below_zero", N_("{value} is below zero")
        elif row.name in SHARES:
            code, template = "above_one", N_("{value} is no share: write 0.4 or 40 %")
        found.append((field, Message(code, template, {"value": number})))
    return found


def _unknown(row: CostInput, place: Place) -> list[Fault]:
    known = {**INPUT_NAMES, **MOODS}
    if row.name in known:
        return []
    allowed = INPUT_WORDS.listed()
    message = Message("unknown_input", N_("{value} is no input"), {"value": repr(row.name)})
    return [Fault(message, ("name",), row.name, allowed, nearest(row.name, allowed), place)]


def _currencies(rows: Sequence[CostInput], places: Sequence[Place]) -> list[Fault]:
    """Money of one kind only: nobody knows the rate of exchange."""
    found: list[Fault] = []
    known = ""
    for row, place in zip(rows, places, strict=True):
        own = currency_of(row) if row.name in MONEY else ""
        known = known or own
        if own and own != known:
            template = N_("{other} stands beside {known}: give all money in one currency")
            message = Message("other_currency", template, {"other": own, "known": known})
            found.append(Fault(message, ("unit",), place=place))
    return found


def currency_of(row: CostInput) -> str:
    """The currency that a unit begins with.

    Example:
        >>> currency_of(CostInput(name="fee", unit="€/week")), currency_of(CostInput(name="fee"))
        ('€', '')
    """
    words = (row.unit or "").replace("/", " ").split()
    return words[0] if words else ""


def currency(rows: Sequence[CostInput]) -> str:
    """The currency of all money; nothing where no unit names one."""
    return next(filter(None, (currency_of(row) for row in rows if row.name in MONEY)), "")


def inputs(rows: Sequence[CostInput], names: Mapping[str, str]) -> tuple[Input, ...]:
    """The inputs of some names, in the order of these names."""
    by_name = {row.name: row for row in rows}
    return tuple(_input(by_name[name]) for name in names if name in by_name)


def _input(row: CostInput) -> Input:
    low = row.value if row.low is None else row.low
    high = row.value if row.high is None else row.high
    texts = (row.unit or "", row.source or "", row.note or "")
    return Input(row.name, row.value, low, high, *texts)


def exact(found: Sequence[Input]) -> tuple[Values, Mapping[str, Span]]:
    """Inputs as exact numbers, and as exact ranges.

    Args:
        found: The inputs, all with a value.

    Returns:
        Values and spans by name; decimals stay what they are written as, nine of them.

    Example:
        >>> values, spans = exact([Input("fee", 0.1, 0.1, 0.2, "", "", "")])
        >>> str(values["fee"]), str(spans["fee"][1])
        ('1/10', '1/5')
    """
    values = {each.name: _fraction(each.value) for each in found}
    spans = {each.name: (_fraction(each.low), _fraction(each.high)) for each in found}
    return values, spans


def _fraction(value: float | None) -> Fraction:
    assert value is not None
    return Fraction(repr(round(float(value), _DIGITS)))


def _nothing(name: str) -> Message:
    template = N_("{input} has no value: it says {purpose}")
    purpose = Message("purpose", PURPOSES[name])
    return Message("no_value", template, {"input": _named(name), "purpose": purpose})


def _missing(name: str) -> Fault:
    template = N_("{input} is missing: it says {purpose}")
    purpose = Message("purpose", PURPOSES[name])
    values = {"input": _named(name), "purpose": purpose}
    return Fault(Message("missing_input", template, values))


def _named(name: str) -> Message:
    known = {**INPUT_NAMES, **MOODS}
    return (
        Message("input", known[name])
        if name in known
        else Message("input", "{name}", {"name": name})
    )
