"""``sidusryhmad check``: is this file a map, and what about it deserves a look?"""

import json
from pathlib import Path
from typing import Any

import click

from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import FORMS, lang_option, map_argument, say_remarks
from sidusryhmad.errors import Fault, InvalidMapError
from sidusryhmad.formats.files import remark_line, take
from sidusryhmad.formats.format import Remark
from sidusryhmad.locale.language import language
from sidusryhmad.locale.printable import printable
from sidusryhmad.model.findings import Finding
from sidusryhmad.model.findings import check as find


@click.command(cls=Command, short_help="Every fault of a map at once, then what deserves a look.")
@map_argument
@click.option("--strict", is_flag=True, help="Exit with 1 when there are warnings.")
@click.option(
    "--format",
    "form",
    type=FORMS,
    default="text",
    help="For people, or for programs.",
)
@lang_option
def check(map_file: Path, strict: bool, form: str, lang: str | None) -> None:
    """Check a MAP: every fault at once, then what deserves a look.

    Exits with 0 when the map is valid, 1 with --strict when there are warnings, 2 when it is not
    valid.
    """
    try:
        taken = take(map_file, None)
    except InvalidMapError as error:
        if form == "text":
            raise
        _print_json(error.faults)
        raise click.exceptions.Exit(2) from None
    service_map = taken.service_map
    findings = find(service_map)
    if form == "json":
        _print_json((), findings, taken.remarks)
    else:
        speaks = language(lang or service_map.service.language)
        say_remarks(taken.remarks, speaks)
        for finding in findings:
            warning = speaks.text("warning: {text}", text=finding.message)
            click.echo(printable(warning))
        people = speaks.plural(
            "{count} stakeholder", "{count} stakeholders", len(service_map.stakeholders)
        )
        links = speaks.plural(
            "{count} influence", "{count} influences", len(service_map.influences)
        )
        changes = speaks.plural("{count} change", "{count} changes", len(service_map.changes))
        summary = speaks.text(
            "{path} is a valid map: {parts}",
            path=str(map_file),
            parts=", ".join([people, links, changes]),
        )
        click.echo(printable(summary))
    if strict and findings:
        raise click.exceptions.Exit(1)


def _print_json(
    faults: tuple[Fault, ...],
    findings: tuple[Finding, ...] = (),
    remarks: tuple[Remark, ...] = (),
) -> None:
    document = {
        "valid": not faults,
        "faults": [_fault(fault) for fault in faults],
        "warnings": [
            {"code": f.message.code, "text": str(f), "path": list(f.path)} for f in findings
        ],
        "remarks": [
            {"code": r.message.code, "text": remark_line(r), "kind": r.kind} for r in remarks
        ],
    }
    click.echo(json.dumps(document, ensure_ascii=False, indent=2, default=str))


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "code": fault.message.code,
        "text": str(fault.message),
        "line": fault.place.line,
        "column": fault.place.column,
        "field": fault.field,
        "value": fault.value,
        "allowed": list(fault.allowed),
        "nearest": fault.nearest,
    }
