"""From an impact to a document: the answer first, then the evidence."""

from collections.abc import Iterator
from dataclasses import replace

from sidusryhmad.analysis.impact import impact as run_impact
from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.results import Impact, StakeholderImpact
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.locale.language import wanted
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.multiples import before_after
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import USUAL, theme_named
from sidusryhmad.reporting.answer import answer
from sidusryhmad.reporting.backing import backed_table, methods
from sidusryhmad.reporting.certainty import certainty_section
from sidusryhmad.reporting.depth import depth_sections
from sidusryhmad.reporting.document import Block, Bullets, Document, Figure, Paragraph, Section
from sidusryhmad.reporting.grounds import assumptions, cautions, left_out
from sidusryhmad.reporting.numbers import numbers_of
from sidusryhmad.reporting.path_figures import paths
from sidusryhmad.reporting.people_figures import disagreement, power_section
from sidusryhmad.reporting.pictures import figure
from sidusryhmad.reporting.reasons import VISIBLE, last_step, path_in_words
from sidusryhmad.reporting.report import Report
from sidusryhmad.reporting.restructured import restructured_section
from sidusryhmad.reporting.tables import (
    effects_table,
    influences_table,
    inner_circle_table,
    others_table,
    outside,
    ring_table,
    side_table,
    today_table,
)
from sidusryhmad.reporting.topics import topic_document
from sidusryhmad.reporting.words import Wording

_PATHS_SHOWN = 5
_PATHS_IN_SUMMARY = 3


def report(
    subject: ServiceMap | Impact | Result,
    change: str | None = None,
    *,
    language: str | None = None,
    theme: str | Theme = USUAL,
) -> Report:
    """A report on what a change does, for people who were not in the workshop.

    Args:
        subject: A map, an impact that was worked out already, or any other result.
        change: Id or name of the change, for a map with more than one.
        language: ``"et"`` or ``"en"``; the map's own language by default.
        theme: The look of its pictures, which pages and slides follow: a name such as ``"dark"``,
            or colours of your own.

    Returns:
        The report: answer, picture, inner circle, why, other rings, grounds, input.

    Raises:
        EmptyMapError: The map has no stakeholders.
        InvalidParameterError: There is no such language, or a change is named beside a result.
        UnknownChangeError: No change is called so.
        UnknownThemeError: There is no theme of this name.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct")
        >>> m = m.with_change("Fresh beans", {"Guest": 1})
        >>> [section.title for section in report(m).document.sections][:3]
        ['Answer', 'Picture', 'Inner circle']
    """
    look = theme if isinstance(theme, Theme) else theme_named(theme)
    if isinstance(subject, Result):
        _require_no_change(subject, change)
        speaks = wanted(language, subject.service_map.service.language)
        return Report(topic_document(subject, speaks, look))
    wording = replace(_wording(subject, change, language), theme=look)
    say = wording.language.text
    sections = (
        Section(say("Answer"), (Paragraph(answer(wording), lead=True),)),
        Section(say("Picture"), (_picture(wording),)),
        *_given(restructured_section(wording)),
        Section(say("Inner circle"), (inner_circle_table(wording), *_sides(wording))),
        *_given(_bars(wording)),
        *_given(certainty_section(wording)),
        Section(
            say("Why"),
            (
                Paragraph(_how_to_read(wording)),
                *paths(wording),
                *_reasons(wording, _PATHS_SHOWN),
            ),
        ),
        Section(say("Other rings"), _others(wording)),
        *_given(power_section(wording)),
        *depth_sections(wording),
        Section(say("What it rests on"), _grounds(wording)),
        Section(say("Input"), _input(wording)),
    )
    return Report(_document(wording, sections))


def summary(
    subject: ServiceMap | Impact,
    change: str | None = None,
    *,
    language: str | None = None,
    picture: bool = False,
) -> Report:
    """The short form of :func:`report`, for a terminal: answer, tables, strongest paths.

    Args:
        subject: A map, or an impact that was worked out already.
        change: Id or name of the change, for a map with more than one.
        language: ``"et"`` or ``"en"``; the map's own language by default.
        picture: Whether the picture is part of it.

    Returns:
        The short report.

    Raises:
        EmptyMapError: The map has no stakeholders.
        InvalidParameterError: There is no such language, or a change is named beside a result.
        UnknownChangeError: No change is called so.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct")
        >>> m = m.with_change("Fresh beans", {"Guest": 1})
        >>> print(summary(m).to_text(width=80).splitlines()[3])
        ANSWER
    """
    wording = _wording(subject, change, language)
    say = wording.language.text
    limits = (*map(wording.message, wording.impact.assumptions), *cautions(wording))
    sections = (
        Section(say("Answer"), (Paragraph(answer(wording), lead=True),)),
        *((Section(say("Picture"), (_picture(wording),)),) if picture else ()),
        *_given(restructured_section(wording)),
        Section(say("Inner circle"), (inner_circle_table(wording),)),
        *_given(certainty_section(wording)),
        Section(say("Why"), _reasons(wording, _PATHS_IN_SUMMARY)),
        Section(say("Other rings"), _others(wording)),
        *((Section(say("Keep in mind"), (Bullets(limits),)),) if limits else ()),
    )
    return Report(_document(wording, sections))


def _wording(subject: ServiceMap | Impact, change: str | None, language: str | None) -> Wording:
    if isinstance(subject, Impact):
        _require_no_change(subject, change)
    result = subject if isinstance(subject, Impact) else run_impact(subject, change)
    return Wording(result, wanted(language, result.service_map.service.language))


def _require_no_change(subject: Impact | Result, change: object) -> None:
    """Refuse a change beside a result: it was worked out already, and would not follow."""
    if change is not None:
        template = N_(
            "a change is named for a map alone, and {kind} is worked out already: leave out {value}"
        )
        values = {"kind": type(subject).__name__, "value": repr(change)}
        raise InvalidParameterError(Message("change_of_a_result", template, values))


def _document(wording: Wording, sections: tuple[Section, ...]) -> Document:
    service = wording.impact.service_map.service
    day = wording.language.date(service.date) if service.date else ""
    parts = [service.name, day, service.purpose or ""]
    return Document(
        title=wording.impact.change.name,
        subtitle=" · ".join(part for part in parts if part),
        language=wording.language.code,
        sections=sections,
        numbers=numbers_of(wording.impact),
        theme=wording.theme,
    )


def _given(section: Section | None) -> tuple[Section, ...]:
    return () if section is None else (section,)


def _picture(wording: Wording) -> Figure:
    caption = wording.language.text(
        "Who gains (▲) and who loses (▼), and the strongest paths by which it reaches them."
    )
    if wording.impact.structural:
        code, theme = wording.language.code, wording.theme
        return Figure(before_after(wording.impact, language=code, theme=theme), caption)
    return figure(wording.impact, wording, caption)


def _bars(wording: Wording) -> Section | None:
    """A bar for everybody of whom there is something to show."""
    impact = wording.impact
    if not impact.inner_circle and not any(result.reached for result in impact.stakeholders):
        return None
    caption = wording.language.text(
        "How much the inner circle gains and loses, and whoever is reached outside it."
    )
    bars = figure(impact, wording, caption, view="bars")
    return Section(wording.language.text("Gains and losses"), (bars,))


def _sides(wording: Wording) -> tuple[Block, ...]:
    return (side_table(wording),) if wording.impact.verdict.sides else ()


def _others(wording: Wording) -> tuple[Block, ...]:
    if outside(wording):
        return (others_table(wording), ring_table(wording))
    return (Paragraph(wording.language.text("The map shows nobody outside the inner circle.")),)


def _reasons(wording: Wording, top: int) -> tuple[Block, ...]:
    inner = [wording.impact.of(id_) for id_ in wording.impact.inner_circle]
    losers = [wording.impact.of(id_) for id_ in wording.impact.verdict.losers_outside]
    reached = [result for result in [*inner, *losers] if result.reached]
    if reached:
        return tuple(block for each in reached for block in _because(wording, each, top))
    return (Paragraph(wording.language.text("No path leads from the change to the inner circle.")),)


def _how_to_read(wording: Wording) -> str:
    return wording.language.text(
        "The strongest paths first. The number at the end of a path is what arrives by it, echoes "
        "included; all paths together give the total, but for rounding. Below them the same total "
        "is divided by who hands it on."
    )


def _because(wording: Wording, result: StakeholderImpact, top: int) -> Iterator[Block]:
    shown = [path for path in result.paths[:top] if abs(path.share) >= VISIBLE]
    rest = result.total - sum(path.share for path in shown)
    items = [path_in_words(wording, path) for path in shown]
    if abs(rest) >= VISIBLE:
        items.append(
            wording.language.text("all other paths together {share}", share=wording.points(rest))
        )
    yield Bullets(tuple(items), wording.named_total(result.id))
    if top == _PATHS_SHOWN and (hops := last_step(wording, result)):
        yield Paragraph(hops)


def _grounds(wording: Wording) -> tuple[Block, ...]:
    say = wording.language.text
    blocks: list[Block] = [Bullets(assumptions(wording), say("Assumptions"))]
    if limits := cautions(wording):
        blocks.append(Bullets(limits, say("Keep in mind")))
    blocks += [block for block in (backed_table(wording), methods(wording)) if block]
    if gaps := left_out(wording):
        blocks.append(Bullets(gaps, say("Whom the map may leave out")))
    return tuple(blocks)


def _input(wording: Wording) -> tuple[Block, ...]:
    blocks: list[Block] = [effects_table(wording)]
    if wording.impact.structural:
        blocks.append(today_table(wording))
    if wording.impact.service_map.influences:
        blocks.append(influences_table(wording))
    blocks += disagreement(wording)
    if note := wording.impact.service_map.service.note:
        blocks.append(Paragraph(note))
    return tuple(blocks)
