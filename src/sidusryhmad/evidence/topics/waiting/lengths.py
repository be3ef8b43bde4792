"""Lengths of time as people write them: ``5 days``, ``30 min``, ``pool tundi``."""

import math
import re
from dataclasses import dataclass
from typing import Literal, cast

from sidusryhmad.errors import N_, InvalidParameterError, Message

Unit = Literal["seconds", "minutes", "hours", "days", "weeks"]

SECONDS: dict[str, float] = {
    "seconds": 1.0,
    "minutes": 60.0,
    "hours": 3600.0,
    "days": 86400.0,
    "weeks": 604800.0,
}
"""Seconds in each unit; a day has 24 hours."""
WORDS: dict[str, str] = {
    **dict.fromkeys(("sekundit", "sekund", "sek", "s", "sec", "second", "seconds"), "seconds"),
    **dict.fromkeys(("minutit", "minut", "min", "mins", "minute", "minutes"), "minutes"),
    **dict.fromkeys(("tundi", "tund", "t", "h", "hr", "hrs", "hour", "hours"), "hours"),
    **dict.fromkeys(("päeva", "päev", "ööpäeva", "ööpäev", "p", "d", "day", "days"), "days"),
    **dict.fromkeys(("nädalat", "nädal", "näd", "wk", "week", "weeks"), "weeks"),
}
"""Units by the words of both languages."""
_HALVES = ("half a ", "half an ", "pool ")
_WRITTEN = re.compile(r"(\d+(?:[.,]\d+)?)\s?(\D*)")
_UNREADABLE = N_("{value} is no length of time: write it as 30 seconds, 5 min, 2 hours or 5 days")


@dataclass(frozen=True, slots=True)
class Length:
    """A length of time in the unit in which somebody said it.

    Attributes:
        value: How many.
        unit: Of what; nothing where only a number was given.
        cited: Name of the cited example that it stands for, else nothing.
    """

    value: float
    unit: Unit | None = None
    cited: str = ""

    @property
    def seconds(self) -> float:
        """The length in seconds; not a number where it has no unit."""
        return math.nan if self.unit is None else self.value * SECONDS[self.unit]

    def within(self, unit: Unit | None) -> "Length":
        """The same length, a bare number taken in a unit.

        Args:
            unit: The unit of bare numbers.

        Returns:
            The length, with a unit if there is one.
        """
        return Length(self.value, self.unit or unit, self.cited)


def length(value: object) -> Length:
    """A length however it is written.

    Args:
        value: A length, a number without unit, or a text such as ``"5 päeva"``.

    Returns:
        The length.

    Raises:
        InvalidParameterError: It is none.

    Example:
        >>> length("2,5 h"), length(3).unit
        (Length(value=2.5, unit='hours', cited=''), None)
    """
    if isinstance(value, Length):
        return _checked(value, value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _checked(Length(float(value)), value)
    words = " ".join(str(value).replace("\u00a0", " ").casefold().split())
    for half in _HALVES:
        if words.startswith(half):
            words = f"0.5 {words.removeprefix(half)}"
    found = _WRITTEN.fullmatch(words)
    word = found.group(2).rstrip(".") if found else "?"
    if found is None or (word and word not in WORDS):
        raise InvalidParameterError(Message("not_a_length", _UNREADABLE, {"value": repr(value)}))
    amount = float(found.group(1).replace(",", "."))
    return _checked(Length(amount, cast("Unit | None", WORDS.get(word))), value)


def _checked(read: Length, value: object) -> Length:
    if not (math.isfinite(read.value) and read.value >= 0):
        raise InvalidParameterError(Message("not_a_length", _UNREADABLE, {"value": repr(value)}))
    return read


_NORDICS = N_("Nordics by phone")
_ESTONIA = N_("Estonia by phone")
CITED: dict[str, Length] = {
    _NORDICS: Length(30.0, "minutes", _NORDICS),
    _ESTONIA: Length(0.5, "minutes", _ESTONIA),
}
"""How long people put up with, as the source text gives it; to be chosen by name, never preset."""
_NAMES = {
    "nordics by phone": _NORDICS,
    "põhjamaad telefonil": _NORDICS,
    "estonia by phone": _ESTONIA,
    "eesti telefonil": _ESTONIA,
}


def tolerance(value: object) -> Length:
    """How long people put up with: a length, or a cited example by its name.

    Args:
        value: A length however it is written, or a name from :data:`CITED` in either language.

    Returns:
        The length, above zero.

    Raises:
        InvalidParameterError: It is neither, or zero.

    Example:
        >>> tolerance("Eesti telefonil").seconds, tolerance("20 min").seconds
        (30.0, 1200.0)
    """
    name = _NAMES.get(" ".join(str(value).casefold().split()))
    read = CITED[name] if name else length(value)
    if read.value == 0:
        template = N_("a tolerance of nothing leaves no wait to compare with: give one above zero")
        raise InvalidParameterError(Message("no_tolerance", template, {}))
    return read


LONGEST = 100 * 365.25 * SECONDS["days"]
"""No wait is longer: a hundred years, in seconds."""
_SHORTEST = 0.001


def bounded(given: Length) -> Length:
    """A length with a unit that a wait may have.

    Args:
        given: The length.

    Returns:
        The same length.

    Raises:
        InvalidParameterError: It is longer than a hundred years, or shorter than a millisecond
            and yet not nothing.
    """
    if given.value == 0 or _SHORTEST <= given.seconds <= LONGEST:
        return given
    template = N_("a wait lasts between a millisecond and a hundred years, or not at all")
    raise InvalidParameterError(Message("length_off", template, {}))


_MANY = 100.0


def handy(seconds: float, unit: Unit) -> Unit:
    """The unit in which a length is best said: the given one unless that makes large numbers.

    Args:
        seconds: How long.
        unit: The unit that the others around it are said in.

    Returns:
        The first unit from the given one up in which it is less than a hundred; else weeks.

    Example:
        >>> handy(175_000.0, "minutes")
        'hours'
    """
    units = list(SECONDS)
    larger = units[units.index(unit) :]
    fits = (each for each in larger if seconds / SECONDS[each] < _MANY)
    return cast("Unit", next(fits, units[-1]))


def written(seconds: float, unit: Unit) -> Length:
    """A length in a unit.

    Args:
        seconds: How long.
        unit: In what.

    Returns:
        The length.

    Example:
        >>> written(5400.0, "hours").value
        1.5
    """
    return Length(seconds / SECONDS[unit], unit)
