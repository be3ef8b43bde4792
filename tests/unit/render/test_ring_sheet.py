from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.ring_sheet import (
    HEIGHT,
    MOST_LINES,
    SIDE,
    SMALLEST,
    WIDTH,
    Lot,
    Side,
    beside,
    led,
    lines_of,
    people,
)
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SIDES = (Side(left=True), Side(left=False))


def lots(service_map):
    scene = draw(service_map).scene
    for rank, ring in enumerate(scene.rings):
        members = [node for node in scene.nodes if node.ring == ring.id]
        if members:
            yield Lot(scene, Theme(), ring, rank, members)


@FEW
@given(service_maps())
def test_people_stand_apart_on_the_sheet_with_their_names_in_their_pills(service_map):
    for lot in lots(service_map):
        made = people(lot)
        assert [node.id for node in made] == [node.id for node in lot.people]
        boxes = [node.pill.box for node in made]
        assert all(box.top >= 0 and box.bottom <= HEIGHT for box in boxes)
        assert not any(a.overlaps(b) for a, b in combinations(boxes, 2))
        for node in made:
            for line in node.pill.lines:
                assert width(line.text, Font(line.size, line.weight)) <= node.pill.box.width * 1.4
                assert node.pill.box.top < line.at[1] < node.pill.box.bottom


@FEW
@given(service_maps())
def test_every_influence_of_the_people_is_on_the_sheet(service_map):
    for lot in lots(service_map):
        ids = {node.id for node in lot.people}
        boxes = {node.id: node.pill.box for node in people(lot)}
        for side in SIDES:
            _, heights = beside(lot, side)
            drawn = {(e.source, e.target) for e in led(lot, side, heights, boxes)}
            wanted = {
                (e.source, e.target)
                for e in lot.scene.edges
                if (e.target if side.left else e.source) in ids
            }
            assert drawn == wanted


@FEW
@given(service_maps())
def test_names_beside_stand_apart_in_order_and_within_their_column(service_map):
    for lot in lots(service_map):
        for side in SIDES:
            labels, heights = beside(lot, side)
            assert all(label.size >= 9 for label in labels)
            steps = [b.at[1] - a.at[1] for a, b in pairwise(labels)]
            assert all(step >= SMALLEST for step in steps)
            assert all(SMALLEST < label.at[1] <= HEIGHT for label in labels)
            assert len(set(heights.values())) == len(heights)
            for label in labels:
                assert label.anchor == ("end" if side.left else "start")
                assert label.at[0] == (SIDE if side.left else WIDTH - SIDE)


def test_lines_begin_and_end_at_pill_and_name(cafe_drawing):
    scene = cafe_drawing.scene
    lot = Lot(scene, Theme(), scene.rings[0], 0, [n for n in scene.nodes if n.ring == "direct"])
    boxes = {node.id: node.pill.box for node in people(lot)}
    for side in SIDES:
        _, heights = beside(lot, side)
        for edge in led(lot, side, heights, boxes):
            box = boxes[side.person(edge)]
            at = edge.stroke.curve[0] if not side.left else edge.stroke.head.points[1]
            assert box.top < edge.stroke.curve[3 if side.left else 0][1] < box.bottom
            assert at[0] == pytest.approx(box.right if not side.left else box.left, abs=12)


def crowd(count):
    m = ServiceMap.named("X", language="en").with_stakeholder("Kese", ring="direct")
    for n in range(count):
        m = m.with_stakeholder(f"Mõjutaja {n}", ring="indirect")
        m = m.with_influence(f"Mõjutaja {n}", "Kese", 3 if n % 7 == 0 else 1)
    return m


def test_of_too_many_the_strongest_are_kept_and_the_rest_is_counted():
    scene = draw(crowd(36)).scene
    lot = Lot(scene, Theme(), scene.rings[0], 0, [n for n in scene.nodes if n.ring == "direct"])
    labels, heights = beside(lot, Side(left=True))
    assert len(heights) == MOST_LINES
    assert labels[-1].text == f"and {36 - MOST_LINES} more, see the notes"
    strong = {e.source for e in scene.edges if e.strength == 3}
    assert strong <= set(heights)


def test_a_long_name_takes_several_lines():
    assert len(lines_of("Tarbijakaitse ja tehnilise järelevalve ameti nõukoda")) == 2
