"""How sure it is, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.uncertainty.priors import Prior
from sidusryhmad.analysis.uncertainty.results import Decider, Likelihood
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.certainty import (
    certainty_section,
    deciders_in_words,
    in_words,
    input_in_words,
    interval,
    likelihood_table,
    percent,
    prior_in_words,
    sure_sentence,
)
from sidusryhmad.reporting.words import MapWords, Wording
from sidusryhmad.testing import changes, service_maps

M = ServiceMap.from_document({
    "service": {"name": "K"},
    "stakeholders": [{"name": "Ann", "ring": "direct"}, {"name": "Bea", "ring": "direct"}],
    "influences": [{"from": "Ann", "to": "Bea", "range": [-3, 3]}],
})  # fmt: skip
WORDS = MapWords(M, language("en"))


def worded(effects, code="en", draws=2000, service_map=M):
    return Wording(impact(service_map, effects, draws=draws), language(code))


@pytest.mark.parametrize(
    ("probability", "text"),
    [(0, "0%"), (0.001, "< 1%"), (0.004, "< 1%"), (0.006, "1%"), (0.5, "50%"), (0.994, "99%"),
     (0.996, "> 99%"), (1, "100%")],
)  # fmt: skip
def test_a_probability_has_no_more_digits_than_the_draws_bear(probability, text):
    assert percent(WORDS, probability) == text


@given(st.floats(0, 1))
def test_only_what_is_certain_is_said_to_be(probability):
    text = percent(WORDS, probability)
    assert (text == "100%") == (probability == 1)
    assert (text == "0%") == (probability == 0)


@pytest.mark.parametrize(
    ("gains", "loses", "text", "tone"),
    [
        (1, 0, "almost surely gains", "gain"),
        (0, 0.9, "likely loses", "loss"),
        (0.1, 0, "likely nothing", "quiet"),
        (0.5, 0.5, "depends", "quiet"),
    ],
)
def test_an_outcome_in_words(gains, loses, text, tone):
    cell = in_words(WORDS, Likelihood(0, 0, 0, gains, loses, 1 - gains - loses))
    assert (cell.text, cell.tone) == (text, tone)


@pytest.mark.parametrize(
    ("kind", "ids", "edited", "text"),
    [
        ("strength", ("ann", "bea"), False, "Ann → Bea"),
        ("strength", ("ann", "bea"), True, "Ann → Bea (after the change)"),
        ("effect", ("ann",), False, "direct effect on Ann"),
        ("today", ("bea",), False, "how things stand for Bea today"),
        ("carry_over", (), False, "the carry-over"),
    ],
)
def test_an_input_by_its_name(kind, ids, edited, text):
    assert input_in_words(WORDS, Decider(kind, ids, 0.5, edited)) == text
    assert deciders_in_words(WORDS, (Decider(kind, ids, -0.5, edited),)) == f"{text} (−0.50)"


@pytest.mark.parametrize(
    ("prior", "text"),
    [
        (Prior("strength", ("a", "b"), 1.5, 2.5), "+1.5 … +2.5"),
        (Prior("exact", ("a", "b"), 0, 0), "exact"),
        (Prior("range", ("a", "b"), 1, 1, 0.5), "+1, there with 50%"),
        (Prior("ratings", ("a", "b"), 1, 3), "+1 … +3, raters drawn anew"),
    ],
)
def test_a_prior_in_words(prior, text):
    assert prior_in_words(WORDS, prior) == text


def test_what_depends_names_what_decides():
    wording = worded({"Ann": 1})
    assert sure_sentence(wording).startswith("Whether it is good depends on how the ratings")
    assert "What decides most: Ann → Bea (+" in sure_sentence(wording)
    section = certainty_section(wording)
    assert section.title == "How sure it is"
    assert [row[0].text for row in likelihood_table(wording).rows] == ["Ann", "Bea"]
    bullets = [block.items for block in section.blocks if hasattr(block, "items")]
    assert bullets[0][0].startswith("Bea: Ann → Bea (+")


@pytest.mark.parametrize(
    ("effects", "start"),
    [
        ({"Ann": 1, "Bea": 1}, "That it is good is almost sure"),
        ({"Ann": -1, "Bea": 1}, "That it is not good is almost sure"),
        ({"Ann": 1, "Bea": 0.3}, "That it is good is likely"),
        ({"Ann": 1, "Bea": -0.45}, "That it is not good is likely"),
    ],
)
def test_a_verdict_is_sure_or_likely_either_way(effects, start):
    assert sure_sentence(worded(effects)).startswith(start)


def test_without_draws_nothing_is_said():
    wording = worded({"Ann": 1}, draws=None)
    assert sure_sentence(wording) == ""
    assert certainty_section(wording) is None


def test_where_nothing_is_uncertain_the_numbers_are_exact():
    m = ServiceMap.named("K").with_stakeholder("Ann", ring="direct")
    wording = worded({"Ann": 1}, service_map=m)
    assert sure_sentence(wording) == ""
    assert "exact" in certainty_section(wording).blocks[0].text


def test_an_interval_has_both_ends():
    assert interval(WORDS, Likelihood(-0.5, 0, 1.25, 0, 0, 1)) == "−0.50 … +1.25"


@given(st.data())
def test_everything_drawn_can_be_told_in_both_languages(data):
    service_map = data.draw(service_maps(max_stakeholders=4))
    result = impact(service_map, data.draw(changes(service_map)), draws=50)
    for code in ("en", "et"):
        section = certainty_section(Wording(result, language(code)))
        assert section.title
        assert all(getattr(block, "text", "x") for block in section.blocks)


EDGE = ServiceMap.from_document({
    "service": {"name": "K"},
    "stakeholders": [{"name": "Ann", "ring": "direct"}, {"name": "Bea", "ring": "direct"}],
    "influences": [{"from": "Ann", "to": "Bea", "strength": 1, "range": [1, 2]}],
})  # fmt: skip


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "The total lies outside the interval of the draws: Bea."),
        ("et", "Kogumõju jääb katsete vahemikust välja: Bea."),
    ],
)
def test_a_total_outside_its_own_interval_is_explained(code, words):
    blocks = certainty_section(worded({"Ann": 3}, code, service_map=EDGE)).blocks
    assert any(words in getattr(block, "text", "") for block in blocks)


@given(st.floats(1.3, 1.7))
def test_a_total_inside_is_not_explained(strength):
    influence = {"from": "Ann", "to": "Bea", "strength": strength, "range": [1, 2]}
    inside = ServiceMap.from_document({**EDGE.to_document(), "influences": [influence]})
    blocks = certainty_section(worded({"Ann": 3}, draws=200, service_map=inside)).blocks
    assert not any("outside the interval" in getattr(block, "text", "") for block in blocks)


def test_whoever_is_never_reached_has_no_row_but_is_named():
    wording = worded({"Bea": 1}, "et")
    table = likelihood_table(wording)
    assert [row[0].text for row in table.rows] == ["Bea"]
    assert table.caption.endswith("Mõju ei ulatu: Ann.")


@given(service_maps(max_stakeholders=4), st.data())
def test_everybody_has_a_row_or_is_named_below(service_map, data):
    wording = worded(data.draw(changes(service_map)), draws=50, service_map=service_map)
    if wording.impact.uncertainty is None:
        return
    table = likelihood_table(wording)
    rows = [row[0].text for row in table.rows]
    everybody = [r.name for r in wording.impact.stakeholders if r.likelihood is not None]
    assert all(name in rows or name in table.caption for name in everybody)
    assert len(rows) <= len(everybody)
