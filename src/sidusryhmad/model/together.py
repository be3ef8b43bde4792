"""Several changes made together, as one."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.edits import Additions, Edits, Pair, Removals, Reratings
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.rating import Effect

T = TypeVar("T")

SIGN = "+"
"""What joins the ids and names of changes made together."""


def together(parts: Sequence[Change], names: Mapping[str, str] | None = None) -> Change:
    """Several changes as one: effects add up, also beyond the scale of a single one.

    Args:
        parts: The changes, one or more.
        names: Display name by id, to tell what contradicts.

    Returns:
        The change itself where it is one, else a change whose id and name join theirs.

    Raises:
        InvalidParameterError: Two of them edit the same thing differently.

    Example:
        >>> a = Change(id="a", name="A", effects={"klient": 2})
        >>> b = Change(id="b", name="B", effects={"klient": 2})
        >>> together([a, b]).name, together([a, b]).effects["klient"].effect
        ('A + B', 4.0)
    """
    if len(parts) == 1:
        return parts[0]
    for first, second in combinations(parts, 2):
        _refuse_contradiction(first, second, names or {})
    return Change.model_construct(
        _fields_set={"id", "name", "effects", "edits"},
        id=SIGN.join(part.id for part in parts),
        name=f" {SIGN} ".join(part.name for part in parts),
        effects=_effects(parts),
        edits=_edits([part.edits for part in parts]),
    )


def _effects(parts: Sequence[Change]) -> dict[str, Effect]:
    sums: dict[str, float] = {}
    for part in parts:
        for id_, effect in part.effects.items():
            sums[id_] = sums.get(id_, 0.0) + effect.effect
    return {
        id_: Effect.model_construct(_fields_set={"effect"}, effect=value)
        for id_, value in sums.items()
    }


def _edits(edits: Sequence[Edits]) -> Edits:
    """What several changes edit, each thing once."""
    return Edits(
        add=Additions(
            stakeholders=_once([s for e in edits for s in e.add.stakeholders]),
            influences=_once([i for e in edits for i in e.add.influences]),
        ),
        remove=Removals(
            stakeholders=_once([s for e in edits for s in e.remove.stakeholders]),
            influences=_once([i for e in edits for i in e.remove.influences]),
        ),
        rerate=Reratings(
            stakeholders=_once([s for e in edits for s in e.rerate.stakeholders]),
            influences=_once([i for e in edits for i in e.rerate.influences]),
        ),
    )


def _once(items: Sequence[T]) -> tuple[T, ...]:
    return tuple(item for number, item in enumerate(items) if item not in items[:number])


def _refuse_contradiction(first: Change, second: Change, names: Mapping[str, str]) -> None:
    mine, theirs = dict(_edited(first.edits)), dict(_edited(second.edits))
    for key, done in mine.items():
        if key in theirs and theirs[key] != done:
            template = N_(
                "{first} and {second} cannot be made together: both edit {what}, differently"
            )
            what = " → ".join(names.get(str(part), str(part)) for part in key)
            values = {"first": first.name, "second": second.name, "what": what}
            raise InvalidParameterError(Message("changes_contradict", template, values))
    for one, other in ((first, second), (second, first)):
        for id_ in one.edits.remove.stakeholders:
            if _touches(other, id_):
                template = N_(
                    "{first} and {second} cannot be made together: the first removes {what}, whom "
                    "the second hits or links"
                )
                what = names.get(id_, id_)
                values = {"first": one.name, "second": other.name, "what": what}
                raise InvalidParameterError(Message("changes_contradict", template, values))


def _edited(edits: Edits) -> Iterator[tuple[tuple[Hashable, ...], object]]:
    """Everything that is edited, by its id or its two ends, with what is done to it."""
    for id_ in edits.remove.stakeholders:
        yield (id_,), "remove"
    yield from (((person.id,), person) for person in edits.add.stakeholders)
    yield from (((person.id,), person) for person in edits.rerate.stakeholders)
    rows: list[tuple[Sequence[Influence | Pair], object]] = [
        (edits.add.influences, None), (edits.rerate.influences, None),
        (edits.remove.influences, "remove"),
    ]  # fmt: skip
    for influences, what in rows:
        for row in influences:
            yield (row.from_, row.to), what or row


def _touches(change: Change, id_: str) -> bool:
    linked = (*change.edits.add.influences, *change.edits.rerate.influences)
    return id_ in change.effects or any(id_ in {row.from_, row.to} for row in linked)
