"""Steps by name: slips of the pen, and steps of the six that are not there."""

from sidusryhmad.errors import N_, Fault, Message, Place
from sidusryhmad.evidence.likeness import alike
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.sound import contradictions
from sidusryhmad.evidence.spelling import folded
from sidusryhmad.evidence.topics.delivery.rows import STEP_WORDS, STEPS, StepRow
from sidusryhmad.formats.format import Remark

_SEVERAL = 3
"""How many of the six a table has to name before the others are missed. An assumption."""


def slips(sheet: Sheet[StepRow]) -> tuple[Remark, ...]:
    """Steps that are none of the six, but nearly.

    Args:
        sheet: The steps.

    Returns:
        A remark on each; it stays a step of one's own.

    Example:
        >>> [str(each.message) for each in slips(Sheet((StepRow(step="develop the nxt"),)))]
        ['develop the nxt is none of the six steps; did you mean develop the next?']
    """
    places = sheet.places or (Place(),) * len(sheet.rows)
    template = N_("{name} is none of the six steps; did you mean {near}?")
    return tuple(
        Remark("assumed", Message("step_nearly", template, {"name": row.step, "near": near}), place)
        for row, place in zip(sheet.rows, places, strict=True)
        if (near := _near(row.step)) is not None
    )


def repeated(sheet: Sheet[StepRow]) -> dict[int, tuple[str, Message]]:
    """Steps that stand further above already, by number: a chain passes each step once.

    Args:
        sheet: The steps.

    Returns:
        Field and message of each.

    Example:
        >>> rows = (StepRow(step="a"), StepRow(step="b"), StepRow(step="A "))
        >>> {at: str(message) for at, (_, message) in repeated(Sheet(rows)).items()}
        {2: 'A stands in row 1 already: a chain passes each step once, so name them apart'}
    """
    template = N_(
        "{name} stands in row {first} already: a chain passes each step once, so name them apart"
    )
    places = sheet.places or (Place(),) * len(sheet.rows)
    first: dict[str, int] = {}
    wrong: dict[int, tuple[str, Message]] = {}
    for at, row in enumerate(sheet.rows):
        above = first.setdefault(folded(row.step), at)
        if above != at:
            said = {"name": row.step.strip(), "first": places[above].line or above + 1}
            wrong[at] = ("step", Message("step_twice", template, said))
    return wrong


def repeated_steps(sheet: Sheet[StepRow]) -> list[Fault]:
    """The same as faults, each with its place."""
    return contradictions(sheet, repeated(sheet))


def absent(sheet: Sheet[StepRow]) -> tuple[str, ...]:
    """Which of the six are not there, where all steps that are there belong to the six.

    Args:
        sheet: The steps, and those left out.

    Returns:
        Their names in order; none where the table names fewer than three, or steps of its own.

    Example:
        >>> absent(Sheet(tuple(StepRow(step=name) for name in list(STEPS)[:5])))
        ('develop the next',)
    """
    there = [row.step for row in sheet.rows]
    there += [name for gone in sheet.gone if (name := gone.text("step"))]
    meant = [STEP_WORDS.get(_near(name) or name, name) for name in there]
    if len(meant) < _SEVERAL or not set(meant) <= set(STEPS):
        return ()
    return tuple(name for name in STEPS if name not in meant)


def _near(name: str) -> str | None:
    return None if name in STEPS else alike(name, STEP_WORDS)
