"""The key of a flow: what lines, pills and bars mean, for those that occur in it."""

from collections.abc import Iterator, Sequence

from sidusryhmad.render.geometry import Box
from sidusryhmad.render.nodes import frame_of
from sidusryhmad.render.scene import Edge, Pill
from sidusryhmad.render.views.flow_marks import Style
from sidusryhmad.render.views.key import SAMPLE, Row
from sidusryhmad.render.views.key_lines import line_rows

_BAR = 12.0


def flow_rows(style: Style, edges: Sequence[Edge]) -> tuple[Row, ...]:
    """All rows of a flow's key, the notes on the stakeholder last.

    Args:
        style: Whose flow, and how it looks.
        edges: Its lines.

    Returns:
        The rows.
    """
    return (*_lanes(style, edges), *_bars(style), *_notes(style))


def _lanes(style: Style, edges: Sequence[Edge]) -> Iterator[Row]:
    say, theme = style.language.text, style.actors.theme
    if edges:
        yield Row(say("Influence and its strength"), heading=True)
        yield from line_rows(edges, style.language, theme)
        yield Row(say("over a line: strength, −3 to +3"))
        yield Row(say("the thicker, the larger the share of the whole path"))
        if not all(lane.hops for lane in style.flow.lanes) or not style.flow.complete:
            yield Row(say("grey lines are thin, whatever they bring"))
    plain = {lane.path.kind == "plain" for lane in style.flow.lanes}
    if plain:
        yield Row(say("Where it begins"), heading=True)
    if True in plain:
        drawn = Pill(Box(SAMPLE / 2, 0.0, 28.0, 12.0), 6.0, theme.paper, theme.hub, 1.4, ())
        text = say("direct effect of the change")
        yield Row(text, pills=(drawn, frame_of(drawn, theme)), high=20.0)
    if False in plain:
        drawn = Pill(Box(SAMPLE / 2, 0.0, 28.0, 12.0), 6.0, theme.paper, theme.hub, 1.4, ())
        text = say("what presses on them today, on ways that the change alters")
        yield Row(text, pills=(drawn,))


def _bars(style: Style) -> Iterator[Row]:
    say, theme, parts = style.language.text, style.actors.theme, style.flow.parts
    yield Row(say("How it adds up"), heading=True)
    rows = (
        (any(part > 0 for part in parts), theme.gain, say("lifts the total")),
        (any(part < 0 for part in parts), theme.loss, say("lowers the total")),
        (True, theme.hub, say("the total: the sum of all bars above it")),
    )
    for there, color, text in rows:
        if there:
            box = Box(SAMPLE / 2, 0.0, 34.0, _BAR)
            yield Row(text, pills=(Pill(box, 0.0, color, color, 0.0, ()),))
    if style.flow.rounding_shows:
        yield Row(say("The numbers are rounded; the exact ones add up."))


def _notes(style: Style) -> Iterator[Row]:
    notes = [style.language.say(note) for note in style.flow.result.notes]
    if notes:
        yield Row(style.language.text("Keep in mind"), heading=True)
        yield from map(Row, notes)
