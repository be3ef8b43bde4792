"""A real browser for pages that run: Debian's chromium, driven by playwright. Never downloaded."""

from pathlib import Path

import pytest
from tests.browser.waiting import PATIENCE

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture(scope="session")
def chromium():
    """A browser; the tests are skipped where there is none."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"there is no {CHROMIUM}")
    with api.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, tmp_path):
    """Opens a drawing's page; in the end nobody may have asked, complained or called out."""
    trouble, contexts = [], []

    def opened(drawing, *, address="", name="kaart.html", **settings):
        path = tmp_path / name
        if not path.exists():
            path.write_bytes(drawing.to_bytes("html"))
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **settings})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        page.on("dialog", lambda dialog: (trouble.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: trouble.append(message.text))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("request", lambda r: None if r.url.startswith("file:") else trouble.append(r.url))
        page.goto(path.as_uri() + address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [text for text in trouble if not text.startswith("data:font/")] == []
