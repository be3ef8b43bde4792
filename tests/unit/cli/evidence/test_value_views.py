import json
from pathlib import Path

import pytest

import sidusryhmad as sr
from sidusryhmad.errors import MapWarning
from sidusryhmad.formats.files import read, write


@pytest.fixture
def views(asks):
    return asks("value-views", "views.csv")


def test_opposite_medians_of_few_are_said_after_what_is_beyond_chance(views):
    ran = views("--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert 0 < ran.out.index("The provider sees more value") < ran.out.index("Opposite medians in")
    found = json.loads(views("--format", "json").out)
    assert [gap["opposed"] for gap in found["gaps"][:2]] == [False, True]


def test_the_file_may_be_a_map(program):
    write(sr.example("post").read(), Path("kaart.yaml"))
    ran = program("evidence", "value-views", "kaart.yaml", "--format", "json")
    assert ran.code == 0
    assert len(json.loads(ran.out)["gaps"]) == 3


def test_options_reach_the_question(views):
    few = json.loads(views("--confidence", "0.8", "--format", "json").out)["gaps"]
    many = json.loads(views("--confidence", "0.99", "--format", "json").out)["gaps"]
    assert sum(gap["interval"] is not None for gap in few) > sum(
        gap["interval"] is not None for gap in many
    )
    assert views("--confidence", "1").code == 2


def test_what_is_suggested_can_go_onto_the_map(views):
    write(sr.example("post").read(), Path("kaart.yaml"))
    ran = views("--map", "kaart.yaml", "--save-map", "uus.yaml", "--lang", "en")
    assert ran.code == 0
    with pytest.warns(MapWarning, match=r"Klient: direct effect is \+2 on the map"):
        changed = read(Path("uus.yaml"))
    effects = changed.change("ukseni-tasuga").effects
    assert effects["muugijuht"].effect == 3
    assert effects["klient"].effect == 2, "what was rated by hand stays"


def test_a_side_that_nobody_knows_is_one_clear_line(program):
    Path("a.csv").write_text("change,stakeholder,rating\nTasu,Keegi,1\n", encoding="utf-8")
    ran = program("evidence", "value-views", "a.csv", "--lang", "et")
    assert ran.code == 2
    assert "pole teada, kummal poolel on Keegi" in ran.err
