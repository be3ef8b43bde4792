"""One influence rated anew, in words."""

from sidusryhmad.analysis.robustness.results import WhatIf
from sidusryhmad.reporting.document import Bullets, Cell, Column, Paragraph, Section, Table
from sidusryhmad.reporting.methods_words import STATUS
from sidusryhmad.reporting.words import Words


def title(result: WhatIf, words: Words) -> str:
    """The report's title."""
    return words.language.text("What if: {influence}", influence=_named(result, words))


def sections(result: WhatIf, words: Words) -> tuple[Section, ...]:
    """Answer, everybody before and after, grounds."""
    say = words.language.text
    return (
        brief(result, words, say("Answer")),
        Section(say("Everybody"), (_table(result, words),)),
        Section(say("What it rests on"), (Bullets(_grounds(result, words)),)),
    )


def brief(result: WhatIf, words: Words, heading: str | None = None) -> Section:
    """The short section: the answer alone."""
    say = words.language.text
    old, new = say(STATUS[result.status]), say(STATUS[result.moved_status])
    strength = "–" if result.strength is None else words.points(result.strength)
    values = {
        "change": result.change.name,
        "influence": _named(result, words),
        "moved": words.points(result.moved),
        "strength": strength,
    }
    answer = say(
        "{change}: with {influence} at {moved} instead of {strength} the verdict stays “{old}”.",
        old=old,
        **values,
    )
    if result.status != result.moved_status:
        answer = say(
            "{change}: with {influence} at {moved} instead of {strength} the verdict turns from "
            "“{old}” to “{new}”.",
            old=old,
            new=new,
            **values,
        )
    return Section(heading or say("What if"), (Paragraph(answer, lead=True),))


def _named(result: WhatIf, words: Words) -> str:
    return " → ".join(map(words.name, result.influence))


def _table(result: WhatIf, words: Words) -> Table:
    say = words.language.text
    columns = (
        Column(say("Stakeholder")),
        Column(say("Before"), number=True),
        Column(say("After"), number=True),
        Column(say("By this influence"), number=True),
        Column(say("By the budget"), number=True),
    )
    rows = tuple(
        (
            Cell(shift.name),
            words.cell(shift.before),
            words.cell(shift.after),
            Cell(words.points(shift.by_influence)),
            Cell(words.points(shift.by_budget)),
        )
        for shift in result.stakeholders
    )
    return Table(columns, rows, say("Totals in Likert points, before and after"))


def _grounds(result: WhatIf, words: Words) -> tuple[str, ...]:
    say = words.language.text
    carried = say(
        "Carry-over {share} unless another is named; a convention, not a measurement.",
        share=result.carry_over,
    )
    shared = say(
        "By the budget: where an influence gets stronger the others on the same stakeholder make "
        "room for it; where it gets weaker they count for more."
    )
    return (carried, shared) if result.budget else (carried,)
