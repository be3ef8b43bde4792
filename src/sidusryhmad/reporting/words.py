"""Numbers, names and paths of an impact, put into words."""

from dataclasses import dataclass

from sidusryhmad.analysis.results import Impact, ImpactPath, Spread, StakeholderImpact
from sidusryhmad.errors import Message
from sidusryhmad.locale.language import Language
from sidusryhmad.model.ring import RING_NAMES
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side
from sidusryhmad.reporting.document import Cell, Tone

VISIBLE = 0.005
"""Points that two decimals can show."""
TORN_BELOW = 0.5
"""Agreement under which gains and losses are said to pull against each other."""


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

    def named_total(self, id_: str) -> str:
        """A stakeholder with its total: ``Klient +2,18``."""
        result = self.impact.of(id_)
        return f"{result.name} {self.points(result.total)}"

    def listed(self, ids: tuple[str, ...]) -> str:
        """Several stakeholders with their totals."""
        return ", ".join(self.named_total(id_) for id_ in ids)

    def cell(self, value: float) -> Cell:
        """A number that shows whether it is a gain or a loss, by sign and tone."""
        return Cell(self.points(value), self.tone(value))

    def tone(self, value: float) -> Tone:
        """Gain, loss, or nothing to speak of."""
        if value > self.epsilon:
            return "gain"
        return "loss" if value < -self.epsilon else "quiet"

    def outcome(self, result: StakeholderImpact) -> Cell:
        """What happens to a stakeholder, in a word or two."""
        say = self.language.text
        tone = self.tone(result.total)
        if not result.reached:
            return Cell(say("not reached"), "quiet")
        words = {"gain": say("▲ gains"), "loss": say("▼ loses")}
        text = words.get(tone, say("≈ about nothing"))
        if self.torn(result):
            text = say("{outcome}, torn", outcome=words.get(tone, "≈"))
        return Cell(text, tone)

    def group_outcome(self, group: Spread) -> Cell:
        """How a side or a ring fares, in a word or two."""
        say = self.language.text
        if group.status == "loses":
            return Cell(say("▼ loses"), "loss")
        if group.status == "gains":
            return Cell(say("▲ gains"), "gain")
        return Cell(say("≈ about nothing"), "quiet")

    def torn(self, result: StakeholderImpact) -> bool:
        """Whether gains and losses that both count pull against each other."""
        loud = min(result.gain, result.loss) > self.epsilon
        return loud and result.agreement is not None and result.agreement < TORN_BELOW

    def side(self, side: Side | None) -> str:
        """A side's word, or a dash where nobody said."""
        return self.language.text(SIDE_NAMES[side]) if side else "–"

    def ring(self, id_: str) -> str:
        """A ring's own name, or the language's word for it."""
        named = {ring.id: ring.name for ring in self.impact.service_map.ring_list}
        return named.get(id_) or self.language.text(RING_NAMES.get(id_, id_))

    def path(self, path: ImpactPath) -> str:
        """One path in words: ``Kirjakandja −2,00 → Klient −0,40 (via …)``."""
        first, last = self.impact.of(path.nodes[0]), self.impact.of(path.nodes[-1])
        if len(path.nodes) == 1:
            return self._own(first, path.share)
        start = f"{first.name} {self.points(first.direct)}"
        end = f"{last.name} {self.points(path.share)}"
        middle = ", ".join(self.name(id_) for id_ in path.nodes[1:-1])
        via = self.language.text(" (via {names})", names=middle) if middle else ""
        return f"{start} → {end}{via}"

    def _own(self, result: StakeholderImpact, share: float) -> str:
        direct = self.points(result.direct)
        if abs(share - result.direct) <= self.epsilon:
            return self.language.text(
                "{name}: own effect {direct}", name=result.name, direct=direct
            )
        return self.language.text(
            "{name}: own effect {direct}, with its echo {share}",
            name=result.name,
            direct=direct,
            share=self.points(share),
        )

    def last_step(self, result: StakeholderImpact) -> str:
        """Who hands a total on: the own effect and what each neighbour passes; rounded sums."""
        shown = [hop for hop in result.last_hops if abs(hop.amount) >= VISIBLE]
        if not shown:
            return ""
        parts = [f"{self.name(hop.id)} {self.points(hop.amount)}" for hop in shown]
        if result.direct:
            own = self.language.text("own effect {direct}", direct=self.points(result.direct))
            parts.insert(0, own)
        return self.language.text("last step: {parts}", parts=", ".join(parts))

    def message(self, message: Message) -> str:
        """A note or warning as a sentence of its own."""
        text = self.language.say(message)
        return text[:1].upper() + text[1:] + "."
