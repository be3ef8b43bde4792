import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.likeness import alike

NAMES = st.lists(st.text("abcõ 12", min_size=1, max_size=12), max_size=5)


@given(st.text("abcõ 12", min_size=1, max_size=12), NAMES)
def test_nobody_is_like_themselves_and_whoever_is_alike_is_known(name, known):
    found = alike(name, [*known, name, name.upper()])
    assert found is None or (found in known and found.casefold() != name.casefold())


@pytest.mark.parametrize(
    ("name", "other", "near"),
    [
        ("Kirjakandja", "Kirjakanja", True),
        ("Klient", "Kliendid", False),
        ("ring 1", "ring 2", False),
        ("Piirkond 11", "Piirkonnd 11", True),
        ("Naaber", "Naaber ", False),
    ],
)
def test_only_a_slip_of_the_pen_is_alike(name, other, near):
    assert (alike(name, [other]) is not None) is near
    assert (alike(other, [name]) is not None) is near
