"""The question: argue, give in, or sell it?"""

from collections.abc import Mapping
from fractions import Fraction

from sidusryhmad.errors import N_, InvalidEvidenceError, Message, Place
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.result import about, grounds_of
from sidusryhmad.evidence.topics.complaint_costs.breaks import Money, breaks, money
from sidusryhmad.evidence.topics.complaint_costs.inputs import (
    Input,
    currency,
    exact,
    inputs,
    known_wrong,
    wrong,
)
from sidusryhmad.evidence.topics.complaint_costs.options import Option, Span, Values, corners, costs
from sidusryhmad.evidence.topics.complaint_costs.results import ComplaintCost, Cost, SharePoint
from sidusryhmad.evidence.topics.complaint_costs.rows import INPUT_NAMES, INPUTS, MOODS
from sidusryhmad.evidence.topics.complaint_costs.turning import cheapest, reaches
from sidusryhmad.model.service_map import ServiceMap

_STEPS = 10
_NONE = Fraction(0)


def complaint_cost(
    data: object, *, service_map: ServiceMap | None = None, skip_faulty: bool = False
) -> ComplaintCost:
    """What it costs to argue, to give in, and to sell what is asked for as a priced service.

    The sums are exact: decimals are counted as they are written. Ranges hold every combination of
    what the inputs may be (interval arithmetic: Moore, 1966). Mood stands beside the money and is
    never turned into it. No input has a default.

    Assumed: all inputs speak of the same period; those who take the service, or are given in to,
    argue only as much as the input for that says; and everybody else goes on as before.

    Args:
        data: A table of inputs, one a row: input, value, low, high, unit, source, note. The inputs
            are complaints, minutes per complaint, cost of an hour, cases, cost of giving in, share
            of takers, fee, cost of providing, and arguing that remains. A file, a data frame or
            rows.
        service_map: The map that it is about.
        skip_faulty: Whether faulty rows are left out, and listed; an input that is then missing is
            still a fault.

    Returns:
        The costs.

    Raises:
        InvalidEvidenceError: Inputs are missing, faulty, or contradict one another.
        SidusryhmadError: The table cannot be read.

    Example:
        >>> rows = [("complaints", 40), ("minutes per complaint", 15), ("cost of an hour", 18),
        ...         ("cases", 25), ("cost of giving in", 3), ("share of takers", 0.4),
        ...         ("fee", 1.5), ("cost of providing", 2), ("arguing that remains", 0)]
        >>> found = complaint_cost([{"input": name, "value": value} for name, value in rows])
        >>> [(str(each.option), each.cost.value) for each in found.costs]
        [('giving_in', 75.0), ('selling', 113.0), ('arguing', 180.0)]
    """
    sheet = sheet_of(data, INPUTS, skip_faulty=skip_faulty, check=known_wrong)
    places = sheet.places or (Place(),) * len(sheet.rows)
    faults = wrong(sheet.rows, places)
    if faults:
        raise InvalidEvidenceError(faults, source=sheet.source)
    given = inputs(sheet.rows, INPUT_NAMES)
    values, spans = exact(given)
    moods = inputs(sheet.rows, MOODS)
    return ComplaintCost(
        about(service_map, sheet.source),
        grounds_of(sheet, assumptions=_ASSUMED, methods=(_METHOD,)),
        (),
        given,
        currency(sheet.rows),
        _costs(values, spans, moods),
        breaks(values, spans),
        reaches(values),
        _margin(values, spans),
        _curve(values, spans),
    )


def _costs(values: Values, spans: Mapping[str, Span], moods: tuple[Input, ...]) -> tuple[Cost, ...]:
    best, now = cheapest(values), costs(values)
    every = [costs(corner) for corner in corners(spans)]
    said = {each.name: each for each in moods}
    order = sorted(now, key=lambda option: (now[option], option is not best))
    return tuple(
        Cost(
            option,
            money(now[option], (found[option] for found in every)),
            money(now[option] - now[best], (found[option] - found[best] for found in every)),
            said.get(f"mood_{option}"),
        )
        for option in order
    )


def _margin(values: Values, spans: Mapping[str, Span]) -> Money:
    (low_fee, high_fee), (low_cost, high_cost) = spans["fee"], spans["providing"]
    now = values["fee"] - values["providing"]
    return Money(float(now), float(low_fee - high_cost), float(high_fee - low_cost))


def _curve(values: Values, spans: Mapping[str, Span]) -> tuple[SharePoint, ...]:
    """Selling at every tenth of takers: a straight line between none and all, in every corner."""
    held = {**spans, "takers": (_NONE, _NONE)}
    ends = [_selling(corner) for corner in ({**values, "takers": _NONE}, *corners(held))]
    found = []
    for step in range(_STEPS + 1):
        share = Fraction(step, _STEPS)
        now, *every = (none + (everybody - none) * share for none, everybody in ends)
        found.append(SharePoint(float(share), money(now, every)))
    return tuple(found)


def _selling(values: Values) -> tuple[Fraction, Fraction]:
    """What selling costs with no takers, and with nobody but takers."""
    everybody = costs({**values, "takers": Fraction(1)})
    return costs(values)[Option.SELLING], everybody[Option.SELLING]


_METHOD = Message(
    "method_cost_ranges",
    N_(
        "costs are exact sums; ranges hold every combination of the ends of the inputs' ranges "
        "(interval arithmetic: Moore, 1966)"
    ),
)
_ASSUMED = (
    Message("assumed_same_period", N_("all inputs speak of the same period")),
    Message(
        "assumed_takers",
        N_(
            "takers are counted among those who ask now; they argue only as much as the input for "
            "what remains says, and those who do not take it go on arguing as before"
        ),
    ),
    Message(
        "assumed_no_spread",
        N_(
            "giving in to some brings no new cases; the break-even number of cases says how many "
            "more there may be"
        ),
    ),
)
