"""Several chances looked at together."""

from collections.abc import Sequence


def holm(chances: Sequence[float]) -> tuple[float, ...]:
    """Chances corrected for how many there are (Holm, 1979).

    Args:
        chances: The chances, in any order.

    Returns:
        The corrected ones in the same order.

    Example:
        >>> holm([0.01, 0.04, 0.03])
        (0.03, 0.06, 0.06)
    """
    order = sorted(range(len(chances)), key=lambda place: chances[place])
    found, highest = [0.0] * len(chances), 0.0
    for step, place in enumerate(order):
        highest = max(highest, min(1.0, (len(chances) - step) * chances[place]))
        found[place] = highest
    return tuple(found)
