"""One rule for names, and each topic of evidence kept to it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, Place
from sidusryhmad.evidence.sheet import Gone, Sheet
from sidusryhmad.evidence.spelling import Names, folded, meant, on_map, one_spelling
from sidusryhmad.evidence.topics.complaint_rates.rows import Complainer, ComplaintCount

PLACES = Names(("place",))
names = st.sampled_from(["Tartu", "tartu", " TARTU ", "Põlva", "po\u0303lva", "Polva", "Uus  linn"])
texts = st.text("aAõÕo\u0303 \u00a0sßSnN", min_size=1, max_size=8).filter(str.strip)


def sheet_of(places):
    rows = tuple(ComplaintCount(complaints=1, place=place) for place in places)
    return Sheet(rows, tuple(Place(line) for line, _ in enumerate(rows, 2)))


def read(places):
    (sheet,) = one_spelling(PLACES, sheet_of(places))
    return [row.place for row in sheet.rows], sheet.remarks


def people_map():
    made = sr.ServiceMap.named("P").with_stakeholder("Klient", ring="direct", side="customer")
    return made.with_change("Suur tasu", {"Klient": 1}, id="tasu")


@given(texts)
def test_a_name_is_the_same_in_other_letters_blanks_and_composition(name):
    for other in (f" {name}\u00a0", name.replace(" ", "  "), unicodedata.normalize("NFD", name)):
        assert folded(other) == folded(name)
    assert folded(folded(name)) == folded(name)


@given(st.lists(names, min_size=1, max_size=12))
def test_one_spelling_a_name_and_no_name_joined_with_another(places):
    found, remarks = read(places)
    assert [folded(each) for each in found] == [folded(each) for each in places]
    assert len(set(found)) == len(set(map(folded, places)))
    tidy = {" ".join(unicodedata.normalize("NFC", place).split()) for place in places}
    assert len(remarks) == sum(
        len({each for each in tidy if folded(each) == name}) > 1 for name in set(map(folded, tidy))
    )


@given(st.lists(names, min_size=1, max_size=12))
def test_spelt_once_is_spelt_for_good(places):
    found, _ = read(places)
    assert read(found) == (found, ())


def test_the_spelling_written_most_often_is_shown_and_of_equals_the_first():
    assert read(["tartu", "Tartu", "Tartu"])[0] == ["Tartu"] * 3
    assert read(["tartu", "Tartu"])[0] == ["tartu"] * 2
    assert read(["Tartu", "tartu"])[0] == ["Tartu"] * 2


def test_what_was_joined_is_said_where_the_other_spelling_stands():
    (remark,) = read(["Tartu", "Tartu", "TARTU", "tartu"])[1]
    assert str(remark.message) == "Tartu, TARTU, tartu: read as one"
    assert remark.place.line == 4


def test_what_nobody_sees_is_joined_without_a_word():
    assert read(["Uus linn", "Uus\u00a0 linn ", "Uus linn"]) == (["Uus linn"] * 3, ())


def test_people_are_joined_but_never_told():
    rows = tuple(Complainer(customer=name) for name in ("Mari Maasikas", "mari maasikas"))
    places = (Place(2), Place(3))
    (sheet,) = one_spelling(Names(persons=("customer",)), Sheet(rows, places))
    assert {row.customer for row in sheet.rows} == {"Mari Maasikas"}
    (remark,) = sheet.remarks
    assert "2" in str(remark.message)
    assert "maasikas" not in str(remark.message).casefold()


def test_tables_side_by_side_have_one_spelling_and_say_so_once():
    one, other = one_spelling(PLACES, sheet_of(["Tartu", "Tartu"]), sheet_of(["tartu"]))
    assert other.rows[0].place == "Tartu"
    assert (len(one.remarks), len(other.remarks)) == (0, 1)


def test_rows_that_were_left_out_are_spelt_like_the_others():
    gone = (Gone({"place": "TARTU"}, Place(9)), Gone({"place": 7}, Place(10)))
    (sheet,) = one_spelling(PLACES, Sheet(sheet_of(["Tartu"]).rows, gone=gone))
    assert [each.record["place"] for each in sheet.gone] == ["Tartu", 7]


def test_a_map_knows_ids_and_names_for_one_and_keeps_two_apart():
    made = sr.ServiceMap.named("P").with_change("Suur tasu", {}, id="tasu")
    for id_, name in (("k1", "Klient"), ("k2", "klient")):
        made = made.with_stakeholder(name, ring="direct", id=id_)
    known = on_map(made, "place")
    (sheet,) = one_spelling(Names(("place",), known=known), sheet_of(["Klient", "klient", "K1"]))
    assert [row.place for row in sheet.rows] == ["Klient", "klient", "Klient"]
    assert on_map(None) == {}
    assert meant("Suur tasu", ["tasu"], known["change"]) == "tasu"
    assert meant("Suur tasu", ["tasu"]) == "Suur tasu"


def test_units_and_raters_of_recommendation():
    rows = [
        {"rating": 3, "unit": "Tartu", "rater": "Mari", "comment": "a"},
        {"rating": 4, "unit": "tartu", "rater": "mari\u00a0", "comment": "b"},
    ]
    found = sr.evidence.recommendation(rows, measures=[{"what was done": "x", "unit": "TARTU"}])
    assert [each.name for each in found.groups] == ["Tartu"]
    assert len({each.rater for each in found.comments}) == 1
    assert found.uncounted.repeated == 1
    assert not any("mari" in str(each.message).casefold() for each in found.grounds.remarks)


def test_raters_of_recommendation_by_name_and_by_choice_are_one_stakeholder():
    rows = [{"rating": 9, "stakeholder": "Klient"}, {"rating": 3}]
    found = sr.evidence.recommendation(rows, stakeholder="klient ")
    assert [(each.name, each.counts.n) for each in found.stakeholders] == [("Klient", 2)]


@pytest.mark.parametrize("other", ["Tartu ", "tartu", "TARTU\u00a0"])
def test_the_base_of_a_place_counts_once(other):
    rows = [{"complaints": 3, "base": 100, "place": "Tartu"}]
    rows += [{"complaints": 4, "base": 100, "place": other}]
    with pytest.raises(InvalidEvidenceError, match="counted already"):
        sr.evidence.complaints(rows)
    faulty = [*rows, {"complaints": -1, "base": 100, "place": "Pärnu"}]
    with pytest.raises(InvalidEvidenceError, match="2 faults"):
        sr.evidence.complaints(faulty)


def test_periods_that_differ_in_capitals_are_one():
    rows = [
        {"complaints": 3, "base": 100, "period": "Jaan", "unit": "Nõmme"},
        {"complaints": 4, "base": 100, "period": "jaan", "unit": "no\u0303mme", "topic": "hind"},
    ]
    found = sr.evidence.complaints(rows)
    assert [(p.of, p.name, p.rate.base) for p in found.parts if p.of in {"period", "unit"}] == [
        ("period", "Jaan", 100),
        ("unit", "Nõmme", 100),
    ]
    assert len(found.grounds.remarks) == 2


def log_row(day, on_duty, customer):
    when = f"2026-09-{day:02} 10:00"
    return {"when": when, "what went wrong": "x", "on duty": on_duty, "customer": customer}


def test_each_kind_of_name_in_a_log_is_spelt_for_itself():
    told = [(7, "Mari", "Jaan"), (8, "Mari", "Jaan"), (9, "mari", "Jaan"), (10, "mari", "mari")]
    found = sr.evidence.complaint_log([log_row(*each) for each in told], names=True)
    people = next(c for c in found.counted if c.cells and list(c.cells[0].where) == ["person"])
    assert [cell.count for cell in people.cells] == [4]
    assert any("Mari, mari" in str(each.message) for each in found.grounds.remarks)


def test_people_of_a_log_are_joined_without_being_told():
    rows = [log_row(7, "Mari", "Jaan"), log_row(8, "mari", "JAAN")]
    found = sr.evidence.complaint_log(rows)
    assert found.customers == 1
    said = " ".join(str(each.message) for each in found.grounds.remarks).casefold()
    assert said.count("read as one person") == 2
    assert "mari" not in said
    assert "jaan" not in said


def test_parts_of_a_move_between_channels():
    rows = [
        {"stakeholder": "Klient", "aspect": "speed", "simple": 2, "complex": 2},
        {"stakeholder": "klient", "aspect": "Speed", "simple": -1, "complex": -1},
    ]
    found = sr.evidence.channels(rows, service_map=people_map(), complex_share=0.5)
    assert [part.stakeholder for part in found.parts] == ["Klient"]
    assert {each.id for each in found.reached} == {"klient"}


def wait(situation, who, length, change=None):
    row = {"situation": situation, "stakeholder": who, "change": change, "length": length}
    return {**row, "occupied": "yes", "told": "yes", "tolerance": "5 min"}


def test_waits_of_one_stakeholder_add_up():
    rows = [wait("a", "Klient", "9 min"), wait("A", "Klient", "3 min", "Suur tasu")]
    rows += [wait("b", "klient", "3 min"), wait("b", "klient", "9 min", "tasu")]
    found = sr.evidence.waiting(rows, service_map=people_map())
    (suggestion,) = found.suggestions
    assert abs(suggestion.value) < 0.01
    assert len(found.comparisons) == 2


def test_the_reference_of_waits_is_found_however_it_is_written():
    rows = [wait("a", "Klient", "9 min", "Vana"), wait("a", "Klient", "3 min", "Uus")]
    found = sr.evidence.waiting(rows, against=" vana")
    assert found.against == "Vana"
    assert len(found.comparisons) == 1


def test_segments_of_cocreation_and_the_levels_chosen_for_them():
    rows = [
        {"involvement": i, "satisfaction": 9 - (i - 5) ** 2 / 5, "segment": s}
        for s in ("Noored", "noored ")
        for i in range(10)
    ]
    terms = sr.evidence.CocreationTerms(current={"NOORED": 3.0})
    found = sr.evidence.cocreation(rows, terms=terms)
    assert [(each.segment, each.n) for each in found.responses] == [("Noored", 20)]
    assert found.terms.current == {"Noored": 3.0}
    assert len(found.grounds.remarks) == 1


def test_views_of_one_change_meet():
    rows = [
        {"change": "Tasu", "side": "provider", "rating": 2},
        {"change": "tasu", "side": "customer", "rating": -1},
    ]
    found = sr.evidence.value_views(rows)
    assert [each.change for each in found.gaps] == ["Tasu"]


def test_one_person_counts_once_however_change_and_side_are_named():
    rows = [
        {"change": "Suur tasu", "stakeholder": "Klient", "rating": 1, "who": "Mari"},
        {"change": "tasu", "stakeholder": "klient", "rating": -3, "who": "mari "},
        {"change": "tasu", "side": "customer", "stakeholder": "klient", "rating": -2,
         "who": "Mari"},
    ]  # fmt: skip
    found = sr.evidence.value_views(rows, service_map=people_map())
    assert found.gaps[0].customer.ratings == (-2.0,)
    assert len(found.replaced) == 2


def test_a_step_of_delivery_in_other_letters_is_the_same_step():
    rows = [{"step": "jõuab", "probability": 0.5}, {"step": "JO\u0303UAB", "probability": 0.9}]
    with pytest.raises(InvalidEvidenceError, match="stands in row 2 already"):
        sr.evidence.delivery(rows)


def test_wants_and_what_is_spent_on_them():
    rows = [{"want": "Leht uksele", "stakeholder": "Klient", "held": True, "adds value": True}]
    again = {"want": "LEHT uksele", "stakeholder": "klient", "held": True, "adds value": True}
    with pytest.raises(InvalidEvidenceError, match="stands in an earlier row"):
        sr.evidence.wants([*rows, again])


@given(st.lists(st.tuples(names, names), min_size=1, max_size=8))
def test_columns_of_one_kind_have_one_spelling(pairs):
    rows = tuple(ComplaintCount(complaints=1, place=a, unit=b) for a, b in pairs)
    (sheet,) = one_spelling(Names((("place", "unit"),)), Sheet(rows))
    found = {text for row in sheet.rows for text in (row.place, row.unit)}
    assert len(found) == len({folded(text) for pair in pairs for text in pair})


def test_factors_of_a_spiral_and_those_in_whom_they_are_felt():
    rows = [
        {"from": "Rõõm", "to": "usk", "strength": 3, "carried by": "Klient"},
        {"from": "Usk", "to": "rõõm", "strength": 2, "carried by": "klient "},
    ]
    found = sr.evidence.spiral(rows, service_map=people_map())
    assert [(link.factor, link.moves) for link in found.links] == [("Rõõm", "usk"), ("usk", "Rõõm")]
    assert {link.carried_by for link in found.links} == {"Klient"}
    assert (
        found.suggestions
        == sr.evidence.spiral([row | {"carried by": "Klient"} for row in rows]).suggestions
    )


def test_a_cut_spiral_is_still_refused():
    rows = [{"from": "a", "to": "b", "strength": 3}, {"from": "c", "to": "a", "strength": 2}]
    with pytest.raises(InvalidEvidenceError, match="not closed"):
        sr.evidence.spiral(rows)
