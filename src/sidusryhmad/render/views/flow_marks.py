"""The lanes of a flow drawn: pills, lines between them, and what is written along these."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from sidusryhmad.locale.language import Language
from sidusryhmad.render.ends import GAP
from sidusryhmad.render.geometry import Box, Curve, Point
from sidusryhmad.render.nodes import frame_of
from sidusryhmad.render.overlay import overlay
from sidusryhmad.render.pills import Block, Paint, pill
from sidusryhmad.render.scene import Edge, Label, Mark, Node, Stroke
from sidusryhmad.render.strokes import Look, stroke
from sidusryhmad.render.text import SEMIBOLD, Font
from sidusryhmad.render.views.actors import Actors
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.flow import Flow, Hop, Lane
from sidusryhmad.render.views.flow_sheet import REMARK, STRENGTH, Sheet, Track, Words
from sidusryhmad.render.views.flow_words import (
    effect,
    note,
    others,
    own,
    points,
    strength,
    way,
)
from sidusryhmad.render.wording import stakeholder_title

_OVER = 5.0
_UNDER = 14.0
_FRAMED = 3.2
_CENTRE = Font(13.0, SEMIBOLD)
_EFFECT = Font(11.0, SEMIBOLD)
_HEAD = 16.0


@dataclass(frozen=True, slots=True)
class Style:
    """Whose flow is drawn, and how.

    Attributes:
        flow: The flow.
        actors: Everybody, and the look of their pills.
        language: Language of the words.
    """

    flow: Flow
    actors: Actors
    language: Language


def words(style: Style) -> tuple[Words, ...]:
    """What is written in each lane; last in that of all other paths, where there are any."""
    flow, language = style.flow, style.language
    lanes = tuple(
        Words(
            tuple(_text(style, lane, number) for number in range(max(1, len(lane.hops)))),
            tuple(strength(hop, language) for hop in lane.hops),
            "" if lane.hops else own(lane, language),
            note(flow, lane, language),
        )
        for lane in flow.lanes
    )
    if flow.complete:
        return lanes
    return (*lanes, Words((), (), others(flow, language)))


def _text(style: Style, lane: Lane, number: int) -> Block:
    """A pill's lines: the name, and at the start of a lane what the change does there."""
    name = style.actors.lines(lane.path.nodes[number])
    if number:
        return name
    return replace(
        name, lines=(*name.lines, effect(style.flow, lane, style.actors, style.language))
    )


def target_text(style: Style) -> Block:
    """What is written in the pill of the stakeholder whose total it is."""
    name = style.actors.lines(style.flow.result.id)
    total = points(style.flow, style.flow.result.total, style.language)
    return Block((*name.lines, total), _CENTRE)


def nodes(style: Style, sheet: Sheet) -> tuple[Node, ...]:
    """Every pill: those of the lanes, and the stakeholder's own at the end of all."""
    made = [
        _node(style, lane, (number, place), box)
        for number, (lane, track) in enumerate(zip(style.flow.lanes, sheet.tracks, strict=False))
        for place, box in enumerate(track.boxes)
    ]
    return (*made, _target(style, sheet.target))


def key(style: Style, number: int, place: int) -> str:
    """Id of the node at a place in a lane; somebody may stand in several lanes."""
    path = style.flow.lanes[number].path
    return f"{number + 1}:{path.nodes[place]}"


def _node(style: Style, lane: Lane, at: tuple[int, int], box: Box) -> Node:
    place, id_ = at[1], lane.path.nodes[at[1]]
    node = style.actors.node(id_, key(style, *at), box)
    if place:
        return node
    drawn = pill(_text(style, lane, 0), box, style.actors.paint(id_))
    last = replace(drawn.lines[-1], weight=_EFFECT.weight, size=_EFFECT.size)
    drawn = replace(drawn, lines=(*drawn.lines[:-1], last))
    started = f"{node.title}: {last.text}"
    framed = frame_of(drawn, style.actors.theme) if lane.path.kind == "plain" else None
    name = f"{node.name} {last.text}"
    return replace(node, name=name, pill=drawn, frame=framed, title=started)


def _target(style: Style, box: Box) -> Node:
    flow, actors = style.flow, style.actors
    actor, theme = actors.by_id[flow.result.id], actors.theme
    worth = flow.result.total if flow.result.reached else None
    fill = overlay(flow.impact).fill(worth, theme)
    paint = Paint(fill, theme.hub, theme.border_widths[0], theme.ink)
    said = stakeholder_title(actor.name, actor.ring_name, flow.result, style.language)
    drawn = pill(target_text(style), box, paint)
    name = f"{actor.name} {drawn.lines[-1].text}"
    return Node(flow.result.id, name, actor.ring, drawn, said)


def edges(style: Style, sheet: Sheet) -> tuple[Edge, ...]:
    """Every influence on the way, as thick as its path's share is large."""
    led = [abs(lane.path.share) for lane in style.flow.lanes if lane.hops]
    largest = max(led, default=0.0) or 1.0
    return tuple(
        _edge(style, (number, place), curve, largest)
        for number, (lane, track) in enumerate(zip(style.flow.lanes, sheet.tracks, strict=False))
        if lane.hops
        for place, curve in enumerate(_curves(track))
    )


def _curves(track: Track) -> Iterator[Curve]:
    """The lines of a lane: straight in a row, bent between rows, straight to the end."""
    for number, ((one, row), (other, next_row)) in enumerate(
        pairwise(zip(track.boxes, track.rows, strict=True))
    ):
        if row == next_row:
            framed = 0.0 if number else _FRAMED
            yield _line((one.right + GAP + framed, one.y), (other.left - GAP, other.y))
        else:
            start, end = (one.x, one.bottom + GAP), (other.x, other.top - GAP)
            yield (start, (start[0], end[1]), (end[0], start[1]), end)
    yield _last(track)


def _last(track: Track) -> Curve:
    """The line that ends at the stakeholder."""
    framed = _FRAMED if len(track.boxes) == 1 else 0.0
    start = track.boxes[-1].right + GAP + framed if track.boxes else 0.0
    return _line((start, track.end[1]), (track.end[0] - GAP, track.end[1]))


def _line(start: Point, end: Point) -> Curve:
    return straight(start, end, "").curve


def _edge(style: Style, at: tuple[int, int], curve: Curve, largest: float) -> Edge:
    number, place = at
    lane = style.flow.lanes[number]
    hop = lane.hops[place]
    tie = hop.tie
    look = Look(
        tie.sign, abs(lane.path.share) / largest, known=tie.strength is not None, faded=hop.gone
    )
    there = place + 1 < len(lane.hops)
    return Edge(
        key(style, number, place),
        key(style, number, place + 1) if there else style.flow.result.id,
        tie.sign,
        tie.strength,
        stroke(curve, look, style.actors.theme),
        _said(style, hop),
        faded=hop.gone,
    )


def _said(style: Style, hop: Hop) -> str:
    source, target = (style.actors.name(id_) for id_ in (hop.tie.source, hop.tie.target))
    return f"{source} → {target}: {strength(hop, style.language)}"


def marks(style: Style, sheet: Sheet) -> Iterator[Mark]:
    """What is written along the lines, and the lines that are no influence."""
    said = words(style)
    for number, (track, written) in enumerate(zip(sheet.tracks, said, strict=True)):
        there = number < len(style.flow.lanes)
        lane = style.flow.lanes[number] if there else None
        told = way(lane, style.actors, style.language) if lane else written.remark
        curves = list(_curves(track))
        labels = [
            _over(style, curve, text)
            for curve, text in zip(curves, written.strengths, strict=False)
        ]
        labels += _along(style, curves[-1], written)
        plain = not written.strengths and (there or style.flow.result.reached)
        lines = (_arrow(style, curves[-1]),) if plain else ()
        yield Mark(told, strokes=lines, labels=tuple(labels))


def _over(style: Style, curve: Curve, text: str) -> Label:
    """A hop's strength over the middle of its line; right of it where the line changes rows."""
    (ax, ay), _, _, (bx, by) = curve
    ink, size = style.actors.theme.ink, STRENGTH.size
    if ay == by:
        return Label(text, ((ax + bx - _HEAD) / 2, ay - _OVER), size, ink, SEMIBOLD)
    return Label(text, (ax + _HEAD / 2, ay + size), size, ink, SEMIBOLD, "start")


def _along(style: Style, curve: Curve, written: Words) -> Iterator[Label]:
    theme, (x, y) = style.actors.theme, curve[0]
    if written.remark:
        yield Label(written.remark, (x + 2, y - _OVER), REMARK.size, theme.soft_ink, 400, "start")
    if written.note:
        yield Label(written.note, (x + 2, y + _UNDER), REMARK.size, theme.soft_ink, 400, "start")


def _arrow(style: Style, curve: Curve) -> Stroke:
    """A line that is no influence: grey, with a head."""
    theme = style.actors.theme
    drawn = stroke(curve, Look("positive", 0.1), theme)
    head = replace(drawn.head, fill=theme.soft_ink, line=theme.soft_ink) if drawn.head else None
    return replace(drawn, color=theme.soft_ink, head=head)
