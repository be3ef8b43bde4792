"""A bare number and a record with the number say the same, and each is kept as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.model.rating import CarryOver, Effect, Feeling, Level, Provenance

KINDS = [(Level, "value", 0, 3), (Feeling, "value", -3, 3), (Effect, "effect", -3, 3),
         (CarryOver, "value", 0, 1)]  # fmt: skip


@pytest.mark.parametrize(("kind", "key", "low", "high"), KINDS)
@given(share=st.floats(0, 1))
def test_a_bare_number_is_the_record_with_that_number(kind, key, low, high, share):
    number = low + share * (high - low)
    bare, record = kind.model_validate(number), kind.model_validate({key: number})
    assert getattr(bare, key) == getattr(record, key) == number
    assert bare.model_dump(mode="json", exclude_unset=True) == number


@pytest.mark.parametrize(("kind", "key", "low", "high"), KINDS)
@pytest.mark.parametrize("off", [-0.01, 0.01])
def test_numbers_off_the_scale_are_refused(kind, key, low, high, off):
    with pytest.raises(ValidationError):
        kind.model_validate(low + off if off < 0 else high + off)


@pytest.mark.parametrize(("kind", "key", "low", "high"), KINDS)
@pytest.mark.parametrize("value", ["1", True, None, float("nan"), float("inf"), [1], {}])
def test_nothing_but_a_number_passes_for_one(kind, key, low, high, value):
    if value == {} and kind is CarryOver:
        assert CarryOver.model_validate({}).value == 0.5
        return
    with pytest.raises(ValidationError):
        kind.model_validate(value)


@pytest.mark.parametrize(("kind", "key", "low", "high"), KINDS)
def test_a_record_keeps_its_provenance(kind, key, low, high):
    record = {key: 1.0, "range": [0.5, 1.0], "who": "Mari", "when": "12.11", "why": "kiire",
              "source": "töötuba", "confidence": 0.8}  # fmt: skip
    assert kind.model_validate(record).model_dump(mode="json", exclude_unset=True) == record


def test_unknown_keys_are_refused():
    with pytest.raises(ValidationError):
        Effect.model_validate({"effect": 1, "value": 1})


@pytest.mark.parametrize("confidence", [-0.1, 1.1, "suur"])
def test_confidence_is_a_share(confidence):
    with pytest.raises(ValidationError):
        Provenance(confidence=confidence)


@pytest.mark.parametrize(("kind", "key", "low", "high"), KINDS)
def test_the_schema_allows_the_number_alone(kind, key, low, high):
    bare, record = kind.model_json_schema()["anyOf"]
    assert (bare["type"], bare["minimum"], bare["maximum"]) == ("number", low, high)
    assert "$ref" in record or record["type"] == "object"


@pytest.mark.parametrize("span", [[1], [1, 2, 3], "1-3", 1, [None, 2], ["1", "2"]])
def test_a_range_has_two_numbers(span):
    with pytest.raises(ValidationError):
        Effect.model_validate({"effect": 1, "range": span})
