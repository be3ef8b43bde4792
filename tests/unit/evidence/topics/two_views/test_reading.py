import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.two_views.reading import latest, side_of, voices, voices_of, wrong
from sidusryhmad.evidence.topics.two_views.rows import ValueRating
from sidusryhmad.model.stakeholder import Side


@pytest.fixture(scope="module")
def m():
    return sr.example("post").read()


def row(**fields):
    return ValueRating(**{"change": "Tasu", "rating": 1.0, **fields})


def test_a_side_is_the_rows_own_word_before_the_maps(m):
    assert side_of(row(stakeholder="Klient"), m) is Side.CUSTOMER
    assert side_of(row(stakeholder="klient", side=Side.OTHER), m) is Side.OTHER
    assert side_of(row(stakeholder="Klient"), None) is None


def test_rows_whose_side_nobody_knows(m):
    found = wrong([row(), row(stakeholder="Keegi"), row(stakeholder="Klient")], m)
    assert {at: message.code for at, (_, message) in found.items()} == {
        0: "no_side", 1: "unknown_side"
    }  # fmt: skip


def test_the_later_day_counts_whatever_the_order():
    early, late = (datetime.date(2026, 10, day) for day in (1, 9))
    kept, replaced = latest([row(who="Mari", when=late), row(who="mari ", when=early)])
    assert (kept, replaced) == ([0], [1])
    kept, replaced = latest([row(who="Mari", when=late), row(who="Mari")])
    assert (kept, replaced) == ([1], [0])


def test_other_changes_aspects_and_sides_are_other_ratings():
    rows = [row(who="Mari"), row(who="Mari", aspect="hind"), row(who="Mari", change="b"),
            row(who="Mari", side=Side.CUSTOMER), row(), row()]  # fmt: skip
    assert latest(rows) == ([0, 1, 2, 3, 4, 5], [])


def test_changes_and_people_go_by_their_names_on_the_map(m):
    (found,) = voices([row(change="ukseni-tasuga", stakeholder="klient", rating=None)], m)
    assert found.change == "Ajaleht korteri ukseni nädalatasu eest"
    assert (found.stakeholder, found.side, found.rating) == ("Klient", Side.CUSTOMER, None)


def test_names_that_no_map_knows_stay_as_they_were_given(m):
    (found,) = voices([row(stakeholder="Keegi", side=Side.OTHER)], m)
    assert (found.change, found.stakeholder) == ("Tasu", "Keegi")


def test_a_map_speaks_for_itself(m):
    found = voices_of(m)
    assert {voice.change for voice in found} == {
        "Ajaleht korteri ukseni nädalatasu eest",
        "Keeldumine ja vaidlemine",
        "Ajaleht korteri ukseni tasuta",
    }
    customer = [v.rating for v in found if v.stakeholder == "Klient"]
    assert customer == [2.0, -2.0, 3.0]
    assert all(voice.reason for voice in found)


def test_ratings_on_the_map_come_before_the_effect_they_made():
    m = sr.ServiceMap.named("Kohvik")
    for name, side in (("Külaline", "customer"), ("Omanik", "provider")):
        m = m.with_stakeholder(name, ring="direct", side=side)
    effect = {"effect": 1, "ratings": {"Mari": 3, "Jaan": -1, "Ann": None}, "why": "müra"}
    m = m.with_change("Muusika", {"Külaline": effect, "Omanik": 2})
    found = voices_of(m)
    assert [(v.rating, v.reason) for v in found] == [
        (3.0, "müra"), (-1.0, ""), (None, ""), (2.0, "")
    ]  # fmt: skip


def test_a_change_that_one_side_alone_feels_is_left_out():
    m = sr.ServiceMap.named("Kohvik").with_stakeholder("A", ring="direct", side="customer")
    m = m.with_stakeholder("B", ring="direct").with_change("c", {"A": 1, "B": 2})
    assert voices_of(m) == ()


@given(st.lists(st.sampled_from(("Mari", "Jaan", None)), max_size=9))
def test_everybody_counts_once_and_the_nameless_each_time(names):
    kept, replaced = latest([row(who=name) for name in names])
    assert len(kept) == len({n for n in names if n}) + names.count(None)
    assert len(kept) + len(replaced) == len(names)


def test_somebody_who_is_nearly_on_the_map_is_named(m):
    found = wrong([row(stakeholder="Kliet"), row(stakeholder="Xyzzy")], m)
    assert [(field, message.values) for field, message in found.values()] == [
        ("stakeholder", {"stakeholder": "Kliet", "near": "Klient"}),
        ("side", {"stakeholder": "Xyzzy"}),
    ]
    with pytest.raises(sr.errors.InvalidEvidenceError, match="did you mean Klient"):
        sr.evidence.value_views([{"change": "Tasu", "rating": 1, "stakeholder": "Kliet"}],
                                service_map=m)  # fmt: skip


@given(st.text(min_size=1, max_size=9))
def test_without_a_map_the_column_for_the_side_is_asked_for(name):
    (found,) = wrong([row(stakeholder=f"x{name}")], None).values()
    assert found[0] == "side"
    assert "near" not in found[1].values
