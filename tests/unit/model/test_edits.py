"""Edits as records: what comes, what goes, what is rated anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sidusryhmad.model.edits import Edits, Pair, Restated
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

MAPS = service_maps(min_stakeholders=2, max_stakeholders=5)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"add": {}},
        {"remove": {"stakeholders": [], "influences": []}},
        {"rerate": {"stakeholders": ()}},
    ],
)
def test_nothing_edited_is_false(given):
    assert not Edits.model_validate(given)


@pytest.mark.parametrize(
    "given",
    [
        {"add": {"stakeholders": [{"id": "a", "name": "A", "ring": "direct"}]}},
        {"remove": {"influences": [{"from": "a", "to": "b"}]}},
        {"rerate": {"influences": [{"from": "a", "to": "b", "strength": 1}]}},
    ],
)
def test_something_edited_is_true(given):
    assert Edits.model_validate(given)


def test_an_influence_is_named_by_its_ends():
    assert Pair.model_validate({"from": "a", "to": "b"}) == Pair(from_="a", to="b")


@pytest.mark.parametrize("key", ["today", "name", "strength"])
def test_what_cannot_be_restated_is_refused(key):
    with pytest.raises(ValidationError):
        Restated.model_validate({"id": "a", key: 1})


@given(st.data())
def test_drawn_edits_fit_their_map_and_come_back_as_they_were(data):
    service_map = data.draw(MAPS)
    change = data.draw(changes(service_map, edits=True))
    document = {**service_map.to_document(), "changes": [change.model_dump(
        mode="json", by_alias=True, exclude_unset=True)]}  # fmt: skip
    document.pop("evidence", None)  # it may speak of the changes that were there before
    again = ServiceMap.from_document(document)
    assert again.changes == (change,)
    assert again.to_document()["changes"] == document["changes"]
