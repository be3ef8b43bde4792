"""Rates as one language writes them: in per cent, per thousand, per hundred thousand."""

from dataclasses import dataclass
from math import floor, log10

from sidusryhmad.evidence.topics.complaint_rates.parts import Part
from sidusryhmad.evidence.topics.complaint_rates.rates import Rate, scale
from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import clean

_MOST = 6


@dataclass(frozen=True, slots=True)
class RateWords:
    """How rates that stand beside one another are written.

    Attributes:
        language: The language.
        per: Of how many they speak: 100, 1000 or 100 000.
        percent: Whether they are written with the sign for per cent.
    """

    language: Language
    per: int
    percent: bool

    def value(self, rate: Rate) -> str:
        """The rate with as many decimals as its interval is fine."""
        return self.one(rate.value, self.digits(rate))

    def span(self, rate: Rate) -> str:
        """Both ends of its interval."""
        digits, interval = self.digits(rate), rate.interval
        return f"{self.one(interval.low, digits)}…{self.one(interval.high, digits)}"

    def said(self, rate: Rate) -> str:
        """The rate with its interval, for a sentence.

        Example:
            >>> from sidusryhmad.evidence.topics.complaint_rates.rates import rate
            >>> rate_words([rate(300, 300_000)], Language("en")).said(rate(300, 300_000))
            '0.100% (0.089%…0.112%)'
        """
        value, span = self.value(rate), self.span(rate)
        if self.percent:
            return f"{value} ({span})"
        per = self.language.number(self.per, digits=0)
        return self.language.text("{value} ({span}) per {per}", value=value, span=span, per=per)

    def one(self, value: float, digits: int) -> str:
        """A number on this scale."""
        text = self.language.number(value * self.per, digits=digits)
        return f"{text}%" if self.percent else text

    def plain(self, value: float) -> str:
        """A number on this scale with as many decimals as it has, such as a threshold."""
        decimals = f"{value * self.per:.{_MOST}f}".rstrip("0").split(".")[1]
        text = self.one(value, len(decimals))
        if self.percent:
            return text
        per = self.language.number(self.per, digits=0)
        return self.language.text("{value} per {per}", value=text, per=per)

    def digits(self, rate: Rate) -> int:
        """Decimals that show two digits of how wide the interval is."""
        wide = (rate.interval.high - rate.interval.low) * self.per
        return max(0, min(_MOST, 1 - floor(log10(wide)))) if wide > 0 else 1


def rate_words(rates: list[Rate], language: Language) -> RateWords:
    """The scale on which rates can be read side by side.

    Args:
        rates: The rates; shares are written in per cent where that can be read.
        language: The language.

    Returns:
        How to write them.
    """
    per = scale(rate.value for rate in rates)
    return RateWords(language, per, per == 100 and not any(rate.several for rate in rates))


def whole_sentence(part: Part, language: Language) -> str:
    """How many complaints there are of how many, and what rate that is.

    Args:
        part: The whole of one kind of base.
        language: The language.

    Returns:
        A sentence.
    """
    words = rate_words([part.rate], language)
    values = {
        "base": language.number(part.rate.base, digits=0),
        "counts": clean(part.counts) if part.counts else language.text("units"),
        "rate": words.said(part.rate),
        "number": language.number(part.rate.count, digits=0),
    }
    return language.plural(
        "{number} complaint out of {base} ({counts}): {rate}.",
        "{number} complaints out of {base} ({counts}): {rate}.",
        part.rate.count,
        **values,
    )
