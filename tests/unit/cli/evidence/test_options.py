import click
import pytest

from sidusryhmad.cli.evidence.options import confidence_option


@click.command()
@confidence_option
def ask(confidence):
    click.echo(confidence)


@pytest.mark.parametrize(("given", "code"), [("0.9", 0), ("0", 2), ("1", 2), ("sure", 2)])
def test_a_confidence_lies_between_nought_and_one(given, code):
    from click.testing import CliRunner

    assert CliRunner().invoke(ask, ["--confidence", given]).exit_code == code
