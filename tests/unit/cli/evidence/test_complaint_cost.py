import json
from pathlib import Path

import pytest


@pytest.fixture
def costs(asks):
    return asks("complaint-cost", "costs.csv")


def test_the_cheapest_is_said_first(costs):
    ran = costs("--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "Selling it costs least: 32.53 € in a period" in ran.out
    assert json.loads(costs("--format", "json").out)["cheapest"] == "selling"


def test_a_workbook_in_estonian_gives_the_same(program, costs):
    made = program("evidence", "example", "complaint-cost", "-o", "k.xlsx", "--lang", "et")
    assert made.code == 0
    ran = program("evidence", "complaint-cost", "k.xlsx", "--format", "json")
    one, other = json.loads(ran.out), json.loads(costs("--format", "json").out)
    assert one["costs"] == other["costs"]


def test_a_missing_input_is_one_clear_line(program):
    Path("a.csv").write_text("input,value\nfee,3\n", encoding="utf-8")
    ran = program("evidence", "complaint-cost", "a.csv", "--lang", "et")
    assert ran.refused
    assert "kaebusi: puudub; see ütleb, mitu kaebust perioodis tuleb" in ran.err


@pytest.mark.parametrize("name", ["a.pdf", "a.svg", "a.xlsx"])
def test_report_and_picture_are_saved(costs, name):
    assert costs("-o", name).code == 0
    assert Path(name).stat().st_size > 1000
