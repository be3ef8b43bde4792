"""Whatever the plan: nothing touches, nothing sticks out, wishes are kept, and little moves."""

from dataclasses import replace
from itertools import combinations
from math import atan2, cos, hypot, pi, sin, tau
from statistics import median

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sidusryhmad.render.geometry import Box, polyline
from sidusryhmad.render.layout import layouts
from sidusryhmad.render.plan import Link, Plan
from sidusryhmad.render.routing import clearest

ANGLES = st.floats(-7, 14).map(lambda angle: round(angle, 3))
FEW, NOBODY = st.integers(0, 5), st.none()
thorough = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@st.composite
def plans(draw, slices=FEW, wishes=NOBODY, most=12):
    """Plans of any kind: sizes, rings, slices, blocks, both shapes."""
    count, rings = draw(st.one_of(st.integers(0, most), st.just(2 * most))), draw(st.integers(1, 5))

    def each(values):
        return tuple(draw(st.lists(values, min_size=count, max_size=count)))

    ends = st.integers(0, max(0, count - 1))
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=2 * count, unique=True))
    named = draw(slices)
    return Plan(
        each(st.tuples(st.integers(30, 140), st.sampled_from([24, 38, 52]))),
        each(st.integers(0, rings - 1)),
        each(wishes),
        tuple(Link(a, b, (1 + a % 4) / 4) for a, b in pairs if a != b),
        ((90.0, 13.0),) * rings,
        (95.0, 60.0),
        draw(st.sampled_from([1.0, 1.6])),
        sectors=each(st.none() | st.integers(0, named - 1)) if named else (),
        sector_names=((110.0, 15.0),) * named,
        blocks=each(st.none() | st.integers(0, 3)) if draw(st.booleans()) else (),
    )


def boxes(plan, layout):
    return [Box(*at, *size) for at, size in zip(layout.places, plan.sizes, strict=True)]


def names(plan, layout):
    rings = zip(layout.name_places, plan.names, strict=True)
    return [Box(*at, *size) for at, size in rings]


def gap(one, other):
    across = abs(one.x - other.x) - (one.width + other.width) / 2
    down = abs(one.y - other.y) - (one.height + other.height) / 2
    return hypot(max(0, across), max(0, down))


def farthest(box, aspect):
    return hypot((abs(box.x) + box.width / 2) / aspect, abs(box.y) + box.height / 2)


def nearest(box, aspect):
    across, down = max(0, abs(box.x) - box.width / 2), max(0, abs(box.y) - box.height / 2)
    return hypot(across / aspect, down)


@thorough
@given(plans(wishes=st.none() | ANGLES))
def test_pills_stand_apart_each_in_its_ring(plan):
    for layout in layouts(plan):
        pills = boxes(plan, layout)
        assert not any(a.overlaps(b) for a, b in combinations(pills, 2))
        linked = {(k.source, k.target) for k in plan.links}
        for a, b in linked:
            if plan.rings[a] == plan.rings[b]:
                assert gap(pills[a], pills[b]) >= 24 - 1e-6
        inner = [hypot(plan.hub[0] / plan.aspect, plan.hub[1]) / 2, *(y for _, y in layout.radii)]
        assert inner == sorted(inner)
        for pill, ring in zip(pills, plan.rings, strict=True):
            assert inner[ring] < nearest(pill, plan.aspect)
            assert farthest(pill, plan.aspect) < inner[ring + 1]
        for x, y in layout.radii:
            assert abs(x - plan.aspect * y) < 1e-6


@thorough
@given(plans(wishes=st.none() | ANGLES))
def test_names_of_rings_and_slices_touch_nothing(plan):
    for layout in layouts(plan):
        pills, words = boxes(plan, layout), names(plan, layout)
        outer = layout.radii[-1][1]
        for word, (_, border) in zip(words, layout.radii, strict=True):
            assert farthest(word, plan.aspect) < border
            assert not any(word.overlaps(pill) for pill in pills)
        places = zip(layout.sector_places, plan.sector_names, strict=True)
        titles = [Box(*at, *size) for at, size in places]
        assert len(titles) == len(plan.sector_names)
        assert not any(a.overlaps(b) for a, b in combinations(titles, 2))
        assert all(nearest(title, plan.aspect) > outer for title in titles)


@thorough
@given(plans(slices=st.integers(1, 6)))
def test_members_keep_to_their_slice_and_lines_between_slices_run_free(plan):
    for layout in layouts(plan):
        spokes = layout.spokes
        if plan.sectors:
            assert len(spokes) == len(plan.sector_names) + (None in plan.sectors)
        for box, sector in zip(boxes(plan, layout), plan.sectors, strict=True):
            angle = atan2(box.x, -box.y)
            number = len(plan.sector_names) if sector is None else sector
            begin, end = spokes[number], spokes[(number + 1) % len(spokes)]
            assert (angle - begin) % tau < ((end - begin) % tau or tau)
            for spoke in spokes:
                assert not on_line(box, spoke)
        for word in names(plan, layout):
            for spoke in spokes:
                assert not on_line(word, spoke) or len(spokes) == 1


def on_line(box, angle):
    """Whether the line outwards from the middle in a direction runs through a box."""
    way = (sin(angle), -cos(angle))
    corners = [(x, y) for x in (box.left, box.right) for y in (box.top, box.bottom)]
    sides = {way[0] * y - way[1] * x > 0 for x, y in corners}
    return len(sides) == 2 and way[0] * box.x + way[1] * box.y > 0


@thorough
@given(plans(slices=st.integers(0, 3)))
def test_members_of_a_block_stand_next_to_each_other(plan):
    assume(plan.blocks)
    sectors = plan.sectors or (0,) * len(plan.sizes)
    for layout in layouts(plan):
        for ring in range(len(plan.names)):
            for sector in set(sectors):
                turn = pi if plan.sectors and sector == 0 else 0
                there = [node for node in plan.members(ring) if sectors[node] == sector]
                around = sorted(((layout.angles[n] + turn) % tau, plan.blocks[n]) for n in there)
                row = [block for _, block in around]
                for block in set(row) - {None}:
                    first, last = row.index(block), len(row) - 1 - row[::-1].index(block)
                    assert set(row[first : last + 1]) == {block}


@thorough
@given(plans(wishes=st.none() | ANGLES, slices=st.integers(0, 3)))
def test_hand_placed_stand_where_they_were_put(plan):
    for layout in layouts(plan):
        for ring in range(len(plan.names)):
            placed = [node for node in plan.members(ring) if plan.wishes[node] is not None]
            held = {node: plan.wishes[node] % tau for node in placed}
            if all(abs(a - b) % (tau - 1) > 1 for a, b in combinations(held.values(), 2)):
                for node, angle in held.items():
                    turn = abs(layout.angles[node] - angle)
                    assert min(turn, tau - turn) < 1e-6
        for place, angle in zip(layout.places, layout.angles, strict=True):
            far = hypot(place[0] / plan.aspect, place[1])
            assert abs(place[0] - plan.aspect * far * sin(angle)) < 1e-6
            assert abs(place[1] + far * cos(angle)) < 1e-6


@settings(thorough, max_examples=15)
@given(plans(wishes=st.none() | ANGLES))
def test_same_plan_same_picture_and_curves_stay_inside(plan):
    found = clearest(plan)
    assert clearest(replace(plan)) == found
    x, y = found.layout.radii[-1]
    for curve in found.curves:
        for px, py in polyline(curve):
            assert hypot(px / x, py / y) < 1


@settings(thorough, max_examples=30)
@given(plans(slices=st.just(0), most=10), st.data())
def test_with_an_earlier_picture_order_is_kept_and_little_moves(plan, data):
    count = len(plan.sizes)
    assume(count > 2)
    before = layouts(replace(plan, blocks=()))[0]
    other = data.draw(st.integers(0, count - 1))
    larger = replace(
        plan,
        blocks=(),
        sizes=(*plan.sizes, plan.sizes[other]),
        rings=(*plan.rings, data.draw(st.sampled_from(plan.rings))),
        wishes=(None,) * (count + 1),
        links=(*plan.links, Link(count, other, 0.5)),
        previous=(*before.angles, None),
    )
    after = layouts(larger)[0]
    for ring in range(len(plan.names)):
        members = plan.members(ring)
        assert sorted(members, key=before.angles.__getitem__) == sorted(
            members, key=after.angles.__getitem__
        )
    radius = after.radii[-1][1]
    moves = [
        hypot(a[0] - b[0], a[1] - b[1]) for a, b in zip(before.places, after.places, strict=False)
    ]
    assert median(moves) < 0.4 * radius
    assert max(moves) < radius
