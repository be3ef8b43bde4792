"""The architecture is a test: what may import what, lazy imports counted."""

import ast
import contextlib
import functools
import io
from pathlib import Path

import pytest
from importlinter import cli as import_linter
from importlinter.api import read_configuration

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "sidusryhmad"
UNIT = ROOT / "tests" / "unit"
CONTRACTS = ROOT / ".importlinter"
MODULES = sorted(path for path in SOURCE.rglob("*.py"))
GRAPH_PACKAGE = "network"


def lint(config, cache):
    """Exit code and text of import-linter."""
    text = io.StringIO()
    with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
        code = import_linter.lint_imports(config_filename=str(config), cache_dir=str(cache))
    return code, text.getvalue()


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("graph")


def imported(tree):
    """(name, whether inside a function, whether for type checkers only) of every import."""
    found = []

    def visit(node, lazy, typing):
        for child in ast.iter_child_nodes(node):
            inner = lazy or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            test = getattr(child, "test", None)
            checked = typing or (isinstance(child, ast.If) and "TYPE_CHECKING" in ast.dump(test))
            if isinstance(child, ast.Import):
                found.extend((alias.name, lazy, typing) for alias in child.names)
            elif isinstance(child, ast.ImportFrom):
                found.append(("." * child.level + (child.module or ""), lazy, typing))
            visit(child, inner, checked)

    visit(tree, lazy=False, typing=False)
    return found


@functools.cache
def imports_of(path):
    return imported(ast.parse(path.read_text("utf-8")))


def package_of(path):
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def is_ours(name):
    return name.startswith(".") or name.split(".")[0] == "sidusryhmad"


def test_every_contract_is_kept(cache):
    code, text = lint(CONTRACTS, cache)
    assert code == 0, text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("    model\n    locale\n", "    locale\n    model\n"),
        ("    analysis\n    network | formats\n", "    network | formats | analysis\n"),
        ("    _plugins\n    errors\n", "    errors\n    _plugins\n"),
    ],
    ids=["model below locale", "analysis beside network", "errors above plugins"],
)
def test_the_contracts_notice_a_wrong_layering(tmp_path, cache, before, after):
    text = CONTRACTS.read_text("utf-8")
    assert before in text
    broken = tmp_path / ".importlinter"
    broken.write_text(text.replace(before, after), "utf-8")
    code, _ = lint(broken, cache)
    assert code != 0


def test_every_package_stands_in_a_layer():
    contracts = read_configuration(str(CONTRACTS))["contracts_options"]
    layers = next(c for c in contracts if c["type"] == "layers")
    assert layers["exhaustive"] == "true"
    named = {word.strip(" ()") for layer in layers["layers"] for word in layer.split("|")}
    there = {package_of(path) for path in MODULES} - {"__init__", "__main__"}
    assert there <= named


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_our_own_modules_are_never_imported_lazily(path):
    lazy = [name for name, inside, _ in imports_of(path) if inside and is_ours(name)]
    assert lazy == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_nobody_imports_the_root_from_inside(path):
    if path.parent == SOURCE and path.name in ("__init__.py", "__main__.py"):
        return
    names = {name for name, *_ in imports_of(path)}
    assert "sidusryhmad" not in names
    assert not {name for name in names if name.startswith(".")}


def test_only_the_network_package_knows_networkx():
    users = {
        package_of(path)
        for path in MODULES
        if any(name.split(".")[0] == "networkx" for name, *_ in imports_of(path))
    }
    assert users == {GRAPH_PACKAGE}


@pytest.mark.parametrize(
    "name",
    [
        "scipy",
        "networkx",
        "ruamel",
        "babel",
        "graphviz",
        "resvg_py",
        "reportlab",
        "pptx",
        "docx",
        "anywidget",
    ],
)
def test_heavy_packages_are_imported_where_they_are_used(name):
    for path in MODULES:
        for found, lazy, typing in imports_of(path):
            assert found.split(".")[0] != name or lazy or typing, path


def test_the_reader_of_imports_sees_what_it_should():
    source = (
        "import sidusryhmad\n"
        "from sidusryhmad.model import ring\n"
        "if TYPE_CHECKING:\n    import networkx as nx\n"
        "class A:\n    import os\n    def f(self):\n        from sidusryhmad import errors\n"
        "async def g():\n    if True:\n        import scipy.sparse\n"
        "from . import x\n"
    )
    assert imported(ast.parse(source)) == [
        ("sidusryhmad", False, False),
        ("sidusryhmad.model", False, False),
        ("networkx", False, True),
        ("os", False, False),
        ("sidusryhmad", True, False),
        ("scipy.sparse", True, False),
        (".", False, False),
    ]


def test_unit_tests_mirror_the_source():
    """Every module has its unit tests at the same place; modules that only list names need none."""
    expected = {
        path.relative_to(SOURCE).parent / f"test_{path.stem.strip('_')}.py"
        for path in MODULES
        if path.name not in ("__init__.py", "__main__.py")
    }
    there = {path.relative_to(UNIT) for path in UNIT.rglob("test_*.py")}
    assert sorted(map(str, expected - there)) == []


def test_no_unit_test_is_left_behind_by_its_module():
    modules = {path.relative_to(SOURCE).with_suffix("") for path in MODULES}
    plain = {module.parent / module.name.strip("_") for module in modules}
    extra = {Path("main_module"), Path("init"), Path("public")}
    for path in UNIT.rglob("test_*.py"):
        place = path.relative_to(UNIT)
        assert place.parent / place.stem.removeprefix("test_") in plain | extra, path
