from dataclasses import replace

import pytest

from sidusryhmad.render.draw import draw
from sidusryhmad.render.quality import quality
from sidusryhmad.render.views.rings import Rings


def test_nothing_overlaps_and_few_cross(middle_drawing):
    found = quality(middle_drawing.scene)
    assert found.overlaps == 0
    assert found.over_pills == 0
    assert found.over_hub == 0
    assert found.crossings <= 8


def test_large_maps_stay_within_bounds(large_drawing):
    found = quality(large_drawing.scene)
    assert found.overlaps == 0
    assert found.over_pills == 0
    assert found.over_hub == 0
    assert found.crossings <= 30


def test_faults_are_seen(cafe_drawing):
    scene = cafe_drawing.scene
    first, second, *rest = scene.nodes
    moved = replace(second, pill=first.pill)
    assert quality(replace(scene, nodes=(first, moved, *rest))).overlaps == 1
    edge = scene.edges[0]
    x, y = scene.centre
    across = ((x - 300, y), (x - 100, y), (x + 100, y), (x + 300, y))
    through = replace(edge, stroke=replace(edge.stroke, curve=across))
    assert quality(replace(scene, edges=(through,))).over_hub == 1


@pytest.mark.parametrize(("size", "most"), [((18, 30), 8), ((30, 50), 16)])
@pytest.mark.parametrize("shape", ["circle", "ellipse"])
def test_both_shapes_are_clear(make_map, size, most, shape):
    found = quality(draw(make_map(*size), view=Rings(shape=shape)).scene)
    assert (found.overlaps, found.over_pills, found.over_hub) == (0, 0, 0)
    assert found.crossings <= most
