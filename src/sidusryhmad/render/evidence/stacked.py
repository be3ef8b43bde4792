"""Charts of one result, one below the other."""

from collections.abc import Sequence

from sidusryhmad.render.shift import shifted
from sidusryhmad.render.views.chart import Body

_GAP = 26.0


def stacked(bodies: Sequence[Body], table: Sequence[Sequence[str]] = ()) -> Body:
    """Charts one below the other, with one table.

    Args:
        bodies: The charts, without nodes, edges and legends.
        table: The numbers in words, the first row its heading.

    Returns:
        One chart.

    Example:
        >>> stacked([Body(10.0, 20.0), Body(30.0, 5.0)]).height
        51.0
    """
    marks, top = [], 0.0
    for body in bodies:
        marks += [shifted(mark, 0.0, top) for mark in body.marks]
        top += body.height + _GAP
    return Body(
        max((body.width for body in bodies), default=0.0),
        max(0.0, top - _GAP),
        tuple(marks),
        table=tuple(tuple(row) for row in table),
    )
