"""The picture of recommendation indices: each group with its interval, and the course in time."""

from sidusryhmad.evidence.interval import CONFIDENCE, Interval
from sidusryhmad.evidence.topics.recommendation.results import Recommendation
from sidusryhmad.evidence.topics.recommendation.standing import Standing
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.dots import Dot, Ruler, dots, stacked
from sidusryhmad.render.evidence.recommendation_course import course
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import Ticks, round_ticks
from sidusryhmad.render.views.chart import chart

_FEWEST_STEPS = 2


def scene(result: Recommendation, language: Language, theme: Theme) -> Scene:
    """Each group's index as a dot with its interval and n; below it the index over time."""
    ticks = _ticks(result)
    texts = ticks.texts(language, signed=True)
    ruler = Ruler(ticks, texts, language.text("Recommendation index"), 0.0)
    rows = [_dot(each, result, language, theme) for each in _shown(result)]
    body = dots(rows, ruler, (language, theme), _table(result, language))
    if len(result.course) >= _FEWEST_STEPS:
        body = stacked(body, course(result, body.width, language, theme))
    name = shorten(clean(result.service_map.service.name))
    title = language.text("{service}: would they recommend it?", service=name)
    subtitle = language.plural(
        "lines: {confidence}% intervals; hollow: fewer than {count} rating, too few to conclude",
        "lines: {confidence}% intervals; hollow: fewer than {count} ratings, too few to conclude",
        result.threshold,
        confidence=100 * _confidence(result),
    )
    return chart((title, subtitle, _description(result, language)), body, language, theme)


def _confidence(result: Recommendation) -> float:
    return CONFIDENCE if result.whole.interval is None else result.whole.interval.confidence


def _shown(result: Recommendation) -> tuple[Standing, ...]:
    return tuple(each for each in (result.whole, *result.groups) if each.interval is not None)


def _ticks(result: Recommendation) -> Ticks:
    """Round numbers around all intervals, zero among them."""
    every = [each.interval for each in _shown(result)] + [step.interval for step in result.course]
    spans = [span for span in every if span is not None]
    low = min((span.low for span in spans), default=-100.0)
    high = max((span.high for span in spans), default=100.0)
    return round_ticks(min(low, 0.0), max(high, 0.0), most=9)


def _dot(each: Standing, result: Recommendation, language: Language, theme: Theme) -> Dot:
    assert each.interval is not None
    side = _side(each, result)
    return Dot(
        name=_name(each, language),
        value=each.counts.index,
        low=each.interval.low,
        high=each.interval.high,
        note=" · ".join(part for part in (_number(each, language), _said(side, language)) if part),
        faint=not each.enough,
        tone=theme.positive if side > 0 else theme.negative if side < 0 else "",
    )


def _name(each: Standing, language: Language) -> str:
    return clean(each.name) if each.name else language.text("All together")


def _number(each: Standing, language: Language) -> str:
    index = language.number(each.counts.index or 0.0, digits=0, signed=True)
    return language.text("{index}, n = {n}", index=index, n=each.counts.n)


def _side(each: Standing, result: Recommendation) -> int:
    """1 and −1 where a group lies above or below all others by more than chance, else 0."""
    found = [c for c in result.comparisons if c.name == each.name and each.name and c.differs]
    return (1 if found[0].difference > 0 else -1) if found else 0


def _said(side: int, language: Language) -> str:
    if side > 0:
        return language.text("above the others")
    return language.text("below the others") if side else ""


def _table(result: Recommendation, language: Language) -> list[list[str]]:
    say = language.text
    head = [say("Who"), say("Index"), say("Interval"), say("n"), ""]
    rows = [
        [
            _name(each, language),
            language.number(each.counts.index or 0.0, digits=0, signed=True),
            _ends(each.interval, language),
            str(each.counts.n),
            _said(_side(each, result), language) if each.enough else say("too few"),
        ]
        for each in _shown(result)
    ]
    return [head, *rows, *_steps(result, language)]


def _steps(result: Recommendation, language: Language) -> list[list[str]]:
    return [
        [
            language.say(step.time.name),
            language.number(step.counts.index or 0.0, digits=0, signed=True),
            _ends(step.interval, language),
            str(step.counts.n),
            "" if step.enough else language.text("too few"),
        ]
        for step in result.course
    ]


def _ends(interval: Interval | None, language: Language) -> str:
    if interval is None:
        return "–"
    ends = (language.number(end, digits=0, signed=True) for end in (interval.low, interval.high))
    return "…".join(ends)


def _description(result: Recommendation, language: Language) -> str:
    if not _shown(result):
        return language.text("There are no ratings yet.")
    return "; ".join(
        f"{_name(each, language)}: {_number(each, language)}" for each in _shown(result)
    )
