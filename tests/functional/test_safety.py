"""Files from anybody: a clear refusal in bounded time and memory; nothing that we write acts."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

import sidusryhmad as sr
from sidusryhmad._plugins import load
from sidusryhmad.errors import SidusryhmadError, UnknownFormatError
from sidusryhmad.formats.choose import GROUP, format_names
from sidusryhmad.formats.files import rendered, take
from sidusryhmad.formats.format import Format, Reader
from sidusryhmad.reporting.compose import report

READABLE = {
    id(found): name
    for name in format_names()
    if isinstance(found := load(GROUP, name), Format | Reader)
}.values()
SECONDS = 15
PROGRAM = Path(__file__).with_name("dangers.py")
STARTS = ("=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "=cmd|'/c calc'!A1", "－1", "＝1")
ACTIVE = tuple("=+-@\t\r")


@pytest.fixture(scope="module")
def dangers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("dangers")
    subprocess.run([sys.executable, PROGRAM, "--make", folder], check=True, timeout=60)
    return folder


@pytest.mark.parametrize("name", READABLE)
def test_dangerous_files_are_refused_soon_and_with_little_memory(name, dangers):
    command = [sys.executable, PROGRAM, name, dangers]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
    outcomes = [line.split("\t") for line in ran.stdout.splitlines()]
    assert len(outcomes) == len(list(dangers.iterdir())) > 20, ran.stderr[-500:]
    for attack, result, seconds in outcomes:
        assert result == "refused", attack
        assert float(seconds) < SECONDS, attack


def test_paths_in_archives_lead_nowhere(dangers, tmp_path, monkeypatch):
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    monkeypatch.chdir(inner)
    Path("map.xlsx").write_bytes((dangers / "paths that lead out").read_bytes())
    for name in READABLE:
        with pytest.raises(SidusryhmadError):
            take("map.xlsx", name)
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["map.xlsx"]
    assert not Path("/evil.txt").exists()


def test_links_in_a_folder_are_not_followed(tmp_path):
    secret = tmp_path / "secret.csv"
    secret.write_text("nimi;ring\nSalajane;direct\n", "utf-8")
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "stakeholders.csv").write_text("nimi;ring\nKlient;direct\n", "utf-8")
    (folder / "more.csv").symlink_to(secret)
    names = [s.name for s in take(folder, None).service_map.stakeholders]
    assert names == ["Klient"]


@pytest.fixture(scope="module")
def acting():
    """A map where every text would be a formula, were it not guarded."""
    people = [
        {"id": f"p{n}", "name": text, "ring": "direct", "side": "customer", "power": 1}
        | {"note": text, "group": text, "party": text, "fields": {text: text}}
        for n, text in enumerate(STARTS)
    ]
    ties = [
        {"from": "p0", "to": "p1", "strength": -2, "why": STARTS[0], "kind": STARTS[1]}
        | {"who": STARTS[3], "ratings": {STARTS[0]: -1, STARTS[3]: 2}},
        {"from": "p1", "to": "p2", "strength": 1.5, "note": STARTS[4], "source": STARTS[2]},
    ]
    change = {"id": "c", "name": STARTS[0], "note": STARTS[3], "effects": {"p0": -1}}
    about = {"name": STARTS[0], "purpose": STARTS[3], "note": STARTS[1], "language": "en"}
    document = {"service": about, "stakeholders": people, "influences": ties, "changes": [change]}
    return sr.ServiceMap.from_document(document)


def is_number(text):
    try:
        float(text.replace(",", "."))
    except ValueError:
        return False
    return True


def live(content, suffix):
    """Cells that a spreadsheet would work out."""
    if suffix == "xlsx":
        from openpyxl import load_workbook

        book = load_workbook(io.BytesIO(content))
        found = [c for sheet in book for row in sheet.iter_rows() for c in row]
        return [c.value for c in found if c.data_type == "f"]
    text = content.decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    return [c for c in cells if c.startswith(ACTIVE) and not is_number(c) and c[:2] != '="']


@pytest.mark.parametrize("name", [n for n in format_names() if n.split(".")[-1] in {"csv", "xlsx"}])
def test_no_cell_that_we_write_is_a_formula(acting, name):
    try:
        made = rendered(acting, Path(f"map.{name}"), name)
    except UnknownFormatError:
        pytest.skip("can only be read")
    for content in made.files.values():
        assert live(content, name.split(".")[-1]) == []


def test_no_cell_of_a_report_is_a_formula(acting):
    for result in (sr.impact(acting, "c", draws=20), sr.structure(acting), sr.leverage(acting)):
        assert live(report(result).to_bytes("xlsx"), "xlsx") == []


def test_the_search_for_formulas_finds_one():
    from openpyxl import Workbook

    book, stream = Workbook(), io.BytesIO()
    book.active.append(["=1+1", "-5", "ok"])
    book.save(stream)
    assert live(stream.getvalue(), "xlsx") == ["=1+1"]
    assert live(b"a,-1.5,=1+1\r\n", "csv")[0] == "=1+1"
