"""Drawn evidence fits the ground that it speaks of, and comes in every kind."""

import pytest
from hypothesis import find, given, settings

from sidusryhmad.model.evidence import ENDS, Evidence
from sidusryhmad.testing.evidence import evidence
from sidusryhmad.testing.values import Ground

GROUND = Ground(("a", "b"), (("a", "b"),), ("direct",))
HIT = (("plan", "b"),)


@given(evidence(GROUND, HIT))
def test_every_record_is_valid_and_about_somebody_there(rows):
    for row in rows:
        record = Evidence.model_validate(row)
        assert set(record.about[1:]) <= {"a", "b", "plan"}
        given_ = {key for key in ("stakeholder", "change", "from", "to") if key in row}
        assert given_ == set(ENDS[record.of])


@pytest.mark.parametrize("of", sorted(ENDS))
def test_every_kind_is_drawn(of):
    found = find(
        evidence(GROUND, HIT),
        lambda rows: any(row["of"] == of for row in rows),
        settings=settings(database=None, max_examples=2000),
    )
    assert found


@given(evidence(Ground(("a",), (), ("direct",)), ()))
def test_where_nothing_links_anybody_there_is_none_of_it(rows):
    assert not {row["of"] for row in rows} & {"effect", "strength"}
