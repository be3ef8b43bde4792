"""Names and notes from anybody in a real browser: nothing in them acts, in any view or output.

Views and themes are asked for by their names, so that a new one is tried from its first day.
"""

import re
from base64 import b64encode
from time import monotonic

import pytest
from tests.browser.waiting import PATIENCE

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.errors import WrongTypeError
from sidusryhmad.render.draw import draw
from sidusryhmad.render.view import view_names
from sidusryhmad.reporting.compose import report

pytestmark = pytest.mark.browser

SVG = {
    *("svg", "title", "desc", "style", "rect", "g", "ellipse", "circle", "path", "polygon"),
    *("text", "tspan", "image", "defs", "clipPath", "use"),
}
HTML = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "figure", "aside"),
    *("section", "article", "footer", "nav", "figcaption", "div", "span", "p", "br", "h1", "h2"),
    *("h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "strong", "em", "small", "table", "caption"),
    *("thead", "tbody", "tr", "th", "td", "colgroup", "col", "details", "summary", "fieldset"),
    *("legend", "label", "input", "select", "option", "textarea", "button", "output", "script"),
}
MOST_BYTES = 3_000_000
LONGEST = 20_000
FACTS = """() => {
    const all = [...document.querySelectorAll("*")];
    const attributes = all.flatMap((e) => [...e.attributes].map((a) => [a.name, a.value]));
    return {
        root: document.documentElement.localName,
        tags: [...new Set(all.map((e) => e.localName))],
        handlers: attributes.filter(([name]) => /^on/i.test(name)),
        links: attributes.filter(([name, value]) =>
            /^(src|srcset|href|xlink:href|action|formaction|data|poster|background)$/i.test(name)
            && !value.startsWith("data:image/") && !value.startsWith("#")),
        scripts: document.querySelectorAll("script").length,
        broken: document.querySelectorAll("parsererror").length,
        text: document.documentElement.textContent,
        wide: document.documentElement.scrollWidth,
    };
}"""


@pytest.fixture(scope="module")
def shown(nasty_map):
    """Every view of a map, of a change and of alternatives, where it shows such a thing."""
    result = impact(nasty_map, draws=None)
    subjects = {"map": nasty_map, "change": result, "alternatives": compare(nasty_map)}
    drawings = {}
    for view in view_names():
        for name, subject in subjects.items():
            try:
                drawings[view, name] = draw(subject, view=view, language="en")
            except WrongTypeError:
                continue
        assert any(key[0] == view for key in drawings), view
    return drawings


@pytest.fixture
def watched(chromium):
    """Pages of whose every request, word and question is noted; there must be none."""
    trouble, contexts = [], []

    def opened(**settings):
        context = chromium.new_context(viewport={"width": 1280, "height": 900}, **settings)
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.on("dialog", lambda dialog: (trouble.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("popup", lambda popup: trouble.append(popup.url))
        page.on("download", lambda file: trouble.append(file.url))
        page.on("request", lambda asked: trouble.append(asked.url))
        return page

    yield opened
    for context in contexts:
        context.close()
    harmless = ("file:", "data:font/", "data:image/", "about:")
    assert [text[:200] for text in trouble if not text.startswith(harmless)] == []


def sound(page, *, tags, scripts=0):
    facts = page.evaluate(FACTS)
    assert set(facts["tags"]) - tags == set()
    assert facts["handlers"] == []
    assert facts["links"] == []
    assert facts["scripts"] == scripts
    assert facts["broken"] == 0
    return facts


def written(tmp_path, name, content):
    assert len(content) < MOST_BYTES
    path = tmp_path / name
    path.write_bytes(content)
    return path.as_uri()


def test_every_picture_opened_by_itself(shown, watched, tmp_path):
    page = watched()
    for (view, subject), drawing in shown.items():
        assert max(drawing.scene.width, drawing.scene.height) < LONGEST, (view, subject)
        page.goto(written(tmp_path, f"{view}-{subject}.svg", drawing.to_bytes("svg")))
        facts = sound(page, tags=SVG)
        assert facts["root"] == "svg"
        assert "<script>alert(1)</script>" in facts["text"]


def test_every_picture_as_an_image_and_inside_a_page(shown, watched):
    page = watched()
    for drawing in shown.values():
        svg = drawing.to_bytes("svg")
        source = f"data:image/svg+xml;base64,{b64encode(svg).decode()}"
        page.set_content(f'<!doctype html><img src="{source}">', wait_until="load")
        assert page.evaluate("document.images[0].naturalWidth") > 100
        page.set_content(f"<!doctype html><body>{svg.decode()}</body>", wait_until="load")
        facts = sound(page, tags=SVG | {"html", "head", "body"})
        assert "</title></style></svg><b onclick=alert(1)>" in facts["text"]


def test_every_page_opened_and_touched(shown, watched, tmp_path):
    for (view, subject), drawing in shown.items():
        page, begin = watched(), monotonic()
        content = drawing.to_bytes("html")
        page.goto(written(tmp_path, f"{view}-{subject}.html", content))
        sound(page, tags=HTML | SVG, scripts=len(re.findall(rb"<script[ >]", content)))
        for row in range(page.locator("g.node[role=button]").count()):
            page.locator("g.node").nth(row).focus()
            page.keyboard.press("Enter")
        for field in page.locator(".effect input[type=number]").all()[:5]:
            field.fill("1.5")
        facts = sound(page, tags=HTML | SVG, scripts=len(re.findall(rb"<script[ >]", content)))
        assert facts["wide"] <= 1280, (view, subject)
        assert monotonic() - begin < 20, (view, subject)


def test_the_report_as_a_page(nasty_map, watched, tmp_path):
    page = watched()
    page.goto(written(tmp_path, "aruanne.html", report(nasty_map).to_html().encode()))
    facts = sound(page, tags=HTML | SVG)
    assert "<script>alert(1)</script>" in facts["text"]
    assert "\\N\\E\\G" in facts["text"]


def test_what_a_notebook_shows(nasty_map, shown, watched):
    page = watched()
    results = (nasty_map, impact(nasty_map, draws=None), report(nasty_map), shown["rings", "map"])
    for result in results:
        bundle = result._repr_mimebundle_()
        assert "<script>alert" not in bundle["text/html"]
        page.set_content(f"<!doctype html><body>{bundle['text/html']}</body>", wait_until="load")
        found = page.evaluate(
            "[...document.body.querySelectorAll('*')].map(e => e.localName)"
            ".filter(n => ['script', 'a', 'form', 'object', 'embed', 'b'].includes(n))"
        )
        assert found == []
        for frame in page.frames[1:]:
            frame.wait_for_load_state()
            sandbox = frame.frame_element().get_attribute("sandbox")
            assert sandbox == "allow-scripts"


@pytest.mark.parametrize("language", ['"><script>alert(1)</script>', "et\" onload='alert(1)'"])
def test_a_language_is_text_too(nasty_map, watched, tmp_path, language):
    document = nasty_map.to_document()
    document["service"]["language"] = language
    m = type(nasty_map).from_document(document)
    page = watched()
    for name in ("svg", "html"):
        page.goto(written(tmp_path, f"k.{name}", draw(m).to_bytes(name)))
        sound(page, tags=HTML | SVG, scripts=2 if name == "html" else 0)
