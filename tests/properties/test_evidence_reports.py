"""What reports of evidence say, and when: no sentence too many, none too few."""

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.complaint_log_words import during_text


def words_of(result):
    document = sr.report(result, language="en").document
    return [text for section in document.sections for text in map(str, section.blocks)]


@settings(max_examples=10)
@given(
    st.lists(
        st.tuples(st.none() | st.integers(0, 10), st.sampled_from([None, "Tartu", "Nõmme"])),
        min_size=1,
        max_size=8,
    )
)
def test_ratings_in_no_group_are_told_where_there_are_groups(pairs):
    rows = [{"rating": rating, "unit": unit, "comment": "x"} for rating, unit in pairs]
    text = " ".join(words_of(sr.evidence.recommendation(rows)))
    nameless = sum(rating is not None and unit is None for rating, unit in pairs)
    grouped = any(unit for _, unit in pairs)
    assert ("in no group" in text) == bool(nameless and grouped)
    if nameless and grouped:
        assert f"{nameless} rating" in text


@pytest.fixture(scope="module")
def log():
    return sr.evidence.complaint_log(
        evidence_example("complaint_log"),
        calendar=evidence_example("complaint_log", "calendar"),
        exposure=evidence_example("complaint_log", "exposure"),
        draws=99,
    )


@pytest.mark.parametrize("supported", [True, False])
def test_a_stretch_is_told_in_the_answer_where_it_is_sure_and_no_pattern_told_it(log, supported):
    told = {each.what for pattern in log.patterns for each in pattern.coincides}
    assert told
    first = log.during[0]
    during = tuple(
        replace(first, what=what, supported=supported) for what in (*sorted(told), "lumi")
    )
    document = sr.report(replace(log, during=during), language="en").document
    answer = [str(getattr(block, "text", "")) for block in document.sections[0].blocks]
    for each in during:
        said = during_text(each, language("en")) in answer
        assert said == (supported and each.what not in told)


@settings(max_examples=6)
@given(st.lists(st.tuples(st.integers(1, 60), st.integers(1, 60)), min_size=1, max_size=4))
@example([(5, 5), (60, 1), (50, 2), (1, 60), (1, 50)])
def test_waits_are_counted_as_better_worse_or_open_by_their_whole_range(waits):
    rows = [
        {
            "situation": f"S{at}", "stakeholder": "Klient", "change": change,
            "length": f"{pair[number]} min", "occupied": "yes", "told": "yes",
            "tolerance": "5 min",
        }
        for at, pair in enumerate(waits)
        for number, change in enumerate((None, "Uus"))
    ]  # fmt: skip
    found = sr.evidence.waiting(rows)
    better = sum(before > after for before, after in waits)
    worse = sum(before < after for before, after in waits)
    lead = words_of(found)[0]
    assert f"of {len(waits)} changed wait" in lead
    assert f" {better} feel" in lead
    assert f", {worse} worse; for {len(waits) - better - worse} it depends" in lead
