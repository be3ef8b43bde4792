"""Loops side by side."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.ends import outside
from sidusryhmad.render.geometry import Box, polyline
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


@pytest.mark.parametrize("most", range(1, 8))
def test_frames_of_a_row_are_as_high_and_of_a_column_as_wide(most):
    loops, made = placed(meshed(7), most)
    boxes = frames(made)
    assert len(boxes) == len(loops) == most
    rows = {}
    for box in boxes:
        rows.setdefault(round(box.y, 2), []).append(box)
    for row in rows.values():
        assert len({round(box.height, 2) for box in row}) == 1
        assert [box.left for box in row] == sorted(box.left for box in row)
    counts = [len(row) for row in rows.values()]
    assert all(count == counts[0] for count in counts[:-1])
    assert counts[-1] <= counts[0]


def test_loops_are_read_in_rows_the_strongest_first():
    loops, made = placed(meshed(6))
    order = [(round(box.y, 2), round(box.x, 2)) for box in frames(made)]
    assert order == sorted(order)
    titles = [mark.title for mark in made.marks if mark.title]
    sizes = [abs(loop.gain) for loop in loops]
    assert sizes == sorted(sizes, reverse=True)
    assert len(titles) == len(loops)


def test_each_line_says_who_whom_and_how_much():
    _, made = placed(meshed(5))
    for edge in made.edges:
        name, rest = edge.title.split(" → ")
        assert rest.split(": ")[1] in {"+3", "−2"}
        assert name


@pytest.mark.parametrize(("strength", "sign"), [(3, "positive"), (-3, "negative")])
def test_lines_look_as_on_the_ring_map(strength, sign):
    theme = Theme()
    m = ServiceMap.named("T").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct")
    m = m.with_influence("A", "B", strength).with_influence("B", "A", 1)
    _, made = placed(m)
    strong, weak = made.edges
    assert (strong.sign, strong.stroke.color) == (sign, getattr(theme, sign))
    assert strong.stroke.width > weak.stroke.width
    assert bool(strong.stroke.dash) == (strength < 0)
    assert made.marks[1].labels[0].text == ("R" if strength > 0 else "B")


def test_an_influence_of_unknown_direction_is_dotted_and_asks():
    m = ServiceMap.named("T").with_stakeholder("A", ring="direct")
    m = m.with_stakeholder("B", ring="direct")
    m = m.with_influence("A", "B", sign="unknown").with_influence("B", "A", 3)
    _, made = placed(m)
    assert [label.text for label in made.marks[1].labels] == ["?", "unknown", "± 0.250"]
    assert made.edges[0].sign == "unknown"
    assert made.edges[0].stroke.mark.text == "?"


@settings(max_examples=15, deadline=None)
@given(st.integers(3, 8), st.integers(1, 2), st.integers(1, 6))
def test_the_middle_of_each_loop_is_free_of_lines_and_pills(count, step, most):
    _, made = placed(meshed(count, step), most)
    middles = [mark.labels for mark in made.marks if mark.labels]
    for number, labels in enumerate(middles):
        x, top, bottom = labels[0].at[0], labels[0].at[1] - 18, labels[-1].at[1] + 2
        inside = Box(x, (top + bottom) / 2, 50.0, bottom - top)
        for node in made.nodes:
            if node.id.startswith(f"{number + 1}:"):
                assert not node.pill.box.overlaps(inside)
        for edge in made.edges:
            points = polyline(edge.stroke.curve).tolist()
            assert not any(inside.contains(tuple(point)) for point in points)
