"""Charts of one result, one below the other, so that their axes begin at the same place."""

from collections.abc import Sequence

from sidusryhmad.render.scene import Mark
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.views.chart import Body

_GAP = 26.0


def stacked(bodies: Sequence[Body], table: Sequence[Sequence[str]] = ()) -> Body:
    """Charts one below the other, with one table.

    Args:
        bodies: The charts, without nodes, edges and legends; the first mark of each is its axis.
        table: The numbers in words, the first row its heading.

    Returns:
        One chart.

    Example:
        >>> stacked([Body(10.0, 20.0), Body(30.0, 5.0)]).height
        51.0
    """
    marks: list[Mark] = []
    top = wide = 0.0
    furthest = max(map(_start, bodies), default=0.0)
    for body in bodies:
        right = furthest - _start(body)
        marks += [shifted(mark, right, top) for mark in body.marks]
        wide = max(wide, right + body.width)
        top += body.height + _GAP
    return Body(
        wide,
        max(0.0, top - _GAP),
        tuple(marks),
        table=tuple(tuple(row) for row in table),
    )


def _start(body: Body) -> float:
    """Where the axis of a chart begins."""
    strokes = body.marks[0].strokes if body.marks else ()
    return min((stroke.curve[0][0] for stroke in strokes), default=0.0)
