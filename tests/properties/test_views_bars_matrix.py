"""Bar charts and influence matrices of random maps: nothing cut, nothing overlapping, all there."""

from itertools import combinations
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import InvalidMapError
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.svg import svg_bytes
from sidusryhmad.render.text import Font, clean, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.bars import Bars
from sidusryhmad.render.views.matrix import Matrix
from sidusryhmad.testing import changes, service_maps

EN = Language("en")
languages = st.sampled_from(["et", "en"]).map(Language)
maps = service_maps(max_stakeholders=9)


@st.composite
def impacts(draw, draws=(None, 60)):
    """What a random change does to a random map, sometimes with draws."""
    service_map = draw(maps)
    change = draw(changes(service_map, edits=draw(st.booleans())))
    return impact(service_map, change, draws=draw(st.sampled_from(draws)))


def label_box(label):
    wide = width(label.text, Font(label.size, label.weight)) + label.spacing * len(label.text)
    x = label.at[0] + {"start": wide / 2, "end": -wide / 2}.get(label.anchor, 0.0)
    return Box(x, label.at[1] - 0.3 * label.size, wide, 0.8 * label.size)


def labels(scene):
    inside = [line for mark in scene.marks for pill in mark.pills for line in pill.lines]
    free = [label for mark in scene.marks for label in mark.labels]
    sample = [line for pill in scene.legend.pills for line in pill.lines]
    return [*scene.headings, *free, *inside, *scene.legend.labels, *sample]


def assert_sound(scene):
    boxes = [(label.text, label_box(label)) for label in labels(scene)]
    for text, box in boxes:
        assert box.left >= -0.01, text
        assert box.top >= -0.01, text
        assert box.right <= scene.width + 0.01, text
        assert box.bottom <= scene.height + 0.01, text
    for (text, box), (other, second) in combinations(boxes, 2):
        assert not box.grown(-0.3).overlaps(second), (text, other)
    for mark in scene.marks:
        for x, y in (point for shape in mark.shapes for point in shape.points):
            assert 0 <= x <= scene.width
            assert 0 <= y <= scene.height
        for stroke in mark.strokes:
            assert all(0 <= x <= scene.width and 0 <= y <= scene.height for x, y in stroke.curve)
    assert len({len(row) for row in scene.table}) == 1


@settings(max_examples=40)
@given(impacts(), languages, st.integers(1, 12))
def test_bars_are_sound_in_both_languages(result, language, most):
    assert_sound(Bars(most=most).scene(result, language, Theme()))


@settings(max_examples=40)
@given(maps, languages)
def test_a_matrix_is_sound_in_both_languages(service_map, language):
    assert_sound(Matrix().scene(service_map, language, Theme()))


@settings(max_examples=15)
@given(st.data(), languages)
def test_alternatives_side_by_side_are_sound(data, language):
    service_map = data.draw(maps)
    tried = [data.draw(changes(service_map)) for _ in range(2)]
    tried = [c.model_copy(update={"id": f"c{n}"}) for n, c in enumerate(tried)]
    service_map = service_map.model_copy(update={"changes": tuple(tried)})
    scene = Bars().scene(compare(service_map, draws=None), language, Theme())
    assert_sound(scene)
    assert len(scene.table) - 1 == 2 * len(service_map.stakeholders)


def large(count, step):
    """A map made by arithmetic alone, with every kind of influence."""
    ways = ({"strength": 1.5}, {"strength": -3}, {"sign": "unknown"}, {"range": [-1, 2]},
            {"strength": 0}, {"sign": "negative"})  # fmt: skip
    rings = ("direct", "interested", "indirect")
    people = [
        {
            "id": f"s{n}",
            "name": f"Õppejõud ja teised {n}" * (1 + n % 2),
            "ring": rings[n * step % 3],
        }
        for n in range(count)
    ]
    pairs = {(n, (n * step + n * n + 1) % count) for n in range(count)}
    pairs |= {(n, (n + step) % count) for n in range(count)}
    influences = [
        {"from": f"s{a}", "to": f"s{b}", **ways[(a + step * b) % len(ways)]}
        for a, b in sorted(pairs)
        if a != b
    ]
    document = {"service": {"name": "Teenus"}, "stakeholders": people, "influences": influences}
    return ServiceMap.from_document(document)


@settings(max_examples=8, deadline=None)
@given(st.integers(10, 64), st.integers(1, 9), languages)
def test_large_maps_are_sound_too(count, step, language):
    service_map = large(count, step)
    assert_sound(Matrix().scene(service_map, language, Theme()))
    result = impact(service_map, {"s0": 3, "s5": -2, "s9": 1}, draws=20)
    assert_sound(Bars().scene(result, language, Theme()))


def rows_of(scene):
    return [mark for mark in scene.marks if mark.title]


@settings(max_examples=40)
@given(impacts(draws=(None,)))
def test_bars_are_as_long_as_totals_are_large(result):
    theme = Theme()
    scene = Bars().scene(result, Language("en"), theme)
    reached = {
        clean(r.name): r.total for r in result.stakeholders if r.reached and abs(r.total) > 0.01
    }
    ends = []
    for mark in rows_of(scene):
        total = next((t for name, t in reached.items() if mark.title.startswith(f"{name} (")), 0.0)
        full = [shape for shape in mark.shapes if shape.fill in {theme.gain, theme.loss}]
        for shape in full if total else ():
            zero, end = shape.points[0][0], shape.points[1][0]
            assert (end > zero) == (total > 0)
            assert shape.fill == (theme.gain if total > 0 else theme.loss)
            ends.append((end - zero, total))
    if ends:
        scale = max(abs(long) for long, _ in ends) / max(abs(total) for _, total in ends)
        for long, total in ends:
            assert long == pytest.approx(total * scale, abs=0.03)


@settings(max_examples=40)
@given(impacts(), st.integers(1, 6))
def test_nobody_is_dropped_without_being_named(result, most):
    scene = Bars(most=most).scene(result, Language("en"), Theme())
    told = [row[0] for row in scene.table[1:]]
    assert sorted(told) == sorted(clean(s.name) for s in result.stakeholders)
    shown = [person.id for person in result.stakeholders if person.id in result.inner_circle]
    candidates = {s.id for s in result.stakeholders if s.reached} | set(shown)
    assert len(rows_of(scene)) == min(most, len(candidates))
    assert ("not in the picture" in scene.subtitle) == (len(candidates) > most)


@settings(max_examples=40)
@given(impacts(draws=(40,)))
def test_dots_lie_between_the_ends_of_their_intervals(result):
    scene = Bars().scene(result, Language("en"), Theme())
    for mark in rows_of(scene):
        for dot in mark.pills:
            xs = [x for stroke in mark.strokes for x, _ in stroke.curve]
            assert min(xs) - 0.01 <= dot.box.x <= max(xs) + 0.01


@settings(max_examples=60)
@given(maps)
def test_a_matrix_has_a_cell_for_each_influence_where_row_and_column_meet(service_map):
    scene = Matrix().scene(service_map, Language("en"), Theme())
    own, cells = {}, {}
    for mark in scene.marks:
        for pill in mark.pills:
            if pill.lines and mark.title:
                assert (pill.box.x, pill.box.y) not in cells
                cells[pill.box.x, pill.box.y] = (mark.title, pill.lines[0].text)
            elif pill.lines:
                own[pill.lines[0].text] = (pill.box.x, pill.box.y)
    rows = {
        label.text: label.at[1] - 0.36 * label.size
        for mark in scene.marks
        for label in mark.labels
        if label.anchor == "start" and label.size >= 11
    }
    place = {}
    for person in service_map.stakeholders:
        near = min(own.values(), key=lambda at: abs(at[1] - rows[clean(person.name)]))
        assert near[1] == pytest.approx(rows[clean(person.name)], abs=0.02)
        place[person.id] = near
    assert len(cells) == len(service_map.influences) == len(scene.table) - 1
    for influence in service_map.influences:
        title, text = cells[place[influence.to][0], place[influence.from_][1]]
        assert text == expected(influence)
        assert " → " in title


def expected(influence):
    """What a cell says, worked out apart from the program."""
    strength = influence.strength
    if strength is None and influence.range is not None:
        strength = sum(influence.range) / 2
    if strength is None:
        return {"positive": "+", "negative": "−"}.get(influence.sign, "?")
    rounded = round(strength, 0 if strength == int(strength) else 1)
    if rounded == 0:
        return "0" if strength == 0 else "0.0"
    text = f"{abs(rounded):.0f}" if strength == int(strength) else f"{abs(rounded):.1f}"
    return ("+" if rounded > 0 else "−") + text


@settings(max_examples=15)
@given(impacts(), languages)
def test_the_same_gives_the_same(result, language):
    for view, subject in ((Bars(), result), (Matrix(), result.service_map)):
        assert view.scene(subject, language, Theme()) == view.scene(subject, language, Theme())


anything = st.text(min_size=1, max_size=90).filter(lambda text: text.strip())


@settings(max_examples=40)
@given(st.lists(anything, min_size=1, max_size=4, unique=True), languages)
def test_names_of_any_characters_stay_within_bounds_and_make_sound_files(names, language):
    people = [{"id": f"s{n}", "name": name, "ring": "direct"} for n, name in enumerate(names)]
    pairs = [(a, b) for a in range(len(names)) for b in range(len(names)) if a != b]
    influences = [{"from": f"s{a}", "to": f"s{b}", "strength": 2} for a, b in pairs]
    document = {"service": {"name": names[0]}, "stakeholders": people, "influences": influences}
    try:
        service_map = ServiceMap.from_document(document)
    except InvalidMapError:
        return
    result = impact(service_map, {"s0": 2}, draws=None)
    for view, subject in ((Bars(), result), (Matrix(), service_map)):
        scene = view.scene(subject, language, Theme())
        for box in map(label_box, labels(scene)):
            assert box.left >= -0.01
            assert box.right <= scene.width + 0.01
        root = fromstring(svg_bytes(scene, embed_font=False).decode())
        assert root.tag.endswith("svg")
        assert not list(root.iter("{http://www.w3.org/2000/svg}script"))


def test_a_name_of_ten_thousand_characters_makes_no_wide_picture():
    m = ServiceMap.named("x").with_stakeholder("õ" * 10_000, ring="direct")
    scene = Matrix().scene(m, Language("et"), Theme())
    assert scene.width < 1200
    assert_sound(scene)


@settings(max_examples=30)
@given(st.data())
def test_the_order_of_the_file_decides_only_among_equals(data):
    service_map = data.draw(maps)
    change = data.draw(changes(service_map))
    backwards = tuple(reversed(service_map.stakeholders))
    turned = service_map.model_copy(update={"stakeholders": backwards})
    told = [
        [row[2] for row in Bars().scene(impact(m, change, draws=None), EN, Theme()).table[1:]]
        for m in (service_map, turned)
    ]
    assert told[0] == told[1]
