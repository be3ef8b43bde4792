"""Where everything of the disagreement view stands: a row for each influence, a disc a rater."""

from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.text import SEMIBOLD, Font, shorten, width, wrap
from sidusryhmad.render.views.axes import Axis, Ticks
from sidusryhmad.render.views.disagreement_rows import Rated

NAME = Font(12.0)
DISPUTE = Font(10.5, SEMIBOLD)
VALUE = Font(12.0, SEMIBOLD)
LEADING = 14.5
DISC = 18.0
"""Width of a rater's disc."""
HEADING = 30.0
"""Height of the numbers above the rows."""
BELOW = 20.0
"""From the lowest discs down to the middle of the line with median and range."""
_NAMES = 210.0
_POINT = 66.0
_GAP = 18.0
_STEP = DISC + 1.5
_AROUND = 8.0
_FOOT = 12.0


@dataclass(frozen=True, slots=True)
class Row:
    """An influence in the picture.

    Attributes:
        rated: What was said of it.
        words: Its name in lines.
        dispute: That some say + and some −, in lines; else none.
        top: Upper side.
        line: Where the line with median and range runs.
        bottom: Lower side.
        discs: Middle of each rater's disc, in the order of the answers.
    """

    rated: Rated
    words: tuple[str, ...]
    dispute: tuple[str, ...]
    top: float
    line: float
    bottom: float
    discs: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole chart, its upper left corner in the origin.

    Attributes:
        axis: The scale.
        rows: The rows.
        value: Right end of the numbers.
    """

    axis: Axis
    rows: tuple[Row, ...]
    value: float

    @property
    def bottom(self) -> float:
        """Lower side of the last row."""
        return self.rows[-1].bottom


def sheet(shown: Sequence[Rated], language: Language) -> Sheet:
    """The places of everything.

    Args:
        shown: The influences that have a row, at least one.
        language: Language of the words.

    Returns:
        The sheet; rows are as high as their discs and names need.
    """
    named = [wrap(f"{shorten(r.source)} → {shorten(r.target)}", _NAMES, NAME) for r in shown]
    disputes = [_dispute(each, language) for each in shown]
    left = max(
        *(width(line, NAME) for lines in named for line in lines),
        *(width(line, DISPUTE) for lines in disputes for line in lines),
        0.0,
    )
    start = round(left + _GAP + DISC / 2, 2)
    ticks = Ticks(tuple(float(value) for value in range(-3, 4)), 0)
    axis = Axis(ticks, start, start + 6 * _POINT)
    rows: list[Row] = []
    y = HEADING
    for each, words, dispute in zip(shown, named, disputes, strict=True):
        rows.append(_row(each, words, dispute, axis, y))
        y = rows[-1].bottom
    heading = width(language.text("Range"), VALUE)
    return Sheet(axis, tuple(rows), round(axis.end + DISC / 2 + _GAP + max(heading, 30.0), 2))


def _row(
    each: Rated, words: tuple[str, ...], dispute: tuple[str, ...], axis: Axis, top: float
) -> Row:
    lanes = stacked([axis.at(value) for _, value in each.answers])
    text = (len(words) + len(dispute)) * LEADING + 2 * _AROUND
    inside = _AROUND + max(lanes) * _STEP + DISC + BELOW + _FOOT
    high = max(text, inside)
    lowest = top + (high - inside) / 2 + _AROUND + max(lanes) * _STEP + DISC / 2
    discs = tuple(
        (axis.at(value), round(lowest - lane * _STEP, 2))
        for (_, value), lane in zip(each.answers, lanes, strict=True)
    )
    line = round(lowest + DISC / 2 + BELOW - DISC / 2, 2)
    return Row(each, words, dispute, top, line, round(top + high, 2), discs)


def stacked(places: Sequence[float]) -> tuple[int, ...]:
    """The lane of each disc, 0 the lowest, so that none touches another.

    Args:
        places: Where their middles stand, from the left.

    Returns:
        One lane each; discs keep their places, and equal ones stand in their order.

    Example:
        >>> stacked([0.0, 100.0, 0.0, 10.0])
        (0, 0, 1, 2)
    """
    lanes: list[int] = []
    for number, x in enumerate(places):
        near = {
            lane
            for other, lane in zip(places[:number], lanes, strict=True)
            if abs(other - x) < _STEP
        }
        lanes.append(next(lane for lane in range(number + 1) if lane not in near))
    return tuple(lanes)


def _dispute(each: Rated, language: Language) -> tuple[str, ...]:
    if each.disputed is None:
        return ()
    plus, minus = each.disputed
    text = language.text("sign in dispute: {plus} say +, {minus} say −", plus=plus, minus=minus)
    return wrap(text, _NAMES, DISPUTE)


def box_of(row: Row, places: Sheet) -> Box:
    """The box of a row."""
    wide = places.value
    return Box(wide / 2, (row.top + row.bottom) / 2, wide, row.bottom - row.top)
