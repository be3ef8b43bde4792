"""Where complaints stand in the file."""

from collections.abc import Sequence

from sidusryhmad.errors import Place
from sidusryhmad.reporting.words import Words

_MOST = 12


def lines(places: Sequence[Place], most: int = _MOST) -> str:
    """The lines of complaints.

    Args:
        places: Where they stand; those without a line are passed over.
        most: How many are named.

    Returns:
        Numbers, the first of them, or a dash.

    Example:
        >>> lines([Place(3), Place(7)]), lines([])
        ('3, 7', '–')
    """
    numbers = [str(place.line) for place in places if place.line]
    more = ", …" if len(numbers) > most else ""
    return f"{', '.join(numbers[:most])}{more}" if numbers else "–"


def standing(places: Sequence[Place], words: Words) -> str:
    """A sentence on where complaints stand in the file; nothing where that is not known.

    Args:
        places: Where they stand.
        words: The language.

    Returns:
        The sentence.
    """
    numbers = [place for place in places if place.line]
    if not numbers:
        return ""
    shown = lines(numbers[:_MOST])
    if more := len(numbers) - _MOST if len(numbers) > _MOST else 0:
        return words.language.text(
            "In the table: lines {lines} and {count} more.", lines=shown, count=more
        )
    return words.language.text("In the table: lines {lines}.", lines=shown)
