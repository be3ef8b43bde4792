"""The picture of a delivery chain: how surely everything up to each step succeeds."""

from sidusryhmad.evidence.topics.delivery.chain import Step
from sidusryhmad.evidence.topics.delivery.delivery import Delivery
from sidusryhmad.evidence.topics.delivery.rows import spoken_phase, spoken_step
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.delivery_course import course
from sidusryhmad.render.evidence.dots import Dot, Ruler, dots, stacked
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import round_ticks
from sidusryhmad.render.views.chart import chart


def scene(result: Delivery, language: Language, theme: Theme) -> Scene:
    """How surely everything up to each step succeeds, with the range."""
    rows = [
        Dot(
            name=f"{number}. {spoken_step(step.name, language)}",
            value=step.arriving.value,
            low=step.arriving.low,
            high=step.arriving.high,
            note=_note(step, result, language),
            faint=step.chance.value is None,
            tone=theme.loss if step.name in result.weakest else "",
        )
        for number, step in enumerate(result.steps, 1)
    ]
    ticks = round_ticks(0.0, 1.0, most=6)
    texts = tuple(_percent(value, language) for value in ticks.values)
    ruler = Ruler(ticks, texts, language.text("Everything up to here succeeds"))
    title = language.text("{service}: does it arrive?", service=result.service_map.service.name)
    subtitle = language.text("the weakest step is in colour; hollow: a step before nobody judged")
    body = dots(rows, ruler, (language, theme), _table(result, language))
    if result.course and result.course[0].felt:
        body = stacked(body, course(result.course, body.width, language, theme))
    return chart((title, subtitle, _description(result, language)), body, language, theme)


def _note(step: Step, result: Delivery, language: Language) -> str:
    told = _percent(step.arriving.value, language)
    if step.name not in result.weakest:
        return told
    return language.text("{chance}, weakest", chance=told)


def _percent(value: float | None, language: Language) -> str:
    return "?" if value is None else f"{language.number(100 * value, digits=0)}%"


def _table(result: Delivery, language: Language) -> list[list[str]]:
    say = language.text
    head = [say("Step"), say("Chance"), say("Up to here")]
    return [
        head,
        *(
            [
                spoken_step(step.name, language),
                _percent(step.chance.value, language),
                _percent(step.arriving.value, language),
            ]
            for step in result.steps
        ),
        *_over_time(result, language),
    ]


def _over_time(result: Delivery, language: Language) -> list[list[str]]:
    """Who feels what at the end of which phase: in full, and expected."""
    number, say = language.number, language.text
    return [
        [
            f"{felt.name}: {spoken_phase(stretch.name, language)}",
            say("in full {points}", points=number(felt.full, digits=2, signed=True)),
            "?" if felt.expected is None else number(felt.expected, digits=2, signed=True),
        ]
        for at in range(len(result.course[0].felt) if result.course else 0)
        for stretch in result.course
        for felt in (stretch.felt[at],)
    ]


def _description(result: Delivery, language: Language) -> str:
    return "; ".join(
        f"{spoken_step(step.name, language)}: {_percent(step.arriving.value, language)}"
        for step in result.steps
    )
