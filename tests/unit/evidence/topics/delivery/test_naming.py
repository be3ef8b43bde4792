import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.delivery.delivery import delivery
from sidusryhmad.evidence.topics.delivery.naming import absent, repeated, slips
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


TWICE = [
    {"step": "turn talk into action", "probability": 0.7},
    {"step": "check what is delivered", "probability": 0.5},
    {"step": "Turn  talk into action", "probability": 0.8},
]


def test_a_step_that_stands_twice_is_refused_with_both_rows():
    with pytest.raises(InvalidEvidenceError) as refused:
        delivery(TWICE)
    (fault,) = refused.value.faults
    assert fault.place.line == 4
    assert "stands in row 2 already" in str(fault.message)
    assert fault.path == ("step",)


def test_left_out_it_counts_once_as_its_first_row_says():
    found = delivery(TWICE, skip_faulty=True)
    assert [step.name for step in found.steps] == [row["step"] for row in TWICE[:2]]
    assert found.arrival.value == pytest.approx(0.35)
    assert (found.grounds.rows_left_out, found.left_out, found.missing) == (1, (), ())


@given(st.lists(st.sampled_from(["a", "b", " A", "c  d", "C d"]), max_size=9))
def test_each_name_is_left_once(names):
    sheet = Sheet(tuple(StepRow(step=name) for name in names))
    wrong = repeated(sheet)
    kept = [" ".join(n.casefold().split()) for at, n in enumerate(names) if at not in wrong]
    assert len(kept) == len(set(kept))
    assert set(kept) == {" ".join(name.casefold().split()) for name in names}


@given(st.permutations(["x", "y", "z"]), st.sampled_from([0.2, 9]))
def test_a_faulty_row_of_a_step_that_stands_elsewhere_adds_no_second_one(names, bad):
    rows = [{"step": name, "probability": 0.5} for name in names]
    found = delivery([*rows, {"step": names[0], "probability": bad}], skip_faulty=True)
    assert [step.name for step in found.steps] == list(names)
