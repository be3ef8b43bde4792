"""A value that evidence suggests for the map, not yet on it."""

from dataclasses import dataclass

from sidusryhmad._display import Brief
from sidusryhmad.errors import Message
from sidusryhmad.locale.language import Language
from sidusryhmad.model.evidence import Of

_DIGITS = 2
"""Decimals that a value on a map keeps; more would say more than any evidence knows."""


@dataclass(frozen=True, slots=True, repr=False)
class Suggestion(Brief):
    """A value that could stand on the map, with where it comes from.

    Attributes:
        of: What it is: a stakeholder's attitude, today, power or interest, a change's effect on
            one, or an influence's strength.
        value: The value, on the map's scale: −3 to +3, or 0 to 3 for power and interest.
        stakeholder: Name or id of the stakeholder; nothing for a strength.
        change: Name or id of the change whose effect it is, else nothing.
        from_: Name or id of the influencer whose strength it is, else nothing.
        to: Name or id of the one influenced, else nothing.
        range: Lowest and highest value that is still believed, if that is known.
        n: On how many ratings or records it rests; None where it was not counted but modelled.
        when: The time it speaks of, if that is known.
        why: Where it comes from in one sentence.
        source: Name of the file, or nothing.
        method: How it was worked out, with its source.
    """

    of: Of
    value: float
    why: Message
    method: Message
    stakeholder: str = ""
    change: str = ""
    from_: str = ""
    to: str = ""
    range: tuple[float, float] | None = None
    n: int | None = None
    when: Message | None = None
    source: str = ""

    def row(self, language: Language) -> dict[str, object]:
        """The suggestion as a row of a map's ``evidence``, names as they were given.

        Args:
            language: The language of the texts.

        Returns:
            What is known of it; numbers are rounded to two decimals.

        Example:
            >>> from sidusryhmad.locale.language import language
            >>> said = Message("ratings", "{count} ratings", {"count": 212})
            >>> Suggestion("today", -0.984, said, said, "Klient", n=212).row(language("en"))
            {'of': 'today', 'stakeholder': 'Klient', 'value': -0.98, 'n': 212, 'method': '212 ratings', 'why': '212 ratings'}
        """  # noqa: E501 - a row is one line
        row = {
            "of": self.of,
            "stakeholder": self.stakeholder,
            "change": self.change,
            "from": self.from_,
            "to": self.to,
            "value": _rounded(self.value),
            "range": self.range and [_rounded(end) for end in self.range],
            "n": self.n,
            "method": language.say(self.method),
            "when": self.when and language.say(self.when),
            "why": language.say(self.why),
            "source": self.source,
        }
        return {key: value for key, value in row.items() if value not in (None, "")}


def _rounded(value: float) -> float:
    return round(float(value), _DIGITS) + 0.0
