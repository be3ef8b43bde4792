"""What differs between the evidence on two versions of a map."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sidusryhmad.analysis.versions.pairs import pairs
from sidusryhmad.model.backing import basis
from sidusryhmad.model.backing_words import label
from sidusryhmad.model.evidence import Evidence
from sidusryhmad.model.service_map import ServiceMap

_ENDS = ("stakeholder", "change", "from_", "to")


class Told(NamedTuple):
    """A record of evidence that came, went or was altered.

    Attributes:
        kind: ``added``, ``removed`` or ``altered``.
        id: Ids of what it speaks of, joined by arrows.
        name: How people call that.
        key: What it is evidence of.
        before: Its value, or of an altered record all that differs; None where it was not there.
        after: The same now.
    """

    kind: str
    id: str
    name: str
    key: str
    before: Any
    after: Any


def told_apart(before: ServiceMap, after: ServiceMap) -> Iterator[Told]:
    """Records of evidence that came, went or were altered; their order says nothing.

    A record that says the same is the same; of the others, those of one source and method about
    the same value are paired in their order.

    Args:
        before: The older version.
        after: The newer version.

    Yields:
        First what is new or altered, then what is gone.
    """
    newer = _newer(before, after)
    old = [(each, _renamed(each, newer)) for each in before.evidence]
    new = []
    for record in after.evidence:
        same = next((pair for pair in old if pair[1] == record), None)
        if same is None:
            new.append(record)
        else:
            old.remove(same)
    for record in new:
        was = next((pair for pair in old if basis(pair[1]) == basis(record)), None)
        if was is None:
            yield _told("added", record, after, None, record.value)
        else:
            old.remove(was)
            yield _told("altered", record, after, *_differing(was[1], record))
    for record, _ in old:
        yield _told("removed", record, before, record.value, None)


def _told(kind: str, record: Evidence, there: ServiceMap, before: Any, after: Any) -> Told:  # noqa: ANN401
    ends = "→".join(record.about[1:])
    return Told(kind, ends, label(there, record), record.of, before, after)


def _newer(before: ServiceMap, after: ServiceMap) -> dict[str, dict[str, str]]:
    """Newer ids by older id, of people and of changes."""
    people = {old: new for new, old in pairs(before.stakeholders, after.stakeholders).items()}
    plans = {old: new for new, old in pairs(before.changes, after.changes).items()}
    return {"change": plans} | dict.fromkeys(("stakeholder", "from_", "to"), people)


def _renamed(record: Evidence, newer: Mapping[str, Mapping[str, str]]) -> Evidence:
    ends = {key: end for key in _ENDS if (end := getattr(record, key)) is not None}
    return record.model_copy(update={key: newer[key].get(end, end) for key, end in ends.items()})


def _differing(old: Evidence, new: Evidence) -> tuple[dict[str, Any], dict[str, Any]]:
    was, now = (each.model_dump(mode="json", by_alias=True) for each in (old, new))
    keys = [key for key in now if was[key] != now[key]]
    return {key: was[key] for key in keys}, {key: now[key] for key in keys}
