import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.parties.burden import Carried, burden, feels, way_of
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.rating import Feeling

STRENGTHS = st.integers(-12, 12).filter(bool).map(lambda k: k / 4)


def influence(**given_):
    return Influence.model_validate({"from": "a", "to": "b", **given_})


def kind(mood=None, **given_):
    felt = None if mood is None else Feeling.model_validate(mood)
    return Carried(influence(**given_), felt, 0.5).kind


@given(STRENGTHS, st.integers(-3, 3))
def test_where_the_mood_is_known_it_is_mood_times_strength(strength, mood):
    assert (kind(mood, strength=strength) == "burden") == (strength * mood < 0)


@given(STRENGTHS)
def test_where_nobody_said_the_mood_the_sign_alone_counts(strength):
    assert (kind(strength=strength) == "burden") == (strength < 0)


@given(st.lists(st.tuples(STRENGTHS, st.none() | st.integers(-3, 3)), max_size=6))
def test_a_burden_is_the_sum_of_its_parts_in_any_order(rows):
    each = [
        Carried(influence(strength=s), None if mood is None else Feeling(value=float(mood)), s / 6)
        for s, mood in rows
    ]
    whole = burden(each)
    parts = [burden([one]) for one in each]
    assert whole == burden(each[::-1])
    assert whole.count == sum(part.count for part in parts)
    assert whole.size == sum(part.size for part in parts)
    assert whole.unsaid == sum(mood is None for _, mood in rows)
    known = [part.today for part in parts if part.today is not None]
    assert whole.today == (pytest.approx(sum(known)) if known else None)


@pytest.mark.parametrize(
    ("given_", "way"),
    [
        ({"strength": -2}, -1),
        ({"sign": "negative"}, -1),
        ({"sign": "positive"}, 1),
        ({"sign": "unknown"}, 0),
        ({"range": [-2, -1]}, -1),
        ({"range": [0, 2]}, 1),
        ({"range": [-1, 1]}, 0),
        ({"range": [-1, 2]}, 0),
        ({"strength": 1, "range": [-1, 2]}, 0),
    ],
)
def test_the_way_of_an_influence(given_, way):
    assert way_of(influence(**given_)) == way


@pytest.mark.parametrize(
    ("mood", "way"),
    [
        (-2, -1),
        (1, 1),
        ({"value": -1, "range": [-2, 0]}, -1),
        ({"value": -1, "range": [-2, 1]}, 0),
        ({"value": 0, "range": [-1, 0]}, 0),
    ],
)
def test_the_way_of_a_mood(mood, way):
    assert feels(Feeling.model_validate(mood)) == way


@pytest.mark.parametrize(
    "given_",
    [
        {"sign": "unknown"},
        {"strength": -1, "range": [-2, 1]},
        {"strength": -1, "exists": 0.5},
        {"strength": 2, "mood": {"value": -1, "range": [-2, 1]}},
    ],
)
def test_what_is_not_sure_is_neither_a_burden_nor_none(given_):
    mood = given_.pop("mood", None)
    found = burden([Carried(influence(**given_), mood and Feeling.model_validate(mood), 0.5)])
    assert (found.count, found.doubtful) == (0, 1)


@pytest.mark.parametrize("given_", [{"strength": 0}, {"strength": -1, "exists": 0}])
def test_what_was_asked_for_and_is_not_there_is_no_influence(given_):
    found = burden([Carried(influence(**given_), None, 0.0)])
    assert (found.count, found.doubtful, found.unsaid) == (0, 0, 0)


def test_who_feels_nothing_today_hands_on_nothing_whatever_the_sign():
    assert kind(0, sign="unknown") == "other"


def test_a_sign_alone_weighs_half_of_a_full_influence():
    assert burden([Carried(influence(sign="negative"), None, -0.25)]).size == 1.5
