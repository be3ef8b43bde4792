"""Steps back and forth."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.editor.history import History
from sidusryhmad.model.service_map import ServiceMap

MAPS = [ServiceMap.named(name) for name in "abcd"]
STEPS = st.lists(st.sampled_from([*MAPS, "undo", "redo"]), max_size=20)


def walked(history, steps):
    for step in steps:
        if step == "undo":
            history = history.undone()
        elif step == "redo":
            history = history.redone()
        else:
            history = history.then(step)
    return history


def test_a_step_can_be_taken_back_and_taken_again():
    history = History(MAPS[0]).then(MAPS[1])
    assert history.now == MAPS[1]
    assert history.undone().now == MAPS[0]
    assert history.undone().redone() == history


def test_at_the_ends_nothing_happens():
    history = History(MAPS[0])
    assert history.undone() is history
    assert history.redone() is history


def test_the_same_map_is_no_step():
    history = History(MAPS[0]).then(MAPS[1])
    assert history.then(ServiceMap.named("b")) is history


def test_a_new_step_forgets_what_was_taken_back():
    history = walked(History(MAPS[0]), [MAPS[1], "undo", MAPS[2]])
    assert history == History(MAPS[2], (MAPS[0],))


@given(steps=STEPS)
def test_taking_everything_back_leads_to_the_first_map(steps):
    history = walked(History(MAPS[0]), steps)
    while history.past:
        history = history.undone()
    assert history.now == MAPS[0]


@given(steps=STEPS)
def test_undo_and_redo_undo_each_other(steps):
    history = walked(History(MAPS[0]), steps)
    if history.past:
        assert history.undone().redone() == history
    if history.future:
        assert history.redone().undone() == history


@given(steps=STEPS)
def test_no_two_steps_in_a_row_show_the_same_map(steps):
    history = walked(History(MAPS[0]), steps)
    line = [*history.past, history.now, *history.future]
    assert all(a != b for a, b in pairwise(line))
