import json

import pytest


@pytest.fixture
def chain(program):
    assert program("evidence", "example", "delivery", "-o", "chain.xlsx").code == 0
    return lambda *words: program("evidence", "delivery", "chain.xlsx", *words)


def test_the_example_arrives_in_one_of_five_cases(chain):
    ran = chain()
    assert (ran.code, ran.err) == (0, "")
    assert "21% (6%…47%)" in ran.out


def test_options_reach_the_question(chain):
    narrow, wide = (
        json.loads(chain("--format", "json", "--confidence", value).out)["arrival"]
        for value in ("0.5", "0.99")
    )
    assert narrow["high"] - narrow["low"] < wide["high"] - wide["low"]
    assert json.loads(chain("--format", "json", "--weeks", "13").out)["weeks"] == 13


@pytest.mark.parametrize("words", [["--weeks", "0"], ["--confidence", "1"]])
def test_options_out_of_bounds_are_refused(chain, words):
    assert chain(*words).code == 2
