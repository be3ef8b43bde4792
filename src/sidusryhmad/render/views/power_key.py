"""The key of the power–interest grid: rings, attitudes, and what a change does."""

from dataclasses import replace

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.nodes import frame_of
from sidusryhmad.render.overlay import tint
from sidusryhmad.render.scene import Pill
from sidusryhmad.render.views.key import SAMPLE, Row
from sidusryhmad.render.views.people import Crowd, ring_paint, sign_mark
from sidusryhmad.render.wording import ring_name

_SAMPLE = Box(SAMPLE / 2, 0.0, 30.0, 14.0)
_SWATCH = 6.0


def key_rows(people: Crowd) -> tuple[Row, ...]:
    """The key: a sample of everything that occurs.

    Args:
        people: Everybody.

    Returns:
        The rows.
    """
    theme, say = people.theme, people.language.text
    there = {person.ring for person in people.service_map.stakeholders}
    rows = [Row(say("Ring"), heading=True)] if there else []
    for ring in people.service_map.ring_list:
        if ring.id in there:
            paint = ring_paint(ring.order, theme)
            sample = Pill(_SAMPLE, 7.0, paint.fill, paint.border, paint.border_width, ())
            rows.append(Row(ring_name(ring, people.language), (sample,)))
    return (*rows, *_attitudes(people), *(_impact(people) if people.changed else ()))


def _attitudes(people: Crowd) -> tuple[Row, ...]:
    say = people.language.text
    given = [p.attitude.value for p in people.service_map.stakeholders if p.attitude is not None]
    meanings = (
        (1.0, any(value > 0 for value in given), say("for it")),
        (0.0, 0 in given, say("neither for nor against")),
        (-1.0, any(value < 0 for value in given), say("against it")),
    )
    rows = [
        Row(text, (sign_mark(value, (SAMPLE / 2, 0.0), people.theme),))
        for value, there, text in meanings
        if there
    ]
    return (Row(say("Attitude to the service"), heading=True), *rows) if rows else ()


def _impact(people: Crowd) -> tuple[Row, ...]:
    theme, say, results = people.theme, people.language.text, people.shown.by_id
    swatches = tuple(
        Pill(
            Box(_SWATCH * (step + 3.5), 0.0, _SWATCH, 11.0),
            0.0,
            tint(step / 3, theme),
            theme.soft_ink,
            0.5,
            (),
        )
        for step in range(-3, 4)
    )
    end = people.language.number(people.shown.scale, digits=1)
    rows = [
        Row(say("Impact of the change"), heading=True),
        Row(say("▼ gets worse, ▲ gets better; the fullest colour is {end}", end=end), swatches),
    ]
    paint = ring_paint(len(theme.borders), theme)
    plain = Pill(_SAMPLE, 7.0, theme.paper, theme.hub, 1.4, ())
    if any(people.shown.direct(id_) for id_ in results):
        text = say("direct effect of the change")
        rows.append(Row(text, (plain, frame_of(plain, theme)), high=22.0))
    if any(not result.reached for result in results.values()):
        pale = replace(plain, fill=theme.pale, border=theme.faded, border_width=paint.border_width)
        rows.append(Row(say("not reached by the change"), (pale,)))
    note = say("Power does not weigh here: harm counts the same in every cell.")
    return (*rows, Row(note))
