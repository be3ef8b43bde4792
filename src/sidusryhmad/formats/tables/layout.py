"""A document laid out in sheets."""

from collections.abc import Mapping
from typing import Any

from sidusryhmad.formats.tables.efforts import efforts_sheet
from sidusryhmad.formats.tables.evidence import evidence_sheet
from sidusryhmad.formats.tables.grid import Grid
from sidusryhmad.formats.tables.links import links_sheet
from sidusryhmad.formats.tables.open_columns import Holds
from sidusryhmad.formats.tables.people import people_sheet
from sidusryhmad.formats.tables.plans import plans_sheet
from sidusryhmad.formats.tables.settings import settings_sheet
from sidusryhmad.formats.tables.sheet_names import SHEETS
from sidusryhmad.formats.tables.wants import wants_sheet
from sidusryhmad.formats.tables.written import written


def laid_out(document: Mapping[str, Any], language: str, holds: Holds) -> tuple[Grid, ...]:
    """The sheets of a document; assembled again they give an equal map.

    Args:
        document: As from ``ServiceMap.to_document``.
        language: ``"et"`` or ``"en"``: the language of sheets and headings.
        holds: Whether a cell can hold a field's value.

    Returns:
        The sheets on the service and on stakeholders, and those that are not empty.
    """
    called = {key: words[language == "et"] for key, words in SHEETS.items()}
    names = _written(document)
    people = [{**record, "name": record["name"]} for record in document.get("stakeholders", ())]
    links = [
        {**record, "from": names[record["from"]], "to": names[record["to"]]}
        for record in document.get("influences", ())
    ]
    made = [
        settings_sheet(document, called["service"], language),
        people_sheet(people, called["stakeholders"], language, holds),
    ]
    if links:
        made.append(links_sheet(links, called["influences"], language))
    if document.get("changes"):
        made.append(plans_sheet(document, names, called["changes"], language))
    if document.get("wants"):
        made.append(wants_sheet(document, called["wants"], language))
    if any(plan.get("wants") for plan in document.get("changes", ())):
        made.append(efforts_sheet(document, called["efforts"], language))
    if document.get("evidence"):
        made.append(evidence_sheet(document, called["evidence"], language))
    return tuple(made)


def _written(document: Mapping[str, Any]) -> dict[str, str]:
    """How to write each stakeholder: by name where that finds the same one again, else by id."""
    names = {record["id"]: record["name"] for record in document.get("stakeholders", ())}
    return {id_: written(names, id_) for id_ in names}
