"""Real notebooks in a real browser: JupyterLab, marimo, and an export; no other network.

Servers run in a home of their own, so that nobody's settings are read or written, on a free port
of this machine, and are ended with everything they started.
"""

import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import pairwise
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from tests.browser.waiting import PATIENCE, at_rest, until

from sidusryhmad.analysis.impact import impact
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report

pytestmark = pytest.mark.browser

NASTY = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> ${alert(1)} \u202e{name}"
QUIET = '{"fetchNews": "false", "checkForUpdates": false}'
LAB = (
    "--no-browser",
    "--allow-root",
    "--ServerApp.ip=127.0.0.1",
    "--ServerApp.port_retries=0",
    "--IdentityProvider.token=word",
    "--LabApp.expose_app_in_browser=True",
    "--LabApp.extension_manager=readonly",
    "--LabApp.news_url=None",
    "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
)
MAP = 'import sidusryhmad as sr\nm = sr.example("post").read()\nm'
IMPACT = 'sr.draw(sr.impact(m, "ukseni-tasuga", draws=None))'
WIDGET = "w = sr.widget(m)\nw"
READ = (
    'tie = next(i for i in w.map.influences if (i.from_, i.to) == ("klient", "kirjakandja"))\n'
    'print(tie.strength, w.map.stakeholder("klient").ring, w.message or "-")'
)
MARIMO = """
import marimo
app = marimo.App()

@app.cell
def _():
    import marimo as mo
    import sidusryhmad as sr
    m = sr.example("post").read()
    m
    return m, mo, sr

@app.cell
def _(m, mo, sr):
    w = mo.ui.anywidget(sr.widget(m))
    w
    return (w,)

@app.cell
def _(mo, w):
    w.value
    mo.md("now: " + w.widget.map.stakeholder("klient").ring)
    return

if __name__ == "__main__":
    app.run()
"""


def needs(*packages):
    missing = [name for name in packages if find_spec(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def settings(home):
    """The environment with a home, and folders for every kind of setting, of its own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "IPYTHON", "XDG"))}
    folders = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR",
               "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME",
               "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR")  # fmt: skip
    own = {name: str(home / name.lower()) for name in folders}
    return {**kept, **own, "HOME": str(home), "JUPYTER_NO_CONFIG": "1", "PYTHONWARNINGS": "ignore"}


def without_news(home):
    """JupyterLab asks in a corner whether it may fetch news; here it may not."""
    folder = home / "jupyterlab_settings_dir" / "@jupyterlab" / "apputils-extension"
    folder.mkdir(parents=True)
    (folder / "notification.jupyterlab-settings").write_text(QUIET)


@contextmanager
def serving(words, home, address):
    """A server for as long as it is needed; nothing that it started is left behind."""
    with (home / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", *words],
            env=settings(home),
            cwd=home,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            until(lambda: answers(server, home, address), seconds=2 * PATIENCE)
            yield
        finally:
            server.terminate()
            try:
                server.wait(15)
            except subprocess.TimeoutExpired:
                os.killpg(server.pid, signal.SIGKILL)
                server.wait()


def answers(server, home, address):
    assert server.poll() is None, (home / "log").read_text()
    try:
        with urlopen(address, timeout=1):
            return True
    except (URLError, TimeoutError, ConnectionError):
        return False


def wait(page, is_true):
    """Wait while the browser goes on."""
    until(is_true, page=page)


@contextmanager
def browsing(chromium, *allowed):
    """A page that reaches nobody but the server, and in the end has called nobody else."""
    context = chromium.new_context(viewport={"width": 1400, "height": 1300})
    asked, trouble = [], []

    def route(call):
        if call.request.url.startswith((*allowed, "data:", "blob:", "about:")):
            call.continue_()
        else:
            asked.append(call.request.url)
            call.abort()

    context.route("**/*", route)
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.on("dialog", lambda dialog: (trouble.append(dialog.message), dialog.dismiss()))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    try:
        yield page, asked
        assert trouble == []
    finally:
        context.close()


class Lab:
    """A running JupyterLab."""

    def __init__(self, chromium, home, address):
        self.chromium, self.home, self.address = chromium, home, address

    def write(self, name, cells, outputs=()):
        """A notebook of code cells, with stored outputs where there are any; nobody signed it."""
        import nbformat

        v4 = nbformat.v4
        stored = [[v4.new_output("display_data", dict(data))] for data in outputs]
        padded = [*stored, *([[]] * len(cells))]
        made = [v4.new_code_cell(c, outputs=o) for c, o in zip(cells, padded, strict=False)]
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        nbformat.write(v4.new_notebook(cells=made, metadata={"kernelspec": kernel}), self.at(name))

    def at(self, name):
        return self.home / "work" / name

    @contextmanager
    def open(self, name):
        with browsing(self.chromium, self.address, self.address.replace("http", "ws")) as given:
            page, asked = given
            page.goto(f"{self.address}lab/tree/{name}?token=word&reset")
            page.locator(".jp-Notebook .jp-Cell").first.wait_for()
            yield page
            assert asked == []


def run(page, command):
    """Give JupyterLab a command, without waiting for what comes of it."""
    page.evaluate("name => { window.jupyterapp.commands.execute(name); }", command)


def run_all(page):
    """Run every cell as soon as the kernel is there."""
    kernel = "window.jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel"
    wait(page, lambda: page.evaluate(f"() => {kernel}?.status === 'idle'"))
    run(page, "notebook:run-all-cells")


@pytest.fixture(scope="module")
def lab(chromium, tmp_path_factory):
    home = tmp_path_factory.mktemp("lab")
    (home / "work").mkdir()
    without_news(home)
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    words = ("jupyterlab", *LAB, f"--ServerApp.port={port}", f"--ServerApp.root_dir={home}/work")
    with serving(words, home, address + "api?token=word"):
        yield Lab(chromium, home, address)


@pytest.fixture(scope="module")
def post():
    return EXAMPLES["post"].read()


def seen(images):
    """Width and height on the screen of every image that has really been drawn."""
    return images.evaluate_all(
        "all => all.filter(e => e.naturalWidth > 0 && e.checkVisibility())"
        ".map(e => [e.clientWidth, e.clientHeight])"
    )


def high(part):
    """Height in a page, in its own pixels."""
    return part.evaluate("e => e.getBoundingClientRect().height")


def one_under_another(cell):
    """No picture of a cell lies over the next or hangs out; rounding may cost a pixel.

    Of cells far from what is on the screen, a browser lays out only an estimate.
    """
    tops = cell.evaluate(
        "e => [...e.querySelectorAll('.jp-OutputArea-output img')]"
        ".map(i => i.getBoundingClientRect()).map(r => [r.top, r.bottom])"
    )
    end = cell.evaluate("e => e.getBoundingClientRect().bottom")
    return all(bottom <= top + 1 for (_, bottom), (top, _) in pairwise([*tops, (end, end)]))


def plays(page, frame):
    """A slider in the page laid over the picture moves, and the verdict follows."""
    verdict = frame.locator("#verdict")
    before = verdict.inner_text()
    frame.locator(".effect input[type=number]").first.fill("-3")
    wait(page, lambda: verdict.inner_text() != before)
    assert frame.locator("#reset").is_enabled()
    assert frame.locator("#link").count() == 0


def answered(page, editor):
    wait(page, lambda: editor.get_attribute("aria-busy") is None)


@needs("jupyterlab")
def test_jupyterlab_shows_pages_that_answer_back(lab):
    lab.write("run.ipynb", [MAP, IMPACT])
    with lab.open("run.ipynb") as page:
        run_all(page)
        frames = page.locator(".jp-OutputArea-output iframe")
        frames.nth(1).wait_for()
        plain, change = (page.frame_locator(".jp-OutputArea-output iframe").nth(n) for n in (0, 1))
        plain.locator("g.node").first.click()
        assert plain.locator("#chosen h2").inner_text() == "Klient"
        plays(page, change)
        picture = page.locator(".jp-OutputArea-output img").nth(1)
        wait(page, lambda: high(frames.nth(1)) >= high(picture) > 600)


@needs("jupyterlab")
def test_jupyterlab_shows_pictures_of_a_notebook_it_does_not_trust(lab, post):
    nasty = ServiceMap.named(NASTY).with_stakeholder(NASTY, ring="direct")
    values = [post, impact(post, "ukseni-tasuga", draws=None), report(post, "keeldumine"), nasty]
    outputs = [value._repr_mimebundle_() for value in values]
    expected = sum(output["text/html"].count("<img ") for output in outputs)
    assert expected >= len(values)
    lab.write("old.ipynb", ["1", "2", "3", "4"], outputs)
    with lab.open("old.ipynb") as page:
        images = page.locator(".jp-OutputArea-output img")
        wait(page, lambda: len(seen(images)) == expected)
        assert page.locator(".jp-OutputArea-output iframe").count() == 0
        assert all(width > 300 and height > 200 for width, height in seen(images))
        cells = page.locator(".jp-Notebook .jp-Cell")
        for n in range(len(values)):
            cells.nth(n).scroll_into_view_if_needed()
            wait(page, lambda n=n: one_under_another(cells.nth(n)))


@needs("jupyterlab", "anywidget")
def test_a_map_edited_in_jupyterlab_is_read_in_the_next_cell(lab):
    lab.write("edit.ipynb", [MAP.removesuffix("\nm"), WIDGET, READ])
    with lab.open("edit.ipynb") as page:
        run_all(page)
        editor = page.locator(".sidusryhmad-editor")
        editor.wait_for()
        kept = page.locator("div[class^=sidusryhmad-] > img")
        assert seen(kept) == []
        by_list(page, editor)
        by_mouse(page, editor)
        by_keys(page, editor)
        assert read(page) == "-1.5 interested -"
        refused_and_taken_back(page, editor)
        run(page, "docmanager:save")
        wait(page, lambda: "Huvitatud (6): Klient" in lab.at("edit.ipynb").read_text())
        page.evaluate("() => window.jupyterapp.serviceManager.sessions.shutdownAll()")
    with lab.open("edit.ipynb") as page:
        kept = page.locator("div > img[alt*='Huvitatud (6): Klient']")
        wait(page, lambda: len(seen(kept)) == 1)
        assert page.locator(".sidusryhmad-editor").count() == 0


def field(editor, key):
    return editor.locator(f"select[data-key={key}]")


def by_list(page, editor):
    field(editor, "from").select_option("klient")
    field(editor, "to").select_option("kirjakandja")
    field(editor, "strength").select_option("-1.5")
    answered(page, editor)
    assert "(−1,5)" in field(editor, "to").locator("option:checked").inner_text()


def by_mouse(page, editor):
    """Drag a stakeholder from the inmost ring to the outmost."""
    handle = editor.locator("button[data-id=klient]")
    map_, start = at_rest(editor.locator(".map")), at_rest(handle)
    page.mouse.move(start["x"] + 5, start["y"] + 5)
    page.mouse.down()
    page.mouse.move(map_["x"] + map_["width"] * 0.47, map_["y"] + map_["height"] * 0.2, steps=4)
    assert editor.locator(".target").is_visible()
    page.mouse.up()
    answered(page, editor)
    assert field(editor, "ring").input_value() == "indirect"
    assert "Kaudsed" in handle.get_attribute("aria-label")


def by_keys(page, editor):
    """The notebook's own keys stay away; focus stays on the one that moved."""
    handle = editor.locator("button[data-id=klient]")
    handle.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowDown")
    answered(page, editor)
    assert handle.evaluate("e => e === document.activeElement")
    assert "Huvitatud" in handle.get_attribute("aria-label")
    assert editor.locator(".handles button[tabindex='0']").count() == 1


def read(page):
    """What the last cell prints when it is run again."""
    last = page.locator(".jp-Cell").last
    prompt = last.locator(".jp-InputPrompt")
    before = prompt.inner_text()
    last.click()
    run(page, "notebook:run-cell")
    wait(page, lambda: prompt.inner_text() not in {before, "[*]:"})
    return last.locator(".jp-OutputArea-output").inner_text().strip()


def refused_and_taken_back(page, editor):
    field(editor, "strength").evaluate(
        "e => { e.add(new Option('9', '9')); e.value = '9'; e.dispatchEvent(new Event('change')); }"
    )
    answered(page, editor)
    assert "9" in editor.locator(".status.refused").inner_text()
    assert field(editor, "strength").input_value() == "-1.5"
    assert read(page).startswith("-1.5 interested influences")
    undo = editor.locator("button[data-key=undo]")
    for ring in ("indirect", "direct"):
        undo.click()
        answered(page, editor)
        assert field(editor, "ring").input_value() == ring
    redo = editor.locator("button[data-key=redo]")
    for _ in range(2):
        redo.click()
        answered(page, editor)
    assert read(page) == "-1.5 interested -"


@pytest.fixture(scope="module")
def marimo(tmp_path_factory):
    """Address of a running marimo app."""
    home = tmp_path_factory.mktemp("marimo")
    (home / "app.py").write_text(MARIMO)
    port = free_port()
    address = f"http://127.0.0.1:{port}/"
    words = ("marimo", "run", "app.py", "--headless", "--no-token", "--host", "127.0.0.1")
    with serving((*words, "--port", str(port)), home, address):
        yield address


@needs("marimo", "anywidget")
def test_marimo_shows_the_page_and_the_widget_and_follows_its_map(chromium, marimo):
    with browsing(chromium, marimo, marimo.replace("http", "ws")) as (page, asked):
        page.goto(marimo)
        editor = page.locator(".sidusryhmad-editor")
        editor.wait_for()
        frame = page.frame_locator("iframe").first
        frame.locator("g.node").first.click()
        assert frame.locator("#chosen h2").inner_text() == "Klient"
        page.get_by_text("now: direct").wait_for()
        field(editor, "ring").select_option("interested")
        page.get_by_text("now: interested").wait_for()
        answered(page, editor)
        assert len(seen(editor.locator("img"))) == 1
        assert asked == []


@needs("nbconvert", "anywidget")
def test_an_exported_notebook_is_read_without_any_network(chromium, lab):
    """Run and exported in one go, which stores the widget's state: its own view needs a network."""
    lab.write("export.ipynb", [MAP, IMPACT, WIDGET])
    words = ("nbconvert", "--execute", "--to", "html", "export.ipynb")
    environment = settings(lab.home)
    subprocess.run([sys.executable, "-m", *words], cwd=lab.home / "work", env=environment,
                   check=True, capture_output=True, timeout=5 * PATIENCE)  # fmt: skip
    with browsing(chromium, "file:") as (page, asked):
        page.goto(lab.at("export.html").as_uri())
        frames = page.frame_locator("iframe")
        frames.first.locator("g.node").first.click()
        plays(page, frames.nth(1))
        wait(page, lambda: len(seen(page.locator("img"))) == 3)
        assert len(asked) <= 3
        page.locator("iframe").evaluate_all("all => all.forEach(e => e.remove())")
        assert all(width > 300 and height > 300 for width, height in seen(page.locator("img")))
