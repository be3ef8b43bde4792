import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.delivery.naming import absent, slips
from sidusryhmad.evidence.topics.delivery.rows import STEPS, StepRow

SIX = list(STEPS)


def sheet(*names):
    return Sheet(tuple(StepRow(step=name) for name in names))


@given(st.lists(st.sampled_from(SIX), unique=True, max_size=6))
def test_standard_steps_are_no_slips_and_the_others_are_missed(names):
    read = sheet(*names)
    assert slips(read) == ()
    missed = [name for name in SIX if name not in names] if len(names) >= 3 else []
    assert list(absent(read)) == missed


@pytest.mark.parametrize(("name", "near"), [("turn talk in action", 1), ("jutu teoks tegmine", 1)])
def test_a_typo_is_asked_about_and_not_missed(name, near):
    read = sheet(*(step for step in SIX if step != "turn talk into action"), name)
    assert len(slips(read)) == near
    assert absent(read) == ()


def test_a_chain_of_ones_own_misses_nothing():
    assert absent(sheet(*SIX[:4], "pakkida")) == ()
    assert slips(sheet("pakkida")) == ()


def test_the_answer_says_which_step_is_not_there():
    rows = [{"step": step, "probability": 0.9} for step in SIX[:5]]
    found = sr.evidence.delivery(rows)
    assert found.absent == ("develop the next",)
    assert "not in the table" in sr.report(found, language="en").to_text(width=1000)
    assert "järgmise arendamine" in sr.report(found, language="et").to_text(width=1000)


def test_a_typo_is_remarked_in_the_report():
    found = sr.evidence.delivery([{"step": "develop the nxt", "probability": 0.9}])
    assert "did you mean develop the next?" in sr.report(found, language="en").to_text(width=1000)
