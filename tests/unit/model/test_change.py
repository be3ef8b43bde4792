"""A change and its direct effects."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes

MAP = (
    ServiceMap.named("X").with_stakeholder("A", ring="direct").with_stakeholder("B", ring="direct")
)


@given(changes(MAP))
def test_a_change_survives_its_plain_form(change):
    assert Change.model_validate(change.model_dump(mode="json", exclude_unset=True)) == change


def test_an_effect_is_a_number_or_a_record():
    change = Change(id="x", name="X", effects={"a": 2, "b": {"effect": -1, "range": [-2, 0]}})
    assert change.effects["a"].effect == 2
    assert change.effects["b"].range == (-2, 0)


@pytest.mark.parametrize("effect", [4, -3.5, "2", None, True, {"value": 1}])
def test_effects_off_the_scale_or_of_another_kind_are_refused(effect):
    with pytest.raises(ValidationError):
        Change.model_validate({"id": "x", "name": "X", "effects": {"a": effect}})


def test_wants_and_edits_are_kept():
    met = ("kiirem", {"want": "odavam", "effort": 1})
    change = Change(id="x", name="X", wants=met, edits={"remove": {"stakeholders": ["a"]}})
    assert change.model_dump(mode="json", exclude_unset=True) == {
        "id": "x",
        "name": "X",
        "wants": ["kiirem", {"want": "odavam", "effort": 1}],
        "edits": {"remove": {"stakeholders": ["a"]}},
    }
