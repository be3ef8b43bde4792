"""Alpha in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.workshop.workshop import workshop
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.document import Bullets, Table
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.reporting.workshop_agreement import FIRM, TENTATIVE, agreement_section


def section(*rows, code="en"):
    """The section on influences that A, B … rated so, a row for each influence."""
    m = ServiceMap.named("Kohvik")
    for name in "abcd":
        m = m.with_stakeholder(name, ring="direct")
    pairs = ["ab", "bc", "cd", "da", "ac", "bd"]
    for (source, target), values in zip(pairs, rows, strict=False):
        ratings = {chr(65 + i): value for i, value in enumerate(values)}
        m = m.with_influence(source, target, 1, ratings=ratings)
    found = workshop(m)
    return found, agreement_section(found, MapWords(m, language(code)))


def sentence(*rows, code="en"):
    _, made = section(*rows, code=code)
    return made.blocks[0].items[0]


@pytest.mark.parametrize(
    ("rows", "begins"),
    [
        (((3, 3), (-3, -3), (1, 1)), "Influences: people largely agree; alpha is 1.000"),
        (((3, 2), (-2, -1), (1, -1)), "Influences: people agree roughly; alpha is 0.7"),
        (((3, -3), (-3, 3)), "Influences: people see it differently; alpha is −"),
    ],
)
def test_how_far_people_agree_in_words(rows, begins):
    assert sentence(*rows).startswith(begins)


def test_the_number_stands_with_what_it_rests_on():
    said = sentence((3, 3, None), (1, 1, 1), (2, None, None))
    assert said.endswith("(ratings 5, raters 3, things rated 2).")


@given(st.lists(st.tuples(st.integers(-3, 3), st.integers(-3, 3)), min_size=2, max_size=6))
def test_the_words_fit_the_number(rows):
    found, made = section(*rows)
    (each,) = found.agreement
    said = made.blocks[0].items[0]
    if each.interval is None:
        assert "no measure of agreement, since all answers are one and the same" in said
        return
    assert ("largely agree" in said) == (each.interval >= FIRM)
    assert ("agree roughly" in said) == (TENTATIVE <= each.interval < FIRM)


def test_conventions_are_called_so():
    _, made = section((1, 2), (3, 3))
    text = made.blocks[-1].text
    assert "by convention" in text
    assert "does not say who is right" in text
    assert isinstance(made.blocks[1], Table)


def test_without_alpha_only_the_reason_is_given():
    _, made = section((1,))
    (block,) = made.blocks
    assert isinstance(block, Bullets)
    assert block.items == (
        "Influences: no measure of agreement, since fewer than two people rated anything.",
    )


def test_without_anything_to_rate_there_is_nothing_to_say():
    assert section()[1].blocks == ()


def test_in_estonian():
    assert sentence((3, 3), (1, 1), code="et").startswith("Mõjud: ollakse suuresti ühel meelel")
    assert "1,000" in sentence((3, 3), (1, 1), code="et")
