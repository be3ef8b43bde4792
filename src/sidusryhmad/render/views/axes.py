"""Axes of charts: round numbers, where they stand in pixels, and the lines and texts they make."""

from dataclasses import dataclass
from math import ceil, floor, log10

from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Point
from sidusryhmad.render.scene import Label, Mark, Stroke
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme

TICK_FONT = Font(10.5)
"""The font of an axis' numbers."""
_APART = 14.0
_TO_TEXT = 6.0
_SMALLEST = 1e-9
_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Ticks:
    """Round numbers in equal steps.

    Attributes:
        values: The numbers, rising; at least two.
        digits: Decimals that it takes to write them.
    """

    values: tuple[float, ...]
    digits: int

    def texts(self, language: Language, *, signed: bool = False) -> tuple[str, ...]:
        """The numbers as the language writes them.

        Args:
            language: The language.
            signed: Whether those above zero get a plus sign.

        Returns:
            One text a number.

        Example:
            >>> round_ticks(-1, 1, most=5).texts(Language("et"), signed=True)
            ('−1,0', '−0,5', '0,0', '+0,5', '+1,0')
        """
        return tuple(language.number(v, digits=self.digits, signed=signed) for v in self.values)


@dataclass(frozen=True, slots=True)
class Axis:
    """A straight scale; ``start`` may be right of or below ``end``.

    Attributes:
        ticks: Its numbers; the first stands at ``start``, the last at ``end``.
        start: Pixels at its lower end.
        end: Pixels at its upper end.
    """

    ticks: Ticks
    start: float
    end: float

    def at(self, value: float) -> float:
        """The pixels at which a value stands.

        Args:
            value: Any number; one beyond the ends stands beyond them.

        Returns:
            Its coordinate, to a hundredth.

        Example:
            >>> Axis(round_ticks(0, 3), 100.0, 400.0).at(1.5)
            250.0
        """
        low, high = self.ticks.values[0], self.ticks.values[-1]
        return round(self.start + (self.end - self.start) * (value - low) / (high - low), 2)

    @property
    def places(self) -> tuple[float, ...]:
        """The pixels at which its numbers stand."""
        return tuple(map(self.at, self.ticks.values))


def round_ticks(low: float, high: float, *, most: int = 9) -> Ticks:
    """Round numbers that reach from at most one value to at least another.

    Args:
        low: The least value.
        high: The largest value; where it is no larger, a step is added.
        most: How many numbers at the most; at least 3.

    Returns:
        Multiples of 1, 2 or 5 times a power of ten, with the smallest step that is allowed.

    Example:
        >>> round_ticks(-0.7, 2.3).values
        (-1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5)
    """
    span = max(high - low, _SMALLEST, 1e-6 * max(abs(low), abs(high)))
    power = floor(log10(span / most))
    for tens in range(power, power + 3):
        for factor in _STEPS[:3]:
            step = factor * 10.0**tens
            first, last = floor(low / step + _SMALLEST), ceil(high / step - _SMALLEST)
            last = max(last, first + 1)
            if last - first < most:
                digits = max(0, -tens)
                values = (round(number * step, digits) + 0.0 for number in range(first, last + 1))
                return Ticks(tuple(values), digits)
    raise AssertionError(span)  # pragma: no cover - a step of ten times the span always fits


def fitting_ticks(
    low: float, high: float, room: float, language: Language, *, signed: bool = False
) -> Ticks:
    """Round numbers as many as can stand side by side without touching.

    Args:
        low: The least value.
        high: The largest value.
        room: Pixels from the first to the last.
        language: The language they are written in.
        signed: Whether those above zero get a plus sign.

    Returns:
        The numbers; three at the least may be wider than their room.

    Example:
        >>> len(fitting_ticks(0, 1, 60, Language("en")).values)
        3
    """
    for most in range(11, 3, -1):
        ticks = round_ticks(low, high, most=most)
        widest = max(width(text, TICK_FONT) for text in ticks.texts(language, signed=signed))
        if widest + _APART <= room / (len(ticks.values) - 1):
            return ticks
    return round_ticks(low, high, most=3)


def straight(start: Point, end: Point, color: str, width: float = 1.0) -> Stroke:
    """A straight line as a stroke.

    Args:
        start: Where it begins.
        end: Where it ends.
        color: Its colour.
        width: How thick it is.

    Returns:
        The stroke; a dash or head can be given it with ``dataclasses.replace``.
    """
    (ax, ay), (bx, by) = start, end
    x, y = (bx - ax) / 3, (by - ay) / 3
    curve = (start, (ax + x, ay + y), (bx - x, by - y), end)
    return Stroke(curve, color, width)


def across(axis: Axis, rows: tuple[float, float], texts: tuple[str, ...], theme: Theme) -> Mark:
    """A horizontal axis: a line upwards at each number, the number below it.

    Args:
        axis: The axis, in pixels from the left.
        rows: Upper and lower end of its lines.
        texts: What stands below each line; an empty one is left out.
        theme: Colours.

    Returns:
        The lines and texts as furniture.
    """
    top, bottom = rows
    lines = tuple(straight((x, top), (x, bottom), theme.band_line, 0.8) for x in axis.places)
    y = bottom + _TO_TEXT + TICK_FONT.size * 0.8
    labels = tuple(
        Label(text, (x, y), TICK_FONT.size, theme.soft_ink)
        for text, x in zip(texts, axis.places, strict=True)
        if text
    )
    return Mark(strokes=lines, labels=labels)


def upright(axis: Axis, columns: tuple[float, float], texts: tuple[str, ...], theme: Theme) -> Mark:
    """A vertical axis: a line to the right at each number, the number left of it.

    Args:
        axis: The axis, in pixels from the top.
        columns: Left and right end of its lines.
        texts: What stands left of each line; an empty one is left out.
        theme: Colours.

    Returns:
        The lines and texts as furniture.
    """
    left, right = columns
    lines = tuple(straight((left, y), (right, y), theme.band_line, 0.8) for y in axis.places)
    size = TICK_FONT.size
    labels = tuple(
        Label(text, (left - _TO_TEXT, y + size * 0.36), size, theme.soft_ink, anchor="end")
        for text, y in zip(texts, axis.places, strict=True)
        if text
    )
    return Mark(strokes=lines, labels=labels)
