"""The tables of a delivery chain: its steps, and the phases in which people take it up."""

from typing import Self

from pydantic import model_validator

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.cells import share, words
from sidusryhmad.evidence.form import Form
from sidusryhmad.evidence.row import Count, Name, Positive, Row, Share, Text
from sidusryhmad.evidence.sheet import Gone, Sheet
from sidusryhmad.evidence.spelling import folded
from sidusryhmad.formats.tables import values
from sidusryhmad.formats.tables.columns import Column
from sidusryhmad.locale.language import Language

STEPS = {
    "define the experience": N_("define the experience"),
    "define the activities": N_("define the activities"),
    "bring them into minds": N_("bring them into minds"),
    "turn talk into action": N_("turn talk into action"),
    "check what is delivered": N_("check what is delivered"),
    "develop the next": N_("develop the next"),
}
"""The six steps from an experience that is wanted to one that is delivered, in order."""
_ESTONIAN = {
    "define the experience": ("kogemuse määratlemine", "määratle kogemus"),
    "define the activities": ("tegevuste määratlemine", "määratle tegevused"),
    "bring them into minds": ("inimeste teadvusesse viimine", "vii need inimeste teadvusesse"),
    "turn talk into action": ("jutu teoks tegemine", "muuda jutt teoks"),
    "check what is delivered": ("pakutava kontrollimine", "kontrolli, mida pakutakse"),
    "develop the next": ("järgmise arendamine", "arenda järgmist"),
}
STEP_WORDS = {word: step for step, told in _ESTONIAN.items() for word in (*told, step)}
"""The six by the words of both languages."""
PHASES = {
    "estrangement": N_("estrangement"),
    "denial": N_("denial"),
    "acceptance": N_("acceptance"),
    "habit": N_("habit"),
}
"""The four phases in which an organisation takes up something new."""
_PHASE_WORDS = dict(zip(("võõrastus", "eitus", "omaksvõtt", "harjumus"), PHASES, strict=True)) | {
    phase: phase for phase in PHASES
}


class StepRow(Row):
    """One step of the chain.

    How surely it succeeds is given as a probability, or counted: how often it succeeded of how
    often it was tried.
    """

    step: Name
    """One of the six, or a step of one's own."""
    probability: Share | None = None
    """How surely it succeeds once those before it have, 0 to 1."""
    low: Share | None = None
    """Lowest probability that is still believed."""
    high: Share | None = None
    """Highest probability that is still believed."""
    succeeded: Count | None = None
    """How often it succeeded."""
    tried: Count | None = None
    """How often it was tried."""
    why: Text | None = None
    """Where the number comes from."""

    @model_validator(mode="after")
    def _fitting(self) -> Self:
        counted = (self.succeeded is not None) + (self.tried is not None)
        if counted == 1:
            raise _refused("half_a_count", N_("both succeeded and tried are needed, or neither"))
        if self.succeeded is not None and self.tried is not None and self.succeeded > self.tried:
            raise _refused("more_than_tried", N_("it cannot succeed more often than it was tried"))
        if counted and self.probability is not None:
            raise _refused("twice_given", N_("give a probability or a count, not both"))
        ends = [each for each in (self.low, self.probability, self.high) if each is not None]
        if ends != sorted(ends):
            raise _refused("range_not_around", N_("the range does not hold the probability"))
        if self.probability is None and not counted and ends:
            raise _refused("range_alone", N_("a range alone is not enough: give a probability"))
        return self


class PhaseRow(Row):
    """One phase of adoption."""

    phase: Name
    """One of the four, or a phase of one's own."""
    weeks: Positive
    """How long it lasts."""
    share: Share
    """Share of the whole impact that works at its end, 0 to 1."""


def _refused(code: str, template: str) -> InvalidParameterError:
    return InvalidParameterError(Message(code, template))


STEP_FORM = Form(
    "steps",
    ("delivery", "tarneahel", "steps", "sammud"),
    (
        Column(("step",), words(STEP_WORDS), ("step", "samm")),
        Column(("probability",), share, ("probability", "tõenäosus", "chance", "p")),
        Column(("low",), share, ("low", "alt", "lowest", "vähemalt")),
        Column(("high",), share, ("high", "kuni", "highest", "ülalt")),
        Column(("succeeded",), values.number, ("succeeded", "õnnestus")),
        Column(("tried",), values.number, ("tried", "prooviti")),
        Column(("why",), values.text, ("why", "miks", "reason", "põhjus", "source", "allikas")),
    ),
    StepRow,
    ("step",),
)
"""The table of steps."""
PHASE_FORM = Form(
    "phases",
    ("phases", "faasid", "adoption", "omaksvõtmine"),
    (
        Column(("phase",), words(_PHASE_WORDS), ("phase", "faas")),
        Column(("weeks",), values.number, ("weeks", "nädalaid", "nädalad")),
        Column(("share",), share, ("share", "osakaal")),
    ),
    PhaseRow,
    ("phase", "weeks", "share"),
)
"""The table of phases."""
LEFT_OUT = N_("left-out row {line}")
"""What a step is called whose row was left out and names none."""


def left_out_names(sheet: Sheet[StepRow]) -> tuple[str, ...]:
    """Steps whose row was left out: by the step it names, else by its line.

    Args:
        sheet: The steps.

    Returns:
        Their names.
    """
    return tuple(_named(each) for each in _missing(sheet))


def all_steps(sheet: Sheet[StepRow]) -> tuple[StepRow, ...]:
    """The steps in order, those whose row was left out as steps that nobody judged.

    Args:
        sheet: The steps.

    Returns:
        As many steps as the table has rows.

    Example:
        >>> from sidusryhmad.evidence.reading import sheet_of
        >>> rows = [{"step": "a", "probability": 1}, {"step": "b", "probability": 7}]
        >>> [step.probability for step in all_steps(sheet_of(rows, STEP_FORM, skip_faulty=True))]
        [1.0, None]
    """
    if not sheet.gone:
        return sheet.rows
    found = list(zip(sheet.places, sheet.rows, strict=True))
    found += [(each.place, StepRow(step=_named(each))) for each in _missing(sheet)]
    return tuple(row for _, row in sorted(found, key=lambda pair: pair[0].line or 0))


def _missing(sheet: Sheet[StepRow]) -> tuple[Gone, ...]:
    """The rows left out whose step no other row names."""
    there = {folded(row.step) for row in sheet.rows}
    once = {folded(_named(each)): each for each in reversed(sheet.gone)}
    return tuple(
        each
        for each in sheet.gone
        if once.get(folded(_named(each))) is each and folded(_named(each)) not in there
    )


def _named(gone: Gone) -> str:
    return gone.text("step") or LEFT_OUT.format(line=gone.place.line)


def spoken_step(name: str, language: Language) -> str:
    """A step's name: one of the six in the reader's language, else as it was given.

    Args:
        name: The step.
        language: The language.

    Returns:
        The name.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> spoken_step("left-out row 4", language("et"))
        'väljajäetud rida 4'
    """
    head = LEFT_OUT.format(line="")
    if name.startswith(head):
        return language.text(LEFT_OUT, line=name.removeprefix(head))
    return language.text(STEPS[name]) if name in STEPS else name


def spoken_phase(name: str, language: Language) -> str:
    """A phase's name: one of the four in the reader's language, else as it was given.

    Args:
        name: The phase; empty for the time after the last one.
        language: The language.

    Returns:
        The name.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> spoken_phase("denial", language("et")), spoken_phase("", language("en"))
        ('eitus', 'afterwards')
    """
    if not name:
        return language.text("afterwards")
    return language.text(PHASES[name]) if name in PHASES else name
