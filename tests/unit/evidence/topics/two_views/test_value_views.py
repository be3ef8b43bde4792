import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.formats.files import write


@pytest.fixture(scope="module")
def m():
    return sr.example("post").read()


def rows(*rated):
    return [{"change": "Tasu", "side": side, "rating": rating} for side, rating in rated]


def test_a_map_its_file_and_the_keyword_give_the_same(m, tmp_path):
    write(m, tmp_path / "kaart.yaml")
    found = [
        sr.evidence.value_views(m),
        sr.evidence.value_views(service_map=m),
        sr.evidence.value_views(tmp_path / "kaart.yaml"),
    ]
    assert [each.gaps for each in found] == [found[0].gaps] * 3
    assert found[0].suggestions == ()
    assert str(found[0].grounds.assumptions[0]).startswith("an effect")
    assert "both sides scatter alike" in str(found[0].grounds.assumptions[1])


def test_a_workbook_may_hold_the_map(m, tmp_path):
    write(m, tmp_path / "kaart.xlsx")
    assert sr.evidence.value_views(tmp_path / "kaart.xlsx").gaps == sr.evidence.value_views(m).gaps


def test_a_file_that_is_neither_is_refused_as_a_table(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(InvalidEvidenceError, match="for lack of change"):
        sr.evidence.value_views(path)


def test_a_faulty_table_is_never_taken_for_a_map(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("change,side,rating\nTasu,customer,9\n", encoding="utf-8")
    with pytest.raises(InvalidEvidenceError, match="9"):
        sr.evidence.value_views(path)


def test_a_table_with_a_map_knows_sides_by_name(m):
    said = [
        {"change": "Tasu", "stakeholder": name, "rating": 1} for name in ("Klient", "Müügijuht")
    ]
    found = sr.evidence.value_views(said, service_map=m)
    assert found.gaps[0].gap == 0
    assert found.service_map is m
    with pytest.raises(InvalidEvidenceError, match="nobody knows on which side"):
        sr.evidence.value_views(said)


def test_rows_without_a_side_can_be_left_out():
    said = [*rows(("provider", 1), ("customer", 2)), {"change": "Tasu", "rating": 3}]
    found = sr.evidence.value_views(said, skip_faulty=True)
    assert len(found.grounds.left_out) == 1
    assert found.gaps[0].customer.ratings == (2.0,)


def test_ratings_given_anew_are_listed_with_their_place(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        "change,side,rating,who\nTasu,customer,1,Mari\nTasu,customer,-2,Mari\n", encoding="utf-8"
    )
    found = sr.evidence.value_views(path)
    assert [place.line for place in found.replaced] == [2]
    assert found.gaps[0].customer.ratings == (-2.0,)


def test_the_suggested_effects_can_stand_on_the_map(m):
    found = sr.evidence.value_views(evidence_example("value_views"), service_map=m)
    names = {(each.stakeholder, each.change) for each in found.suggestions}
    assert ("Klient", "Ajaleht korteri ukseni tasuta") in names
    for who, change in names:
        assert m.stakeholder(who)
        assert m.change(change)


def test_a_map_without_two_sides_says_so():
    empty = sr.ServiceMap.named("Kohvik")
    with pytest.raises(InvalidEvidenceError, match="no change of the map has effects on both"):
        sr.evidence.value_views(empty)


def test_nothing_at_all_is_refused():
    with pytest.raises(InvalidParameterError, match="give a table of ratings, or a map"):
        sr.evidence.value_views()


@pytest.mark.parametrize("confidence", [0, 1, 1.5])
def test_a_confidence_out_of_bounds_is_refused(confidence):
    with pytest.raises(InvalidParameterError):
        sr.evidence.value_views(rows(("provider", 1)), confidence=confidence)


@given(st.lists(st.tuples(st.sampled_from(("provider", "customer")), st.sampled_from((1, None)))))
def test_blanks_are_counted_and_no_zeros(rated):
    found = sr.evidence.value_views([*rows(*rated), *rows(("other", 2))])
    assert found.blanks == sum(rating is None for _, rating in rated)
    for each in found.gaps:
        assert 0.0 not in (*each.provider.ratings, *each.customer.ratings)


SIDED = st.tuples(st.sampled_from(("provider", "customer")), st.integers(-3, 3))


@given(st.lists(SIDED, min_size=1, max_size=8), st.integers(1, 4))
def test_people_who_gave_no_answer_move_nothing(rated, blanks):
    silent = rows(*[("customer", None), ("provider", None)] * blanks)
    one, other = (
        sr.evidence.value_views(rows(*rated)),
        sr.evidence.value_views([*rows(*rated), *silent]),
    )
    for first, second in zip(one.gaps, other.gaps, strict=True):
        assert (first.gap, first.interval, first.finding) == (
            second.gap, second.interval, second.finding
        )  # fmt: skip
    assert other.blanks == 2 * blanks


@given(st.lists(SIDED, min_size=1, max_size=8))
def test_the_same_people_asked_twice_count_once(rated):
    once = [{**row, "who": f"r{n}"} for n, row in enumerate(rows(*rated))]
    one, twice = sr.evidence.value_views(once), sr.evidence.value_views([*once, *once])
    assert one.gaps == twice.gaps
    assert len(twice.replaced) == len(rated)


@pytest.mark.parametrize("code", ["et", "en"])
def test_a_workbook_whose_evidence_speaks_of_changes_is_asked_as_the_map_it_is(code, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    path = sr.template(tmp_path / "kaart.xlsx", language=code, example=True)
    book = openpyxl.load_workbook(path)
    sheet = book["muudatused" if code == "et" else "changes"]
    sheet["B3"] = sheet["B4"].value
    sheet["B4"] = "Omanik" if code == "et" else "Owner"
    book.save(path)
    found = sr.evidence.value_views(path)
    (gap,) = found.gaps
    assert (gap.provider.middle, gap.customer.middle) == (-1, 2)
