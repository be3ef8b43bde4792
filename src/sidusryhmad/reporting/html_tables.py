"""How a table of a page is printed: nothing of it may lie beyond the paper."""

from dataclasses import dataclass

from sidusryhmad.reporting.document import Table
from sidusryhmad.reporting.fitting import column_widths

PAPER = 500.0
"""Points across that are printed on in any case: A4 or Letter, with the margins of any browser."""
SIZES = (9.5, 8.5, 7.5)
"""Font sizes in points, tried in this order until the words fit side by side."""
GAP = 6.0
"""Points between two columns."""
LONG = 16
"""Characters of a number with its range up to which it stands on one line."""


@dataclass(frozen=True, slots=True)
class Printed:
    """How a table stands on paper.

    Attributes:
        size: Font size in points.
        shares: Percent of the paper for each column; none where each cell has its own line,
            beside the name of its column.
    """

    size: float
    shares: tuple[float, ...] = ()


def printed_as(table: Table) -> Printed:
    """How a table is printed: as large as its words fit side by side, else below one another.

    Args:
        table: The table.

    Returns:
        The size, and the columns' shares.

    Example:
        >>> from sidusryhmad.reporting.document import Cell, Column
        >>> table = Table((Column("Who"), Column("Why")), ((Cell("me"), Cell("a b c")),))
        >>> printed_as(table)
        Printed(size=9.5, shares=(49.62, 50.38))
        >>> wide = Table((Column("m" * 12),) * 9, ((Cell("me"),) * 9,))
        >>> printed_as(wide)
        Printed(size=9.5, shares=())
    """
    for size in SIZES:
        widths = column_widths(table, PAPER, size, GAP)
        if widths is not None:
            whole = sum(widths)
            return Printed(size, tuple(round(100 * wide / whole, 2) for wide in widths))
    return Printed(SIZES[0])
