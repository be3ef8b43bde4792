"""How a map came to be: who moved, which strengths changed, what a change would have done when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.result import Result
from sidusryhmad.analysis.versions.diff import Diff, Difference, diff
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap, require_map

Versions = Sequence[tuple[str, ServiceMap]]


@dataclass(frozen=True, slots=True)
class Step:
    """What happened between one version and the next.

    Attributes:
        label: The newer version, such as its date.
        difference: What differs.
    """

    label: str
    difference: Difference


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the map.

    Attributes:
        label: What it is called, such as its date.
        stakeholders: How many there are.
        influences: How many there are.
        differences: How many differences there are to the version before; None for the first.
        status: Verdict on the change, had it been made then; None where no change was asked about,
            or nobody whom it hits was there.
        totals: Total effect on the inner circle of that time, by id on the newest version, by the
            id of that time where somebody is gone since.
        missing: Ids of those whom the change hits, but who were not there yet.
    """

    label: str
    stakeholders: int
    influences: int
    differences: int | None
    status: str | None = None
    totals: Mapping[str, float] | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class History(Result):
    """How a map came to be.

    Attributes:
        service_map: The newest version.
        versions: All versions, the oldest first.
        steps: What happened from version to version.
        change: Id of the change asked about, if any.
        names: Display name of everybody who is or was on the map, by id.
    """

    kind = "history"
    table = "versions"

    service_map: ServiceMap
    versions: tuple[Version, ...]
    steps: tuple[Step, ...]
    change: str | None
    names: Mapping[str, str]

    @property
    def moves(self) -> tuple[Step, ...]:
        """Who moved to another ring, and when."""
        return tuple(step for step in self.steps if step.difference.kind == "moved")

    @property
    def strengths(self) -> tuple[Step, ...]:
        """Which influences became stronger, weaker, or turned, and when."""
        kinds = {"strengthened", "weakened", "turned"}
        return tuple(step for step in self.steps if step.difference.kind in kinds)

    def __repr__(self) -> str:
        return f"<History: {len(self.versions)} versions, {len(self.steps)} differences>"


def history(versions: Versions, *, change: str | None = None) -> History:
    """How a map came to be, from its versions.

    Args:
        versions: Each with a label, such as its date, the oldest first.
        change: Id or name of a change on the newest version: what it would have done on each of
            the others. Its direct effects are taken as they are now; whom it hits, but who was not
            there then, is named. Its edits of the map are left out.

    Returns:
        The history.

    Raises:
        InvalidParameterError: There is no version at all.
        UnknownChangeError: The newest version has no such change.

    Example:
        >>> old = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="interested")
        >>> new = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> [(step.label, step.difference.kind) for step in
        ...  history([("2025", old), ("2026", new)]).moves]
        [('2026', 'moved')]
    """
    if not versions:
        raise InvalidParameterError(Message("no_versions", N_("there are no versions of a map")))
    labels, maps = [label for label, _ in versions], [require_map(m) for _, m in versions]
    newest = maps[-1]
    asked = None if change is None else newest.change(change)
    diffs = [diff(older, newer) for older, newer in pairwise(maps)]
    since = _since(diffs, newest)
    told = tuple(
        _version(versions[i], diffs[i - 1] if i else None, asked, since[i])
        for i in range(len(maps))
    )
    steps = tuple(
        Step(label, difference)
        for label, found in zip(labels[1:], diffs, strict=True)
        for difference in found.differences
    )
    names = {s.id: s.name for m in maps for s in m.stakeholders}
    return History(newest, told, steps, asked.id if asked else None, names)


def _since(diffs: Sequence[Diff], newest: ServiceMap) -> list[dict[str, str]]:
    """For each version, the oldest first: ids of that time by id on the newest version."""
    found = [{s.id: s.id for s in newest.stakeholders}]
    for each in reversed(diffs):
        found.append({now: each.same[then] for now, then in found[-1].items() if then in each.same})
    return found[::-1]


def _version(
    labelled: tuple[str, ServiceMap],
    found: Diff | None,
    asked: Change | None,
    then: Mapping[str, str],
) -> Version:
    label, there = labelled
    counts = len(there.stakeholders), len(there.influences)
    differences = None if found is None else len(found.differences)
    if asked is None:
        return Version(label, *counts, differences)
    effects = {then[id_]: effect.effect for id_, effect in asked.effects.items() if id_ in then}
    missing = tuple(id_ for id_ in asked.effects if id_ not in then)
    if not effects:
        return Version(label, *counts, differences, None, None, missing)
    result = impact(there, effects, draws=None)
    now = {old: new for new, old in then.items()}
    totals = {now.get(id_, id_): result.of(id_).total for id_ in result.inner_circle}
    return Version(label, *counts, differences, result.verdict.status, totals, missing)
