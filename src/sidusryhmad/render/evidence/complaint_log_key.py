"""The key of a complaint log's grid: numbers, colours, hatching, and the patterns by number."""

from collections.abc import Iterator
from dataclasses import replace

from sidusryhmad.evidence.topics.complaint_log.factors import TIMED
from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog, Pattern
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.complaint_log_grid import Grid, hatching, tag
from sidusryhmad.render.evidence.complaint_log_words import pattern_short
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.overlay import tint
from sidusryhmad.render.scene import Pill
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.key import SAMPLE, Row

_HIGH = 18.0
_BOX = Box(SAMPLE / 2, 0.0, 28.0, 16.0)


def key_rows(grid: Grid, result: ComplaintLog, language: Language, theme: Theme) -> tuple[Row, ...]:
    """The rows of the key.

    Args:
        grid: The grid.
        result: What the log says.
        language: Language of the words.
        theme: Colours.

    Returns:
        What colours and hatching mean, then the patterns.
    """
    say = language.text
    return (
        Row(say("Complaints by weekday and hour"), heading=True),
        Row(say("more than expected"), (_sample(-0.7, theme),), high=_HIGH),
        Row(say("fewer than expected"), (_sample(0.7, theme),), high=_HIGH),
        *_hatched(grid, theme),
        *_patterns(grid, result, language, theme),
    )


def _sample(share: float, theme: Theme) -> Pill:
    return Pill(_BOX, 0.0, tint(share, theme), theme.band_line, 0.8, ())


def _hatched(grid: Grid, theme: Theme) -> Iterator[Row]:
    names = dict.fromkeys(name for each in grid.hatched.values() for name in each)
    if not names:
        return
    left, top, right, bottom = _BOX.left, _BOX.top, _BOX.right, _BOX.bottom
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    around = zip(corners, (*corners[1:], corners[0]), strict=True)
    frame = tuple(straight(a, b, theme.band_line, 0.8) for a, b in around)
    lines = tuple(replace(line, color=theme.soft_ink) for line in hatching(_BOX, theme))
    listed = ", ".join(shorten(clean(name)) for name in names)
    yield Row(listed, strokes=(*frame, *lines), high=_HIGH)


def _partly(grid: Grid, pattern: Pattern) -> bool:
    """Whether a frame holds more than its pattern: that has a condition beside day and hour."""
    return grid.region(pattern.where) is not None and not pattern.where.keys() <= TIMED


def _patterns(grid: Grid, result: ComplaintLog, language: Language, theme: Theme) -> Iterator[Row]:
    say = language.text
    if not result.searched:
        text = say("fewer than {count} complaints: not searched for patterns", count=result.fewest)
        yield Row(text)
        return
    if not result.patterns:
        yield Row(say("nothing gathers more than chance would bring"))
        return
    yield Row(say("Patterns"), heading=True)
    for at, pattern in enumerate(result.patterns, 1):
        shown = tag(str(at), (SAMPLE / 2 + 6.0, 0.0), theme)
        yield Row(pattern_short(pattern, language), (shown,), high=_HIGH)
    if any(_partly(grid, pattern) for pattern in result.patterns):
        yield Row(say("a frame also holds complaints that are not of its pattern"))
    if any(grid.region(pattern.where) is None for pattern in result.patterns):
        yield Row(say("a pattern without a frame is bound to no weekday or hour"))
