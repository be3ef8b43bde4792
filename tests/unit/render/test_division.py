import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidParameterError, UnknownFieldError
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.division import KNOWN, divide, field_title, fields_of, value_of
from sidusryhmad.testing import service_maps

ENGLISH, ESTONIAN = Language("en"), Language("et")


def of(*people):
    rows = [{"name": f"P{n}", "ring": "direct", **person} for n, person in enumerate(people)]
    return ServiceMap.from_document({"service": {"name": "X"}, "stakeholders": rows})


def test_sides_stand_in_their_usual_order_in_the_language():
    m = of({"side": "other"}, {"side": "customer"}, {"side": "company"})
    found = divide(m, "side", ESTONIAN, 8)
    assert found.names == ("klient", "teenusepakkuja", "muu")
    assert list(found.of.values()) == [2, 0, 1]
    assert found.unsaid is None


def test_texts_stand_as_the_file_has_them_and_the_rest_last():
    m = of({"sector": "väline"}, {}, {"sector": "sisemine"}, {"sector": " väline  "})
    found = divide(m, "sector", ENGLISH, 8)
    assert found.names == ("väline", "sisemine", "not stated")
    assert list(found.of.values()) == [0, 2, 1, 0]
    assert [found.part(id_) for id_ in found.of] == [0, None, 1, 0]


def test_numbers_and_truths_say_of_what_they_are():
    assert divide(of({"power": 3}, {"power": 0.5}), "power", ESTONIAN, 8).names == (
        "võim: 0,50", "võim: 3",
    )  # fmt: skip
    truths = of({"in_process": False}, {"in_process": True})
    assert divide(truths, "in_process", ENGLISH, 8).names == ("in process: yes", "in process: no")


@pytest.mark.parametrize(("written", "field"), [
    ("Pool", "side"), ("rühm", "group"), ("In process", "in_process"), ("võim", "power"),
    ("täna", "today"), ("isik või asutus", "party")])  # fmt: skip
def test_a_field_may_be_called_as_sheets_call_it(written, field):
    m = of({"side": "other", "group": "g", "in_process": True, "power": 2, "today": 1,
            "party": "p"}, {})  # fmt: skip
    assert divide(m, written, ESTONIAN, 8) == divide(m, field, ESTONIAN, 8)


def test_a_field_of_their_own_comes_before_a_heading():
    m = of({"group": "x", "fields": {"rühm": "y"}})
    assert divide(m, "rühm", ESTONIAN, 8).names == ("y",)
    assert divide(m, "group", ESTONIAN, 8).field == "rühm"


def test_fields_to_choose_from_are_named_in_the_language():
    with pytest.raises(UnknownFieldError) as caught:
        divide(of({"side": "other", "fields": {"linn": "Tartu"}}), "poll", ESTONIAN, 8)
    assert (caught.value.known, caught.value.nearest) == (("pool", "linn"), "pool")


@given(st.sampled_from(KNOWN), st.sampled_from([ENGLISH, ESTONIAN]))
def test_every_title_leads_back_to_its_field(field, language):
    m = of({"side": "other", "sector": "s", "group": "g", "party": "p", "power": 1, "interest": 1,
            "attitude": 1, "today": 1, "in_process": True, "strong_interest": True})  # fmt: skip
    titled = field_title(field, language)
    assert divide(m, titled, language, 8) == divide(m, field, language, 8)
    assert divide(m, field, language, 8).field == titled


def test_own_fields_may_hold_anything_but_lists():
    m = of({"fields": {"stage": "A", "n": 1, "tags": ["x"]}}, {"fields": {"n": True}})
    assert divide(m, "stage", ENGLISH, 8).names == ("A", "not stated")
    assert len(divide(m, "n", ENGLISH, 8).names) == 2
    assert fields_of(m) == ("stage", "n")
    with pytest.raises(InvalidParameterError, match="'tags' holds lists"):
        divide(m, "tags", ENGLISH, 8)


def test_private_fields_are_never_shown():
    m = of({"private": {"debt": "much"}, "sector": "in"})
    with pytest.raises(InvalidParameterError, match="'debt' is private") as caught:
        divide(m, "debt", ENGLISH, 8)
    assert "much" not in str(caught.value)
    assert "debt" not in fields_of(m)


@pytest.mark.parametrize("field", ["sectr", "note", "name", "id", "ring", "private", "image"])
def test_fields_without_values_are_named_with_those_there_are(field):
    m = of({"sector": "in", "note": "n", "image": "i.png"})
    with pytest.raises(UnknownFieldError) as caught:
        divide(m, field, ENGLISH, 8)
    assert repr(field) in str(caught.value)
    assert caught.value.known == ("sector",)
    assert (caught.value.nearest == "sector") is (field == "sectr")


def test_a_field_that_says_nothing_is_not_among_those_to_choose_from():
    m = of({"sector": "avalik", "fields": {"linn": " ", "maakond": "Tartu", "power": 2}})
    assert fields_of(m) == ("sector", "maakond")


def test_too_many_values_are_counted():
    m = of(*({"party": f"Firma {n}"} for n in range(9)))
    with pytest.raises(InvalidParameterError, match="'party' has 9 different values; at most 8"):
        divide(m, "party", ENGLISH, 8)
    assert len(divide(m, "party", ENGLISH, 9).names) == 9


def test_maps_side_by_side_have_the_same_parts():
    one, other = of({"sector": "b"}), of({"sector": "a"}, {})
    found = [divide(m, "sector", ENGLISH, 8, (one, other)) for m in (one, other)]
    assert found[0].names == found[1].names == ("b", "a", "not stated")
    assert list(found[1].of.values()) == [1, 2]


@given(service_maps(max_stakeholders=6))
def test_everybody_belongs_to_one_part_that_has_a_name(service_map):
    for field in fields_of(service_map):
        try:
            found = divide(service_map, field, ENGLISH, 100)
        except InvalidParameterError:
            continue
        assert set(found.of) == {s.id for s in service_map.stakeholders}
        assert set(found.of.values()) == set(range(len(found.names)))
        assert len(found.names) == len(found.keys) == len(set(found.keys))
        assert all(name.strip() for name in found.names)


@given(service_maps(max_stakeholders=5), st.sampled_from(KNOWN))
def test_two_with_the_same_value_stand_in_the_same_part(service_map, field):
    if field not in fields_of(service_map):
        return
    found = divide(service_map, field, ENGLISH, 100)
    for one in service_map.stakeholders:
        for other in service_map.stakeholders:
            same = value_of(one, field) == value_of(other, field)
            assert same is (found.of[one.id] == found.of[other.id])
