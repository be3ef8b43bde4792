"""Wants on drawn maps."""

import pytest
from hypothesis import find, given, settings

from sidusryhmad.testing import service_maps
from sidusryhmad.testing.wants import wants


def met(m):
    return [entry for change in m.changes for entry in change.wants]


@given(service_maps())
def test_wants_that_are_drawn_fit_their_map(m):
    ids = {want.id for want in m.wants}
    people = {person.id for person in m.stakeholders}
    assert {entry.want for entry in met(m)} <= ids | {None}
    assert {want.stakeholder for want in m.wants} <= people | {None}


@pytest.mark.parametrize(
    "kind",
    [
        lambda m: any(want.stakeholder for want in m.wants),
        lambda m: any(want.worth and want.adds_value is False for want in m.wants),
        lambda m: any(entry.want and entry.share is not None for entry in met(m)),
        lambda m: any(entry.want is None for entry in met(m)),
        lambda m: m.effort_unit,
    ],
)
def test_every_kind_of_want_is_drawn(kind):
    assert find(service_maps(), kind, settings=settings(database=None, max_examples=3000))


def test_bare_maps_have_none():
    @settings(max_examples=20, database=None)
    @given(service_maps(complete=False))
    def bare(m):
        assert not m.wants

    bare()
    assert callable(wants)
