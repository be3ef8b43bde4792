"""The path view as a whole."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation
from tests.unit.render.views.test_flow import edited
from tests.unit.render.views.test_flow_marks import long_chain

from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import InvalidParameterError, UnknownStakeholderError, WrongTypeError
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.themes import theme_names
from sidusryhmad.render.views.paths import Paths
from sidusryhmad.testing import changes, service_maps

EN, ET = Language("en"), Language("et")


@pytest.mark.parametrize("most", [0, -1, 1.5, "3", True, None])
def test_most_is_a_whole_number(most):
    with pytest.raises(InvalidParameterError, match="most is a whole number"):
        Paths(most=most)


def test_of_is_a_text():
    with pytest.raises(InvalidParameterError, match="named by its id or name"):
        Paths(of=3)


def test_a_map_alone_has_no_paths(cafe):
    with pytest.raises(WrongTypeError, match="give it the result of impact"):
        draw(cafe, view="paths")


def test_nobody_of_that_name(cafe_impact):
    with pytest.raises(UnknownStakeholderError, match="did you mean"):
        draw(cafe_impact, view=Paths(of="Baristaa"))


def test_name_and_id_are_the_same(cafe_impact):
    one, two = (draw(cafe_impact, view=Paths(of=of)).scene for of in ("Külaline", "kulaline"))
    assert one == two


def test_title_and_headings_are_in_the_language_asked_for(cafe_impact):
    scene = draw(cafe_impact, view=Paths(of="Külaline"), language="et").scene
    assert scene.title == "Külaline: millest kogumõju koosneb"
    texts = [label.text for mark in scene.marks for label in mark.labels]
    assert "KUS MUUDATUS MÕJUB" in texts


def test_graphs_of_it_hold_every_lane(cafe_impact):
    drawing = draw(cafe_impact, view=Paths(of="Külaline"))
    source = drawing.to_bytes("dot").decode()
    assert source.count("->") == len(drawing.scene.edges)
    mermaid = drawing.to_bytes("mmd").decode()
    assert mermaid.count("|") == 2 * len(drawing.scene.edges)


def test_more_lanes_make_it_higher_not_wider(cafe_impact):
    few, many = (draw(cafe_impact, view=Paths("Külaline", n)).scene for n in (1, 6))
    assert many.height >= few.height


@given(service_maps(max_stakeholders=5), st.sampled_from([EN, ET]))
def test_a_change_of_nothing_is_a_picture_that_says_so(service_map, language):
    scene = Paths().scene(impact(service_map, {}, draws=None), language, Theme())
    assert len(scene.nodes) == 1
    assert scene.edges == ()
    assert scene.table[-1][-1] in {"0.00", "0,00"}


@pytest.mark.parametrize("theme", theme_names())
def test_every_theme_has_its_own_colours_and_the_same_places(cafe_impact, theme):
    usual = draw(cafe_impact, view=Paths("Külaline")).scene
    scene = draw(cafe_impact, view=Paths("Külaline"), theme=theme).scene
    assert [node.pill.box for node in scene.nodes] == [node.pill.box for node in usual.nodes]
    assert (scene.width, scene.height) == (usual.width, usual.height)
    assert scene.table == usual.table


@pytest.mark.parametrize("code", ["et", "en"])
def test_nothing_private_is_told(cafe, code):
    scene = draw(impact(cafe, {"Omanik": 1}, draws=None), view="paths", language=code).scene
    assert "võlad" not in repr(scene)


def test_the_slide_holds_the_numbers_in_its_notes(cafe_impact):
    drawing = draw(cafe_impact, view=Paths("Külaline"), language="en")
    slide = Presentation(BytesIO(drawing.to_bytes("pptx"))).slides[0]
    notes = slide.notes_slide.notes_text_frame.text
    for row in drawing.scene.table[1:]:
        assert row[0] in notes
        assert row[-1] in notes


def test_names_like_markup_are_text_in_every_file():
    m = ServiceMap.named('<b>"T"</b>')
    for name in ('<script>alert("x")</script>', "A & B", "]] --> |x|"):
        m = m.with_stakeholder(name, ring="direct")
    first, second, third = (person.id for person in m.stakeholders)
    m = m.with_influence(first, second, 2).with_influence(second, third, -1)
    drawing = draw(impact(m, {first: 1}, draws=None), view=Paths(third))
    for suffix in ("svg", "html"):
        assert b"<script>alert" not in drawing.to_bytes(suffix)
    assert '|"' in drawing.to_bytes("mmd").decode()
    drawn = [line for line in drawing.to_bytes("mmd").decode().splitlines() if "acc" not in line]
    assert not any("|x|" in line for line in drawn)


@pytest.mark.parametrize(("change", "who"), [
    ("ukseni-tasuga", "Klient"), ("ukseni-tasuta", "Klient"), ("keeldumine", "Klient"),
])  # fmt: skip
def test_of_the_post_it_is_the_one_moved_most(change, who):
    result = impact(EXAMPLES["post"].read(), change, draws=None)
    scene = draw(result, view="paths").scene
    assert scene.title.startswith(f"{who}: ")
    assert "siseringi suurim kogumõju" in scene.subtitle
    assert scene.table[-1][0] == "Kokku"


def test_the_description_says_every_number_of_the_table(cafe_impact):
    scene = draw(cafe_impact, view=Paths("Külaline", 1), language="en").scene
    for row in scene.table[1:]:
        assert row[-1] in scene.description
        assert row[0] in scene.description or row[0] in {"all other paths", "Total"}


@given(service_maps(max_stakeholders=5), st.data())
def test_one_picture_for_each_of_them(service_map, data):
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    for person in result.stakeholders:
        scene = Paths(of=person.id).scene(result, EN, Theme())
        assert scene.nodes[-1].id == person.id
        assert "largest" not in scene.subtitle


@given(service_maps(max_stakeholders=5), st.data(), st.integers(1, 5))
def test_more_lanes_keep_those_that_were_there(service_map, data, most):
    result = impact(service_map, data.draw(changes(service_map)), draws=None)
    few, more = (Paths(most=n).scene(result, EN, Theme()) for n in (most, most + 1))
    shown = [row[0] for row in few.table[1:-1] if row[0] != "all other paths"]
    assert [row[0] for row in more.table[1 : 1 + len(shown)]] == shown


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf", "pptx", "html", "dot", "mmd", "txt"])
@pytest.mark.parametrize("of", ["Külaline", "Röster"])
def test_it_goes_into_every_file(cafe_impact, of, suffix):
    drawing = draw(cafe_impact, view=Paths(of))
    assert drawing.to_bytes(suffix) == draw(cafe_impact, view=Paths(of)).to_bytes(suffix)


def test_the_text_form_is_read_from_above(cafe_impact):
    told = draw(cafe_impact, view=Paths("Külaline", 1), language="en").to_bytes("txt").decode()
    wanted = (
        "Külaline: what their total is made of",
        "Pikem päev; ",
        "Path",
        "Total",
        "Influences",
    )
    places = [told.index(text) for text in wanted]
    assert places == sorted(places)


@pytest.mark.parametrize(("count", "rows"), [(3, 1), (6, 1), (7, 2)])
def test_a_long_way_keeps_all_names(count, rows):
    result = impact(long_chain(count), {"s0": 3}, draws=None)
    scene = Paths(of=f"s{count - 1}").scene(result, EN, Theme())
    assert scene.table[1][0] == " → ".join(f"S{n}" for n in range(count))
    assert len({node.pill.box.y for node in scene.nodes[:-1]}) == rows


def test_an_impact_read_with_draws_or_without_gives_the_same_picture(cafe):
    one, two = (impact(cafe, "Pikem päev", draws=draws) for draws in (None, 50))
    assert draw(one, view="paths").scene == draw(two, view="paths").scene


def test_a_change_of_the_map_shows_what_goes_and_what_it_carried():
    scene = draw(impact(edited(), "x", draws=None), view=Paths("b"), language="en").scene
    said = [label.text for mark in scene.marks for label in mark.labels]
    assert "carried −0.68, now −0.34" in said
    assert "+2 → +1" in said
    assert sum(edge.faded for edge in scene.edges) == 1
    explained = " ".join(label.text for label in scene.legend.labels)
    assert "no longer there" in explained
