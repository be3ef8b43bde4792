"""Wants, and what changes meet of them."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.want import Met, Want, want_of
from sidusryhmad.testing import service_maps


def test_what_nobody_asked_is_none():
    want = Want(id="a", name="A")
    assert want.held is want.adds_value is want.emotional is want.worth is want.n is None


@pytest.mark.parametrize(
    "given_",
    [{"held": "yes"}, {"adds_value": 1}, {"n": -1}, {"n": 1.5}, {"worth": 4}, {"strength": 1}],
)
def test_what_does_not_fit_is_refused(given_):
    with pytest.raises(ValidationError):
        Want.model_validate({"id": "a", "name": "A", **given_})


@pytest.mark.parametrize(
    ("written", "back"),
    [
        ("a", "a"),
        ({"want": "a"}, "a"),
        ({"want": "a", "effort": 2}, {"want": "a", "effort": 2}),
        ({"effort": 1.5}, {"effort": 1.5}),
    ],
)
def test_what_a_change_meets_is_written_as_shortly_as_it_can_be(written, back):
    assert Met.model_validate(written).model_dump(mode="json", exclude_unset=True) == back


@pytest.mark.parametrize(
    "given_", [3, None, [], {"want": "a", "effort": -1}, {"want": "a", "share": 1.01}, {"want": ""}]
)
def test_free_entries_of_old_are_refused(given_):
    with pytest.raises(ValidationError):
        Met.model_validate(given_)


@given(service_maps())
def test_documents_hold_wants_as_they_were(m):
    assert ServiceMap.from_document(m.to_document()) == m
    for change in m.to_document().get("changes", ()):
        ids = {want.id for want in m.wants}
        assert {want_of(entry) for entry in change.get("wants", ())} <= ids | {None}


def test_a_want_grows_on_a_map():
    m = ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    m = m.with_want("Kiirus", stakeholder="Klient", held=True, worth=2)
    assert (m.wants[0].id, m.wants[0].stakeholder, m.wants[0].worth.value) == (
        "kiirus",
        "klient",
        2,
    )
