"""The widget's script by itself, on a page that plays the notebook: what it asks and shows."""

import json

import pytest
from tests.browser.waiting import PATIENCE, at_rest

from sidusryhmad.editor import widget as home
from sidusryhmad.editor.history import History
from sidusryhmad.editor.view import view
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.draw import draw

pytestmark = pytest.mark.browser

NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> ${alert(1)} {name} \u202e"
NOTEBOOK = """
const state = STATE, heard = {}, asked = [];
const model = {
  get: (key) => state[key],
  set: (key, value) => { state[key] = value; },
  save_changes: () => asked.push(state._request),
  on: (name, act) => { heard[name] = act; },
  off: (name) => { delete heard[name]; },
};
window.asked = asked;
window.tell = (changes) => {
  Object.assign(state, changes);
  for (const key of Object.keys(changes)) heard[`change:${key}`]?.();
};
window.leave = widget.render({ model, el: document.getElementById("cell") });
"""


def cafe(guest="Guest"):
    m = ServiceMap.named("Café").with_stakeholder(guest, ring="direct")
    m = m.with_stakeholder("Barista", ring="interested")
    m = m.with_stakeholder("Farmer", ring="indirect")
    return m.with_influence("Barista", guest, 2)


def told(service_map):
    return view(History(service_map), draw(service_map), language("en"))


@pytest.fixture
def shown(chromium):
    """Opens a map in the widget; in the end nobody has asked, complained or called out."""
    trouble, contexts = [], []

    def opened(service_map):
        state = {"_view": told(service_map), "message": "", "_answered": 0, "_last": "last-1"}
        script = home._static("widget.js").replace("export default", "const widget =")
        script += NOTEBOOK.replace("STATE", json.dumps(state).replace("<", "\\u003c"))
        context = chromium.new_context(viewport={"width": 1200, "height": 1200})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.on("dialog", lambda dialog: (trouble.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda r: trouble.append(r.url) if "data:" not in r.url[:5] else None)
        page.set_content(
            f"<!doctype html><html lang=en><title>Cell</title><style>{home._static('widget.css')}"
            f"</style><main><h1>Cell</h1><div id=cell></div><p class=last-1>kept</p></main>"
            f"<script type=module>{script}</script></html>"
        )
        page.locator(".sidusryhmad-editor").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert trouble == []


def asked(page):
    return page.evaluate("window.asked")


def drag(page, id_, right, down, *, drop=True):
    box = at_rest(page.locator(f"button[data-id={id_}]"))
    page.mouse.move(box["x"] + 8, box["y"] + 8)
    page.mouse.down()
    page.mouse.move(box["x"] + 8 + right, box["y"] + 8 + down, steps=3)
    if drop:
        page.mouse.up()


def test_a_drop_in_another_ring_asks_for_it(shown):
    page = shown(cafe())
    image, handle = (
        page.locator(name).bounding_box() for name in (".map", "button[data-id=guest]")
    )
    rings = told(cafe())
    x, y = rings["centre"][0], rings["centre"][1] - rings["rings"][2]["radii"][1] + 12
    scale = image["width"] / rings["size"][0]
    drag(page, "guest", image["x"] + x * scale - handle["x"] - 8,
         image["y"] + y * scale - handle["y"] - 8)  # fmt: skip
    expected = {"act": "ring", "who": "guest", "ring": "indirect", "number": 1}
    assert asked(page) == [expected]
    assert page.locator(".sidusryhmad-editor").get_attribute("aria-busy") == "true"


@pytest.mark.parametrize("way", ["outside", "escape", "same ring", "click"])
def test_a_drag_that_leads_nowhere_asks_for_nothing(shown, way):
    page = shown(cafe())
    if way == "outside":
        drag(page, "guest", -2000, 0)
    elif way == "same ring":
        drag(page, "guest", 6, 0)
    elif way == "click":
        page.locator("button[data-id=farmer]").click()
        assert page.locator("select[data-key=who]").input_value() == "farmer"
        assert page.locator("select[data-key=from]").input_value() == "farmer"
    else:
        drag(page, "guest", 0, 150, drop=False)
        assert page.locator(".target").is_visible()
        page.keyboard.press("Escape")
        page.mouse.up()
    assert asked(page) == []
    assert not page.locator(".target").is_visible()


def test_keys_move_along_and_across_the_rings(shown):
    page = shown(cafe())
    page.locator("button[data-id=guest]").focus()
    for key in ("ArrowRight", "End", "Home", "Shift+ArrowDown", "Shift+ArrowUp"):
        page.keyboard.press(key)
    assert [(r["act"], r["who"], r["ring"]) for r in asked(page)] == [
        ("ring", "guest", "interested")
    ]


def test_an_influence_that_is_not_there_yet_can_be_asked_for(shown):
    page = shown(cafe())
    page.locator("select[data-key=from]").select_option("farmer")
    page.locator("select[data-key=to]").select_option("barista")
    assert (
        page.locator("select[data-key=strength] option:checked").inner_text() == "no influence yet"
    )
    page.locator("select[data-key=strength]").select_option("-0.5")
    (request,) = asked(page)
    assert request == {
        "act": "strength",
        "from": "farmer",
        "to": "barista",
        "value": -0.5,
        "number": 1,
    }


def test_what_python_answers_is_shown_and_focus_stays(shown):
    page = shown(cafe())
    page.locator("button[data-id=farmer]").focus()
    after = told(cafe().with_stakeholder("Owner", ring="direct"))
    page.evaluate("view => window.tell({ _view: view, _answered: 1 })", after)
    assert page.locator(".handles button").count() == 4
    assert page.evaluate("document.activeElement.dataset.id") == "farmer"
    page.evaluate("() => window.tell({ message: 'no <b>such</b> ring', _answered: 2 })")
    assert page.locator(".status.refused").inner_text() == "no <b>such</b> ring"


def test_steps_are_offered_only_where_there_are_any(shown):
    page = shown(cafe())
    page.locator("button[data-key=undo]").focus()
    page.keyboard.press("Enter")
    assert asked(page) == []
    page.evaluate("view => window.tell({ _view: view })", {**told(cafe()), "undo": True})
    page.locator("button[data-key=undo]").click()
    assert [request["act"] for request in asked(page)] == ["undo"]


def test_the_picture_that_stays_is_hidden_for_as_long_as_the_widget_is_there(shown):
    page = shown(cafe())
    assert not page.get_by_text("kept").is_visible()
    page.evaluate("() => window.leave()")
    assert page.get_by_text("kept").is_visible()


def test_an_empty_map_and_nasty_names_do_no_harm(shown):
    page = shown(ServiceMap.named(NASTY))
    assert page.locator("fieldset:disabled").count() == 2
    page = shown(cafe(NASTY))
    assert page.locator(".handles button").count() == 3
    assert page.locator("main img").count() == 1
    assert "<script>" in page.locator("select[data-key=from]").inner_text()


def test_axe_finds_nothing_to_complain_about(shown):
    reason = "axe-playwright-python is not installed"
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=reason).Axe()
    page = shown(cafe())
    found = axe.run(page).response["violations"]
    assert [(rule["id"], [n["html"][:90] for n in rule["nodes"]][:3]) for rule in found] == []
