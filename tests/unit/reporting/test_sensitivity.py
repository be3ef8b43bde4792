"""Which inputs cause the uncertainty, in words."""

import pytest

from sidusryhmad.analysis.uncertainty.sobol import InputShare, Sensitivity
from sidusryhmad.locale.language import language
from sidusryhmad.model.change import Change
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.sensitivity import sections, title
from sidusryhmad.reporting.words import MapWords

M = ServiceMap.named("K").with_stakeholder("Ann", ring="direct").with_stakeholder(
    "Bea", ring="direct")  # fmt: skip


def found(*shares, target="bea", variance=0.25):
    return Sensitivity(M, Change(id="m", name="Muutus"), target, 64, 1, 320, variance, shares)


def words(code="en"):
    return MapWords(M, language(code))


PAIR = InputShare("strength", ("ann", "bea"), 0.6, 0.7)
SMALL = InputShare("effect", ("ann",), 0.001, 0.004)


def test_the_answer_names_the_spread_and_its_main_cause():
    answer, inputs = sections(found(PAIR, SMALL), words())
    assert answer.blocks[0].text == (
        "How Bea fares varies by 0.50 points (standard deviation); most of it comes from "
        "Ann → Bea: 70% of the variance."
    )
    assert [[cell.text for cell in row] for row in inputs.blocks[0].rows] == [
        ["Ann → Bea", "60%", "70%"]
    ]


@pytest.mark.parametrize(
    ("share", "name"),
    [
        (InputShare("exists", ("ann", "bea"), 1, 1), "whether Ann → Bea is there"),
        (InputShare("rater", (), 1, 1), "which raters are asked"),
        (InputShare("carry_over", (), 1, 1), "the carry-over"),
        (InputShare("strength", ("ann", "bea"), 1, 1, edited=True), "(after the change)"),
    ],
)
def test_inputs_that_are_no_strength_are_named_too(share, name):
    _, inputs = sections(found(share), words())
    assert name in inputs.blocks[0].rows[0][0].text


def test_an_estimate_below_zero_is_shown_as_nothing():
    _, inputs = sections(found(InputShare("strength", ("ann", "bea"), -0.02, 0.5)), words())
    assert inputs.blocks[0].rows[0][1].text == "0%"


def test_where_nothing_varies_that_is_the_answer():
    (only,) = sections(found(SMALL, variance=0.0), words())
    assert only.blocks[0].text.startswith("Nothing in the input is uncertain")


@pytest.mark.parametrize(("code", "start"), [("en", "What the unc"), ("et", "Millest ebakindlus")])
def test_it_is_told_in_both_languages(code, start):
    assert title(found(PAIR), words(code)).startswith(start)
    assert report(found(PAIR, target=None), language=code).to_text().startswith(start)
