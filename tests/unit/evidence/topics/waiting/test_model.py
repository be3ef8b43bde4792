import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.waiting.model import BY_NAME, PARAMETERS, WaitingModel

NAMES = st.sampled_from(list(BY_NAME))


@pytest.mark.parametrize("each", PARAMETERS, ids=lambda each: each.name)
def test_every_default_lies_within_its_range_and_its_bounds(each):
    assert each.least <= each.low <= each.value <= each.high <= each.most


@pytest.mark.parametrize("each", PARAMETERS, ids=lambda each: each.name)
def test_every_parameter_says_what_it_means_and_where_it_comes_from(each):
    assert each.meaning
    assert each.why
    assert each.label


@pytest.mark.parametrize("each", PARAMETERS, ids=lambda each: each.name)
def test_every_parameter_is_a_field_with_that_default(each):
    assert getattr(WaitingModel(), each.name) == each.value
    assert WaitingModel().settings()[each.name] == each.value


@pytest.mark.parametrize("each", PARAMETERS, ids=lambda each: each.name)
@pytest.mark.parametrize("past", [-1, 1])
def test_beyond_its_bounds_a_parameter_is_refused(each, past):
    value = each.least - 0.001 if past < 0 else each.most + 0.001
    with pytest.raises(InvalidParameterError, match=each.name):
        WaitingModel(**{each.name: value})


@given(NAMES, st.sampled_from([math.nan, math.inf, -math.inf]))
def test_no_parameter_is_endless(name, value):
    with pytest.raises(InvalidParameterError):
        WaitingModel(**{name: value})


@given(NAMES, st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_the_range_tried_always_holds_the_value(name, at, one, other):
    each = BY_NAME[name]
    width = each.most - each.least
    value, a, b = (each.least + width * share for share in (at, one, other))
    model = WaitingModel(**{name: value}, ranges={name: (min(a, b), max(a, b))})
    low, high = model.range_of(name)
    assert low <= value <= high
    assert low <= min(a, b)
    assert high >= max(a, b)


def test_ranges_left_out_are_the_usual_ones():
    model = WaitingModel(ranges={"idle": (1.1, 1.5)})
    assert model.range_of("idle") == (1.1, 1.5)
    assert model.range_of("untold") == (1.2, 3.0)


def test_a_reversed_range_is_refused():
    with pytest.raises(InvalidParameterError, match="from high to low"):
        WaitingModel(ranges={"idle": (2.0, 1.5)})


def test_a_range_beyond_the_bounds_is_refused():
    with pytest.raises(InvalidParameterError, match="idle"):
        WaitingModel(ranges={"idle": (0.5, 1.5)})


def test_an_unknown_parameter_is_refused_with_those_there_are():
    with pytest.raises(InvalidParameterError, match="untold") as caught:
        WaitingModel(ranges={"boredom": (1.0, 2.0)})
    assert "boredom" in str(caught.value)


def test_weights_below_one_cannot_be_set_so_that_idle_never_feels_shorter():
    for name in ("idle", "untold", "overrun"):
        assert BY_NAME[name].least == 1.0


def test_what_each_parameter_may_be():
    assert {each.name: (each.least, each.most) for each in PARAMETERS} == {
        "exponent": (0.1, 3.0),
        "idle": (1.0, 20.0),
        "untold": (1.0, 20.0),
        "overrun": (1.0, 20.0),
        "at_tolerance": (0.01, 2.99),
        "tolerance": (0.01, 100.0),
    }
