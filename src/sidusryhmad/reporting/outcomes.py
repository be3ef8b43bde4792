"""What happens to somebody, in a word or two."""

from sidusryhmad.analysis.results import Spread, StakeholderImpact
from sidusryhmad.reporting.document import Cell
from sidusryhmad.reporting.words import Wording

TORN_BELOW = 0.5
"""Agreement under which gains and losses are said to pull against each other."""


def outcome(wording: Wording, result: StakeholderImpact) -> Cell:
    """What happens to a stakeholder, in a word or two."""
    say = wording.language.text
    tone = wording.tone(result.total)
    if not result.reached and perhaps_reached(result):
        return Cell(say("direction not known"), "quiet")
    if not result.reached:
        return Cell(say("not reached"), "quiet")
    words = {"gain": say("▲ gains"), "loss": say("▼ loses")}
    if _accepted(wording, result):
        words["loss"] = say("▼ loses, within tolerance")
    text = words.get(tone, say("≈ about nothing"))
    if torn(wording, result):
        text = say("{outcome}, torn", outcome=words.get(tone, "≈ 0"))
    return Cell(text, tone)


def perhaps_reached(result: StakeholderImpact) -> bool:
    """Whether influences of unknown direction lead to them, beside what is counted."""
    return any(note.code == "perhaps_reached" for note in result.notes)


def _accepted(wording: Wording, result: StakeholderImpact) -> bool:
    outside = result.id not in wording.impact.inner_circle
    return outside and result.id not in wording.impact.verdict.losers_outside


def group_outcome(wording: Wording, group: Spread) -> Cell:
    """How a side or a ring fares, in a word or two."""
    say = wording.language.text
    if group.status == "loses":
        return Cell(say("▼ loses"), "loss")
    if group.status == "gains":
        return Cell(say("▲ gains"), "gain")
    return Cell(say("≈ about nothing"), "quiet")


def torn(wording: Wording, result: StakeholderImpact) -> bool:
    """Whether gains and losses that both count pull against each other."""
    loud = min(result.gain, result.loss) > wording.epsilon
    return loud and result.agreement is not None and result.agreement < TORN_BELOW
