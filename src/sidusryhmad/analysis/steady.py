"""Numbers to sort by: what is equal by hand is equal on every machine."""


def steady(value: float) -> float:
    """A number rounded to eleven significant digits.

    Totals that are equal by hand can differ in their last bits from processor to processor. Sorted
    by this, they tie everywhere, and the next criterion decides.

    Args:
        value: A finite number.

    Returns:
        The rounded number.

    Example:
        >>> steady(0.1 + 0.2) == steady(0.3), 0.1 + 0.2 == 0.3
        (True, False)
    """
    return float(f"{value:.10e}")
