import re

import pytest

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.dot import to_dot
from sidusryhmad.render.draw import draw


def test_everybody_stands_where_the_picture_has_them(cafe_drawing):
    source = to_dot(cafe_drawing).decode()
    height = cafe_drawing.scene.height
    for number, node in enumerate(cafe_drawing.scene.nodes):
        box = node.pill.box
        line = next(x for x in source.splitlines() if x.strip().startswith(f"n{number} ["))
        assert f'pos="{box.x:.2f},{height - box.y:.2f}!"' in line
        assert node.name in line


def test_signs_are_told_by_head_and_line(cafe_drawing):
    source = to_dot(cafe_drawing).decode()
    assert "n1 -> n0 [" in source
    assert source.count("arrowhead=tee") == 2
    assert source.count("arrowhead=diamond") == 1
    assert source.count("style=dashed") == 2


def test_positions_are_points():
    source = to_dot(draw(ServiceMap.named("X"))).decode()
    assert "inputscale=72" in source


def test_names_cannot_break_out():
    names = ['a" shape=star "', "b\\", "<b>c</b>", "d\\N\\G", "e;}", "f:n"]
    people = [{"id": n, "name": n, "ring": "direct"} for n in names]
    rows = [{"from": names[0], "to": n, "strength": 1} for n in names[1:]]
    document = {"service": {"name": '"]'}, "stakeholders": people, "influences": rows}
    source = to_dot(draw(ServiceMap.from_document(document))).decode()
    bare = re.sub(r'"(?:[^"\\]|\\.)*"', "S", source)
    assert "star" not in bare
    assert bare.count("->") == 5
    assert bare.count("}") == 1


@pytest.mark.parametrize("name", ["<b>bold</b>", "<IMG>", "<", "<>"])
def test_a_name_in_angle_brackets_is_no_markup(name):
    m = ServiceMap.named("Kohvik").with_stakeholder(name, ring="direct")
    source = draw(m).to_bytes("dot").decode()
    assert f'n0 [label="{name}"' in source
