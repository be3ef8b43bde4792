"""What the columns of the workbook template mean, and what may stand in them."""

from collections.abc import Mapping

from sidusryhmad.errors import N_
from sidusryhmad.formats.tables import links, plans, stakeholder_columns
from sidusryhmad.formats.tables.words import ANSWERS
from sidusryhmad.formats.template_entry import EFFECT, LEVEL, Entry, Words
from sidusryhmad.formats.template_wants import BESIDE, NAMED

RINGS: Words = (("direct", "otsene"), ("interested", "huvitatud"), ("indirect", "kaudne"))
SIDES: Words = (
    ("customer", "klient"),
    ("employee", "töötaja"),
    ("provider", "teenusepakkuja"),
    ("other", "muu"),
)
SIGNS: Words = (("positive", "positiivne"), ("negative", "negatiivne"), ("unknown", "teadmata"))

_LOW = N_("Lowest value that you would still believe.")
_HIGH = N_("Highest value that you would still believe.")
_WHY = N_("What makes you think so: the reason goes into the report.")
_PEOPLE = {column.key: column for column in stakeholder_columns.COLUMNS}
_LINKS = {column.key: column for column in links.COLUMNS}
_PLANS = {column.key: column for column in plans.COLUMNS}

TEMPLATE: Mapping[str, tuple[Entry, ...]] = {
    "stakeholders": (
        Entry(_PEOPLE["name",], N_("A person, a group or a house; each once."), needed=True),
        Entry(
            _PEOPLE["ring",],
            N_("Direct: takes part in the service. Interested: cares much. Indirect: the rest."),
            words=RINGS,
            needed=True,
            open=True,
        ),
        Entry(
            _PEOPLE["side",],
            N_("On whose side of the service they stand; mostly for the inner circle."),
            words=SIDES,
        ),
        Entry(
            _PEOPLE["in_process",],
            N_("Do they take part in the service process? It must agree with the ring."),
            words=ANSWERS,
        ),
        Entry(
            _PEOPLE["strong_interest",],
            N_("Do they have a strong interest in it? It must agree with the ring."),
            words=ANSWERS,
        ),
        Entry(_PEOPLE["power", "value"], N_("0 none … 3 great; blank is not known."), ends=LEVEL),
        Entry(
            _PEOPLE["interest", "value"], N_("0 none … 3 great; blank is not known."), ends=LEVEL
        ),
        Entry(
            _PEOPLE["attitude", "value"],
            N_("−3 against … 0 neutral … +3 in favour; blank is not known."),
            ends=EFFECT,
        ),
        Entry(
            _PEOPLE["today", "value"],
            N_("What presses on them already (−) or lifts them (+), before any change."),
            ends=EFFECT,
        ),
        Entry(
            _PEOPLE["party",],
            N_(
                "The person or organisation behind it, where one stands behind several rows: the "
                "same word in each of them."
            ),
        ),
        Entry(_PEOPLE["group",], N_("A word for those who belong together, such as a department.")),
        Entry(_PEOPLE["note",], N_("Anything worth keeping.")),
    ),
    "influences": (
        Entry(_LINKS["from",], NAMED, names="stakeholders", needed=True),
        Entry(_LINKS["to",], NAMED, names="stakeholders", needed=True),
        Entry(
            _LINKS["strength",],
            N_("+3: the better for one, the better for the other. −3: the worse. 0: asked, none."),
            ends=EFFECT,
        ),
        Entry(_LINKS["sign",], N_("Only where the strength is not known."), words=SIGNS),
        Entry(_LINKS["low",], _LOW),
        Entry(_LINKS["high",], _HIGH),
        Entry(_LINKS["why",], _WHY),
        Entry(_LINKS["source",], N_("Who said so, or where it is written.")),
    ),
    "changes": (
        Entry(
            _PLANS["name",],
            N_("Name of the change; rows below that leave it blank belong to it too."),
            needed=True,
        ),
        Entry(_PLANS["stakeholder",], NAMED, names="stakeholders", needed=True),
        Entry(
            _PLANS["effect",],
            N_("What it does to them at first hand: −3 much worse … +3 much better."),
            ends=EFFECT,
            needed=True,
        ),
        Entry(_PLANS["low",], _LOW),
        Entry(_PLANS["high",], _HIGH),
        Entry(_PLANS["why",], _WHY),
    ),
    **BESIDE,
}
"""Columns of each sheet, in order."""

SERVICE: Mapping[tuple[str, ...], str] = {
    ("service", "name"): N_("Name of the service: the title of pictures and reports."),
    ("service", "purpose"): N_("What it is there for, in one sentence."),
    ("service", "language"): N_("Language of pictures and reports: et or en."),
    ("service", "date"): N_("When the map was drawn, such as 2026-11-21."),
    ("service", "note"): N_("Anything that a reader should know."),
    ("effort_unit",): N_("What the sheet of efforts counts in, such as hours a week."),
    ("inner_circle", "stakeholders"): N_(
        "Who counts to the inner circle besides the direct ring; names with a semicolon between."
    ),
}
"""Keys of the sheet about the service, and what goes beside them."""
