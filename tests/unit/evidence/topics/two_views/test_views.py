from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.two_views.views import View, Voice, view
from sidusryhmad.model.stakeholder import Side

SAID = st.lists(
    st.builds(
        Voice,
        st.just("Tasu"),
        st.just(""),
        st.sampled_from(list(Side)),
        st.one_of(st.none(), st.integers(-3, 3).map(float)),
        reason=st.sampled_from(("", "kallis")),
    ),
    max_size=12,
)


def test_one_side_among_others():
    said = [
        Voice("Tasu", "", Side.CUSTOMER, 2.0, reason="mugav"),
        Voice("Tasu", "", Side.PROVIDER, -3.0),
        Voice("Tasu", "", Side.CUSTOMER, -1.0),
        Voice("Tasu", "", Side.CUSTOMER, None),
    ]
    found = view(Side.CUSTOMER, said)
    assert found == View(Side.CUSTOMER, (-1.0, 2.0), 1, ("mugav",))
    assert (found.n, found.middle, found.range) == (2, 0.5, (-1.0, 2.0))


def test_a_side_that_said_nothing():
    found = view(Side.OTHER, [])
    assert (found.n, found.middle, found.range) == (0, None, None)


@given(SAID)
def test_every_voice_is_in_one_view_as_a_rating_or_a_blank(said):
    found = [view(side, said) for side in Side]
    assert sum(each.n + each.blanks for each in found) == len(said)
    assert sum(len(each.reasons) for each in found) == sum(bool(v.reason) for v in said)


@given(SAID)
def test_the_middle_lies_within_the_range(said):
    for side in Side:
        found = view(side, said)
        if found.n:
            low, high = found.range
            assert low <= found.middle <= high
            assert list(found.ratings) == sorted(found.ratings)
