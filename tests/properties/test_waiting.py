"""Waiting: what must hold whatever the numbers are."""

import json
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.waiting.feeling import (
    Wait,
    effect,
    feeling,
    longest,
    perceived,
    weight,
)
from sidusryhmad.evidence.topics.waiting.lengths import SECONDS, Length
from sidusryhmad.evidence.topics.waiting.model import BY_NAME, PARAMETERS, WaitingModel
from sidusryhmad.evidence.topics.waiting.sensitivity import one_by_one, span
from sidusryhmad.evidence.topics.waiting.sheet import model_of, parameters
from sidusryhmad.evidence.topics.waiting.spoken import spoken
from sidusryhmad.evidence.topics.waiting.waiting import waiting
from sidusryhmad.locale.language import language

LENGTHS = st.floats(1.0, 1e6)
UNITS = st.sampled_from(list(SECONDS))
SLACK = 1e-9


def between(name):
    return st.floats(BY_NAME[name].least, min(BY_NAME[name].most, 10.0))


SETTINGS = st.fixed_dictionaries({each.name: between(each.name) for each in PARAMETERS})
WAITS = st.builds(
    Wait,
    length=LENGTHS,
    tolerance=LENGTHS,
    occupied=st.booleans(),
    told=st.booleans(),
    promised=st.none() | LENGTHS,
).map(lambda wait: wait if wait.told else replace(wait, promised=None))
MODELS = st.builds(
    WaitingModel,
    exponent=st.floats(0.5, 1.5),
    idle=st.floats(1.0, 3.0),
    untold=st.floats(1.0, 4.0),
    overrun=st.floats(1.0, 5.0),
    at_tolerance=st.floats(0.1, 2.5),
)


@given(WAITS, SETTINGS, st.floats(1.0, 50.0))
def test_longer_is_never_better(wait, settings, times):
    longer = replace(wait, length=wait.length * times)
    assert feeling(longer, settings) <= feeling(wait, settings) + SLACK
    assert perceived(longer, settings) >= perceived(wait, settings) * (1 - SLACK)


@given(WAITS, SETTINGS)
def test_idle_is_never_better_than_occupied(wait, settings):
    busy, idle = replace(wait, occupied=True), replace(wait, occupied=False)
    assert feeling(idle, settings) <= feeling(busy, settings) + SLACK


@given(WAITS, SETTINGS)
def test_untold_is_never_better_than_told_and_kept(wait, settings):
    told = replace(wait, told=True, promised=None)
    silent = replace(wait, told=False, promised=None)
    assert feeling(silent, settings) <= feeling(told, settings) + SLACK


@given(WAITS, SETTINGS, st.floats(1.0, 50.0))
def test_less_tolerance_is_never_better(wait, settings, times):
    patient = replace(wait, tolerance=wait.tolerance * times)
    assert feeling(wait, settings) <= feeling(patient, settings) + SLACK


@given(WAITS, SETTINGS, LENGTHS, st.floats(1.0, 50.0))
def test_a_promise_that_is_broken_further_is_never_better(wait, settings, promised, times):
    broken = replace(wait, told=True, promised=promised)
    nearer = replace(broken, promised=promised * times)
    assert feeling(broken, settings) <= feeling(nearer, settings) + SLACK


@given(WAITS, SETTINGS, st.sampled_from([0.001, 60.0, 3600.0, 86400.0]))
def test_the_unit_of_time_does_not_matter(wait, settings, unit):
    promised = None if wait.promised is None else wait.promised * unit
    other = replace(
        wait, length=wait.length * unit, tolerance=wait.tolerance * unit, promised=promised
    )
    assert feeling(other, settings) == pytest.approx(feeling(wait, settings), abs=1e-9)
    assert perceived(other, settings) == pytest.approx(perceived(wait, settings) * unit, rel=1e-9)


@given(WAITS, WAITS, SETTINGS)
def test_feelings_and_effects_stay_on_the_scale(wait, reference, settings):
    assert -3 <= feeling(wait, settings) <= 0
    assert -3 <= effect(wait, reference, settings) <= 3
    assert weight(wait, settings) >= 1


@given(WAITS, WAITS, SETTINGS)
def test_exchanging_the_two_turns_the_effect_round(wait, reference, settings):
    assert effect(wait, reference, settings) == -effect(reference, wait, settings)
    assert effect(wait, wait, settings) == 0


@given(WAITS, WAITS, MODELS)
def test_at_the_break_even_length_both_feel_alike(wait, reference, model):
    settings = model.settings()
    limit = float(longest(wait, reference, settings))
    assume(1e-3 < limit < 1e15)
    honest = replace(wait, length=limit, promised=None)
    assert effect(honest, reference, settings) == pytest.approx(0, abs=1e-6)
    assert effect(replace(honest, length=limit * 1.1), reference, settings) < SLACK


@given(LENGTHS, LENGTHS, st.booleans(), MODELS)
def test_certainty_beats_speed_just_as_far_as_the_parameters_say(wait, tolerance, occupied, model):
    silent = Wait(wait, tolerance, occupied=occupied, told=False)
    told = replace(silent, told=True)
    times = float(longest(told, silent, model.settings())) / wait
    assert times == pytest.approx(model.untold ** (1 / model.exponent), rel=1e-9)


@given(WAITS, WAITS, MODELS)
def test_the_answer_lies_within_its_range(wait, reference, model):
    low, high = span(lambda s: effect(wait, reference, s), model)
    assert low - SLACK <= effect(wait, reference, model.settings()) <= high + SLACK


@given(WAITS, WAITS, MODELS)
def test_one_parameter_alone_never_leaves_the_range_of_all(wait, reference, model):
    def gain(settings):
        return effect(wait, reference, settings)

    low, high = span(gain, model)
    for moved in one_by_one(gain, model):
        assert low - SLACK <= min(moved.at_low, moved.at_high)
        assert max(moved.at_low, moved.at_high) <= high + SLACK


@given(WAITS, WAITS, MODELS)
def test_where_a_parameter_turns_the_answer_it_is_nothing(wait, reference, model):
    def gain(settings):
        return effect(wait, reference, settings)

    for moved in one_by_one(gain, model):
        if moved.turns is not None:
            at = gain({**model.settings(), moved.parameter: moved.turns})
            assert at == pytest.approx(0, abs=1e-6)


@given(MODELS)
def test_narrower_ranges_never_give_a_wider_answer(model):
    silent = Wait(3.0, 5.0, occupied=True, told=False)
    told = Wait(5.0, 5.0, occupied=True, told=True)
    settled = {name: (value, value) for name, value in model.settings().items()}
    wide = span(lambda s: effect(told, silent, s), model)
    none = span(lambda s: effect(told, silent, s), replace(model, ranges=settled))
    assert none[0] == pytest.approx(none[1], abs=1e-12)
    assert wide[0] <= none[0] + SLACK
    assert none[1] <= wide[1] + SLACK


ROWS = st.fixed_dictionaries(
    {
        "situation": st.sampled_from(["Kaebus", "Telefon"]),
        "stakeholder": st.sampled_from(["Klient", "Naaber"]),
        "change": st.sampled_from([None, "Kohe", "Hiljem"]),
        "length": st.integers(0, 40),
        "unit": st.sampled_from(["minutes", "päeva"]),
        "occupied": st.none() | st.booleans(),
        "told": st.none() | st.booleans(),
        "tolerance": st.none() | st.sampled_from(["10 min", "Eesti telefonil"]),
    }
)


def placed(found):
    values = [(s.stakeholder, s.change, round(s.value, 9)) for s in found.suggestions]
    return sorted(values)


def key(row):
    return row["situation"], row["stakeholder"], row["change"]


@given(st.lists(ROWS, min_size=1, max_size=8, unique_by=key))
def test_every_row_is_answered_or_listed(rows):
    found = waiting(rows)
    assert len(found.waits) + len(found.unanswered) == len(rows)
    changed = [wait for wait in found.waits if wait.change]
    assert len(found.comparisons) + len(found.alone) == len(changed)
    assert found.grounds.n == len(rows)


@given(st.lists(ROWS, min_size=1, max_size=8, unique_by=key), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(rows, random):
    mixed = list(rows)
    random.shuffle(mixed)
    one, other = waiting(rows), waiting(mixed)
    assert sorted(one.waits, key=repr) == sorted(other.waits, key=repr)
    assert placed(one) == placed(other)


def test_all_ways_of_setting_the_parameters_are_worked_out_at_once():
    wait = Wait(30.0, 60.0, occupied=False, told=True, promised=10.0)
    settings = {name: np.array([value, value]) for name, value in WaitingModel().settings().items()}
    alone = feeling(wait, WaitingModel().settings())
    assert feeling(wait, settings) == pytest.approx([alone, alone])


KNOWN = st.fixed_dictionaries(
    {
        "situation": st.sampled_from(["Kaebus", "Telefon"]),
        "stakeholder": st.sampled_from(["Klient", "Naaber"]),
        "change": st.sampled_from([None, "Kohe", "Hiljem"]),
        "length": st.integers(1, 40),
        "unit": st.just("minutes"),
        "occupied": st.booleans(),
        "told": st.booleans(),
        "tolerance": st.integers(1, 60),
    }
)
TABLES = st.lists(KNOWN, min_size=1, max_size=6, unique_by=key)


def in_seconds(row):
    return {**row, "length": row["length"] * 60, "tolerance": row["tolerance"] * 60, "unit": "s"}


@given(TABLES)
def test_a_table_in_another_unit_says_the_same(rows):
    one, other = waiting(rows), waiting([in_seconds(row) for row in rows])
    assert placed(one) == placed(other)
    assert [w.feeling for w in one.waits] == pytest.approx([w.feeling for w in other.waits])


@given(TABLES)
def test_everything_can_be_written_as_data(rows):
    found = waiting(rows)
    assert json.loads(json.dumps(found.written(), allow_nan=False))["kind"] == "waiting"
    assert len(found.rows()) == len(found.waits)


@given(TABLES)
def test_every_answer_lies_within_its_own_range(rows):
    found = waiting(rows)
    for each in (*found.waits, *found.comparisons):
        value = each.feeling if hasattr(each, "feeling") else each.effect
        assert each.range[0] - SLACK <= value <= each.range[1] + SLACK
    for suggested in found.suggestions:
        assert suggested.range[0] - SLACK <= suggested.value <= suggested.range[1] + SLACK
        assert -3 <= suggested.range[0] <= suggested.range[1] <= 3


@given(TABLES)
def test_a_wait_is_better_just_as_long_as_it_is_shorter_than_its_limit(rows):
    for each in waiting(rows).comparisons:
        left = each.limit.seconds - each.wait.length.seconds
        if abs(left) > 1e-6 * each.limit.seconds:
            assert (each.effect > 0) == (left > 0)


@given(TABLES)
def test_what_no_combination_turns_no_single_parameter_turns(rows):
    for each in waiting(rows).comparisons:
        if each.certain:
            assert each.turning == ()


@given(TABLES, st.sampled_from(["", "Kohe", "Hiljem"]))
def test_all_comparisons_have_the_reference_that_was_asked_for(rows, against):
    found = waiting(rows, against=against)
    assert {each.reference.change for each in found.comparisons} <= {against}
    assert against not in {each.wait.change for each in found.comparisons}
    for each in found.comparisons:
        assert each.wait.situation == each.reference.situation
        assert each.wait.stakeholder == each.reference.stakeholder


@given(TABLES)
def test_suggestions_are_the_sums_of_their_comparisons(rows):
    found = waiting(rows)
    for suggested in found.suggestions:
        parts = [
            each.effect
            for each in found.comparisons
            if (each.wait.stakeholder, each.wait.change)
            == (suggested.stakeholder, suggested.change)
        ]
        assert suggested.value == pytest.approx(max(-3, min(3, sum(parts))))
        assert suggested.n is None


@given(TABLES, st.integers(0, 5), st.sampled_from(["kaua", -1, None]))
def test_faulty_rows_that_are_left_out_change_nothing_else(rows, at, wrong):
    faulty = {**rows[0], "situation": "Vigane", "length": wrong}
    mixed = [*rows[:at], faulty, *rows[at:]]
    one, other = waiting(rows), waiting(mixed, skip_faulty=True)
    assert one.waits == other.waits
    assert placed(one) == placed(other)
    assert len(other.grounds.left_out) == 1


@given(TABLES, st.floats(1.0, 3.0), st.floats(1.0, 3.0))
def test_a_sheet_of_parameters_says_what_the_model_in_code_says(rows, idle, untold):
    sheet = [{"parameter": "jõude", "value": idle}, {"parameter": "untold", "value": untold}]
    read = model_of(parameters(sheet))
    assert (
        waiting(rows, model=read).waits
        == waiting(rows, model=WaitingModel(idle=idle, untold=untold)).waits
    )


@given(TABLES, st.integers(1, 60))
def test_a_tolerance_for_the_rest_never_touches_rows_that_have_one(rows, minutes):
    open_ = [{**row, "tolerance": None} if n % 2 else row for n, row in enumerate(rows)]
    one, other = waiting(open_), waiting(open_, tolerance=f"{minutes} min")
    assert {w for w in one.waits if w.tolerance} <= set(other.waits)
    assert other.unanswered == ()


@given(TABLES)
def test_the_same_table_always_says_the_same(rows):
    assert waiting(rows).written() == waiting(rows).written()


@given(st.floats(0.001, 100.0), UNITS)
def test_both_languages_write_the_same_length(value, unit):
    texts = [spoken(Length(value, unit), language(code)) for code in ("en", "et")]
    english, estonian = (text.rsplit(" ", 1)[0] for text in texts)
    assert english.replace(",", "") == estonian.replace(",", ".")
