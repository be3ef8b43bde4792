"""``sidusryhmad convert``: a map from one file format into another."""

from pathlib import Path
from warnings import catch_warnings

import click

from sidusryhmad._plugins import names
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import FilePath, force_option, lang_option, note, save, say_remarks
from sidusryhmad.errors import N_, MapWarning, Message
from sidusryhmad.formats.choose import format_names
from sidusryhmad.formats.files import placed, rendered, take
from sidusryhmad.formats.format import Remark, Rendered
from sidusryhmad.locale.language import Language, language
from sidusryhmad.model.redaction import redaction
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.canvases import CANVASES
from sidusryhmad.render.draw import draw

_SOURCE = click.argument("source", metavar="IN", type=FilePath(path_type=Path))
_TARGET = click.argument("target", metavar="OUT", type=FilePath(path_type=Path))


@click.command(cls=Command, short_help="Write a map in another file format.")
@_SOURCE
@_TARGET
@click.option("--from", "from_", help="Format of IN, where suffix and content do not tell.")
@click.option("--to", help="Format of OUT, where its suffix does not tell.")
@click.option("--redact", is_flag=True, help="Leave out what is private.")
@click.option("--roles", is_flag=True, help="Leave out what is private, and put roles for names.")
@force_option
@lang_option
def convert(
    source: Path,
    target: Path,
    from_: str | None,
    to: str | None,
    lang: str | None,
    **how: bool,
) -> None:
    """Read the map in IN and write it to OUT; suffixes and content pick the formats.

    A dialect may stand before the suffix: OUT named map.kumu.json is written for Kumu. What could
    not be carried over, and what was assumed, is said line by line. Where OUT is a picture, such as
    map.mmd (Mermaid) or map.dot, the map is drawn in rings.

    Private fields stay in our own formats (YAML, JSON, Excel, CSV) unless --redact is given; no
    other format gets them. With --roles, stakeholders are called by side and number, raters by
    letters, in every text.
    """
    taken = take(source, from_)
    speaks = language(lang or taken.service_map.service.language)
    say_remarks(taken.remarks, speaks)
    shown = _shown(taken.service_map, how, speaks)
    picture = _picture(target, to)
    made = _drawn(shown, picture, speaks) if picture else rendered(shown, target, to)
    save(placed(made, target), speaks, force=how["force"])
    say_remarks(made.remarks, speaks)


def _picture(target: Path, to: str | None) -> str | None:
    """The format of a picture that is asked for; None where it is one that holds a map."""
    name = (to or target.suffix.removeprefix(".")).lower()
    return name if name in names(CANVASES) and name not in format_names() else None


def _drawn(service_map: ServiceMap, picture: str, speaks: Language) -> Rendered:
    with catch_warnings(action="ignore", category=MapWarning):
        drawing = draw(service_map, language=speaks.code)
    template = N_("{name} is a picture, from which no map can be read again")
    remark = Remark("lost", Message("only_a_picture", template, {"name": picture}))
    return Rendered({"": drawing.to_bytes(picture)}, (remark,))


def _shown(service_map: ServiceMap, how: dict[str, bool], speaks: Language) -> ServiceMap:
    if not (how["redact"] or how["roles"]):
        return service_map
    made = redaction(service_map, roles=how["roles"])
    for remark in made.remarks:
        note(speaks.say(remark))
    return made.service_map
