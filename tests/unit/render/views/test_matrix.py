"""The influence matrix as a view."""

import pytest

import sidusryhmad as sr
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.render.themes import DARK
from sidusryhmad.render.views.matrix import Matrix


def test_it_is_found_by_its_name(cafe):
    assert sr.draw(cafe, view="matrix") == sr.draw(cafe, view=Matrix())
    assert not Matrix.of_change


def test_what_is_no_map_is_refused(cafe_impact):
    with pytest.raises(WrongTypeError, match="matrix shows a map itself, not what a change does"):
        sr.draw(cafe_impact, view="matrix")


def test_headings_say_how_it_is_read(cafe):
    scene = sr.draw(cafe, view="matrix", language="en").scene
    assert scene.title == "Kohvik: who influences whom"
    assert scene.subtitle.startswith("the row influences the column; 5 stakeholders")
    assert "1 pair asked and none" in scene.subtitle
    assert sr.draw(cafe, view="matrix", language="et").scene.subtitle.startswith(
        "rida mõjutab veergu"
    )


def test_the_table_names_every_influence(cafe):
    rows = sr.draw(cafe, view="matrix", language="en").scene.table
    assert rows[0] == ("Who influences", "Whom", "Strength")
    assert ("Barista", "Külaline", "+3") in rows
    assert ("Röster", "Naabrid", "asked, and there is none") in rows
    assert len(rows) == 1 + len(cafe.influences)


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_canvases_accept_it(cafe, suffix):
    drawing = sr.draw(cafe, view="matrix", theme=DARK)
    assert len(drawing.to_bytes(suffix)) > 2000
    assert drawing.to_bytes(suffix) == drawing.to_bytes(suffix)


def test_a_map_of_nobody_has_one_too():
    scene = sr.draw(sr.ServiceMap.named("Kohvik"), view="matrix", language="en").scene
    assert scene.table == (("Who influences", "Whom", "Strength"),)
    assert scene.width > 400


def test_names_are_harmless_in_every_vector_format():
    m = sr.ServiceMap.named("<b>x</b>").with_stakeholder("<script>alert(1)</script>", ring="direct")
    m = m.with_stakeholder("b&'\"", ring="direct").with_influence("b&'\"", m.stakeholders[0].id, 1)
    svg = sr.draw(m, view="matrix").to_bytes("svg")
    assert b"<script" not in svg
    assert b"&lt;script&gt;" in svg


def grid(scene):
    """The cells as lines of text, as they stand in the picture; a dot where there is none."""
    cells = {
        (pill.box.y, pill.box.x): pill.lines[0].text
        for mark in scene.marks
        for pill in mark.pills
        if pill.lines
    }
    rows = sorted({y for y, _ in cells})
    columns = sorted({x for _, x in cells})
    return [" ".join(f"{cells.get((y, x), '·'):>2}" for x in columns) for y in rows]


def test_the_picture_reads_like_this(cafe):
    assert grid(sr.draw(cafe, view="matrix", language="en").scene) == [
        " 1 +1  ·  ·  ·",
        "+3  2  ·  ·  ·",
        " · −2  3  ·  ·",
        " ·  +  ·  4  0",
        " ?  ·  −  ·  5",
    ]


def test_its_labels_read_from_left_to_right_and_down(cafe):
    """A ring's name stands above its columns only where there is room for it."""
    scene = sr.draw(cafe, view="matrix", language="et").scene
    labels = [label for mark in scene.marks for label in mark.labels]
    ordered = sorted(labels, key=lambda label: (round(label.at[1]), label.at[0]))
    assert " ".join(label.text for label in ordered).split("HUVITATUD") == [
        "keda → kes mõjutab ↓ OTSESED OTSESED 1 2 3 4 5 1 Külaline 2 Barista ",
        " 3 Omanik 4 Röster KAUDSED 5 Naabrid",
    ]
