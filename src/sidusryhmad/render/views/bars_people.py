"""Who has a bar: the inner circle, then whomever a change reaches outside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sidusryhmad.analysis.results import Impact, StakeholderImpact
from sidusryhmad.analysis.steady import steady
from sidusryhmad.locale.language import Language
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.wording import ring_name


@dataclass(frozen=True, slots=True)
class Person:
    """A stakeholder with what each of the changes does to them.

    Attributes:
        id: Stakeholder id.
        name: Name, fit for a line.
        ring: Name of the ring.
        inner: Whether they belong to the inner circle under any of the changes.
        results: One for each change; None where they are not on the map once it is made.
    """

    id: str
    name: str
    ring: str
    inner: bool
    results: tuple[StakeholderImpact | None, ...]

    @property
    def reached(self) -> bool:
        """Whether anything of any change arrives at them."""
        return any(result is not None and result.reached for result in self.results)

    @property
    def totals(self) -> tuple[float, ...]:
        """What arrives, where anything does."""
        return tuple(r.total for r in self.results if r is not None and r.reached)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, by where they appear.

    Attributes:
        inner: Members of the inner circle who have a row.
        outside: Others who have one.
        left_out: Those for whom there is no room.
        unreached: Those outside the inner circle at whom nothing arrives.
    """

    inner: tuple[Person, ...]
    outside: tuple[Person, ...]
    left_out: tuple[Person, ...]
    unreached: tuple[Person, ...]

    @property
    def rows(self) -> tuple[Person, ...]:
        """Everybody with a row, from the top."""
        return (*self.inner, *self.outside)


def people(impacts: Sequence[Impact], language: Language) -> tuple[Person, ...]:
    """Everybody on the maps as the changes make them, in file order.

    Args:
        impacts: What the changes do; at least one.
        language: Language of ring names.

    Returns:
        One entry a stakeholder.
    """
    found = {s.id: (s, i.service_map) for i in reversed(impacts) for s in i.stakeholders}
    order = dict.fromkeys(s.id for i in impacts for s in i.stakeholders)
    by_id = [{s.id: s for s in impact.stakeholders} for impact in impacts]
    inner = {id_ for impact in impacts for id_ in impact.inner_circle}
    made = []
    for id_ in order:
        result, service_map = found[id_]
        ring = next(r for r in service_map.ring_list if r.id == result.ring)
        results = tuple(each.get(id_) for each in by_id)
        name = shorten(clean(result.name))
        made.append(Person(id_, name, ring_name(ring, language), id_ in inner, results))
    return tuple(made)


def cast(everybody: Sequence[Person], impacts: Sequence[Impact], most: int) -> Cast:
    """Who has a row: the largest totals on top, ties in file order.

    Where there are too many, the inner circle comes first, then whoever loses more than is
    tolerated, then the largest totals.

    Args:
        everybody: Everybody in file order.
        impacts: What the changes do.
        most: Rows at the most.

    Returns:
        Rows, and who has none.
    """
    harmed = {id_ for impact in impacts for id_ in impact.verdict.losers_outside}
    candidates = [person for person in everybody if person.inner or person.reached]
    urgent = sorted(candidates, key=lambda p: (not p.inner, p.id not in harmed, -_largest(p)))
    shown = {person.id for person in urgent[:most]}
    rows = sorted((p for p in candidates if p.id in shown), key=_place)
    return Cast(
        tuple(person for person in rows if person.inner),
        tuple(person for person in rows if not person.inner),
        tuple(person for person in candidates if person.id not in shown),
        tuple(person for person in everybody if not (person.inner or person.reached)),
    )


def _largest(person: Person) -> float:
    return steady(max(map(abs, person.totals), default=0.0))


def _place(person: Person) -> tuple[bool, float]:
    """From the largest gain to the largest loss under the first change; who is not reached last."""
    first = person.results[0]
    if first is None or not first.reached:
        return (True, 0.0)
    return (False, -steady(first.total))
