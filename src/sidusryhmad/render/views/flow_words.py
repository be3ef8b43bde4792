"""The words of a flow: title, subtitle, description, numbers in words, and what stands in it."""

from collections.abc import Iterator

from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.ties import Tie
from sidusryhmad.render.views.actors import Actors
from sidusryhmad.render.views.flow import Flow, Hop, Lane

_LONGEST_TITLE = 120
_NUMBER = 2


def brief(value: float, language: Language) -> str:
    """A signed number with no more decimals than it needs, two at the most.

    Example:
        >>> brief(-2.0, Language("et")), brief(0.25, Language("et"))
        ('−2', '+0,25')
    """
    digits = next(n for n in range(_NUMBER + 1) if n == _NUMBER or round(value, n) == value)
    return language.number(value, digits=digits, signed=True)


def points(flow: Flow, value: float, language: Language) -> str:
    """What a lane brings, as it is written everywhere in the picture."""
    return language.number(value, digits=flow.digits, signed=True)


def strength(hop: Hop, language: Language) -> str:
    """The strength of a hop in a few characters; before and after where the change moves it."""
    if hop.before is None:
        return _rated(hop.tie, language)
    return f"{_rated(hop.before, language)} → {_rated(hop.tie, language)}"


def _rated(tie: Tie, language: Language) -> str:
    if tie.strength is not None:
        return brief(tie.strength, language)
    return {"positive": "+", "negative": "−"}.get(tie.sign, "?")


def effect(flow: Flow, lane: Lane, actors: Actors, language: Language) -> str:
    """What stands at the start of a lane: the direct effect, or what presses there today."""
    start = lane.path.nodes[0]
    if lane.path.kind == "plain":
        return brief(flow.impact.of(start).direct, language)
    today = actors.by_id[start].today
    points = brief(today or 0.0, language)
    return language.text("today {points}", points=points)


def own(lane: Lane, language: Language) -> str:
    """What the lane without any hop is."""
    if lane.path.kind == "plain":
        return language.text("own direct effect with its echo")
    return language.text("what presses on them today, with its echo")


def note(flow: Flow, lane: Lane, language: Language) -> str:
    """What the change does to the path itself; empty where nothing."""
    if lane.path.kind == "plain":
        return ""
    if lane.path.kind == "gained":
        return language.text("new path")
    before = points(flow, lane.path.before, language)
    if lane.path.kind == "lost":
        return language.text("path gone, it carried {before}", before=before)
    after = points(flow, lane.path.before + lane.path.share, language)
    return language.text("carried {before}, now {after}", before=before, after=after)


def way(lane: Lane, actors: Actors, language: Language) -> str:
    """Everybody on a path, or what the stakeholder's own one is; with what the change does to it.

    Args:
        lane: The path.
        actors: Everybody.
        language: Language of the words.

    Returns:
        Such as ``Kirjakandja → Klient``.
    """
    names = " → ".join(map(actors.name, lane.path.nodes))
    if lane.hops:
        return names
    return language.text("{name}: {what}", name=names, what=own(lane, language))


def others(flow: Flow, language: Language) -> str:
    """What stands for all that has no lane."""
    if flow.lanes or flow.result.reached:
        return language.text("all other paths")
    return language.text("nothing of the change arrives")


def title(flow: Flow, language: Language) -> str:
    """Whose total it is."""
    name = shorten(clean(flow.result.name), _LONGEST_TITLE)
    return language.text("{name}: what their total is made of", name=name)


def subtitle(flow: Flow, language: Language) -> str:
    """The change, how many paths are shown, and why this stakeholder."""
    change = shorten(clean(flow.impact.change.name), _LONGEST_TITLE)
    counted = _counted(flow, language)
    parts = [change, *([counted] if counted else [])]
    if not flow.chosen:
        inside = flow.result.id in flow.impact.inner_circle
        largest = language.text("the largest total of the inner circle")
        parts.append(largest if inside else language.text("the largest total"))
    return "; ".join(parts)


def _counted(flow: Flow, language: Language) -> str:
    """How many paths are shown of how many; nothing where there is none."""
    say, count = language.text, len(flow.lanes)
    if flow.complete:
        return say("the only path") if count == 1 else say("all {count} paths", count=count)
    if count == 1:
        return say("the strongest path and the rest")
    return say("the {count} strongest paths and the rest", count=count) if count else ""


def description(flow: Flow, actors: Actors, language: Language) -> str:
    """The picture in a few sentences."""
    name, total = actors.name(flow.result.id), points(flow, flow.result.total, language)
    if not flow.result.reached:
        return language.text("Nothing of the change reaches {name}.", name=name)
    sentences = [language.text("{name}: total impact {total}.", name=name, total=total)]
    said = "; ".join(
        f"{way(lane, actors, language)}: {points(flow, lane.path.share, language)}"
        for lane in flow.lanes
    )
    if said:
        sentences.append(language.text("By path: {paths}.", paths=said))
    if not flow.complete:
        rest = points(flow, flow.rest, language)
        sentences.append(language.text("All other paths: {rest}.", rest=rest))
    return " ".join(sentences)


def table(flow: Flow, actors: Actors, language: Language) -> tuple[tuple[str, ...], ...]:
    """Every number of the picture in words, the first row the heading."""
    say = language.text
    heading = (say("Path"), say("Effect at its start"), say("Strengths on the way"), say("Brings"))
    return (heading, *_rows(flow, actors, language))


def _rows(flow: Flow, actors: Actors, language: Language) -> Iterator[tuple[str, ...]]:
    for lane in flow.lanes:
        told = way(lane, actors, language)
        if said := note(flow, lane, language):
            told = language.text("{way} ({note})", way=told, note=said)
        start = effect(flow, lane, actors, language)
        hops = ", ".join(strength(hop, language) for hop in lane.hops)
        yield (told, start, hops, points(flow, lane.path.share, language))
    if not flow.complete:
        yield (others(flow, language), "", "", points(flow, flow.rest, language))
    yield (language.text("Total"), "", "", points(flow, flow.result.total, language))
