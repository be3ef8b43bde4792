import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError
from sidusryhmad.evidence.topics.channels.channels import channels
from sidusryhmad.examples.evidence import evidence_example


def row(who, simple=None, complex_=None, aspect="speed", **more):
    return {"stakeholder": who, "aspect": aspect, "simple": simple, "complex": complex_, **more}


@pytest.fixture(scope="module")
def post():
    return sr.example("post").read()


def test_nothing_is_suggested_without_a_share_or_while_a_question_is_open(post):
    assert channels([row("Klient", 1, -1)], service_map=post).suggestions == ()
    found = channels([row("Klient", 1)], service_map=post, complex_share=0.2)
    assert found.suggestions == found.reached == ()
    assert found.parts[0].complex.open == ("speed",)
    assert found.holds is None


@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(0, 1))
def test_totals_are_the_impact_of_the_mixed_effect(simple, complex_, share):
    m = sr.example("eight").read()
    name = m.stakeholders[0].name
    found = channels([row(name, simple, complex_)], service_map=m, complex_share=share)
    wanted = sr.impact(m, {name: (1 - share) * simple + share * complex_}, draws=None)
    for each in found.reached:
        assert each.all == pytest.approx(wanted.of(each.id).total, abs=1e-9)


def test_where_it_holds_nobody_in_the_inner_circle_loses(post):
    found = channels(evidence_example("channels"), service_map=post, complex_share=0.3)
    low, high = found.holds
    for share, good in ((low, True), (high - 0.01, True), (high + 0.02, False)):
        mixed = channels(evidence_example("channels"), service_map=post, complex_share=share)
        losers = [e for e in mixed.reached if e.inner_circle and e.all < -post.epsilon]
        assert (losers == []) is good


def test_the_change_is_put_on_the_map_with_its_effects(post):
    found = channels(evidence_example("channels"), service_map=post, complex_share=(0.2, 0.3, 0.4))
    placed = sr.evidence.onto(found.service_map, found)
    change = placed.service_map.change(found.change)
    assert {id_: e.effect for id_, e in change.effects.items()} == {
        "klient": 1.15, "klienditeenindaja": 0.4, "kliendihaldur": 1.1,
    }  # fmt: skip
    assert placed.unknown == ()
    assert all(low <= 1.15 <= high for low, high in [change.effects["klient"].range])


def test_whoever_is_not_on_the_map_is_named(post):
    found = channels([row("Klent", 1, 1), row("Klient", 1, 1)], service_map=post)
    assert found.unknown == ("Klent",)
    assert found.reached


def test_a_range_of_the_share_widens_the_range_of_the_effect():
    narrow, wide = (
        channels([row("a", 2, -2)], complex_share=share).parts[0]
        for share in ((0.3, 0.3, 0.3), (0.1, 0.3, 0.5))
    )
    assert (narrow.low, narrow.high) == (pytest.approx(0.8), pytest.approx(0.8))
    assert (wide.low, wide.high) == (0, pytest.approx(1.6))


@pytest.mark.parametrize("share", [-0.1, 1.1, (0.5, 0.4, 0.6), (0.1, 0.4, 0.3)])
def test_a_share_that_is_none_is_refused(share):
    with pytest.raises(InvalidParameterError):
        channels([row("a", 1, 1)], complex_share=share)


def test_rows_of_different_moves_are_refused_with_their_line():
    moves = [{"from channel": "phone", "to channel": to} for to in ("e-channel", "counter")]
    rows = [row("a", 1, 1, **move) for move in moves]
    with pytest.raises(InvalidEvidenceError) as caught:
        channels(rows)
    assert [(f.message.code, f.place.line) for f in caught.value.faults] == [("two_moves", 3)]


def test_a_change_has_the_name_given_or_that_of_its_channels(post):
    assert channels([row("a", 1, 1)], change="Uus").change == "Uus"
    moved = channels([row("a", 1, 1, **{"from": "phone", "to": "e-kanal"})], service_map=post)
    assert moved.change == "Kanalivahetus: telefon → e-kanal"


@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(chance):
    rows = [row("a", 1, 0), row("b", -1, 2), row("a", 2, 1), row("a", 1, 1, aspect="cost")]
    turned = list(rows)
    chance.shuffle(turned)
    first, second = channels(rows, complex_share=0.5), channels(turned, complex_share=0.5)
    assert {p.stakeholder: p.all for p in first.parts} == {
        p.stakeholder: p.all for p in second.parts
    }


def test_whoever_left_both_questions_blank_did_not_answer():
    found = channels([row("Klient", 1, -1), row("Klient"), row("Klient", 2)])
    assert found.parts[0].n == 2
    assert channels([row("Klient")]).parts[0].n == 0
