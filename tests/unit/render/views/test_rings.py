"""The ring map as a view."""

import re
from collections import Counter
from math import atan2, degrees, hypot
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

import sidusryhmad as sr
from sidusryhmad.errors import MapWarning, WrongTypeError
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.choices import SHAPES
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import ties
from sidusryhmad.render.views.rings import Rings
from sidusryhmad.testing import service_maps


def test_it_is_what_draw_shows_unasked(cafe):
    assert sr.draw(cafe) == sr.draw(cafe, view="rings") == sr.draw(cafe, view=Rings())


def test_maps_impacts_and_comparisons_have_one(cafe):
    result = sr.impact(cafe, {cafe.stakeholders[0].id: 1}, draws=None)
    words, theme = Language("en"), Theme()
    assert Rings().scene(cafe, words, theme).rings
    assert Rings().scene(result, words, theme).nodes[0].badge is not None
    for drawing in (sr.draw(cafe), sr.draw(result)):
        assert drawing.subject is not None


@pytest.mark.parametrize("wrong", [None, "map.yaml", 3])
def test_nothing_else_has(wrong):
    with pytest.raises(WrongTypeError, match="a map is needed here"):
        Rings().scene(wrong, Language("en"), Theme())


CHOICES = st.fixed_dictionaries(
    {},
    optional={
        "shape": st.sampled_from(SHAPES),
        "slices": st.just("side"),
        "groups": st.just("side"),
        "strongest": st.sampled_from([0.2, 0.5, 1]),
        "aggregate": st.booleans(),
    },
)
SIDES = ("customer", "employee", "provider", "other", None)


@st.composite
def sided(draw_, most=9):
    """Maps in which somebody has a side, and what may be chosen for them."""
    drawn = draw_(service_maps(min_stakeholders=1, max_stakeholders=most, complete=False))
    sides = draw_(st.lists(st.sampled_from(SIDES), min_size=most, max_size=most))
    document = drawn.to_document()
    rows = [
        {**row, **({"side": side} if side else {})}
        for row, side in zip(document["stakeholders"], ["customer", *sides], strict=False)
    ]
    return ServiceMap.from_document({**document, "stakeholders": rows}), draw_(CHOICES)


def everything(scene):
    """Boxes of all that a scene shows."""
    for node in scene.nodes:
        parts = (node.frame, node.pill, node.tab, node.badge, node.image)
        yield from (part.box for part in parts if part is not None)
    labels = [*scene.headings, *scene.legend.labels]
    labels += [label for mark in scene.marks for label in mark.labels]
    labels += [label for ring in scene.rings for label in ring.lines]
    for label in labels:
        wide = width(label.text, Font(label.size, label.weight))
        wide += label.spacing * len(label.text)
        x = label.at[0] + {"start": wide / 2, "end": -wide / 2}.get(label.anchor, 0)
        yield Box(x, label.at[1] - 0.3 * label.size, wide, label.size)
    for ring in scene.rings:
        yield Box(*scene.centre, 2 * ring.radii[0], 2 * ring.radii[1])


@settings(max_examples=40, deadline=None)
@given(sided())
def test_whatever_is_chosen_everything_is_on_the_canvas(drawn):
    service_map, choices = drawn
    scene = sr.draw(service_map, view=Rings(**choices), language="et").scene
    for box in everything(scene):
        assert box.left >= -0.1
        assert box.top >= -0.1
        assert box.right <= scene.width + 0.1
        assert box.bottom <= scene.height + 0.1


@settings(max_examples=40, deadline=None)
@given(sided())
def test_names_and_tabs_lie_in_their_pills_side_by_side(drawn):
    service_map, choices = drawn
    for node in sr.draw(service_map, view=Rings(**choices)).scene.nodes:
        box, left = node.pill.box, node.pill.box.left
        if node.tab is not None:
            assert node.tab.box.left > left
            assert node.tab.box.top > box.top
            left = node.tab.box.right
        for label in node.pill.lines:
            half = width(label.text, Font(label.size, label.weight)) / 2
            assert left < label.at[0] - half
            assert label.at[0] + half < box.right
            assert box.top < label.at[1] - 0.7 * label.size
            assert label.at[1] < box.bottom


@settings(max_examples=40, deadline=None)
@given(sided())
def test_the_legend_is_clear_of_rings_people_and_headings(drawn):
    service_map, choices = drawn
    scene = sr.draw(service_map, view=Rings(**choices)).scene
    box, (x, y) = scene.legend.box, scene.centre
    if not scene.legend.labels:
        return
    across = max(box.left - x, x - box.right, 0) / scene.rings[-1].radii[0]
    down = max(box.top - y, y - box.bottom, 0) / scene.rings[-1].radii[1]
    assert hypot(across, down) > 1
    assert box.top > scene.headings[-1].at[1]
    assert not any(box.overlaps(node.pill.box) for node in scene.nodes)


@settings(max_examples=15, deadline=None)
@given(sided(6), st.sampled_from(["svg", "pdf", "txt", "html"]))
def test_the_same_choices_give_the_same_bytes(drawn, suffix):
    service_map, choices = drawn
    one, two = (
        sr.draw(service_map, view=Rings(like=service_map, **choices)).to_bytes(suffix)
        for _ in range(2)
    )
    assert one == two


@settings(max_examples=25, deadline=None)
@given(sided())
def test_what_a_counted_picture_leaves_out_stands_in_its_table(drawn):
    service_map, _ = drawn
    drawing = sr.draw(service_map, view=Rings(aggregate=True), language="en")
    scene = drawing.scene
    rows = [row[1] for row in scene.table[1:]]
    there = [edge.title.split(": ", 1)[1] for edge in scene.edges]
    assert not Counter(there) - Counter(rows)
    told = sum(int(re.search(r"(\d+)", row.split(",")[0])[1]) for row in rows)
    titles = [re.search(r"(\d+) influences? among", node.title) for node in scene.nodes]
    within = sum(int(found[1]) for found in titles if found)
    assert told + within == len(ties(service_map))
    assert sum(int(node.name.rsplit("(", 1)[1][:-1]) for node in scene.nodes) == len(
        service_map.stakeholders
    )
    assert drawing.subject is None


def test_counted_together_is_said_with_the_way_back(make_map):
    scene = sr.draw(make_map(160, 40), language="en").scene
    assert "160 stakeholders" in scene.subtitle
    assert "--no-aggregate" in scene.subtitle
    assert len(scene.nodes) == 3
    whole = sr.draw(make_map(160, 40), view=Rings(aggregate=False), language="en")
    assert len(whole.scene.nodes) == 160
    assert whole.subject is not None


def test_a_comparison_takes_the_choices_too(cafe):
    both = cafe.with_change("Teine", {"Barista": 2})
    compared = sr.compare(both, draws=None)
    view = Rings(shape="ellipse", slices="side", groups="side")
    scene = sr.draw(compared, view=view, language="en").scene
    for panel in scene.panels:
        assert len(panel.marks) == 4
        assert panel.nodes[0].tab is not None
        assert panel.rings[-1].radii[0] > panel.rings[-1].radii[1]
    assert any(label.text == "GROUPS BY SIDE" for label in scene.legend.labels)
    heights = {panel.centre[1] for panel in scene.panels}
    assert len(heights) == 1


def test_pictures_stand_left_of_the_name_and_what_fails_is_a_warning(cafe, tmp_path):
    Image.new("RGB", (40, 20), "red").save(tmp_path / "k.png")
    rows = [
        {**row, "image": "k.png" if row["id"] == "kulaline" else "none.png"}
        for row in cafe.to_document()["stakeholders"]
    ]
    pictured = ServiceMap.from_document({**cafe.to_document(), "stakeholders": rows})
    with pytest.warns(MapWarning) as said:
        drawing = sr.draw(pictured, view=Rings(images=tmp_path, groups="side"), language="en")
    assert len(said) == len(drawing.scene.left_out) == 4
    guest, other, *_ = drawing.scene.nodes
    assert other.image is None
    assert (guest.image.box.width, guest.image.box.height) == (20, 10)
    assert guest.pill.box.left < guest.image.box.left < guest.tab.box.left
    assert guest.image.box.right <= guest.tab.box.left
    for suffix in ("svg", "html"):
        assert drawing.to_bytes(suffix).count(b"data:image/png;base64,") == 1
    for suffix in ("png", "pdf", "pptx"):
        assert len(drawing.to_bytes(suffix)) > len(sr.draw(cafe).to_bytes(suffix)) * 0.5
    assert sr.draw(pictured).scene.left_out == ()


def test_letters_and_legend_agree(cafe):
    scene = sr.draw(cafe, view=Rings(groups="side"), language="en").scene
    tabs = {node.id: node.tab.lines[0].text for node in scene.nodes if node.tab}
    assert tabs == {"kulaline": "A", "barista": "B"}
    samples = {pill.lines[0].text: pill.fill for pill in scene.legend.pills if pill.lines}
    assert samples == {tab.lines[0].text: tab.fill for tab in (n.tab for n in scene.nodes) if tab}
    shown = [label.text for label in scene.legend.labels]
    assert shown[-3:] == ["GROUPS BY SIDE", "customer", "employee"]


def angles(scene):
    """Where everybody stands, seen from the middle of equal half axes."""
    across, down = scene.rings[-1].radii
    (x, y), boxes = scene.centre, {node.id: node.pill.box for node in scene.nodes}
    return {
        id_: degrees(atan2((box.x - x) / across, (y - box.y) / down)) for id_, box in boxes.items()
    }


def turned(one, other):
    """How far those on both pictures have moved, in degrees."""
    before, after = angles(one), angles(other)
    return [abs((after[id_] - before[id_] + 180) % 360 - 180) for id_ in before if id_ in after]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("size", [(18, 30), (45, 70)])
def test_with_one_more_nearly_everybody_stays_where_the_earlier_picture_has_them(
    make_map, size, shape
):
    old = make_map(*size)
    new = old.with_stakeholder("Uus tulija", ring="interested").with_influence(
        "Uus tulija", "s0", 2
    )
    before = sr.draw(old, view=Rings(shape=shape)).scene
    after = sr.draw(new, view=Rings(shape=shape, like=old)).scene
    moved = turned(before, after)
    assert len(moved) == size[0]
    assert sum(moved) / len(moved) < 2
    assert max(moved) < 20


@settings(max_examples=15, deadline=None)
@given(sided())
def test_a_map_like_itself_is_the_same_picture(drawn):
    service_map, choices = drawn
    one = sr.draw(service_map, view=Rings(**choices)).scene
    other = sr.draw(service_map, view=Rings(like=service_map, **choices)).scene
    assert max(turned(one, other)) < 5


def test_an_earlier_map_need_not_have_the_fields(cafe):
    sector = cafe.with_stakeholder("Uus", ring="direct", sector="in", fields={"a": 1})
    listed = cafe.with_stakeholder("Vana", ring="direct", sector="in", fields={"a": [1]})
    for field in ("sector", "a"):
        for old in (cafe, listed, ServiceMap.named("X")):
            view = Rings(like=old, slices=field, groups=field)
            assert len(sr.draw(sector, view=view).scene.nodes) == 6


def test_hand_placed_people_stay_where_they_were_put(cafe):
    placed = cafe.with_stakeholder("Vaatleja", ring="interested", angle=200, side="other")
    for choices in ({}, {"shape": "ellipse"}, {"groups": "side"}, {"slices": "side"}):
        for like in (None, cafe):
            scene = sr.draw(placed, view=Rings(like=like, **choices)).scene
            assert angles(scene)["vaatleja"] % 360 == pytest.approx(200, abs=4)


NASTY = ("<script>alert(1)</script>", "]]> & \"x\" 'y'", "\u202egnidaeh", "a\x00b\n c", "õ" * 3000)


@pytest.mark.parametrize("suffix", ["svg", "html", "dot", "mmd", "pdf", "pptx", "txt"])
@pytest.mark.parametrize("counted", [True, False])
def test_nasty_fields_and_values_are_harmless(suffix, counted):
    for field in NASTY:
        people = [
            {"id": f"p{n}", "name": f"P{n}", "ring": "direct", "fields": {field: value}}
            for n, value in enumerate(NASTY)
        ]
        found = ServiceMap.from_document({"service": {"name": "X"}, "stakeholders": people})
        view = Rings(slices=field, groups=field, aggregate=counted)
        drawing = sr.draw(found, view=view, language="en")
        content = drawing.to_bytes(suffix)
        assert suffix not in {"svg", "html"} or b"<script>alert" not in content
        if suffix == "svg":
            fromstring(content)
        for box in everything(drawing.scene):
            assert -0.1 <= box.left <= box.right <= drawing.scene.width + 0.1
