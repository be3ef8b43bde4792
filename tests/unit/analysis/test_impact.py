"""A map with a loop, worked out by hand, and everything around the numbers.

    A → B  +3     b_AB = ½·1   = ½
    B → A  −3     b_BA = ½·−1  = −½
    A → C  +3     b_AC = ½·1/2 = ¼      influences on C add up to 2, so each is halved
    B → C  +3     b_BC = ½·1/2 = ¼

Loop A→B→A: ½·−½ = −¼, so det(I − B) = 1 + ¼ = 5/4; with every sign plus it is 1 − ¼ = 3/4.
The change gives A +2 and C −1:

    x_A = 2 / (5/4)                 = 8/5
    x_B = ½·8/5                     = 4/5
    x_C = −1 + ¼·8/5 + ¼·4/5        = −2/5
    with every sign plus            8/3, 4/3 and 1 + ¼·8/3 + ¼·4/3 = 2
"""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import TOP_PATHS, impact
from sidusryhmad.errors import (
    EmptyMapError,
    InvalidMapError,
    InvalidParameterError,
    UnboundedEchoError,
    UnknownChangeError,
    UnknownStakeholderError,
    WrongTypeError,
)
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import changes, service_maps

EFFECTS = {"A": 2, "C": -1}


def loop(**parts):
    edges = [("a", "b", 3), ("b", "a", -3), ("a", "c", 3), ("b", "c", 3)]
    rings = {"a": "direct", "b": "direct", "c": "indirect"}
    document = {
        "service": {"name": "Ring"},
        "stakeholders": [{"id": i, "name": i.upper(), "ring": r} for i, r in rings.items()],
        "influences": [{"from": a, "to": b, "strength": s} for a, b, s in edges],
        **parts,
    }
    return ServiceMap.from_document(document)


def fraction(text):
    return float(Fraction(text))


@pytest.mark.parametrize(
    ("id_", "direct", "total", "gain", "loss", "agreement", "break_even"),
    [
        # gain and loss are (size ± total) / 2; agreement is |total| / size;
        # break-even is direct − total / G_tt with G_AA = G_BB = 4/5 and G_CC = 1.
        ("A", "2", "8/5", "32/15", "8/15", "3/5", "0"),
        ("B", "0", "4/5", "16/15", "4/15", "3/5", "-1"),
        ("C", "-1", "-2/5", "4/5", "6/5", "1/5", "-3/5"),
    ],
)
def test_every_number_of_the_loop(id_, direct, total, gain, loss, agreement, break_even):
    result = impact(loop(), EFFECTS).of(id_)
    found = (result.direct, result.total, result.gain, result.loss, result.agreement,
             result.break_even, result.indirect)  # fmt: skip
    expected = [fraction(text) for text in (direct, total, gain, loss, agreement, break_even)]
    assert found == pytest.approx([*expected, fraction(total) - fraction(direct)], abs=1e-15)
    assert result.reached


@pytest.mark.parametrize(
    ("id_", "paths"),
    [
        # nodes, product, feedback = det(I − B without the nodes) / (5/4), share
        ("A", [("a", "1", "4/5", "8/5")]),
        ("B", [("ab", "1/2", "4/5", "4/5")]),
        ("C", [("c", "1", "1", "-1"), ("ac", "1/4", "4/5", "2/5"), ("abc", "1/8", "4/5", "1/5")]),
    ],
)
def test_every_path_of_the_loop(id_, paths):
    result = impact(loop(), EFFECTS).of(id_)
    assert ["".join(path.nodes) for path in result.paths] == [nodes for nodes, *_ in paths]
    for path, (_, *numbers) in zip(result.paths, paths, strict=True):
        expected = [fraction(text) for text in numbers]
        assert [path.product, path.feedback, path.share] == pytest.approx(expected, abs=1e-15)
    assert result.other_paths == pytest.approx(0, abs=1e-15)


@pytest.mark.parametrize(
    ("id_", "hops"),
    [("A", {"b": "-2/5"}), ("B", {"a": "4/5"}), ("C", {"a": "2/5", "b": "1/5"})],
)
def test_who_hands_it_to_them(id_, hops):
    found = impact(loop(), EFFECTS).of(id_).last_hops
    assert [hop.id for hop in found] == list(hops)
    assert [hop.amount for hop in found] == pytest.approx([fraction(t) for t in hops.values()])


def test_without_budget_both_influences_on_c_count_in_full():
    # b_AC = b_BC = ½, so x_C = −1 + ½·8/5 + ½·4/5 = 1/5; A and B stay as they are.
    result = impact(loop(), EFFECTS, budget=False)
    assert [s.total for s in result.stakeholders] == pytest.approx([1.6, 0.8, 0.2], abs=1e-15)
    assert result.of("C").notes == ()
    assert result.verdict.status == "good"
    assert not result.budget


def test_the_verdict_on_the_loop():
    result = impact(loop(), EFFECTS)
    assert result.verdict.status == "harms_outside"
    assert (result.verdict.winners, result.verdict.losers_outside) == (("a", "b"), ("c",))
    assert impact(loop(tolerance=0.4), EFFECTS).verdict.losers_outside in ((), ("c",))
    assert impact(loop(tolerance=0.41), EFFECTS).verdict.good


def test_fewer_paths_leave_an_exact_rest():
    result = impact(loop(), EFFECTS, top=1).of("C")
    assert [path.nodes for path in result.paths] == [("c",)]
    assert result.other_paths == pytest.approx(0.6, abs=1e-15)
    none = impact(loop(), EFFECTS, top=0).of("C")
    assert (none.paths, none.other_paths) == ((), none.total)
    assert TOP_PATHS == 10


@pytest.mark.parametrize("top", [-1, 1.5, "3", None, True])
def test_what_is_no_number_of_paths_is_refused(top):
    with pytest.raises(InvalidParameterError, match="how many paths"):
        impact(loop(), EFFECTS, top=top)


def test_the_carry_over_of_the_map_counts_unless_another_is_given():
    # α = ¼: b_AB = ¼, b_BA = −¼, det = 17/16, x_A = 32/17.
    for result in (
        impact(loop(carry_over=0.25), EFFECTS),
        impact(loop(), EFFECTS, carry_over=0.25),
        impact(loop(carry_over={"value": 0.25, "range": [0.2, 0.3]}), EFFECTS),
    ):
        assert result.of("A").total == pytest.approx(32 / 17, abs=1e-15)
        assert result.carry_over == 0.25


@pytest.mark.parametrize("carry_over", [-0.1, 1.1, float("nan"), float("inf")])
def test_a_carry_over_that_is_no_share_is_refused(carry_over):
    with pytest.raises(InvalidParameterError, match="from 0 to 1"):
        impact(loop(), EFFECTS, carry_over=carry_over)


def test_an_unbounded_echo_is_refused():
    with pytest.raises(UnboundedEchoError):
        impact(loop(), EFFECTS, carry_over=1)


def test_an_empty_map_has_no_impact():
    with pytest.raises(EmptyMapError):
        impact(ServiceMap.named("X"), {})


def planned():
    return loop(changes=[{"id": "x", "name": "Üks", "effects": EFFECTS}])


@pytest.mark.parametrize(
    "change",
    [None, "x", "Üks", EFFECTS, {"a": 2, "c": {"effect": -1, "range": [-2, 0]}},
     Change(id="y", name="Y", effects={"a": 2, "C": -1}),
     Change(id="x", name="X", effects={"a": 2, "c": -1})],
)  # fmt: skip
def test_a_change_may_be_named_given_or_left_out(change):
    totals = [s.total for s in impact(planned(), change).stakeholders]
    assert totals == pytest.approx([1.6, 0.8, -0.4], abs=1e-15)


def test_a_change_given_takes_the_place_of_the_maps_own_of_the_same_id():
    other = Change(id="x", name="X", effects={"a": 1})
    result = impact(planned(), other)
    assert result.of("A").total == pytest.approx(0.8)
    assert result.change == other
    assert planned().change("x").effects["a"].effect == 2


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ("z", UnknownChangeError),
        ({"Z": 1}, InvalidMapError),
        ({"A": 4}, InvalidMapError),
        ({"A": "palju"}, InvalidMapError),
        ({"A": 1, "a": 2}, InvalidMapError),
        (Change(id="y", name="Y", effects={"z": 1}), InvalidMapError),
    ],
)
def test_a_change_that_does_not_fit_is_refused(change, error):
    with pytest.raises(error):
        impact(planned(), change)


@pytest.mark.parametrize("change", [5, True, [], ("A", 1), {"A"}, b"x"])
def test_what_is_no_change_is_refused_as_one(change):
    with pytest.raises(WrongTypeError, match="named by its id, or given as effects"):
        impact(planned(), change)


@pytest.mark.parametrize("value", ["kaart.yaml", None, {"service": {"name": "X"}}, 5])
def test_what_is_no_map_is_refused_with_the_way_to_one(value):
    with pytest.raises(WrongTypeError, match=r"not \w+; read\(path\)") as caught:
        impact(value, EFFECTS)
    assert type(value).__name__ in str(caught.value)


def test_what_if_may_be_asked_again_of_the_map_of_a_result():
    first = impact(loop(), EFFECTS)
    again = impact(first.service_map, {"A": 1})
    assert again.of("A").total == pytest.approx(0.8)
    assert first.of("A").total == pytest.approx(1.6)


def test_a_map_with_several_changes_wants_to_know_which():
    both = loop(changes=[{"id": "x"}, {"id": "y"}])
    with pytest.raises(UnknownChangeError, match="2 changes"):
        impact(both)
    with pytest.raises(UnknownChangeError, match="has no changes: list at least one"):
        impact(loop())


@pytest.mark.parametrize(
    ("effects", "parts", "id_", "codes"),
    [
        ({"A": 1}, {}, "A", []),
        ({"A": 1}, {}, "C", ["budget_exceeded"]),
        ({"A": 3}, {}, "A", []),
    ],
)
def test_notes_say_what_to_keep_in_mind(effects, parts, id_, codes):
    assert [note.code for note in impact(loop(**parts), effects).of(id_).notes] == codes


def test_a_total_beyond_the_scale_is_kept_and_noted():
    edges = [{"from": "a", "to": "b", "strength": 3}, {"from": "b", "to": "a", "strength": 3}]
    result = impact(loop(influences=edges), {"A": 3, "B": 3}).of("A")
    assert result.total == pytest.approx(6)  # 3 / (1 − ½)
    assert [note.code for note in result.notes] == ["beyond_scale"]


def test_a_search_cut_short_is_noted(monkeypatch):
    monkeypatch.setattr("sidusryhmad.analysis.paths.SEARCH_LIMIT", 1)
    result = impact(loop(), EFFECTS).of("C")
    assert "paths_not_exhausted" in [note.code for note in result.notes]
    assert sum(p.share for p in result.paths) + result.other_paths == pytest.approx(-0.4)


def test_assumptions_name_the_influences_they_are_about():
    edges = [
        {"from": "a", "to": "b", "sign": "positive"},
        {"from": "a", "to": "c", "sign": "negative"},
        {"from": "b", "to": "a", "sign": "unknown"},
        {"from": "b", "to": "c", "range": [0, 3]},
        {"from": "c", "to": "a", "strength": 0},
        {"from": "c", "to": "b", "strength": 1, "sign": "unknown"},
    ]
    found = {m.code: str(m) for m in impact(loop(influences=edges), EFFECTS).assumptions}
    assert list(found) == ["sign_only", "range_only", "sign_unknown", "asked_none"]
    assert found["sign_only"].endswith("A → B, A → C")
    assert found["range_only"].endswith("B → C")
    assert found["sign_unknown"].endswith("B → A")
    assert found["asked_none"].endswith("C → A")


def test_warnings_of_the_map_are_passed_on():
    codes = [m.code for m in impact(loop(influences=[]), EFFECTS).warnings]
    assert codes.count("isolated") == 3
    assert codes.count("side_missing") == 3


def test_a_result_is_asked_by_id_or_name():
    result = impact(loop(), EFFECTS)
    assert result.of("c") is result.of("C") is result.stakeholders[2]
    with pytest.raises(UnknownStakeholderError):
        result.of("D")


@given(st.data())
def test_a_change_is_the_same_as_a_record_and_as_effects(data):
    service_map = data.draw(service_maps(max_stakeholders=5, complete=False))
    change = data.draw(changes(service_map))
    effects = {
        id_: {
            "effect": effect.effect,
            **({"range": effect.range} if effect.range else {}),
            **({"ratings": dict(effect.ratings)} if effect.ratings else {}),
        }
        for id_, effect in change.effects.items()
    }
    as_change, as_effects = (impact(service_map, c, draws=None) for c in (change, effects))
    assert as_change.stakeholders == as_effects.stakeholders
    assert as_change.verdict == as_effects.verdict
    assert [s.id for s in as_change.stakeholders] == [s.id for s in service_map.stakeholders]


def test_an_effect_that_may_be_something_reaches_though_its_middle_is_nothing():
    result = impact(loop(), {"A": {"effect": 0, "range": [0, 2]}}, draws=500)
    assert [one.reached for one in result.stakeholders] == [True, True, True]
    assert [one.total for one in result.stakeholders] == [0, 0, 0]
    assert result.of("A").likelihood.gains > 0.9
    assert result.verdict.unreached == ()


def test_a_carry_over_that_is_given_is_not_among_what_is_drawn():
    m = loop(carry_over={"value": 0.5, "range": [0.2, 0.8]})
    kinds = [
        {prior.kind for prior in impact(m, EFFECTS, carry_over=alpha, draws=50).uncertainty.priors}
        for alpha in (None, 0.4)
    ]
    assert "carry_over" in kinds[0]
    assert "carry_over" not in kinds[1]
