"""The key of the influence matrix: a sample of every kind of cell that occurs."""

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.scene import Label, Pill
from sidusryhmad.render.text import SEMIBOLD, Font
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.key import SAMPLE, Row
from sidusryhmad.render.views.matrix_cells import Entry, entries
from sidusryhmad.render.views.matrix_marks import ASCENT, HAIR, dot
from sidusryhmad.render.views.matrix_sheet import NUMBERED_UP_TO, Sheet

_SAMPLE = Font(9.0, SEMIBOLD)
_HIGH = 20.0


def key_rows(
    sheet: Sheet, service_map: ServiceMap, language: Language, theme: Theme
) -> tuple[Row, ...]:
    """The key: a sample of every kind of cell that occurs.

    Args:
        sheet: The places.
        service_map: The map.
        language: Language of the words.
        theme: Colours.

    Returns:
        The rows.
    """
    found, say = entries(service_map), language.text
    meanings = {
        ("known", "+"): say("supports, up to +3"),
        ("known", "−"): say("hinders, down to −3"),
        ("known", "0"): say("neither supports nor hinders"),
        ("direction", "+"): say("supports, strength not known"),
        ("direction", "−"): say("hinders, strength not known"),
        ("unknown", "?"): say("direction not known"),
        ("none", "0"): say("asked, and there is none"),
    }
    rows = [Row(say("The row influences the column"), heading=True)]
    for (kind, sign), meaning in meanings.items():
        alike = [entry for entry in found if (entry.kind, entry.sign) == (kind, sign)]
        if alike:
            rows.append(Row(meaning, _samples(alike, sheet, language, theme), high=_HIGH))
    blank = Pill(_at(0), 0.0, theme.pale, theme.band_line, HAIR, ())
    rows.append(Row(say("not asked"), (blank,), high=_HIGH))
    size, ink = _SAMPLE.size, theme.soft_ink
    number = Label("1", (_at(0).x, size * ASCENT), size, ink, SEMIBOLD)
    same = Pill(_at(0), 0.0, theme.bands[0], theme.band_line, HAIR, (number,))
    rows.append(Row(say("number of the row and of its column"), (same,), high=_HIGH))
    if any(entry.unsure for entry in found):
        cell = Pill(_at(0), 0.0, theme.paper, theme.soft_ink, HAIR, ())
        text = say("not certain: a range is believed, or it may not be there")
        rows.append(Row(text, (cell, dot(_at(0), theme.ink)), high=_HIGH))
    if not sheet.numbered:
        text = say("more than {count} stakeholders: signs without numbers", count=NUMBERED_UP_TO)
        rows.append(Row(text))
    return tuple(rows)


def _samples(
    alike: list[Entry], sheet: Sheet, language: Language, theme: Theme
) -> tuple[Pill, ...]:
    """The weakest and the strongest of a kind."""
    ends = sorted(alike, key=lambda entry: abs(entry.strength))
    weak, strong = ends[0], ends[-1]
    both = [weak] if abs(weak.strength) == abs(strong.strength) else [weak, strong]
    pills = []
    for place, entry in zip((0,) if len(both) == 1 else (-1, 1), both, strict=True):
        fill, ink = entry.colors(theme)
        box, size = _at(place), _SAMPLE.size
        text = entry.text(language) if sheet.numbered else entry.sign
        label = Label(text, (box.x, size * ASCENT), size, ink, SEMIBOLD)
        pills.append(Pill(box, 0.0, fill, theme.soft_ink, HAIR, (label,)))
    return tuple(pills)


def _at(place: int) -> Box:
    """A sample cell in the middle, or left or right of it."""
    return Box(SAMPLE / 2 + 2.0 + place * 12.0, 0.0, 24.0, 18.0)
