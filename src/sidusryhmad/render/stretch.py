"""Ring maps on wide slides: circles become ellipses, so that names are larger than in a circle."""

from dataclasses import dataclass, replace
from math import hypot, inf, sqrt

from sidusryhmad.render.geometry import Box, Curve, Point
from sidusryhmad.render.parts import every
from sidusryhmad.render.scene import Label, Pill, Scene, Shape, Stroke
from sidusryhmad.render.text import Font, width

FLATTEST = 1.6
"""How much wider than high a ring may become."""
_TEXT = 1.5
"""How much more than its pill's height a text may grow: what the pill's padding holds."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From the pixels of a picture to points on a slide.

    Attributes:
        across: Points for each pixel to the right.
        down: Points for each pixel downwards.
        origin: Where the picture's zero lands.
        most: Points for each pixel of a text's size at the most.
    """

    across: float
    down: float
    origin: Point
    most: float = inf

    @property
    def text(self) -> float:
        """Points for each pixel of a text's size."""
        return min(self.across, _TEXT * self.down, self.most)

    def point(self, at: Point) -> Point:
        """A point of the picture on the slide."""
        return (self.origin[0] + self.across * at[0], self.origin[1] + self.down * at[1])

    def box(self, box: Box) -> Box:
        """A box of the picture on the slide."""
        return Box(*self.point((box.x, box.y)), self.across * box.width, self.down * box.height)

    def label(self, label: Label) -> Label:
        """A line of text on the slide, its middle where it was."""
        middle = (label.at[0], label.at[1] - 0.36 * label.size)
        x, y = self.point(middle)
        size = label.size * self.text
        return replace(label, at=(x, y + 0.36 * size), size=size)

    def pill(self, pill: Pill) -> Pill:
        """A pill on the slide."""
        return replace(
            pill,
            box=self.box(pill.box),
            radius=pill.radius * self.down,
            border_width=pill.border_width * self.text,
            lines=tuple(map(self.label, pill.lines)),
        )

    def stroke(self, stroke: Stroke) -> Stroke:
        """A line on the slide; its head keeps its shape and ends where it did."""
        a, b, c, d = stroke.curve
        curve: Curve = (self.point(a), self.point(b), self.point(c), self.point(d))
        head, mark = stroke.head, stroke.mark
        return replace(
            stroke,
            curve=curve,
            width=stroke.width * self.text,
            head=None if head is None else self._head(head, stroke.curve),
            mark=None if mark is None else self.label(mark),
        )

    def shape(self, shape: Shape) -> Shape:
        """A polygon on the slide."""
        points = tuple(map(self.point, shape.points))
        return replace(shape, points=points, width=shape.width * self.text)

    def _head(self, head: Shape, curve: Curve) -> Shape:
        """The head turned into the line's new direction, along it exactly as long as its gap."""
        along = direction(curve)
        reach = (self.across * along[0], self.down * along[1])
        length = hypot(*reach)
        ahead = (reach[0] / length, reach[1] / length)
        end, side = self.point(curve[3]), sqrt(self.across * self.down)
        points = []
        for x, y in head.points:
            dx, dy = x - curve[3][0], y - curve[3][1]
            forth = (dx * along[0] + dy * along[1]) * length
            aside = (dy * along[0] - dx * along[1]) * side
            points.append(
                (end[0] + forth * ahead[0] - aside * ahead[1],
                 end[1] + forth * ahead[1] + aside * ahead[0])
            )  # fmt: skip
        return Shape(tuple(points), head.fill, head.line, head.width * self.text)


def direction(curve: Curve) -> Point:
    """The direction in which a curve ends.

    Example:
        >>> direction(((0, 0), (1, 0), (2, 0), (3, 0)))
        (1.0, 0.0)
    """
    for before in (curve[2], curve[1], curve[0]):
        dx, dy = curve[3][0] - before[0], curve[3][1] - before[1]
        if (long := hypot(dx, dy)) > 1e-6:
            return (dx / long, dy / long)
    return (1.0, 0.0)


def extent(scene: Scene) -> Box:
    """The box around everything but the headings, and but the legend of a ring map."""
    if not scene.rings and not scene.headings:
        return Box(scene.width / 2, scene.height / 2, scene.width, scene.height)
    parts = (scene.marks, scene.nodes, scene.edges, () if scene.rings else scene.legend)
    boxes = [Box(*scene.centre, 2 * ring.radii[0], 2 * ring.radii[1]) for ring in scene.rings]
    boxes += [scene.hub.box] if scene.hub else []
    boxes += [pill.box for pill in every(Pill, parts)]
    boxes += [_around(label) for label in every(Label, scene.marks if scene.rings else parts)]
    if not scene.rings:
        points = [point for shape in every(Shape, parts) for point in shape.points]
        points += [point for stroke in every(Stroke, parts) for point in stroke.curve]
        boxes += [Box(*point, 0.0, 0.0) for point in points]
    boxes = boxes or [Box(scene.width / 2, scene.height / 2, scene.width, scene.height)]
    left, right = min(b.left for b in boxes), max(b.right for b in boxes)
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    return Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)


def _around(label: Label) -> Box:
    wide = width(label.text, Font(label.size, label.weight))
    x = label.at[0] + {"start": wide / 2, "end": -wide / 2}.get(label.anchor, 0.0)
    return Box(x, label.at[1] - 0.36 * label.size, wide, label.size)


def fitted(scene: Scene, room: Box, largest: float = 1.0) -> Stretch:
    """How a chart fits into a room, its proportions kept.

    Args:
        scene: The picture.
        room: The room, in points.
        largest: Points for each pixel at the most.

    Returns:
        The way from pixels to points, the chart at the left and in the middle of its height.
    """
    whole = extent(scene)
    scale = min(largest, room.width / max(whole.width, 1.0), room.height / max(whole.height, 1.0))
    top = room.top + (room.height - scale * whole.height) / 2
    return Stretch(scale, scale, (room.left - scale * whole.left, top - scale * whole.top))


def stretched(scene: Scene, room: Box) -> Stretch:
    """How a ring map fits into a room, as flat as helps and no flatter than allowed.

    Args:
        scene: The picture.
        room: The room, in points.

    Returns:
        The way from pixels to points, the rings in the middle of the room.
    """
    whole = extent(scene)
    across, down = room.width / whole.width, room.height / whole.height
    across, down = min(across, FLATTEST * down), min(across, down)
    return Stretch(across, down, (room.x - across * whole.x, room.y - down * whole.y))
