"""A service moved between counter, phone and e-channel: who gains what, and who loses what?"""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import N_, Fault, InvalidEvidenceError, InvalidParameterError, Message
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.result import about, grounds_of
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.spelling import Names, on_map, one_spelling
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.evidence.topics.channels.aspects import move_name
from sidusryhmad.evidence.topics.channels.mixing import (
    break_even,
    case_of,
    mixed,
    turning,
    within,
)
from sidusryhmad.evidence.topics.channels.results import Channels, Part, Reached, Shares
from sidusryhmad.evidence.topics.channels.rows import FORM, AnswerRow, twins
from sidusryhmad.locale.language import language
from sidusryhmad.model.naming import find
from sidusryhmad.model.service_map import ServiceMap

Share = float | tuple[float, float, float]


def channels(
    data: object,
    *,
    service_map: ServiceMap | None = None,
    change: str | None = None,
    complex_share: Share | None = None,
    skip_faulty: bool = False,
) -> Channels:
    """Say what a move between channels gives and takes, from answers to its questions.

    Nothing is preset: every effect is an answer of yours. :func:`channel_questions` writes the
    questions that the source text raises, each with its reason.

    Args:
        data: The answers (``stakeholder``, ``aspect``, ``simple case``, ``complex case``; ``from
            channel``, ``to channel``, ``who``, ``why``): a file, a data frame, or rows. Several
            people may answer; their median counts, their lowest and highest are the range.
        service_map: A map, to see what it does through others to everybody.
        change: Name of the change; made of the channels when left out.
        complex_share: Share of complex cases, 0 to 1; with its lowest and highest as
            ``(low, value, high)``. Without it only what does not depend on it is said.
        skip_faulty: Whether faulty rows are left out, and listed, instead of refused.

    Returns:
        Per stakeholder the effect in simple and in complex cases, the share of complex cases at
        which gain turns into loss, and what moving everything does beside moving only the simple
        cases.

    Raises:
        InvalidEvidenceError: A row is faulty, or rows speak of different moves.
        InvalidParameterError: The share is none.

    Example:
        >>> rows = [{"stakeholder": "Klient", "aspect": "speed", "simple": 2, "complex": 0},
        ...         {"stakeholder": "Klient", "aspect": "a person", "simple": 0, "complex": -2}]
        >>> channels(rows, complex_share=0.25).parts[0].all
        1.0
        >>> channels(rows).parts[0].break_even
        0.5
    """
    shares = _shares(complex_share)
    names = Names(("stakeholder", "aspect"), known=on_map(service_map))
    (sheet,) = one_spelling(names, sheet_of(data, FORM, skip_faulty=skip_faulty))
    sheet = replace(sheet, remarks=(*sheet.remarks, *twins(sheet)))
    source, target = (_one(sheet, key) for key in ("from_", "to"))
    parts = tuple(
        _part(name, [row for row in sheet.rows if row.stakeholder == name], shares)
        for name in dict.fromkeys(row.stakeholder for row in sheet.rows)
    )
    speaks = language(None if service_map is None else service_map.service.language)
    named = change or move_name(source, target, speaks)
    made = about(service_map, sheet.source)
    unknown = () if service_map is None else _unknown(parts, service_map)
    reached = () if service_map is None else _reached(parts, service_map, shares)
    suggestions = tuple(_suggestion(p, named, sheet.source) for p in parts if p.all is not None)
    missing = all(named not in {c.id, c.name} for c in made.changes)
    if service_map is not None and missing and {s.stakeholder for s in suggestions} - {*unknown}:
        made = made.with_change(named, {})
    return Channels(
        service_map=made,
        source=source,
        target=target,
        change=named,
        share=shares,
        parts=parts,
        reached=reached,
        holds=_holds(reached, made.epsilon),
        unknown=unknown,
        grounds=grounds_of(sheet, assumptions=_assumptions(parts), methods=(_METHOD,)),
        suggestions=suggestions,
    )


_METHOD = Message("median_answers", N_("median of the answers, with the lowest and the highest"))


def _shares(given: Share | None) -> Shares | None:
    if given is None:
        return None
    low, value, high = given if isinstance(given, tuple) else (given, given, given)
    if not 0 <= low <= value <= high <= 1:
        template = N_("a share of complex cases is a number from 0 to 1, or low, value and high")
        raise InvalidParameterError(Message("bad_share", template))
    return Shares(value, low, high)


def _one(sheet: Sheet[AnswerRow], key: str) -> str:
    """The one channel that all rows name, if they name any."""
    told = [(getattr(row, key), place) for row, place in zip(sheet.rows, sheet.places, strict=True)]
    named = [(channel, place) for channel, place in told if channel]
    template = N_("the rows speak of different moves: {one} here, {other} before")
    faults = [
        Fault(
            Message("two_moves", template, {"one": channel, "other": named[0][0]}), (key,), channel
        ).at(place)
        for channel, place in named
        if channel != named[0][0]
    ]
    if faults:
        raise InvalidEvidenceError(faults, source=sheet.source)
    return str(named[0][0]) if named else ""


def _part(name: str, rows: Sequence[AnswerRow], shares: Shares | None) -> Part:
    simple, complex_ = case_of(rows, "simple"), case_of(rows, "complex")
    told = [row.aspect for row in rows if row.simple is not None or row.complex is not None]
    count = max(map(told.count, told), default=0)
    if simple.value is None or complex_.value is None:
        return Part(name, count, simple, complex_, None, None, None, None, None, None)
    found = [
        mixed(a, b, q)
        for a in (simple.low or 0.0, simple.high or 0.0)
        for b in (complex_.low or 0.0, complex_.high or 0.0)
        for q in ([] if shares is None else [shares.low, shares.high])
    ]
    return Part(
        stakeholder=name,
        n=count,
        simple=simple,
        complex=complex_,
        break_even=break_even(simple.value, complex_.value),
        turning=turning(simple, complex_),
        all=None if shares is None else mixed(simple.value, complex_.value, shares.value),
        low=min(found, default=None),
        high=max(found, default=None),
        only_simple=None if shares is None else mixed(simple.value, 0.0, shares.value),
    )


def _reached(
    parts: Sequence[Part], service_map: ServiceMap, shares: Shares | None
) -> tuple[Reached, ...]:
    """Everybody's totals in both kinds of case; nothing while a question is open."""
    names = {s.id: s.name for s in service_map.stakeholders}
    known = {id_: part for part in parts if (id_ := find(part.stakeholder, names))}
    if not known or any(p.simple.value is None or p.complex.value is None for p in known.values()):
        return ()
    both = [
        impact(
            service_map, {id_: getattr(part, kind).value for id_, part in known.items()}, draws=None
        )
        for kind in ("simple", "complex")
    ]
    inner = set(service_map.inner_ids)
    return tuple(
        _totals(one.id, one.name, one.id in inner, (one.total, other.total), shares)
        for one, other in zip(both[0].stakeholders, both[1].stakeholders, strict=True)
        if one.reached or other.reached
    )


def _totals(
    id_: str, name: str, inner: bool, totals: tuple[float, float], shares: Shares | None
) -> Reached:
    simple, complex_ = totals
    return Reached(
        id_,
        name,
        inner,
        simple,
        complex_,
        break_even(simple, complex_),
        None if shares is None else mixed(simple, complex_, shares.value),
        None if shares is None else mixed(simple, 0.0, shares.value),
    )


def _holds(reached: Sequence[Reached], epsilon: float) -> tuple[float, float] | None:
    """The shares at which nobody in the inner circle loses more than counts as nothing."""
    low, high = 0.0, 1.0
    for each in reached:
        if each.inner_circle:
            found = within(each.simple, each.complex, -epsilon)
            if found is None:
                return None
            low, high = max(low, found[0]), min(high, found[1])
    return (low, high) if reached and low <= high else None


def _unknown(parts: Sequence[Part], service_map: ServiceMap) -> tuple[str, ...]:
    names = {s.id: s.name for s in service_map.stakeholders}
    return tuple(part.stakeholder for part in parts if find(part.stakeholder, names) is None)


def _suggestion(part: Part, change: str, source: str) -> Suggestion:
    return Suggestion(
        of="effect",
        value=part.all or 0.0,
        why=Message("channel_answers", N_("answers about a move to another channel")),
        method=_METHOD,
        stakeholder=part.stakeholder,
        change=change,
        range=None if part.low == part.high else (part.low or 0.0, part.high or 0.0),
        n=part.n,
        source=source,
    )


def _assumptions(parts: Sequence[Part]) -> tuple[Message, ...]:
    found = [
        Message("aspects_add", N_("what the aspects do to one stakeholder adds up")),
        Message("cases_average", N_("cases are weighed by how many there are of each kind")),
    ]
    if cut := ", ".join(p.stakeholder for p in parts if p.simple.cut or p.complex.cut):
        template = N_("sums beyond the scale from −3 to +3 were cut to its end: {names}")
        found.append(Message("cut_to_scale", template, {"names": cut}))
    return tuple(found)
