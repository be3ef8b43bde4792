"""Where everything of a flow stands: lanes from left to right, the stakeholder across all of them.

A lane too long for one row goes on in the next; the first column holds where the change acts.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from sidusryhmad.render.geometry import Box, Point
from sidusryhmad.render.pills import Block, pill_size
from sidusryhmad.render.plan import Size
from sidusryhmad.render.text import Font, width

STRENGTH = Font(10.5, 600)
"""The font of a hop's strength."""
REMARK = Font(10.5)
"""The font of what is said along a line."""
COLUMNS = 5
"""Pills at the most in a row."""
HEADING = 24.0
"""Room above the lanes for the headings of the columns."""
_SHORTEST = 52.0
_AROUND_STRENGTH = 36.0
_AROUND_REMARK = 40.0
_LANE_GAP = 18.0
_ROW_GAP = 34.0
_LOWEST = 30.0
_LOWEST_NOTED = 44.0
_FRAME = 4.0
_TARGET_INSET = 6.0


@dataclass(frozen=True, slots=True)
class Words:
    """What is written in a lane.

    Attributes:
        pills: The texts of its pills, without the stakeholder at its end.
        strengths: What stands over each of its lines.
        remark: What stands over its last line in place of a strength.
        note: What stands under its last line.
    """

    pills: tuple[Block, ...]
    strengths: tuple[str, ...]
    remark: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Track:
    """A lane at its place.

    Attributes:
        boxes: Where its pills stand.
        rows: Number of the row in which each stands, 0 for the first.
        end: Where its last line meets the stakeholder.
        left: Where its last line begins.
    """

    boxes: tuple[Box, ...]
    rows: tuple[int, ...]
    end: Point
    left: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """All lanes and the stakeholder.

    Attributes:
        tracks: The lanes, from above.
        target: Where the stakeholder's pill stands.
    """

    tracks: tuple[Track, ...]
    target: Box


def sheet(lanes: Sequence[Words], name: Block) -> Sheet:
    """Lanes one under the other, with their starts, their steps and their end in columns.

    Args:
        lanes: What is written in each, from above.
        name: What is written in the stakeholder's pill.

    Returns:
        The sheet; the upper left corner of everything is the origin.
    """
    columns = _columns(lanes)
    heights = [_heights(lane) for lane in lanes]
    tops = [
        HEADING + above
        for above in accumulate(
            (sum(rows) + _ROW_GAP * (len(rows) - 1) + _LANE_GAP for rows in heights), initial=0.0
        )
    ]
    placed = [_boxes(*each, columns) for each in zip(lanes, heights, tops, strict=False)]
    rights = [boxes[-1].right + _FRAME if boxes else 0.0 for boxes in placed]
    steps = [box.right + _SHORTEST for boxes in placed for box in boxes]
    left = max([*steps, *(right + _last(lane) for right, lane in zip(rights, lanes, strict=True))])
    wide, high = pill_size(name)
    top, bottom = HEADING, max(tops[-1] - _LANE_GAP, HEADING + high + 2 * _TARGET_INSET)
    target = Box(left + wide / 2, (top + bottom) / 2, wide, bottom - top)
    tracks = []
    for lane, rows, y, boxes, right in zip(lanes, heights, tops, placed, rights, strict=False):
        last = y + sum(rows) + _ROW_GAP * (len(rows) - 1) - rows[-1] / 2
        tracks.append(Track(boxes, _rows(len(lane.pills)), (left, last), right))
    return Sheet(tuple(tracks), target)


def _rows(count: int) -> tuple[int, ...]:
    """The row of each pill: later rows leave the first column free."""
    return tuple(0 if n < COLUMNS else 1 + (n - COLUMNS) // (COLUMNS - 1) for n in range(count))


def _column(number: int) -> int:
    """The column of a lane's pill."""
    return number if number < COLUMNS else 1 + (number - COLUMNS) % (COLUMNS - 1)


def _columns(lanes: Sequence[Words]) -> list[tuple[float, float]]:
    """Left side and width of each column."""
    widths, gaps = [0.0] * COLUMNS, [0.0] * COLUMNS
    for lane in lanes:
        for number, text in enumerate(lane.pills):
            column = _column(number)
            widths[column] = max(widths[column], pill_size(text)[0])
            if number:
                needed = width(lane.strengths[number - 1], STRENGTH) + _AROUND_STRENGTH
                gaps[column] = max(gaps[column], _SHORTEST, needed)
    lefts = accumulate(
        (wide + gap for wide, gap in zip(widths, [*gaps[1:], 0.0], strict=True)), initial=_FRAME
    )
    return list(zip(lefts, widths, strict=False))


def _heights(lane: Words) -> list[float]:
    """The height of each row of a lane."""
    rows = _rows(len(lane.pills)) or (0,)
    high = [_LOWEST] * (rows[-1] + 1)
    for row, text in zip(rows, lane.pills, strict=False):
        high[row] = max(high[row], pill_size(text)[1] + (0 if row else 2 * _FRAME))
    if lane.note:
        high[-1] = max(high[-1], _LOWEST_NOTED)
    return high


def _boxes(
    lane: Words, heights: Sequence[float], top: float, columns: Sequence[tuple[float, float]]
) -> tuple[Box, ...]:
    """Each pill in the middle of its column and row."""
    boxes = []
    for number, (row, text) in enumerate(zip(_rows(len(lane.pills)), lane.pills, strict=True)):
        left, wide = columns[_column(number)]
        y = top + sum(heights[:row]) + _ROW_GAP * row + heights[row] / 2
        size: Size = pill_size(text)
        boxes.append(Box(left + wide / 2, y, *size))
    return tuple(boxes)


def _last(lane: Words) -> float:
    """How long the last line of a lane must be for what is written along it."""
    strength = width(lane.strengths[-1], STRENGTH) if lane.strengths else 0.0
    spoken = max(width(lane.remark, REMARK), width(lane.note, REMARK))
    spoken = spoken + _AROUND_REMARK if spoken else 0.0
    return max(_SHORTEST, strength + _AROUND_STRENGTH, spoken)
