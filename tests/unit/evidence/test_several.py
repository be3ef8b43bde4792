import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.several import holm


@given(st.lists(st.floats(0, 1), max_size=12))
def test_holm_never_lowers_a_chance_and_keeps_their_order(chances):
    found = holm(chances)
    assert all(before <= after <= 1 for before, after in zip(chances, found, strict=True))
    order = np.argsort(chances, kind="stable")
    assert list(np.array(found)[order]) == sorted(found)


@given(st.lists(st.floats(0, 1), max_size=12), st.randoms(use_true_random=False))
def test_holm_does_not_hang_on_the_order(chances, chance):
    places = list(range(len(chances)))
    chance.shuffle(places)
    shuffled = holm([chances[place] for place in places])
    assert list(shuffled) == pytest.approx([holm(chances)[place] for place in places])


def test_holm_by_hand():
    assert holm([0.01, 0.02, 0.9, 0.3]) == pytest.approx([0.04, 0.06, 0.9, 0.6])
    assert holm([0.2, 0.01]) == pytest.approx([0.2, 0.02])
    assert holm([]) == ()
