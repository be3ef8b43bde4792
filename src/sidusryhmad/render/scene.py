"""A picture as plain data: canvases only translate it, and never look at the map again.

Coordinates are pixels from the upper left corner; colours are ``#RRGGBB``; every text is clean,
translated and broken into lines.
"""

from dataclasses import dataclass, field

from sidusryhmad.render.geometry import Box, Curve, Point


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text.

    Attributes:
        text: What it says.
        at: Left end, middle or right end of the base line.
        size: Font size in pixels.
        color: Colour.
        weight: 400 or 600.
        anchor: ``start``, ``middle`` or ``end``: what ``at`` means.
        spacing: Extra space between letters.
    """

    text: str
    at: Point
    size: float
    color: str
    weight: int = 400
    anchor: str = "middle"
    spacing: float = 0.0


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled polygon with an outline.

    Attributes:
        points: Corners.
        fill: Inside colour.
        line: Outline colour.
        width: Outline width.
    """

    points: tuple[Point, ...]
    fill: str
    line: str
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A curved line with its head.

    Attributes:
        curve: Control points of a cubic curve.
        color: Colour.
        width: Line width.
        dash: Lengths of dashes and gaps; empty for a solid line.
        head: What the line ends with.
        mark: A sign set on the middle of the line.
        casing: Width of the seam on both sides together, which parts it from what it crosses; 0
            for none.
        paper: Colour of the seam, and of the spot behind the sign.
    """

    curve: Curve
    color: str
    width: float
    dash: tuple[float, ...] = ()
    head: Shape | None = None
    mark: Label | None = None
    casing: float = 0.0
    paper: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Pill:
    """A rounded box with lines of text.

    Attributes:
        box: Where it stands.
        radius: Corner radius.
        fill: Inside colour.
        border: Border colour.
        border_width: Border width.
        lines: Its text.
    """

    box: Box
    radius: float
    fill: str
    border: str
    border_width: float
    lines: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of somebody, checked and without anything but its pixels.

    Attributes:
        box: Where it stands.
        media_type: ``image/png`` or ``image/jpeg``.
        data: The file's bytes.
    """

    box: Box
    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Node:
    """A stakeholder in the picture.

    Attributes:
        id: Stakeholder id.
        name: Full name.
        ring: Id of the ring.
        pill: The pill with the name.
        frame: A second border around it, marking a direct effect.
        badge: A small pill on its corner with the impact's size.
        faded: Whether it stays in the background.
        title: A sentence about it, shown on hovering and read aloud.
        tab: A small coloured tab with the letter of the group, on the pill.
        image: A picture on the pill, left of the name.
    """

    id: str
    name: str
    ring: str
    pill: Pill
    title: str
    frame: Pill | None = None
    badge: Pill | None = None
    faded: bool = False
    tab: Pill | None = None
    image: Image | None = None


@dataclass(frozen=True, slots=True)
class Edge:
    """An influence in the picture.

    Attributes:
        source: Id of the stakeholder who influences.
        target: Id of the stakeholder who is influenced.
        sign: ``positive``, ``negative`` or ``unknown``.
        strength: −3 to +3, or None where it is not known.
        stroke: The line.
        title: A sentence about it.
        faded: Whether it stays in the background.
    """

    source: str
    target: str
    sign: str
    strength: float | None
    stroke: Stroke
    title: str
    faded: bool = False


@dataclass(frozen=True, slots=True)
class Ring:
    """A ring in the picture.

    Attributes:
        id: Ring id.
        name: Its name.
        radii: Half its outer width and half its outer height.
        fill: Colour of its band.
        line: Colour of its border.
        lines: The name as drawn.
    """

    id: str
    name: str
    radii: Point
    fill: str
    line: str
    lines: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Hub:
    """The service in the middle.

    Attributes:
        name: Full name of the service.
        box: The box around its ellipse.
        fill: Colour.
        lines: The name as drawn.
        line: Colour of its border.
    """

    name: str
    box: Box
    fill: str
    lines: tuple[Label, ...]
    line: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Legend:
    """What lines and colours mean.

    Attributes:
        box: The space it takes.
        labels: All its texts.
        strokes: Sample lines.
        pills: Sample pills.
    """

    box: Box
    labels: tuple[Label, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    pills: tuple[Pill, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """What belongs together in a chart, or behind the people of a ring map; drawn in this order.

    Attributes:
        title: A sentence about it, shown on hovering and read aloud; empty for mere furniture.
        shapes: Polygons.
        strokes: Lines.
        pills: Boxes, sharp-cornered with radius 0, with their text.
        labels: Lines of text.
    """

    title: str = ""
    shapes: tuple[Shape, ...] = ()
    strokes: tuple[Stroke, ...] = ()
    pills: tuple[Pill, ...] = ()
    labels: tuple[Label, ...] = ()


NO_LEGEND = Legend(Box(0, 0, 0, 0))


@dataclass(frozen=True, slots=True)
class Scene:
    """The whole picture: a ring map, a chart, or several side by side.

    Attributes:
        width: Width in pixels.
        height: Height in pixels.
        language: Language code of its texts.
        title: Title, also for screen readers.
        subtitle: A line under it.
        description: The picture in words.
        headings: Title and subtitle as drawn.
        centre: Middle of the rings.
        rings: Rings, inside out; a chart has none.
        hub: The service; None in a chart.
        edges: Influences, in drawing order.
        nodes: Stakeholders, in file order.
        legend: The legend.
        panels: Pictures that stand side by side on this one, already at their places; it has then
            only headings and a legend of its own.
        marks: What a chart consists of; on a ring map what lies on the rings, under the influences.
        table: A chart's numbers in words, the first row its heading, for whoever cannot see it.
        left_out: What the map has and the picture could not show, one sentence each.
        paper: What it stands on.
    """

    width: float
    height: float
    language: str
    title: str
    subtitle: str
    description: str
    headings: tuple[Label, ...]
    centre: Point
    rings: tuple[Ring, ...] = ()
    hub: Hub | None = None
    edges: tuple[Edge, ...] = ()
    nodes: tuple[Node, ...] = ()
    legend: Legend = NO_LEGEND
    panels: tuple["Scene", ...] = ()
    marks: tuple[Mark, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    left_out: tuple[str, ...] = ()
    paper: str = "#FFFFFF"

    @property
    def parts(self) -> tuple["Scene", ...]:
        """Every picture of rings on it: its panels, or itself."""
        return self.panels or (self,)
