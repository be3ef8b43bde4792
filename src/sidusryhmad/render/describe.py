"""The picture in a few sentences, for screen readers."""

from collections import Counter

from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.steady import steady
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.figures import Parts, also_inner
from sidusryhmad.render.text import clean
from sidusryhmad.render.ties import ties
from sidusryhmad.render.wording import influence_title, named, ring_name

_STRONGEST = 5


def map_description(service_map: ServiceMap, words: Language) -> str:
    """Who stands in which ring, and the strongest influences.

    Args:
        service_map: The map.
        words: The language to say it in.

    Returns:
        A few sentences.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> map_description(m, Language("en"))
        'Direct (1): Barista. Interested (0). Indirect (0).'
    """
    names = {s.id: clean(s.name) for s in service_map.stakeholders}
    sentences = []
    for ring in service_map.ring_list:
        members = [names[s.id] for s in service_map.stakeholders if s.ring == ring.id]
        head = f"{ring_name(ring, words)} ({len(members)})"
        sentences.append(f"{head}: {named(members)}." if members else f"{head}.")
    if inner := [names[id_] for id_ in names if id_ in also_inner(service_map)]:
        sentences.append(words.text("Also in the inner circle: {names}.", names=named(inner)))
    strongest = sorted(ties(service_map), key=lambda tie: -tie.weight)[:_STRONGEST]
    if strongest:
        lines = "; ".join(influence_title(tie, names, words) for tie in strongest)
        sentences.append(words.text("Strongest influences: {lines}.", lines=lines))
    return " ".join(sentences)


def parts_description(parts: Parts, words: Language) -> list[str]:
    """How many there are in each slice and group.

    Args:
        parts: Slices and groups.
        words: The language to say it in.

    Returns:
        A sentence for each way in which the stakeholders are divided.
    """
    sentences = []
    for division in (parts.slices, parts.groups):
        if division is not None:
            counts = Counter(division.of.values())
            told = ", ".join(f"{name} ({counts[n]})" for n, name in enumerate(division.names))
            sentences.append(words.text("By {field}: {parts}.", field=division.field, parts=told))
    return sentences


def impact_description(impact: Impact, words: Language) -> str:
    """Who gains, who loses, and whom the change does not reach.

    Args:
        impact: The impact.
        words: The language to say it in.

    Returns:
        A few sentences.
    """
    epsilon = impact.service_map.epsilon
    ranked = sorted(impact.stakeholders, key=lambda result: -steady(abs(result.total)))
    entries = [
        (r, f"{clean(r.name)} {words.number(r.total, digits=1, signed=True)}") for r in ranked
    ]
    gains = [entry for r, entry in entries if r.reached and r.total > epsilon]
    losses = [entry for r, entry in entries if r.reached and r.total < -epsilon]
    unreached = [clean(r.name) for r in impact.stakeholders if not r.reached]
    sentences = []
    if gains:
        sentences.append(words.text("Gets better: {names}.", names=named(gains)))
    if losses:
        sentences.append(words.text("Gets worse: {names}.", names=named(losses)))
    if not gains and not losses:
        sentences.append(words.text("Nobody gains or loses noticeably."))
    if unreached:
        sentences.append(words.text("Not reached: {names}.", names=named(unreached)))
    return " ".join(sentences)
