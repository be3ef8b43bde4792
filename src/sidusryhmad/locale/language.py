"""A language: translated texts, plural forms, numbers and days as its readers write them."""

import datetime
from dataclasses import dataclass
from decimal import localcontext
from functools import cache
from gettext import NullTranslations, translation
from importlib.resources import files

from sidusryhmad.errors import N_, InvalidParameterError, Message

LANGUAGES = ("en", "et")
_SPELT = {"estonian": "et", "english": "en"}
"""Languages as Windows names them."""
_WRITTEN_OUT = 1e15
"""Numbers in messages from here on are left as they are."""
_ROOM = 330
"""Digits of the largest number there is, and its decimals."""
_DAYS = {
    "en": {"day": "d", "month": "d MMMM", "full": "d MMMM y", "short": "d MMM y"},
    "et": {"day": "d.", "month": "d. MMMM", "full": "d. MMMM y", "short": "dd.MM.y"},
}
"""How days are written, as patterns of Unicode's locale data."""


@cache
def _catalogue(code: str) -> NullTranslations:
    folder = str(files("sidusryhmad.locale") / "catalogues")
    return translation("sidusryhmad", folder, languages=[code], fallback=code == "en")


@dataclass(frozen=True, slots=True)
class Language:
    """How one language says things. Get one with :func:`language`.

    Attributes:
        code: ``"en"`` or ``"et"``.
    """

    code: str

    def text(self, template: str, **values: object) -> str:
        """The template in this language, with the values put in.

        Args:
            template: The English text, exactly as in the source; ``{name}`` fields allowed.
            values: What goes into the fields; numbers and days are written as
                the language writes them.

        Returns:
            The finished text.

        Example:
            >>> language("et").text("Inner circle")
            'Sisering'
        """
        return self._fill(_catalogue(self.code).gettext(template), values)

    def plural(self, one: str, many: str, count: int, **values: object) -> str:
        """The form that fits the count; ``{count}`` is filled in too.

        Example:
            >>> language("et").plural("{count} stakeholder", "{count} stakeholders", 12)
            '12 sidusrühma'
        """
        template = _catalogue(self.code).ngettext(one, many, count)
        return self._fill(template, {"count": count, **values})

    def say(self, message: Message) -> str:
        """A message in this language."""
        return self.text(message.template, **dict(message.values))

    def number(self, value: float, *, digits: int = 2, signed: bool = False) -> str:
        """A number as people of this language write it.

        Args:
            value: Any finite number.
            digits: Decimals kept, trailing zeros included.
            signed: Whether a gain gets a plus sign. Nothing that rounds to zero gets a sign.

        Returns:
            The number with the language's decimal mark and a true minus sign.

        Example:
            >>> language("et").number(-0.4, signed=True), language("en").number(1.25, signed=True)
            ('−0,40', '+1.25')
        """
        from babel.numbers import format_decimal

        rounded = round(float(value), digits) + 0.0
        pattern = "#,##0." + "0" * digits if digits else "#,##0"
        with localcontext(prec=_ROOM):
            body = format_decimal(abs(rounded), format=pattern, locale=self.code)
        sign = "−" if rounded < 0 else "+" if signed and rounded > 0 else ""
        return sign + body

    def date(self, day: datetime.date, *, short: bool = False) -> str:
        """A day as people of this language write it.

        Args:
            day: The day.
            short: Whether it is to take little room, as in a table.

        Returns:
            The day with its month's name; in short the name is shortened, or a number.

        Example:
            >>> day = datetime.date(2026, 11, 21)
            >>> language("et").date(day), language("et").date(day, short=True)
            ('21. november 2026', '21.11.2026')
            >>> language("en").date(day), language("en").date(day, short=True)
            ('21 November 2026', '21 Nov 2026')
        """
        return self._day(day, "short" if short else "full")

    def period(self, first: datetime.date, last: datetime.date) -> str:
        """A stretch of days, saying month and year once where both ends share them.

        Args:
            first: Its first day.
            last: Its last day.

        Returns:
            Both days, or the one.

        Example:
            >>> first, last = datetime.date(2026, 9, 1), datetime.date(2026, 11, 30)
            >>> language("et").period(first, last), language("en").period(first, first)
            ('1. september – 30. november 2026', '1 September 2026')
            >>> language("en").period(first, datetime.date(2026, 9, 30))
            '1–30 September 2026'
        """
        end = self._day(last, "full")
        if first == last:
            return end
        if first.year != last.year:
            return f"{self._day(first, 'full')} – {end}"
        if first.month != last.month:
            return f"{self._day(first, 'month')} – {end}"
        return f"{self._day(first, 'day')}–{end}"

    def _day(self, day: datetime.date, pattern: str) -> str:
        from babel.dates import format_date

        return format_date(day, _DAYS[self.code][pattern], locale=self.code)

    def _fill(self, template: str, values: dict[str, object]) -> str:
        shown = {name: self._show(value) for name, value in values.items()}
        return template.format_map(shown) if shown else template

    def _show(self, value: object) -> object:
        if isinstance(value, float) and abs(value) < _WRITTEN_OUT:
            digits = max(0, min(3, len(f"{value:.3f}".rstrip("0").split(".")[1])))
            return self.number(value, digits=digits)
        if isinstance(value, int) and value < 0:
            return f"−{-value}"
        if isinstance(value, Message):
            return self.say(value)
        if isinstance(value, datetime.date):
            return self.date(value)
        return value


def language(code: str | None) -> Language:
    """The language for a code such as ``"et"`` or ``"et-EE"``; English for one not shipped.

    Example:
        >>> language("et-EE").code, language("fi").code, language(None).code
        ('et', 'en', 'en')
    """
    base = _base(code or "en")
    return Language(base if base in LANGUAGES else "en")


def speaks(code: str) -> bool:
    """Whether there is a catalogue for a language code.

    Example:
        >>> speaks("et_EE"), speaks("fi")
        (True, False)
    """
    return _base(code) in LANGUAGES


def _base(code: str) -> str:
    base = code.replace("_", "-").split("-")[0].lower()
    return _SPELT.get(base, base)


def wanted(code: str | None, own: str | None = None) -> Language:
    """The language that somebody asked for, or else the one that a map or a file is written in.

    Args:
        code: What was asked for, such as ``"et"``; None where nothing was.
        own: The language of what is told about.

    Returns:
        The language; English where nothing was asked for and there is no catalogue for ``own``.

    Raises:
        InvalidParameterError: A language was asked for that there is no catalogue for.

    Example:
        >>> wanted("et", "en").code, wanted(None, "et-EE").code, wanted(None, "fi").code
        ('et', 'et', 'en')
    """
    if code is None:
        return language(own)
    if not isinstance(code, str) or not speaks(code):
        template = N_("there is no language {value}; there are: {known}")
        values = {"value": repr(code), "known": ", ".join(LANGUAGES)}
        raise InvalidParameterError(Message("unknown_language", template, values))
    return language(code)
