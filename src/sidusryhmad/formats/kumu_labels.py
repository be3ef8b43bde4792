"""What stakeholders are called where connections name them by label."""

from collections import Counter

from sidusryhmad.errors import N_, Message
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.kumu_dialect import Dialect
from sidusryhmad.model.service_map import ServiceMap


def labels_of(
    service_map: ServiceMap, dialect: Dialect
) -> tuple[dict[str, str], tuple[Remark, ...]]:
    """A label for everybody; where connections name labels, no two are the same.

    Args:
        service_map: The map.
        dialect: Whose file it is to be.

    Returns:
        Labels by id, and the remark that some had to be told apart.

    Example:
        >>> from sidusryhmad.formats.kumu_dialect import PRSM
        >>> m = ServiceMap.named("A").with_stakeholder("Juht", ring="direct", id="a")
        >>> labels_of(m.with_stakeholder("Juht", ring="direct", id="b"), PRSM)[0]
        {'a': 'Juht (a)', 'b': 'Juht (b)'}
    """
    names = {person.id: person.name for person in service_map.stakeholders}
    if dialect.by_id:
        return names, ()
    counts = Counter(names.values())
    shared = {name for name, count in counts.items() if count > 1 or name in names}
    double = {id_: name for id_, name in names.items() if name in shared and name != id_}
    labels = {**names, **{id_: f"{name} ({id_})" for id_, name in double.items()}}
    if not double:
        return labels, ()
    template = N_("labels are told apart by the id in brackets: {names}")
    message = Message("labels_told_apart", template, {"names": ", ".join(sorted(shared))})
    return labels, (Remark("lost", message),)
