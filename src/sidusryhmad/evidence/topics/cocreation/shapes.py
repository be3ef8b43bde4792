"""Shapes that a curve with one peak may have: all are parabolas over a stretched involvement.

A parabola over involvement itself falls as fast as it rose. Over its square root it rises fast and
falls slowly. Which one is right is an assumption; the peak, and points of equal height, follow from
the same formulas for both, because stretching keeps their order.
"""

from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.errors import N_, InvalidParameterError, Message

Shape = Literal["quadratic", "root"]
SHAPES: tuple[Shape, ...] = get_args(Shape)
Numbers = NDArray[np.float64]


def stretched(involvement: Numbers | float, shape: Shape) -> Numbers:
    """Involvement on the axis on which the curve is a parabola.

    Args:
        involvement: Levels; not below zero for ``"root"``.
        shape: The shape.

    Returns:
        The levels on that axis, in the same order.

    Raises:
        InvalidParameterError: The root of a level below zero.

    Example:
        >>> float(stretched(4.0, "quadratic")), float(stretched(4.0, "root"))
        (4.0, 2.0)
    """
    levels: Numbers = np.asarray(involvement, dtype=np.float64)
    if shape == "quadratic":
        return levels
    if (levels < 0).any():
        template = N_("the shape root needs involvement of zero or more, not {value}")
        value = float(levels.min())
        raise InvalidParameterError(Message("negative_involvement", template, {"value": value}))
    roots: Numbers = np.sqrt(levels)
    return roots


def back(level: float, shape: Shape) -> float:
    """A level of that axis as involvement again.

    Args:
        level: The level.
        shape: The shape.

    Returns:
        Involvement; levels below the axis' beginning count as its beginning.
    """
    return float(level) if shape == "quadratic" else float(max(level, 0.0) ** 2)


def other(shape: Shape) -> Shape:
    """The shape that was not chosen."""
    return SHAPES[1 - SHAPES.index(shape)]
