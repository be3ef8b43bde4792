"""What evidence says about one value."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from sidusryhmad.model.evidence import ENDS, OF_NAMES, Evidence
from sidusryhmad.model.scales import SCALES
from sidusryhmad.testing import service_maps


def evidence(**details):
    return Evidence.model_validate({"of": "attitude", "stakeholder": "a", "value": 1, **details})


def test_every_kind_of_value_has_ends_a_name_and_a_scale():
    assert set(ENDS) == set(OF_NAMES) <= set(SCALES)


@pytest.mark.parametrize(
    ("details", "about"),
    [
        ({}, ("attitude", "a")),
        ({"of": "power"}, ("power", "a")),
        ({"of": "effect", "change": "c"}, ("effect", "a", "c")),
        ({"of": "strength", "stakeholder": None, "from": "a", "to": "b"}, ("strength", "a", "b")),
    ],
)
def test_the_value_it_speaks_of_is_told_by_its_kind_and_ends(details, about):
    assert evidence(**details).about == about


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("of", "mood"),
        ("n", -1),
        ("n", 2.5),
        ("n", True),
        ("n", "3"),
        ("value", None),
        ("value", "1"),
        ("value", float("nan")),
        ("range", [1]),
        ("range", [1, 2, 3]),
        ("confidence", 2),
        ("stakeholder", " "),
        ("method", 3),
        ("ratings", {"A": 1}),
    ],
)
def test_what_does_not_fit_is_refused(key, value):
    with pytest.raises(ValidationError):
        evidence(**{key: value})


def test_where_it_comes_from_is_written_last():
    dumped = evidence(who="Mari", when="2026", n=4, note="x").model_dump(
        mode="json", by_alias=True, exclude_unset=True
    )
    assert list(dumped) == ["of", "stakeholder", "value", "n", "note", "who", "when"]


def test_a_file_says_from():
    made = Evidence(of="strength", from_="a", to="b", value=1)
    dumped = made.model_dump(mode="json", by_alias=True, exclude_unset=True)
    assert dumped == {"of": "strength", "from": "a", "to": "b", "value": 1}


@given(service_maps(max_stakeholders=4))
def test_evidence_on_a_map_names_only_who_and_what_is_there(service_map):
    there = {one.id for one in (*service_map.stakeholders, *service_map.changes)}
    added = {s.id for change in service_map.changes for s in change.edits.add.stakeholders}
    for each in service_map.evidence:
        assert len(each.about) == 1 + len(ENDS[each.of])
        assert set(each.about[1:]) <= there | added
