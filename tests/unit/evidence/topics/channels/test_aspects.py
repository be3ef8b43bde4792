import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.evidence.topics.channels.aspects import (
    ASPECTS,
    CHANNELS,
    move_name,
    require_channels,
)
from sidusryhmad.locale.language import language

CHANNEL = st.sampled_from(list(CHANNELS))


@given(st.sampled_from(ASPECTS), CHANNEL, CHANNEL)
def test_going_back_gives_what_going_took(aspect, source, target):
    assert aspect.direction(source, target) == -aspect.direction(target, source)
    assert aspect.direction(source, source) == 0


def test_what_the_source_text_says_of_an_e_channel():
    told = {aspect.name: aspect.direction("counter", "e-channel") for aspect in ASPECTS}
    gains = {name for name, way in told.items() if way > 0}
    assert gains == {
        "control", "speed", "transparency", "rules of one's own", "staying at home",
        "reach at peak hours", "even quality", "cost",
    }  # fmt: skip
    assert [name for name, way in told.items() if way < 0] == ["a person to talk to"]


def test_between_counter_and_phone_the_text_says_little():
    told = {aspect.name: aspect.direction("counter", "phone") for aspect in ASPECTS}
    assert [name for name, way in told.items() if way] == ["staying at home"]


@pytest.mark.parametrize("pair", [("counter", "counter"), ("fax", "phone"), ("phone", "fax")])
def test_unknown_or_equal_channels_are_refused(pair):
    with pytest.raises(InvalidParameterError):
        require_channels(*pair)
    require_channels("counter", "phone")


@given(st.permutations(list(CHANNELS)))
def test_a_move_names_both_its_ends(channels):
    source, target, _ = channels
    english = move_name(source, target, language("en"))
    assert english.index(source) < english.index(target)
    assert move_name(source, target, language("et")).startswith("Kanalivahetus: ")
    assert move_name("", target, language("et")) == "Teine kanal"
