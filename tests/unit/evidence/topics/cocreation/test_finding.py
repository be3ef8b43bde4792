import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.several import holm
from sidusryhmad.evidence.topics.cocreation.finding import Claims, claims, finding, together
from sidusryhmad.evidence.topics.cocreation.turning import Signs

P = st.floats(0, 1)
SIGNS = st.builds(
    Signs, relation=P, rises=P, falls=P, lines_rise=P, lines_fall=P, slope=P, upwards=st.booleans()
)


def said(relation=0.0, rises=0.5, falls=0.5, lines=0.5, slope=0.5, *, upwards=True):
    return finding(Signs(relation, rises, falls, lines, lines, slope, upwards), 0.05)


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        ({"relation": 0.06, "rises": 0.0, "falls": 0.0, "lines": 0.0}, "none"),
        ({"rises": 0.01, "falls": 0.04, "lines": 0.02}, "optimum"),
        ({"rises": 0.01, "falls": 0.04, "lines": 0.06}, "levelling"),
        ({"rises": 0.99, "falls": 0.97}, "dip"),
        ({"rises": 0.01, "falls": 0.5, "slope": 0.01}, "more"),
        ({"rises": 0.5, "falls": 0.01, "slope": 0.01, "upwards": False}, "less"),
        ({"rises": 0.2, "falls": 0.2, "slope": 0.2}, "unclear"),
    ],
)
def test_what_the_signs_say_together(signs, found):
    assert said(**signs) == found


@given(SIGNS, st.floats(0.01, 0.2))
def test_no_peak_without_all_its_signs(signs, level):
    if finding(signs, level) == "optimum":
        assert max(signs.relation, signs.turns, signs.lines) <= level


CLAIMS = st.builds(Claims, relation=P, turns=P, optimum=P, dips=P, leans=P)


@given(SIGNS, CLAIMS)
def test_corrected_claims_count_in_place_of_the_plain_ones(signs, corrected):
    found = finding(signs, 0.05, corrected)
    said = {"optimum": "optimum", "levelling": "turns", "dip": "dips", "more": "leans"}
    assert (found == "none") == (corrected.relation > 0.05)
    if found in said:
        assert getattr(corrected, said[found]) <= 0.05


@given(SIGNS)
def test_a_claim_is_as_sure_as_the_least_sure_of_its_tests(signs):
    found = claims(signs)
    every = (signs.relation, signs.rises, signs.falls, signs.lines_rise, signs.lines_fall)
    assert found.optimum == max(every)
    assert found.relation <= found.turns <= found.optimum
    assert finding(signs, 0.05) == finding(signs, 0.05, found)


@given(st.lists(SIGNS, max_size=6))
def test_every_claim_is_corrected_over_all_segments(signs):
    found = together(signs)
    assert [each.optimum for each in found] == list(holm([claims(s).optimum for s in signs]))
    for each, plain in zip(found, map(claims, signs), strict=True):
        for name in ("relation", "turns", "optimum", "dips", "leans"):
            assert getattr(plain, name) <= getattr(each, name) <= 1
        assert each.relation <= each.turns <= each.optimum


@given(st.lists(SIGNS, min_size=1, max_size=6))
def test_no_segment_finds_a_best_level_among_others_that_it_does_not_find_alone(signs):
    for each, claimed in zip(signs, together(signs), strict=True):
        if finding(each, 0.05, claimed) == "optimum":
            assert finding(each, 0.05) == "optimum"


def test_lines_that_agree_alone_do_not_among_many():
    """The two lines are corrected with the rest: five times a p-value of 0.02 is too much."""
    clear = Signs(0.0, 0.0, 0.0, 0.02, 0.0, 0.0, upwards=True)
    assert finding(clear, 0.05) == "optimum"
    assert [finding(clear, 0.05, each) for each in together([clear] * 5)] == ["levelling"] * 5
    assert together([]) == ()


def test_a_single_value_is_not_corrected():
    assert holm([0.03]) == (0.03,)
    assert holm([]) == ()


def test_corrections_worked_out_by_hand():
    assert holm([0.01, 0.04, 0.03]) == pytest.approx((0.03, 0.06, 0.06))
    assert holm([0.5, 0.9]) == (1.0, 1.0)


@given(st.lists(P, min_size=1, max_size=8))
def test_no_correction_goes_beyond_that_of_bonferroni(values):
    for value, corrected in zip(values, holm(values), strict=True):
        assert value <= corrected <= min(1, value * len(values)) + 1e-12


@given(SIGNS)
def test_a_stricter_level_never_finds_a_peak_where_a_looser_one_finds_none(signs):
    if finding(signs, 0.05) == "none":
        assert finding(signs, 0.01) == "none"
    if finding(signs, 0.01) == "optimum":
        assert finding(signs, 0.05) == "optimum"
