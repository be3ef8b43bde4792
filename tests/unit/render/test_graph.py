import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.render.draw import draw
from sidusryhmad.render.graph import MOST_ROUTED, OTHERS, digraph, numbered, require_graph
from sidusryhmad.render.view import view_names
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(service_maps())
def test_everybody_and_every_influence_is_in_the_graph(service_map):
    scene = draw(service_map).scene
    body = digraph(scene).body
    assert sum(" -> " in line for line in body) == len(scene.edges)
    assert sum(bool(re.match(r"\s*n\d+ \[", line)) for line in body) == len(scene.nodes)


@FEW
@given(service_maps())
def test_names_of_people_are_never_names_of_the_graph(service_map):
    scene = draw(service_map).scene
    names = numbered(scene, 0)
    assert list(names) == [node.id for node in scene.nodes]
    assert len(set(names.values())) == len(names)
    assert all(re.fullmatch(r"n\d+", name) for name in names.values())


def test_a_drawing_gives_its_graph(cafe_drawing):
    graph = cafe_drawing.to_graphviz()
    assert graph.engine == "neato"
    assert graph.source.encode() == cafe_drawing.to_bytes("dot")


def test_many_lines_are_straight_since_leading_them_takes_minutes(cafe_drawing):
    few = cafe_drawing.scene
    many = replace(few, edges=few.edges * MOST_ROUTED)
    assert "splines=true" in digraph(few).source
    assert "splines=line" in digraph(many).source


def test_a_chart_without_people_names_the_formats_it_can_be_saved_in(cafe, cafe_impact):
    for view in sorted({"bars", "matrix"} & set(view_names())):
        drawing = draw(cafe_impact if view == "bars" else cafe, view=view)
        for suffix in ("dot", "mmd"):
            with pytest.raises(InvalidParameterError, match=OTHERS):
                drawing.to_bytes(suffix)
        with pytest.raises(InvalidParameterError, match="DOT"):
            drawing.to_graphviz()
        for suffix in OTHERS.split(", "):
            assert drawing.to_bytes(suffix)


def test_a_map_without_people_is_a_graph_all_the_same(cafe):
    empty = draw(type(cafe).named("Kohvik"))
    require_graph(empty.scene, "DOT")
    assert b"digraph" in empty.to_bytes("dot")
    assert b"flowchart" in empty.to_bytes("mmd")
