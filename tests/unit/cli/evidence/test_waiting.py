import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.cli.evidence.waiting import waiting
from sidusryhmad.evidence.topics.waiting.model import BY_NAME


@pytest.fixture
def ask(asks):
    return asks("waiting", "waits.xlsx")


def test_the_example_is_told_with_its_assumptions(ask):
    ran = ask()
    assert (ran.code, ran.err) == (0, "")
    for text in ("+2.2", "model's answer", "untold time = 2 (1.2 to 3)", "Maister (1985)"):
        assert text in " ".join(ran.out.split())


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        (["--exponent", "1"], "exponent", 1),
        (["--idle", "1.5"], "idle", 1.5),
        (["--untold", "1.5"], "untold", 1.5),
        (["--overrun", "2"], "overrun", 2),
        (["--at-tolerance", "2"], "at_tolerance", 2),
        (["--tolerance-times", "0.5"], "tolerance", 0.5),
    ],
)
def test_every_parameter_can_be_set(ask, words, name, value):
    plain, changed = (ask("--format", "json", *more).data for more in ([], words))
    assert changed["model"][name] == value
    others = set(BY_NAME) - {name}
    assert {key: changed["model"][key] for key in others} == {
        key: plain["model"][key] for key in others
    }


def test_ranges_can_be_set_and_narrow_the_answer(ask):
    wide = ask("--format", "json").data
    words = [
        word
        for name in BY_NAME
        for word in ("--range", name, wide["model"][name], wide["model"][name])
    ]
    none = ask("--format", "json", *words).data
    for one, other in zip(wide["comparisons"], none["comparisons"], strict=True):
        assert other["range"][0] == pytest.approx(other["range"][1])
        assert one["range"][0] <= other["range"][0]


def test_parameters_from_a_file_are_changed_by_options(ask, program):
    with open("p.csv", "w", encoding="utf-8") as file:  # noqa: PTH123 - the program's own folder
        file.write("parameter,value\nidle,1.1\nuntold,1.3\n")
    found = ask("--format", "json", "--parameters", "p.csv").data
    assert (found["model"]["idle"], found["model"]["untold"]) == (1.1, 1.3)
    found = ask("--format", "json", "--parameters", "p.csv", "--untold", "1.7").data
    assert (found["model"]["idle"], found["model"]["untold"]) == (1.1, 1.7)


def test_a_tolerance_for_rows_without_one(ask):
    before, after = (
        ask("--format", "json", *more).data for more in ([], ["--tolerance", "20 min"])
    )
    assert len(before["unanswered"]) == 2
    assert len(after["unanswered"]) == 1


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "to put its values there, add the change Vastame kohe to the map first"),
        ("et", "et selle väärtused kaardile panna, lisage kõigepealt kaardile muudatus Vastame"),
    ],
)
def test_where_the_map_lacks_its_changes_it_says_how_to_go_on(ask, tmp_path, code, text):
    sr.write(sr.example("post").read(), tmp_path / "post.yaml")
    ran = ask("--map", "post.yaml", "--save-map", "new.yaml", "--lang", code)
    assert ran.code == 0
    assert ran.err.count(text) == 1


def test_another_change_is_the_reference(ask):
    found = ask("--format", "json", "--against", "Vastame kohe").data
    assert [each["wait"]["change"] for each in found["comparisons"]] == ["Helistame tagasi"]


@pytest.mark.parametrize(
    "words",
    [
        ["--idle", "0.5"],
        ["--range", "idle", "3", "2"],
        ["--range", "boredom", "1", "2"],
        ["--tolerance", "kaua"],
        ["--parameters", "nowhere.csv"],
    ],
)
def test_what_cannot_be_is_refused_in_one_line(ask, words):
    ran = ask(*words)
    assert ran.refused


def test_reports_and_pictures_are_saved(ask, tmp_path):
    assert ask("-o", "a.html", "-o", "a.svg", "--lang", "et").code == 0
    assert "Kui pikk ootamine tundub?" in (tmp_path / "a.html").read_text("utf-8")
    assert "<svg" in (tmp_path / "a.svg").read_text("utf-8")


@given(st.sampled_from(sorted(BY_NAME)))
def test_there_is_an_option_for_every_parameter(name):
    names = {option for parameter in waiting.params for option in parameter.opts}
    wanted = "--tolerance-times" if name == "tolerance" else f"--{name.replace('_', '-')}"
    assert wanted in names
