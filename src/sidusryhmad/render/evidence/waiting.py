"""The picture of waits: real beside perceived time, and what a change of them does."""

from collections.abc import Sequence

from sidusryhmad.evidence.topics.waiting.results import Compared, Felt, Waiting
from sidusryhmad.evidence.topics.waiting.spoken import spoken
from sidusryhmad.locale.language import Language
from sidusryhmad.render.evidence.waiting_marks import Bars, Group, groups_body
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.chart import chart


def scene(result: Waiting, language: Language, theme: Theme) -> Scene:
    """Real beside perceived waits, and the effects of changing them with their ranges."""
    say = language.text
    title = say("{service}: how long a wait feels", service=result.service_map.service.name)
    subtitle = say(
        "filled bar: how long it lasts; hollow bar: how long it feels; dashed line: how long it is "
        "put up with; each situation on its own scale; at the right the direct effect with its "
        "range: a model's answer, not a measurement"
    )
    body = groups_body(_groups(result, language), language, theme, _table(result, language))
    return chart((title, subtitle, _description(result, language)), body, language, theme)


def _groups(result: Waiting, language: Language) -> list[Group]:
    """Waits for the same thing together, in the order of the table."""
    effects = {_key(each.wait): each for each in result.comparisons}
    keys = dict.fromkeys((wait.situation, wait.stakeholder) for wait in result.waits)
    return [
        Group(
            ": ".join(part for part in (stakeholder, situation) if part),
            tuple(
                _bars(wait, effects.get(_key(wait)), language)
                for wait in result.waits
                if (wait.situation, wait.stakeholder) == (situation, stakeholder)
            ),
        )
        for situation, stakeholder in keys
    ]


def _key(wait: Felt) -> tuple[str, str, str]:
    return wait.situation, wait.stakeholder, wait.change


def _bars(wait: Felt, compared: Compared | None, language: Language) -> Bars:
    return Bars(
        name=wait.change or language.text("today"),
        real=wait.length.seconds,
        felt=wait.perceived.seconds,
        tolerated=wait.tolerance.seconds,
        texts=(spoken(wait.length, language), spoken(wait.perceived, language)),
        effect=None if compared is None else compared.effect,
        range=None if compared is None else compared.range,
    )


def _table(result: Waiting, language: Language) -> Sequence[Sequence[str]]:
    say = language.text
    effects = {_key(each.wait): each for each in result.comparisons}
    head = [
        say("Situation"),
        say("The change"),
        say("Lasts"),
        say("Feels like"),
        say("Direct effect"),
    ]
    return [
        head,
        *(
            [
                ": ".join(part for part in (wait.stakeholder, wait.situation) if part),
                wait.change or say("today"),
                spoken(wait.length, language),
                spoken(wait.perceived, language),
                _points(effects.get(_key(wait)), language),
            ]
            for wait in result.waits
        ),
    ]


def _points(compared: Compared | None, language: Language) -> str:
    if compared is None:
        return "–"
    return language.number(compared.effect, digits=1, signed=True)


def _description(result: Waiting, language: Language) -> str:
    return "; ".join(
        language.text(
            "{situation}, {change}: lasts {real}, feels like {felt}",
            situation=wait.situation,
            change=wait.change or language.text("today"),
            real=spoken(wait.length, language),
            felt=spoken(wait.perceived, language),
        )
        for wait in result.waits
    )
