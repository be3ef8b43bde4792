import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.cli.evidence.cocreation import _level, _levels
from sidusryhmad.errors import InvalidParameterError


@pytest.fixture
def ask(asks):
    return asks("cocreation", "c.xlsx")


def klient(ran):
    return ran.data["responses"][0]


def test_the_example_is_told_with_methods_and_assumptions(ask):
    ran = ask()
    assert (ran.code, ran.err) == (0, "")
    for text in ("The best level is 25 (22.3…26.9)", "no relation found", "Fieller (1954)"):
        assert text in " ".join(ran.out.split())


def test_the_shape_can_be_chosen(ask):
    plain, root = (klient(ask("--format", "json", "--shape", s)) for s in ("quadratic", "root"))
    assert plain["optimum"]["value"] == pytest.approx(root["other_optimum"]["value"])
    assert root["optimum"]["value"] == pytest.approx(plain["other_optimum"]["value"])


def test_levels_are_given_for_all_or_for_one(ask):
    found = ask("--format", "json", "--current", "3", "--current", "Klient=12,5").data
    levels = {r["segment"]: r["standing"]["level"] for r in found["responses"] if r["n"]}
    assert levels == {"Klient": 12.5, "Äriklient": 3, "Naabrid": 3, "Korteriühistu": 3}


def test_a_planned_level_becomes_a_suggestion(ask):
    words = ["--current", "Klient=12", "--planned", "Klient=24", "--scale", "0", "10"]
    (found,) = ask("--format", "json", "--change", "Ise", *words).data["suggestions"]
    assert (found["stakeholder"], found["change"], found["n"]) == ("Klient", "Ise", 64)


@pytest.mark.parametrize(
    ("words", "finding"), [(["--fewest", "64"], "optimum"), (["--fewest", "65"], "too_few")]
)
def test_how_many_ratings_are_enough_can_be_set(ask, words, finding):
    assert klient(ask("--format", "json", *words))["finding"] == finding


def test_curves_of_another_file_stand_beside(ask, tmp_path):
    (tmp_path / "k.csv").write_text(
        "segment,optimum,best satisfaction,satisfaction without involvement\nJuht,3,8,5\n", "utf-8"
    )
    found = ask("--format", "json", "--curves", "k.csv").data["responses"]
    assert [each["segment"] for each in found if each["finding"] == "given"] == [
        "Kirjakandja",
        "Juht",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["--current", "palju"],
        ["--current", "Klient="],
        ["--shape", "cubic"],
        ["--confidence", "1"],
        ["--confidence", "0.2"],
        ["--fewest", "0"],
        ["--scale", "10", "0"],
        ["--curves", "nowhere.csv"],
    ],
)
def test_what_cannot_be_is_refused_in_one_line(ask, words):
    ran = ask(*words)
    assert ran.refused


def test_reports_and_pictures_are_saved(ask, tmp_path):
    assert ask("-o", "a.html", "-o", "a.svg", "--lang", "et").code == 0
    assert "Kui palju kaasata?" in (tmp_path / "a.html").read_text("utf-8")
    assert "<svg" in (tmp_path / "a.svg").read_text("utf-8")


@given(st.text("ab =õ", max_size=6), st.integers(-99, 99))
def test_a_level_belongs_to_whatever_stands_before_the_last_sign(name, value):
    assert _level(f"{name}={value}") == (name.strip(), float(value))


def test_a_level_alone_is_for_all():
    assert _levels(("2,5", "a=1")) == {"": 2.5, "a": 1.0}


@given(st.text("xyz", min_size=1))
def test_what_is_no_number_is_no_level(text):
    with pytest.raises(InvalidParameterError, match="is no level"):
        _level(text)
