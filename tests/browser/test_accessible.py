"""Pages for everybody: axe-core's rules, dark screens, high contrast, no motion, no mouse.

What a machine can judge; no screen reader is run here.
"""

from io import BytesIO

import pytest

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.draw import draw
from sidusryhmad.render.themes import theme_names
from sidusryhmad.render.view import view_names
from sidusryhmad.reporting.compose import report

pytestmark = pytest.mark.browser

CHANGE = "ukseni-tasuga"
ALL = pytest.mark.parametrize("theme", theme_names())
DENSE = 2
FLAGS = {"resultTypes": ["violations"]}


@pytest.fixture(scope="module")
def post():
    return EXAMPLES["post"].read()


@pytest.fixture(scope="module")
def rated(post):
    """The same map with something for every view to show: several raters, power and interest."""
    document = post.to_document()
    for number, row in enumerate(document["stakeholders"]):
        row |= {"power": number % 4, "interest": number // 4 % 4}
    for number, row in enumerate(document["influences"]):
        row["ratings"] = {"Mari": 1 + number % 3, "Jaan": -1 if number % 5 else 2}
    return type(post).from_document(document)


@pytest.fixture(scope="module")
def result(post):
    return impact(post, CHANGE, draws=None)


@pytest.fixture(scope="module")
def violations():
    """What axe-core finds on a page."""
    reason = "axe-playwright-python is not installed"
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason=reason).Axe()

    def found(page):
        response = axe.run(page, options=FLAGS).response
        assert response["testEngine"]["name"] == "axe-core"
        return [
            (rule["id"], [node["html"][:120] for node in rule["nodes"]])
            for rule in response["violations"]
        ]

    return found


def pixels(page, elements):
    """What is shown of each element."""
    image = pytest.importorskip("PIL.Image")
    whole = image.open(BytesIO(page.screenshot())).convert("RGB")
    measured = "all => all.map(e => e.getBoundingClientRect().toJSON())"
    for box in elements.evaluate_all(measured):
        if box["width"]:
            yield whole.crop([DENSE * box[side] for side in ("left", "top", "right", "bottom")])


def strongest(picture):
    """The contrast between the lightest and the darkest of its colours."""
    shades = {"#{:02X}{:02X}{:02X}".format(*color) for _, color in picture.getcolors(1 << 24)}
    ordered = sorted(shades, key=lambda shade: contrast(shade, "#000000"))
    return contrast(ordered[0], ordered[-1])


@ALL
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_page_with_a_change(open_page, violations, result, theme, scheme):
    page = open_page(draw(result, theme=theme), color_scheme=scheme)
    assert violations(page) == []
    page.locator("summary").first.click()
    page.locator("g.node").nth(1).focus()
    page.keyboard.press("Enter")
    page.locator(".effect input[type=number]").first.fill("-2")
    assert violations(page) == []


@pytest.mark.parametrize("language", ["et", "en"])
def test_axe_finds_nothing_on_any_view(open_page, violations, rated, language):
    subjects = (rated, impact(rated, CHANGE, draws=None), compare(rated))
    for view in view_names():
        for number, subject in enumerate(subjects):
            try:
                drawing = draw(subject, view=view, language=language)
            except WrongTypeError:
                continue
            page = open_page(drawing, name=f"{view}{number}.html")
            assert violations(page) == [], (view, number)


@ALL
def test_axe_finds_nothing_in_a_report(chromium, violations, post, tmp_path, theme):
    path = tmp_path / "aruanne.html"
    path.write_text(report(post, CHANGE, theme=theme).to_html(), encoding="utf-8")
    for scheme in ("light", "dark"):
        page = chromium.new_page(color_scheme=scheme)
        page.goto(path.as_uri())
        assert violations(page) == []
        page.close()


@ALL
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_on_the_map_can_be_read_by_day_and_by_night(open_page, result, theme, scheme):
    page = open_page(draw(result, theme=theme), color_scheme=scheme, device_scale_factor=DENSE)
    shown = [strongest(name) for name in pixels(page, page.locator("#map svg text"))]
    assert len(shown) > 2 * len(result.stakeholders)
    assert min(shown) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_is_as_dark_as_the_screen_around_it(open_page, result, scheme):
    page = open_page(draw(result), color_scheme=scheme)
    for where in ("body", "figure"):
        color = page.locator(where).evaluate("e => getComputedStyle(e).backgroundColor")
        light = sum(map(int, color.strip("rgb()").split(","))) > 380
        assert light == (scheme == "light")


def test_a_dark_theme_is_dark_on_any_screen_and_light_on_paper(open_page, result):
    page = open_page(draw(result, theme="dark"), color_scheme="light")
    dark = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(dark) == "rgb(18, 24, 31)"
    page.emulate_media(media="print")
    assert page.evaluate(dark) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_high_contrast_leaves_the_picture_its_colours(open_page, result, scheme):
    page = open_page(draw(result), forced_colors="active", color_scheme=scheme)
    style = "e => [getComputedStyle(e).filter, getComputedStyle(e).forcedColorAdjust]"
    assert page.locator("#map svg").evaluate(style) == ["none", "none"]
    fills = "all => all.map(e => getComputedStyle(e).fill)"
    drawn = page.locator("g.node > rect.pill").evaluate_all(fills)
    assert len(set(drawn)) > 3
    page.locator(".effect input[type=number]").first.fill("-2")
    outline = page.locator(".effect.moved").evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline == "dashed"


def test_nothing_moves_by_itself_where_no_motion_is_wanted(open_page, result):
    page = open_page(draw(result), reduced_motion="reduce")
    moving = page.evaluate(
        """() => [...document.querySelectorAll("*")].filter((e) => {
            const style = getComputedStyle(e);
            return style.transitionDuration !== "0s" && style.transitionProperty !== "none"
                || style.animationName !== "none" || style.scrollBehavior === "smooth";
        }).length"""
    )
    assert moving == 0


def test_a_what_if_from_end_to_end_without_a_mouse(open_page, result):
    page = open_page(draw(result, language="en"))
    before = page.locator("#verdict").inner_text()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.type") == "range":
            break
    name = page.evaluate("document.activeElement.ariaLabel")
    assert name.startswith("direct effect on ")
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.ariaValueText").startswith("−3")
    assert page.locator("#verdict").inner_text() != before
    for _ in range(60):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.id") == "reset":
            break
    page.keyboard.press("Enter")
    assert page.locator("#verdict").inner_text() == before


def test_the_focus_is_seen_wherever_it_stands(open_page, result):
    page = open_page(draw(result))
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
                const e = document.activeElement, style = getComputedStyle(e);
                const pill = e.querySelector?.("rect.pill");
                return [e.localName, style.outlineStyle !== "none" && style.outlineWidth,
                    pill && getComputedStyle(pill).strokeWidth];
            }"""
        )
        if state[0] == "body":
            break
        seen.add(state[0])
        assert state[1] == "3px" or state[2] == "4.5px", state
    assert {"input", "summary", "button", "g"} <= seen


def test_a_finger_is_enough(open_page, result):
    page = open_page(draw(result), has_touch=True, viewport={"width": 390, "height": 800})
    page.locator("g.node").nth(2).tap()
    assert page.locator("#chosen h2").inner_text() == result.stakeholders[2].name
    page.locator("summary").first.tap()
    page.locator(".filters input").first.tap()
    assert page.locator("g.node.off").count() > 0
    page.locator("#map").tap(position={"x": 4, "y": 4})
    assert not page.locator(".filters").is_visible()
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, summary, select, input")]
            .filter((e) => e.checkVisibility())
            .map((e) => (e.closest("label") || e).getBoundingClientRect())
            .filter((box) => Math.min(box.width, box.height) < 24).length"""
    )
    assert small == 0


def test_letters_twice_as_large_stay_within_the_page(open_page, result):
    page = open_page(draw(result), viewport={"width": 640, "height": 900})
    page.evaluate("document.body.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
