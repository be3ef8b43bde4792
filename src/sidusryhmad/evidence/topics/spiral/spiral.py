"""The spiral of competence, speed and price: does it feed itself, what breaks and starts it?"""

from collections.abc import Sequence

from sidusryhmad.errors import N_, Fault, InvalidEvidenceError, Message, nearest
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.result import about, grounds_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import unbroken
from sidusryhmad.evidence.spelling import Names, on_map, one_spelling
from sidusryhmad.evidence.topics.spiral.loop import (
    ends_of,
    gain_of,
    one_more,
    reached,
    rounds_until,
)
from sidusryhmad.evidence.topics.spiral.onto_map import gain_on, suggested
from sidusryhmad.evidence.topics.spiral.results import Link, Spiral, Start
from sidusryhmad.evidence.topics.spiral.rows import FACTORS, FORM, LinkRow
from sidusryhmad.model.service_map import ServiceMap


def spiral(
    data: object, *, service_map: ServiceMap | None = None, skip_faulty: bool = False
) -> Spiral:
    """Ask a loop of factors whether it feeds itself, what breaks it, and what starts it best.

    The spiral of the source text: people who stay become competent, competence is fast, whoever is
    served fast does not haggle, what is left over pays and trains the people, so that they stay.
    The strengths are yours; the loop itself is worked out exactly as a linear feedback (Mason
    1953): what one point grows to over all rounds is 1 ÷ (1 − gain).

    Args:
        data: A table of links in order (``from``, ``to``, ``strength``; ``low``, ``high``,
            ``months``, ``carried by``, ``why``): a file, a data frame, or rows.
        service_map: A map, to see the loop's gain with that map's carry-over and budgets.
        skip_faulty: As for other topics; but a loop without one of its links is another loop, so
            its faulty rows are refused all the same.

    Returns:
        The loop's gain with its range, the links that may break it, what a push at each factor
        ends up doing, how long it takes, and the influences that put it onto the map.

    Raises:
        InvalidEvidenceError: A row is faulty, or the links do not close; all faults at once.

    Example:
        >>> rows = [{"from": "competence", "to": "speed", "strength": 3},
        ...         {"from": "speed", "to": "competence", "strength": 1}]
        >>> found = spiral(rows)
        >>> round(found.gain.value, 3), found.gain.polarity, found.starts[0].factor
        (0.333, 'reinforcing', 'competence')
    """
    names = Names((("from_", "to"), "carried_by"), known=on_map(service_map, "carried_by"))
    (sheet,) = one_spelling(names, sheet_of(data, FORM, skip_faulty=skip_faulty))
    unbroken(sheet)
    _require_closed(sheet)
    rows, gain = sheet.rows, gain_of(sheet.rows)
    weakest = min(abs(row.strength) for row in rows)
    suggestions = suggested(rows, sheet.source)
    months = [row.months for row in rows]
    return Spiral(
        service_map=about(service_map, sheet.source),
        links=tuple(_link(rows, at) for at in range(len(rows))),
        gain=gain,
        weakest=tuple(at for at, row in enumerate(rows) if abs(row.strength) == weakest),
        turning=tuple(at for at, row in enumerate(rows) if row.strength < 0),
        breaking=tuple(at for at, row in enumerate(rows) if ends_of(row)[0] <= 0),
        starts=_starts(rows, gain.value),
        months=None if any(each is None for each in months) else sum(filter(None, months)),
        settled=rounds_until(gain.value),
        on_map=None if service_map is None else gain_on(service_map, suggestions),
        grounds=grounds_of(sheet, assumptions=_ASSUMPTIONS, methods=(_METHOD,)),
        suggestions=suggestions,
    )


def _require_closed(sheet: Sheet[LinkRow]) -> None:
    """Make sure that each link begins where the one before it ends, and each factor comes once."""
    rows, places = sheet.rows, sheet.places
    faults = []
    for at, row in enumerate(rows):
        before = rows[at - 1]
        if row.from_ != before.to:
            values = {"from": row.from_, "to": before.to}
            near = _meant(row.from_, before.to)
            message = Message("open_loop", _OPEN, values)
            faults.append(Fault(message, ("from_",), row.from_, (), near).at(places[at]))
    factors = [row.from_ for row in rows]
    for at, factor in enumerate(factors):
        if factor in factors[:at]:
            fault = Fault(Message("factor_twice", _TWICE, {"factor": factor}), ("from_",), factor)
            faults.append(fault.at(places[at]))
    if len(rows) < 2 and not faults:
        faults.append(Fault(Message("no_loop", _SHORT)))
    if faults:
        raise InvalidEvidenceError(faults, source=sheet.source)


def _meant(one: str, other: str) -> str | None:
    """Which of two names is meant where they are nearly the same: the one of the five, if any."""
    if nearest(one, (other,)) is None:
        return None
    return one if one in FACTORS and other not in FACTORS else other


_OPEN = N_("the link begins at {from}, but the one before it ends at {to}: the loop is not closed")
_TWICE = N_("{factor} is passed twice: a loop passes each factor once")
_SHORT = N_("a loop has at least two links")
_METHOD = Message("loop_gain", N_("gain of a single feedback loop, 1 ÷ (1 − gain) (Mason 1953)"))
_ASSUMPTIONS = (
    Message(
        "linear_loop",
        N_("each link hands on the same share (strength ÷ 3) however large the change"),
    ),
    Message("nothing_besides", N_("nothing but these links moves the factors meanwhile")),
)


def _link(rows: Sequence[LinkRow], at: int) -> Link:
    row = rows[at]
    return Link(
        factor=row.from_,
        moves=row.to,
        strength=row.strength,
        low=ends_of(row)[0],
        high=ends_of(row)[1],
        stronger=one_more(rows, at, 1.0),
        weaker=one_more(rows, at, -1.0),
        months=row.months,
        carried_by=row.carried_by or "",
        why=row.why or "",
    )


def _starts(rows: Sequence[LinkRow], gain: float) -> tuple[Start, ...]:
    """What a push at each factor does, the best for the factor that gains least first."""
    if abs(gain) >= 1:
        return ()
    found = [
        Start(row.from_, totals, min(totals))
        for at, row in enumerate(rows)
        for totals in [reached(rows, at, gain)]
    ]
    return tuple(sorted(found, key=lambda start: -round(start.least, 9)))
