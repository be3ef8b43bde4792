"""Headings and scales."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables import evidence, links, plans, stakeholder_columns, wants
from sidusryhmad.formats.tables.columns import Scale, by_word, folded, scale_of, without_scale

ALL = {
    "people": stakeholder_columns.COLUMNS,
    "links": links.COLUMNS,
    "plans": plans.COLUMNS,
    "evidence": evidence.COLUMNS,
    "wants": wants.COLUMNS,
}


@pytest.mark.parametrize("kind", ALL)
def test_no_heading_means_two_things(kind):
    words = [(folded(w), c.key) for c in ALL[kind] for w in {folded(w) for w in c.words}]
    assert len({word for word, _ in words}) == len(words)


@pytest.mark.parametrize("language", ["en", "et"])
@pytest.mark.parametrize("kind", ALL)
def test_what_we_write_is_what_we_read(kind, language):
    known = by_word(ALL[kind])
    for column in ALL[kind]:
        assert known[folded(column.title(language))] is column
        assert known[folded(column.title(language).upper())] is column


@pytest.mark.parametrize(
    ("heading", "scale", "bare"),
    [
        ("Võim (1–5)", (1, 5), "Võim"),
        ("Mõju [−3…+3]", (-3, 3), "Mõju"),
        ("Power (0 to 10)", (0, 10), "Power"),
        ("Huvi (1,5-2,5)", (1.5, 2.5), "Huvi"),
        ("Huvi (1 kuni 5) ", (1, 5), "Huvi"),
        ("Huvi (5-1)", None, "Huvi"),
        ("Kulu (€)", None, "Kulu"),
        ("Huvi", None, "Huvi"),
    ],
)
def test_a_scale_stands_in_brackets(heading, scale, bare):
    assert scale_of(heading) == scale
    assert without_scale(heading).strip() == bare


@given(st.integers(0, 9), st.integers(1, 9), st.floats(0, 1), st.booleans())
def test_scales_map_straight_and_ends_to_ends(low, span, share, levels):
    ours = Scale(0, 3) if levels else Scale(-3, 3)
    other = (float(low), float(low + span))
    assert ours.mapped(other[0], other) == ours.low
    assert ours.mapped(other[1], other) == ours.high
    there = ours.mapped(low + share * span, other)
    assert there == pytest.approx(ours.low + share * (ours.high - ours.low), abs=1e-5)


@given(st.floats(0, 1), st.integers(1, 100))
def test_zero_stays_none_where_it_means_none(share, high):
    ours = Scale(-3, 3, zero=True)
    assert ours.mapped(0, (0, high)) == 0
    assert ours.mapped(share * high, (0, high)) == pytest.approx(3 * share, abs=1e-5)
    assert ours.mapped(-high, (-high, high)) == -3


@given(st.sampled_from(["ring", "suur huvi", "name"]), st.text("*:? ", max_size=4))
def test_marks_at_the_end_of_a_heading_mean_nothing(word, marks):
    assert folded(word + marks) == word


def test_a_heading_of_marks_alone_stays_one():
    assert folded("?") == "?"
