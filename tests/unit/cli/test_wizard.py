import pytest

from sidusryhmad.cli.wizard import Wizard
from sidusryhmad.locale.language import language


class Answers:
    """Stands in for the prompt: gives the answers in turn, then stops like a closed terminal."""

    def __init__(self, *answers):
        self.answers = list(answers)

    def __call__(self, *_, **__):
        if not self.answers:
            raise EOFError
        return self.answers.pop(0)


@pytest.fixture
def talk(monkeypatch):
    def run(*answers, code="en"):
        monkeypatch.setattr("click.prompt", Answers(*answers))
        wizard = Wizard(language(code))
        try:
            wizard.walk()
        except EOFError:
            return wizard.grown, False
        return wizard.grown, True

    return run


def names(m):
    return [(s.name, s.ring) for s in m.stakeholders]


def test_a_whole_walk_makes_a_map(talk):
    answers = ["Cafe", "Guest", "1", "Barista", "employee", "", "Baker", "", "",
               "2", "1", "3", "mood", "", "Longer hours", "2", "-2", ""]  # fmt: skip
    m, finished = talk(*answers)
    assert finished
    assert names(m) == [("Guest", "direct"), ("Barista", "direct"), ("Baker", "interested")]
    assert [s.side for s in m.stakeholders] == ["customer", "employee", None]
    (influence,) = m.influences
    assert (influence.from_, influence.to, influence.strength) == ("barista", "guest", 3)
    assert influence.why == "mood"
    assert m.changes[0].effects["barista"].effect == -2


def test_a_side_may_be_said_in_the_language_of_the_talk(talk):
    m, _ = talk("Kohvik", "Külaline", "Klient", "", "", "", code="et")
    assert m.stakeholders[0].side == "customer"


def test_a_side_that_is_none_is_asked_again(talk, capsys):
    m, _ = talk("Cafe", "Guest", "9", "1", "", "", "")
    assert m.stakeholders[0].side == "customer"
    assert "9 is none of them" in capsys.readouterr().err


def test_a_name_is_kept_when_the_talk_stops_at_its_side(talk):
    m, finished = talk("Cafe", "Guest")
    assert not finished
    assert names(m) == [("Guest", "direct")]


def test_a_change_keeps_the_effects_given_before_the_talk_stops(talk):
    m, finished = talk("Cafe", "A", "", "B", "", "", "", "", "", "Change", "1", "2", "2")
    assert not finished
    assert {id_: e.effect for id_, e in m.changes[0].effects.items()} == {"a": 2}


def test_an_influence_without_strength_is_not_noted_and_that_is_said(talk, capsys):
    m, _ = talk("Cafe", "A", "", "B", "", "", "", "", "1", "2", "", "", "")
    assert m.influences == ()
    assert "nothing was noted" in capsys.readouterr().err


@pytest.mark.parametrize("number", ["−2", "-2", "-2,0", "-2.0"])
def test_numbers_are_understood_as_people_write_them(talk, number):
    m, _ = talk("Cafe", "A", "", "B", "", "", "", "", "1", "2", number, "", "", "")
    assert m.influences[0].strength == -2


@pytest.mark.parametrize("number", ["4", "-3.1", "much", "nan", "inf"])
def test_numbers_off_the_scale_are_asked_again(talk, number, capsys):
    m, _ = talk("Cafe", "A", "", "B", "", "", "", "", "1", "2", number, "1", "", "", "")
    assert m.influences[0].strength == 1
    assert "a number from −3 to +3 is needed" in capsys.readouterr().err


@pytest.mark.parametrize("pair", [("1", "2"), ("a", "B")])
def test_an_influence_that_is_there_is_told_before_its_strength_is_asked(talk, capsys, pair):
    people = ("Cafe", "A", "", "B", "", "", "", "")
    m, finished = talk(*people, "1", "2", "3", "mood", *pair, "2", "1", "-1", "", "", "")
    assert finished
    assert [(i.from_, i.to, i.strength) for i in m.influences] == [("a", "b", 3), ("b", "a", -1)]
    assert capsys.readouterr().err == "  that influence is on the map already\n"


@pytest.mark.parametrize(
    ("code", "words"), [("en", "the name A stands here and in"), ("et", "nimi A on ka mujal")]
)
def test_the_same_name_twice_is_refused_in_the_language_of_the_talk(talk, capsys, code, words):
    m, finished = talk("Cafe", "A", "", "A", "", "", "", "", "", code=code)
    assert finished
    assert names(m) == [("A", "direct")]
    assert words in capsys.readouterr().err


def test_faults_are_said_at_once_and_the_talk_goes_on(talk, capsys):
    m, finished = talk("Cafe", "A", "", "B", "", "", "", "", "1", "1", "2", "", "", "")
    assert finished
    assert m.influences == ()
    assert "cannot influence itself" in capsys.readouterr().err
