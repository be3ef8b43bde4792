"""Values on the map beside what evidence says of them."""

from sidusryhmad.errors import N_
from sidusryhmad.model.backing import (
    BY_HAND,
    by_hand,
    current,
    gives_way,
    leaves_out,
    newest,
    origin,
)
from sidusryhmad.model.backing_words import amount, label, said
from sidusryhmad.model.evidence import OF_NAMES, Evidence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.together import SIGN
from sidusryhmad.reporting.document import Bullets, Cell, Column, Table
from sidusryhmad.reporting.words import Wording

_NOTHING = Cell("–", "quiet")
_VERDICTS = {
    "differs": N_("differs"),
    "agrees": N_("agrees"),
    "taken": N_("the map counts with it"),
    "newer": N_("replaced by newer evidence"),
    "open": N_("no value on the map"),
    "before": N_("given by hand before: {value}"),
    "gave_way": N_("given by hand before: {value}; the evidence took its place"),
}


def backed_table(wording: Wording) -> Table | None:
    """What evidence says beside what the map counts with; where they differ comes first.

    Args:
        wording: The impact and its language.

    Returns:
        A row for each record of evidence but those on effects of other changes; None where there
        is none.
    """
    there, say = wording.impact.before or wording.impact.service_map, wording.language.text
    recent = {index for index, _ in newest(there)}
    told = [
        (verdict(there, e) if index in recent else _replaced(there, e), e)
        for index, e in enumerate(there.evidence)
        if _concerns(wording, e)
    ]
    if not told:
        return None
    columns = (
        Column(say("Value")),
        Column(say("On the map"), number=True),
        Column(say("Where it comes from")),
        Column(say("Evidence"), number=True),
        Column(say("Range")),
        Column(say("n"), number=True),
        Column(say("Source")),
        Column(say("Both together")),
    )
    ordered = sorted(told, key=lambda each: each[0] != "differs")
    rows = tuple(_row(wording, there, kind, e) for kind, e in ordered)
    return Table(columns, rows, _caption(wording, {kind for kind, _ in told}))


def _caption(wording: Wording, kinds: set[str]) -> str:
    say = wording.language.text
    if "differs" in kinds or "gave_way" not in kinds:
        return say(
            "Values of which there is evidence, in Likert points. Where both differ the map counts "
            "with its own value: evidence never replaces by itself what somebody gave by hand."
        )
    return say(
        "Values of which there is evidence, in Likert points. Where evidence took the place of "
        "what somebody gave by hand, that was asked for."
    )


def methods(wording: Wording) -> Bullets | None:
    """How the evidence was worked out, each method once.

    Args:
        wording: The impact and its language.

    Returns:
        The methods; None where no evidence says any.
    """
    there = wording.impact.before or wording.impact.service_map
    told = (e for e in there.evidence if _concerns(wording, e) and not by_hand(e))
    each = dict.fromkeys(e.method for e in told if e.method)
    if not each:
        return None
    return Bullets(tuple(each), wording.language.text("How the evidence was worked out"))


def verdict(service_map: ServiceMap, evidence: Evidence) -> str:
    """How evidence and the value on the map stand to each other.

    Args:
        service_map: The map.
        evidence: One of its records of evidence.

    Returns:
        ``differs``, ``agrees``, ``taken`` (the map counts with it), ``open`` (nobody gave a
        value), ``gave_way`` (given by hand, before evidence took its place) or ``before`` (given
        by hand before the value of today).

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct", attitude=1)
        >>> verdict(m, Evidence(of="attitude", stakeholder="guest", value=-1))
        'differs'
    """
    now = current(service_map, evidence)
    if now is None or gives_way(service_map, evidence):
        return "open"
    if origin(service_map, now) == evidence:
        return "taken"
    if by_hand(evidence):
        return "before" if origin(service_map, now) is None else "gave_way"
    return "differs" if leaves_out(evidence, now.value) else "agrees"


def _replaced(there: ServiceMap, evidence: Evidence) -> str:
    """What is said of a record that a later one of the same source and method replaced."""
    kind = verdict(there, evidence)
    return kind if kind in {"taken", "open", "before", "gave_way"} else "newer"


def _concerns(wording: Wording, evidence: Evidence) -> bool:
    id_ = wording.impact.change.id
    return evidence.of != "effect" or evidence.change in {id_, *id_.split(SIGN)}


def _row(wording: Wording, there: ServiceMap, kind: str, evidence: Evidence) -> tuple[Cell, ...]:
    say, now = wording.language.say, current(there, evidence)
    of = wording.language.text(OF_NAMES[evidence.of])
    return (
        Cell(wording.language.text("{name}: {of}", name=label(there, evidence), of=of)),
        _NOTHING if now is None else Cell(say(amount(now))),
        _NOTHING if now is None else Cell(_comes_from(wording, origin(there, now) or now)),
        _NOTHING if by_hand(evidence) else Cell(say(amount(evidence))),
        _NOTHING if by_hand(evidence) else _interval(wording, evidence),
        _NOTHING if evidence.n is None else Cell(str(evidence.n)),
        Cell(source) if (source := _source(wording, evidence)) else _NOTHING,
        Cell(_verdict(wording, kind, evidence), "plain" if kind == "differs" else "quiet"),
    )


def _verdict(wording: Wording, kind: str, evidence: Evidence) -> str:
    value = wording.language.say(said(evidence))
    return wording.language.text(_VERDICTS[kind], value=value)


def _comes_from(wording: Wording, given: Evidence) -> str:
    """Where the value on the map comes from; whoever said it is not named."""
    return _written(given) or wording.language.text(BY_HAND)


def _source(wording: Wording, evidence: Evidence) -> str:
    return _comes_from(wording, evidence) if by_hand(evidence) else _written(evidence)


def _written(evidence: Evidence) -> str:
    return ", ".join(part for part in (evidence.source, evidence.when) if part)


def _interval(wording: Wording, evidence: Evidence) -> Cell:
    if evidence.range is None:
        return _NOTHING
    low, high = (wording.language.say(amount(evidence, end)) for end in evidence.range)
    return Cell(wording.language.text("{low} to {high}", low=low, high=high))
