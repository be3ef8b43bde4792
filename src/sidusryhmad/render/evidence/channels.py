"""The picture of a move between channels: each stakeholder from simple to complex cases."""

from sidusryhmad.evidence.topics.channels.aspects import move_name
from sidusryhmad.evidence.topics.channels.results import Channels, Part
from sidusryhmad.locale.language import LANGUAGES, Language
from sidusryhmad.render.evidence.dots import Dot, Ruler, dots
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import round_ticks
from sidusryhmad.render.views.chart import chart


def scene(result: Channels, language: Language, theme: Theme) -> Scene:
    """Each stakeholder's direct effect, from simple to complex cases."""
    say = language.text
    rows = [_row(part, language, theme) for part in result.parts if _known(part)]
    ticks = round_ticks(-3.0, 3.0, most=7)
    ruler = Ruler(
        ticks,
        ticks.texts(language, signed=True),
        say("Direct effect, in Likert points: left a loss, right a gain"),
        line=0.0,
    )
    title = say("{change}: who gains, who loses?", change=called(result, language))
    subtitle = say("a line from simple to complex cases; the dot: on average at the share given")
    told = "; ".join(f"{part.stakeholder}: {_note(part, language)}" for part in result.parts)
    body = dots(rows, ruler, (language, theme), _table(result, language))
    return chart((title, subtitle, told), body, language, theme)


def called(result: Channels, language: Language) -> str:
    """What the move is called: as somebody named it, or in the reader's language.

    Args:
        result: The move.
        language: The language.

    Returns:
        The name.
    """
    given = {move_name(result.source, result.target, Language(code)) for code in LANGUAGES}
    own = result.change not in given
    return result.change if own else move_name(result.source, result.target, language)


def _known(part: Part) -> bool:
    return part.simple.value is not None and part.complex.value is not None


def _row(part: Part, language: Language, theme: Theme) -> Dot:
    simple, complex_ = part.simple.value or 0.0, part.complex.value or 0.0
    tone = "" if part.all is None else theme.positive if part.all >= 0 else theme.negative
    low, high = sorted((simple, complex_))
    return Dot(part.stakeholder, part.all, low, high, _note(part, language), tone=tone)


def _note(part: Part, language: Language) -> str:
    if not _known(part):
        return language.text("open")
    told = language.text(
        "simple {simple}, complex {complex}",
        simple=_points(part.simple.value, language),
        complex=_points(part.complex.value, language),
    )
    if part.break_even is None:
        return told
    share = f"{language.number(100 * part.break_even, digits=0)}%"
    return language.text("{told}; turns at {share}", told=told, share=share)


def _points(value: float | None, language: Language) -> str:
    return "–" if value is None else language.number(value, digits=1, signed=True)


def _table(result: Channels, language: Language) -> list[list[str]]:
    say = language.text
    return [
        [say("Stakeholder"), say("Simple cases"), say("Complex cases"), say("All moved")],
        *(
            [
                part.stakeholder,
                _points(part.simple.value, language),
                _points(part.complex.value, language),
                _points(part.all, language),
            ]
            for part in result.parts
        ),
    ]
