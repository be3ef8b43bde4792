"""The questions that a move between channels raises: each with its reason, none answered."""

from sidusryhmad.evidence.topics.channels.aspects import ASPECTS, CHANNELS, Aspect, require_channels
from sidusryhmad.evidence.topics.channels.rows import FORM
from sidusryhmad.locale.language import Language, wanted
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side


def channel_questions(
    source: str,
    target: str,
    *,
    service_map: ServiceMap | None = None,
    language: str | None = None,
) -> list[dict[str, str | None]]:
    """The questions to hand out: whom a move gives or takes what. No answer is preset.

    Args:
        source: The channel left: ``"counter"``, ``"phone"`` or ``"e-channel"``.
        target: The channel moved to.
        service_map: A map; then each of its inner circle is asked about by name.
        language: ``"et"`` or ``"en"``; the map's own language when left out.

    Returns:
        A row for each question, with headings as keys and the answers left blank, for a data frame
        or for ``channels`` once they are filled in.

    Raises:
        InvalidParameterError: A channel or the language is unknown, or both channels are the same.

    Example:
        >>> rows = channel_questions("counter", "e-channel", language="en")
        >>> rows[0]["aspect"], rows[0]["by the text"], rows[0]["simple case"]
        ('control', 'a gain', None)
    """
    require_channels(source, target)
    own = None if service_map is None else service_map.service.language
    speaks = wanted(language, own)
    people = _people(service_map, speaks)
    ends = {"from_": speaks.text(CHANNELS[source]), "to": speaks.text(CHANNELS[target])}
    return [
        _row({**ends, "stakeholder": name, **_asked(aspect, (source, target), speaks)}, speaks)
        for aspect in ASPECTS
        for name in people[aspect.side]
    ]


def _asked(aspect: Aspect, move: tuple[str, str], speaks: Language) -> dict[str, str]:
    return {
        "aspect": speaks.text(aspect.name),
        "text": _word(aspect.direction(*move), speaks),
        "question": speaks.text(aspect.question, channel=speaks.text(CHANNELS[move[1]])),
        "reason": speaks.text(aspect.reason),
    }


def _row(given: dict[str, str], speaks: Language) -> dict[str, str | None]:
    return {c.title(speaks.code): given.get(c.key[0]) for c in FORM.columns}


def _word(direction: int, speaks: Language) -> str:
    if direction == 0:
        return speaks.text("says nothing")
    return speaks.text("a gain") if direction > 0 else speaks.text("a loss")


def _people(service_map: ServiceMap | None, language: Language) -> dict[Side, tuple[str, ...]]:
    """Whom to ask about, by side: the inner circle of a map, or the sides themselves."""
    found: dict[Side, tuple[str, ...]] = {
        side: (language.text(SIDE_NAMES[side]),)
        for side in (Side.CUSTOMER, Side.PROVIDER, Side.EMPLOYEE)
    }
    if service_map is None:
        return found
    inner = set(service_map.inner_ids)
    named = {
        side: tuple(s.name for s in service_map.stakeholders if s.id in inner and s.side == side)
        for side in found
    }
    return {side: named[side] or usual for side, usual in found.items()}
