"""Pydantic's errors become faults that a designer can act on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.model.structure import SCALES, known_keys, record_at

A = {"id": "a", "name": "A", "ring": "direct"}
B = {"id": "b", "name": "B", "ring": "direct"}


def faults(**parts):
    document = {"service": {"name": "X"}, "stakeholders": [A, B], **parts}
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document(document)
    return caught.value.faults


def fault(**parts):
    found = faults(**parts)
    assert len(found) == 1, found
    return found[0]


def person(**details):
    return {"stakeholders": [{**A, **details}, B]}


def edge(**details):
    return {"influences": [{"from": "a", "to": "b", "strength": 1, **details}]}


@pytest.mark.parametrize(
    ("parts", "code", "field"),
    [
        ({"service": {}}, "missing_key", "service.name"),
        ({"service": None}, "not_a_record", "service"),
        ({"service": {"name": ""}}, "not_a_text", "service.name"),
        ({"service": {"name": " "}}, "not_a_text", "service.name"),
        ({"service": {"name": 5}}, "not_a_text", "service.name"),
        ({"service": {"name": "X", "date": 5}}, "not_a_date", "service.date"),
        ({"service": {"name": "X", "date": "21.11.2026"}}, "not_a_date", "service.date"),
        ({"service": {"name": "X", "date": "2026-13-01"}}, "not_a_date", "service.date"),
        ({"stakeholders": 5}, "not_a_list", "stakeholders"),
        ({"stakeholders": {"a": 1}}, "not_a_list", "stakeholders"),
        ({"stakeholders": ["Klient"]}, "not_a_record", "stakeholders[0]"),
        (person(side="klient"), "not_allowed", "stakeholders[0].side"),
        (person(in_process="yes"), "not_a_flag", "stakeholders[0].in_process"),
        (person(in_process=1), "not_a_flag", "stakeholders[0].in_process"),
        (person(power=4), "off_scale", "stakeholders[0].power.value"),
        (person(power="2"), "not_a_number", "stakeholders[0].power.value"),
        (person(angle="ülal"), "not_a_number", "stakeholders[0].angle"),
        (person(nmae="A"), "unknown_key", "stakeholders[0].nmae"),
        (person(fields=[1]), "not_a_record", "stakeholders[0].fields"),
        (edge(strength="2"), "not_a_number", "influences[0].strength"),
        (edge(strength=True), "not_a_number", "influences[0].strength"),
        (edge(strength=4), "off_scale", "influences[0].strength"),
        (edge(range=[1]), "not_a_range", "influences[0].range"),
        (edge(range=[0, 1, 2]), "not_a_range", "influences[0].range"),
        (edge(range="0-2"), "not_a_range", "influences[0].range"),
        (edge(sign="plus"), "not_allowed", "influences[0].sign"),
        (edge(exists=2), "off_scale", "influences[0].exists"),
        (edge(why=5), "not_a_text", "influences[0].why"),
        ({"carry_over": 1.5}, "off_scale", "carry_over.value"),
        ({"epsilon": -1}, "off_scale", "epsilon"),
        ({"tolerance": 7}, "off_scale", "tolerance"),
        ({"stakholders": []}, "unknown_key", "stakholders"),
    ],
)
def test_every_kind_of_fault_has_its_code_and_its_field(parts, code, field):
    found = fault(**parts)
    assert (found.message.code, found.field) == (code, field)


@pytest.mark.parametrize(
    ("parts", "allowed", "nearest"),
    [
        (person(side="custmer"), ("customer", "employee", "provider", "other"), "customer"),
        (edge(sign="postive"), ("positive", "negative", "unknown"), "positive"),
        (person(in_process="jah"), ("true", "false"), "true"),
        (person(in_process="ei"), ("true", "false"), "false"),
        (person(power=4), ("0 … 3",), None),
        (edge(strength="−2"), ("-3 … 3",), "-2"),
        (edge(strength="1,5"), ("-3 … 3",), "1.5"),
        (edge(strength="+2"), ("-3 … 3",), "2"),
        (edge(strength="tugev"), ("-3 … 3",), None),
        ({"carry_over": 2}, ("0 … 1",), None),
    ],
)
def test_a_fault_says_what_is_allowed_and_what_was_probably_meant(parts, allowed, nearest):
    found = fault(**parts)
    assert (found.allowed, found.nearest) == (allowed, nearest)


@pytest.mark.parametrize(
    ("parts", "nearest"),
    [
        ({"servise": 1}, "service"),
        ({"influnces": []}, "influences"),
        (person(strong_intrest=True), "strong_interest"),
        (edge(strenght=2), "strength"),
        ({"changes": [{"id": "x", "efects": {}}]}, "effects"),
        ({"changes": [{"id": "x", "effects": {"a": {"effect": 1, "rang": [1, 1]}}}]}, "range"),
        ({"inner_circle": {"ring": ["direct"]}}, "rings"),
        ({"carry_over": {"value": 0.5, "rnge": [0, 1]}}, "range"),
        ({"service": {"name": "X", "langauge": "et"}}, "language"),
    ],
)
def test_an_unknown_key_names_the_nearest_known_one(parts, nearest):
    found = fault(**parts)
    assert found.message.code == "unknown_key"
    assert found.nearest == nearest
    assert nearest in found.allowed


@pytest.mark.parametrize(
    ("parts", "field"),
    [
        ({"stakeholders": [{"ring": "direct"}]}, "stakeholders[0].name"),
        ({"stakeholders": [{"ring": "direct", "name": " "}]}, "stakeholders[0].name"),
        ({"stakeholders": [{"ring": "direct", "name": 5}]}, "stakeholders[0].name"),
        ({"stakeholders": [{"ring": "direct", "name": None}]}, "stakeholders[0].name"),
        ({"changes": [{"effects": {}}]}, "changes[0].name"),
    ],
)
def test_a_record_without_a_proper_name_is_told_once_and_its_id_never(parts, field):
    assert [f.field for f in faults(**parts)] == [field]


@pytest.mark.parametrize(
    ("parts", "nearest"),
    [
        (person(nimi="A"), "name"),
        (person(pool="klient"), "side"),
        ({"teenus": {}}, "service"),
        ({"mõjud": []}, "influences"),
        ({"MUUTUSED": []}, "changes"),
        (edge(miks="x"), "why"),
        (edge(kellele="b"), "to"),
        ({"ülekanne": 0.5}, "carry_over"),
    ],
)
def test_a_key_in_estonian_is_understood(parts, nearest):
    found = fault(**parts)
    assert (found.message.code, found.nearest) == ("unknown_key", nearest)


@pytest.mark.parametrize(
    ("word", "nearest"),
    [("klient", "customer"), ("Töötaja", "employee"), ("firma", "provider"), ("muu", "other")],
)
def test_a_side_in_estonian_is_understood(word, nearest):
    assert fault(**person(side=word)).nearest == nearest


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (edge(**{"5": None}), "a decimal number is written with a point"),
        (edge(**{"from a": None}), "'from a': a colon is missing after the first word"),
        (edge(**{"kaks ja kolm": None}), "'kaks ja kolm' is not a key: a text with a comma"),
        (edge(**{"kaks ja": 3}), "'kaks ja' is not a key: a text with a comma or a colon"),
    ],
)
def test_a_slip_of_the_pen_is_explained_without_a_list_of_keys(parts, words):
    found = fault(**parts)
    assert found.message.code == "unknown_key"
    assert str(found.message).startswith(words)
    assert (found.allowed, found.nearest) == ((), None)


def test_a_number_that_is_not_there_is_missing():
    for effect in (None, {"effect": None}):
        found = fault(changes=[{"id": "x", "effects": {"a": effect}}])
        assert (found.message.code, found.value) == ("not_a_number", None)
        assert str(found.message) == "a number is missing here"
        assert found.allowed == ("-3 … 3",)


@given(st.sampled_from(sorted(SCALES)), st.floats(allow_nan=False, allow_infinity=False))
def test_scales_are_those_of_the_model(key, number):
    low, high = SCALES[key]
    parts = {
        "strength": edge(strength=number),
        "effect": {"changes": [{"id": "x", "effects": {"a": {"effect": number}}}]},
        "effects": {"changes": [{"id": "x", "effects": {"a": number}}]},
        "ratings": edge(ratings={"A": number}),
        "exists": edge(exists=number),
        "confidence": edge(confidence=number),
        "worth": {"wants": [{"name": "W", "worth": number}]},
        "share": {
            "wants": [{"id": "w", "name": "W"}],
            "changes": [{"id": "c", "wants": [{"want": "w", "share": number}]}],
        },
    }.get(key, person(**{key: number}) if key in Stakeholder.model_fields else {key: number})
    if low <= number <= high:
        document = {"service": {"name": "X"}, "stakeholders": [A, B], **parts}
        assert ServiceMap.from_document(document)
    else:
        assert fault(**parts).allowed == (f"{low} … {high}",)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ((), "ServiceMap"),
        (("service",), "Service"),
        (("stakeholders", 0), "Stakeholder"),
        (("stakeholders", 0, "power"), "Level"),
        (("changes", 1, "effects", "a"), "Effect"),
        (("stakeholders", 0, "fields"), None),
        (("no such key", "x"), None),
    ],
)
def test_the_record_at_a_path(path, name):
    record = record_at(path, ServiceMap)
    assert (record.__name__ if record else None) == name


def test_known_keys_are_written_as_in_a_file():
    keys = known_keys(record_at(("influences", 0), ServiceMap))
    assert "from" in keys
    assert "from_" not in keys
    assert known_keys(ServiceMap)[0] == "sidusryhmad"


@pytest.mark.parametrize("strength", [3.0001, -3.0000001])
def test_a_fault_quotes_the_number_as_it_was_written(strength):
    people = [{"id": i, "name": i, "ring": "direct"} for i in "ab"]
    edge = {"from": "a", "to": "b", "strength": strength}
    document = {"service": {"name": "X"}, "stakeholders": people, "influences": [edge]}
    with pytest.raises(InvalidMapError, match=str(strength)):
        ServiceMap.from_document(document)


@pytest.mark.parametrize(
    ("document", "fields"),
    [
        ({"teenus": {"name": "X"}}, ["teenus"]),
        ({"servise": {"name": "X"}}, ["servise"]),
        (
            {"service": {"name": "X"}, "stakeholders": [{"name": "A", "ring direct": None}]},
            ["stakeholders[0].ring direct"],
        ),
        (
            {"service": {"name": "X"}, "stakeholders": [{"nmae": "A", "ring": "direct"}]},
            ["stakeholders[0].nmae"],
        ),
        (
            {
                "service": {"name": "X"},
                "stakeholders": [{"name": "A", "ring": "direct"}],
                "changes": [{"name": "M", "effects": {"A": 2, "5": None}}],
            },
            ["changes[0].effects.5"],
        ),
    ],
)
def test_one_slip_is_one_fault(document, fields):
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document(document)
    assert [fault.field for fault in caught.value.faults] == fields


def test_a_key_that_is_missing_beside_another_slip_is_still_told():
    with pytest.raises(InvalidMapError) as caught:
        ServiceMap.from_document({"service": {"name": "X"}, "stakeholders": [{"sied": "other"}]})
    fields = {fault.field for fault in caught.value.faults}
    assert fields == {"stakeholders[0].name", "stakeholders[0].ring", "stakeholders[0].sied"}
