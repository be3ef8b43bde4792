import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.topics.waiting.model import BY_NAME, PARAMETERS, WaitingModel
from sidusryhmad.evidence.topics.waiting.sheet import PARAMETER_FORM, model_of, parameters
from sidusryhmad.locale.language import language


def model(*rows, **options):
    return model_of(parameters(list(rows), **options))


def code(*rows):
    with pytest.raises(InvalidEvidenceError) as caught:
        model(*rows)
    return [fault.message.code for fault in caught.value.faults]


def test_parameters_left_out_keep_their_defaults():
    assert model({"parameter": "untold", "value": 1.5}) == WaitingModel(untold=1.5)


def test_a_range_comes_with_its_value():
    found = model({"parameter": "idle", "value": 1.2, "low": 1.1, "high": 1.4})
    assert found == WaitingModel(idle=1.2, ranges={"idle": (1.1, 1.4)})


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("astendaja", "exponent"),
        ("Jõude", "idle"),
        ("ütlemata", "untold"),
        ("üle lubaduse", "overrun"),
        ("taluvuse piiril", "at_tolerance"),
        ("at tolerance", "at_tolerance"),
        ("taluvus", "tolerance"),
        ("UNTOLD", "untold"),
    ],
)
def test_names_are_known_in_both_languages(word, name):
    assert getattr(model({"näitaja": word, "väärtus": 1.25}), name) == 1.25


def test_an_unknown_name_is_refused_with_those_there_are():
    assert code({"parameter": "boredom", "value": 2}) == ["unknown_parameter"]


def test_a_value_out_of_bounds_is_a_fault_of_its_row():
    assert code({"parameter": "idle", "value": 0.5}) == ["parameter_off"]


def test_half_a_range_is_refused():
    assert code({"parameter": "idle", "value": 1.5, "low": 1.1}) == ["half_range"]


def test_a_reversed_range_is_refused():
    assert code({"parameter": "idle", "value": 1.5, "low": 2, "high": 1}) == ["reversed_range"]


def test_nothing_is_set_twice():
    twice = [{"parameter": "idle", "value": 1.5}, {"parameter": "jõude", "value": 1.6}]
    assert code(*twice) == ["repeated_parameter"]


def test_left_out_on_request_and_listed():
    twice = [{"parameter": "idle", "value": 1.5}, {"parameter": "idle", "value": 1.6}]
    sheet = parameters(twice, skip_faulty=True)
    assert model_of(sheet).idle == 1.5
    assert [fault.message.code for fault in sheet.left_out] == ["repeated_parameter"]


@given(st.dictionaries(st.sampled_from(list(BY_NAME)), st.floats(0, 1), max_size=6))
def test_a_sheet_says_what_the_model_in_code_says(shares):
    values = {
        name: BY_NAME[name].least + share * (BY_NAME[name].most - BY_NAME[name].least)
        for name, share in shares.items()
    }
    rows = [{"parameter": name, "value": value} for name, value in values.items()]
    if rows:
        assert model(*rows) == WaitingModel(**values)


def test_the_form_needs_only_name_and_value():
    assert PARAMETER_FORM.fits(["parameter", "value"])
    assert not PARAMETER_FORM.fits(["parameter"])


@pytest.mark.parametrize("code", ["en", "et"])
def test_parameters_are_known_by_what_reports_call_them(code):
    rows = [
        {"parameter": language(code).text(each.label), "value": each.value} for each in PARAMETERS
    ]
    assert [row.parameter for row in parameters(rows).rows] == list(BY_NAME)
