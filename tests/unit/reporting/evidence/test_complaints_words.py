import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.complaints_words import answers, verdict

EN = language("en")
BASE = {"complaints": 30, "base": 3000}
PEOPLE = {**BASE, "people who complained": 20, "customers": 1000}


def told(*rows, **settings):
    return answers(sr.evidence.complaints(list(rows), **settings), EN)


@pytest.mark.parametrize(
    ("row", "threshold", "begins"),
    [
        (PEOPLE, 0.05, "A bush, not a forest: 2.0% (1.2%…3.1%) of the customers complain at all"),
        (PEOPLE, 0.01, "A forest: 2.0% (1.2%…3.1%) of the customers complain"),
        (PEOPLE, 0.02, "Bush or forest cannot be told yet: 2.0% (1.2%…3.1%) of the customers"),
        (BASE, 0.05, "A bush, not a forest: the rate is 1.00% (0.68%…1.42%), and the whole"),
        (BASE, 0.001, "A forest: the rate is 1.00% (0.68%…1.42%), and no part of the interval"),
        (BASE, 0.012, "Bush or forest cannot be told yet: the threshold of 1.2% lies within"),
    ],
)
def test_the_verdict_leads(row, threshold, begins):
    assert told(row, threshold=threshold)[0].startswith(begins)


def test_without_a_threshold_there_is_no_verdict_but_what_it_depends_on():
    found = told(BASE)
    assert "there is no verdict" in found[0]
    assert found[1] == "30 complaints out of 3,000 (units): 1.00% (0.68%…1.42%)."


def test_between_it_is_said_what_would_tell():
    assert any("it takes a base of about" in text for text in told(BASE, threshold=0.012))
    assert any("no count would tell" in text for text in told(BASE, threshold=0.01))


def test_a_verdict_by_the_base_says_what_would_say_more():
    assert any("would say more" in text for text in told(BASE, threshold=0.05))
    assert not any("would say more" in text for text in told(PEOPLE, threshold=0.05))


def test_nothing_to_judge_and_several_things_to_judge():
    (text,) = verdict(sr.evidence.complaints([{"complaints": 3}], threshold=0.1), EN)
    assert text.startswith("To tell bush from forest it takes a base")
    two = [{**BASE, "base counts": kind} for kind in "ab"]
    (text,) = verdict(sr.evidence.complaints(two, threshold=0.1), EN)
    assert text.startswith("Several numbers stand against the threshold")


def test_nothing_has_a_base():
    assert told({"complaints": 3})[1] == "Nobody counted a base, so no rate of complaints is known."


@pytest.mark.parametrize(("count", "verb"), [(1, "stands"), (2, "stand")])
def test_complaints_without_a_base_are_counted(count, verb):
    assert told({"complaints": count})[-1].split()[:3] == [
        str(count), "complaint" if count == 1 else "complaints", verb
    ]  # fmt: skip


def test_periods_that_differ_are_named_with_what_was_expected():
    rows = [{"period": f"w{n}", "complaints": c, "base": 9000} for n, c in enumerate((20, 21, 70))]
    assert told(*rows)[-1].startswith("Different from the others by more than chance: ")
    assert "w2 (70, expected 37.0)" in told(*rows)[-1]
    assert told(*rows[:2])[-1] == (
        "No period, unit or place differs from the others by more than chance."
    )


@given(st.lists(st.integers(1, 30), min_size=2, max_size=9))
def test_how_many_people_brought_how_many_complaints(counts):
    rows = [{"customer": str(n), "complaints": c} for n, c in enumerate(counts)]
    found = answers(sr.evidence.complaints([BASE], people=rows), EN)
    text = next(text for text in found if text.startswith("People who complained: "))
    assert text.startswith(f"People who complained: {len(counts)}; complaints: {sum(counts)}; ")
    assert any(text.startswith("The busiest of them brought ") for text in found)


@given(
    st.sampled_from(("en", "et")),
    st.sampled_from((None, 0.0001, 0.01, 0.5)),
    st.fixed_dictionaries(
        {"complaints": st.integers(0, 30)},
        optional={
            "base": st.integers(30, 9999),
            "people who complained": st.just(0),
            "customers": st.integers(1, 99),
        },
    ),
)
def test_every_answer_is_whole_sentences(code, threshold, row):
    found = answers(sr.evidence.complaints([row], threshold=threshold), language(code))
    assert found
    assert all(text.endswith(".") and "{" not in text for text in found)


@pytest.mark.parametrize("code", ["en", "et"])
@pytest.mark.parametrize("threshold", [0.001, 0.01, 0.012, 0.05])
@pytest.mark.parametrize("row", [PEOPLE, BASE])
def test_an_interval_makes_nothing_sure(row, threshold, code):
    found = answers(sr.evidence.complaints([row], threshold=threshold), language(code))
    assert not any(word in " ".join(found) for word in ("surely", "kindlasti"))
