"""Several ring maps on one canvas: rows of panels, and one legend for all where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sidusryhmad.render.badges import Wanted, badges
from sidusryhmad.render.compose import Placed, composed, contents, edges, outline
from sidusryhmad.render.frame import Frame, Outline, headings
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.legend import legend
from sidusryhmad.render.lettering import lettering
from sidusryhmad.render.overlay import Overlay
from sidusryhmad.render.pills import Paint, pill
from sidusryhmad.render.scene import Label, Legend, Node, Scene
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.stage import Stage
from sidusryhmad.render.text import SEMIBOLD, Font, wrap
from sidusryhmad.render.theme import Theme

IN_A_ROW = 3
"""Panels in a row at the most."""
_TITLE = Font(17.0, SEMIBOLD)
_SUBTITLE = Font(13.0)
_NARROWEST = 360.0
_GAP = 40.0
_NO_LEGEND = Legend(Box(0, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody whose place stays empty.

    Attributes:
        set_up: The map on which they are.
        placed: Where everybody on that map stands.
        ids: Who is gone.
        word: What is said of them on the picture.
        title: The sentence about them, with ``{name}``.
    """

    set_up: Stage
    placed: Placed
    ids: tuple[str, ...]
    word: str
    title: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One ring map among several.

    Attributes:
        set_up: What is shown.
        placed: Where everybody stands.
        texts: Title, subtitle and description.
        gone: Who was there before.
    """

    set_up: Stage
    placed: Placed
    texts: tuple[str, str, str]
    gone: Gone | None = None


def grid(panels: Sequence[Panel], texts: tuple[str, str, str]) -> Scene:
    """Panels on one canvas.

    Args:
        panels: One or more, on one layout.
        texts: Title, subtitle and description of the whole.

    Returns:
        The scene; panels neither touch each other nor the legend.
    """
    first = panels[0].set_up
    theme, around = first.theme, outline(panels[0].placed)
    columns = _columns(len(panels))
    own = around.left + around.right
    cell = max(own, _NARROWEST)
    wide = columns * (cell + _GAP) - _GAP
    written, top = headings(texts, wide, theme)
    parts: list[Scene] = []
    for start in range(0, len(panels), columns):
        row = panels[start : start + columns]
        words = [_words(panel.texts, cell, theme) for panel in row]
        below = max(height for _, height in words)
        for number, (panel, (labels, _)) in enumerate(zip(row, words, strict=True)):
            left = theme.margin + number * (cell + _GAP)
            middle = left + (cell - own) / 2 + around.left
            centre = (round(middle, 2), round(top + below + around.above, 2))
            parts.append(_panel(panel, centre, tuple(shifted(a, left, top) for a in labels)))
        top += below + around.above + around.below + _GAP
    last = parts[-1 if len(parts) % columns else columns - 1]
    explained = _beside(_legend(panels), last.centre, around)
    return Scene(
        round(theme.margin + max(theme.margin + wide, explained.box.right), 2),
        round(theme.margin + max(top - _GAP, explained.box.bottom), 2),
        first.language.code,
        *texts,
        written,
        parts[0].centre,
        legend=explained,
        panels=tuple(parts),
    )


def _columns(count: int) -> int:
    """Two in a row up to four panels, so that names stay large."""
    return min(count, 2 if count <= 4 else IN_A_ROW)


def _beside(drawn: Legend, centre: Point, around: Outline) -> Legend:
    """The legend at the right of a panel: in a cell left empty, or at the end of the first row."""
    if not drawn.labels:
        return drawn
    x = centre[0] + max(around.right, _NARROWEST / 2) + _GAP
    return shifted(drawn, x - drawn.box.left, centre[1] - around.above - drawn.box.top)


def _words(
    texts: tuple[str, str, str], room: float, theme: Theme
) -> tuple[tuple[Label, ...], float]:
    """Title and subtitle of a panel around the origin, and their height."""
    labels, y = [], 0.0
    for text, font, color in ((texts[0], _TITLE, theme.ink), (texts[1], _SUBTITLE, theme.soft_ink)):
        for line in wrap(text, room, font):
            y += font.size * 1.25
            labels.append(Label(line, (0.0, y), font.size, color, font.weight, "start"))
        y += 3
    return tuple(labels), y + theme.margin / 2


def _panel(panel: Panel, centre: Point, labels: tuple[Label, ...]) -> Scene:
    around = Frame(0.0, 0.0, centre, labels, _NO_LEGEND)
    scene = composed(panel.set_up, panel.placed, around, panel.texts)
    return replace(scene, nodes=(*scene.nodes, *_ghosts(panel.gone, centre)))


def _ghosts(gone: Gone | None, centre: Point) -> list[Node]:
    """Pale pills at the places of those who are gone."""
    if gone is None:
        return []
    theme, words = gone.set_up.theme, lettering(gone.set_up)
    paint = Paint(theme.pale, theme.faded, 1.2, theme.soft_ink)
    found = []
    for number, figure in enumerate(gone.set_up.figures):
        if figure.id in gone.ids:
            at, size = gone.placed.routed.layout.places[number], gone.placed.task.sizes[number]
            box = Box(*at, *size).moved(*centre)
            (badge,) = badges([Wanted(gone.word, box)], theme)
            title = gone.title.replace("{name}", figure.name)
            shape = pill(words.nodes[number], box, paint, words.leads[number])
            node = Node(figure.id, figure.name, figure.ring, shape, title, None, badge, faded=True)
            found.append(node)
    return found


def _legend(panels: Sequence[Panel]) -> Legend:
    """What occurs in any of the panels."""
    first = panels[0].set_up
    shown = [panel.set_up.overlay for panel in panels if panel.set_up.overlay is not None]
    merged = Overlay(
        {f"{n} {id_}": r for n, one in enumerate(shown) for id_, r in one.by_id.items()},
        max((one.scale for one in shown), default=1.0),
        max((one.epsilon for one in shown), default=0.0),
    )
    drawn = tuple(e for p in panels for e in edges(p.set_up, p.placed, (0.0, 0.0)))
    figures = tuple(figure for panel in panels for figure in panel.set_up.figures)
    everything = replace(first, overlay=merged if shown else None, figures=figures)
    everything = replace(everything, ties=tuple(t for p in panels for t in p.set_up.ties))
    return legend(contents(everything, drawn))
