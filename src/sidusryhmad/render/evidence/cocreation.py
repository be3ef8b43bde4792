"""The picture of co-creation: satisfaction over involvement, one panel for each segment."""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.evidence.topics.cocreation.results import Cocreation, Response
from sidusryhmad.evidence.topics.cocreation.spoken import (
    FINDINGS,
    WAYS,
    amount,
    estimated,
    segment_name,
    way_text,
)
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.cocreation_notes import Note, noted
from sidusryhmad.render.evidence.cocreation_panel import HEIGHT, WIDTH, panel
from sidusryhmad.render.scene import Label, Mark, Scene
from sidusryhmad.render.shift import shifted
from sidusryhmad.render.text import SEMIBOLD, Font, clean, shorten, wrap
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.chart import Body, chart

_HEAD = Font(12.0, SEMIBOLD)
_LINE = 16.0
_BETWEEN = 22.0
_ASIDE = 24.0
_NOTES = 230.0


def scene(result: Cocreation, language: Language, theme: Theme) -> Scene:
    """Ratings, curve with band, optimum with interval, and where the service stands."""
    say = language.text
    title = say("{service}: how much to involve", service=result.service_map.service.name)
    subtitle = say(
        "satisfaction over involvement, each segment for itself; a dashed curve is not supported "
        "by the data; shaded: its {share}% band; larger dots: more ratings",
        share=round(100 * result.terms.confidence),
    )
    marks: list[Mark] = []
    y = 0.0
    for each in result.responses:
        made, y = _segment(each, y, language, theme)
        marks += made
        y += _BETWEEN
    body = Body(WIDTH + _ASIDE + _NOTES, max(y - _BETWEEN, 1.0), tuple(marks))
    table = tuple(map(tuple, _table(result, language)))
    texts = (title, subtitle, _description(result, language))
    return chart(texts, replace(body, table=table), language, theme)


def _segment(
    each: Response, y: float, language: Language, theme: Theme
) -> tuple[list[Mark], float]:
    """The marks of one segment, and where the next may begin."""
    found = language.text(FINDINGS[each.finding])
    name = shorten(clean(segment_name(each, language)), 80)
    lines = wrap(f"{name}: {found}", WIDTH + _ASIDE + _NOTES, _HEAD)
    head = tuple(
        Label(line, (0.0, y + 12.0 + at * _LINE), _HEAD.size, theme.ink, SEMIBOLD, "start")
        for at, line in enumerate(lines)
    )
    top = y + len(lines) * _LINE + 6.0
    marks = [Mark(labels=head)]
    height = 0.0
    if each.curve or each.ratings:
        marks += [shifted(mark, 0.0, top) for mark in panel(each, language, theme)]
        height = HEIGHT
    aside, used = noted(_notes(each, language), _NOTES, theme)
    marks += [shifted(mark, WIDTH + _ASIDE, top) for mark in aside]
    return marks, top + max(height, used)


def _notes(each: Response, language: Language) -> list[Note]:
    say, unit = language.text, f" {each.unit}" if each.unit else ""
    notes = []
    if each.n is not None:
        notes.append(Note("", language.plural("{count} rating", "{count} ratings", each.n)))
    where = each.standing
    if where.given or each.n:
        level = amount(where.level, language) + unit
        text = say("you are here: {level}", level=level)
        if not where.given:
            text = say("you are here, by the mean of the ratings: {level}", level=level)
        notes.append(Note("here", text))
    if where.way != "unknown":
        notes.append(Note("", way_text(each, language)))
    if each.optimum is not None:
        level = estimated(each.optimum, language) + unit
        text = say("best level: {level}", level=level)
        if each.finding == "levelling":
            text = say("levels off at: {level}", level=level)
        notes.append(Note("best", text))
    if each.worse_above is not None:
        level = estimated(each.worse_above, language) + unit
        notes.append(Note("burden", say("worse than today above: {level}", level=level)))
    if each.burden is not None:
        none = each.burden.none
        text = say("worse than none above: {level}", level=estimated(none, language) + unit)
        notes.append(Note("burden_none", text))
    return notes


def _table(result: Cocreation, language: Language) -> Sequence[Sequence[str]]:
    say = language.text
    head = [
        say("Segment"),
        say("n"),
        say("Finding"),
        say("Now"),
        say("More satisfied"),
        say("Best level"),
    ]
    return [head, *(_row(each, language) for each in result.responses)]


def _row(each: Response, language: Language) -> list[str]:
    where = each.standing
    return [
        segment_name(each, language),
        "–" if each.n is None else language.number(each.n, digits=0),
        language.text(FINDINGS[each.finding]),
        amount(where.level, language) if where.given or each.n else "–",
        language.text(WAYS[where.way]),
        "–" if each.optimum is None else estimated(each.optimum, language),
    ]


def _description(result: Cocreation, language: Language) -> str:
    return "; ".join(
        f"{segment_name(each, language)}: {language.text(FINDINGS[each.finding])}"
        for each in result.responses
    )
