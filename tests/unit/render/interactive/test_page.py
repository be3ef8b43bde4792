import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw
from sidusryhmad.render.interactive.facts import facts
from sidusryhmad.render.interactive.page import data_block, to_html
from sidusryhmad.render.theme import Theme
from sidusryhmad.testing import service_maps

LIMIT = 125_000
LOADS = {"src", "href", "xlink:href", "action", "data", "poster", "srcset", "background"}


class Page(HTMLParser):
    def __init__(self, content):
        super().__init__()
        self.tags, self.attributes, self.blocks, self.inside = [], [], [], None
        self.feed(content.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        self.inside = (tag, dict(attrs).get("type")) if tag in {"script", "style"} else None
        if self.inside:
            self.blocks.append([*self.inside, ""])

    def handle_endtag(self, _):
        self.inside = None

    def handle_data(self, data):
        if self.inside:
            self.blocks[-1][2] += data

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)

    def block(self, tag, kind=None):
        found = [text for name, type_, text in self.blocks if (name, type_) == (tag, kind)]
        return found[0] if found else None


def policy(content):
    return unescape(re.search(rb'Policy" content="([^"]*)"', content)[1].decode())


def digest(text):
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@pytest.fixture(scope="module")
def full(make_map):
    """An impact on 18 stakeholders and 30 influences, with names and kinds of usual length."""
    document = make_map(18, 0).to_document()
    kinds, sides = ("usaldus", "raha", "teave"), ("customer", "employee", "provider", "other")
    for number, row in enumerate(document["stakeholders"]):
        row["side"] = sides[number % 4]
    pairs = [(i % 18, (i * 5 + 1 + i // 18 * 3) % 18) for i in range(31)]
    document["influences"] = [
        {"from": f"s{a}", "to": f"s{b}", "strength": 1 + a % 3, "kind": kinds[b % 3]}
        for a, b in pairs
        if a != b
    ]
    m = ServiceMap.from_document(document)
    return impact(m, {"s0": 2, "s3": -1, "s7": 0.5}, draws=None)


@pytest.mark.parametrize("code", ["en", "et"])
def test_eighteen_stakeholders_with_what_if_stay_under_the_limit(full, code):
    assert (len(full.stakeholders), len(full.service_map.influences)) == (18, 30)
    assert len(to_html(draw(full, language=code))) <= LIMIT


def test_sixty_stakeholders_can_be_written_too(make_map):
    content = to_html(draw(impact(make_map(60, 100), {"s0": 2}, draws=None)))
    assert len(content) < 2 * LIMIT
    assert len(json.loads(Page(content).block("script", "application/json"))["people"]) == 60


def test_the_policy_allows_nothing_but_the_page_s_own_blocks(full):
    content = to_html(draw(full))
    page = Page(content)
    assert policy(content).split("; ") == [
        "default-src 'none'",
        f"style-src {digest(page.block('style'))}",
        f"script-src {digest(page.block('script'))}",
        "img-src data:",
        "font-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert page.tags.count("style") == 1
    assert page.tags.count("script") == 2


def test_nothing_is_fetched_from_anywhere(full):
    content = to_html(draw(full)).decode()
    page = Page(content.encode())
    assert [v for name, v in page.attributes if name in LOADS] == []
    assert [n for n, _ in page.attributes if n.startswith("on") or n == "style"] == []
    urls = re.findall(r"url\(([^)]{0,40})|@import", content)
    assert len(urls) == 2
    assert [u for u in urls if not u.startswith("data:font/woff2")] == []
    places = set(re.findall(r"https?://[^\"'\s<]+", content))
    assert places == {"http://www.w3.org/2000/svg"}


def test_the_script_has_no_door_for_markup_and_no_line_comments():
    script = Page(to_html(draw(ServiceMap.named("K")))).block("script")
    doors = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
    assert [door for door in doors if door in script] == []
    assert not re.search(r"(^|[\s;])//", script)
    assert "fetch(" not in script
    assert "XMLHttpRequest" not in script


def test_the_data_in_the_page_are_the_facts(full):
    drawing = draw(full, language="et")
    data = Page(to_html(drawing)).block("script", "application/json")
    assert json.loads(data) == facts(drawing, Language("et"))


@pytest.mark.parametrize(("code", "word"), [("en", "Stakeholders"), ("et", "Sidusrühmad")])
def test_the_page_speaks_the_language_of_the_picture(cafe, code, word):
    content = to_html(draw(cafe, language=code)).decode()
    assert f'<html lang="{code}">' in content
    assert word in content


def test_without_a_script_picture_and_tables_are_there(cafe):
    content = to_html(draw(cafe, language="en")).decode()
    body = content[content.index("<body>") : content.index('<script type="application/json"')]
    assert 'role="img"' in body
    assert body.count('<th scope="row">') == 5 + 6
    assert "supports, strength not known" in body


def test_pictures_side_by_side_become_a_page_without_a_script_that_says_so(cafe):
    content = to_html(draw(compare(cafe, draws=None), language="en"))
    assert b"<script" not in content
    assert "script-src" not in policy(content)
    assert b"so this page is not interactive" in content
    assert content.count(b'class="panel"') >= 1


def test_a_picture_without_its_map_says_so(cafe):
    content = to_html(replace(draw(cafe, language="en"), subject=None))
    assert b"<script" not in content
    assert b"saved without its map" in content


def test_fonts_and_colours_follow_the_theme(cafe):
    plain = to_html(draw(cafe, theme=Theme(embed_font=False, positive="#012345"))).decode()
    assert "@font-face" not in plain
    assert "--positive: #012345;" in plain
    assert plain.count("@font-face") < to_html(draw(cafe)).decode().count("@font-face") == 2


def test_the_canvas_is_behind_the_one_door(cafe, tmp_path):
    drawing = draw(cafe)
    assert drawing.to_bytes("html") == to_html(drawing)
    assert drawing.save(tmp_path / "kaart.html").read_bytes() == to_html(drawing)


def test_names_cannot_leave_their_place():
    name = "</script><script>alert(1)</script><!--&\u2028"
    m = ServiceMap.from_document(
        {"service": {"name": name}, "stakeholders": [{"id": name, "name": name, "ring": "direct"}]}
    )
    content = to_html(draw(impact(m, {name: 1}, draws=None)))
    page = Page(content)
    assert page.tags.count("script") == 2
    person = json.loads(page.block("script", "application/json"))["people"][0]
    assert person["id"] == name
    assert b"<script>alert" not in content


@given(st.recursive(st.text() | st.floats(allow_nan=False, allow_infinity=False), st.lists))
def test_any_data_survive_the_block_and_hold_nothing_that_ends_it(value):
    block = data_block({"v": value})
    assert json.loads(block) == {"v": value}
    assert block.isascii()
    assert not set(block) & set("<>&")


@given(service_maps(max_stakeholders=4))
def test_the_same_map_gives_the_same_bytes(service_map):
    assert to_html(draw(service_map)) == to_html(draw(service_map))


@given(service_maps(max_stakeholders=4), st.sampled_from(["en", "et"]))
def test_every_page_is_whole_and_its_hashes_fit(service_map, code):
    content = to_html(draw(service_map, language=code))
    page = Page(content)
    assert digest(page.block("script")) in policy(content)
    assert digest(page.block("style")) in policy(content)
    assert len(json.loads(page.block("script", "application/json"))["people"]) == len(
        service_map.stakeholders
    )
    assert content.endswith(b"</html>\n")


@given(st.text(min_size=1).filter(lambda text: text.strip()))
def test_any_name_leaves_the_page_s_structure_alone(name):
    row = {"id": "a", "name": name, "ring": "direct"}
    m = ServiceMap.from_document({"service": {"name": "K"}, "stakeholders": [row]})
    plain = ServiceMap.named("K").with_stakeholder("A", ring="direct", id="a")
    ours, theirs = Page(to_html(draw(m))), Page(to_html(draw(plain)))
    assert [t for t in ours.tags if t != "text"] == [t for t in theirs.tags if t != "text"]


@pytest.mark.parametrize("view", ["bars", "matrix"])
def test_a_chart_is_a_page_without_a_script_and_its_numbers_are_a_table(cafe, cafe_impact, view):
    drawing = draw(cafe_impact if view == "bars" else cafe, view=view, language="en")
    content = to_html(drawing)
    page = Page(content)
    assert "script" not in page.tags
    assert "script-src" not in content.decode()
    assert page.tags.count("table") == 1
    head, *rows = drawing.scene.table
    heads = [value for key, value in page.attributes if key == "scope"]
    assert heads == ["col"] * len(head) + ["row"] * len(rows)
    assert page.tags.count("td") == (len(head) - 1) * len(rows)
    text = unescape(content.decode())
    assert f"<p>{drawing.scene.description}</p>" in text
    assert all(f">{cell}</" in text for row in rows for cell in row)
