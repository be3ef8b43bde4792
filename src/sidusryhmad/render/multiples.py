"""Ring maps side by side: alternatives on one layout, one colour scale and one legend."""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.analysis.compare.comparison import Alternative, Comparison
from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language, wanted
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.choices import USUAL_CHOICES, Choices
from sidusryhmad.render.describe import impact_description, map_description
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.grid import Gone, Panel, grid
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.stage import Stage, stage
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.together import placed_together
from sidusryhmad.render.wording import VERDICTS, impact_subtitle, impact_title, map_subtitle

MOST = 6
"""Alternatives in one picture; which are left out is said in its subtitle."""
_LONGEST = 120


def multiples(
    comparison: Comparison,
    *,
    language: Language,
    theme: Theme,
    choices: Choices = USUAL_CHOICES,
) -> Scene:
    """The alternatives of a comparison side by side, the best first.

    Args:
        comparison: The comparison.
        language: Language of the words.
        theme: Colours and sizes.
        choices: What else was chosen.

    Returns:
        The scene; everybody stands at the same place in every panel.
    """
    shown, left_out = comparison.changes[:MOST], comparison.changes[MOST:]
    impacts = [comparison.impacts[alternative.id] for alternative in shown]
    texts = [
        (_title(a), _subtitle(comparison, a, language), impact_description(i, language))
        for a, i in zip(shown, impacts, strict=True)
    ]
    panels = _panels(comparison.service_map, impacts, texts, (language, theme, choices))
    service = shorten(clean(comparison.service_map.service.name), _LONGEST)
    count = len(comparison.changes)
    title = language.plural(
        "{service}: {count} alternative", "{service}: {count} alternatives", count, service=service
    )
    rank = next(a.rank for a in comparison.alternatives if a.nothing)
    subtitle = language.text(
        "doing nothing would rank {rank}; carry-over {carry_over}; one colour scale for all; the "
        "strongest paths of influence in colour",
        rank=rank,
        carry_over=float(comparison.carry_over),
    )
    if left_out:
        names = ", ".join(shorten(clean(alternative.name)) for alternative in left_out)
        subtitle = language.text(
            "{subtitle}; not in the picture: {names}", subtitle=subtitle, names=names
        )
    return grid(panels, (title, subtitle, " ".join(f"{t}: {s}." for t, s, _ in texts)))


def before_after(
    impact: Impact, *, language: str | None = None, theme: Theme | None = None
) -> Drawing:
    """A change of structure: the map as it stands beside the map afterwards, on one layout.

    Args:
        impact: What the change does.
        language: ``"et"`` or ``"en"``; the map's own language when left out.
        theme: Colours and sizes other than the usual ones.

    Returns:
        The drawing: everybody at the same place in both, whoever is gone as a pale pill.

    Example:
        >>> from sidusryhmad.analysis.impact import impact
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Guest", ring="direct")
        >>> gone = {"remove": {"stakeholders": ["Barista"]}}
        >>> m = m.with_change("Robot", {"Guest": 1}, edits=gone)
        >>> [panel.title for panel in before_after(impact(m, draws=None)).scene.panels]
        ['Today', 'Afterwards: good for all']
    """
    words = wanted(language, impact.service_map.service.language)
    look = (words, theme or Theme(), USUAL_CHOICES)
    before = impact.before or impact.service_map
    verdict = words.text(VERDICTS[impact.verdict.status])
    today = (
        words.text("Today"),
        map_subtitle(before, words, emphasis=False),
        map_description(before, words),
    )
    told = impact_description(impact, words)
    title = words.text("Afterwards: {verdict}", verdict=verdict)
    subtitle = map_subtitle(impact.service_map, words, emphasis=False)
    panels = _panels(before, [None, impact], [today, (title, subtitle, told)], look)
    texts = (impact_title(impact), impact_subtitle(impact, words), told)
    return Drawing(replace(grid(panels, texts), paper=look[1].paper), look[1])


def _title(alternative: Alternative) -> str:
    return f"{alternative.rank}. {shorten(clean(alternative.name), _LONGEST)}"


def _subtitle(comparison: Comparison, alternative: Alternative, language: Language) -> str:
    text = language.text(VERDICTS[alternative.status])
    worst, lowest = alternative.worst, alternative.lowest
    if worst is not None and lowest is not None and worst not in alternative.removed:
        name = shorten(clean(comparison.names[worst]))
        total = language.number(lowest, digits=2, signed=True)
        text = language.text(
            "{verdict}; worst off: {name} {total}", verdict=text, name=name, total=total
        )
    if alternative.removed:
        names = ", ".join(shorten(clean(comparison.names[id_])) for id_ in alternative.removed)
        text = language.text("{verdict}; removes: {names}", verdict=text, names=names)
    return text


def _panels(
    before: ServiceMap,
    impacts: Sequence[Impact | None],
    texts: Sequence[tuple[str, str, str]],
    look: tuple[Language, Theme, Choices],
) -> list[Panel]:
    """One panel an impact, or the map as it stands where there is none."""
    maps = [before, *(i.service_map for i in impacts if i is not None)]
    today = stage(before, None, *look, maps)
    stages = [today if i is None else stage(i.service_map, i, *look, maps) for i in impacts]
    scale = max((s.overlay.scale for s in stages if s.overlay is not None), default=1.0)
    stages = [_scaled(one, scale) for one in stages]
    place, *places = placed_together([today, *stages])
    word = look[0].text("gone")
    title = look[0].text("{name}: removed by the change", name="{name}")
    panels = []
    for one, placed, said in zip(stages, places, texts, strict=True):
        gone = tuple(figure.id for figure in today.figures if figure.id not in one.names)
        panels.append(Panel(one, placed, said, Gone(today, place, gone, word, title)))
    return panels


def _scaled(one: Stage, scale: float) -> Stage:
    """The same with the colour scale of all."""
    return one if one.overlay is None else replace(one, overlay=replace(one.overlay, scale=scale))
