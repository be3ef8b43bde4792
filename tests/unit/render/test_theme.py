from dataclasses import FrozenInstanceError, fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError
from sidusryhmad.render.contrast import contrast
from sidusryhmad.render.theme import APART, READABLE, VISIBLE, Fault, Theme
from sidusryhmad.render.vision import SIGHTS

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
NAMES = [field.name for field in fields(Theme) if field.type == "str" or field.type is str]
ONE = st.sampled_from(NAMES)


def names(faults, rule):
    return {(fault.first, fault.second) for fault in faults if fault.rule == rule}


def test_the_usual_theme_has_no_faults():
    assert Theme().faults() == ()


@pytest.mark.parametrize(
    ("change", "rule", "pair"),
    [
        ({"ink": "#8795A2"}, "text", ("ink", "paper")),
        ({"gain": "#0A2A4A"}, "text", ("ink", "gain")),
        ({"hub_ink": "#5B7C99"}, "text", ("hub_ink", "hub")),
        ({"soft_ink": "#777777"}, "text", ("soft_ink", "bands[0]")),
        ({"negative": "#FFB070"}, "line", ("negative", "bands[0]")),
        ({"borders": ("#1F3B57", "#9FB3C6")}, "line", ("borders[1]", "bands[1]")),
        ({"faded": "#E3EAF1"}, "background", ("faded", "bands[0]")),
        ({"band_line": "#E3EAF1"}, "background", ("band_line", "bands[0]")),
        ({"negative": "#0072B2"}, "sight", ("positive", "negative")),
        ({"positive": "#2F7A00", "negative": "#B03A00"}, "protanopia", ("positive", "negative")),
        ({"gain": "#3BA08A", "loss": "#3B97D3"}, "tritanopia", ("gain", "loss")),
    ],
)
def test_colours_of_one_s_own_are_judged(change, rule, pair):
    assert pair in names(replace(Theme(), **change).faults(), rule)


def test_a_colour_in_the_middle_of_the_scale_counts_too():
    fading = Theme(ink="#000000", paper="#FFFFFF", gain="#000000")
    assert ("ink", "gain") in names(fading.faults(), "text")
    dark_to_light = Theme(ink="#777777", paper="#000000", gain="#FFFFFF")
    worst = min(f.value for f in dark_to_light.faults() if f.second == "gain")
    assert worst < 1.5 < contrast("#777777", "#FFFFFF")


def test_more_can_be_asked_of_text():
    faults = Theme().faults(text=7)
    assert faults
    assert {fault.rule for fault in faults} == {"text"}
    assert {fault.least for fault in faults} == {7}


def test_a_fault_can_be_read():
    assert str(Fault("ink", "gain", "text", 3.217, 4.5)) == "ink, gain: text 3.22 < 4.5"


@pytest.mark.parametrize("wrong", ["red", "#FFF", "#12345", "#1234567", "", "#GGGGGG", None, 5])
@pytest.mark.parametrize("name", ["ink", "hub_ink", "band_line"])
def test_a_colour_is_written_in_one_way(name, wrong):
    with pytest.raises(InvalidParameterError, match=f"a theme's {name} is a colour such as"):
        Theme(**{name: wrong})


@pytest.mark.parametrize("name", ["bands", "borders"])
@pytest.mark.parametrize("wrong", [(), ("#FFFFFF", "white"), ("#FFFFFF;}*{color:red",)])
def test_so_is_every_one_of_several(name, wrong):
    with pytest.raises(InvalidParameterError, match=f"a theme's {name} is a colour"):
        Theme(**{name: wrong})


def test_theme_is_frozen():
    with pytest.raises(FrozenInstanceError):
        Theme().ink = "#000000"


@pytest.mark.parametrize(("paper", "dark"), [("#FFFFFF", False), ("#12181F", True)])
def test_dark_is_what_white_stands_out_on(paper, dark):
    assert Theme(paper=paper).dark is dark


@given(ONE, COLORS)
def test_faults_are_exactly_what_fails(name, color):
    for fault in replace(Theme(), **{name: color}).faults():
        assert fault.value < fault.least
        bounds = {"text": READABLE, "line": VISIBLE, "background": 1.2}
        assert fault.least == bounds.get(fault.rule, APART)
        assert fault.rule in {*bounds, "sight", *SIGHTS}


@given(ONE, COLORS)
def test_only_what_was_changed_is_blamed(name, color):
    for fault in replace(Theme(), **{name: color}).faults():
        assert name in {fault.first, fault.second} or (name == "paper" and fault.rule == "text")


@given(COLORS)
def test_no_ink_can_be_read_on_itself(color):
    faults = Theme(ink=color, paper=color).faults()
    assert ("ink", "paper") in names(faults, "text")
