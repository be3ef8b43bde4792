"""Who stands where between influencing and depending."""

from typing import Literal

from sidusryhmad.analysis.steady import steady
from sidusryhmad.network.network import Floats

Quadrant = Literal["driver", "relay", "dependent", "autonomous"]

_QUADRANTS: dict[tuple[bool, bool], Quadrant] = {
    (True, False): "driver",
    (True, True): "relay",
    (False, True): "dependent",
    (False, False): "autonomous",
}


def quadrants(influence: Floats, dependence: Floats) -> tuple[Quadrant, ...]:
    """The quadrant of each stakeholder; the axes cross at the two means.

    Args:
        influence: How much each influences others, length n.
        dependence: How much each depends on others, length n.

    Returns:
        Driver (much influence, little dependence), relay (both), dependent, or autonomous
        (neither). Exactly the mean counts as little.

    Example:
        >>> import numpy as np
        >>> quadrants(np.array([2.0, 1.0, 0.0]), np.array([0.0, 1.0, 2.0]))
        ('driver', 'autonomous', 'dependent')
    """
    pairs = zip(above_mean(influence), above_mean(dependence), strict=True)
    return tuple(_QUADRANTS[pair] for pair in pairs)


def above_mean(values: Floats) -> tuple[bool, ...]:
    """Whether each value lies above the mean of all; ties do not, on every machine.

    Args:
        values: Any numbers, at least one.

    Returns:
        One truth value each.

    Example:
        >>> import numpy as np
        >>> above_mean(np.array([0.1, 0.1, 0.1])), above_mean(np.array([1.0, 3.0]))
        ((False, False, False), (False, True))
    """
    mean = steady(float(values.mean()))
    return tuple(steady(float(value)) > mean for value in values.flat)
