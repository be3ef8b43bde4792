import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.waiting.feeling import Wait, effect, feeling
from sidusryhmad.evidence.topics.waiting.model import PARAMETERS, WaitingModel
from sidusryhmad.evidence.topics.waiting.sensitivity import Moved, one_by_one, span, used

SILENT = Wait(3.0, 5.0, occupied=True, told=False)
TOLD = Wait(5.0, 5.0, occupied=True, told=True)
FIXED = {name: (value, value) for name, value in WaitingModel().settings().items()}


def gain(settings):
    return effect(TOLD, SILENT, settings)


def test_without_ranges_there_is_one_answer():
    model = WaitingModel(ranges=FIXED)
    low, high = span(gain, model)
    assert low == high == pytest.approx(gain(model.settings()))


def test_one_open_parameter_spans_what_its_ends_give():
    model = WaitingModel(ranges={**FIXED, "untold": (1.2, 3.0)})
    ends = sorted(gain({**model.settings(), "untold": end}) for end in (1.2, 3.0))
    assert span(gain, model) == pytest.approx(tuple(ends))


def test_an_answer_that_peaks_inside_a_range_is_not_missed_at_the_chosen_value():
    model = WaitingModel(ranges={**FIXED, "idle": (1.0, 2.0)})
    low, high = span(lambda s: -((s["idle"] - model.idle) ** 2), model)
    assert high == 0
    assert low < 0


def test_an_answer_that_depends_on_nothing_has_no_span_and_no_movers():
    assert span(lambda _: 7.0, WaitingModel()) == (7.0, 7.0)
    assert one_by_one(lambda _: 7.0, WaitingModel()) == ()


@given(st.floats(1.0, 1.5), st.floats(1.0, 1.5))
def test_wider_ranges_never_narrow_the_span(a, b):
    inner = WaitingModel(ranges={"idle": (1.2, 1.4)})
    outer = WaitingModel(ranges={"idle": (min(a, 1.2), max(b, 1.4))})

    def felt(settings):
        return feeling(Wait(3.0, 5.0, occupied=False, told=True), settings)

    narrow, wide = span(felt, inner), span(felt, outer)
    assert wide[0] <= narrow[0] + 1e-12
    assert narrow[1] <= wide[1] + 1e-12


def test_movers_come_with_the_strongest_first():
    moved = one_by_one(gain, WaitingModel())
    widths = [abs(each.at_high - each.at_low) for each in moved]
    assert widths == sorted(widths, reverse=True)
    assert moved[0].parameter == "untold"


def test_what_does_nothing_is_no_mover():
    names = [each.parameter for each in one_by_one(gain, WaitingModel())]
    assert "idle" not in names
    assert "overrun" not in names


def test_the_weight_of_silence_at_which_the_answer_turns():
    (moved,) = [m for m in one_by_one(gain, WaitingModel(exponent=1.0)) if m.parameter == "untold"]
    assert moved.turns == pytest.approx(5 / 3, rel=1e-9)
    assert moved.within


def test_a_turn_outside_the_range_tried_is_told_and_is_not_within():
    model = WaitingModel(exponent=1.0, ranges={"untold": (1.8, 2.5)})
    (moved,) = [m for m in one_by_one(gain, model) if m.parameter == "untold"]
    assert moved.turns == pytest.approx(5 / 3, rel=1e-9)
    assert not moved.within


def test_a_gain_that_never_turns_says_so():
    shorter = Wait(1.0, 5.0, occupied=True, told=True)
    moved = one_by_one(lambda s: effect(shorter, TOLD, s), WaitingModel())
    assert moved
    assert all(each.turns is None for each in moved)
    assert not any(each.within for each in moved)


def test_of_several_turns_the_nearest_to_the_chosen_value_is_told():
    def twice(settings):
        return (settings["idle"] - 1.2) * (settings["idle"] - 5.0)

    (moved,) = one_by_one(twice, WaitingModel(idle=1.5))
    assert moved.turns == pytest.approx(1.2)
    (moved,) = one_by_one(twice, WaitingModel(idle=4.5))
    assert moved.turns == pytest.approx(5.0)


def test_equal_waits_are_moved_by_nothing():
    assert one_by_one(lambda s: effect(TOLD, TOLD, s), WaitingModel()) == ()


@given(st.sampled_from([each.name for each in PARAMETERS]))
def test_both_ends_are_those_of_the_range(name):
    model = WaitingModel()
    for each in one_by_one(lambda s: s[name], model):
        assert each == Moved(name, *model.range_of(name), *model.range_of(name), None)


def test_only_what_is_asked_for_is_tried():
    assert used(gain, WaitingModel()) == ("exponent", "untold", "at_tolerance", "tolerance")
    assert used(lambda _: 7.0, WaitingModel()) == ()


@given(st.sets(st.sampled_from([each.name for each in PARAMETERS]), min_size=1))
def test_what_is_asked_for_is_noted(names):
    def summed(settings):
        return sum(settings[name] for name in names)

    assert set(used(summed, WaitingModel())) == names
    model = WaitingModel()
    low, high = span(summed, model)
    assert low == pytest.approx(sum(model.range_of(name)[0] for name in names))
    assert high == pytest.approx(sum(model.range_of(name)[1] for name in names))
