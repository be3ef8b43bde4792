"""What is legal on a map but deserves a look; never silent, never fatal."""

from collections.abc import Iterator
from dataclasses import dataclass

from sidusryhmad.errors import N_, Message
from sidusryhmad.locale.language import speaks
from sidusryhmad.model.backing import current, disagreements, origin
from sidusryhmad.model.backing_words import side_by_side
from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.rating import Effect, Span
from sidusryhmad.model.ring import STANDARD_RINGS, ring_by_facts
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side

Path = tuple[str | int, ...]
_END = 3
"""End of the scale of strengths and effects: a value there cannot lie inside its range."""
_FAR = 0.5
"""Points by which the raters' mean may lie beside the strength that is given."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A warning about a map.

    Attributes:
        message: What deserves a look.
        path: Where in the document it stands.

    Example:
        >>> m = ServiceMap.named("Kohvik")
        >>> [finding.message.code for finding in check(m)]
        ['empty_inner_circle']
    """

    message: Message
    path: Path = ()

    def __str__(self) -> str:
        return str(self.message)


def check(service_map: ServiceMap) -> tuple[Finding, ...]:
    """Everything about a map that deserves a look, in document order.

    Args:
        service_map: A valid map.

    Returns:
        The warnings; empty where there are none.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct",
        ...     side="customer", in_process=False)
        >>> for finding in check(m): print(finding)
        the inner circle has nobody on the employee side
        the inner circle has nobody on the provider side
        Külaline neither influences anybody nor is influenced
        Külaline stands in the ring direct, but takes no part in the process
    """
    return (
        *_inner_circle(service_map),
        *_stakeholders(service_map),
        *_raters(service_map),
        *_edges(service_map),
        *_changes(service_map),
        *_evidence(service_map),
    )


def _inner_circle(m: ServiceMap) -> Iterator[Finding]:
    inner = set(m.inner_ids)
    if not inner:
        yield Finding(
            Message("empty_inner_circle", N_("the inner circle is empty")), ("inner_circle",)
        )
        return
    sides = {s.side for s in m.stakeholders if s.id in inner}
    for side in (Side.CUSTOMER, Side.EMPLOYEE, Side.PROVIDER):
        if side not in sides:
            word = Message("side", SIDE_NAMES[side])
            template = N_("the inner circle has nobody on the {side} side")
            yield Finding(Message("side_missing", template, {"side": word}), ("inner_circle",))


def _stakeholders(m: ServiceMap) -> Iterator[Finding]:
    linked = {end for influence in m.influences for end in (influence.from_, influence.to)}
    seen: set[str] = set()
    for index, s in enumerate(m.stakeholders):
        path: Path = ("stakeholders", index)
        if s.id not in linked:
            template = N_("{name} neither influences anybody nor is influenced")
            yield Finding(Message("isolated", template, {"name": s.name}), path)
        if s.name in seen:
            template = N_("the name {name} stands on the map more than once")
            yield Finding(Message("same_name", template, {"name": s.name}), (*path, "name"))
        seen.add(s.name)
        yield from _ring_against_facts(m, index)


def _ring_against_facts(m: ServiceMap, index: int) -> Iterator[Finding]:
    s = m.stakeholders[index]
    if s.ring not in STANDARD_RINGS:
        return
    path: Path = ("stakeholders", index, "ring")
    values = {"name": s.name, "ring": s.ring}
    facts = ring_by_facts(in_process=s.in_process, strong_interest=s.strong_interest)
    if s.in_process is False and s.ring == "direct":
        template = N_("{name} stands in the ring {ring}, but takes no part in the process")
        yield Finding(Message("ring_contradicts_facts", template, values), path)
    elif facts is not None and facts != s.ring:
        template = N_("{name} stands in the ring {ring}, but the facts given point to {facts}")
        message = Message("ring_contradicts_facts", template, {**values, "facts": facts})
        yield Finding(message, path)


def _raters(m: ServiceMap) -> Iterator[Finding]:
    """Where the raters' mean is not the strength that the totals count with."""
    names = {s.id: s.name for s in m.stakeholders}
    for index, i in enumerate(m.influences):
        answers = [value for value in i.ratings.values() if value is not None]
        counted = i.strength if i.strength is not None else sum(i.range) / 2 if i.range else None
        if len(answers) < 2 or counted is None:
            continue
        mean = sum(answers) / len(answers)
        if abs(mean - counted) > _FAR:
            template = N_(
                "{pair}: the raters' mean is {mean}, but {strength} is given; totals count with "
                "what is given, draws with the raters"
            )
            pair = f"{names[i.from_]} → {names[i.to]}"
            values = {"pair": pair, "mean": mean, "strength": counted}
            path: Path = ("influences", index, "ratings")
            yield Finding(Message("ratings_differ", template, values), path)


def _edges(m: ServiceMap) -> Iterator[Finding]:
    """Values at one end of their own range: totals count with that end, draws with the middle.

    Those taken from evidence are passed by: nobody put them there by guess.
    """
    names = {s.id: s.name for s in m.stakeholders}
    for index, i in enumerate(m.influences):
        about = Evidence(of="strength", from_=i.from_, to=i.to, value=0)
        if i.strength is not None and _at_edge(i.strength, i) and not _taken(m, about):
            pair = f"{names[i.from_]} → {names[i.to]}"
            yield Finding(_edge(pair, i.strength, i.range), ("influences", index, "range"))
    for index, change in enumerate(m.changes):
        for id_, effect in change.effects.items():
            about = Evidence(of="effect", change=change.id, stakeholder=id_, value=0)
            if _at_edge(effect.effect, effect) and not _taken(m, about):
                label = f"{change.name} → {names.get(id_, id_)}"
                path: Path = ("changes", index, "effects", id_, "range")
                yield Finding(_edge(label, effect.effect, effect.range), path)


def _at_edge(value: float, given: Influence | Effect) -> bool:
    span, answers = given.range, [each for each in given.ratings.values() if each is not None]
    if span is None or len(answers) > 1 or abs(value) >= _END:
        return False
    return span[0] < span[1] and value in span


def _taken(m: ServiceMap, about: Evidence) -> bool:
    now = current(m, about)
    return now is not None and origin(m, now) is not None


def _edge(label: str, value: float, span: Span | None) -> Message:
    low, high = span or (value, value)
    template = N_(
        "{name}: {value} is an end of its own range {low} to {high}; the middle may be likelier"
    )
    values = {"name": label, "value": value, "low": low, "high": high}
    return Message("value_at_edge", template, values)


def _changes(m: ServiceMap) -> Iterator[Finding]:
    for index, change in enumerate(m.changes):
        if not change.effects and not change.edits:
            template = N_("the change {name} has no direct effects")
            message = Message("change_without_effects", template, {"name": change.name})
            yield Finding(message, ("changes", index))
    wanted = m.service.language
    if wanted and not speaks(wanted):
        template = N_("reports are not available in the language {code}; English is used")
        message = Message("language_unknown", template, {"code": wanted})
        yield Finding(message, ("service", "language"))


def _evidence(m: ServiceMap) -> Iterator[Finding]:
    """Where evidence leaves out the value that the map counts with."""
    for found in disagreements(m):
        yield Finding(side_by_side(m, found), ("evidence", found.index))
