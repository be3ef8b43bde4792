"""The marks of the disagreement view: discs, median, range, and what the file says."""

from collections.abc import Mapping

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.scene import Label, Mark, Pill, Shape, Stroke
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import TICK_FONT, straight
from sidusryhmad.render.views.disagreement_rows import LETTER, Rated
from sidusryhmad.render.views.disagreement_sheet import (
    DISC,
    DISPUTE,
    LEADING,
    NAME,
    VALUE,
    Row,
    Sheet,
    box_of,
)

_HAIR = 0.8
_MEDIAN = 9.0
_DIAMOND = 6.5


def marks(
    places: Sheet, letters: Mapping[str, str], language: Language, theme: Theme
) -> tuple[Mark, ...]:
    """Everything on the sheet.

    Args:
        places: Where it stands.
        letters: Code of each rater; without any, discs are empty.
        language: Language of the words.
        theme: Colours.

    Returns:
        The marks, in drawing order.
    """
    striped = tuple(
        Pill(box_of(row, places), 0.0, theme.pale, theme.pale, 0.0, ()) for row in places.rows[::2]
    )
    return (
        Mark(pills=striped),
        _scale(places, language, theme),
        *(_row(row, places, letters, (language, theme)) for row in places.rows),
        Mark(shapes=tuple(_given(places, theme))),
    )


def _given(places: Sheet, theme: Theme) -> list[Shape]:
    """What the file says, over the lines."""
    rows = ((row.rated.given, row.line) for row in places.rows)
    return [diamond((places.axis.at(x), y), theme) for x, y in rows if x is not None]


def _scale(places: Sheet, language: Language, theme: Theme) -> Mark:
    axis, top, bottom = places.axis, places.rows[0].top, places.bottom
    lines = tuple(
        straight((x, top), (x, bottom), theme.soft_ink if value == 0 else theme.band_line,
                 1.2 if value == 0 else _HAIR)
        for x, value in zip(axis.places, axis.ticks.values, strict=True)
    )  # fmt: skip
    texts = zip(axis.places, axis.ticks.texts(language, signed=True), strict=True)
    numbers = [Label(text, (x, top - 8.0), TICK_FONT.size, theme.soft_ink) for x, text in texts]
    heading = Label(language.text("Range"), (places.value, top - 8.0), TICK_FONT.size,
                    theme.soft_ink, anchor="end")  # fmt: skip
    return Mark(strokes=lines, labels=(*numbers, heading))


def _row(row: Row, places: Sheet, letters: Mapping[str, str], look: tuple[Language, Theme]) -> Mark:
    language, theme = look
    each, at = row.rated, places.axis.at
    low, high = each.quartiles
    strokes = (
        straight((at(each.values[0]), row.line), (at(each.values[-1]), row.line), theme.hub, 1.2),
        straight((at(low), row.line), (at(high), row.line), theme.hub, 4.0),
    )
    bar = median_bar((at(each.middle), row.line), theme)
    discs = tuple(
        disc(spot, letters.get(who, ""), theme)
        for (who, _), spot in zip(each.answers, row.discs, strict=True)
    )
    spread = language.number(each.spread, digits=_digits(each.spread))
    y = (row.top + row.bottom) / 2 + VALUE.size * 0.36
    value = Label(spread, (places.value - 4.0, y), VALUE.size, theme.ink, VALUE.weight, "end")
    return Mark(
        title(each, language),
        (),
        (*(stroke for stroke in strokes if stroke.curve[0] != stroke.curve[3]), bar),
        discs,
        (*_names(row, theme), value),
    )


def _names(row: Row, theme: Theme) -> list[Label]:
    texts = [(text, NAME) for text in row.words] + [(text, DISPUTE) for text in row.dispute]
    first = (row.top + row.bottom) / 2 - (len(texts) - 1) * LEADING / 2
    return [
        Label(text, (4.0, first + n * LEADING + font.size * 0.36), font.size, theme.ink,
              font.weight, "start")
        for n, (text, font) in enumerate(texts)
    ]  # fmt: skip


def disc(at: Point, letter: str, theme: Theme) -> Pill:
    """A rater's disc with the letter."""
    size = LETTER.size
    lines = (Label(letter, (at[0], at[1] + size * 0.36), size, theme.ink, LETTER.weight),)
    wide = DISC - 1.4
    return Pill(Box(*at, wide, wide), wide / 2, theme.paper, theme.borders[1 % len(theme.borders)],
                1.4, lines if letter else ())  # fmt: skip


def median_bar(at: Point, theme: Theme) -> Stroke:
    """The bar of a median."""
    return straight((at[0], at[1] - _MEDIAN), (at[0], at[1] + _MEDIAN), theme.hub, 3.2)


def diamond(at: Point, theme: Theme) -> Shape:
    """What the file says."""
    x, y = at
    corners = ((x, y - _DIAMOND), (x + _DIAMOND, y), (x, y + _DIAMOND), (x - _DIAMOND, y))
    return Shape(corners, theme.paper, theme.ink, 1.6)


def title(each: Rated, language: Language) -> str:
    """Who said what, in one line."""
    answers = said(each, language)
    return language.text(
        "{source} → {target}: {answers}", source=each.source, target=each.target, answers=answers
    )


def said(each: Rated, language: Language) -> str:
    """Every rater with the answer."""
    return ", ".join(
        f"{shorten(clean(who))} {signed(value, language)}" for who, value in each.answers
    )


def signed(value: float, language: Language) -> str:
    """A strength as it is written.

    Example:
        >>> signed(2.0, Language("et")), signed(-0.5, Language("et"))
        ('+2', '−0,5')
    """
    return language.number(value, digits=_digits(value), signed=True)


def _digits(value: float) -> int:
    return next(digits for digits in (0, 1, 2) if digits == 2 or round(value, digits) == value)
