"""Pointing, searching, filtering, moving about; by mouse, touch and keyboard."""

import re

import pytest
from tests.browser.waiting import until

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw

pytestmark = pytest.mark.browser

NASTY = (
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "</title></style></svg></script><b onclick=alert(1)>",
    "\u202eerutun\u202c \u200f",
    "a\x00b\x08c\x7fd\x85e\u2028f",
    "👩‍🔧 🇪🇪 Õäöüšž",
    "{name} {0} {{ 7 * 7 }} {% raw %} ${alert(1)}",
    "&lt;b&gt; &amp; __proto__ constructor",
    "N" * 10_000,
)


@pytest.fixture(scope="module")
def post():
    return EXAMPLES["post"].read()


def near(page):
    """Names of those that stay in colour while somebody is pointed at."""
    return set(page.locator("g.node.near").evaluate_all("all => all.map(n => n.ariaLabel)"))


def names_of(labels):
    return {label.split(" (")[0] for label in labels}


def neighbours(service_map, name):
    id_ = service_map.stakeholder(name).id
    pairs = [(i.from_, i.to) for i in service_map.influences if i.strength != 0]
    ids = {id_, *(b for a, b in pairs if a == id_), *(a for a, b in pairs if b == id_)}
    return {s.name for s in service_map.stakeholders if s.id in ids}


def node(page, service_map, name):
    row = [s.name for s in service_map.stakeholders].index(name)
    return page.locator("g.node").nth(row)


def box(page):
    return [float(n) for n in page.locator("#map svg").get_attribute("viewBox").split()]


def test_pointing_shows_the_neighbourhood_and_leaving_hides_it(open_page, post):
    page = open_page(draw(post))
    node(page, post, "Klient").hover()
    assert names_of(near(page)) == neighbours(post, "Klient")
    assert page.locator("g.edge.near").count() == sum(
        post.stakeholder("Klient").id in (i.from_, i.to) for i in post.influences
    )
    page.mouse.move(5, 5)
    assert near(page) == set()


def test_tab_comes_to_the_map_once_and_the_arrows_go_around_in_it(open_page, post):
    page = open_page(draw(post))
    assert page.locator("g.node[tabindex='0']").count() == 1
    page.get_by_role("button", name=re.compile("kaart")).focus()
    page.keyboard.press("Tab")
    rings = []
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowUp", "ArrowDown"):
        assert page.evaluate("document.activeElement.matches('g.node.near')")
        rings.append(page.evaluate("document.activeElement.ariaLabel"))
        page.keyboard.press(key)
    assert rings[0] != rings[1]
    assert rings[2] == rings[0]
    words = [label.rsplit("(", 1)[1].rstrip(")") for label in rings]
    assert words == ["Otsesed", "Otsesed", "Otsesed", "Huvitatud", "Kaudsed"]


def test_the_keyboard_s_focus_shows_the_neighbourhood(open_page, post):
    page = open_page(draw(post))
    page.get_by_role("button", name=re.compile("kaart")).focus()
    page.keyboard.press("Tab")
    name = page.evaluate("document.activeElement.ariaLabel").split(" (")[0]
    assert names_of(near(page)) == neighbours(post, name)
    assert page.locator("#chosen h2").inner_text() == name


def test_enter_keeps_and_escape_lets_go(open_page, post):
    page = open_page(draw(post))
    page.get_by_role("button", name=re.compile("kaart")).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.locator("g.node[aria-pressed='true']").count() == 1
    until("document.getElementById('said').textContent.startsWith('Kes mõjutavad')", page=page)
    kept = near(page)
    node(page, post, "Konkurent").hover()
    assert near(page) == kept
    page.keyboard.press("Escape")
    assert page.locator("g.node[aria-pressed='true']").count() == 0
    assert near(page) == set()


def test_a_path_can_be_followed_from_the_panel(open_page, post):
    page = open_page(draw(impact(post, "ukseni-tasuga", draws=None)))
    node(page, post, "Klienditeenindaja").click()
    way = page.locator("#chosen li > button", has_text="→").first
    names = way.inner_text().split(" → ")
    way.focus()
    assert names_of(near(page)) == set(names)
    assert page.locator("g.edge.near").count() == len(names) - 1


def test_a_neighbour_in_the_panel_can_be_gone_to(open_page, post):
    page = open_page(draw(post))
    node(page, post, "Klient").click()
    first = page.locator("#chosen li > button").first
    name = first.inner_text()
    first.click()
    assert page.locator("#chosen h2").inner_text() == name
    assert page.evaluate("document.activeElement.textContent") == name
    assert names_of(near(page)) == neighbours(post, name)


def test_whoever_is_reached_by_keyboard_comes_into_view(open_page, post):
    page = open_page(draw(post))
    for _ in range(5):
        page.get_by_role("button", name="Suurenda").click()
    page.get_by_role("button", name="Terve kaart").focus()
    page.keyboard.press("Tab")
    for key in ("ArrowRight", "ArrowUp", "ArrowUp", "End"):
        page.keyboard.press(key)
        x, y, wide, high = box(page)
        row = page.evaluate(
            "[...document.querySelectorAll('g.node')].indexOf(document.activeElement)"
        )
        place = draw(post).scene.nodes[row].pill.box
        assert x < place.x < x + wide
        assert y < place.y < y + high


def test_search_marks_and_enter_goes_there(open_page, post):
    page = open_page(draw(post))
    field = page.get_by_label("Otsi sidusrühma")
    field.fill("KLIEN")
    found = page.locator("g.node.found").evaluate_all("all => all.map(n => n.ariaLabel)")
    expected = {s.name for s in post.stakeholders if "klien" in s.name.lower()}
    assert names_of(found) == expected
    field.press("Enter")
    assert page.evaluate("document.activeElement.ariaLabel").split(" (")[0] in expected
    field.fill("")
    assert page.locator("g.node.found").count() == 0


def test_a_ring_can_be_left_out_of_map_and_tables(open_page, post):
    page = open_page(draw(post))
    page.locator("summary").first.click()
    page.get_by_label("Kaudsed", exact=True).uncheck()
    left = {s.id for s in post.stakeholders if s.ring != "indirect"}
    assert page.locator("g.node:visible").count() == len(left) < len(post.stakeholders)
    drawn = [i for i in post.influences if {i.from_, i.to} <= left]
    assert page.locator("g.edge:visible").count() == len(drawn)
    assert page.locator("#people tbody tr:visible").count() == len(left)
    assert page.locator("#ties tbody tr:visible").count() == len(drawn)
    assert f"{len(left)}/{len(post.stakeholders)}" in page.locator(".status").inner_text()
    page.get_by_label("Kaudsed", exact=True).check()
    assert page.locator("g.node:visible").count() == len(post.stakeholders)


@pytest.mark.parametrize("least", [1, 2, 3])
def test_influences_can_be_filtered_by_strength(open_page, post, least):
    page = open_page(draw(post))
    page.locator("summary").first.click()
    page.get_by_label("Mõjude tugevus").select_option(str(least))
    strong = [i for i in post.influences if i.strength and abs(i.strength) >= least]
    assert page.locator("g.edge:visible").count() == len(strong)


def test_influences_can_be_filtered_by_kind_and_people_by_side(open_page, post):
    page = open_page(draw(post))
    page.locator("summary").first.click()
    kind = next(i.kind for i in post.influences if i.kind)
    page.get_by_label(kind, exact=True).uncheck()
    left = [i for i in post.influences if i.kind != kind]
    assert page.locator("g.edge:visible").count() == len(left)
    page.get_by_label("klient", exact=True).uncheck()
    people = [s for s in post.stakeholders if s.side != "customer"]
    assert page.locator("g.node:visible").count() == len(people)


def test_arrows_pass_over_those_who_are_hidden(open_page, post):
    page = open_page(draw(post))
    page.locator("summary").first.click()
    page.get_by_label("Otsesed", exact=True).uncheck()
    stop = page.locator("g.node[tabindex='0']")
    assert stop.count() == 1
    assert stop.is_visible()


def test_size_and_place_by_buttons_keys_wheel_and_drag(open_page, post):
    page = open_page(draw(post))
    home = box(page)
    page.get_by_role("button", name="Suurenda").click()
    assert box(page)[2] == pytest.approx(home[2] / 1.3)
    svg = page.locator("#map svg").bounding_box()
    middle = (svg["x"] + svg["width"] / 2, svg["y"] + svg["height"] / 2)
    page.mouse.move(*middle)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    until(f"document.querySelector('#map svg').viewBox.baseVal.width < {home[2] / 1.4}", page=page)
    before = box(page)
    page.mouse.down()
    page.mouse.move(middle[0] + 60, middle[1] + 40, steps=4)
    page.mouse.up()
    assert box(page)[0] < before[0]
    assert box(page)[1] < before[1]
    assert page.locator("g.node[aria-pressed='true']").count() == 0
    page.get_by_role("button", name="Terve kaart").click()
    assert box(page) == home
    page.keyboard.press("Tab")
    page.keyboard.press("+")
    page.keyboard.press("Shift+ArrowRight")
    assert box(page)[2] == pytest.approx(home[2] / 1.3)
    page.keyboard.press("0")
    assert box(page) == home


def test_the_wheel_alone_scrolls_the_page(open_page, post):
    page = open_page(draw(post))
    home = box(page)
    page.locator("#map svg").hover(position={"x": 10, "y": 10})
    page.mouse.wheel(0, 300)
    until("scrollY > 0", page=page)
    assert box(page) == home


def test_two_fingers_zoom_and_a_tap_keeps(open_page, post):
    page = open_page(draw(post), has_touch=True, viewport={"width": 420, "height": 800})
    home = box(page)
    node(page, post, "Klient").tap()
    assert page.locator("#chosen h2").inner_text() == "Klient"
    page.locator("#map svg").evaluate(
        """svg => {
            const place = svg.getBoundingClientRect();
            const send = (type, id, x) => svg.dispatchEvent(new PointerEvent(type, {
                pointerId: id, clientX: place.x + x, clientY: place.y + 150,
                pointerType: "touch", bubbles: true }));
            send("pointerdown", 11, 150); send("pointerdown", 12, 250);
            send("pointermove", 11, 100); send("pointermove", 12, 300);
            send("pointerup", 11, 100); send("pointerup", 12, 300);
        }"""
    )
    assert box(page)[2] == pytest.approx(home[2] / 2)


@pytest.mark.parametrize("width", [420, 1280])
def test_nothing_sticks_out_sideways(open_page, post, width):
    size = {"width": width, "height": 900}
    page = open_page(draw(impact(post, "ukseni-tasuga", draws=None)), viewport=size)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_control_has_a_name_and_every_id_is_there_once(open_page, post):
    page = open_page(draw(impact(post, "ukseni-tasuga", draws=None)))
    page.locator("summary").first.click()
    unnamed = page.evaluate(
        """() => [...document.querySelectorAll("button,input,select,textarea,[role=button]")]
            .filter(e => !(e.ariaLabel || e.labels?.length || e.textContent.trim()))
            .map(e => e.outerHTML.slice(0, 80))"""
    )
    assert unnamed == []
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids))
    dangling = page.evaluate(
        """() => [...document.querySelectorAll("[aria-labelledby]")]
            .filter(e => !document.getElementById(e.getAttribute("aria-labelledby"))).length"""
    )
    assert dangling == 0
    assert page.locator("h1").count() == 1
    assert page.locator("main").count() == 1
    assert page.evaluate("document.documentElement.lang") == "et"


def test_print_shows_the_map_and_the_tables_and_no_controls(open_page, post):
    page = open_page(draw(impact(post, "ukseni-tasuga", draws=None)))
    page.emulate_media(media="print")
    assert page.locator("#people").is_visible()
    assert page.locator("#map svg").is_visible()
    assert page.locator("#verdict").is_visible()
    assert not page.locator("#tools").is_visible()
    assert page.locator("input:visible, button:visible").count() == 0


@pytest.mark.parametrize(
    "settings",
    [{"color_scheme": "dark"}, {"forced_colors": "active"}, {"reduced_motion": "reduce"}],
    ids=str,
)
def test_wishes_of_the_reader_are_respected(open_page, post, settings):
    page = open_page(draw(post), **settings)
    style = "([name, key]) => getComputedStyle(document.querySelector(name))[key]"
    if "color_scheme" in settings:
        channels = re.findall(r"\d+", page.evaluate(style, ["body", "backgroundColor"]))
        assert max(map(int, channels)) < 64
        assert page.evaluate(style, ["#map svg", "filter"]).startswith("invert")
    if "forced_colors" in settings:
        assert page.evaluate(style, ["#map svg", "filter"]) == "none"
    if "reduced_motion" in settings:
        assert page.evaluate(style, ["g.edge", "transitionDuration"]) in {"0s", "0.12s"}
        assert page.evaluate(style, ["g.edge", "transitionProperty"]) == "none"


def test_without_scripts_picture_and_tables_are_read(open_page, post):
    page = open_page(draw(post), java_script_enabled=False)
    assert page.locator("#map svg[role=img]").is_visible()
    assert page.locator("#people tbody tr").count() == len(post.stakeholders)
    assert not page.locator("#tools").is_visible()


def test_pictures_side_by_side_stay_a_picture(open_page, post):
    page = open_page(draw(compare(post, draws=None)))
    assert page.locator("#map svg").is_visible()
    assert page.locator("script").count() == 0


@pytest.mark.parametrize("count", [0, 1, 60])
def test_maps_of_any_size_open(open_page, count):
    rings = ("direct", "interested", "indirect")
    m = ServiceMap.from_document(
        {
            "service": {"name": "Teenus"},
            "stakeholders": [
                {"id": f"s{n}", "name": f"Rühm {n}", "ring": rings[n % 3]} for n in range(count)
            ],
        }
    )
    page = open_page(draw(m, language="en"))
    assert page.locator("g.node").count() == count
    assert page.locator("#tools").is_visible() == (count > 0)
    if count:
        page.locator("g.node").first.click()
        about = page.locator("#chosen p").first.inner_text()
        assert about == "Direct; belongs to the inner circle"
        assert "nobody on this map" in page.locator("#chosen").inner_text()


def test_nasty_names_are_shown_and_do_nothing(open_page):
    ids = [f"{name[:40]}#{number}" for number, name in enumerate(NASTY)]
    rings = ("direct", "interested", "indirect")
    m = ServiceMap.from_document(
        {
            "service": {"name": NASTY[0]},
            "rings": {"direct": NASTY[1], "interested": NASTY[2], "indirect": NASTY[6]},
            "stakeholders": [
                {"id": id_, "name": name, "ring": rings[n % 3], "side": "customer"}
                for n, (id_, name) in enumerate(zip(ids, NASTY, strict=True))
            ],
            "influences": [
                {"from": a, "to": b, "strength": 2, "kind": kind}
                for a, b, kind in zip(ids, [*ids[1:], ids[0]], NASTY, strict=True)
            ],
            "changes": [{"id": "c", "name": NASTY[2], "effects": {ids[0]: 1}}],
        }
    )
    drawing = draw(impact(m, "c", draws=None), language="en")
    page = open_page(drawing)
    for row in range(len(NASTY)):
        page.locator("g.node").nth(row).focus()
        page.keyboard.press("Enter")
        page.locator(".effect input[type=number]").nth(row).fill("1.5")
    assert page.locator("script").count() == 2
    assert page.locator("img, b").count() == 0
    address, yaml = page.evaluate("location.hash"), page.locator("#yaml").input_value()
    again = open_page(drawing, address=address)
    assert again.locator("#yaml").input_value() == yaml
