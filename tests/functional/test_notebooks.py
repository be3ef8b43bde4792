"""Every notebook runs, and gives the outputs that are stored in it."""

import runpy
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def run():
    return runpy.run_path(str(ROOT / "tools" / "build_notebooks.py"))["run"]


def test_there_is_a_notebook_on_the_postal_case():
    assert "postal.ipynb" in [path.name for path in NOTEBOOKS]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_running_a_notebook_again_gives_its_stored_outputs(path, run):
    stored = nbformat.read(path, as_version=4)
    fresh = run(path)
    assert any(cell.get("outputs") for cell in stored.cells)
    for old, new in zip(stored.cells, fresh.cells, strict=True):
        assert new.source == old.source
        assert new.get("outputs") == old.get("outputs"), old.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_notebooks_stay_small_and_keep_a_picture_under_every_page(path):
    """A notebook is read in many places; where frames are stripped, pictures are left."""
    assert path.stat().st_size < 350_000
    shown = [
        output.data["text/html"]
        for cell in nbformat.read(path, as_version=4).cells
        for output in cell.get("outputs", [])
        if "text/html" in output.get("data", {})
    ]
    assert any("<iframe" in html for html in shown)
    for html in shown:
        assert html.count("<img ") >= max(1, html.count("<iframe"))
        assert "<svg" not in html.partition("srcdoc=")[0]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.name)
def test_every_shown_value_has_a_plain_text_fallback(path):
    shown = [
        output.data
        for cell in nbformat.read(path, as_version=4).cells
        for output in cell.get("outputs", [])
        if output.output_type == "execute_result"
    ]
    assert shown
    assert all(data.get("text/plain", "").strip() for data in shown)
