"""What a reader asks after the answer: would it turn, is there a remedy, what else is there?

Each question is answered by its own analysis with the settings of the impact, and told in its short
form. Where an analysis refuses, the reason stands in place of its answer.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.compare.profile import profile
from sidusryhmad.analysis.leverage.leverage import leverage
from sidusryhmad.analysis.methods.cross_check import cross_check
from sidusryhmad.analysis.remedy.remedy import remedy
from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.robustness.robustness import robustness
from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.errors import SidusryhmadError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting import compare as told_compare
from sidusryhmad.reporting import leverage as told_leverage
from sidusryhmad.reporting import methods as told_methods
from sidusryhmad.reporting import profile as told_profile
from sidusryhmad.reporting import remedy as told_remedy
from sidusryhmad.reporting import robustness as told_robustness
from sidusryhmad.reporting import structure as told_structure
from sidusryhmad.reporting.document import Block, Paragraph, Section
from sidusryhmad.reporting.words import Wording

Answer = Callable[[Wording], Section]


def depth_sections(wording: Wording) -> tuple[Section, ...]:
    """The further questions about an impact with their short answers.

    Args:
        wording: The impact and its language.

    Returns:
        Robustness, other methods, remedy (where the verdict is not good), the other changes of
        the map, leverage and structure.
    """
    return tuple(_answered(wording, title, answer) for title, answer in _questions(wording))


def _questions(wording: Wording) -> Iterator[tuple[str, Answer]]:
    say = wording.language.text
    yield say("What would turn the verdict"), _robustness
    yield say("Does the verdict hold under every method?"), _methods
    if not wording.impact.verdict.good:
        yield say("What would make it good"), _remedy
    if len(_before(wording.impact).changes) > 1:
        yield say("Beside the other changes"), _compare
        yield say("Whom the changes serve"), _profile
    yield say("Where to push"), _leverage
    yield say("Structure of the map"), _structure


def _answered(wording: Wording, title: str, answer: Answer) -> Section:
    try:
        return Section(title, tuple(map(_calm, answer(wording).blocks)))
    except SidusryhmadError as error:
        reason = wording.language.text(
            "No answer here: {reason}.", reason=wording.language.say(error.message)
        )
        return Section(title, (Paragraph(reason),))


def _calm(block: Block) -> Block:
    """A block without the weight of a lead: a report has one answer that stands out."""
    return replace(block, lead=False) if isinstance(block, Paragraph) else block


def _before(impact: Impact) -> ServiceMap:
    return impact.before or impact.service_map


def _share(impact: Impact) -> float | None:
    """The impact's carry-over; None for the map's own, which may vary in the draws."""
    own = _before(impact).carry_over.value
    return None if impact.carry_over == own else impact.carry_over


def _robustness(wording: Wording) -> Section:
    impact = wording.impact
    found = robustness(
        _before(impact), impact.change.id, carry_over=_share(impact), budget=impact.budget
    )
    return told_robustness.brief(found, wording)


def _methods(wording: Wording) -> Section:
    impact = wording.impact
    found = cross_check(_before(impact), impact.change.id, carry_over=_share(impact))
    return told_methods.brief(found, wording)


def _remedy(wording: Wording) -> Section:
    impact = wording.impact
    found = remedy(
        _before(impact), impact.change.id, carry_over=_share(impact), budget=impact.budget
    )
    return told_remedy.brief(found, wording)


def _compare(wording: Wording) -> Section:
    impact = wording.impact
    sure = impact.uncertainty
    found = compare(
        _before(impact),
        carry_over=_share(impact),
        budget=impact.budget,
        draws=Draws(sure.count, sure.seed) if sure else None,
    )
    return told_compare.brief(found, wording)


def _profile(wording: Wording) -> Section:
    impact = wording.impact
    found = profile(_before(impact), carry_over=_share(impact), budget=impact.budget)
    return told_profile.brief(found, wording)


def _leverage(wording: Wording) -> Section:
    impact = wording.impact
    found = leverage(impact.service_map, carry_over=_share(impact), budget=impact.budget)
    return told_leverage.brief(found, wording)


def _structure(wording: Wording) -> Section:
    impact = wording.impact
    found = structure(impact.service_map, carry_over=_share(impact), budget=impact.budget)
    return told_structure.brief(found, wording)
