import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.recommendation.counts import Counts
from sidusryhmad.evidence.topics.recommendation.index import index_interval
from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation
from sidusryhmad.evidence.topics.recommendation.standing import Standing
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.recommendation_tables import (
    chance,
    group_section,
    heading_of,
    index_columns,
    people_section,
)
from sidusryhmad.reporting.words import MapWords

SIZES = st.integers(0, 99)


@pytest.fixture(scope="module")
def words():
    return speaking(recommendation([{"rating": 1}]))


def speaking(result, code="en"):
    return MapWords(result.service_map, language(code))


@given(st.builds(Counts, SIZES, SIZES, SIZES))
def test_an_index_always_comes_with_n_and_interval(words, counts):
    found = Standing("", counts, index_interval(counts), enough=True)
    told = {each.head.title: each.cell(found).text for each in index_columns(words)}
    assert list(told) == ["Promoters", "Passives", "Detractors", "n", "Index", "Interval"]
    assert told["n"] == str(counts.n)
    assert (told["Interval"] == "–") == (counts.n == 0)
    assert ("…" in told["Interval"]) == (counts.n > 0)


@pytest.mark.parametrize(
    ("value", "text"), [(0.0004, "<\u00a00.001"), (0.0123, "0.012"), (0.6, "0.60")]
)
def test_chances_are_written_with_what_matters(words, value, text):
    assert chance(value, words) == text


def test_every_group_has_a_verdict():
    rows = [{"rating": 10, "unit": "A"}] * 60 + [{"rating": 0, "unit": "B"}] * 60
    rows += [{"rating": 5, "unit": "C"}] * 3
    result = recommendation(rows)
    text, table, few = group_section(result, speaking(result)).blocks
    assert [row[0].text for row in table.rows] == ["A", "B", "C"]
    verdicts = [row[-1].text for row in table.rows]
    assert [verdict.split(" ")[0] for verdict in verdicts] == ["above", "below", "too"]
    assert "alphabetical" in text.text
    assert "28 points" in few.text


def test_a_group_alone_has_nobody_to_compare_with():
    result = recommendation([{"rating": 10, "unit": "A"}] * 60)
    _, table = group_section(result, speaking(result)).blocks
    assert table.rows[0][-1].text == "nobody to compare with"


def test_stakeholders_have_a_table_of_their_own_unless_they_are_compared():
    rows = [{"rating": 10, "stakeholder": "Klient"}] * 60
    result = recommendation(rows)
    assert group_section(result, speaking(result)).blocks == ()
    assert people_section(result, speaking(result)).blocks[0].rows[0][0].text == "Klient"
    by = recommendation(rows, by="stakeholder")
    assert people_section(by, speaking(by)).blocks == ()
    assert heading_of(by, speaking(by)) == "Stakeholder"
