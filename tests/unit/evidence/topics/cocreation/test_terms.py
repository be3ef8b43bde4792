import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
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


@given(st.sampled_from(["Klient", "Teenindaja"]), st.data())
def test_a_segment_with_a_letter_missing_is_refused_and_named(name, data):
    at = data.draw(st.integers(0, len(name) - 1))
    field = data.draw(st.sampled_from(["current", "planned"]))
    terms = CocreationTerms(**{field: {name[:at] + name[at + 1 :]: 1.0}})
    with pytest.raises(InvalidParameterError) as refused:
        terms.require_known({"Klient", "Teenindaja", ""})
    assert refused.value.message.values["near"] == name


@given(st.sets(st.text(max_size=5)), st.booleans())
def test_known_segments_and_all_others_may_be_named(segments, everybody):
    given_ = dict.fromkeys([*segments, *([""] if everybody else [])], 1.0)
    CocreationTerms(current=given_, planned=given_).require_known(segments)


def test_a_finding_refuses_what_it_has_no_segment_for():
    rows = [{"involvement": x, "satisfaction": x, "segment": "Klient"} for x in range(5)]
    with pytest.raises(InvalidParameterError, match="no segment 'Kient'; did you mean Klient"):
        sr.evidence.cocreation(rows, terms=CocreationTerms(current={"Kient": 12}))
    with pytest.raises(InvalidParameterError, match="no segment 'zzz'; there are: Klient"):
        sr.evidence.cocreation(rows, terms=CocreationTerms(planned={"zzz": 12}))
