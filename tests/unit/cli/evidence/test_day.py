import datetime

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.cli.evidence.day import Day


@given(st.dates(datetime.date(1000, 1, 1)))
def test_a_day_is_read_as_it_is_written_here_and_there(day):
    for text in (day.isoformat(), f"{day.day}.{day.month}.{day.year}"):
        assert Day().convert(text, None, None) == day


@pytest.mark.parametrize("text", ["", "30.2.2026", "2026-9", "eile", "30.9.2026 15:00"])
def test_what_is_no_day_is_refused_with_the_ways_to_write_one(text):
    with pytest.raises(click.BadParameter, match=r"%Y-%m-%d.*%d\.%m\.%Y"):
        Day().convert(text, None, None)


def test_a_command_gets_a_day_or_nothing():
    @click.command()
    @click.option("--on", type=Day())
    def ask(on):
        click.echo(repr(on))

    run = CliRunner().invoke
    assert run(ask, ["--on", "30.9.2026"]).output == "datetime.date(2026, 9, 30)\n"
    assert run(ask, []).output == "None\n"
