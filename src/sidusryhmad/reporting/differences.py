"""Differences between versions of a map in words: what, who, from what to what."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sidusryhmad.analysis.versions.diff import Difference
from sidusryhmad.errors import N_
from sidusryhmad.render.versions import SIGNS
from sidusryhmad.reporting.document import Cell, Column, Table
from sidusryhmad.reporting.words import Words

KIND_WORDS = {
    "added": N_("added"),
    "removed": N_("removed"),
    "moved": N_("moved to another ring"),
    "strengthened": N_("stronger"),
    "weakened": N_("weaker"),
    "turned": N_("turned round"),
    "renamed": N_("renamed"),
    "altered": N_("altered"),
}
SECTION_WORDS = {
    "service": N_("Service"),
    "map": N_("Settings of the map"),
    "stakeholder": N_("Stakeholders"),
    "influence": N_("Influences"),
    "want": N_("Wants"),
    "change": N_("Changes"),
    "evidence": N_("Evidence"),
}
_KEYS = {
    "date": N_("date"),
    "purpose": N_("purpose"),
    "language": N_("language"),
    "ring": N_("ring"),
    "side": N_("side"),
    "strength": N_("strength"),
    "effect": N_("direct effect"),
    "value": N_("value"),
    "range": N_("range"),
    "source": N_("source"),
    "method": N_("method"),
    "when": N_("when"),
    "sign": N_("sign"),
    "power": N_("power"),
    "interest": N_("interest"),
    "attitude": N_("attitude"),
    "today": N_("today"),
    "name": N_("name"),
    "note": N_("note"),
    "why": N_("reason"),
    "effects": N_("direct effects"),
    "private": N_("private fields"),
    "fields": N_("further fields"),
    "tolerance": N_("tolerance"),
    "epsilon": N_("what counts as nothing"),
    "carry_over": N_("carry-over"),
    "inner_circle": N_("inner circle"),
    "rings": N_("rings"),
    "stakeholder": N_("whose"),
    "held": N_("held or voiced"),
    "adds_value": N_("adds value"),
    "emotional": N_("emotional"),
    "worth": N_("worth"),
    "n": N_("asked"),
    "wants": N_("wants met"),
    "effort_unit": N_("unit of effort"),
    "ratings": N_("ratings"),
    "edits": N_("edits of the map"),
}
_SIGNED = frozenset({"attitude", "today", "strength", "effect"})
"""Keys of numbers that are written with their sign."""
_LONGEST = 80


def kind_cell(difference: Difference, words: Words) -> Cell:
    """The kind of a difference, with its sign."""
    return Cell(f"{SIGNS[difference.kind]} {words.language.text(KIND_WORDS[difference.kind])}")


def key_word(difference: Difference, words: Words) -> str:
    """What of an entry differs; the key itself where no word is known."""
    return "" if difference.key is None else _word(difference.key, words)


def _word(key: str, words: Words) -> str:
    return words.language.text(_KEYS[key]) if key in _KEYS else key


def value_text(value: Any, difference: Difference, words: Words) -> str:  # noqa: ANN401
    """A value as people read it.

    Args:
        value: What stood, or stands, there.
        difference: The difference it belongs to.
        words: The language.

    Returns:
        A short text; a dash where nothing stood.
    """
    if value is None:
        return "–"
    if difference.key == "ring":
        return words.ring(str(value))
    if isinstance(value, bool):
        return words.language.text("yes") if value else words.language.text("no")
    if isinstance(value, int | float):
        signed = difference.section == "influence" or difference.key in _SIGNED
        digits = 0 if float(value).is_integer() else 2
        return words.language.number(float(value), digits=digits, signed=signed)
    if difference.section == "service" and difference.key == "date":
        return words.language.date(date.fromisoformat(str(value)))
    if isinstance(value, Mapping):
        inside = value.items()
        if difference.section == "evidence":
            inside = {_word(k, words): _counted(k, v) for k, v in inside}.items()
        value = "; ".join(f"{k}: {_short(v, words)}" for k, v in inside)
    elif isinstance(value, list | tuple):
        value = "; ".join(_short(item, words) for item in value)
    text = str(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _counted(key: str, value: Any) -> Any:  # noqa: ANN401
    """A part of evidence: a count is written without a sign."""
    return str(value) if key == "n" and value is not None else value


def _short(value: Any, words: Words) -> str:  # noqa: ANN401
    """A value inside another one: of a judgement its number alone."""
    if isinstance(value, Mapping):
        number = next((value[k] for k in ("effect", "value") if value.get(k) is not None), None)
        return "…" if number is None else _short(number, words)
    if isinstance(value, int | float) and not isinstance(value, bool):
        digits = 0 if float(value).is_integer() else 2
        return words.language.number(float(value), digits=digits, signed=True)
    if isinstance(value, list | tuple):
        between = ", " if any(isinstance(item, str) for item in value) else " … "
        return between.join(_short(item, words) for item in value)
    return "–" if value is None else str(value)


def table(differences: tuple[Difference, ...], words: Words, caption: str) -> Table:
    """Differences as a table.

    Args:
        differences: The differences.
        words: The language.
        caption: What the table shows.

    Returns:
        A row for each.
    """
    say = words.language.text
    columns = (
        Column(say("What")),
        Column(say("Who or what")),
        Column(say("Of it")),
        Column(say("Before")),
        Column(say("Now")),
    )
    rows = tuple(
        (
            kind_cell(each, words),
            Cell(each.name if each.section != "service" else key_word(each, words)),
            Cell(key_word(each, words) if each.section != "service" else ""),
            Cell(value_text(each.before, each, words)),
            Cell(value_text(each.after, each, words)),
        )
        for each in differences
    )
    return Table(columns, rows, caption)
