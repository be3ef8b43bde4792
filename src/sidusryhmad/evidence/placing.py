"""Suggestions put onto a map, so that no opinion silently overwrites another."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sidusryhmad._display import Brief
from sidusryhmad.errors import Fault, Message, hints
from sidusryhmad.evidence.result import EvidenceResult
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.writing import with_value
from sidusryhmad.locale.language import Language, language
from sidusryhmad.model.backing import BY_HAND, basis, current, gives_way, origin
from sidusryhmad.model.crosscheck_evidence import evidence_faults
from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.prepare import names_by_id
from sidusryhmad.model.prepare_evidence import prepare_evidence
from sidusryhmad.model.service_map import ServiceMap, require_map

_NOT_THERE = frozenset(
    {"unknown_stakeholder", "ambiguous_name", "unknown_change", "effect_on_removed"}
)


@dataclass(frozen=True, slots=True, repr=False)
class Beside(Brief):
    """Evidence that is kept beside a value which the map goes on counting with.

    Attributes:
        evidence: What the evidence says.
        now: The value on the map, with who gave it, when and why; None where only a change brings
            the influence.
    """

    evidence: Evidence
    now: Evidence | None


@dataclass(frozen=True, slots=True, repr=False)
class Unknown(Brief):
    """A suggestion about somebody or something that the map does not have.

    Attributes:
        suggestion: The suggestion; nothing was done with it.
        faults: Who or what is not there, with whom or what was probably meant.
    """

    suggestion: Suggestion
    faults: tuple[Fault, ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        """What is not there, and what was probably meant."""
        return tuple(
            message
            for fault in self.faults
            for message in (fault.message, *hints((), fault.nearest))
        )


@dataclass(frozen=True, slots=True)
class Placed:
    """A map on which suggestions stand.

    Attributes:
        service_map: The map; the one that was given where nothing is new.
        placed: Evidence that the map counts with now.
        beside: Evidence kept beside a value that stands there otherwise.
        unknown: Suggestions about nobody on the map.
    """

    service_map: ServiceMap
    placed: tuple[Evidence, ...] = ()
    beside: tuple[Beside, ...] = ()
    unknown: tuple[Unknown, ...] = field(default=())

    def __repr__(self) -> str:
        new, kept, lost = len(self.placed), len(self.beside), len(self.unknown)
        return f"<Placed: {new} placed, {kept} kept beside, {lost} about nobody on the map>"


def onto(
    service_map: ServiceMap,
    suggestions: EvidenceResult | Iterable[Suggestion],
    *,
    accept: bool = False,
) -> Placed:
    """Put what evidence suggests onto a map, beside what people said by hand.

    Where nobody gave a value the evidence's becomes the map's, and the record of evidence is kept.
    Where somebody gave one by hand it stays and the evidence is only kept beside it. A value that
    came from earlier evidence of the same source and method is replaced by newer; the older record
    stays. Placing the same once more changes nothing.

    Args:
        service_map: The map.
        suggestions: A finding, or the suggestions themselves.
        accept: Whether the evidence's value takes the place of one given by hand; that one is then
            kept as a record of evidence, with who gave it and why.

    Returns:
        The map, with what was placed, what is kept beside, and what fits nobody on it.

    Raises:
        WrongTypeError: What is given is no map.
        InvalidMapError: A suggested value leaves its scale.

    Example:
        >>> said = Message("ratings", "212 ratings")
        >>> found = Suggestion("attitude", -1, said, said, "Külaline", range=(-1.4, -0.6), n=212)
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> onto(m, [found]).service_map.stakeholders[0].attitude.why
        '212 ratings'
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct", attitude=1)
        >>> (kept,) = onto(m, [found]).beside
        >>> kept.now.value, kept.evidence.value
        (1.0, -1.0)
    """
    given = suggestions.suggestions if isinstance(suggestions, EvidenceResult) else suggestions
    records, unknown = _records(require_map(service_map), tuple(given))
    made = service_map
    for evidence in records:
        made = _with(made, evidence, accept=accept)
    placed = tuple(e for e in records if _is_origin(made, e))
    beside = tuple(Beside(e, current(made, e)) for e in records if e not in placed)
    return Placed(made, placed, beside, unknown)


def _records(
    service_map: ServiceMap, suggestions: tuple[Suggestion, ...]
) -> tuple[tuple[Evidence, ...], tuple[Unknown, ...]]:
    """The suggestions as records of the map, and those that fit nobody on it."""
    document, speaks = service_map.to_document(), language(service_map.service.language)
    names, rows, unknown = names_by_id(document), [], []
    for suggestion in suggestions:
        row, faults = _row(document, names, suggestion, speaks)
        if faults:
            unknown.append(Unknown(suggestion, faults))
        else:
            rows.append(row)
    before = len(service_map.evidence)
    whole = {**document, "evidence": [*document.get("evidence", ()), *rows]}
    return ServiceMap.from_document(whole).evidence[before:], tuple(unknown)


def _row(
    document: dict[str, Any], names: dict[str, str], suggestion: Suggestion, speaks: Language
) -> tuple[Any, tuple[Fault, ...]]:
    alone = {**document, "evidence": [suggestion.row(speaks)]}
    alone["evidence"] = prepare_evidence(alone, names) or []
    found = evidence_faults(alone)
    return alone["evidence"][0], tuple(f for f in found if f.message.code in _NOT_THERE)


def _with(service_map: ServiceMap, evidence: Evidence, *, accept: bool) -> ServiceMap:
    """The map with one more record of evidence, and its value where that may stand."""
    now = current(service_map, evidence)
    came = None if now is None else origin(service_map, now)
    renewed = (
        came is not None and evidence not in service_map.evidence and basis(came) == basis(evidence)
    )
    takes = accept or renewed or gives_way(service_map, evidence)
    kept = [] if now is None or came or not takes or gives_way(service_map, evidence) else [now]
    by_hand = language(service_map.service.language).text(BY_HAND)
    records = [*(e.model_copy(update={"method": by_hand}) for e in kept), evidence]
    new = [e for e in records if e not in service_map.evidence]
    if new:
        service_map = service_map.model_copy(update={"evidence": (*service_map.evidence, *new)})
    return with_value(service_map, evidence) if takes else service_map


def _is_origin(service_map: ServiceMap, evidence: Evidence) -> bool:
    now = current(service_map, evidence)
    return now is not None and origin(service_map, now) == evidence
