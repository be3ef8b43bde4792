"""Alternatives as a frozen result."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.analysis.compare.comparison import PASSING, Alternative
from sidusryhmad.analysis.export import to_json, to_rows
from sidusryhmad.examples.catalogue import example
from sidusryhmad.model.change import Change
from sidusryhmad.testing import changes, service_maps

TOTALS = st.dictionaries(st.sampled_from("abcde"), st.integers(-3, 3).map(float))


def alternative(order, status="good", change=None):
    return Alternative(id="x", name="X", change=change, status=status, order=order, totals=order)


@given(TOTALS)
def test_the_worst_off_is_the_first_with_the_lowest_total(order):
    found = alternative(order)
    if not order:
        assert (found.worst, found.lowest, found.sum) == (None, None, 0)
        return
    assert found.lowest == min(order.values())
    assert found.worst == next(id_ for id_, total in order.items() if total == found.lowest)
    assert found.sum == pytest.approx(sum(order.values()))


@given(TOTALS)
def test_who_does_not_gain_leaves_no_product(order):
    found = alternative(order)
    assert set(found.unhelped) == {id_ for id_, total in order.items() if total <= 0}
    assert (found.nash is None) == (bool(found.unhelped) or not order)


@pytest.mark.parametrize("status", ["good", "no_effect", "harms_inner", "harms_outside"])
def test_who_harms_does_not_pass(status):
    assert alternative({}, status).passes == (not status.startswith("harms"))
    assert (status in PASSING) == alternative({}, status).passes


def test_doing_nothing_is_known_by_having_no_change():
    assert alternative({}).nothing
    assert not alternative({}, change=Change(id="x", name="X")).nothing


@pytest.fixture(scope="module")
def post():
    return compare(example("post").read(), draws=200)


def test_alternatives_are_found_by_id_and_by_name(post):
    assert post.of("keeldumine") is post.of("Keeldumine ja vaidlemine")
    with pytest.raises(KeyError):
        post.of("keeld")


def test_an_id_goes_before_another_ones_name():
    m = example("eight").read().with_change("muugisurve", {"Klient": 1}, id="teine")
    assert compare(m, draws=None).of("muugisurve").id == "muugisurve"


def test_a_comparison_says_its_order(post):
    assert (
        repr(post) == "<Comparison: 1. ukseni-tasuga, 2. nothing, 3. ukseni-tasuta, 4. keeldumine>"
    )
    assert post.best == ("ukseni-tasuga",)
    assert not post.none_passes
    assert post.front == ("ukseni-tasuga", "ukseni-tasuta")
    assert [a.id for a in post.changes] == ["ukseni-tasuga", "ukseni-tasuta", "keeldumine"]


def test_as_data_it_has_the_numbers_and_not_the_map(post):
    document = to_json(post)
    assert document["kind"] == "comparison"
    assert {"service_map", "impacts", "changes"}.isdisjoint(document)
    assert (document["draws"], document["seed"]) == (200, 1)
    first, nothing, *_ = document["alternatives"]
    assert (first["passes"], first["change"]["id"]) == (True, "ukseni-tasuga")
    assert (nothing["nothing"], nothing["change"], nothing["nash"]) == (True, None, None)
    assert nothing["unhelped"] == document["inner_circle"]
    assert document["better"]["nothing"]["keeldumine"] == 1.0
    assert [row["id"] for row in to_rows(post)] == [a["id"] for a in document["alternatives"]]


@given(service_maps(max_stakeholders=4).flatmap(lambda m: st.tuples(st.just(m), changes(m))))
def test_the_best_change_comes_first_among_the_changes(drawn):
    m, change = drawn
    result = compare(m, [change, {}], draws=None)
    assert result.best[0] == result.changes[0].id
    assert list(result.impacts) == [a.id for a in result.changes]
    assert result.none_passes == (not any(a.passes for a in result.changes))
