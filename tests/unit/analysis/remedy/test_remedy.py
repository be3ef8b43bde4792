"""The verb, on a map whose remedies can be found by hand (see conftest)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.remedy.remedy import remedy
from sidusryhmad.analysis.remedy.terms import Terms
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidParameterError,
    UnboundedEchoError,
    UnknownChangeError,
    WrongTypeError,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps


def amounts(result):
    return {m.name: pytest.approx(m.amount, abs=1e-12) for m in result.measures}


@pytest.mark.parametrize(
    ("change", "terms", "expected", "status"),
    [
        # both need to come from −2 and −1 to 0: two points on the barista bring the guest one
        ({"Barista": -2}, {}, {"Barista": 2}, "no_effect"),
        # the barista stays: the guest's own point, and the barista's two
        ({"Barista": -2}, {"costs": {"Barista": 5}}, {"Barista": 2}, "no_effect"),
        # the barista up to ½ brings the guest to ¼; the guest's own ¼ does the rest; the street
        # then stands at exactly −¼, the tolerance
        ({"Barista": -2}, {"level": 0.5}, {"Barista": 2.5, "Guest": 0.25}, "good"),
        # the guest up to 1 costs the street ½: a quarter has to be given back
        ({"Guest": -1}, {"level": 0, "levels": {"Guest": 1}},
         {"Guest": 2, "Street": 0.25}, "good"),
        ({"Guest": 2}, {}, {"Street": 0.75}, "good"),
        ({"Guest": 2}, {"limits": {"Street": 0.0}}, {"Guest": -1.5}, "good"),
        ({"Guest": 0.5}, {}, {}, "good"),
        ({"Guest": 0.5}, {"limits": {"Guest": (1, 2)}}, {"Guest": 1, "Street": 0.5}, "good"),
    ],
)  # fmt: skip
def test_remedies_by_hand(cafe, change, terms, expected, status):
    result = remedy(cafe(), change, terms=Terms(**terms))
    assert result.feasible
    assert amounts(result) == expected
    assert result.after.status == status
    assert result.proven is None
    assert result.robustness is None


def test_the_fewest_take_one_where_least_effort_takes_two(cafe):
    change = {"Barista": -0.5, "Guest": -1}
    # least: ½ for the barista leaves the guest at −1, so a whole point more
    small = remedy(cafe(), change)
    assert amounts(small) == {"Barista": 0.5, "Guest": 1}
    few = remedy(cafe(), change, terms=Terms(fewest=True))
    assert amounts(few) == {"Barista": 2.5}
    assert few.proven
    assert few.effort == pytest.approx(2.5)


def test_where_none_suffices_the_nearest_and_who_stays_below(cafe):
    result = remedy(cafe(), {"Barista": -2}, terms=Terms(limits={"Barista": (0, 1)}))
    assert not result.feasible
    assert result.short == ("barista",)
    assert {s.id: s.shortfall for s in result.stakeholders}["barista"] == pytest.approx(1)
    assert amounts(result) == {"Barista": 1, "Guest": 0.5}
    assert result.after.losers == ("barista",)


def test_no_harm_outside_comes_before_the_inner_circle_where_not_both_can_be(cafe):
    change = {"Street": -1, "Barista": -1}
    # the barista down to −3 annoys the street no more than is tolerated, and costs the guest
    result = remedy(cafe(), change, terms=Terms(only=("Barista",)))
    assert (result.feasible, result.short) == (False, ("barista", "guest"))
    assert {s.id: s.after for s in result.stakeholders}["street"] == pytest.approx(-0.25)
    # where that is ruled out, even the street cannot be spared
    result = remedy(cafe(), change, terms=Terms(only=("Barista",), limits={"Barista": (0, 1)}))
    assert (result.feasible, result.measures) == (False, ())
    assert result.short == ("barista", "guest", "street")
    assert result.after == result.before


def test_a_robust_remedy_is_tried_on_fresh_draws(cafe):
    change = {"Barista": -2, "Guest": 0.9}
    small = remedy(cafe(), change)
    sure = remedy(cafe(), change, terms=Terms(robust=0.9), draws=Draws(2000, 5))
    found = sure.robustness
    assert (found.count, found.target, found.scenarios) == (2000, 0.9, 300)
    assert found.seed != 5
    assert found.found
    assert found.before == 0
    assert found.reached >= 0.85
    assert sure.effort >= small.effort
    other = remedy(cafe(), change, terms=Terms(robust=0.9), draws=Draws(2000, 6))
    assert other.robustness.seed != found.seed


def test_the_share_reached_is_the_one_that_impact_draws(cafe):
    """Everybody is good in the very share that an impact's own draws find."""
    change = {"Barista": -2, "Guest": 0.9}
    sure = remedy(cafe(epsilon=0), change, terms=Terms(robust=0.8), draws=3000)
    again = impact(cafe(epsilon=0), sure.change, draws=Draws(3000, sure.robustness.seed))
    assert again.uncertainty.good == pytest.approx(sure.robustness.reached, abs=0.01)


def test_a_robust_remedy_that_cannot_be_says_so(cafe):
    # a full influence is the most there is, and in half of the draws it is less than full
    terms = Terms(robust=0.7, limits={"Guest": 0.0, "Street": 0.0, "Barista": (0, 1)})
    result = remedy(cafe(), {"Guest": -0.5}, terms=terms, draws=500)
    assert result.feasible
    assert amounts(result) == {"Barista": 1}
    assert not result.robustness.found
    assert not result.robustness.holds
    assert result.robustness.reached == pytest.approx(0.5, abs=0.08)
    none = remedy(cafe(), {"Barista": -3}, terms=terms, draws=500)
    assert not none.feasible
    assert not none.robustness.found


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"terms": {"level": 1}}, WrongTypeError),
        ({"terms": Terms(robust=0.5), "draws": 0}, InvalidParameterError),
        ({"draws": -1}, InvalidParameterError),
        ({"carry_over": 2}, InvalidParameterError),
        ({"change": "x"}, UnknownChangeError),
        ({"change": 5}, WrongTypeError),
        ({"carry_over": 1.0, "service_map": "loop"}, UnboundedEchoError),
        ({"service_map": ServiceMap.named("K")}, EmptyMapError),
        ({"service_map": "map.yaml"}, WrongTypeError),
    ],
)
def test_bad_input_is_refused(cafe, options, error):
    rows = [{"from": a, "to": b, "strength": 3} for a, b in ("AB", "BA")]
    people = [{"name": name, "ring": "direct"} for name in "AB"]
    loop = ServiceMap.from_document(
        {"service": {"name": "K"}, "stakeholders": people, "influences": rows}
    )
    given_ = {"service_map": cafe(), "change": {}, **options}
    if given_["service_map"] == "loop":
        given_["service_map"] = loop
    with pytest.raises(error):
        remedy(given_.pop("service_map"), given_.pop("change"), **given_)


def test_measures_reach_whoever_a_change_adds_and_never_whoever_it_removes(cafe):
    edits = {
        "remove": {"stakeholders": ["Barista"]},
        "add": {"stakeholders": [{"name": "Robot", "ring": "direct"}],
                "influences": [{"from": "Robot", "to": "Guest", "strength": -3}]},
    }  # fmt: skip
    service_map = cafe(changes=[{"name": "x", "effects": {"Robot": 1}, "edits": edits}])
    result = remedy(service_map)
    assert amounts(result) == {"Guest": 0.5}
    again = impact(service_map, result.change, draws=None)
    assert [s.total for s in again.stakeholders] == [s.after for s in result.stakeholders]
    assert amounts(remedy(service_map, terms=Terms(costs={"Guest": 9}))) == {"Robot": -1}


def test_several_changes_together_have_one_remedy(cafe):
    plans = [{"name": n, "effects": {"Barista": -1.5}} for n in ("a", "b")]
    result = remedy(cafe(changes=plans), "a+b")
    assert amounts(result) == {"Barista": 3}
    assert result.original.id == "a+b"
    again = impact(cafe(changes=plans), result.change, draws=None)
    assert again.verdict == result.after


def test_carry_over_and_budget_are_those_of_the_impact(cafe):
    result = remedy(cafe(), {"Guest": 2}, carry_over=0.2, budget=False)
    assert (result.carry_over, result.budget) == (0.2, False)
    assert amounts(result) == {"Street": 0.15}


@settings(max_examples=20)
@given(st.data())
def test_progress_is_told_of_every_draw(data):
    service_map = data.draw(service_maps(max_stakeholders=4, complete=False))
    change = data.draw(changes(service_map))
    told = []
    plan = Draws(50, 1, progress=lambda done, count: told.append((done, count)))
    remedy(service_map, change, terms=Terms(robust=0.5), draws=plan)
    assert told[-1] == (50, 50)


@settings(max_examples=20)
@given(st.data())
def test_an_empty_inner_circle_needs_nothing_and_gains_nothing(data):
    rings = ["interested", "indirect"]
    people = [{"name": n, "ring": data.draw(st.sampled_from(rings))} for n in "ABC"]
    service_map = ServiceMap.from_document({"service": {"name": "K"}, "stakeholders": people})
    result = remedy(service_map, data.draw(changes(service_map)))
    assert result.feasible
    assert result.after.status == "no_effect"
