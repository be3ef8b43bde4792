"""Several changes made together."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.model.change import Change
from sidusryhmad.model.together import together

A = Change(id="a", name="A", effects={"x": 2, "y": -1})
B = Change(id="b", name="B", effects={"x": 2})


def edited(id_, effects=(), **edits):
    return Change(id=id_, name=id_, edits=edits, effects=dict(effects))


def ends(source="x", target="y", **more):
    return {"influences": [{"from": source, "to": target, **more}]}


def test_one_change_is_itself():
    assert together([A]) is A


def test_effects_add_up_also_beyond_the_scale():
    both = together([A, B])
    assert (both.id, both.name) == ("a+b", "A + B")
    assert {id_: e.effect for id_, e in both.effects.items()} == {"x": 4, "y": -1}
    assert not both.edits


def test_what_both_edit_alike_is_edited_once():
    both = together([edited("a", remove=ends()), edited("b", remove=ends())])
    assert len(both.edits.remove.influences) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (edited("a", remove=ends()), edited("b", rerate=ends(strength=1))),
        (edited("a", rerate=ends(strength=2)), edited("b", rerate=ends(strength=1))),
        (edited("a", remove={"stakeholders": ["x"]}), edited("b", rerate=ends(strength=1))),
        (edited("a", remove={"stakeholders": ["x"]}), B),
        (edited("a", remove={"stakeholders": ["x"]}),
         edited("b", rerate={"stakeholders": [{"id": "x", "power": 1}]})),
    ],
)  # fmt: skip
def test_what_contradicts_is_refused_in_either_order(first, second):
    for pair in permutations([first, second]):
        with pytest.raises(InvalidParameterError, match="cannot be made together"):
            together(pair)


EFFECTS = st.dictionaries(st.sampled_from("uvwxyz"), st.integers(-3, 3))


@given(st.lists(EFFECTS, min_size=1, max_size=4))
def test_the_sum_does_not_depend_on_the_order(drawn):
    parts = [Change(id=f"c{i}", name=f"C{i}", effects=e) for i, e in enumerate(drawn)]
    sums = [
        {id_: e.effect for id_, e in together(order).effects.items()}
        for order in (parts, parts[::-1])
    ]
    expected = {id_: sum(e.get(id_, 0) for e in drawn) for e in drawn for id_ in e}
    assert sums == [expected, expected]


def test_what_contradicts_is_named_as_people_say_it():
    pair = [edited("a", remove={"stakeholders": ["x"]}), B]
    with pytest.raises(InvalidParameterError, match="the first removes Xenia"):
        together(pair, {"x": "Xenia"})
    pair = [edited("a", remove=ends()), edited("b", rerate=ends(strength=1))]
    with pytest.raises(InvalidParameterError, match="both edit Xenia → y, differently"):
        together(pair, {"x": "Xenia"})
