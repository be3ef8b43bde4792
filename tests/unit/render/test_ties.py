import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.ties import Tie, asked_and_none, strongest, ties


def one(**influence):
    people = [{"name": "A", "ring": "direct"}, {"name": "B", "ring": "direct"}]
    row = {"from": "A", "to": "B", **influence}
    document = {"service": {"name": "X"}, "stakeholders": people, "influences": [row]}
    return ties(ServiceMap.from_document(document))


@pytest.mark.parametrize(
    ("influence", "sign", "strength", "weight"),
    [
        ({"strength": 3}, "positive", 3.0, 1.0),
        ({"strength": -1.5}, "negative", -1.5, 0.5),
        ({"sign": "positive"}, "positive", None, 0.5),
        ({"sign": "negative"}, "negative", None, 0.5),
        ({"sign": "unknown"}, "unknown", None, 0.5),
        ({"range": [1, 2]}, "positive", 1.5, 0.5),
        ({"range": [-1, 1]}, "unknown", None, 0.5),
    ],
)
def test_what_is_drawn(influence, sign, strength, weight):
    assert one(**influence) == (Tie("a", "b", sign, strength, pytest.approx(weight)),)


def test_asked_and_none_is_counted_not_drawn(cafe):
    assert asked_and_none(cafe) == 1
    assert len(ties(cafe)) == len(cafe.influences) - 1


def weights(*values):
    return [Tie(f"a{i}", f"b{i}", "positive", None, value) for i, value in enumerate(values)]


@pytest.mark.parametrize(
    ("values", "count"),
    [((), 0), ((0.1, 0.9, 0.5), 1), ((1, 1, 0.2, 0.1, 0.1, 0.1), 2), ((0.5,) * 6, 6)],
)
def test_strongest(values, count):
    assert len(strongest(weights(*values))) == count


def test_ties_at_the_limit_belong_to_it_up_to_half():
    assert len(strongest(weights(1, 0.5, 0.5, 0.5, 0.1, 0.1, 0.1, 0.1, 0.1))) == 4


SOME = st.lists(st.floats(0.01, 1), min_size=1, max_size=30)


@given(SOME, st.floats(0.01, 1))
def test_nobody_stronger_is_left_out(values, share):
    everybody = weights(*values)
    chosen = strongest(everybody, share)
    assert chosen
    left = [tie.weight for tie in everybody if tie not in chosen]
    assert max(left, default=0) <= min(tie.weight for tie in chosen)


@given(SOME, st.floats(0.01, 0.5), st.floats(0.01, 0.5))
def test_a_larger_share_is_no_fewer(values, share, more):
    distinct = weights(*dict.fromkeys(round(value, 3) for value in values))
    assert strongest(distinct, share) <= strongest(distinct, share + more)
