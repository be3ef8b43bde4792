"""What a change does to the map itself, in words."""

from sidusryhmad.analysis.results import ImpactPath
from sidusryhmad.model.edits import Edits
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.reporting.document import Block, Bullets, Paragraph, Section
from sidusryhmad.reporting.words import Wording


def restructured_section(wording: Wording) -> Section | None:
    """Who and what comes, goes, and is rated anew, and how it is weighed.

    Args:
        wording: The impact and its language.

    Returns:
        The section; None where the change edits nothing.
    """
    if not wording.impact.structural:
        return None
    say = wording.language.text
    blocks: list[Block] = [Bullets(edits_in_words(wording))]
    if wording.impact.removed:
        blocks.append(Paragraph(_apart(wording)))
    blocks.append(
        Paragraph(
            say(
                "Weighed is how everybody stands afterwards less how they stand today; what "
                "presses on people today is taken from the map, and from nothing where nobody "
                "said it."
            )
        )
    )
    return Section(say("What changes on the map"), tuple(blocks))


def edits_in_words(wording: Wording) -> tuple[str, ...]:
    """Every edit as a short line, in the order added, removed, rated anew.

    Args:
        wording: The impact and its language.

    Returns:
        The lines.
    """
    edits = wording.impact.change.edits
    return (*_people(wording, edits), *_influences(wording, edits))


def _people(wording: Wording, edits: Edits) -> tuple[str, ...]:
    say = wording.language.text
    new = tuple(
        say("new: {name} ({ring})", name=person.name, ring=wording.ring(person.ring))
        for person in edits.add.stakeholders
    )
    gone = tuple(say("gone: {name}", name=wording.name(id_)) for id_ in edits.remove.stakeholders)
    restated = tuple(
        say("said anew of {name}: {parts}", name=wording.name(person.id), parts=parts)
        for person in edits.rerate.stakeholders
        if (parts := ", ".join(sorted(person.model_fields_set - {"id"})))
    )
    return (*new, *gone, *restated)


def _influences(wording: Wording, edits: Edits) -> tuple[str, ...]:
    say = wording.language.text
    before = wording.impact.before
    old = {} if before is None else {(i.from_, i.to): i for i in before.influences}
    new = (
        say("new influence: {pair} {strength}", pair=_pair(wording, i), strength=_how(wording, i))
        for i in edits.add.influences
    )
    gone = (
        say(
            "influence gone: {pair} {strength}",
            pair=_pair(wording, pair),
            strength=_how(wording, old[pair.from_, pair.to]),
        )
        for pair in edits.remove.influences
    )
    rated = (
        say(
            "rated anew: {pair} {before} → {after}",
            pair=_pair(wording, i),
            before=_how(wording, old[i.from_, i.to]),
            after=_how(wording, i),
        )
        for i in edits.rerate.influences
    )
    return (*new, *gone, *rated)


def _pair(wording: Wording, ends: object) -> str:
    source, target = getattr(ends, "from_", ""), getattr(ends, "to", "")
    return f"{wording.name(source)} → {wording.name(target)}"


def _how(wording: Wording, influence: Influence) -> str:
    if influence.strength is not None:
        return wording.number(influence.strength)
    if influence.range is not None:
        return " … ".join(map(wording.number, influence.range))
    return {"positive": "+", "negative": "−"}.get(influence.sign or "", "?")


def _apart(wording: Wording) -> str:
    names = ", ".join(_stood(wording, person) for person in wording.impact.removed)
    return wording.language.text(
        "Removed, and so not weighed: {names}. What it does to them has to be asked apart.",
        names=names,
    )


def _stood(wording: Wording, person: Stakeholder) -> str:
    if person.today is None:
        return person.name
    return wording.language.text(
        "{name} (today {points})", name=person.name, points=wording.points(person.today.value)
    )


def altered_path(wording: Wording, path: ImpactPath) -> str:
    """A path of a change of structure: what it carries afterwards less what it carried.

    Args:
        wording: The impact and its language.
        path: The path.

    Returns:
        Such as ``Kirjakandja → Klient +0,40 (lost; carried −0,40)``.
    """
    say = wording.language.text
    way = " → ".join(map(wording.name, path.nodes))
    before, after = wording.points(path.before), wording.points(path.before + path.share)
    share = wording.points(path.share)
    if path.kind == "gained":
        return say("{way}: {share} (new path)", way=way, share=share)
    if path.kind == "lost":
        return say("{way}: {share} (path gone, it carried {before})", way=way, share=share,
                   before=before)  # fmt: skip
    return say(
        "{way}: {share} (carried {before}, now {after})",
        way=way, share=share, before=before, after=after,
    )  # fmt: skip
