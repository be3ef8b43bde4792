"""``sidusryhmad workshop``."""

import json
import zipfile
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from sidusryhmad.formats.files import read_quietly

NAMES = ("Marianne", "Jaanika")
FORMS = ("html", "md", "txt", "json", "yaml", "xlsx", "docx", "pptx", "pdf")
SAME_FOLDER = [HealthCheck.function_scoped_fixture]


def sheet_of(path, name, good, *numbers):
    """A YAML sheet with the strengths of the three influences; None leaves one blank."""
    text = good.read_text("utf-8")
    for old, new in zip(("strength: 2, why: mood", "strength: 2, why: money",
                         "strength: -1, why: noise"), numbers, strict=True):  # fmt: skip
        assert old in text
        text = text.replace(old, f"strength: {'' if new is None else new}")
    (path / f"{name}.yaml").write_text(text, "utf-8")
    return f"{name}.yaml"


@pytest.fixture
def two(good, tmp_path):
    return (
        sheet_of(tmp_path, "Marianne", good, 3, -1, None),
        sheet_of(tmp_path, "Jaanika", good, 1, 2, None),
    )


def test_what_to_talk_about_is_printed_first(program, good, two):
    ran = program("workshop", good, *two)
    assert ran.code == 0
    told = " ".join(ran.out.split())
    assert "Talk about these first: Guest → Owner (−1 to +2); Barista → Guest (+1 to +3)." in told
    assert "1 thing was rated by nobody" in told


def test_the_map_with_all_ratings_is_written_and_reads_back(program, good, two, tmp_path):
    ran = program("workshop", good, *two, "-o", "koos.yaml", "-o", "koos.xlsx")
    assert ran.code == 0
    for name in ("koos.yaml", "koos.xlsx"):
        found = read_quietly(tmp_path / name)
        assert found.influences[0].ratings == {"Jaanika": 1, "Marianne": 3}
        assert (found.influences[1].strength, found.influences[1].range) == (0.5, (-1, 2))
        assert found.influences[2].ratings == {"Jaanika": None, "Marianne": None}


def test_suffixes_tell_maps_and_reports_apart(program, good, two, tmp_path):
    ran = program("workshop", good, *two, "-o", "a.html", "-o", "a.json", "-o", "a.md")
    assert ran.code == 0
    assert "TALK" not in ran.out
    assert "<html" in (tmp_path / "a.html").read_text("utf-8")
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["service"]["name"] == "Kohvik"
    assert "Talk about these first" in (tmp_path / "a.md").read_text("utf-8")


def test_an_unknown_suffix_lists_the_known(program, good, two):
    ran = program("workshop", good, *two, "-o", "a.gif")
    assert ran.code == 2
    assert "yaml" in ran.err


def test_json_alone_on_standard_output(program, good, two, tmp_path):
    ran = program("workshop", good, *two, "-o", "a.yaml", "--format", "json")
    found = json.loads(ran.out)
    assert found["kind"] == "workshop"
    assert found["judgements"][0]["spread"] == 3
    assert "written: a.yaml" in ran.err


def test_names_of_raters(program, good, two):
    ran = program("workshop", good, *two, "--rater", "X", "--rater", "Y", "--format", "json")
    assert {r["name"] for r in json.loads(ran.out)["raters"]} == {"X", "Y"}
    ran = program("workshop", good, *two, "--rater", "X")
    assert (ran.code, "1 times for 2 sheets" in ran.err) == (2, True)
    ran = program("workshop", good, two[0], two[0])
    assert (ran.code, "two sheets are by Marianne" in ran.err) == (2, True)


def test_the_ratings_of_one_map_alone(program, good, two):
    program("workshop", good, *two, "-o", "koos.yaml")
    one = program("workshop", good, *two, "--format", "json")
    again = program("workshop", "koos.yaml", "--format", "json")
    assert json.loads(again.out)["agreement"] == json.loads(one.out)["agreement"]


def test_without_a_base_map(program, two):
    ran = program("workshop", "--no-base", *two, "--format", "json")
    assert ran.code == 0
    assert [r["name"] for r in json.loads(ran.out)["raters"]] == ["Jaanika", "Marianne"]
    assert json.loads(ran.out)["judgements"][0]["before"] is None


@pytest.mark.parametrize(
    "form", ["html", "md", "txt", "json", "yaml", "xlsx", "docx", "pptx", "pdf"]
)
def test_pseudonyms_leak_no_name_into_any_file(program, good, two, tmp_path, form):
    text = (tmp_path / two[0]).read_text("utf-8")
    text = text.replace("strength: -1}", "strength: -1, why: nii ütleb Marianne}")
    (tmp_path / two[0]).write_text(text, "utf-8")
    ran = program("workshop", good, *two, "--pseudonyms", "-o", f"out.{form}", "--format", "json")
    assert ran.code == 0
    content = everything_in(tmp_path / f"out.{form}")
    for name in NAMES:
        assert name.casefold() not in ran.out.casefold()
        assert name.encode() not in content
        assert name.casefold().encode() not in content


def everything_in(path):
    """The bytes of a file, those packed in it too."""
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return content + b"".join(archive.read(name) for name in archive.namelist())
    if content.startswith(b"%PDF"):
        for part in content.split(b"stream\n")[1:]:
            try:
                content += zlib.decompress(part)
            except zlib.error:
                continue
    return content


def test_the_seed_shuffles_the_letters(program, good, two):
    def first(seed):
        ran = program("workshop", good, *two, "--pseudonyms", "--seed", seed, "--format", "json")
        return next(
            a["rater"] for a in json.loads(ran.out)["judgements"][0]["answers"] if a["value"] == -1
        )

    assert {first(seed) for seed in range(8)} == {"A", "B"}


def fill(path, numbers):
    book = load_workbook(path)
    for sheet in book.worksheets[3:]:
        headings = [str(cell.value).casefold() for cell in sheet[1]]
        column = next(n for n, text in enumerate(headings, 1) if text.startswith("rating"))
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, column, next(numbers))
    book.save(path)


def test_sheets_go_out_are_filled_in_and_come_back(program, good, tmp_path):
    ran = program("workshop", good, "--sheets", "--raters", "Mari Tamm, Jaan", "-o", "lehed")
    assert (ran.code, ran.out) == (0, "written: lehed/mari-tamm.xlsx\nwritten: lehed/jaan.xlsx\n")
    fill(tmp_path / "lehed/mari-tamm.xlsx", iter([3, 0, None, 1, 2, None]))
    fill(tmp_path / "lehed/jaan.xlsx", iter([1, 1, None, 1, -2, None]))
    ran = program("workshop", good, "lehed/jaan.xlsx", "lehed/mari-tamm.xlsx", "-o", "koos.yaml")
    assert ran.code == 0
    found = read_quietly(tmp_path / "koos.yaml")
    assert found.influences[0].ratings == {"Jaan": 1, "Mari Tamm": 3}
    assert found.influences[1].ratings == {"Jaan": 1, "Mari Tamm": 0}
    assert found.influences[2].ratings == {"Jaan": None, "Mari Tamm": None}
    assert found.change("training").effects["barista"].ratings == {"Jaan": 1, "Mari Tamm": 1}
    assert found.change("overtime").effects["guest"].range == (-2, 2)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--sheets", "-o", "x"], "say who is to rate"),
        (["--sheets", "--raters", "A,A", "-o", "x"], "the rater A is named twice"),
        (["--sheets", "--raters", "A"], "takes one map, and one folder"),
        (["--raters", "A", "-o", "x", "-o", "y"], "takes one map, and one folder"),
    ],
)
def test_sheets_need_a_folder_and_raters(program, good, listing, words, said):
    before = listing()
    ran = program("workshop", good, *words)
    assert (ran.code, said in ran.err) == (2, True)
    assert listing() == before


def test_sheets_that_were_filled_in_are_not_replaced_unasked(program, good, tmp_path):
    program("workshop", good, "--sheets", "--raters", "Mari", "-o", "lehed")
    fill(tmp_path / "lehed/mari.xlsx", iter([3] * 6))
    again = program("workshop", good, "--sheets", "--raters", "Mari", "-o", "lehed")
    assert again.code == 2


def test_in_estonian(program, estonian, two):
    ran = program("workshop", estonian, *two)
    assert "Rääkige kõigepealt neist" in ran.out
    assert "Krippendorffi alfa" in ran.out


@settings(max_examples=15, deadline=None, suppress_health_check=SAME_FOLDER)
@given(st.permutations(["Marianne.yaml", "Jaanika.yaml"]), st.booleans())
def test_the_order_of_files_does_not_matter(program, good, two, order, hidden):
    words = ["--pseudonyms"] if hidden else []
    ran = program("workshop", good, *order, *words, "--format", "json")
    assert ran.out == program("workshop", good, *two, *words, "--format", "json").out


@settings(max_examples=25, deadline=None, suppress_health_check=SAME_FOLDER)
@given(st.binary(max_size=40), st.sampled_from(["yaml", "xlsx", "csv", "prsm"]))
def test_any_file_as_a_sheet_is_read_or_refused_in_words(program, good, tmp_path, content, suffix):
    (tmp_path / f"odd.{suffix}").write_bytes(content)
    ran = program("workshop", good, f"odd.{suffix}")
    assert ran.code in {0, 2}
    assert "Traceback" not in ran.err


def test_faults_of_all_sheets_are_told_together(program, good, two, tmp_path):
    for name in two:
        text = (tmp_path / name).read_text("utf-8").replace("ring: indirect", "ring: 7")
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "Ann.csv").write_text("from,to,strength\nGuest,Owner,many\n", "utf-8")
    ran = program("workshop", good, *two, "Ann.csv")
    assert ran.code == 2
    assert ran.err.startswith("3 faults\n")
    for name in ("Marianne.yaml", "Jaanika.yaml"):
        assert f"  {name}, row 7: " in ran.err
    assert "  Ann.csv, " in ran.err
    assert "'many'" in ran.err


def test_faults_of_one_sheet_keep_their_field(program, good, two, tmp_path):
    text = (tmp_path / two[0]).read_text("utf-8").replace("ring: indirect", "ring: 7")
    (tmp_path / two[0]).write_text(text, "utf-8")
    ran = program("workshop", good, *two)
    assert ran.err.startswith("Marianne.yaml: 1 fault\n")
    assert "stakeholders[3].ring" in ran.err
