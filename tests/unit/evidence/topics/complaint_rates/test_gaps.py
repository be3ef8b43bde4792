from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import Place
from sidusryhmad.evidence.sheet import Gone, Sheet
from sidusryhmad.evidence.topics.complaint_rates.gaps import complete
from sidusryhmad.evidence.topics.complaint_rates.rows import ComplaintCount

NAMES = st.sampled_from(["a", "b", "c", None])


def row(period, complaints=1):
    return ComplaintCount(complaints=complaints, period=period)


@given(st.lists(NAMES, max_size=6), st.lists(NAMES, min_size=1, max_size=3))
def test_no_period_with_a_row_left_out_is_complete(periods, broken):
    gone = tuple(Gone({"period": name, "complaints": "?"}, Place(4)) for name in broken)
    kept, gaps = complete(Sheet(tuple(map(row, periods)), gone=gone))
    assert not {each.period for each in kept} & set(broken)
    assert {name or "" for name in broken} <= set(gaps)
    assert None not in broken or not kept
    assert len(gaps) == len(set(gaps))


def test_a_row_that_says_the_same_again_is_no_gap():
    again = Gone(dict(row("a")), Place(3))
    assert complete(Sheet((row("a"),), gone=(again,))) == ((row("a"),), ())
    other = Gone(dict(row("a", 2)), Place(3))
    assert complete(Sheet((row("a"),), gone=(other,))) == ((), ("a",))


def test_a_week_with_a_faulty_topic_is_compared_with_nothing():
    rows = [
        {"period": week, "topic": topic, "complaints": 9, "base": 900}
        for week in ("40", "41", "42")
        for topic in ("märg", "hilja")
    ]
    rows[0]["complaints"] = "palju"
    found = sr.evidence.complaints(rows, skip_faulty=True)
    assert found.gaps == ("40",)
    assert [part.name for part in found.parts if part.of == "period"] == ["41", "42"]
    assert found.wholes[0].rate.base == 1800
    text = sr.report(found, language="en").to_text(width=1000)
    assert "1 faulty row was left out" in text
    assert "these periods have none" in text


def test_a_list_of_people_with_gaps_counts_nobody():
    people = [{"customer": "a", "complaints": 1}, {"customer": "b", "complaints": "?"}]
    rows = [{"complaints": 9, "base": 900, "customers": 50}]
    assert sr.evidence.complaints(rows, people=people, skip_faulty=True).listed is None
