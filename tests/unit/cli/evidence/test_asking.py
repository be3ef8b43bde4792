import json

import pytest

BAD = "step,probability\na,1.2\nb,0.5\n,0.3\n"
GOOD = "step,probability\na,0.9\nb,0.5\n"


@pytest.fixture
def ask(program, tmp_path):
    (tmp_path / "bad.csv").write_text(BAD, "utf-8")
    (tmp_path / "good.csv").write_text(GOOD, "utf-8")
    (tmp_path / "map.yaml").write_text(
        "service: {name: Kohvik, language: et}\n"
        "stakeholders: [{name: Guest, ring: direct}]\n"
        "changes: [{name: Uus, effects: {Guest: 2}}]\n",
        "utf-8",
    )
    return lambda *words: program("evidence", "delivery", *words)


def test_the_answer_is_printed(ask):
    ran = ask("good.csv")
    assert (ran.code, ran.err) == (0, "")
    assert "The chance that it arrives is 45%." in ran.out


def test_every_fault_is_said_with_its_cell_and_no_traceback(ask):
    ran = ask("bad.csv")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "bad.csv: 2 faults",
        "  bad.csv, cell B2: 1.2 is outside the scale; allowed: 0 … 1",
        "  bad.csv, row 4: step / samm is missing",
        "  (what faulty rows say beside others is looked at once they are repaired; "
        "more may follow)",
    ]


def test_rows_left_out_are_said_and_listed(ask):
    ran = ask("bad.csv", "--skip-faulty")
    assert ran.code == 0
    assert ran.err.count("left out: ") == 2
    assert "ROWS LEFT OUT" in ran.out.upper()


def test_json_is_alone_on_standard_output(ask):
    ran = ask("good.csv", "--format", "json")
    assert json.loads(ran.out)["arrival"]["value"] == pytest.approx(0.45)


def test_report_and_picture_are_written_by_their_suffix(ask, tmp_path):
    ran = ask("good.csv", "-o", "a.html", "-o", "a.svg", "-o", "a.xlsx")
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "a.svg").read_bytes().startswith(b"<svg")
    assert b"<h2" in (tmp_path / "a.html").read_bytes()


def test_report_and_picture_take_a_theme(ask, tmp_path):
    assert ask("good.csv", "--theme", "dark", "-o", "a.html", "-o", "a.svg").code == 0
    assert "--paper: #12181F" in (tmp_path / "a.html").read_text("utf-8")
    assert 'fill="#12181F"' in (tmp_path / "a.svg").read_text("utf-8")
    ran = ask("good.csv", "--theme", "drak")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no theme 'drak'" in ran.err


def test_the_map_gives_language_and_change(ask):
    ran = ask("good.csv", "--map", "map.yaml")
    assert ran.code == 0
    assert "Kohvik" in ran.out
    assert "ANSWER" not in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["missing.csv"], "missing.csv"),
        (["good.csv", "--map", "missing.yaml"], "missing.yaml"),
        (["good.csv", "--map", "map.yaml", "--change", "Us"], "uus"),
        (["good.docx"], ".xlsx"),
        (["good.csv", "-o", "a.bogus"], "bogus"),
    ],
)
def test_what_goes_wrong_is_said_in_a_line(ask, words, said):
    ran = ask(*words)
    assert ran.refused
    assert said in ran.err


OWN = "Mis juhtus?;Kui kindel?;Samm\na;0,9;x\nb;1,5;y\n"


@pytest.fixture
def own(program, tmp_path):
    (tmp_path / "own.csv").write_text(OWN, "utf-8")
    return lambda *words: program("evidence", "delivery", "own.csv", *words)


def test_columns_are_named_and_what_gave_way_is_said(own):
    ran = own(
        "--column", "samm=mis juhtus", "--column", "probability=B", "--skip-faulty", "--format",
        "json",
    )  # fmt: skip
    assert ran.code == 0
    assert [step["name"] for step in json.loads(ran.out)["steps"]] == ["a", "b"]
    assert "samm is read from the column mis juhtus, as was said; not from Samm" in ran.err


def test_a_faulty_cell_is_shown_as_it_was_typed(own):
    ran = own("--column", "samm=A", "--column", "tõenäosus=B")
    assert ran.code == 2
    assert "own.csv, cell B3: 1,5 is outside the scale; allowed: 0 … 1" in ran.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--column", "stp=A"], "did you mean step?"),
        (["--column", "step=Mis juhtub?"], "did you mean Mis juhtus??"),
        (["--column", "step"], "--column takes NAME=HEADING"),
        (["--column", "step=A", "--column", "step=B"], "named twice"),
        (["--column", "step=A", "--column", "samm=B"], "are one column"),
        (["--column", "step=A", "--column", "why=A"], "both said to stand"),
        (["--date-order", "ymd"], "dmy"),
    ],
)
def test_what_is_named_wrongly_is_said_in_a_line(own, words, said):
    ran = own(*words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_what_to_type_is_said_in_the_readers_language(program, tmp_path):
    (tmp_path / "r.csv").write_text("Aeg;Kas soovitaksite?\n1.1.2026;9\n2.1.2026;3\n", "utf-8")
    for code, word in (("en", "may be meant"), ("et", "väärtuste järgi võib see olla veerg B")):
        ran = program("evidence", "recommendation", "r.csv", "--lang", code)
        assert ran.code == 2
        assert word in ran.err
        assert '--column rating="Kas soovitaksite?"' in ran.err
    ran = program("evidence", "recommendation", "r.csv", "--column", "rating=Kas soovitaksite?")
    assert (ran.code, ran.err) == (0, "")


def test_an_unknown_suffix_is_told_what_is_possible_here(ask):
    ran = ask("good.csv", "-o", "q.xyz")
    assert (ran.code, ran.out) == (2, "")
    listed = "known are docx, html, md, pdf, png, pptx, svg, txt, xlsx"
    assert f"the file format 'xyz' is not known; {listed}" in ran.err


@pytest.mark.parametrize(
    "suffix", ["docx", "html", "md", "pdf", "png", "pptx", "svg", "txt", "xlsx"]
)
def test_every_suffix_that_is_listed_can_be_written(ask, tmp_path, suffix):
    assert ask("good.csv", "-o", f"q.{suffix}").code == 0
    assert (tmp_path / f"q.{suffix}").stat().st_size > 0


def test_a_picture_of_a_loop_may_be_a_graph_as_well(program, tmp_path):
    (tmp_path / "loop.csv").write_text("from,to,strength\na,b,2\nb,a,2\n", "utf-8")
    ran = program("evidence", "spiral", "loop.csv", "-o", "q.xyz")
    assert "docx, dot, html, md, mmd, pdf" in ran.err
    assert program("evidence", "spiral", "loop.csv", "-o", "q.dot").code == 0
