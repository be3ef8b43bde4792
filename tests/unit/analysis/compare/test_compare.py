"""The comparison on a small map, worked out by hand.

    A → B  +3     b_AB = ½

Whatever A gets, B gets half of it on top of its own. A and B are the inner circle, C stands
outside and is linked to nobody.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.assumptions import assumptions
from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidMapError,
    InvalidParameterError,
    UnboundedEchoError,
    UnknownChangeError,
    WrongTypeError,
)
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps


def pair(*planned, **parts):
    document = {
        "service": {"name": "Paar", "language": "en"},
        "stakeholders": [
            {"id": "a", "name": "A", "ring": "direct", "side": "customer"},
            {"id": "b", "name": "B", "ring": "direct", "side": "employee"},
            {"id": "c", "name": "C", "ring": "indirect"},
        ],
        "influences": [{"from": "a", "to": "b", "strength": 3}],
        "changes": [{"id": id_, "name": id_.upper(), **rest} for id_, rest in planned],
        **parts,
    }
    return ServiceMap.from_document(document)


def effects(**values):
    return {"effects": values}


MILD, BOLD = ("mild", effects(a=1)), ("bold", effects(a=2, b=-0.75))
HARSH, NOISY = ("harsh", effects(a=3, b=-2)), ("noisy", effects(a=3, c=-1))


def test_every_number_of_the_alternatives():
    result = compare(pair(BOLD, MILD, HARSH, NOISY), draws=None)
    found = {a.id: (a.rank, a.status, a.worst, a.lowest, a.sum) for a in result.alternatives}
    assert found == {
        "mild": (1, "good", "b", 0.5, 1.5),  # (1, ½)
        "bold": (2, "good", "b", 0.25, 2.25),  # (2, 1 − ¾)
        "nothing": (3, "no_effect", "a", 0, 0),
        "noisy": (4, "harms_outside", "b", 1.5, 4.5),  # (3, 1½), vetoed
        "harsh": (5, "harms_inner", "b", -0.5, 2.5),  # (3, 1½ − 2), vetoed
    }
    assert list(found) == ["mild", "bold", "nothing", "noisy", "harsh"]
    assert result.of("noisy").losers_outside == ("c",)
    assert result.of("harsh").losers == ("b",)
    assert result.of("mild").nash == 0.5
    assert result.of("harsh").unhelped == ("b",)


def test_who_dominates_whom_in_the_inner_circle():
    result = compare(pair(BOLD, MILD, HARSH, NOISY), draws=None)
    assert {a.id: a.dominated_by for a in result.alternatives} == {
        "mild": ("noisy",),
        "bold": ("noisy",),
        "nothing": ("mild", "bold", "noisy"),
        "noisy": (),
        "harsh": ("noisy",),
    }
    assert result.front == ("noisy",)


def test_where_none_passes_all_are_ordered_behind_doing_nothing():
    result = compare(pair(HARSH, NOISY), draws=None)
    assert result.none_passes
    assert [a.id for a in result.alternatives] == ["nothing", "noisy", "harsh"]
    assert result.best == ("noisy",)


def test_equals_share_a_rank_and_keep_the_order_given():
    m = pair(("x", effects(a=1)), ("y", effects(a=1)), ("z", effects(a=0.5)), ("w", {}))
    for order in (["z", "y", "w", "x"], ["x", "w", "z", "y"]):
        result = compare(m, order, draws=None)
        ids = [a.id for a in result.alternatives]
        firsts = [id_ for id_ in order if id_ in {"x", "y"}]
        assert ids == [*firsts, "z", "w", "nothing"]
        assert [a.rank for a in result.alternatives] == [1, 1, 3, 4, 4]
        assert result.best == tuple(firsts)


def test_two_together_are_their_sum():
    result = compare(pair(MILD, HARSH), ["mild+harsh", "harsh", ["mild", "harsh"]], draws=None)
    assert [a.id for a in result.changes] == ["mild+harsh", "harsh"]
    assert result.of("mild+harsh").totals == {"a": 4, "b": 0}
    assert result.of("mild+harsh").name == "MILD + HARSH"


def test_one_change_is_compared_with_doing_nothing():
    result = compare(pair(MILD), draws=None)
    assert [a.id for a in result.alternatives] == ["mild", "nothing"]


def test_a_change_of_that_name_does_not_pass_for_doing_nothing():
    result = compare(pair(("nothing", effects(a=1))), draws=None)
    assert [(a.id, a.nothing) for a in result.alternatives] == [("nothing", False),
                                                                ("nothing-2", True)]  # fmt: skip


REMOVED = ("without-b", {**effects(a=1), "edits": {"remove": {"stakeholders": ["b"]}}})
JOINED = (
    "with-d",
    {"effects": {"a": 1, "d": -1},
     "edits": {"add": {"stakeholders": [{"id": "d", "name": "D", "ring": "direct"}]}}},
)  # fmt: skip


def test_the_removed_count_as_nothing_and_nobody_is_better_off_by_it():
    worse = ("worse", effects(b=-0.04))
    result = compare(pair(MILD, REMOVED, worse), draws=None)
    alternative = result.of("without-b")
    assert alternative.order == {"a": 1, "b": 0}
    assert alternative.totals == {"a": 1}
    assert alternative.removed == ("b",)
    assert alternative.unhelped == ("b",)
    assert (alternative.worst, alternative.lowest) == ("b", 0)
    assert [a.id for a in result.alternatives] == ["mild", "without-b", "nothing", "worse"]
    assert alternative.dominated_by == ("mild",)
    assert "without-b" not in result.of("worse").dominated_by
    assert "without-b" not in result.of("nothing").dominated_by
    assert result.of("worse").dominated_by == ("mild", "nothing")


def test_the_added_are_judged_but_not_ordered_by():
    result = compare(pair(MILD, JOINED), draws=None)
    alternative = result.of("with-d")
    assert alternative.added == ("d",)
    assert alternative.status == "harms_inner"
    assert alternative.order == {"a": 1, "b": 0.5}
    assert alternative.totals == {"a": 1, "b": 0.5, "d": -1}
    assert result.names["d"] == "D"
    assert "d" not in result.inner_circle


def test_an_empty_inner_circle_leaves_all_equal_but_for_the_veto():
    m = pair(MILD, NOISY, inner_circle={"rings": []})
    result = compare(m, draws=100)
    assert [(a.rank, a.id) for a in result.alternatives] == [(1, "mild"), (1, "nothing"),
                                                             (3, "noisy")]  # fmt: skip
    assert result.of("mild").worst is None
    assert result.better["mild"]["noisy"] == 0.5


def test_probabilities_of_a_change_that_may_turn_out_either_way():
    # B gets between −1 and +1 on top of ½·a: the worst-off gains in half of the draws.
    m = pair(("either", {"effects": {"a": 1, "b": {"effect": -0.5, "range": [-1.5, 0.5]}}}))
    result = compare(m, draws=4000)
    alternative = result.of("either")
    assert result.better["either"]["nothing"] == pytest.approx(0.5, abs=0.05)
    # Almost the same but for epsilon; the influence of A varies between 0.42 and 0.5, too.
    assert alternative.probability == pytest.approx(0.5, abs=0.05)
    assert alternative.first < alternative.probability
    assert alternative.first + result.of("nothing").first == pytest.approx(1)


def test_without_draws_nothing_is_said_of_probabilities():
    result = compare(pair(MILD), draws=None)
    assert (result.better, result.draws, result.seed) == (None, None, None)
    assert {(a.probability, a.first) for a in result.alternatives} == {(None, None)}


def test_where_nothing_can_be_drawn_the_numbers_stand_and_the_reason_is_given():
    # As rated the loop carries ¼ and dies out; strengths up to 3 would echo without end at α = 1.
    m = pair(MILD, influences=[{"from": "a", "to": "b", "sign": "positive"},
                               {"from": "b", "to": "a", "sign": "positive"}])  # fmt: skip
    result = compare(m, carry_over=1, budget=False)
    assert result.draws is None
    assert result.warnings[-1].code == "unbounded_echo"
    assert result.of("mild").lowest == pytest.approx(2 / 3)  # ½ / (1 − ¼)


def test_the_seed_and_the_count_are_kept():
    result = compare(pair(MILD), draws=Draws(50, 7))
    assert (result.draws, result.seed) == (50, 7)


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["mild", "bald"], UnknownChangeError),
        ([{"Z": 1}], InvalidMapError),
        ([], InvalidParameterError),
        ([3], WrongTypeError),
    ],
)
def test_what_cannot_be_compared_is_refused(arguments, error):
    with pytest.raises(error):
        compare(pair(MILD, BOLD), arguments)


@pytest.mark.parametrize(
    "options", [{"carry_over": 2}, {"draws": 0}, {"draws": -5}, {"draws": True}]
)
def test_bad_settings_are_refused(options):
    with pytest.raises(InvalidParameterError):
        compare(pair(MILD), **options)


def test_no_map_no_people_no_changes():
    with pytest.raises(WrongTypeError):
        compare("kaart.yaml")
    with pytest.raises(EmptyMapError):
        compare(ServiceMap.named("K"), [{}])
    with pytest.raises(UnknownChangeError, match="has no changes"):
        compare(pair())


def test_an_unbounded_echo_is_refused():
    loop = [{"from": "a", "to": "b", "strength": 3}, {"from": "b", "to": "a", "strength": 3}]
    with pytest.raises(UnboundedEchoError):
        compare(pair(MILD, influences=loop), carry_over=1, draws=None)


@settings(max_examples=25)
@given(service_maps(max_stakeholders=4).flatmap(
    lambda m: st.tuples(st.just(m), st.lists(changes(m, edits=True), min_size=1, max_size=3))
))  # fmt: skip
def test_each_alternative_is_what_its_impact_alone_is(drawn):
    m, planned = drawn
    result = compare(m, planned, draws=60)
    for id_, found in result.impacts.items():
        alone = impact(m, found.change, draws=60)
        assert [s.total for s in found.stakeholders] == [s.total for s in alone.stakeholders]
        assert found.verdict == alone.verdict
        assert result.of(id_).probability == alone.verdict.probability
        assert result.of(id_).status == alone.verdict.status


REMOVES_B = ("gone", {"effects": {"a": 1}, "edits": {"remove": {"stakeholders": ["b"]}}})


def test_ties_stand_beside_who_is_better():
    result = compare(pair(REMOVES_B, ("up", {"effects": {"a": 1, "b": 1}})), draws=50)
    assert result.ties["gone"]["nothing"] == 1
    assert result.better["gone"]["nothing"] == 0.5
    assert result.ties["up"] == {"gone": 0.0, "nothing": 0.0}
    assert compare(pair(REMOVES_B), draws=None).ties is None


@pytest.mark.parametrize("planned", [None, "x", ["x", "y"]])
def test_a_map_without_people_is_refused_before_its_changes_are_sought(planned):
    with pytest.raises(EmptyMapError, match="no stakeholders"):
        compare(ServiceMap.named("Tühi"), planned)


def test_a_change_that_leaves_nobody_is_named():
    everybody = {"effects": {}, "edits": {"remove": {"stakeholders": ["a", "b", "c"]}}}
    with pytest.raises(EmptyMapError, match="END"):
        compare(pair(("up", {"effects": {"a": 1}}), ("end", everybody)))


def test_a_change_whose_echoes_never_die_out_is_named():
    back = {"add": {"influences": [{"from": "b", "to": "a", "strength": 3}]}}
    planned = (("up", {"effects": {"a": 1}}), ("back", {"effects": {}, "edits": back}))
    with pytest.raises(UnboundedEchoError, match=r"^BACK: .*echo") as caught:
        compare(pair(*planned), carry_over=1, budget=False)
    assert caught.value.spectral_radius == pytest.approx(1)


def test_an_echo_of_the_map_itself_is_no_fault_of_a_change():
    both = [{"from": "a", "to": "b", "strength": 3}, {"from": "b", "to": "a", "strength": 3}]
    with pytest.raises(UnboundedEchoError) as caught:
        compare(pair(("up", {"effects": {"a": 1}}), influences=both), carry_over=1)
    assert "UP" not in str(caught.value)


def test_what_is_assumed_is_told_once_over_all_maps():
    new = {"add": {"influences": [{"from": "b", "to": "c", "sign": "unknown"},
                                  {"from": "c", "to": "b", "range": [1, 2]}]}}  # fmt: skip
    doubted = [{"from": "a", "to": "b", "sign": "unknown"}]
    planned = (("up", {"effects": {"a": 1}}), ("link", {"effects": {}, "edits": new}))
    result = compare(pair(*planned, influences=doubted), draws=None)
    assert [str(message).partition(": ")[2] for message in result.assumptions] == [
        "A → B", "C → B", "B → C",
    ]  # fmt: skip
    assert [message.code for message in result.assumptions] == [
        "sign_unknown", "range_only", "sign_unknown",
    ]  # fmt: skip
    assert len(result.maps) == 3


@settings(max_examples=25)
@given(service_maps(max_stakeholders=4).flatmap(
    lambda m: st.tuples(st.just(m), changes(m), changes(m))
))  # fmt: skip
def test_direct_effects_add_nothing_to_what_is_assumed(drawn):
    m, *planned = drawn
    planned = [c.model_copy(update={"id": f"nr-{i}"}) for i, c in enumerate(planned)]
    assert compare(m, planned, draws=None).assumptions == assumptions(m)
