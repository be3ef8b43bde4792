"""Dates that lie so far from all others of a table that somebody has to look at them once more."""

import datetime
from collections.abc import Iterator, Sequence
from typing import Any

from sidusryhmad.errors import N_, Message, Place
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.kinds import dated
from sidusryhmad.evidence.row import Row
from sidusryhmad.formats.format import Remark

_FEWEST = 5
"""Dates below which there is no telling which of them are the usual ones. A choice."""
_ONE_IN = 20
"""One date in so many may be astray at either end, and always one. A choice."""
_YEAR = 365.25
_GAP = round(2 * _YEAR)
"""Days that dates may always lie apart. A choice."""
_TOLD = 3
"""So many are told one by one."""


def far_dates(rows: Sequence[Row], places: Sequence[Place], form: Form[Any]) -> tuple[Remark, ...]:
    """What to ask about dates that lie apart from all others; nothing is left out for it.

    The usual dates are all of the table's but a twentieth, and one at least, at either end. A date
    beyond them is far when a gap parts it from them that is longer than two years and longer than
    all that the usual dates span. Fewer than five dates tell nothing. So no date that is astray can
    hide another one.

    Args:
        rows: The rows.
        places: Where each stands.
        form: What the rows are; every column of days and moments counts.

    Returns:
        A remark on each of the farthest three, and one on all the rest.
    """
    found = sorted(_dates(rows, places, form), key=lambda each: each[0])
    if len(found) < _FEWEST:
        return ()
    edge = max(1, len(found) // _ONE_IN)
    first, last = found[edge][0], found[-edge - 1][0]
    most = max(_GAP, (last - first).days)
    early = [(first - day).days for day, _ in reversed(found[:edge])]
    late = [(day - last).days for day, _ in found[-edge:]]
    astray = [*found[: _beyond(early, most)], *found[len(found) - _beyond(late, most) :]]
    astray.sort(key=lambda each: -max((each[0] - last).days, (first - each[0]).days))
    told = [Remark("doubtful", _asked(day, first, last), place) for day, place in astray[:_TOLD]]
    if rest := len(astray) - len(told):
        template = N_("as far off lie so many dates more: {count}")
        told.append(Remark("doubtful", Message("more_far_dates", template, {"count": rest})))
    return tuple(told)


def _dates(
    rows: Sequence[Row], places: Sequence[Place], form: Form[Any]
) -> Iterator[tuple[datetime.date, Place]]:
    fields = [column.key[0] for column in form.columns if dated(form, column.key[0])]
    for row, place in zip(rows, places, strict=True):
        for field in fields:
            value = getattr(row, field)
            if isinstance(value, datetime.date):
                day = value.date() if isinstance(value, datetime.datetime) else value
                yield day, place


def _beyond(distances: Sequence[int], most: int) -> int:
    """How many lie beyond the first gap that is too long, by their distance, nearest first."""
    reached = 0
    for at, distance in enumerate(distances):
        if distance - reached > most:
            return len(distances) - at
        reached = distance
    return 0


def _asked(day: datetime.date, first: datetime.date, last: datetime.date) -> Message:
    after = N_("{day} lies {years} years after the other dates: is that right?")
    before = N_("{day} lies {years} years before the other dates: is that right?")
    late = day > last
    apart = (day - last).days if late else (first - day).days
    said = {"day": day, "years": round(apart / _YEAR)}
    return Message("far_date", after if late else before, said)
