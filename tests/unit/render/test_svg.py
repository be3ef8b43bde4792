import re
from xml.etree import ElementTree
from xml.etree.ElementTree import fromstring

import pytest

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.svg import TEXTS, svg_bytes, to_svg
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.rings import Rings

SVG = "{http://www.w3.org/2000/svg}"
NASTY = (
    "<script>alert(1)</script>",
    "\"jutumärgid\" & 'ülakoma'",
    "]]> <!-- -->",
    "\x00\x0bkontroll",
    "\u202egnidaeh",
    "😀 emoji",
    "מפתח",
    "javascript:alert(1)",
)


@pytest.fixture(scope="module")
def nasty():
    people = [{"id": f"{n}<&\"'", "name": n, "ring": "direct", "note": n} for n in NASTY]
    rows = [{"from": people[0]["id"], "to": person["id"], "strength": 1} for person in people[1:]]
    service = {"name": NASTY[0], "language": "<x>"}
    document = {"service": service, "stakeholders": people, "influences": rows}
    return draw(ServiceMap.from_document(document))


def root(drawing):
    return ElementTree.fromstring(to_svg(drawing))


def test_valid_xml_with_title_and_description(cafe_drawing):
    top = root(cafe_drawing)
    assert top.get("role") == "img"
    ids = top.get("aria-labelledby").split()
    found = {e.get("id"): e.text for e in top.iter() if e.get("id")}
    assert found[ids[0]] == "Kohvik: stakeholders and influences"
    assert found[ids[1]].startswith("Direct (2)")
    assert top.get("lang") == "en"


def test_text_stays_text(cafe_drawing):
    words = [e.text for e in root(cafe_drawing).iter(f"{SVG}text")]
    for name in ("Külaline", "Barista", "Omanik", "Kohvik", "DIRECT"):
        assert name in words


def test_every_stakeholder_and_influence_has_a_title(cafe_drawing):
    groups = [g for g in root(cafe_drawing).iter(f"{SVG}g") if g.find(f"{SVG}title") is not None]
    titles = [g.find(f"{SVG}title").text for g in groups]
    assert "Barista (Direct)" in titles
    assert "Naabrid → Omanik: hinders, strength not known" in titles


@pytest.mark.parametrize("name", ["cafe_drawing", "impact_drawing", "nasty"])
def test_nothing_is_executed_or_fetched(name, request):
    top = root(request.getfixturevalue(name))
    tags = {e.tag.removeprefix(SVG) for e in top.iter()}
    shapes = {"rect", "g", "circle", "ellipse", "path", "polygon"}
    assert tags <= {"svg", "title", "desc", "style", "text"} | shapes
    for element in top.iter():
        for key, value in element.attrib.items():
            assert not key.lower().startswith("on")
            assert "href" not in key
            assert "url(" not in value
    urls = re.findall(r"url\(([^)]{0,40})", top.find(f"{SVG}style").text)
    assert all(url.startswith("data:font/woff2;base64,") for url in urls)
    assert len(urls) == 2


def test_nasty_names_arrive_as_text(nasty):
    words = [e.text for e in root(nasty).iter(f"{SVG}title")]
    assert "<script>alert(1)</script> (Direct)" in words
    assert "kontroll (Direct)" in words
    assert "gnidaeh (Direct)" in words


def test_same_bytes_every_time(cafe):
    assert to_svg(draw(cafe)) == to_svg(draw(cafe))


def test_ids_of_two_pictures_do_not_clash(cafe_drawing, impact_drawing):
    ids = [
        {e.get("id") for e in root(d).iter() if e.get("id")} for d in (cafe_drawing, impact_drawing)
    ]
    assert not ids[0] & ids[1]


def test_numbers_have_at_most_two_decimals(cafe_drawing):
    text = svg_bytes(cafe_drawing.scene, embed_font=False).decode()
    assert not re.search(r"\d\.\d{3,}", text)


def test_fonts_can_be_left_out(cafe):
    small = to_svg(draw(cafe, theme=Theme(embed_font=False)))
    assert b"font-face" not in small
    assert len(small) < 30_000 < len(to_svg(draw(cafe)))


@pytest.mark.parametrize("text", TEXTS)
def test_text_is_written_as_chosen(cafe_drawing, text):
    root = fromstring(to_svg(cafe_drawing, text=text))
    words = [e.text for e in root.iter(f"{SVG}text")]
    assert bool(words) == (text != "outlined")
    assert (root.find(f"{SVG}style") is not None) == (text == "embedded")
    assert root.findtext(f"{SVG}title") == cafe_drawing.scene.title
    assert root.findtext(f"{SVG}desc") == cafe_drawing.scene.description


def test_the_theme_says_what_is_usual_and_a_choice_overrules_it(cafe):
    plain = draw(cafe, theme=Theme(embed_font=False))
    assert to_svg(plain) == to_svg(plain, text="plain")
    assert to_svg(plain, text="embedded") == to_svg(draw(cafe), text="embedded")


def test_outlines_weigh_no_more_than_three_times_as_much(middle_drawing):
    sizes = [len(to_svg(middle_drawing, text=text)) for text in ("outlined", "embedded")]
    assert sizes[0] < 3 * sizes[1]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"text": "bold"}, "text is one of embedded, outlined, plain, not 'bold'"),
        ({"engine": "dot"}, "engine is one of own, graphviz, not 'dot'"),
    ],
)
def test_other_choices_are_refused(cafe_drawing, options, words):
    with pytest.raises(InvalidParameterError, match=words):
        to_svg(cafe_drawing, **options)


@pytest.mark.parametrize("text", TEXTS)
def test_what_nobody_can_draw_is_text_in_every_svg(text):
    drawing = draw(ServiceMap.named("X").with_stakeholder("名 ☕", ring="direct"))
    assert "名 ☕" in [e.text for e in fromstring(to_svg(drawing, text=text)).iter(f"{SVG}text")]


def test_tabs_and_pictures_stand_apart_from_the_pill(cafe):
    source = "data:image/png;base64," + (
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
    )
    first = cafe.stakeholders[0].model_copy(update={"image": source})
    shown = cafe.model_copy(update={"stakeholders": (first, *cafe.stakeholders[1:])})
    root = fromstring(to_svg(draw(shown, view=Rings(groups="side"))))
    node = next(g for g in root.iter(f"{SVG}g") if g.get("class") == "node")
    assert len(node.findall(f"{SVG}rect")) == 1
    marked = node.find(f"{SVG}g")
    assert marked.find(f"{SVG}image").get("href").startswith("data:image/png;base64,iVBOR")
    assert marked.find(f"{SVG}text").text == "A"
