"""Loops side by side."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.ends import outside
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import ties
from sidusryhmad.render.views.actors import actors
from sidusryhmad.render.views.loops_grid import Style, grid, key

EN = Language("en")


def meshed(count, step=2):
    """Everybody influences the next and the one some steps on, every third against them."""
    people = [
        {"id": f"s{n}", "name": f"Kohalik omavalitsus {n}" if n % 2 else f"Klient {n}",
         "ring": ("direct", "interested", "indirect")[n % 3]}
        for n in range(count)
    ]  # fmt: skip
    links = {(n, (n + by) % count): -2 if n % 3 == 0 else 3 for n in range(count)
             for by in (1, step)}  # fmt: skip
    influences = [
        {"from": f"s{a}", "to": f"s{b}", "strength": much} for (a, b), much in links.items()
    ]
    document = {"service": {"name": "T"}, "stakeholders": people, "influences": influences}
    return ServiceMap.from_document(document)


def placed(service_map, most=6):
    loops = structure(service_map).loops[:most]
    by_ends = {(tie.source, tie.target): tie for tie in ties(service_map)}
    return loops, grid(loops, Style(actors((service_map,), EN, Theme()), by_ends, EN))


def frames(made):
    return [mark.pills[0].box for mark in made.marks if mark.title]


@settings(max_examples=20, deadline=None)
@given(st.integers(3, 9), st.integers(1, 2), st.integers(1, 9))
def test_each_loop_stays_in_a_frame_of_its_own(count, step, most):
    loops, made = placed(meshed(count, step), most)
    boxes = frames(made)
    assert len(boxes) == len(loops)
    for one, other in combinations(boxes, 2):
        assert not one.overlaps(other)
    for node in made.nodes:
        cell = boxes[int(node.id.split(":")[0]) - 1]
        assert cell.left < node.pill.box.left
        assert node.pill.box.right < cell.right
        assert cell.top < node.pill.box.top
        assert node.pill.box.bottom < cell.bottom
    assert max(box.right for box in boxes) == made.width
    assert max(box.bottom for box in boxes) == made.height


def test_somebody_on_two_loops_has_two_pills():
    loops, made = placed(meshed(6))
    assert len(made.nodes) == sum(len(loop.nodes) for loop in loops)
    assert len({node.id for node in made.nodes}) == len(made.nodes)
    assert key(0, "a") != key(1, "a")


def test_the_middle_holds_letter_word_and_number(cafe):
    loops, made = placed(cafe)
    assert len(loops) == 1
    middle = [label.text for mark in made.marks for label in mark.labels]
    assert middle[:2] == ["R", "reinforcing"]
    assert middle[2].startswith("+0.0")
    assert made.marks[0].title.startswith("Külaline → Barista → Külaline: reinforcing, gain +")


def test_lines_are_those_of_the_map(cafe):
    _, made = placed(cafe)
    strengths = {(edge.source, edge.target): edge.strength for edge in made.edges}
    assert strengths == {
        ("1:kulaline", "1:barista"): 1,
        ("1:barista", "1:kulaline"): 3,
    }


@pytest.mark.parametrize("count", [5, 6, 8])
def test_heads_keep_off_the_pills_they_come_in_at(count):
    _, made = placed(meshed(count, 3))
    at = {node.id: node.pill.box for node in made.nodes}
    for edge in made.edges:
        head = edge.stroke.head.points
        assert all(outside(point, at[edge.target]) >= 0.9 for point in head)


def test_many_loops_stand_about_half_as_wide_again_as_high():
    loops, made = placed(meshed(6))
    assert len(loops) == 6
    assert 0.9 < made.width / made.height < 2.6
