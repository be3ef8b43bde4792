"""The picture of complaints: rates with their intervals against the threshold."""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.complaint_rates.customers import Complaining
from sidusryhmad.evidence.topics.complaint_rates.parts import Part
from sidusryhmad.evidence.topics.complaint_rates.rates import Rate
from sidusryhmad.evidence.topics.complaint_rates.results import Complaints
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.dots import Dot, Ruler, dots
from sidusryhmad.render.evidence.rate_words import RateWords, rate_words, whole_sentence
from sidusryhmad.render.evidence.stacked import stacked
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import round_ticks
from sidusryhmad.render.views.chart import Body, chart

_MOST = 24
"""Rows of one kind at the most; the table has them all."""
_OF = {
    "whole": N_("everything"),
    "period": N_("period: {name}"),
    "unit": N_("unit: {name}"),
    "place": N_("place: {name}"),
    "topic": N_("topic: {name}"),
}


def scene(result: Complaints, language: Language, theme: Theme) -> Scene:
    """Rates with their intervals, people above, complaints below; the threshold where it holds."""
    look = (language, theme)
    bodies = _people(result, look)
    for kind in dict.fromkeys(part.counts for part in result.parts):
        mine = [part for part in result.parts if part.counts == kind]
        bodies.append(_parts(mine, result, look))
    body = stacked(bodies, _table(result, language))
    service = shorten(clean(result.service_map.service.name))
    title = language.text("{service}: bush or forest?", service=service)
    description = " ".join(whole_sentence(part, language) for part in result.wholes)
    return chart((title, _subtitle(result, language), description or title), body, language, theme)


def _subtitle(result: Complaints, language: Language) -> str:
    percent = language.number(100 * result.confidence, digits=0)
    texts = [language.text("dots with exact {percent}% intervals", percent=percent)]
    if result.judged is not None:
        texts.append(language.text("dashed: from here on it is a forest"))
    most = max(
        (sum(part.counts == whole.counts for part in result.parts) for whole in result.wholes),
        default=0,
    )
    if (every := max(most, len(_shares(result)))) > _MOST:
        text = N_(
            "{most} of {every} rows shown, those that differ among them; the table has them all"
        )
        texts.append(language.text(text, most=_MOST, every=every))
    return "; ".join(texts)


def _shares(result: Complaints) -> list[tuple[Complaining, Rate]]:
    """The people of all rows where they are known, else row by row."""
    found = result.complaining if result.everybody is None else (result.everybody,)
    return [(each, each.share) for each in found if each.share is not None]


def _people(result: Complaints, look: tuple[Language, Theme]) -> list[Body]:
    shares = _shares(result)
    if not shares:
        return []
    language, _ = look
    words = rate_words([share for _, share in shares], language)
    dots_of = [_dot(_who(each, language), share, words) for each, share in shares]
    rows = _chosen(dots_of, [False] * len(shares), language)
    line = result.threshold if result.judged == "customers" else None
    title = language.text("Customers who complain at all, of all customers")
    return [_dotted(rows, words, (title, line), look)]


def _parts(parts: Sequence[Part], result: Complaints, look: tuple[Language, Theme]) -> Body:
    language, theme = look
    words = rate_words([part.rate for part in parts if part.of == "whole"], language)
    rows = [
        _dot(
            language.text(_OF[part.of], name=_named(part, language)),
            part.rate,
            words,
            _tone(part, theme),
        )
        for part in parts
    ]
    rows = _chosen(rows, [part.of == "whole" or part.differs() for part in parts], language)
    line = result.threshold if result.judged == "base" else None
    kind = shorten(clean(parts[0].counts)) if parts[0].counts else language.text("units")
    title = language.text("Complaints by base ({counts})", counts=kind)
    if not words.percent:
        per = language.number(words.per, digits=0)
        title = language.text("Complaints per {per} ({counts})", per=per, counts=kind)
    return _dotted(rows, words, (title, line), look)


def _chosen(rows: Sequence[Dot], first: Sequence[bool], language: Language) -> list[Dot]:
    """As many rows as have room, in their order, some before others; gaps are counted."""
    wanted = sorted(range(len(rows)), key=lambda at: (not first[at], at))[:_MOST]
    made: list[Dot] = []
    before = -1
    for at in sorted(wanted):
        gap = at - before - 1
        text = language.plural("{count} more not shown", "{count} more not shown", gap)
        made.append(replace(rows[at], heading=text if gap else ""))
        before = at
    return made


def _tone(part: Part, theme: Theme) -> str:
    if not part.differs() or part.comparison is None:
        return ""
    return theme.negative if part.rate.count > part.comparison.expected else theme.positive


def _dot(name: str, rate: Rate, words: RateWords, tone: str = "") -> Dot:
    number = words.language.number
    values = {
        "value": words.value(rate),
        "count": number(rate.count, digits=0),
        "base": number(rate.base, digits=0),
    }
    text = N_("{value}: {count} of {base}")
    if tone:
        text = N_("{value}: {count} of {base}; beyond chance")
    note = words.language.text(text, **values)
    low, high = rate.interval.low * words.per, rate.interval.high * words.per
    return Dot(name, rate.value * words.per, low, high, note, tone=tone)


def _dotted(
    rows: Sequence[Dot],
    words: RateWords,
    ruled: tuple[str, float | None],
    look: tuple[Language, Theme],
) -> Body:
    title, line = ruled
    highest = max([row.high for row in rows] + ([] if line is None else [line * words.per]))
    ticks = round_ticks(0.0, highest, most=6)
    sign = "%" if words.percent else ""
    texts = tuple(f"{text}{sign}" for text in ticks.texts(words.language))
    at = None if line is None else line * words.per
    return dots(rows, Ruler(ticks, texts, title, at), look, ())


def _table(result: Complaints, language: Language) -> tuple[tuple[str, ...], ...]:
    say = language.text
    head = (say("What"), say("Count"), say("Base"), say("Rate"))
    rows = [_line(each, share, language) for each, share in _shares(result)]
    for part in result.parts:
        name = language.text(_OF[part.of], name=_named(part, language))
        rows.append(_cells(name, part.rate, language))
    return (head, *rows)


def _line(each: Complaining, share: Rate, language: Language) -> tuple[str, ...]:
    return _cells(language.text("people: {name}", name=_who(each, language)), share, language)


def _who(each: Complaining, language: Language) -> str:
    return " · ".join(map(clean, each.name)) or language.text("everybody")


def _named(part: Part, language: Language) -> str:
    return clean(part.name) if part.name else language.text("not named")


def _cells(name: str, rate: Rate, language: Language) -> tuple[str, ...]:
    number = language.number
    counted = (number(rate.count, digits=0), number(rate.base, digits=0))
    return (name, *counted, rate_words([rate], language).said(rate))
