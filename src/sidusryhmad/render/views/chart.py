"""The sheet on which a chart stands: headings above, the chart, its legend beside or below it."""

from dataclasses import dataclass

from sidusryhmad.evidence.result import UNNAMED
from sidusryhmad.locale.language import Language
from sidusryhmad.render.frame import headings
from sidusryhmad.render.scene import NO_LEGEND, Edge, Legend, Mark, Node, Scene
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.theme import Theme

_NARROWEST = 420.0
_GAP = 28.0


@dataclass(frozen=True, slots=True)
class Body:
    """A chart with its upper left corner in the origin.

    Attributes:
        width: How far it reaches to the right.
        height: How far it reaches down.
        marks: What it consists of, in drawing order.
        nodes: Stakeholders as pills, drawn over everything else.
        edges: Influences between them.
        legend: The legend with its upper left corner near the origin; stands at the right.
        table: Its numbers in words, the first row its heading.
    """

    width: float
    height: float
    marks: tuple[Mark, ...] = ()
    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()
    legend: Legend = NO_LEGEND
    table: tuple[tuple[str, ...], ...] = ()


def chart(texts: tuple[str, str, str], body: Body, language: Language, theme: Theme) -> Scene:
    """A chart as a scene.

    Args:
        texts: Title, subtitle and description.
        body: The chart.
        language: Language of its words.
        theme: Colours and margin.

    Returns:
        The scene: everything on the canvas, chart and legend apart.
    """
    texts = (_named(texts[0]), *texts[1:])
    explained = body.legend
    beside = body.width + _GAP + explained.box.width if explained.labels else body.width
    room = max(_NARROWEST, beside)
    written, top = headings(texts[:2], room, theme)
    left = theme.margin
    placed = explained
    if explained.labels:
        x = left + body.width + _GAP - explained.box.left
        placed = shifted(explained, x, top - explained.box.top)
    bottom = top + max(body.height, explained.box.height)
    return Scene(
        round(room + 2 * theme.margin, 2),
        round(bottom + theme.margin, 2),
        language.code,
        *texts,
        written,
        (left + body.width / 2, top + body.height / 2),
        edges=tuple(shifted(edge, left, top) for edge in body.edges),
        nodes=tuple(shifted(node, left, top) for node in body.nodes),
        legend=placed,
        marks=tuple(shifted(mark, left, top) for mark in body.marks),
        table=body.table,
    )


def _named(title: str) -> str:
    """A title without the name of a service that has none."""
    rest = title.removeprefix(f"{UNNAMED}: ")
    return title if rest == title else rest[:1].upper() + rest[1:]
