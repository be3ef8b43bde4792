"""The furniture of the power–interest grid: quadrants, cells, levels, and the strip below."""

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Mark, Pill
from sidusryhmad.render.text import SEMIBOLD, Font
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.power_cells import LEVEL_NAMES, LEVELS, quadrant
from sidusryhmad.render.views.power_sheet import (
    HEADING,
    LEVEL_FONT,
    NUMBER_FONT,
    Sheet,
)

_NAME = Font(12.5, SEMIBOLD)
_HALVES = ((3, 1), (3, 3), (1, 1), (1, 3))
"""Upper right cell of each quadrant."""
_HAIR = 0.8
_INSET = 12.0


def marks(places: Sheet, language: Language, theme: Theme) -> tuple[Mark, ...]:
    """Everything but the people.

    Args:
        places: Where it stands.
        language: Language of the words.
        theme: Colours.

    Returns:
        The marks, in drawing order.
    """
    quadrants = tuple(_quadrant(places, corner, language, theme) for corner in _HALVES)
    frames = tuple(
        Pill(box, 0.0, "none", theme.band_line, _HAIR, ()) for box in places.cells.values()
    )
    strip = () if places.strip is None else (_strip(places.strip, language, theme),)
    return (*quadrants, Mark(pills=frames), _levels(places, language, theme), *strip)


def _quadrant(places: Sheet, corner: tuple[int, int], language: Language, theme: Theme) -> Mark:
    (row, column), cells = corner, places.cells
    first, last = cells[row, column - 1], cells[row - 1, column]
    left, right, top, bottom = first.left, last.right, first.top - HEADING, last.bottom
    box = Box((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)
    shade = (row == 1) + (column == 1)
    fill = theme.bands[min(shade, len(theme.bands) - 1)]
    at = (left + _INSET, top + HEADING / 2 + _NAME.size * 0.36)
    name = language.text(quadrant(corner))
    label = Label(name, at, _NAME.size, theme.ink, _NAME.weight, "start")
    return Mark(pills=(Pill(box, 0.0, fill, theme.band_line, _HAIR, ()),), labels=(label,))


def _levels(places: Sheet, language: Language, theme: Theme) -> Mark:
    cells, say = places.cells, language.text
    corner, size = cells[3, 0], NUMBER_FONT.size
    labels = [
        Label(say("Power ↑"), (0.0, corner.top - HEADING / 2 + size * 0.36), size, theme.ink,
              NUMBER_FONT.weight, "start")
    ]  # fmt: skip
    for level in LEVELS:
        name, y = say(LEVEL_NAMES[level]), cells[level, 0].y
        labels += _level(level, name, (0.0, y - 3.0), "start", theme)
        box = cells[0, level]
        labels += _level(level, name, (box.x, box.bottom + 16.0), "middle", theme)
    last = cells[0, 3]
    at = (last.right, last.bottom + 48.0)
    labels.append(Label(say("Interest →"), at, size, theme.ink, NUMBER_FONT.weight, "end"))
    return Mark(labels=tuple(labels))


def _level(
    level: int, name: str, at: tuple[float, float], anchor: str, theme: Theme
) -> tuple[Label, Label]:
    """The number of a level and its name below."""
    size = NUMBER_FONT.size
    return (
        Label(str(level), at, size, theme.ink, NUMBER_FONT.weight, anchor),
        Label(name, (at[0], at[1] + 13.5), LEVEL_FONT.size, theme.soft_ink, anchor=anchor),
    )


def _strip(box: Box, language: Language, theme: Theme) -> Mark:
    at = (box.left + _INSET, box.top + HEADING / 2 + _NAME.size * 0.36)
    name = language.text("Not rated: power or interest is missing")
    label = Label(name, at, _NAME.size, theme.ink, _NAME.weight, "start")
    return Mark(pills=(Pill(box, 0.0, theme.paper, theme.band_line, _HAIR, ()),), labels=(label,))
