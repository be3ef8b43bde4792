"""The template's columns of wants, of what changes spend on them, and of evidence."""

from collections.abc import Mapping

from sidusryhmad.errors import N_
from sidusryhmad.formats.tables import efforts, evidence, wants
from sidusryhmad.formats.tables.words import ANSWERS, OF
from sidusryhmad.formats.template_entry import (
    COUNT,
    EFFECT,
    LEVEL,
    SHARE,
    Entry,
    Words,
)

NAMED = N_("One of the stakeholders; list them on their own sheet first.")
_CHANGE = N_("One of the changes; list them on their own sheet first.")
KINDS: Words = tuple((words[0], words[1]) for words in OF.values())
_WANTS = {column.key: column for column in wants.COLUMNS}
_EFFORTS = {column.key: column for column in efforts.COLUMNS}
_EVIDENCE = {column.key: column for column in evidence.COLUMNS}
_WHO = N_("Who said it, or who asked.")
_WHEN = N_("When, as you know it: 2026-11-21, autumn 2026.")
_SOURCE = N_("The interview, survey or file that it comes from.")
_NOTE = N_("Anything worth keeping.")

_OF_WANTS = (
    Entry(_WANTS["name",], N_("What somebody wants, or may want, as they say it."), needed=True),
    Entry(_WANTS["stakeholder",], NAMED, names="stakeholders"),
    Entry(_WANTS["held",], N_("Do they hold or voice it? Blank is not asked."), words=ANSWERS),
    Entry(
        _WANTS["adds_value",],
        N_("Does meeting it add value for them, in their own view? Blank is not asked."),
        words=ANSWERS,
    ),
    Entry(
        _WANTS["emotional",],
        N_("Does it rest on feeling rather than on reason? Blank is not asked."),
        words=ANSWERS,
    ),
    Entry(
        _WANTS["worth", "value"],
        N_("How much value meeting it adds: 0 none … 3 great; blank is not known."),
        ends=LEVEL,
    ),
    Entry(_WANTS["n",], N_("How many people were asked."), ends=COUNT, whole=True),
    Entry(_WANTS["who",], _WHO),
    Entry(_WANTS["when",], _WHEN),
    Entry(_WANTS["why",], N_("What makes you think so: the reason goes into the report.")),
    Entry(_WANTS["source",], _SOURCE),
    Entry(_WANTS["note",], _NOTE),
)
_OF_EFFORTS = (
    Entry(_EFFORTS["change",], _CHANGE, names="changes", needed=True),
    Entry(
        _EFFORTS["want",],
        N_("The want that the change meets; leave it blank for effort that meets none."),
        names="wants",
    ),
    Entry(
        _EFFORTS["stakeholder",],
        N_("Whose want it is; only where several want the same."),
        names="stakeholders",
    ),
    Entry(
        _EFFORTS["effort",],
        N_("What meeting it takes, in the unit that the sheet of the service names."),
        ends=COUNT,
    ),
    Entry(
        _EFFORTS["share",],
        N_("How much of the want the change meets: 0 % … 100 %; blank is not known."),
        ends=SHARE,
    ),
)
_OF_EVIDENCE = (
    Entry(
        _EVIDENCE["of",],
        N_(
            "What is known something of: attitude, today, power or interest of a stakeholder; "
            "effect of a change on one; strength of an influence."
        ),
        words=KINDS,
        needed=True,
    ),
    Entry(
        _EVIDENCE["stakeholder",],
        N_("Whose value it is, or on whom the effect; blank for a strength."),
        names="stakeholders",
    ),
    Entry(
        _EVIDENCE["change",],
        N_("Which change has the effect; blank for all else."),
        names="changes",
    ),
    Entry(_EVIDENCE["from",], N_("Who influences; only for a strength."), names="stakeholders"),
    Entry(_EVIDENCE["to",], N_("Who is influenced; only for a strength."), names="stakeholders"),
    Entry(
        _EVIDENCE["value",],
        N_("What the evidence says: power and interest 0 to 3, all else −3 to +3."),
        ends=EFFECT,
        needed=True,
    ),
    Entry(_EVIDENCE["low",], N_("Lowest value that the evidence allows."), ends=EFFECT),
    Entry(_EVIDENCE["high",], N_("Highest value that the evidence allows."), ends=EFFECT),
    Entry(
        _EVIDENCE["n",],
        N_("On how many answers, ratings or records it rests."),
        ends=COUNT,
        whole=True,
    ),
    Entry(_EVIDENCE["method",], N_("How the value was worked out.")),
    Entry(_EVIDENCE["when",], _WHEN),
    Entry(_EVIDENCE["source",], _SOURCE),
    Entry(_EVIDENCE["who",], _WHO),
    Entry(_EVIDENCE["note",], _NOTE),
)
BESIDE: Mapping[str, tuple[Entry, ...]] = {
    "wants": _OF_WANTS,
    "efforts": _OF_EFFORTS,
    "evidence": _OF_EVIDENCE,
}
"""Columns of the sheets that may stay empty, in order."""
