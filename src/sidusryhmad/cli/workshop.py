"""``sidusryhmad workshop``: several people's ratings of one map, put together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import click

from sidusryhmad._files import make_folder
from sidusryhmad.analysis.export import to_json
from sidusryhmad.analysis.workshop.collect import raters_of
from sidusryhmad.analysis.workshop.workshop import SEED, Workshop
from sidusryhmad.analysis.workshop.workshop import workshop as run_workshop
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import (
    FilePath,
    Wanted,
    echo_json,
    echo_report,
    force_option,
    form_option,
    lang_option,
    load,
    output_option,
    save,
    say_lost,
    say_remarks,
)
from sidusryhmad.errors import (
    N_,
    Fault,
    InvalidMapError,
    InvalidParameterError,
    Message,
    Place,
)
from sidusryhmad.formats.choose import format_names
from sidusryhmad.formats.files import placed, rendered
from sidusryhmad.formats.format import Remark
from sidusryhmad.formats.rating_sheets import RatingSheet, rating_sheets
from sidusryhmad.formats.rating_template import rating_workbooks
from sidusryhmad.locale.language import Language, language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.report import FORMATS

_FILES = click.argument(
    "files", metavar="BASE [SHEET]...", type=FilePath(path_type=Path), nargs=-1, required=True
)


@click.command(
    cls=Command, short_help="Put several people's ratings together; what to talk about first."
)
@_FILES
@click.option("--no-base", is_flag=True, help="All files are sheets; together they make the map.")
@click.option(
    "--rater",
    "names",
    multiple=True,
    help="Whose a sheet is, in the order of sheets; the file's name by default.",
)
@click.option("--pseudonyms", is_flag=True, help="Letters instead of raters' names.")
@click.option(
    "--seed",
    type=click.IntRange(min=0),
    default=SEED,
    show_default=True,
    help="How the letters are shuffled.",
)
@click.option("--sheets", is_flag=True, help="Write a workbook to fill in for each rater.")
@click.option("--raters", default="", help="With --sheets: their names, as in Mari,Jaan.")
@form_option
@output_option
@force_option
@lang_option
def workshop(
    files: tuple[Path, ...],
    no_base: bool,
    names: tuple[str, ...],
    pseudonyms: bool,
    seed: int,
    sheets: bool,
    raters: str,
    form: str,
    outputs: tuple[Path, ...],
    force: bool,
    lang: str | None,
) -> None:
    """Put the ratings of several people together: BASE is the map, each SHEET a rater's answers.

    Sheets may be in any format. Without sheets the ratings that BASE itself holds are looked at. -o
    with .html, .pdf, .pptx, .docx, .md or .txt saves the report, with any other suffix the map with
    all ratings, their median as strength.

    With --sheets and --raters, -o names a folder for the workbooks that the raters fill in.
    """
    if sheets or raters:
        _hand_out(files, raters, outputs, force=force, lang=lang)
        return
    base, speaks = (None, None) if no_base else load(files[0], lang, *files[1:])
    given = _given(files if no_base else files[1:], base, speaks or language(lang))
    result = run_workshop(base, _by_rater(given, names), pseudonyms=pseudonyms, seed=seed)
    spoken = speaks or language(lang or result.service_map.service.language)
    _present(result, Wanted(form, outputs, force, spoken))


def _given(files: Sequence[Path], base: ServiceMap | None, speaks: Language) -> list[RatingSheet]:
    """The sheets in some files; faults of all of them are told together."""
    found: list[RatingSheet] = []
    faulty: list[InvalidMapError] = []
    for file in files:
        try:
            found += rating_sheets(file, base)
        except InvalidMapError as error:
            faulty.append(error)
    if faulty:
        raise faulty[0] if len(faulty) == 1 else _together(faulty)
    for sheet in found:
        say_remarks(sheet.remarks, speaks)
    return found


def _together(faulty: Sequence[InvalidMapError]) -> InvalidMapError:
    """The faults of several files as one list, each with its file."""
    faults = [
        _in_file(fault, Path(error.source or "")) for error in faulty for fault in error.faults
    ]
    languages = [error.language for error in faulty if error.language]
    return InvalidMapError(faults, language=next(iter(languages), None))


def _in_file(fault: Fault, path: Path) -> Fault:
    place = fault.place
    if place.sheet is None:
        return replace(fault, place=Place(place.line, None, path.name))
    return replace(fault, place=replace(place, sheet=f"{path.name}, {place.sheet}"))


def _by_rater(sheets: Sequence[RatingSheet], names: Sequence[str]) -> Mapping[str, ServiceMap]:
    """The sheets by their raters; no two may be of the same one."""
    if names and len(names) != len(sheets):
        template = N_("--rater is given {count} times for {sheets} sheets")
        values = {"count": len(names), "sheets": len(sheets)}
        raise InvalidParameterError(Message("rater_count", template, values))
    found: dict[str, ServiceMap] = {}
    for number, sheet in enumerate(sheets):
        named = sorted(raters_of(sheet.service_map))
        rater = names[number] if names else (named[0] if len(named) == 1 else sheet.rater)
        if rater in found and len(named) > 1:
            rater = f"{rater} ({number + 1})"
        if rater in found:
            template = N_("two sheets are by {rater}; say with --rater whose each is")
            raise InvalidParameterError(Message("same_rater", template, {"rater": rater}))
        found[rater] = sheet.service_map
    return found


def _present(result: Workshop, wanted: Wanted) -> None:
    """Print the result; write maps and reports, which the suffix tells apart."""
    told = report(result, language=wanted.speaks.code)
    contents: dict[Path, bytes] = {}
    remarks: list[Remark] = []
    for path in wanted.outputs:
        if _is_report(path):
            contents |= told.files(path)
        else:
            made = rendered(result.service_map, path, None)
            contents |= placed(made, path)
            remarks += made.remarks
    if wanted.form == "json":
        echo_json(to_json(result))
    elif not any(map(_is_report, wanted.outputs)):
        echo_report(told)
    if contents:
        save(contents, wanted.speaks, force=wanted.force, aside=wanted.form == "json")
        say_remarks(remarks, wanted.speaks)
        say_lost(told, tuple(filter(_is_report, wanted.outputs)), wanted.speaks)


def _is_report(path: Path) -> bool:
    """Whether a file is a report; a suffix that maps have too is that of a map."""
    suffix = path.suffix.removeprefix(".").lower()
    return suffix in FORMATS and suffix not in format_names()


def _hand_out(
    files: Sequence[Path], raters: str, outputs: Sequence[Path], *, force: bool, lang: str | None
) -> None:
    """Write a workbook for each rater into a folder."""
    if len(files) != 1 or len(outputs) != 1:
        template = N_("--sheets takes one map, and one folder with -o")
        raise InvalidParameterError(Message("sheets_alone", template))
    base, speaks = load(files[0], lang)
    names = [name for part in raters.split(",") if (name := part.strip())]
    made = rating_workbooks(base, names, speaks)
    make_folder(outputs[0])
    save({outputs[0] / file: content for file, content in made.items()}, speaks, force=force)
