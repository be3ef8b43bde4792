"""``sidusryhmad history``."""

import json

import pytest


@pytest.fixture
def folder(good, tmp_path):
    made = tmp_path / "aastad"
    made.mkdir()
    text = good.read_text("utf-8")
    (made / "2024.yaml").write_text(text, "utf-8")
    newer = text.replace("name: Neighbour, ring: indirect", "name: Neighbour, ring: interested")
    (made / "2025.yaml").write_text(newer.replace("strength: -1", "strength: 1"), "utf-8")
    return made


def test_moves_and_strengths_are_told_version_by_version(program, folder):
    ran = program("history", folder)
    assert (ran.code, ran.err) == (0, "")
    said = " ".join(ran.out.split())
    assert "2 versions, from 2024 to 2025: 1 moves to another ring, 1 strengths changed" in said
    assert "2025 ↔ moved to another ring Neighbour Indirect Interested" in said
    assert "2025 ↕ turned round Guest → Neighbour −1 +1" in said


def test_a_change_is_asked_of_every_version(program, folder):
    ran = program("history", folder, "--change", "training", "--format", "json")
    versions = json.loads(ran.out)["versions"]
    assert all(version["status"] is not None for version in versions)
    assert all(version["totals"]["barista"] > 0 for version in versions)
    assert (
        "WHAT THE CHANGE WOULD HAVE DONE" in program("history", folder, "--change", "training").out
    )


def test_what_is_no_map_is_said_on_the_side(program, folder):
    (folder / "2023.yaml").write_text("stakeholders: []", "utf-8")
    ran = program("history", folder, "--lang", "et")
    assert ran.code == 0
    assert ran.err.startswith("ei saanud kaasa võtta: 2023.yaml jäi vahele")


def test_an_unknown_change_is_one_line(program, folder):
    ran = program("history", folder, "--change", "robot")
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1


def test_the_report_is_written(program, folder, tmp_path):
    assert program("history", folder, "-o", "h.html").out == "written: h.html\n"
    assert "Neighbour" in (tmp_path / "h.html").read_text("utf-8")
