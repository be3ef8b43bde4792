from hypothesis import HealthCheck, given, settings

from sidusryhmad.render.draw import draw
from sidusryhmad.render.parts import every
from sidusryhmad.render.scene import Edge, Label, Legend, Node, Pill, Stroke
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(service_maps())
def test_every_node_edge_and_line_of_text_is_found_once(service_map):
    scene = draw(service_map).scene
    assert tuple(every(Node, scene)) == scene.nodes
    assert tuple(every(Edge, scene)) == scene.edges
    assert list(every(Stroke, scene.edges)) == [edge.stroke for edge in scene.edges]
    words = [label.text for label in every(Label, scene)]
    assert words[: len(scene.headings)] == [label.text for label in scene.headings]
    for node in scene.nodes:
        assert {line.text for line in node.pill.lines} <= set(words)


def test_a_part_is_part_of_itself_and_text_has_none(cafe_drawing):
    legend = cafe_drawing.scene.legend
    assert list(every(Legend, legend)) == [legend]
    assert list(every(Label, "text")) == []
    assert list(every(Pill, ())) == []
