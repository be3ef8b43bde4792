"""Who on one version of a map is who on another."""

from collections import Counter
from collections.abc import Iterable

from sidusryhmad.model.change import Change
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.model.want import Want

Named = Stakeholder | Change | Want


def pairs(old: Iterable[Named], new: Iterable[Named]) -> dict[str, str]:
    """The id on the older version of everybody on the newer one who was there already.

    The same id means the same one; whoever has another id but a name that only one on each version
    has is the same one too.

    Args:
        old: Stakeholders, changes, or wants, of the older version.
        new: Those of the newer one.

    Returns:
        Older ids by newer id, in the order of the newer version.

    Example:
        >>> a, b = (Stakeholder(id=i, name="Klient", ring="direct") for i in ("klient", "k1"))
        >>> pairs([a], [b])
        {'k1': 'klient'}
    """
    before, after = list(old), list(new)
    ids = {one.id for one in before}
    same = {one.id: one.id for one in after if one.id in ids}
    left = [one for one in before if one.id not in same]
    come = [one for one in after if one.id not in same]
    alone = {name for name, count in Counter(one.name for one in come).items() if count == 1}
    by_name = {name: one for name, one in _single(left).items() if name in alone}
    same |= {one.id: by_name[one.name].id for one in come if one.name in by_name}
    return {one.id: same[one.id] for one in after if one.id in same}


def _single(people: Iterable[Named]) -> dict[str, Named]:
    listed = list(people)
    counts = Counter(one.name for one in listed)
    return {one.name: one for one in listed if counts[one.name] == 1}
