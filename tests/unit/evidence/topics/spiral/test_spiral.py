import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError
from sidusryhmad.evidence.topics.spiral.rows import FACTORS
from sidusryhmad.evidence.topics.spiral.spiral import spiral
from sidusryhmad.examples.evidence import evidence_example


def rows_of(strengths, names=None):
    names = names or [f"f{at}" for at in range(len(strengths))]
    return [
        {"from": a, "to": b, "strength": s}
        for a, b, s in zip(names, [*names[1:], names[0]], strengths, strict=True)
    ]


def test_the_source_texts_claim_follows_from_a_chain_that_starts_with_people():
    """With equal links the loop is the same from everywhere; the example's weakest link decides."""
    assert spiral(evidence_example("spiral")).starts[0].factor == "staff retention"


@given(st.lists(st.floats(0.1, 2.9), min_size=2, max_size=6))
def test_the_best_start_lies_right_behind_the_weakest_link(strengths):
    """The way from there to the last factor passes every link but the weakest."""
    found = spiral(rows_of(strengths))
    best = found.starts[0].factor
    weakest = min(strengths)
    behind = {found.links[at].moves for at, s in enumerate(strengths) if s <= weakest + 1e-6}
    least = {start.factor for start in found.starts if start.least >= found.starts[0].least - 1e-6}
    assert best in least
    assert behind & least


@given(st.lists(st.floats(-2.9, 2.9), min_size=2, max_size=6))
def test_what_turns_and_what_may_break_is_named(strengths):
    found = spiral(rows_of(strengths))
    assert [found.links[at].strength for at in found.turning] == [s for s in strengths if s < 0]
    assert len(found.breaking) == sum(s <= 0 for s in strengths)
    assert {abs(found.links[at].strength) for at in found.weakest} == {min(map(abs, strengths))}


def test_months_add_up_only_where_all_are_known():
    rows = rows_of([2, 2])
    assert spiral(rows).months is None
    assert spiral([{**row, "months": 3} for row in rows]).months == 6


def test_a_loop_that_never_settles_has_no_totals():
    found = spiral(rows_of([3, 3]))
    assert (found.starts, found.settled, found.gain.amplified) == ((), None, None)
    assert sr.report(found).to_text()


@pytest.mark.parametrize(
    ("ends", "code"),
    [
        (["ab", "ca"], "open_loop"),
        (["ab", "bc"], "open_loop"),
        (["aa", "aa"], "factor_twice"),
        (["aa"], "no_loop"),
    ],
)
def test_what_is_no_loop_is_refused(ends, code):
    rows = [{"from": a, "to": b, "strength": 1} for a, b in ends]
    with pytest.raises(InvalidEvidenceError) as caught:
        spiral(rows)
    assert code in {fault.message.code for fault in caught.value.faults}


def test_on_a_map_its_gain_is_that_of_the_map():
    m = sr.example("post").read()
    found = spiral(evidence_example("spiral"), service_map=m)
    loops = sr.structure(sr.evidence.onto(m, found).service_map, top=500).loops
    wanted = ["kirjakandja", "klient", "muugijuht", "piirkonnajuht"]
    (loop,) = [each for each in loops if sorted(each.nodes) == wanted]
    assert found.on_map == pytest.approx(loop.gain)


def test_the_five_factors_make_the_spiral_of_the_text():
    found = spiral(evidence_example("spiral"))
    assert [link.factor for link in found.links] == list(FACTORS)


def test_a_loop_is_refused_once_a_link_is_left_out():
    rows = [
        {"from": "a", "to": "b", "strength": 2},
        {"from": "b", "to": "a", "strength": 1},
        {"from": "a", "to": "b", "strength": 9},
    ]
    with pytest.raises(InvalidEvidenceError, match="make a whole"):
        spiral(rows, skip_faulty=True)


@pytest.mark.parametrize("slip", [("from", "kompetnts"), ("to", "kompetnts")])
def test_a_misspelt_factor_is_asked_about(slip):
    field, word = slip
    rows = rows_of([1, 1, 1], ["kiirus", "kompetents", "palk"])
    rows[1 if field == "from" else 0][field] = word
    with pytest.raises(InvalidEvidenceError) as refused:
        spiral(rows)
    (fault,) = refused.value.faults
    assert fault.nearest == "competence"
    assert "the loop is not closed; did you mean competence?" in str(refused.value)


@given(st.sampled_from(["palgg", "palc", "plk"]))
def test_ones_own_factor_is_asked_about_too(word):
    rows = rows_of([1, 1], ["kiirus", "palk"])
    rows[1]["from"] = word
    with pytest.raises(InvalidEvidenceError, match="did you mean palk"):
        spiral(rows)


def test_another_factor_is_no_slip():
    rows = rows_of([1, 1, 1], ["kiirus", "palk", "xyz"])
    rows[1]["from"] = "xyz"
    with pytest.raises(InvalidEvidenceError) as refused:
        spiral(rows)
    assert "did you mean" not in str(refused.value)
