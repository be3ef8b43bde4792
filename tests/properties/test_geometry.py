"""Whatever the map: nothing touches, nothing sticks out, nothing is lost, nothing changes."""

from itertools import combinations
from math import hypot
from xml.etree import ElementTree

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.ends import outside
from sidusryhmad.render.geometry import polyline
from sidusryhmad.render.quality import quality
from sidusryhmad.render.text import Font, clean, width

LETTERS = "abcdefghijklmnoprstuvõäöüšžABEKLMPSTÕÄÖÜŠŽ       -'&<"
NAMES = st.text(st.sampled_from(LETTERS), min_size=1, max_size=60).filter(str.strip)
ANY_TEXT = st.text(min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
STRENGTHS = st.sampled_from([-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3])
MEASURES = st.one_of(
    STRENGTHS.map(lambda value: {"strength": value}),
    st.sampled_from(["positive", "negative", "unknown"]).map(lambda sign: {"sign": sign}),
)
slow = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@st.composite
def service_maps(draw_from, names=NAMES):
    """Maps of 0 to 60 stakeholders in 1 to 5 rings, some placed by hand."""
    rings = [f"r{i}" for i in range(draw_from(st.integers(1, 5)))]
    count = draw_from(st.one_of(st.integers(0, 14), st.integers(15, 25), st.just(60)))
    rows = st.tuples(names, st.sampled_from(rings), st.none() | st.integers(0, 359))
    people = [
        {"id": f"s{i}", "name": name, "ring": ring} | ({} if angle is None else {"angle": angle})
        for i, (name, ring, angle) in enumerate(
            draw_from(st.lists(rows, min_size=count, max_size=count))
        )
    ]
    pairs = st.tuples(st.integers(0, max(0, count - 1)), st.integers(0, max(0, count - 1)))
    chosen = draw_from(st.lists(pairs, max_size=2 * count, unique=True))
    influences = [
        {"from": f"s{a}", "to": f"s{b}", **draw_from(MEASURES)} for a, b in chosen if a != b
    ]
    ring_names = {ring: draw_from(st.none() | names) for ring in rings}
    document = {
        "service": {"name": draw_from(names)},
        "rings": ring_names,
        "stakeholders": people,
        "influences": influences,
    }
    return ServiceMap.from_document(document)


@slow
@given(service_maps())
def test_pills_touch_neither_each_other_nor_their_rings_borders(service_map):
    scene = draw(service_map).scene
    assert quality(scene).overlaps == 0
    radius = {ring.id: ring.radii[0] for ring in scene.rings}
    order = [ring.id for ring in scene.rings]
    for node in scene.nodes:
        box, number = node.pill.box, order.index(node.ring)
        inner = radius[order[number - 1]] if number else hypot(scene.hub.box.height) / 2
        x, y = abs(box.x - scene.centre[0]), abs(box.y - scene.centre[1])
        assert hypot(x + box.width / 2, y + box.height / 2) < radius[node.ring]
        near = hypot(max(0, x - box.width / 2), max(0, y - box.height / 2))
        assert near > inner
        assert not box.overlaps(scene.hub.box)


@slow
@given(service_maps())
def test_text_is_whole_and_lies_inside_its_pill(service_map):
    scene = draw(service_map).scene
    for node, stakeholder in zip(scene.nodes, service_map.stakeholders, strict=True):
        box = node.pill.box
        for label in node.pill.lines:
            half = width(label.text, Font(label.size, label.weight)) / 2
            assert box.left + 3 <= label.at[0] - half
            assert label.at[0] + half <= box.right - 3
            assert box.top < label.at[1] - 0.72 * label.size
            assert label.at[1] < box.bottom - 2
        shown = "".join(label.text for label in node.pill.lines)
        name = clean(stakeholder.name)
        assert shown.replace(" ", "").replace("-", "") == name.replace(" ", "").replace("-", "")


@slow
@given(service_maps())
def test_everything_is_on_the_canvas_and_names_of_rings_are_free(service_map):
    scene = draw(service_map).scene
    boxes = [node.pill.box for node in scene.nodes]
    for ring in scene.rings:
        assert scene.centre[0] + ring.radii[0] <= scene.width
        assert scene.centre[1] + ring.radii[0] <= scene.height
        for label in ring.lines:
            half = width(label.text, Font(label.size, 600)) / 2
            assert label.at[0] - half > 0
            for box in boxes:
                beside = abs(box.x - label.at[0]) > half + box.width / 2
                above = label.at[1] < box.top or box.bottom < label.at[1] - label.size * 0.8
                assert beside or above
    legend = scene.legend.box
    if scene.legend.labels:
        assert legend.right <= scene.width
        assert legend.bottom <= scene.height
        assert not any(legend.overlaps(box) for box in boxes)


@slow
@given(service_maps())
def test_edges_run_from_border_to_border(service_map):
    scene = draw(service_map).scene
    box = {node.id: node.pill.box for node in scene.nodes}
    drawn = [i for i in service_map.influences if i.strength != 0]
    assert len(scene.edges) == len(drawn)
    for edge in scene.edges:
        tip = min(outside(point, box[edge.target]) for point in edge.stroke.head.points)
        assert abs(outside(edge.stroke.curve[0], box[edge.source]) - 3) < 1
        assert -9 < tip < 8
        x, y = scene.centre
        reach = max(hypot(px - x, py - y) for px, py in polyline(edge.stroke.curve))
        assert reach < scene.rings[-1].radii[0]


@settings(slow, max_examples=12)
@given(service_maps(), st.data())
def test_same_map_same_bytes_and_an_impact_moves_nothing(service_map, data):
    first, again = draw(service_map), draw(ServiceMap.from_document(service_map.to_document()))
    assert first.to_bytes("svg") == again.to_bytes("svg")
    if service_map.stakeholders:
        ids = st.sampled_from([s.id for s in service_map.stakeholders])
        effects = data.draw(st.dictionaries(ids, st.sampled_from([-3, -1, 1, 2]), max_size=4))
        shown = draw(impact(service_map, effects)).scene
        for one, other in zip(first.scene.nodes, shown.nodes, strict=True):
            assert abs((one.pill.box.x - first.scene.centre[0])
                       - (other.pill.box.x - shown.centre[0])) < 1e-6  # fmt: skip
        badges = [n.badge.box for n in shown.nodes if n.badge]
        assert not any(a.overlaps(b) for a, b in combinations(badges, 2))


@settings(slow, max_examples=40)
@given(service_maps(names=ANY_TEXT))
def test_any_text_is_harmless_in_every_format(service_map):
    drawing = draw(service_map)
    top = ElementTree.fromstring(drawing.to_bytes("svg"))
    assert "script" not in {element.tag.rpartition("}")[2] for element in top.iter()}
    drawing.to_bytes("dot").decode("utf-8")
    lines = drawing.to_bytes("txt").decode("utf-8").splitlines()
    assert sum(line.startswith("- ") for line in lines) == len(drawing.scene.nodes) + len(
        drawing.scene.edges
    )
