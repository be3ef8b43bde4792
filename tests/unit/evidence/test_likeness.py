import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import Place
from sidusryhmad.evidence.likeness import alike, nearly_same

NAMES = st.lists(st.text("abcõ 12", min_size=1, max_size=12), max_size=5)


@given(st.text("abcõ 12", min_size=1, max_size=12), NAMES)
def test_nobody_is_like_themselves_and_whoever_is_alike_is_known(name, known):
    found = alike(name, [*known, name, name.upper()])
    assert found is None or (found in known and found.casefold() != name.casefold())


@pytest.mark.parametrize(
    ("name", "other", "near"),
    [
        ("Kirjakandja", "Kirjakanja", True),
        ("Klient", "Kliendid", False),
        ("ring 1", "ring 2", False),
        ("Piirkond 11", "Piirkonnd 11", True),
        ("Naaber", "Naaber ", False),
    ],
)
def test_only_a_slip_of_the_pen_is_alike(name, other, near):
    assert (alike(name, [other]) is not None) is near
    assert (alike(other, [name]) is not None) is near


@given(st.text("abcõäöü", min_size=1, max_size=12), NAMES)
def test_marks_above_letters_are_soon_forgotten(name, known):
    bare = name.translate(str.maketrans("õäöü", "oaou"))
    assert (alike(name, [bare, *known]) is not None) or bare == name


@given(st.lists(st.text("abcõ 12", max_size=9) | st.none(), max_size=30))
def test_every_name_asked_about_stands_where_it_is_said_to_stand(names):
    found = nearly_same([(name, Place(at)) for at, name in enumerate(names, 2)])
    shown = [remark.message.values for remark in found]
    for remark, said in zip(found, shown, strict=True):
        there = names[remark.place.line - 2]
        assert there.casefold().split() == said["name"].casefold().split()
        assert alike(said["name"], [said["near"]]) == said["near"]
    assert len({said["name"] for said in shown}) == len(shown)


@given(st.lists(st.text("abcõ 12", max_size=9), unique=True, max_size=20))
def test_nothing_that_is_alike_is_passed_over(names):
    told = {remark.message.values["name"] for remark in nearly_same([(n, Place()) for n in names])}
    plain = {name: " ".join(name.casefold().split()) for name in names}
    firsts = [n for at, n in enumerate(names) if plain[n] not in list(plain.values())[:at]]
    assert told >= {n for at, n in enumerate(firsts) if plain[n] and alike(n, firsts[:at])}


@given(st.integers(1, 9), st.integers(1, 9))
def test_the_rarer_name_is_asked_about(one, other):
    rows = [*["Lasnamäe"] * one, *["Lasnamae"] * other]
    (remark,) = nearly_same([(name, Place(at)) for at, name in enumerate(rows)])
    rare = "Lasnamäe" if one < other else "Lasnamae"
    assert remark.message.values["name"] == rare
    assert remark.place == Place(rows.index(rare))


def test_hidden_names_are_not_told():
    (remark,) = nearly_same([("Mari Maasikas", Place(2)), ("Mari Masikas", Place(5))], hidden=True)
    assert "Mari" not in repr(remark)
    assert remark.place == Place(5)
    assert str(remark.message).startswith("a name here is nearly one in row 2;")


def test_units_of_ratings_are_asked_about_and_stay_apart():
    rows = [
        {"rating": n % 11, "unit": unit} for n in range(60) for unit in ("Lasnamäe", "Lasnamae")
    ]
    found = sr.evidence.recommendation(rows)
    assert [each.name for each in found.groups] == ["Lasnamae", "Lasnamäe"]
    (remark,) = (each for each in found.grounds.remarks if each.kind == "doubtful")
    assert str(remark.message).startswith("Lasnamae is nearly Lasnamäe; ")
    assert "Lasnamae is nearly Lasnamäe" in str(sr.report(found, language="en")).split("PICTURE")[0]


@pytest.mark.parametrize("names", [False, True])
def test_a_complaint_log_asks_about_places_topics_and_people(names):
    log = [
        {"when": "2026-01-05 10:00", "what went wrong": "x", "place": p, "on duty": d, "topic": t}
        for p, d, t in (("Põlva", "Kaire Kask", "hind"), ("Polva", "Kaire Kaask", "hinnd"))
    ]
    found = sr.evidence.complaint_log(log, names=names)
    said = [str(each.message) for each in found.grounds.remarks if each.kind == "doubtful"]
    assert [text.split(";")[0] for text in said] == [
        "Polva is nearly Põlva",
        "Kaire Kaask is nearly Kaire Kask" if names else "a name here is nearly one in row 2",
        "hinnd is nearly hind",
    ]
