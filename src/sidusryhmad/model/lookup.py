"""Somebody, or a change, found on a map by id or name."""

from collections.abc import Sequence

from sidusryhmad.errors import N_, Message, UnknownChangeError, UnknownStakeholderError
from sidusryhmad.model.change import Change
from sidusryhmad.model.naming import ambiguity, find
from sidusryhmad.model.stakeholder import Stakeholder


def stakeholder_among(people: Sequence[Stakeholder], reference: str) -> Stakeholder:
    """The stakeholder with this id or name.

    Args:
        people: Everybody on a map.
        reference: Id or name.

    Returns:
        The stakeholder.

    Raises:
        UnknownStakeholderError: No stakeholder is called so, or several are.

    Example:
        >>> guest = Stakeholder(id="guest", name="Guest", ring="direct")
        >>> stakeholder_among([guest], "Guest").id
        'guest'
    """
    names = {s.id: s.name for s in people}
    id_ = find(reference, names) if isinstance(reference, str) else None
    if id_ is not None:
        return next(s for s in people if s.id == id_)
    if isinstance(reference, str) and (several := ambiguity(reference, names)):
        raise UnknownStakeholderError(several, reference, ())
    template = N_("no stakeholder has the id or name {value}")
    message = Message("unknown_stakeholder", template, {"value": repr(reference)})
    raise UnknownStakeholderError(message, reference, [s.name for s in people])


def change_among(changes: Sequence[Change], reference: str | None) -> Change:
    """The change with this id or name; the only one when none is named.

    Args:
        changes: The changes of a map.
        reference: Id or name, or None.

    Returns:
        The change.

    Raises:
        UnknownChangeError: No change is called so, or none was named and there is not exactly one.

    Example:
        >>> change_among([Change(id="uus", name="Uus")], None).id
        'uus'
    """
    if reference is None and len(changes) == 1:
        return changes[0]
    names = {c.id: c.name for c in changes}
    id_ = find(reference, names) if isinstance(reference, str) else None
    if id_ is not None:
        return next(c for c in changes if c.id == id_)
    template = N_("no change has the id or name {value}")
    if not names:
        template = N_("the map has no changes: list at least one under changes")
    elif reference is None:
        template = N_("the map has {count} changes: say which one")
    values = {"value": repr(reference), "count": len(names)}
    raise UnknownChangeError(Message("unknown_change", template, values), reference or "", names)
