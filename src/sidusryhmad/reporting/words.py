"""Numbers and names of an impact, as one language writes them."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.steady import steady
from sidusryhmad.errors import Message
from sidusryhmad.locale.language import Language
from sidusryhmad.model.ring import RING_NAMES
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import STANDARD
from sidusryhmad.reporting.document import Cell, Tone

_MOST_DECIMALS = 6


def _hidden(size: float, limit: float, digits: int) -> bool:
    """Whether rounding would put a size on the other side of a limit, or onto it."""
    shown = round(size, digits)
    return limit > 0 and ((shown > limit) - (shown < limit)) != ((size > limit) - (size < limit))


class Words:
    """How numbers and names of one map are written in one language.

    Attributes:
        service_map: The map.
        language: The language.
        theme: The look of pictures.
    """

    __slots__ = ()

    service_map: ServiceMap
    language: Language
    theme: Theme

    @property
    def epsilon(self) -> float:
        """Likert points that count as nothing."""
        return self.service_map.epsilon

    def name(self, id_: str) -> str:
        """Display name of a stakeholder."""
        return self.service_map.stakeholder(id_).name

    def names(self, ids: Iterable[str]) -> str:
        """Display names of several stakeholders, or a dash."""
        return ", ".join(map(self.name, ids)) or "–"

    def points(self, value: float) -> str:
        """Likert points with sign: ``+2,18``."""
        return self.language.number(value, digits=2, signed=True)

    def number(self, value: float) -> str:
        """A number as it was given, signed, with as many decimals as it has, six at the most."""
        decimals = f"{value:.6f}".rstrip("0").split(".")[1]
        return self.language.number(value, digits=len(decimals), signed=True)

    def total(self, value: float) -> str:
        """A total with sign and two decimals, or as many more as it takes to show on which side of
        epsilon and of the tolerance it lies.
        """
        size = steady(abs(value))
        limits = (self.epsilon, self.service_map.tolerance)
        digits = 2
        while digits < _MOST_DECIMALS and any(_hidden(size, limit, digits) for limit in limits):
            digits += 1
        return self.language.number(value, digits=digits, signed=True)

    def cell(self, value: float) -> Cell:
        """A number that shows whether it is a gain or a loss, by sign and tone."""
        return Cell(self.total(value), self.tone(value))

    def day(self, day: datetime.date) -> Cell:
        """A day in short; a sheet keeps it as a day, which sorts."""
        return Cell(self.language.date(day, short=True), day=day)

    def tone(self, value: float) -> Tone:
        """Gain, loss, or nothing to speak of."""
        if steady(value) > self.epsilon:
            return "gain"
        return "loss" if steady(value) < -self.epsilon else "quiet"

    def side(self, side: Side | None) -> str:
        """A side's word, also where nobody said it."""
        return self.language.text(SIDE_NAMES[side] if side else "not said")

    def ring(self, id_: str) -> str:
        """A ring's own name, or the language's word for it."""
        named = {ring.id: ring.name for ring in self.service_map.ring_list}
        return named.get(id_) or self.language.text(RING_NAMES.get(id_, id_))

    def message(self, message: Message) -> str:
        """A note or warning as a sentence of its own."""
        text = self.language.say(message)
        begins_with_a_name = message.template.startswith("{")
        return (text if begins_with_a_name else text[:1].upper() + text[1:]) + "."


@dataclass(frozen=True, slots=True)
class MapWords(Words):
    """How one map is talked about in one language.

    Attributes:
        service_map: The map.
        language: The language.
        theme: The look of pictures.
    """

    service_map: ServiceMap
    language: Language
    theme: Theme = STANDARD


@dataclass(frozen=True, slots=True)
class Wording(Words):
    """How one impact is talked about in one language.

    Attributes:
        impact: The impact.
        language: The language.
        theme: The look of pictures.
    """

    impact: Impact
    language: Language
    theme: Theme = STANDARD

    @property
    def service_map(self) -> ServiceMap:  # type: ignore[override]
        """The impact's map, as it is once the change is made."""
        return self.impact.service_map

    def name(self, id_: str) -> str:
        """Display name of a stakeholder, also of one whom the change removes."""
        gone = {person.id: person.name for person in self.impact.removed}
        return gone.get(id_) or self.service_map.stakeholder(id_).name

    def named_total(self, id_: str) -> str:
        """A stakeholder with its total: ``Klient +2,18``."""
        result = self.impact.of(id_)
        return f"{result.name} {self.total(result.total)}"
