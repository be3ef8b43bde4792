import json

import pytest


@pytest.fixture
def rated(asks):
    return asks("recommendation", "ratings.xlsx")


def numbers(ran):
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_the_example_has_an_index_and_says_what_differs(rated):
    ran = rated("--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "The recommendation index is +16 (+6…+26), from 256 ratings" in ran.out
    assert "Kesklinn (+31 points" in ran.out
    assert "WHAT CHANGED BECAUSE OF YOU" in ran.out


def test_in_estonian(rated):
    assert "Soovitusindeks on +16" in rated("--lang", "et").out


def test_options_reach_the_question(rated):
    json_ = ("--format", "json")
    assert numbers(rated(*json_, "--threshold", "300"))["whole"]["enough"] is False
    assert numbers(rated(*json_, "--by", "stakeholder"))["by"] == "stakeholder"
    assert len(numbers(rated(*json_, "--period", "month"))["course"]) == 12
    assert numbers(rated(*json_, "--stretch", "200"))["shifts"] == []
    assert numbers(rated(*json_, "--attitude", "0"))["suggestions"] == []
    wide, narrow = (
        numbers(rated(*json_, "--confidence", value))["whole"]["interval"]
        for value in ("0.99", "0.5")
    )
    assert wide["low"] < narrow["low"]
    later = numbers(rated(*json_, "--as-of", "31.12.2026"))["follow_up"]
    assert str(later["as_of"]) == "2026-12-31"
    start = numbers(rated(*json_, "--start", "2026-09-01", "--months", "4"))["adoption"]
    assert [str(phase["first"]) for phase in start][:1] == ["2026-09-01"]


def test_measures_may_stand_in_a_file_of_their_own(program):
    assert program("evidence", "example", "recommendation", "-o", "r.csv").code == 0
    alone = numbers(program("evidence", "recommendation", "r.csv", "--format", "json"))
    both = numbers(
        program(
            *("evidence", "recommendation", "r.csv", "--format", "json"),
            *("--measures", "r-measures.csv"),
        )
    )
    done = [sum(len(year["done"]) for year in each["years"]) for each in (alone, both)]
    assert done[0] < done[1]


def test_the_raters_can_be_said(program, tmp_path):
    (tmp_path / "r.csv").write_text("rating\n" + "9\n" * 60, "utf-8")
    ran = program(
        *("evidence", "recommendation", str(tmp_path / "r.csv"), "--format", "json"),
        *("--stakeholder", "Klient"),
    )
    assert [each["stakeholder"] for each in numbers(ran)["suggestions"]] == ["Klient"]


@pytest.mark.parametrize(
    "words",
    [
        ["--threshold", "0"],
        ["--by", "person"],
        ["--attitude", "4"],
        ["--as-of", "soon"],
        ["--months", "0"],
        ["--comments", "-1"],
        ["--months", "500"],
        ["--start", "9999-12-01"],
    ],
)
def test_options_out_of_bounds_are_refused(rated, words):
    ran = rated(*words)
    assert ran.refused


def test_faulty_rows_are_named_with_their_line(program, tmp_path):
    path = tmp_path / "r.csv"
    path.write_text("rating,date\n11,2026-01-01\n9,soon\n8,2026-01-02\n", "utf-8")
    ran = program("evidence", "recommendation", str(path), "--lang", "en")
    assert ran.code == 2
    assert "2 faults" in ran.err
    left = program("evidence", "recommendation", str(path), "--lang", "en", "--skip-faulty")
    assert left.code == 0
    assert "left out" in left.err


def test_report_and_picture_are_saved(rated, program):
    ran = rated("-o", "report.html", "-o", "picture.png")
    assert ran.code == 0


def test_what_it_suggests_goes_onto_the_map_with_where_it_comes_from(rated, tmp_path):
    (tmp_path / "m.yaml").write_text(
        "service: {name: Post, language: en}\n"
        "stakeholders: [{name: Klient, ring: direct, side: customer}]\n",
        "utf-8",
    )
    ran = rated("--map", str(tmp_path / "m.yaml"), "--save-map", str(tmp_path / "after.yaml"))
    assert ran.code == 0, ran.err
    after = (tmp_path / "after.yaml").read_text("utf-8")
    assert "212 ratings" in after
    assert "0.48" in after


def test_the_title_is_that_of_the_map(rated, tmp_path):
    (tmp_path / "m.yaml").write_text(
        "service: {name: Post, language: et}\n"
        "stakeholders: [{name: Klient, ring: direct, side: customer}]\n",
        "utf-8",
    )
    ran = rated("--map", str(tmp_path / "m.yaml"))
    assert ran.code == 0
    assert ran.out.startswith("Kas soovitatakse?\nPost")


@pytest.mark.parametrize("comma", [",", ";", "\t"])
def test_tables_are_read_with_any_comma(program, tmp_path, comma):
    lines = [("Hinnang", "Üksus", "Kuupäev"), ("9", "Nõmme", "12.10.2026"), ("3", "Nõmme", "")]
    path = tmp_path / "r.csv"
    path.write_text("\n".join(comma.join(line) for line in lines) + "\n", "utf-8")
    found = numbers(program("evidence", "recommendation", str(path), "--format", "json"))
    assert found["whole"]["counts"]["n"] == 2
    assert [each["name"] for each in found["groups"]] == ["Nõmme"]
    assert found["uncounted"]["undated"] == 1


def test_a_table_without_ratings_is_named_in_both_languages(program, tmp_path):
    (tmp_path / "r.csv").write_text("unit,date\nA,2026-01-01\n", "utf-8")
    for code, word in (("en", "for lack of"), ("et", "hinnang")):
        ran = program("evidence", "recommendation", str(tmp_path / "r.csv"), "--lang", code)
        assert ran.code == 2
        assert word in ran.err


def test_a_missing_file_is_said_in_one_line(program):
    ran = program("evidence", "recommendation", "nothing.csv")
    assert ran.refused


def test_a_report_is_not_written_over_an_old_one_unless_forced(rated):
    assert rated("-o", "report.md").code == 0
    other = ("-o", "report.md", "--threshold", "60")
    assert rated(*other).code == 2
    assert rated(*other, "--force").code == 0


def test_the_checklist_is_printed_with_its_dates(rated):
    out = rated("--start", "01.09.2026", "--lang", "et").out
    assert "Võõrastus, 1. september" in out
    assert "[ ] " in out


def test_help_says_every_choice(program):
    out = program("evidence", "recommendation", "--help").out
    for option in (
        "--threshold",
        "--by",
        "--period",
        "--stretch",
        "--attitude",
        "--as-of",
        "--start",
    ):
        assert option in out


SLIPS = "rating,unit,date\n" + "".join(
    f"{at % 11},{('Lasnamäe', 'Lasnamae')[at % 2]},2026-0{1 + at % 9}-11\n" for at in range(12)
)


def test_what_may_be_a_slip_is_asked_about_on_standard_error(program, tmp_path):
    (tmp_path / "r.csv").write_text(SLIPS + "3,Lasnamäe,2062-01-03\n", encoding="utf-8")
    ran = program("evidence", "recommendation", "r.csv", "--lang", "et", "-o", "r.md")
    assert ran.code == 0
    asked = [line for line in ran.err.splitlines() if "palun kontrollige: " in line]
    assert len(asked) == 2
    assert "rida 14: 3. jaanuar 2062 on teistest kuupäevadest 35 aastat hilisem" in asked[0]
    assert "Lasnamae on peaaegu Lasnamäe; kui need on üks ja sama" in asked[1]
    assert "Palun kontrollige; arvestatud on nii, nagu kirjas" in (tmp_path / "r.md").read_text(
        "utf-8"
    )
