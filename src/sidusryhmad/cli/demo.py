"""``sidusryhmad demo``: the whole way on a shipped example."""

from pathlib import Path

import click

from sidusryhmad._files import make_folder, write_all
from sidusryhmad.analysis.impact import impact
from sidusryhmad.cli.command import Command
from sidusryhmad.cli.shared import FilePath, echo_report, force_option, lang_option, say_written
from sidusryhmad.examples.catalogue import EXAMPLES, example
from sidusryhmad.locale.language import language
from sidusryhmad.render.draw import draw
from sidusryhmad.reporting.compose import report, summary


@click.command(cls=Command, short_help="The whole way on an example: picture, report, summary.")
@click.argument("name", type=click.Choice(tuple(EXAMPLES)), default="post")
@click.option(
    "--output-dir",
    type=FilePath(path_type=Path, file_okay=False),
    default=Path("sidusryhmad-demo"),
    show_default=True,
    help="Folder for the files; made when it is not there.",
)
@force_option
@lang_option
def demo(name: str, output_dir: Path, force: bool, lang: str | None) -> None:
    """Run the main job on an example: a picture, a report, and the summary here.

    Writes the example's map, map.svg, map.png and report.html.
    """
    chosen = example(name)
    service_map = chosen.read()
    speaks = language(lang or service_map.service.language)
    result = impact(service_map, chosen.change)
    picture = draw(service_map, language=speaks.code)
    page = report(result, language=speaks.code).to_html()
    folder = output_dir.absolute()
    contents = {
        folder / chosen.path.name: chosen.path.read_bytes(),
        folder / "map.svg": picture.to_bytes("svg"),
        folder / "map.png": picture.to_bytes("png"),
        folder / "report.html": page.encode("utf-8"),
    }
    make_folder(output_dir)
    written = write_all(contents, overwrite=force)
    echo_report(summary(result, language=speaks.code))
    click.echo()
    for path in contents:
        say_written(speaks, path, anew=path in written)
