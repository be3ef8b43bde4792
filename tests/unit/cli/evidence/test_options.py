from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.cli.evidence.options import (
    column_option,
    columns_of,
    confidence_option,
    date_order_option,
    tables,
)
from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.given import GivenTable


@click.command()
@confidence_option
def ask(confidence):
    click.echo(confidence)


@pytest.mark.parametrize(("given", "code"), [("0.9", 0), ("0", 2), ("1", 2), ("sure", 2)])
def test_a_confidence_lies_between_nought_and_one(given, code):
    assert CliRunner().invoke(ask, ["--confidence", given]).exit_code == code


TEXTS = st.text(min_size=1, max_size=20).map(str.strip).filter(bool)


@given(st.dictionaries(TEXTS.filter(lambda text: "=" not in text), TEXTS, max_size=5))
def test_a_column_is_its_name_then_its_heading(columns):
    assert columns_of(tuple(f"{name}={heading}" for name, heading in columns.items())) == columns


def test_a_heading_may_hold_the_sign_itself():
    assert columns_of(("rating = Kui hea? (0=halb)",)) == {"rating": "Kui hea? (0=halb)"}


@pytest.mark.parametrize("text", ["rating", "rating=", "=Kui hea?", " = ", ""])
def test_half_a_column_is_refused_with_an_example(text):
    with pytest.raises(InvalidParameterError, match="NAME=HEADING"):
        columns_of((text,))


def test_a_column_named_twice_is_refused_with_both():
    with pytest.raises(InvalidParameterError, match="once as A, once as B"):
        columns_of(("rating=A", "rating=B"))


def asked(*words):
    """What a command with two tables hands on to its question."""
    found = {}

    @click.command()
    @click.option("--measures", type=click.Path(path_type=Path))
    @click.option("--parameters", "sheet", type=click.Path(path_type=Path))
    @click.option("--period")
    @column_option
    @date_order_option
    def ask(columns, date_order, **own):
        found["data"], found["own"] = tables(Path("a.csv"), own, columns, date_order)

    ran = CliRunner().invoke(ask, list(words), standalone_mode=False)
    assert ran.exception is None, ran.exception
    return found["data"], found["own"]


def test_files_are_handed_on_as_they_are_where_nothing_is_said():
    data, own = asked("--measures", "m.csv", "--period", "month")
    assert data == Path("a.csv")
    assert own == {"measures": Path("m.csv"), "sheet": None, "period": "month"}


def test_columns_go_to_the_table_that_they_are_of():
    data, own = asked(
        "--measures", "m.csv", "--parameters", "p.csv",
        "--column", "rating=Kui hea?", "--column", "measures.date=Millal",
        "--column", "parameters.value=Arv",
    )  # fmt: skip
    assert data == GivenTable(Path("a.csv"), {"rating": "Kui hea?"})
    assert own["measures"] == GivenTable(Path("m.csv"), {"date": "Millal"})
    assert own["sheet"] == GivenTable(Path("p.csv"), {"value": "Arv"})


def test_columns_of_a_further_table_stay_with_the_file_where_it_has_no_other():
    data, _ = asked("--column", "measures.date=Millal")
    assert data == GivenTable(Path("a.csv"), {"measures.date": "Millal"})


def test_the_order_of_dates_holds_for_every_table():
    data, own = asked("--measures", "m.csv", "--date-order", "mdy")
    assert data == GivenTable(Path("a.csv"), {}, "mdy")
    assert own["measures"] == GivenTable(Path("m.csv"), {}, "mdy")


def test_there_are_two_orders_of_dates():
    with pytest.raises(AssertionError):
        asked("--date-order", "ymd")
