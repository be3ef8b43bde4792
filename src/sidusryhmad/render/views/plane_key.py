"""The key of the influence–dependence plane: dots by ring, ties, and what the quadrants mean."""

from dataclasses import replace

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.key import SAMPLE, Row
from sidusryhmad.render.views.plane_dots import STEP
from sidusryhmad.render.views.plane_marks import dot
from sidusryhmad.render.views.plane_sheet import Sheet
from sidusryhmad.render.views.plane_values import Standings
from sidusryhmad.render.wording import ring_name

_DASH = (5.0, 4.0)


def key_rows(
    places: Sheet, found: Standings, service_map: ServiceMap, look: tuple[Language, Theme]
) -> tuple[Row, ...]:
    """The key: a sample of everything that occurs.

    Args:
        places: Where everything stands.
        found: Where everybody stands.
        service_map: The map.
        look: Language and colours.

    Returns:
        The rows.
    """
    language, theme = look
    say, middle = language.text, SAMPLE / 2
    there = {person.ring for person in found.people}
    rows = [Row(say("Ring"), heading=True)] if there else []
    for ring in service_map.ring_list:
        if ring.id in there:
            sample = dot(ring.order, (middle, 0.0), theme)
            rows.append(Row(ring_name(ring, language), (sample,)))
    if found.mean or len(found.people) > 1:
        rows.append(Row(say("How to read it"), heading=True))
    if any(len(spot.people) > 1 for spot in places.spots):
        pair = tuple(dot(0, (middle + x, 0.0), theme) for x in (-STEP / 2, STEP / 2))
        rows.append(Row(say("the same place, or nearly so: side by side"), pair))
    if not found.mean:
        return tuple(rows)
    line = replace(straight((4.0, 0.0), (SAMPLE - 4.0, 0.0), theme.soft_ink), dash=_DASH)
    mean = language.number(found.mean, digits=1)
    rows.append(Row(say("mean of all: {mean}%", mean=mean), strokes=(line,)))
    meanings = (
        say("Drivers influence much and depend on little."),
        say("Relays influence much and depend on much: what moves them moves others."),
        say("Dependent are those who influence little and depend on much."),
        say("On their own are those who do little of either."),
        say("Signs are left out: an influence that harms counts as much as one that helps."),
    )
    return (*rows, *(Row(text) for text in meanings))
