"""On what terms a remedy is sought."""

from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.remedy.terms import Terms, ends, refuse, span
from sidusryhmad.errors import InvalidParameterError, Message

NUMBERS = st.floats(-9, 9)


@pytest.mark.parametrize(
    ("wrong", "text"),
    [
        ({"level": nan}, "a level is a number of Likert points, not nan"),
        ({"level": "high"}, "not 'high'"),
        ({"levels": {"A": inf}}, "not inf"),
        ({"levels": {"A": True}}, "not True"),
        ({"costs": {"A": -1}}, r"a cost is a number from 0 up, not -1 \(A\)"),
        ({"costs": {"A": None}}, r"not None \(A\)"),
        ({"limits": {"A": (1, 0)}}, "the limit of A is upside down: lowest 1, highest 0"),
        ({"limits": {"A": (1, 2, 3)}}, r"a lowest and a highest one, not \(1, 2, 3\) \(A\)"),
        ({"limits": {"A": ("1", 2)}}, "a limit is a number"),
        ({"limits": {"A": nan}}, "a limit is a number"),
        ({"robust": 0}, "above 0 and up to 1, not 0"),
        ({"robust": 1.5}, "not 1.5"),
        ({"robust": nan}, "not nan"),
        ({"fewest": True, "robust": 0.9}, "not for both at once"),
        ({"levels": 0.5}, "by stakeholder"),
        ({"costs": [1]}, "by stakeholder"),
        ({"limits": (0, 1)}, "by stakeholder"),
        ({"only": "Klient"}, "only is a list of stakeholders, not 'Klient'"),
        ({"only": (1,)}, "only is a list"),
    ],
)
def test_what_is_wrong_is_refused_in_words(wrong, text):
    with pytest.raises(InvalidParameterError, match=text):
        Terms(**wrong)


def test_all_faults_are_said_at_once():
    with pytest.raises(InvalidParameterError) as caught:
        Terms(level=nan, costs={"A": -1, "B": -2}, limits={"C": (2, 1)}, robust=7, fewest=True)
    text = str(caught.value)
    for part in ("not nan", "-1 (A)", "-2 (B)", "limit of C", "up to 1, not 7", "both at once"):
        assert part in text
    assert text.count("; ") == 5


@given(st.lists(st.sampled_from("abcdef"), min_size=1))
def test_every_fault_is_said_in_order(parts):
    messages = [Message(part, f"fault {part}") for part in parts]
    with pytest.raises(InvalidParameterError) as caught:
        refuse(messages)
    assert str(caught.value) == "; ".join(f"fault {part}" for part in parts)


def test_nothing_wrong_is_nothing_refused():
    refuse([])
    assert Terms() == Terms(level=0.0)


@given(NUMBERS, st.none() | NUMBERS)
def test_a_limit_has_two_ends_and_an_open_one_is_infinite(first, second):
    low, high = (first, second) if second is None or first <= second else (second, first)
    for limit in ((low, high), [low, high]):
        found = span(Terms(limits={"A": limit}).limits["A"])
        assert found == (low, inf if high is None else high)
    assert span((None, first)) == (-inf, first)
    assert span(first) == (first, first)
    assert tuple(ends(first)) == (first, first)


@given(NUMBERS, NUMBERS)
def test_a_limit_is_refused_exactly_where_it_is_upside_down(low, high):
    if low <= high:
        assert Terms(limits={"A": (low, high)}).limits["A"] == (low, high)
    else:
        with pytest.raises(InvalidParameterError, match="upside down"):
            Terms(limits={"A": (low, high)})


@given(st.floats())
def test_a_share_lies_above_nothing_and_up_to_all(share):
    if 0 < share <= 1:
        assert Terms(robust=share).robust == share
    else:
        with pytest.raises(InvalidParameterError):
            Terms(robust=share)
