"""``sidusryhmad merge``."""

import json

import pytest

import sidusryhmad as sr


def edited(good, tmp_path, name, *pairs):
    text = good.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    (tmp_path / name).write_text(text, "utf-8")
    return name


@pytest.fixture
def two(good, tmp_path):
    """Two edits that do not disagree."""
    one = edited(good, tmp_path, "a.yaml", ("to: Guest, strength: 2", "to: Guest, strength: 3"))
    other = edited(
        good,
        tmp_path,
        "b.yaml",
        ("name: Neighbour, ring: indirect", "name: Neighbour, ring: interested"),
    )
    return one, other


def test_both_edits_are_on_the_merged_map(program, good, two, tmp_path):
    ran = program("merge", good, *two, "-o", "m.yaml")
    assert (ran.code, ran.err) == (0, "")
    assert "nowhere disagree" in ran.out
    merged = sr.read(tmp_path / "m.yaml")
    assert merged.stakeholder("Neighbour").ring == "interested"
    assert merged.influences[0].strength == 3


def test_conflicts_are_listed_and_the_exit_code_says_so(program, good, two, tmp_path):
    third = edited(good, tmp_path, "c.yaml", ("to: Guest, strength: 2", "to: Guest, strength: 1"))
    ran = program("merge", good, two[0], third, "-o", "m.json", "--format", "json")
    assert ran.code == 1
    (conflict,) = json.loads(ran.out)["conflicts"]
    assert (conflict["ours"], conflict["theirs"]) == ({"strength": 3}, {"strength": 1})
    assert sr.read(tmp_path / "m.json").influences[0].strength == 3
    said = program("merge", good, two[0], third, "--lang", "et")
    assert "Kaks muudatust lähevad vastuollu 1 kohas" in " ".join(said.out.split())


def test_without_a_place_nothing_is_written(program, good, two, listing):
    before = listing()
    program("merge", good, *two)
    assert listing() == before


def test_nothing_is_overwritten_unasked(program, good, two, tmp_path):
    (tmp_path / "m.yaml").write_text("mine", "utf-8")
    assert program("merge", good, *two, "-o", "m.yaml").code == 2
    assert (tmp_path / "m.yaml").read_text("utf-8") == "mine"
