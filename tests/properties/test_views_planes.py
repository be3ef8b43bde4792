"""Grid, plane and disagreement of random maps: nothing cut, nothing overlapping, nobody lost."""

from itertools import combinations, permutations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.structure.structure import structure
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.text import Font, clean, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.disagreement import Disagreement
from sidusryhmad.render.views.disagreement_rows import rated
from sidusryhmad.render.views.influence_dependence import InfluenceDependence
from sidusryhmad.render.views.plane_dots import STEP
from sidusryhmad.render.views.power_cells import cells, place_of
from sidusryhmad.render.views.power_interest import PowerInterest
from sidusryhmad.testing import names, service_maps

RINGS = ("direct", "interested", "indirect")
languages = st.sampled_from(["et", "en"]).map(Language)
levels = st.none() | st.sampled_from([0, 1, 2, 3, 1.5, 2.25])
answers = st.none() | st.sampled_from([-3, -2, -1, 0, 1, 2, 3, 0.5, 1.25])
long_names = names() | st.text("abcdefghij klmn", min_size=1, max_size=60).filter(str.strip)


@st.composite
def maps(drawn, most=14, fewest=1):
    """Maps with many ties: few levels, few strengths, few raters."""
    count = drawn(st.integers(fewest, most))
    people = [
        {
            "id": f"s{n}",
            "name": drawn(long_names),
            "ring": drawn(st.sampled_from(RINGS)),
            **{
                key: value
                for key in ("power", "interest", "attitude")
                if (value := drawn(levels)) is not None
            },
        }
        for n in range(count)
    ]
    ends = st.integers(0, count - 1)
    pairs = drawn(st.lists(st.tuples(ends, ends), unique=True, max_size=2 * count))
    influences = [
        {
            "from": f"s{a}",
            "to": f"s{b}",
            "strength": drawn(st.sampled_from([-3, -1, 0, 1, 2, 3])),
            "ratings": drawn(st.dictionaries(st.sampled_from(RATERS), answers)),
        }
        for a, b in pairs
        if a != b
    ]
    effects = {f"s{n}": drawn(st.sampled_from([-2, 1, 3])) for n in range(0, count, 4)}
    document = {"service": {"name": drawn(long_names)}, "stakeholders": people}
    changes = [{"name": "Muutus", "effects": effects}]
    return ServiceMap.from_document({**document, "influences": influences, "changes": changes})


RATERS = ("Mari", "Malle", "Jaan", "B", "R1", "R2", "Väga pika nimega hindaja", "ö", "9")


def label_box(label):
    wide = width(label.text, Font(label.size, label.weight)) + label.spacing * len(label.text)
    x = label.at[0] + {"start": wide / 2, "end": -wide / 2}.get(label.anchor, 0.0)
    return Box(x, label.at[1] - 0.3 * label.size, wide, 0.8 * label.size)


def labels(scene):
    inside = [line for mark in scene.marks for pill in mark.pills for line in pill.lines]
    free = [label for mark in scene.marks for label in mark.labels]
    pills = [pill for node in scene.nodes for pill in (node.pill, node.badge, node.tab) if pill]
    people = [line for pill in pills for line in pill.lines]
    sample = [line for pill in scene.legend.pills for line in pill.lines]
    return [*scene.headings, *free, *inside, *people, *scene.legend.labels, *sample]


def assert_sound(scene):
    boxes = [(label.text, label_box(label)) for label in labels(scene)]
    canvas = Box(scene.width / 2, scene.height / 2, scene.width + 0.02, scene.height + 0.02)
    for text, box in boxes:
        for corner in ((box.left, box.top), (box.right, box.bottom)):
            assert canvas.contains(corner), text
    for (text, box), (other, second) in combinations(boxes, 2):
        assert not box.grown(-0.3).overlaps(second), (text, other)
    for mark in scene.marks:
        shapes = [point for shape in mark.shapes for point in shape.points]
        assert all(canvas.contains(p) for p in shapes)
        assert all(canvas.contains(p) for stroke in mark.strokes for p in stroke.curve)
        for pill in mark.pills:
            assert canvas.contains((pill.box.left, pill.box.top))
            assert canvas.contains((pill.box.right, pill.box.bottom))
    assert len({len(row) for row in scene.table}) == 1


# power and interest


@settings(max_examples=40)
@given(maps(), languages, st.booleans())
def test_a_grid_is_sound_with_and_without_a_change(service_map, language, changed):
    subject = impact(service_map, draws=None) if changed else service_map
    assert_sound(PowerInterest().scene(subject, language, Theme()))


@settings(max_examples=40)
@given(maps(), st.booleans())
def test_pills_with_all_they_wear_stay_apart_and_in_their_cells(service_map, changed):
    subject = impact(service_map, draws=None) if changed else service_map
    scene = PowerInterest().scene(subject, Language("en"), Theme())
    outer = [part.box for node in scene.nodes for part in [node.frame or node.pill]]
    badges = [node.badge.box if node.badge else None for node in scene.nodes]
    for (a, one), (b, other) in combinations(enumerate(outer), 2):
        assert not one.overlaps(other)
        for badge, pill in ((badges[a], other), (badges[b], one)):
            assert badge is None or not badge.overlaps(pill)
    framed = [pill.box for mark in scene.marks for pill in mark.pills]
    for node, box, badge in zip(scene.nodes, outer, badges, strict=True):
        for each in (box, badge):
            held = [f for f in framed if each and f.contains((each.left, each.top))
                    and f.contains((each.right, each.bottom))]  # fmt: skip
            assert each is None or held, node.name


@settings(max_examples=40)
@given(maps())
def test_who_has_more_never_stands_lower_and_who_is_not_rated_stands_below(service_map):
    scene = PowerInterest().scene(service_map, Language("en"), Theme())
    at = {node.id: node.pill.box for node in scene.nodes}
    assert set(at) == {person.id for person in service_map.stakeholders}
    rated_ones = [p for p in service_map.stakeholders if place_of(p) is not None]
    for one, other in combinations(rated_ones, 2):
        (power, interest), (less, fewer) = place_of(one), place_of(other)
        if power > less:
            assert at[one.id].bottom < at[other.id].top
        if interest > fewer:
            assert at[one.id].left > at[other.id].right
    for missing in cells(service_map).unrated:
        assert all(at[missing.id].top > at[p.id].bottom for p in rated_ones)
    assert (f"{len(cells(service_map).unrated)} not rated" in scene.subtitle) == bool(
        cells(service_map).unrated
    )


# influence and dependence


@settings(max_examples=40)
@given(maps(), languages, st.booleans())
def test_a_plane_is_sound(service_map, language, direct):
    assert_sound(InfluenceDependence(direct).scene(service_map, language, Theme()))


def dots(scene):
    found = [(mark.title, mark.pills[0].box) for mark in scene.marks if mark.title]
    return [(title.split(": influence")[0], box) for title, box in found]


@settings(max_examples=40)
@given(maps(most=20))
def test_no_dot_lies_on_another_or_under_a_name(service_map):
    scene = InfluenceDependence(direct=True).scene(service_map, Language("en"), Theme())
    boxes = [box for _, box in dots(scene)]
    assert len(boxes) == len(service_map.stakeholders)
    for one, other in combinations(boxes, 2):
        assert not one.overlaps(other)
    for mark in scene.marks:
        for label in mark.labels:
            assert not any(label_box(label).overlaps(box) for box in boxes), label.text


@settings(max_examples=40)
@given(maps(most=20))
def test_dots_stand_where_their_values_are_or_side_by_side_around_it(service_map):
    people = [
        person.model_copy(update={"name": f"N{number}"})
        for number, person in enumerate(service_map.stakeholders)
    ]
    service_map = service_map.model_copy(update={"stakeholders": tuple(people)})
    scene = InfluenceDependence(direct=True).scene(service_map, Language("en"), Theme())
    found = {s.name: s for s in structure(service_map, top=0).micmac.stakeholders}
    assume(found)
    place = dict(dots(scene))
    reach = STEP * len(place) ** 0.5 * 2
    for one, other in permutations(found, 2):
        if place[one].x > place[other].x + reach:
            assert found[one].direct_dependence > found[other].direct_dependence
        if place[one].y < place[other].y - reach:
            assert found[one].direct_influence > found[other].direct_influence


@settings(max_examples=40)
@given(maps())
def test_everybody_is_named_beside_a_dot_and_stands_in_the_table(service_map):
    scene = InfluenceDependence().scene(service_map, Language("en"), Theme())
    written = "".join(label.text for mark in scene.marks for label in mark.labels)
    written = written.replace(" ", "").replace("-", "")
    for person in service_map.stakeholders:
        assert clean(person.name).replace(" ", "").replace("-", "") in written
    assert [row[0] for row in scene.table[1:]] == [clean(s.name) for s in service_map.stakeholders]
    assert "named" not in scene.subtitle


@settings(max_examples=6)
@given(st.integers(40, 90), st.integers(1, 9), languages)
def test_large_maps_are_sound_and_count_whom_they_do_not_name(count, step, language):
    people = [
        {"id": f"s{n}", "name": f"Õppejõud ja teised {n}" * (1 + n % 2), "ring": RINGS[n % 3],
         "power": n * step % 4, "interest": n % 4}
        for n in range(count)
    ]  # fmt: skip
    pairs = {(n, (n * step + n * n + 1) % count) for n in range(count)}
    pairs |= {(n, (n + step) % count) for n in range(count)}
    influences = [
        {"from": f"s{a}", "to": f"s{b}", "strength": 1 + (a + b) % 3}
        for a, b in sorted(pairs)
        if a != b
    ]
    document = {"service": {"name": "T"}, "stakeholders": people, "influences": influences}
    service_map = ServiceMap.from_document(document)
    plane = InfluenceDependence().scene(service_map, language, Theme())
    assert_sound(plane)
    assert ("60" in plane.subtitle.split(";")[-1]) == (count >= 60)
    assert len(dots(plane)) == count if language.code == "en" else True
    assert_sound(PowerInterest().scene(service_map, language, Theme()))


# disagreement


@settings(max_examples=40)
@given(maps(fewest=2), languages, st.integers(1, 12))
def test_disagreement_is_sound(service_map, language, most):
    assume(rated(service_map))
    assert_sound(Disagreement(most).scene(service_map, language, Theme()))


@settings(max_examples=40)
@given(maps(fewest=2), st.integers(1, 4))
def test_rows_fall_in_range_and_each_answer_has_a_disc_at_its_value(service_map, most):
    found = rated(service_map)
    assume(found)
    scene = Disagreement(most).scene(service_map, Language("en"), Theme())
    rows = [mark for mark in scene.marks if mark.title]
    assert len(rows) == min(most, len(found))
    assert [each.spread for each in found] == sorted((e.spread for e in found), reverse=True)
    values = [value for each in found[:most] for _, value in each.answers]
    discs = [pill.box for mark in rows for pill in mark.pills]
    assert len(discs) == len(values)
    for (a, one), (b, other) in combinations(enumerate(discs), 2):
        assert not one.overlaps(other)
        assert (one.x - other.x) * (values[a] - values[b]) >= 0
        assert (one.x == other.x) == (values[a] == values[b])
    for mark, each in zip(rows, found, strict=False):
        if each.disputed:
            assert any("sign in" in label.text for label in mark.labels)
        assert len(mark.pills) == len(each.answers)


@settings(max_examples=40)
@given(maps(fewest=2), st.integers(1, 3))
def test_what_has_no_row_is_counted_and_stands_in_the_table(service_map, most):
    found = rated(service_map)
    assume(found)
    scene = Disagreement(most).scene(service_map, Language("en"), Theme())
    assert len(scene.table) - 1 == len(found)
    hidden, bare = len(found) - most, len(service_map.influences) - len(found)
    assert (f"{hidden} more that several people rated" in scene.subtitle) == (hidden > 0)
    assert (f"{bare} influence" in scene.subtitle) == (bare > 0)


# all three


@settings(max_examples=20)
@given(maps(fewest=2, most=8), st.sampled_from(["svg", "txt"]))
def test_the_same_gives_the_same_bytes(service_map, suffix):
    views = [PowerInterest(), InfluenceDependence(), InfluenceDependence(direct=True)]
    views += [Disagreement()] if rated(service_map) else []
    for view in views:
        first = draw(service_map, view=view).to_bytes(suffix)
        assert first == draw(service_map, view=view).to_bytes(suffix)


@settings(max_examples=30)
@given(service_maps(max_stakeholders=7), languages)
def test_any_valid_map_can_be_shown(service_map, language):
    assert_sound(PowerInterest().scene(service_map, language, Theme()))
    assert_sound(InfluenceDependence().scene(service_map, language, Theme()))
    if rated(service_map):
        assert_sound(Disagreement().scene(service_map, language, Theme()))


@pytest.mark.parametrize("view", [PowerInterest(), InfluenceDependence()])
def test_a_map_of_nobody_is_drawn_too(view):
    assert_sound(view.scene(ServiceMap.named("Kohvik"), Language("en"), Theme()))
