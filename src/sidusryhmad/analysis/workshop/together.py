"""The map with every rating on it: the median counts, the spread is what is still believed."""

from collections.abc import Iterable, Mapping
from typing import Any

from sidusryhmad.analysis.workshop.alpha import FEWEST
from sidusryhmad.analysis.workshop.ground import Record
from sidusryhmad.analysis.workshop.judgement import Judgement
from sidusryhmad.model.service_map import ServiceMap


def together(document: Record, judgements: Iterable[Judgement]) -> ServiceMap:
    """The map of a workshop.

    Args:
        document: The ground; not altered.
        judgements: What was said of its influences and effects.

    Returns:
        The map. Where anybody gave a number, the median is the strength or effect, and with two
        numbers or more the lowest and the highest are the range; a sign alone gives way to them.
        Where nobody did, everything stays as it was; an effect of which nobody said how large it
        is does not stand on the map.

    Raises:
        InvalidMapError: The sheets together are no valid map, such as two people of one name.
    """
    said = {(each.kind, each.source, each.target): each for each in judgements}
    influences = [
        _measured(row, "strength", said["influence", row["from"], row["to"]])
        for row in document["influences"]
    ]
    changes = [{**row, "effects": _effects(row, said)} for row in document["changes"]]
    whole = {**document, "influences": influences, "changes": changes}
    return ServiceMap.from_document({key: value for key, value in whole.items() if value != []})


def _effects(change: Record, said: Mapping[tuple[str, str, str], Judgement]) -> Record:
    found = {}
    for hit, written in change.get("effects", {}).items():
        record = written if isinstance(written, Mapping) else {"effect": written}
        effect = _measured(record, "effect", said["effect", change["id"], hit])
        if effect.get("effect") is not None:
            found[hit] = effect["effect"] if list(effect) == ["effect"] else effect
    return found


def _measured(row: Mapping[str, Any], key: str, each: Judgement) -> Record:
    """A record with what people said of it."""
    found = {name: value for name, value in row.items() if name != "ratings"}
    if each.answers:
        found["ratings"] = {answer.rater: answer.value for answer in each.answers}
    if each.median is None:
        return found
    found[key] = each.median
    found.pop("sign", None)
    span = found.pop("range", None)
    if len(each.values) >= FEWEST:
        found["range"] = [each.low, each.high]
    elif span is not None and span[0] <= each.median <= span[1]:
        found["range"] = span
    return found
