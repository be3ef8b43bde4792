"""Several people's ratings put together."""

import json
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.analysis.workshop.conftest import PAIRS, sheet, workshops

from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.analysis.workshop.workshop import Workshop, workshop
from sidusryhmad.errors import InvalidParameterError, WrongTypeError
from sidusryhmad.model.service_map import ServiceMap


def ids(pair):
    return tuple(name.casefold() for name in pair)


@given(workshops())
def test_every_rating_comes_back(case):
    base, said, sheets = case
    found = workshop(base, sheets)
    links = {(i.from_, i.to): i for i in found.service_map.influences}
    effects = found.service_map.change("c").effects
    for rater, (strengths, told) in said.items():
        for pair, value in strengths.items():
            assert links[ids(pair)].ratings[rater] == value
        for pair in set(PAIRS) - set(strengths):
            assert rater not in links[ids(pair)].ratings
        for person in ("Guest", "Owner"):
            assert effects[person.casefold()].ratings[rater] == told.get(person)


@given(workshops())
def test_the_median_counts_and_the_ends_are_the_range(case):
    base, said, sheets = case
    found = workshop(base, sheets).service_map
    before = {(i.from_, i.to): i for i in base.influences}
    for influence in found.influences:
        key = influence.from_, influence.to
        pair = next(p for p in PAIRS if ids(p) == key)
        given_ = [s[pair] for s, _ in said.values() if s.get(pair) is not None]
        if not given_:
            assert (influence.strength, influence.range) == (before[key].strength, None)
            continue
        assert influence.strength == median(given_)
        assert influence.range == ((min(given_), max(given_)) if len(given_) > 1 else None)


@given(workshops(), st.booleans(), st.booleans(), st.randoms())
def test_the_order_of_sheets_does_not_matter(case, based, pseudonyms, random):
    base, _, sheets = case
    mixed = dict(random.sample(list(sheets.items()), len(sheets)))
    ground = base if based else None
    one = workshop(ground, sheets, pseudonyms=pseudonyms)
    other = workshop(ground, mixed, pseudonyms=pseudonyms)
    assert one == other
    assert json.dumps(to_json(one)) == json.dumps(to_json(other))
    assert one.service_map.to_document() == other.service_map.to_document()


@given(workshops())
def test_what_was_put_together_says_the_same_when_it_is_looked_at_again(case):
    base, _, sheets = case
    once = workshop(base, sheets)
    again = workshop(once.service_map)
    assert again.service_map == once.service_map
    assert again.raters == once.raters
    assert again.agreement == once.agreement


@given(workshops())
def test_everything_was_either_rated_or_not(case):
    base, _, sheets = case
    found = workshop(base, sheets)
    assert len(found.judgements) + len(found.unrated) == len(PAIRS) + 2
    assert all(each.values for each in found.judgements)
    assert not any(each.values for each in found.unrated)


@given(workshops())
def test_relabelling_people_changes_no_number(case):
    base, _, sheets = case
    other = workshop(base, {f"{rater[::-1]}!": each for rater, each in sheets.items()})
    plain = workshop(base, sheets)
    assert [a.interval for a in other.agreement] == [a.interval for a in plain.agreement]
    assert {(r.distance, r.answered) for r in other.raters} == {
        (r.distance, r.answered) for r in plain.raters
    }


@given(workshops(raters="Marianne Jaanika Anneli Piretta"), st.integers(0, 9))
def test_pseudonyms_leak_no_name(case, seed):
    base, said, sheets = case
    base = base.with_influence("Guest", "Barista", 1, who="Jaanika", why="ütles Marianne")
    sheets = {
        rater: one.with_influence("Guest", "Barista", 2, why=f"mina, {rater.upper()}, ei tea")
        for rater, one in sheets.items()
    }
    found = workshop(base, sheets, pseudonyms=True, seed=seed)
    told = json.dumps([to_json(found), found.service_map.to_document()], ensure_ascii=False)
    for rater in said:
        assert rater.casefold() not in told.casefold()
    assert {r.name for r in found.raters} == set("ABCD"[: len(found.raters)])
    plain = workshop(base, sheets)
    assert [a.interval for a in found.agreement] == [a.interval for a in plain.agreement]


@given(st.lists(st.sampled_from([-2.0, 1.0, 3.0]), min_size=3, max_size=3))
def test_alpha_is_one_where_all_agree(values):
    one = sheet(dict(zip(PAIRS, values, strict=True)))
    found = workshop(one, {"Mari": one, "Jaan": one, "Ann": one}).agreement[0]
    if len(set(values)) > 1:
        assert found.interval == pytest.approx(1)
    else:
        assert found.undefined.code == "alike"


def test_a_blank_is_no_zero():
    base = sheet({PAIRS[0]: 1})
    zero, blank = sheet({PAIRS[0]: 0}), sheet({PAIRS[0]: None})
    found = workshop(base, {"Mari": zero, "Jaan": blank})
    (influence,) = found.service_map.influences
    assert influence.ratings == {"Jaan": None, "Mari": 0}
    assert influence.strength == 0
    assert found.judgements[0].values == (0,)


def test_of_one_rater_there_are_no_statistics():
    found = workshop(sheet({PAIRS[0]: 1}), {"Mari": sheet({PAIRS[0]: 3})})
    assert found.agreement[0].interval is None
    assert str(found.agreement[0].undefined) == "fewer than two people rated anything"
    assert found.raters[0].distance is None
    assert found.service_map.influences[0].range is None


def test_without_a_base_map_the_sheets_make_it():
    one, other = sheet({PAIRS[0]: 1}, {"Guest": 1}), sheet({PAIRS[1]: 2, PAIRS[0]: None})
    found = workshop(None, {"Mari": one, "Jaan": other})
    links = {(i.from_, i.to): i for i in found.service_map.influences}
    assert links[ids(PAIRS[0])].ratings == {"Jaan": None, "Mari": 1}
    assert links[ids(PAIRS[1])].ratings == {"Jaan": 2}
    assert found.service_map.change("c").effects["guest"].ratings == {"Jaan": None, "Mari": 1}
    assert found.remarks == ()


def test_what_is_needed():
    with pytest.raises(InvalidParameterError, match="a base map or a sheet"):
        workshop(None)
    with pytest.raises(InvalidParameterError, match="no name"):
        workshop(None, {" ": sheet()})
    with pytest.raises(WrongTypeError):
        workshop(None, {"Mari": "sheet.xlsx"})
    with pytest.raises(WrongTypeError):
        workshop("map.yaml")


def test_a_map_that_nobody_rated_is_all_unrated():
    found = workshop(ServiceMap.named("K").with_stakeholder("A", ring="direct"))
    assert (found.judgements, found.unrated, found.raters, found.agreement) == ((), (), (), ())
    assert isinstance(found, Workshop)
    assert repr(found) == "<Workshop: 0 judgements by 0 raters>"


def test_rows_are_the_judgements():
    base = sheet({PAIRS[0]: 1})
    found = workshop(base, {"Mari": sheet({PAIRS[0]: 2}), "Jaan": sheet({PAIRS[0]: -1})})
    row = to_rows(found)[0]
    assert (row["median"], row["spread"], row["disputed"], row["before"]) == (0.5, 3, True, 1)
