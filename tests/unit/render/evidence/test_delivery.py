from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.delivery.rows import STEPS


@given(st.lists(st.one_of(st.none(), st.floats(0, 1)), min_size=1, max_size=6))
def test_there_is_a_row_for_every_step_and_nothing_is_cut(chances):
    rows = [
        {"step": step, **({} if p is None else {"probability": p})}
        for step, p in zip(STEPS, chances, strict=False)
    ]
    scene = sr.draw(sr.evidence.delivery(rows), language="en").scene
    named = [mark for mark in scene.marks if mark.title]
    assert len(named) == len(rows) == len(scene.table) - 1
    unknown = next((at for at, p in enumerate(chances) if p is None), len(chances))
    assert sum(bool(mark.pills) for mark in named) == unknown


def test_every_canvas_takes_it_and_markup_stays_text(on_canvas):
    found = sr.evidence.delivery([{"step": "<script>x()</script>", "probability": 0.5}])
    on_canvas(sr.draw(found))


def test_the_weakest_step_is_said_and_not_only_coloured():
    rows = [{"step": "a", "probability": 0.5}, {"step": "b", "probability": 0.9}]
    scene = sr.draw(sr.evidence.delivery(rows), language="en").scene
    texts = [label.text for mark in scene.marks for label in mark.labels]
    assert "50%, weakest" in texts
