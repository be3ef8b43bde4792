"""The wheel and the source distribution carry what is needed and work from where they land."""

import os
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
from configparser import ConfigParser
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]
DATA = {
    "py.typed",
    "model/sidusryhmad-1.schema.json",
    "editor/static/widget.css",
    "editor/static/widget.js",
    "examples/data/post.yaml",
    "examples/data/eight.yaml",
    "examples/data/spiral.yaml",
    "locale/catalogues/et/LC_MESSAGES/sidusryhmad.mo",
    "locale/catalogues/et/LC_MESSAGES/sidusryhmad.po",
    "render/fonts/Inter-Regular.common.woff2",
    "render/fonts/Inter-Regular.ttf",
    "render/fonts/Inter-Regular.woff2",
    "render/fonts/Inter-SemiBold.common.woff2",
    "render/fonts/Inter-SemiBold.ttf",
    "render/fonts/Inter-SemiBold.woff2",
    "render/fonts/OFL.txt",
    "render/fonts/metrics.json",
    "render/interactive/templates/page.html",
    "render/interactive/templates/script.js",
    "render/interactive/templates/style.css",
    "reporting/templates/body.html",
    "reporting/templates/fragment.html",
    "reporting/templates/page.html",
    "reporting/templates/style.css",
}
DATA |= {
    f"examples/data/evidence/{topic}"
    for topic in (
        "channels.csv",
        "cocreation.csv",
        "cocreation.curves.csv",
        "complaint_cost.csv",
        "complaint_log.calendar.csv",
        "complaint_log.csv",
        "complaint_log.exposure.csv",
        "complaints.complainers.csv",
        "complaints.csv",
        "delivery.csv",
        "delivery.phases.csv",
        "parties.yaml",
        "recommendation.csv",
        "recommendation.measures.csv",
        "spiral.csv",
        "value_views.csv",
        "waiting.csv",
        "waiting.parameters.csv",
        "wants.csv",
        "wants.efforts.csv",
    )
}


def call(*words, **settings):
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PIP_"))}
    return subprocess.run(
        list(map(str, words)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env={**clean, "PYTHONUTF8": "1", **settings.pop("env", {})},
        **settings,
    ).stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The folder with a source distribution and a wheel, built without network."""
    folder = tmp_path_factory.mktemp("dist")
    hatch = (sys.executable, "-m", "hatchling", "build", "-d", folder)
    call(*hatch, "-t", "sdist", "-t", "wheel", cwd=ROOT)
    return folder


@pytest.fixture(scope="module")
def wheel(built):
    (path,) = built.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def in_wheel(wheel):
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def unpacked(built, tmp_path_factory):
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}
        archive.extractall(folder, **safely)
    (root,) = folder.iterdir()
    return root


def package_files(names):
    return {n.removeprefix("sidusryhmad/") for n in names if n.startswith("sidusryhmad/")}


def sources():
    folder = ROOT / "src" / "sidusryhmad"
    return {str(p.relative_to(folder)) for p in folder.rglob("*.py")}


def test_the_wheel_carries_every_module_and_every_data_file(in_wheel):
    files = package_files(in_wheel)
    assert files >= sources()
    assert files >= DATA


def test_the_wheel_carries_nothing_else(in_wheel):
    assert package_files(in_wheel) - sources() == DATA
    others = {name.split("/")[0] for name in in_wheel} - {"sidusryhmad"}
    assert [name.endswith(".dist-info") for name in others] == [True]


def test_no_file_of_the_wheel_is_empty_but_the_marker(in_wheel):
    assert {n for n, content in in_wheel.items() if not content} <= {"sidusryhmad/py.typed"}


def test_the_licences_travel_with_the_wheel(in_wheel):
    licences = {n.split("/licenses/")[1] for n in in_wheel if "/licenses/" in n}
    assert "LICENSE" in licences
    assert any(name.endswith("OFL.txt") for name in licences)


def test_the_wheel_registers_the_program_and_every_format(in_wheel):
    (name,) = (n for n in in_wheel if n.endswith("entry_points.txt"))
    parser = ConfigParser(delimiters="=")
    parser.read_file(StringIO(in_wheel[name].decode("utf-8")))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert dict(parser["console_scripts"]) == project["scripts"]
    for group, points in project["entry-points"].items():
        assert dict(parser[group]) == points


def test_the_metadata_names_python_the_licence_and_the_readme(in_wheel):
    (name,) = (n for n in in_wheel if n.endswith("/METADATA"))
    text = in_wheel[name].decode("utf-8")
    assert "\nRequires-Python: >=3.11\n" in text
    assert "\nLicense-Expression: Apache-2.0\n" in text
    assert "\nProvides-Extra: testing\n" in text
    assert (ROOT / "README.md").read_text("utf-8").splitlines()[0] in text


def test_the_source_distribution_carries_tests_docs_and_what_they_need(unpacked):
    for name in ("pyproject.toml", "README.md", "LICENSE", "src/sidusryhmad/py.typed"):
        assert (unpacked / name).is_file()
    wanted = {p.relative_to(ROOT) for p in (ROOT / "tests").rglob("*.py")}
    assert wanted
    assert [str(path) for path in wanted if not (unpacked / path).is_file()] == []
    needed = ("tools/build_catalogues.py", "docs/reference/api.md", "notebooks/postal.ipynb")
    assert [name for name in needed if not (unpacked / name).is_file()] == []


def test_the_source_distribution_builds_the_same_wheel(unpacked, in_wheel, tmp_path):
    hatch = (sys.executable, "-m", "hatchling", "build", "-d", tmp_path)
    call(*hatch, "-t", "wheel", cwd=unpacked)
    (path,) = tmp_path.glob("*.whl")
    with ZipFile(path) as archive:
        assert set(archive.namelist()) == set(in_wheel)


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Folder of an environment that holds the wheel and borrows every other package from ours."""
    folder = tmp_path_factory.mktemp("env")
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if os.name == "nt" else "bin") / "python"
    call(python, "-m", "pip", "install", "--no-index", "--no-deps", wheel, cwd=folder)
    site = Path(
        call(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    )
    ours = {sysconfig.get_path(kind) for kind in ("purelib", "platlib")}
    (site / "borrowed.pth").write_text("\n".join(sorted(ours)) + "\n", "utf-8")
    return python


def test_the_installed_wheel_runs_the_demo_far_from_its_source(installed, tmp_path):
    where = call(installed, "-c", "import sidusryhmad; print(sidusryhmad.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parents[1])
    out = call(installed, "-m", "sidusryhmad", "demo", cwd=tmp_path)
    made = {path.name: path.stat().st_size for path in (tmp_path / "sidusryhmad-demo").iterdir()}
    assert sorted(made) == ["map.png", "map.svg", "post.yaml", "report.html"]
    assert min(made.values()) > 5000
    assert "Hea kogu siseringile" in out
    for name in made:
        assert str(tmp_path / "sidusryhmad-demo" / name) in out


def test_the_installed_program_knows_its_version_and_reads_every_format(installed, tmp_path):
    program = installed.with_name("sidusryhmad")
    assert "0." in call(program, "--version", cwd=tmp_path)
    call(program, "demo", "spiral", "--output-dir", "d", cwd=tmp_path)
    for suffix in ("svg", "png", "pdf", "pptx", "html", "dot", "mmd", "txt"):
        call(program, "draw", "d/spiral.yaml", "-o", f"a.{suffix}", cwd=tmp_path)
        assert (tmp_path / f"a.{suffix}").stat().st_size > 500
    assert call(program, "schema", cwd=tmp_path).startswith("{")


def test_the_installed_package_is_typed(installed, tmp_path):
    where = call(installed, "-c", "import sidusryhmad; print(sidusryhmad.__file__)", cwd=tmp_path)
    assert Path(where.strip()).with_name("py.typed").is_file()
