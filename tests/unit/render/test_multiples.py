"""Alternatives side by side, and a map before and after."""

import re
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.examples.catalogue import example
from sidusryhmad.model.change import Change
from sidusryhmad.render.draw import draw
from sidusryhmad.render.multiples import MOST, before_after
from sidusryhmad.testing import changes, service_maps

CLOSING = Change(
    id="sulge",
    name="Sulge kõnekeskus",
    effects={"klient": 0.5},
    edits={
        "remove": {"stakeholders": ["klienditeenindaja"]},
        "add": {"stakeholders": [{"id": "robot", "name": "Juturobot", "ring": "direct"}]},
    },
)


@pytest.fixture(scope="module")
def post():
    return example("post").read()


@pytest.fixture(scope="module")
def drawing(post):
    return draw(compare(post, draws=None), language="en")


@pytest.fixture(scope="module")
def turned(post):
    return before_after(impact(post, CLOSING, draws=None), language="en")


def test_the_best_alternative_stands_first_and_the_verdict_in_words(drawing):
    assert [(p.title, p.subtitle) for p in drawing.scene.panels] == [
        ("1. Ajaleht korteri ukseni nädalatasu eest", "good for all; worst off: Kirjakandja +0.03"),
        ("3. Ajaleht korteri ukseni tasuta",
         "harms the inner circle; worst off: Kirjakandja −1.85"),
        ("4. Keeldumine ja vaidlemine", "harms the inner circle; worst off: Klient −2.99"),
    ]  # fmt: skip
    assert drawing.scene.title == "Postiteenus: 3 alternatives"
    assert "doing nothing would rank 2" in drawing.scene.subtitle
    assert drawing.scene.panels[0].title in drawing.scene.description


def test_one_colour_scale_for_all(drawing, post):
    """The largest total is 3.0: what reaches 2.2 is paler than on its own, where it is largest."""
    alone = draw(impact(post, "ukseni-tasuga", draws=None))
    colour = {n.id: n.pill.fill for n in alone.scene.nodes}["klient"]
    shared = {n.id: n.pill.fill for n in drawing.scene.panels[0].nodes}["klient"]
    assert colour != shared
    assert any("3.0" in label.text for label in drawing.scene.legend.labels)


def test_badges_are_those_of_each_impact(drawing, post):
    for panel, change in zip(drawing.scene.panels, ("ukseni-tasuga", "ukseni-tasuta", "keeldumine"),
                             strict=True):  # fmt: skip
        alone = draw(impact(post, change, draws=None), language="en").scene
        said = {n.id: n.badge and n.badge.lines for n in panel.nodes}
        for node in alone.nodes:
            own = node.badge and [line.text for line in node.badge.lines]
            assert (said[node.id] and [line.text for line in said[node.id]]) == own
            assert node.title in [n.title for n in panel.nodes]


def test_what_is_left_out_of_the_picture_is_said(post):
    m = post
    for number in range(5):
        m = m.with_change(f"Lisa {number}", {"Klient": -number / 2})
    scene = draw(compare(m, draws=None), language="en").scene
    assert len(scene.panels) == MOST
    shown = {panel.title.split(". ", 1)[1] for panel in scene.panels}
    missing = {change.name for change in m.changes} - shown
    assert len(missing) == 2
    tail = scene.subtitle.split("not in the picture: ")[1]
    assert set(tail.split(", ")) == missing


@pytest.mark.parametrize(("code", "word"), [("et", "Postiteenus: 3 võimalust"), ("en", "3 altern")])
def test_it_speaks_both_languages(post, code, word):
    assert word in draw(compare(post, draws=None), language=code).scene.title


def test_the_same_comparison_gives_the_same_bytes(post, drawing):
    again = draw(compare(post, draws=None), language="en")
    for form in ("svg", "txt", "dot"):
        assert again.to_bytes(form) == drawing.to_bytes(form)


def test_as_svg_every_panel_is_a_group_with_its_title(drawing):
    root = fromstring(drawing.to_bytes("svg"))
    space = {"s": "http://www.w3.org/2000/svg"}
    groups = root.findall("s:g[@class='panel']", space)
    assert [g.find("s:title", space).text for g in groups] == [
        p.title for p in drawing.scene.panels
    ]
    assert all(len(g.findall("s:g", space)) > 20 for g in groups)
    assert len(root.findall("s:g[@class='legend']", space)) == 1


def test_as_png_it_is_wide_enough_to_be_read(drawing):
    data = drawing.to_bytes("png")
    assert int.from_bytes(data[16:20], "big") >= 1.4 * drawing.scene.width


def test_as_text_every_panel_is_told(drawing):
    text = drawing.to_bytes("txt").decode()
    for panel in drawing.scene.panels:
        assert f"\n{panel.title}\n{panel.subtitle}\n" in text
    assert text.count("Kirjakandja (Otsesed): total impact") == 3


def test_as_dot_nobody_is_drawn_twice_under_one_name(drawing):
    source = drawing.to_bytes("dot").decode()
    nodes = re.findall(r"^\t(p\dn\d+) \[", source, re.M)
    assert len(nodes) == len(set(nodes)) == 3 * 12
    assert source.count("->") == 3 * 27
    assert all(panel.title in source for panel in drawing.scene.panels)


def test_before_and_after_stand_side_by_side(turned):
    before, after = turned.scene.panels
    assert (before.title, after.title) == ("Today", "Afterwards: good for all")
    assert turned.scene.title == "Sulge kõnekeskus"
    old, new = ({n.id: n for n in panel.nodes} for panel in (before, after))
    assert "robot" in new
    assert "robot" not in old
    assert new["klienditeenindaja"].faded
    assert new["klienditeenindaja"].title == "Klienditeenindaja: removed by the change"
    assert old["klienditeenindaja"].badge is None
    assert not any("klienditeenindaja" in {e.source, e.target} for e in after.edges)


def test_a_comparison_keeps_the_place_of_whoever_an_alternative_removes(post):
    scene = draw(compare(post, [CLOSING, "keeldumine"], draws=None), language="en").scene
    closing = next(p for p in scene.panels if "Sulge" in p.title)
    other = next(p for p in scene.panels if p is not closing)
    assert "removes: Klienditeenindaja" in closing.subtitle
    ghost = next(n for n in closing.nodes if n.id == "klienditeenindaja")
    there = next(n for n in other.nodes if n.id == "klienditeenindaja")
    assert ghost.pill.box.x - closing.centre[0] == pytest.approx(there.pill.box.x - other.centre[0])
    assert [n.id for n in closing.nodes].count("klienditeenindaja") == 1


@settings(max_examples=10, deadline=None)
@given(service_maps(max_stakeholders=4).flatmap(
    lambda m: changes(m, edits=True).map(lambda change: impact(m, change, draws=None))
))  # fmt: skip
def test_everybody_of_before_and_of_afterwards_is_on_the_picture(result):
    before, after = before_after(result).scene.panels
    old = [s.id for s in result.before.stakeholders]
    new = [s.id for s in result.service_map.stakeholders]
    assert [n.id for n in before.nodes] == old
    assert [n.id for n in after.nodes if not n.faded] == new
    assert {n.id for n in after.nodes if n.faded} == set(old) - set(new)


@settings(max_examples=8, deadline=None)
@given(service_maps(max_stakeholders=4, complete=False).flatmap(
    lambda m: changes(m).map(lambda change: compare(m, [change, {}], draws=None))
))  # fmt: skip
def test_every_canvas_takes_every_comparison(result):
    drawing = draw(result)
    assert all(drawing.to_bytes(form) for form in ("svg", "txt", "dot"))
    assert len(drawing.scene.panels) == len(result.changes)


compared = service_maps(max_stakeholders=4, complete=False).flatmap(
    lambda m: st.lists(changes(m, edits=True), min_size=1, max_size=3).map(
        lambda planned: compare(m, planned, draws=None)
    )
)


@settings(max_examples=10, deadline=None)
@given(compared)
def test_the_colours_reach_as_far_as_the_largest_total(result):
    largest = max(abs(s.total) for i in result.impacts.values() for s in i.stakeholders)
    said = [label.text for label in draw(result, language="en").scene.legend.labels]
    assert any(f"{max(1.0, largest):.1f}" in text for text in said)


@settings(max_examples=10, deadline=None)
@given(compared)
def test_as_text_and_dot_nothing_is_left_out(result):
    drawing = draw(result, language="en")
    text, dot = (drawing.to_bytes(form).decode() for form in ("txt", "dot"))
    for panel in drawing.scene.panels:
        assert panel.title in text
        assert all(f"- {node.title}\n" in text for node in panel.nodes)
    assert dot.count(" -> ") >= sum(len(panel.edges) for panel in drawing.scene.panels)


@settings(max_examples=10, deadline=None)
@given(compared)
def test_every_panel_has_the_influences_of_its_map_and_a_pale_pill_for_whoever_is_gone(result):
    before = {s.id for s in result.service_map.stakeholders}
    for panel, alternative in zip(draw(result).scene.panels, result.changes, strict=True):
        after = result.impacts[alternative.id].service_map
        there = {s.id for s in after.stakeholders}
        assert len(panel.edges) == sum(i.strength != 0 for i in after.influences)
        assert {n.id for n in panel.nodes if n.faded} == before - there
        assert {n.id for n in panel.nodes if not n.faded} == there


@settings(max_examples=10, deadline=None)
@given(compared)
def test_titles_count_as_the_comparison_does(result):
    for panel, alternative in zip(draw(result).scene.panels, result.changes, strict=True):
        assert panel.title.startswith(f"{alternative.rank}. ")


@settings(max_examples=10, deadline=None)
@given(service_maps(max_stakeholders=4, complete=False).flatmap(
    lambda m: changes(m).map(lambda change: impact(m, change, draws=None))
))  # fmt: skip
def test_without_edits_before_and_afterwards_differ_only_in_the_impact(result):
    before, after = before_after(result).scene.panels
    assert [n.id for n in before.nodes] == [n.id for n in after.nodes]
    assert all(n.badge is None for n in before.nodes)
    assert {(e.source, e.target) for e in before.edges} == {
        (e.source, e.target) for e in after.edges
    }
