"""What measures the methods can still be started, and the docs name only what is there."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "benchmarks"
NAMED = re.compile(r"benchmarks/(\w+\.py)")
DOCS = sorted((ROOT / "docs").rglob("*.md"))

pytestmark = pytest.mark.skipif(not FOLDER.exists(), reason="an installed package has none")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_a_benchmark_finds_what_it_measures(path, monkeypatch):
    monkeypatch.syspath_prepend(str(FOLDER))
    before = set(sys.modules)
    spec = importlib.util.spec_from_file_location(f"benchmark_{path.stem}", path)
    spec.loader.exec_module(importlib.util.module_from_spec(spec))
    for name in set(sys.modules) - before:
        if str(getattr(sys.modules[name], "__file__", "")).startswith(str(FOLDER)):
            del sys.modules[name]


def test_the_readme_lists_every_script_and_the_docs_name_none_that_is_missing():
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    scripts = {path.name for path in FOLDER.glob("*.py")}
    assert {name for name in scripts if f"`{name}`" not in told} == set()
    named = {name for path in DOCS for name in NAMED.findall(path.read_text(encoding="utf-8"))}
    assert named <= scripts
    assert {"recommendation.py", "patterns.py"} <= named
