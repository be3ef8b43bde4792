"""Two edits of plain data."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.versions.three_way import ABSENT, Clash, merged

plain = st.recursive(
    st.integers(0, 3), lambda inner: st.dictionaries(st.sampled_from("abc"), inner), max_leaves=6
)
mappings = st.dictionaries(st.sampled_from("abc"), plain)


@given(plain, plain)
def test_what_only_one_changed_is_taken_over(base, edit):
    assert merged(base, edit, base) == (edit, ())
    assert merged(base, base, edit) == (edit, ())
    assert merged(base, edit, edit) == (edit, ())


@given(mappings, mappings, mappings)
def test_edits_of_different_keys_never_clash(base, ours, theirs):
    one = {f"x{k}": v for k, v in ours.items()}
    other = {f"y{k}": v for k, v in theirs.items()}
    assert merged(base, {**base, **one}, {**base, **other}) == ({**base, **one, **other}, ())


@given(mappings, mappings, mappings)
def test_who_comes_first_decides_nothing_but_the_answer(base, ours, theirs):
    _, here = merged(base, ours, theirs)
    _, there = merged(base, theirs, ours)
    assert {(c.path, repr(c.ours), repr(c.theirs)) for c in here} == {
        (c.path, repr(c.theirs), repr(c.ours)) for c in there
    }


@given(mappings, mappings, mappings)
def test_every_key_that_either_added_or_kept_is_there(base, ours, theirs):
    whole, _ = merged(base, ours, theirs)
    added = (set(ours) | set(theirs)) - set(base)
    kept = set(ours) & set(theirs)
    assert added | kept <= set(whole)


def test_what_one_changed_and_the_other_took_away_stays():
    base = {"a": {"x": 1}}
    assert merged(base, {}, {"a": {"x": 2}}) == (
        {"a": {"x": 2}}, (Clash(("a",), {"x": 1}, ABSENT, {"x": 2}),))  # fmt: skip
    assert merged(base, {"a": {"x": 2}}, {})[0] == {"a": {"x": 2}}
    assert merged(base, {}, base) == ({}, ())
    assert repr(ABSENT) == "nothing"
