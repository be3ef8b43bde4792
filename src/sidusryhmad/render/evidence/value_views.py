"""The picture of two views: each side's median, and the line between them."""

from sidusryhmad.evidence.topics.two_views.gaps import Gap
from sidusryhmad.evidence.topics.two_views.results import ValueViews
from sidusryhmad.evidence.topics.two_views.spoken import found_text
from sidusryhmad.evidence.topics.two_views.views import View
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.dumbbells import Dumbbell, End, dumbbells, samples
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.chart import chart
from sidusryhmad.render.views.key import Row, key

_MOST = 16
_TOLD = 3


def scene(result: ValueViews, language: Language, theme: Theme) -> Scene:
    """Each change as both sides see it, gaps beyond chance first."""
    shown = result.gaps[:_MOST]
    rows = [_row(each, language) for each in shown]
    legend = key(_key(language, theme), theme)
    body = dumbbells(rows, (language, theme), legend, _table(result, language))
    service = shorten(clean(result.service_map.service.name))
    title = language.text("{service}: two views of value", service=service)
    return chart((title, _subtitle(result, language), _description(result, language)), body,
                 language, theme)  # fmt: skip


def _subtitle(result: ValueViews, language: Language) -> str:
    texts = [language.text("medians of each side, gaps beyond chance first")]
    if (rest := len(result.gaps) - _MOST) > 0:
        texts.append(language.text("{count} more in the table", count=rest))
    return "; ".join(texts)


def _row(each: Gap, language: Language) -> Dumbbell:
    texts = [_gap_text(each, language)]
    if each.split:
        texts.append(language.text("opposite signs"))
    elif each.opposed and not each.supported:
        texts.append(language.text("opposite medians, ask further"))
    if each.at_odds:
        sure = language.text("by the test beyond chance")
        texts.append(sure if each.supported else language.text("by the test maybe chance"))
    return Dumbbell(
        _named(each, language),
        _end(each.provider),
        _end(each.customer),
        tuple(text for text in texts if text),
        strong=each.split,
    )


def _end(view: View) -> End | None:
    if view.middle is None or view.range is None:
        return None
    return End(view.middle, *view.range)


def _named(each: Gap, language: Language) -> str:
    change = clean(each.change)
    if not each.aspect:
        return change
    return language.text("{change}: {aspect}", change=change, aspect=clean(each.aspect))


def _gap_text(each: Gap, language: Language) -> str:
    if each.gap is None:
        return language.text("one side only")
    if each.interval is None:
        return language.text("gap {gap}", gap=_points(each.gap, language))
    ends = (_points(end, language) for end in (each.interval.low, each.interval.high))
    return language.text("gap {gap} ({span})", gap=_points(each.gap, language), span="…".join(ends))


def _points(value: float | None, language: Language) -> str:
    if value is None:
        return "–"
    digits = next(d for d in (0, 1, 2) if d == 2 or round(value, d) == value)
    return language.number(value, digits=digits, signed=True)


def _key(language: Language, theme: Theme) -> list[Row]:
    say = language.text
    ours, theirs, spread = samples(theme)
    return [
        Row(say("Median"), heading=True),
        Row(say("provider"), strokes=ours),
        Row(say("customer"), pills=theirs),
        Row(say("How to read it"), heading=True),
        Row(say("from the lowest to the highest rating"), strokes=spread),
        Row(say("Gap: how much more the provider sees; in brackets its interval.")),
        Row(say("A test of ranks decides what is beyond chance.")),
    ]


def _description(result: ValueViews, language: Language) -> str:
    told = "; ".join(
        language.text(
            "{name}: provider {ours}, customer {theirs}",
            name=shorten(_named(each, language)),
            ours=_points(each.provider.middle, language),
            theirs=_points(each.customer.middle, language),
        )
        for each in result.gaps[:_TOLD]
    )
    sure = sum(each.split for each in result.gaps)
    unsure = sum(not each.supported for each in result.opposed)
    first = language.plural(
        "In {count} case one side sees a gain and the other a loss.",
        "In {count} cases one side sees a gain and the other a loss.",
        sure,
    )
    if not unsure:
        return language.text("{first} {told}.", first=first, told=told)
    second = language.plural(
        "In {count} case the medians have opposite signs, which may be chance: ask further.",
        "In {count} cases the medians have opposite signs, which may be chance: ask further.",
        unsure,
    )
    return language.text("{first} {second} {told}.", first=first, second=second, told=told)


def _table(result: ValueViews, language: Language) -> tuple[tuple[str, ...], ...]:
    say = language.text
    sides = (say("Provider"), say("n"), say("Customer"), say("n"))
    return (
        (say("Change"), *sides, say("Gap"), say("Finding")),
        *(
            (
                _named(each, language),
                _points(each.provider.middle, language),
                str(each.provider.n),
                _points(each.customer.middle, language),
                str(each.customer.n),
                "–" if each.gap is None else _gap_text(each, language),
                found_text(each, language),
            )
            for each in result.gaps
        ),
    )
