import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError, WrongTypeError
from sidusryhmad.render.choices import SHAPES, USUAL_CHOICES, WIDE, Choices


def test_nothing_is_chosen_by_itself():
    assert Choices() == USUAL_CHOICES
    assert USUAL_CHOICES.aspect == 1.0
    assert USUAL_CHOICES.slices is USUAL_CHOICES.groups is USUAL_CHOICES.like is None


def test_wide_rings_are_wider_than_high():
    assert Choices(shape="ellipse").aspect == WIDE > 1.5


@given(st.text(max_size=12).filter(lambda text: text not in SHAPES))
def test_other_shapes_are_refused_by_name(shape):
    with pytest.raises(InvalidParameterError, match="circle, ellipse") as caught:
        Choices(shape=shape)
    assert caught.value.message.values["shape"] == repr(shape)


@given(st.floats(allow_nan=True).filter(lambda share: not 0 < share <= 1))
def test_a_share_is_above_nothing_and_at_most_all(share):
    with pytest.raises(InvalidParameterError, match="strongest is a share"):
        Choices(strongest=share)


@given(st.floats(0, 1, exclude_min=True))
def test_shares_are_kept(share):
    assert Choices(strongest=share).strongest == share


def test_what_is_like_no_map_is_refused():
    with pytest.raises(WrongTypeError):
        Choices(like="old.yaml")


def test_an_earlier_map_is_kept(cafe):
    assert Choices(like=cafe).like is cafe
