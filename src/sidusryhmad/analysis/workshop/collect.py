"""Every rating on the base map and on the sheets, item by item."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sidusryhmad.analysis.workshop.ground import Ground
from sidusryhmad.analysis.workshop.judgement import Answer, Judgement
from sidusryhmad.errors import N_, Message
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.rating import Effect
from sidusryhmad.model.service_map import ServiceMap

Item = tuple[str, str, str]
"""Kind, source, target."""
Said = tuple[Item, Answer]


@dataclass(slots=True)
class _Collected:
    """Answers by item and rater, and what there is to say about them."""

    people: Mapping[str, str]
    changes: Mapping[str, str]
    answers: dict[Item, dict[str, Answer]] = field(default_factory=dict)
    remarks: list[Message] = field(default_factory=list)

    def add(self, item: Item, answer: Answer) -> None:
        given = self.answers.setdefault(item, {})
        older = given.get(answer.rater)
        if older is not None and older.value is not None:
            if answer.value is None:
                return
            if answer.value != older.value:
                template = N_(
                    "{rater} rated {source} → {target} twice, {first} and {second}; the last counts"
                )
                source = (self.people if item[0] == "influence" else self.changes)[item[1]]
                ends = {"source": source, "target": self.people.get(item[2], item[2])}
                given_twice = {"first": older.value, "second": answer.value}
                values = {"rater": answer.rater, **ends, **given_twice}
                self.remarks.append(Message("rated_twice", template, values))
        given[answer.rater] = answer


def collected(
    base: ServiceMap | None, sheets: Mapping[str, ServiceMap], ground: Ground
) -> tuple[tuple[Judgement, ...], tuple[Message, ...]]:
    """Every rating there is.

    A sheet whose influences or effects carry ``ratings`` speaks for the raters named there; on any
    other one the strengths and effects are what its own rater says.

    Args:
        base: The base map, whose ratings count too; a later answer on a sheet replaces them.
        sheets: A map by rater.
        ground: The map that they all speak of.

    Returns:
        A judgement for every influence and effect on the ground, in its order; remarks.
    """
    people = {row["id"]: row["name"] for row in ground.document["stakeholders"]}
    found = _Collected(people, {row["id"]: row["name"] for row in ground.document["changes"]})
    if base is not None:
        same = {person.id: person.id for person in base.stakeholders}
        for item, answer in _several(base, same, {c.id: c.id for c in base.changes}):
            found.add(item, answer)
    for rater, sheet in sorted(sheets.items()):
        people, changes = ground.people[rater], ground.changes[rater]
        if named := raters_of(sheet):
            for item, answer in _several(sheet, people, changes):
                found.add(item, answer)
        else:
            found.remarks += _without_number(rater, sheet)
            for item, answer in _own(rater, sheet, people, changes):
                found.add(item, answer)
        _blanks(found, named or {rater}, _listed(sheet, people, changes, ground))
    return tuple(_judgements(base, found, ground)), tuple(found.remarks)


def raters_of(sheet: ServiceMap) -> set[str]:
    """The raters whom a sheet names."""
    rated: list[Influence | Effect] = list(sheet.influences)
    rated += [effect for change in sheet.changes for effect in change.effects.values()]
    return {rater for each in rated for rater in each.ratings}


def _rated(
    sheet: ServiceMap, people: Mapping[str, str], changes: Mapping[str, str]
) -> Iterator[tuple[Item, Influence | Effect]]:
    for influence in sheet.influences:
        yield ("influence", people[influence.from_], people[influence.to]), influence
    for change in sheet.changes:
        for id_, effect in change.effects.items():
            yield ("effect", changes[change.id], people.get(id_, id_)), effect


def _several(
    sheet: ServiceMap, people: Mapping[str, str], changes: Mapping[str, str]
) -> Iterator[Said]:
    for item, each in _rated(sheet, people, changes):
        alone = len(each.ratings) == 1
        for rater, value in each.ratings.items():
            yield item, Answer(rater, value, each.why if alone else None)


def _own(
    rater: str, sheet: ServiceMap, people: Mapping[str, str], changes: Mapping[str, str]
) -> Iterator[Said]:
    for item, each in _rated(sheet, people, changes):
        value = each.strength if isinstance(each, Influence) else each.effect
        yield item, Answer(rater, value, each.why)


def _listed(
    sheet: ServiceMap, people: Mapping[str, str], changes: Mapping[str, str], ground: Ground
) -> set[Item]:
    """What stands on a sheet to be rated: its influences, and the effects of its changes."""
    listed = {item for item, _ in _rated(sheet, people, changes)}
    own = {changes[change.id] for change in sheet.changes}
    rows = (row for row in ground.document["changes"] if row["id"] in own)
    return listed | {("effect", row["id"], hit) for row in rows for hit in row["effects"]}


def _blanks(found: _Collected, raters: set[str], listed: set[Item]) -> None:
    """Whatever was listed and not answered is a blank: asked, and no answer."""
    for item in listed:
        given = found.answers.setdefault(item, {})
        for rater in raters:
            given.setdefault(rater, Answer(rater, None))


def _without_number(rater: str, sheet: ServiceMap) -> Iterator[Message]:
    names = {person.id: person.name for person in sheet.stakeholders}
    for each in sheet.influences:
        if each.strength is None and (each.range is not None or each.sign != "unknown"):
            template = N_(
                "{rater} gives {source} → {target} a sign or a range, but no number; it counts as "
                "a blank"
            )
            ends = {"source": names[each.from_], "target": names[each.to]}
            yield Message("no_number", template, {"rater": rater, **ends})


def _judgements(base: ServiceMap | None, found: _Collected, ground: Ground) -> Iterator[Judgement]:
    strengths = {(i.from_, i.to): i.strength for i in base.influences} if base else {}
    effects = {
        (change.id, hit): effect.effect
        for change in (base.changes if base else ())
        for hit, effect in change.effects.items()
    }
    for row in ground.document["influences"]:
        ends = row["from"], row["to"]
        yield _judgement(("influence", *ends), found, strengths.get(ends))
    for change in ground.document["changes"]:
        for hit in change.get("effects", ()):
            own = change["id"], hit
            yield _judgement(("effect", *own), found, effects.get(own))


def _judgement(item: Item, found: _Collected, before: float | None) -> Judgement:
    answers = found.answers.get(item, {})
    return Judgement(*item, tuple(answers[rater] for rater in sorted(answers)), before)
