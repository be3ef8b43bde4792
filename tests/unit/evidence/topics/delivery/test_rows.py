import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.delivery.rows import PHASES, STEPS, PhaseRow, StepRow
from sidusryhmad.evidence.topics.delivery.rows import STEP_FORM as FORM
from sidusryhmad.locale.language import language


@pytest.mark.parametrize(
    "given",
    [
        {"succeeded": 3},
        {"tried": 3},
        {"succeeded": 4, "tried": 3},
        {"probability": 0.5, "succeeded": 1, "tried": 3},
        {"probability": 0.5, "low": 0.6},
        {"probability": 0.5, "high": 0.4},
        {"low": 0.4, "high": 0.6},
    ],
)
def test_what_contradicts_itself_is_refused(given):
    with pytest.raises(ValidationError):
        StepRow(step="a", **given)


@given(st.tuples(*[st.floats(0, 1)] * 3).map(sorted))
def test_a_range_around_its_probability_is_taken(ends):
    low, value, high = ends
    assert StepRow(step="a", low=low, probability=value, high=high).high == high


def test_the_six_steps_are_known_in_estonian():
    row = {"samm": "Muuda jutt teoks", "tõenäosus": 0.5}
    assert sheet_of([row], FORM).rows[0].step == "turn talk into action"
    assert len(STEPS) == 6


@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_read_as_a_report_says_it(step):
    for code in ("en", "et"):
        row = {"step": language(code).text(step), "probability": 0.5}
        assert sheet_of([row], FORM).rows[0].step == step


def test_there_are_four_phases():
    assert len(PHASES) == 4
    assert PhaseRow(phase="denial", weeks=3, share=0.1).weeks == 3
