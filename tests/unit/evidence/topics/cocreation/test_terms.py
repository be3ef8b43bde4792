import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        ({"shape": "cubic"}, "unknown_shape"),
        ({"confidence": 1.0}, "confidence_off"),
        ({"confidence": 0.4}, "confidence_off"),
        ({"confidence": math.nan}, "confidence_off"),
        ({"fewest": 0}, "fewest_off"),
        ({"none": math.inf}, "level_off"),
        ({"current": {"": math.nan}}, "level_off"),
        ({"planned": {"a": math.inf}}, "level_off"),
        ({"scale": (0, math.inf)}, "level_off"),
        ({"scale": (10, 0)}, "scale_off"),
        ({"scale": (5, 5)}, "scale_off"),
    ],
)
def test_terms_that_cannot_be_are_refused(terms, code):
    with pytest.raises(InvalidParameterError) as caught:
        CocreationTerms(**terms)
    assert caught.value.message.code == code


def test_an_unknown_shape_is_refused_with_those_there_are():
    with pytest.raises(InvalidParameterError, match="quadratic, root"):
        CocreationTerms(shape="cubic")


@given(st.floats(0.5, 0.99))
def test_the_level_of_tests_is_what_confidence_leaves(confidence):
    assert CocreationTerms(confidence=confidence).level == pytest.approx(1 - confidence)


@given(st.text(max_size=5), st.floats(0, 9), st.floats(0, 9))
def test_a_segment_s_own_level_counts_before_that_for_all(name, own, others):
    terms = CocreationTerms(current={"": others, "Klient": own}, planned={"": others})
    assert terms.current_of("Klient") == own
    assert terms.planned_of("Klient") == others
    assert terms.current_of(name) == (own if name == "Klient" else others)


def test_without_a_level_there_is_none():
    assert CocreationTerms().current_of("Klient") is None
    assert CocreationTerms(planned={"Naaber": 1.0}).planned_of("Klient") is None


@given(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))
def test_a_scale_runs_upwards(low, high):
    if high - low >= 1e-9:
        assert CocreationTerms(scale=(low, high)).scale == (low, high)
    else:
        with pytest.raises(InvalidParameterError):
            CocreationTerms(scale=(low, high))
