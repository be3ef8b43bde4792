"""A map for other eyes: without private fields and, on request, with roles in place of names."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sidusryhmad.errors import N_, Message
from sidusryhmad.locale.language import language
from sidusryhmad.model.naming import distinct_ids
from sidusryhmad.model.private import private_count, private_remark, public
from sidusryhmad.model.pseudonyms import BLANK, Pseudonyms, pseudonyms
from sidusryhmad.model.ring import STANDARD_RINGS
from sidusryhmad.model.service_map import ServiceMap, require_map

_FACTS = frozenset({"sidusryhmad", "side", "sign", "of", "language", "date"})
_REFERENCES = frozenset({"from", "to", "ring", "who", "party", "stakeholder", "change", "want"})
_FREE = "fields"


@dataclass(frozen=True, slots=True)
class Redaction:
    """A map with what was taken from it.

    Attributes:
        service_map: The map that is left.
        remarks: What was left out or replaced, and how often.
    """

    service_map: ServiceMap
    remarks: tuple[Message, ...]


def redacted(service_map: ServiceMap, *, roles: bool = False) -> ServiceMap:
    """The map without private fields and, on request, with roles in place of names.

    Args:
        service_map: The map.
        roles: Whether stakeholders are called by their side and a number (by their ring where no
            side is given) and whoever rated or said something by a letter. The names go from ids,
            references and all texts, too: a word that holds a part of a name becomes ``…``; images
            are left out.

    Returns:
        A new map, on which every number is as before.

    Raises:
        WrongTypeError: What is given is no map.

    Example:
        >>> m = ServiceMap.named("Kohvik", language="en", note="Mari Maasikas drew it")
        >>> m = m.with_stakeholder("Mari Maasikas", ring="direct", side="employee")
        >>> found = redacted(m, roles=True)
        >>> found.stakeholders[0].name, found.stakeholders[0].id, found.service.note
        ('Employee 1', 'employee-1', 'Employee 1 drew it')
    """
    return redaction(service_map, roles=roles).service_map


def redaction(service_map: ServiceMap, *, roles: bool) -> Redaction:
    """The map that :func:`redacted` gives, with what was taken from it.

    Args:
        service_map: The map.
        roles: Whether names are replaced by roles.

    Returns:
        The map and the remarks.

    Raises:
        WrongTypeError: What is given is no map.
    """
    count = private_count(require_map(service_map))
    remarks = [private_remark(count)] if count else []
    document = public(service_map.to_document())
    if roles:
        document, more = _in_roles(document, service_map.service.language)
        remarks += more
    return Redaction(ServiceMap.from_document(document), tuple(remarks))


def _in_roles(document: dict[str, Any], code: str | None) -> tuple[dict[str, Any], list[Message]]:
    walk = _Walk(pseudonyms(document, language(code)), document)
    made = walk.told(document)
    template = N_(
        "names are replaced by roles; stakeholders: {count}, raters and sources: {raters}"
    )
    values = {"count": len(walk.called.ids), "raters": len(walk.called.raters)}
    remarks = [Message("names_replaced", template, values)]
    if walk.images:
        template = N_("images are left out, since their paths may hold names: {count}")
        remarks.append(Message("images_left_out", template, {"count": walk.images}))
    if walk.blanked:
        template = N_("texts in which words with parts of names were blanked: {count}")
        remarks.append(Message("words_blanked", template, {"count": walk.blanked}))
    return made, remarks


class _Walk:
    """A document gone through from top to bottom, every name replaced."""

    def __init__(self, called: Pseudonyms, document: Mapping[str, Any]) -> None:
        self.called = called
        self.images = self.blanked = 0
        rings = [ring for ring in document.get("rings", {}) if ring not in STANDARD_RINGS]
        self.rings = self._ids(rings)
        self.changes = self._ids([row["id"] for row in document.get("changes", ())])
        self.wants = self._ids([row["id"] for row in document.get("wants", ())])

    def told(self, value: Any, key: str = "") -> Any:  # noqa: ANN401 - plain data
        """A part of the document; the key under which it stands says what it means."""
        if key in _FACTS or value is None:
            return value
        if key == _FREE:
            return self._free(value)
        if key in _REFERENCES:
            return self._reference(value, key)
        if isinstance(value, Mapping):
            return self._record(value, key)
        if isinstance(value, list | tuple):
            return [self._entry(item, key) for item in value]
        return self._text(value) if isinstance(value, str) else value

    def _reference(self, value: str, key: str) -> str:
        called = self.called
        known = {"ring": self.rings, "who": called.raters, "party": called.parties}
        known |= {"change": self.changes, "want": self.wants}
        return known.get(key, called.ids).get(value, value)

    def _record(self, value: Mapping[str, Any], key: str) -> dict[str, Any]:
        keys = {"effects": self.called.ids, "ratings": self.called.raters, "rings": self.rings}
        if key in keys:
            return {keys[key].get(k, k): self.told(v) for k, v in value.items()}
        self.images += bool(value.get("image"))
        return {k: self.told(v, k) for k, v in value.items() if k != "image"}

    def _entry(self, item: Any, key: str) -> Any:  # noqa: ANN401 - plain data
        by_id = {
            "stakeholders": self.called.ids,
            "rings": self.rings,
            "changes": self.changes,
            "wants": self.wants,
        }
        if key in by_id and isinstance(item, str):
            return by_id[key].get(item, item)
        made = self.told(item)
        if key in by_id and isinstance(item, Mapping) and "id" in item:
            made["id"] = by_id[key][item["id"]]
        if key == "stakeholders" and isinstance(item, Mapping) and "name" in item:
            made["name"] = self.called.names[item["id"]]
        return made

    def _free(self, value: Any) -> Any:  # noqa: ANN401 - JSON
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, list | tuple):
            return [self._free(item) for item in value]
        if not isinstance(value, Mapping):
            return value
        made: dict[str, Any] = {}
        for key, item in value.items():
            name = self._text(key)
            while name in made:
                name += BLANK
            made[name] = self._free(item)
        return made

    def _text(self, text: str) -> str:
        made = self.called.cleared(text)
        self.blanked += made.count(BLANK) > text.count(BLANK)
        return made

    def _ids(self, given: list[str]) -> dict[str, str]:
        """New ids for those that hold a name; the others stay."""
        held = [id_ for id_ in given if self.called.cleared(id_) != id_]
        kept = [id_ for id_ in given if id_ not in held]
        made = distinct_ids(map(self.called.cleared, held), [*kept, *STANDARD_RINGS])
        return {**{id_: id_ for id_ in kept}, **dict(zip(held, made, strict=True))}
