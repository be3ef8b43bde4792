import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from sidusryhmad.errors import (
    Fault,
    InvalidEvidenceError,
    InvalidParameterError,
    MapNotFoundError,
    Message,
    Place,
    SidusryhmadError,
    UnknownFormatError,
    UnreadableFileError,
    WrongTypeError,
)
from sidusryhmad.evidence.given import table
from sidusryhmad.evidence.reading import sheet_of, sheets_of
from sidusryhmad.evidence.topics.delivery.rows import PHASE_FORM, STEP_FORM

CSV = (
    "Näidis, väljamõeldud\nsamm;tõenäosus;miks;muu\ndefine the experience;0,9;töötuba;x\nb;80 %;;\n"
)
CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(-5, 5), st.floats(-2, 2), st.text(max_size=12)
)


@pytest.fixture
def chain(tmp_path):
    def write(text, name="chain.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.fixture
def workbook(tmp_path):
    def write(**sheets):
        book = Workbook()
        book.remove(book.worksheets[0])
        for name, rows in sheets.items():
            sheet = book.create_sheet(name.replace("_", " "))
            for row in rows:
                sheet.append(row)
        path = tmp_path / "chain.xlsx"
        book.save(path)
        return path

    return write


def test_a_title_row_estonian_headings_and_decimal_commas_are_read(chain):
    sheet = sheet_of(chain(CSV), STEP_FORM)
    assert [(row.step, row.probability, row.why) for row in sheet.rows] == [
        ("define the experience", 0.9, "töötuba"),
        ("b", 0.8, None),
    ]
    assert sheet.places == (Place(3, None, "chain.csv"), Place(4, None, "chain.csv"))
    assert sheet.source == "chain.csv"


def test_a_column_without_a_place_is_said(chain):
    (remark,) = sheet_of(chain(CSV), STEP_FORM).remarks
    assert str(remark.message) == "the column muu was not read"
    assert remark.place == Place(2, 4, "chain.csv")


def test_windows_1257_is_read_and_said(chain):
    sheet = sheet_of(chain(CSV, encoding="cp1257"), STEP_FORM)
    assert sheet.rows[0].why == "töötuba"
    assert [remark.message.code for remark in sheet.remarks][:1] == ["windows_1257"]


def test_every_fault_is_named_at_once_with_its_cell(chain):
    text = "step,probability,succeeded,tried\na,1.2,,\n,0.5,,\nc,,3,2\nd,much,,\n"
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of(chain(text), STEP_FORM)
    found = [(f.message.code, f.place.line, f.place.column) for f in caught.value.faults]
    assert found == [
        ("off_scale", 2, 2),
        ("missing_cell", 3, None),
        ("more_than_tried", 4, None),
        ("not_a_number", 5, 2),
    ]
    assert caught.value.source == "chain.csv"


def test_faulty_rows_may_be_left_out_and_are_kept_as_faults(chain):
    text = "step,probability\na,1.2\nb,0.5\n"
    sheet = sheet_of(chain(text), STEP_FORM, skip_faulty=True)
    assert [row.step for row in sheet.rows] == ["b"]
    assert [fault.place.line for fault in sheet.left_out] == [2]


def test_two_columns_of_one_meaning_are_refused_even_then(chain):
    text = "step,probability,probability\na,1,0.5\n"
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of(chain(text), STEP_FORM, skip_faulty=True)
    assert [fault.message.code for fault in caught.value.faults] == ["column_twice"]


def test_blank_rows_are_no_rows_and_blank_cells_no_zeros(chain):
    sheet = sheet_of(chain("step,probability\na,\n,\n ,\nb,0\n"), STEP_FORM)
    assert [(row.step, row.probability) for row in sheet.rows] == [("a", None), ("b", 0)]


def test_sheets_are_told_apart_by_name_then_by_headings(workbook):
    path = workbook(
        notes=[["anything"], ["else"]],
        phases=[["phase", "weeks", "share"], ["denial", 3, 0.5]],
        chain=[["step", "probability"], ["a", 0.5]],
        old__ignore_=[["step", "probability"], ["z", 0.1]],
    )
    steps, phases = sheets_of(path, (STEP_FORM, PHASE_FORM))
    assert [row.step for row in steps.rows] == ["a", "z"]
    assert [row.phase for row in phases.rows] == ["denial"]
    assert [remark.message.code for remark in steps.remarks] == ["unread_sheet"]


def test_a_sheet_marked_to_be_ignored_is_passed_by(tmp_path):
    book = Workbook()
    book.active.title = "chain"
    book.active.append(["step", "probability"])
    book.active.append(["a", 0.5])
    other = book.create_sheet("old (ignore)")
    other.append(["step", "probability"])
    other.append(["z", 0.1])
    book.save(tmp_path / "chain.xlsx")
    sheet = sheet_of(tmp_path / "chain.xlsx", STEP_FORM)
    assert [row.step for row in sheet.rows] == ["a"]
    assert sheet.remarks == ()


def test_only_the_first_table_has_to_be_there(workbook):
    path = workbook(phases=[["phase", "weeks", "share"], ["denial", 3, 0.5]])
    with pytest.raises(InvalidEvidenceError) as caught:
        sheets_of(path, (STEP_FORM, PHASE_FORM))
    (fault,) = caught.value.faults
    assert fault.message.code == "no_such_table"
    assert "step / samm" in str(fault.message)
    steps, phases = sheets_of(path, (PHASE_FORM, STEP_FORM))
    assert len(steps.rows) == 1
    assert phases.rows == ()


def test_rows_in_code_and_frames_are_read_alike():
    class Frame:
        columns = ("step", "probability")

        def to_dict(self, _):
            return [{"step": "a", "probability": 0.5}]

    plain = sheet_of([{"step": "a", "probability": 0.5}], STEP_FORM)
    assert sheet_of(Frame(), STEP_FORM) == plain
    assert sheet_of(plain, STEP_FORM) is plain


@pytest.mark.parametrize(
    ("data", "error"),
    [
        ("missing.csv", MapNotFoundError),
        ("chain.docx", UnknownFormatError),
        (7, WrongTypeError),
        (["a"], WrongTypeError),
    ],
)
def test_what_cannot_be_read_is_refused_by_what_it_is(data, error):
    with pytest.raises(error):
        sheet_of(data, STEP_FORM)


def test_a_folder_is_no_table(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(UnreadableFileError):
        sheet_of(tmp_path / "a.csv", STEP_FORM)


def test_a_broken_workbook_is_faulty_evidence(tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04nothing")
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of(tmp_path / "a.xlsx", STEP_FORM)
    assert caught.value.source == "a.xlsx"


@given(st.lists(st.fixed_dictionaries({"step": CELLS, "probability": CELLS, "low": CELLS})))
def test_any_rows_are_read_or_refused_with_every_row_accounted_for(rows):
    filled = [row for row in rows if any(_there(value) for value in row.values())]
    try:
        sheet = sheet_of(rows, STEP_FORM, skip_faulty=True)
    except SidusryhmadError:
        assert not any(_there(row["step"]) for row in rows) or not filled
        return
    faulty = {fault.place.line for fault in sheet.left_out}
    assert len(sheet.rows) + len(faulty) == len(filled)
    assert len(sheet.places) == len(sheet.rows)


def _there(value):
    if isinstance(value, float):
        return math.isfinite(value)
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


@given(st.binary(max_size=300), st.sampled_from(["a.csv", "a.xlsx", "a.tsv"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory, content, name):
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(content)
    try:
        sheet = sheet_of(path, STEP_FORM)
    except SidusryhmadError:
        return
    assert len(sheet.rows) == len(sheet.places) > 0


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_columns_does_not_matter(chances, chance: random.Random):
    keys = ["step", "probability", "why"]
    rows = [{"step": f"s{n}", "probability": p, "why": "w"} for n, p in enumerate(chances)]
    chance.shuffle(keys)
    turned = [{key: row[key] for key in keys} for row in rows]
    assert sheet_of(turned, STEP_FORM).rows == sheet_of(rows, STEP_FORM).rows


def test_rows_left_out_keep_what_could_be_read_of_them(chain):
    text = "step,probability\na,much\nb,0.5\n"
    (gone,) = sheet_of(chain(text), STEP_FORM, skip_faulty=True).gone
    assert (gone.text("step"), gone.record["probability"]) == ("a", "much")
    assert gone.place.line == 2


def test_faulty_cells_are_said_not_to_be_everything(chain):
    with pytest.raises(InvalidEvidenceError, match="more may follow") as caught:
        sheet_of(chain("step,probability\na,much\n"), STEP_FORM)
    assert len(caught.value.faults) == 1
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of(chain("a,b\n1,2\n"), STEP_FORM)
    assert caught.value.note.code == "name_columns"


OWN = "Mis juhtus?;Kui kindel?\na;0,9\nb;80 %\n"


def test_columns_may_have_any_heading_once_they_are_named(chain):
    columns = {"samm": "mis juhtus", "probability": "B"}
    sheet = sheet_of(table(chain(OWN), columns=columns), STEP_FORM)
    assert [(row.step, row.probability) for row in sheet.rows] == [("a", 0.9), ("b", 0.8)]
    assert (sheet.remarks, sheet.source) == ((), "chain.csv")


def test_a_table_of_which_nothing_is_said_is_read_as_its_file(chain):
    path = chain(CSV)
    assert sheet_of(table(path), STEP_FORM) == sheet_of(path, STEP_FORM)


@pytest.mark.parametrize(
    ("columns", "codes"),
    [
        ({"step": "Mis juhtub?"}, ["no_such_heading"]),
        ({"probability": "Kui kindel?"}, ["no_such_table"]),
        ({"step": "A", "probability": "mis juhtus?"}, ["heading_shared"]),
        ({"step": "Mis juhtus?", "phases.weeks": "Kui kindel?"}, ["heading_elsewhere"]),
    ],
)
def test_what_was_named_wrongly_is_refused(chain, columns, codes):
    given_ = table(chain(OWN), columns=columns)
    for skip in (False, True):
        with pytest.raises(InvalidEvidenceError) as caught:
            sheets_of(given_, (STEP_FORM, PHASE_FORM), skip_faulty=skip)
        found = [fault.message.code for fault in caught.value.faults]
        assert found[: len(codes)] == codes
        assert caught.value.source == "chain.csv"


def test_an_unknown_field_is_refused_before_anything_is_read():
    with pytest.raises(InvalidParameterError, match="did you mean step"):
        sheet_of(table("missing.csv", columns={"stp": "A"}), STEP_FORM)


def test_named_columns_of_several_sheets_are_each_found_in_theirs(workbook):
    path = workbook(
        Vastused=[["Mis?", "Kui kindel?"], ["a", 0.5]],
        Juurdumine=[["Mis?", "Nädalaid", "Osa"], ["denial", 3, 0.5]],
    )
    columns = {
        "step": "Mis?",
        "probability": "Kui kindel?",
        "phase": "Mis?",
        "weeks": "Nädalaid",
        "share": "Osa",
    }
    with pytest.raises(InvalidEvidenceError):
        sheets_of(path, (STEP_FORM, PHASE_FORM))
    steps, phases = sheets_of(table(path, columns=columns), (PHASE_FORM, STEP_FORM))[::-1]
    assert [row.probability for row in steps.rows][:1] == [0.5]
    assert [row.weeks for row in phases.rows] == [3]


def test_a_title_above_the_headings_is_passed_by_with_letters_too(chain):
    text = f"Küsitlus;\n;\n{OWN}"
    sheet = sheet_of(table(chain(text), columns={"step": "A", "probability": "B"}), STEP_FORM)
    assert [place.line for place in sheet.places] == [4, 5]


def test_what_is_not_recognised_lists_headings_and_what_to_type(chain):
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of(chain(OWN), STEP_FORM)
    text = str(caught.value)
    assert "A: Mis juhtus?; B: Kui kindel?" in text
    assert '--column step="…"' in text


NAMES = st.lists(
    st.text("abcõäöü ", min_size=1, max_size=12).map(str.strip).filter(bool),
    min_size=3, max_size=3, unique_by=str.casefold,
)  # fmt: skip


@given(st.lists(st.floats(0, 1), min_size=1, max_size=6), NAMES)
def test_any_headings_give_the_same_rows_once_they_are_named(chances, names):
    keys = ("step", "probability", "why")
    rows = [{"step": f"s{n}", "probability": p, "why": "w"} for n, p in enumerate(chances)]
    names = [f"{name} küsimus" for name in names]
    renamed = [dict(zip(names, row.values(), strict=True)) for row in rows]
    columns = dict(zip(keys, names, strict=True))
    assert sheet_of(table(renamed, columns=columns), STEP_FORM) == sheet_of(rows, STEP_FORM)


def test_a_sheet_to_be_ignored_is_not_looked_through(workbook):
    path = workbook(**{"vana (ignore)": [["step", "probability"], ["a", 0.5]], "leht": [["x"]]})
    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of(path, STEP_FORM)
    assert "headings found: A: x" in str(caught.value)


def test_sound_rows_are_held_against_one_another_where_others_are_refused(chain):
    file = chain("step,probability\na,0.5\nb,much\na,0.5\n")
    seen = []

    def check(sheet):
        seen.append(([row.step for row in sheet.rows], [gone.text("step") for gone in sheet.gone]))
        return [Fault(Message("again", "again"), place=sheet.places[1])]

    with pytest.raises(InvalidEvidenceError) as caught:
        sheet_of(file, STEP_FORM, check=check)
    assert [fault.place.line for fault in caught.value.faults] == [3, 4]
    assert seen == [(["a", "a"], ["b"])]
    assert len(sheet_of(file, STEP_FORM, skip_faulty=True, check=check).rows) == 2
    assert len(seen) == 1
