from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr


def rows(pairs):
    return [
        {"stakeholder": f"S{at}", "aspect": "speed", "simple": a, "complex": b}
        for at, (a, b) in enumerate(pairs)
    ]


ANSWER = st.one_of(st.none(), st.floats(-3, 3))


@given(
    st.lists(st.tuples(ANSWER, ANSWER), min_size=1, max_size=8),
    st.one_of(st.none(), st.floats(0, 1)),
)
def test_whoever_is_known_has_a_row_and_a_dot_where_the_share_is_known(pairs, share):
    scene = sr.draw(sr.evidence.channels(rows(pairs), complex_share=share), language="en").scene
    known = [pair for pair in pairs if None not in pair]
    named = [mark for mark in scene.marks if mark.title]
    assert len(named) == len(known)
    assert sum(bool(mark.pills) for mark in named) == (0 if share is None else len(known))
    assert len(scene.table) == len(pairs) + 1


def test_where_it_turns_is_said():
    scene = sr.draw(sr.evidence.channels(rows([(2, -2)])), language="en").scene
    texts = [label.text for mark in scene.marks for label in mark.labels]
    assert "simple +2.0, complex −2.0; turns at 50%" in texts
