import json

import pytest

import sidusryhmad as sr


@pytest.fixture
def ask(asks):
    return asks("wants", "wants.xlsx")


@pytest.fixture
def post(tmp_path):
    return sr.write(sr.example("post").read(), tmp_path / "post.yaml").name


def test_the_example_is_judged(ask):
    ran = ask("--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "44% of the effort" in ran.out


def test_wants_are_put_onto_a_map_that_is_then_asked_by_itself(ask, program, post):
    ran = ask("--map", post, "--save-map", "new.yaml", "--format", "json")
    assert ran.code == 0
    assert "suggests no value" not in ran.err
    assert "kaardile pandud: 12 soovi, 2 muudatuse vaev" in ran.err
    again = ask("--map", "new.yaml", "--save-map", "third.yaml", "--lang", "en")
    assert "put on the map" not in again.err
    english = ask("--map", post, "--save-map", "en.yaml", "--lang", "en")
    assert "put on the map: 12 wants, efforts of 2 changes" in english.err
    alone = program("evidence", "wants", "new.yaml", "--format", "json")
    assert json.loads(alone.out)["spending"] == json.loads(ran.out)["spending"]
    told = program("evidence", "wants", "new.yaml")
    assert "VASTUS" in told.out


def test_what_does_not_fit_the_map_is_said(ask, program, tmp_path):
    m = sr.ServiceMap.named("Muu", language="en").with_stakeholder("Klient", ring="direct")
    sr.write(m, tmp_path / "muu.yaml")
    ran = ask("--map", "muu.yaml")
    assert ran.code == 0
    assert "Kirjakandja is not on the map" in ran.err
    assert "the map has no change" in ran.err


def test_report_and_picture_are_written(ask, tmp_path):
    assert ask("-o", "a.html", "-o", "a.png").code == 0
    assert (tmp_path / "a.png").read_bytes()[1:4] == b"PNG"
    assert b"Leht korteri ukse taha" in (tmp_path / "a.html").read_bytes()


def test_a_map_without_wants_is_refused_in_one_line(program, post):
    ran = program("evidence", "wants", post)
    assert ran.refused
    assert "no wants" in ran.err or "soove" in ran.err


def test_faulty_rows_are_said_with_their_line(program, tmp_path):
    (tmp_path / "a.csv").write_text("want,held,adds value\nA,vist,yes\nB,yes,no\n", "utf-8")
    ran = program("evidence", "wants", "a.csv")
    assert ran.code == 2
    assert "B2" in ran.err
    assert len(ran.err.splitlines()) == 3
    assert "more may follow" in ran.err
    assert program("evidence", "wants", "a.csv", "--skip-faulty").code == 0
