import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import UnknownChangeError, UnknownStakeholderError
from sidusryhmad.model.change import Change
from sidusryhmad.model.lookup import change_among, stakeholder_among
from sidusryhmad.model.stakeholder import Stakeholder
from sidusryhmad.testing import service_maps

TWO = [Change(id="a", name="One"), Change(id="b", name="Two")]


@given(service_maps(), st.data())
def test_everybody_is_found_by_id(service_map, data):
    if not service_map.stakeholders:
        return
    one = data.draw(st.sampled_from(service_map.stakeholders))
    assert stakeholder_among(service_map.stakeholders, one.id) is one


@pytest.mark.parametrize("reference", ["b", "Two"])
def test_a_change_is_found_by_id_and_by_name(reference):
    assert change_among(TWO, reference) is TWO[1]


def test_the_only_change_needs_no_name():
    assert change_among(TWO[:1], None) is TWO[0]


@pytest.mark.parametrize(
    ("changes", "reference", "said"),
    [
        ([], None, "the map has no changes"),
        (TWO, None, "the map has 2 changes: say which one"),
        (TWO, "Thre", "no change has the id or name 'Thre'"),
        (TWO, 7, "no change has the id or name 7"),
    ],
)
def test_what_is_wrong_is_said(changes, reference, said):
    with pytest.raises(UnknownChangeError, match=said):
        change_among(changes, reference)


def test_an_unknown_name_and_one_of_two_people_are_told_apart():
    people = [Stakeholder(id=i, name="Guest", ring="direct") for i in ("g", "h")]
    with pytest.raises(UnknownStakeholderError) as both:
        stakeholder_among(people, "Guest")
    with pytest.raises(UnknownStakeholderError) as nobody:
        stakeholder_among(people, "Gest")
    assert both.value.message.code == "ambiguous_name"
    assert nobody.value.message.code == "unknown_stakeholder"
