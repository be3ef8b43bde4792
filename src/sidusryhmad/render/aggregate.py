"""Large maps: those of one ring and group counted together, and their influences with them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from sidusryhmad.analysis.results import StakeholderImpact
from sidusryhmad.analysis.steady import steady
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import SIDE_NAMES
from sidusryhmad.render.division import Division, divide
from sidusryhmad.render.figures import Figure, Parts, ring_names
from sidusryhmad.render.overlay import Overlay
from sidusryhmad.render.text import clean
from sidusryhmad.render.ties import Tie

_Key = tuple[str, int | None, int | None]
Home = tuple[str, str, str]
"""Ids of the two figures and the sign: what merged influences have in common."""


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A map counted together.

    Attributes:
        figures: One for each ring and group in which somebody stands.
        ties: The influences between them, those that lift, press down and are not known apart.
        home: Id of each stakeholder's figure, by stakeholder id.
        within: How many influences stay inside a figure, by figure id.
    """

    figures: tuple[Figure, ...]
    ties: tuple[Tie, ...]
    home: Mapping[str, str]
    within: Mapping[str, int]

    def merged(self, pairs: Iterable[tuple[str, str]], alone: Sequence[Tie]) -> frozenset[Tie]:
        """The merged influences in which certain ones went up.

        Args:
            pairs: Source and target of the influences.
            alone: All influences of the map.

        Returns:
            The merged ones.
        """
        wanted = frozenset(pairs)
        homes = {_home(t, self.home) for t in alone if (t.source, t.target) in wanted}
        return frozenset(t for t in self.ties if (t.source, t.target, t.sign) in homes)


def aggregate(
    service_map: ServiceMap, alone: Sequence[Tie], parts: Parts, language: Language
) -> Aggregate:
    """Count the stakeholders of a map by ring and group, and the influences between them.

    Args:
        service_map: The map.
        alone: Its influences.
        parts: Slices and groups; where there are neither, sides count.
        language: Language of the words.

    Returns:
        Figures without an impact, and ties whose counts add up to the map's influences.
    """
    sorting = parts if parts.slices or parts.groups else Parts(groups=_sides(service_map, language))
    members: dict[_Key, list[str]] = {}
    for person in service_map.stakeholders:
        members.setdefault(_place(person.id, person.ring, sorting), []).append(person.id)
    ids = {key: _id(key, sorting) for key in members}
    home = {id_: ids[key] for key, people in members.items() for id_ in people}
    within = Counter(home[t.source] for t in alone if home[t.source] == home[t.target])
    rings = ring_names(service_map, language)
    figures = []
    for key, people in members.items():
        label = _label(rings[key[0]], key, sorting, language)
        name = language.text("{group} ({count})", group=label, count=len(people))
        title = _title(label, len(people), within[ids[key]], language)
        shown = (key[1] if parts.slices else None, key[2] if parts.groups else None)
        if parts.groups and shown[1] == parts.groups.unsaid:
            shown = (shown[0], None)
        figures.append(Figure(ids[key], name, key[0], title, None, *shown, members=tuple(people)))
    return Aggregate(tuple(figures), _merge(alone, home), home, within)


def affected(figure: Figure, shown: Overlay, language: Language) -> Figure:
    """A figure with what a change does to its members: the ends and the counts, never a mean.

    Args:
        figure: Those counted together.
        shown: The impact.
        language: Language of the words.

    Returns:
        The same with badge, note, colour and a longer title.
    """
    reached = [shown.by_id[id_] for id_ in figure.members if shown.worth(id_) is not None]
    direct = any(map(shown.direct, figure.members))
    if not reached:
        title = language.text("{group}: not reached by the change", group=figure.title)
        return replace(figure, title=title, direct=direct)
    gains = sum(shown.sign(r.id) > 0 for r in reached)
    losses = sum(shown.sign(r.id) < 0 for r in reached)
    worst = min(reached, key=lambda r: steady(r.total))
    best = max(reached, key=lambda r: steady(r.total))
    title = language.text(
        "{group}; {gains} gain, {losses} lose, {rest} neither; "
        "worst off: {worst}; best off: {best}",
        group=figure.title,
        gains=gains,
        losses=losses,
        rest=len(figure.members) - gains - losses,
        worst=_result(worst, language),
        best=_result(best, language),
    )
    ends = [language.number(r.total, digits=1, signed=True) for r in (worst, best)]
    marks = [f"{arrow} {n}" for arrow, n in (("▼", losses), ("▲", gains)) if n]
    return replace(
        figure,
        title=title,
        note=" … ".join(dict.fromkeys(ends)) if marks else None,
        badge=" ".join(marks) or None,
        worth=worst.total if losses else best.total,
        direct=direct,
    )


def _result(result: StakeholderImpact, language: Language) -> str:
    return f"{clean(result.name)} {language.number(result.total, digits=2, signed=True)}"


def _sides(service_map: ServiceMap, language: Language) -> Division | None:
    if all(person.side is None for person in service_map.stakeholders):
        return None
    return divide(service_map, "side", language, len(SIDE_NAMES))


def _place(id_: str, ring: str, parts: Parts) -> _Key:
    slice_ = None if parts.slices is None else parts.slices.of[id_]
    return ring, slice_, None if parts.groups is None else parts.groups.of[id_]


def _id(key: _Key, parts: Parts) -> str:
    """The same for the same ring and group, whatever else is on the map."""
    found = [key[0]]
    for division, number in ((parts.slices, key[1]), (parts.groups, key[2])):
        if division is not None and number is not None:
            found.append(division.keys[number])
    return repr(tuple(found))


def _label(ring: str, key: _Key, parts: Parts, language: Language) -> str:
    words = ring
    for division, number in ((parts.slices, key[1]), (parts.groups, key[2])):
        if division is not None and number is not None:
            words = language.text("{ring} · {group}", ring=words, group=division.names[number])
    return words


def _title(label: str, count: int, within: int, language: Language) -> str:
    people = language.plural("{count} stakeholder", "{count} stakeholders", count)
    title = language.text("{group}: {people}", group=label, people=people)
    if not within:
        return title
    said = language.plural(
        "{count} influence among themselves", "{count} influences among themselves", within
    )
    return language.text("{group}, {within}", group=title, within=said)


def _home(tie: Tie, home: Mapping[str, str]) -> Home:
    return home[tie.source], home[tie.target], tie.sign


def _merge(alone: Sequence[Tie], home: Mapping[str, str]) -> tuple[Tie, ...]:
    """One tie a pair of figures and sign, as strong as many influences went up in it."""
    together: dict[Home, list[Tie]] = {}
    for tie in alone:
        if home[tie.source] != home[tie.target]:
            together.setdefault(_home(tie, home), []).append(tie)
    most = max(map(len, together.values()), default=1)
    return tuple(
        Tie(*key, _sum(found), len(found) / most, len(found)) for key, found in together.items()
    )


def _sum(found: Sequence[Tie]) -> float | None:
    known = [tie.strength for tie in found if tie.strength is not None]
    return sum(known) if known else None
