import json

import pytest

import sidusryhmad as sr


@pytest.fixture
def chain(asks):
    return asks("delivery", "chain.xlsx")


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


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "The map has 3 changes and none of them was chosen"),
        ("et", "Kaardil on 3 muudatust ja ühtki neist ei valitud"),
    ],
)
def test_a_map_with_several_changes_still_gets_the_chain(chain, tmp_path, code, text):
    sr.write(sr.example("post").read(), tmp_path / "post.yaml")
    ran = chain("--map", "post.yaml", "--lang", code)
    assert ran.code == 0
    told = " ".join(ran.out.split())
    assert text in told
    assert "21" in told
    named = chain("--map", "post.yaml", "--change", "ukseni-tasuga", "--lang", code)
    assert text not in " ".join(named.out.split())
    assert named.code == 0
