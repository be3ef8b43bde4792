"""Numbers and names of an impact, as one language writes them."""

from dataclasses import dataclass

from sidusryhmad.analysis.results import Impact
from sidusryhmad.errors import Message
from sidusryhmad.locale.language import Language
from sidusryhmad.model.ring import RING_NAMES
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side
from sidusryhmad.reporting.document import Cell, Tone

_HIDDEN = 0.005
"""Points that rounding to two decimals can hide."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How one impact is talked about in one language.

    Attributes:
        impact: The impact.
        language: The language.
    """

    impact: Impact
    language: Language

    @property
    def epsilon(self) -> float:
        """Likert points that count as nothing."""
        return self.impact.service_map.epsilon

    def name(self, id_: str) -> str:
        """Display name of a stakeholder."""
        return self.impact.service_map.stakeholder(id_).name

    def points(self, value: float) -> str:
        """Likert points with sign: ``+2,18``."""
        return self.language.number(value, digits=2, signed=True)

    def total(self, value: float) -> str:
        """A total with sign; with a third decimal where two would hide on which side of epsilon or
        of the tolerance it lies.
        """
        limits = (self.epsilon, self.impact.service_map.tolerance)
        close = any(0 < abs(abs(value) - limit) < _HIDDEN for limit in limits if limit)
        return self.language.number(value, digits=3, signed=True) if close else self.points(value)

    def named_total(self, id_: str) -> str:
        """A stakeholder with its total: ``Klient +2,18``."""
        result = self.impact.of(id_)
        return f"{result.name} {self.total(result.total)}"

    def listed(self, ids: tuple[str, ...]) -> str:
        """Several stakeholders with their totals."""
        return ", ".join(self.named_total(id_) for id_ in ids)

    def cell(self, value: float) -> Cell:
        """A number that shows whether it is a gain or a loss, by sign and tone."""
        return Cell(self.total(value), self.tone(value))

    def tone(self, value: float) -> Tone:
        """Gain, loss, or nothing to speak of."""
        if value > self.epsilon:
            return "gain"
        return "loss" if value < -self.epsilon else "quiet"

    def side(self, side: Side | None) -> str:
        """A side's word, also where nobody said it."""
        return self.language.text(SIDE_NAMES[side] if side else "not said")

    def ring(self, id_: str) -> str:
        """A ring's own name, or the language's word for it."""
        named = {ring.id: ring.name for ring in self.impact.service_map.ring_list}
        return named.get(id_) or self.language.text(RING_NAMES.get(id_, id_))

    def message(self, message: Message) -> str:
        """A note or warning as a sentence of its own."""
        text = self.language.say(message)
        begins_with_a_name = message.template.startswith("{")
        return (text if begins_with_a_name else text[:1].upper() + text[1:]) + "."
