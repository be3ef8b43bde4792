from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.recommendation.recommendation import recommendation


@given(st.lists(st.integers(0, 10), max_size=20))
def test_the_result_is_plain_data_and_its_rows_are_the_groups(ratings):
    found = recommendation(
        [{"rating": each, "unit": f"u{each % 3}"} for each in ratings] or [{"rating": 1}]
    )
    written = found.written()
    assert written["kind"] == "recommendation"
    assert [row["name"] for row in found.rows()] == [each.name for each in found.groups]
    assert sr.to_json(found)


def test_it_says_what_it_is_in_one_line():
    assert (
        repr(recommendation([{"rating": 9}, {"rating": 2}]))
        == "<Recommendation: +0 from 2 ratings>"
    )
    assert repr(recommendation([{"unit": "a", "rating": None}])) == (
        "<Recommendation: no index from 0 ratings>"
    )


def test_no_rater_is_named_in_the_json():
    found = recommendation([{"rating": 9, "rater": "Qmari", "comment": "hea"}])
    assert "Qmari" not in sr.to_json(found)
    assert found.comments[0].rater == 1
