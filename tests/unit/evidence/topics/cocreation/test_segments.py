import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.topics.cocreation.cocreation import cocreation
from sidusryhmad.evidence.topics.cocreation.finding import claims, finding, together
from sidusryhmad.evidence.topics.cocreation.rows import INVOLVEMENT_FORM
from sidusryhmad.evidence.topics.cocreation.segments import (
    mixed_units,
    responses,
    segments,
    unrated,
)
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms

NAMES = st.sampled_from([None, "Klient", "Naaber"])
NUMBERS = st.none() | st.integers(0, 10)


def sheet(*rows):
    return sheet_of(list(rows), INVOLVEMENT_FORM)


def rating(segment="Klient", involvement=1, satisfaction=5, **other):
    return {"segment": segment, "involvement": involvement, "satisfaction": satisfaction, **other}


def peaked(segment, seed=1, n=60):
    random = np.random.default_rng(seed)
    x = random.uniform(0, 10, n)
    y = 9 - 0.2 * (x - 5) ** 2 + random.normal(0, 0.5, n)
    return [rating(segment, float(a), float(b)) for a, b in zip(x, y, strict=True)]


def faint(segment, seed):
    """Ratings with a peak that is hard to see."""
    random = np.random.default_rng(seed)
    x = random.uniform(0, 10, 25)
    y = 9 - 0.1 * (x - 5) ** 2 + random.normal(0, 1.0, 25)
    return [rating(segment, float(a), float(b)) for a, b in zip(x, y, strict=True)]


def asked(*rows, **terms):
    return responses(segments(sheet(*rows).rows), CocreationTerms(**terms))


@given(st.lists(st.tuples(NAMES, NUMBERS, NUMBERS), min_size=1, max_size=12))
def test_every_row_is_in_one_segment_rated_or_counted(rows):
    rows = [rating(*row) for row in rows if row[1] is not None or row[2] is not None or row[0]]
    if not rows:
        return
    read = sheet(*rows, rating())
    found = segments(read.rows)
    assert sum(len(each.involvement) + each.unrated for each in found) == len(read.rows)
    assert len(unrated(read)) == sum(each.unrated for each in found)
    assert [each.name for each in found] == list(dict.fromkeys(r.segment or "" for r in read.rows))


def test_what_a_row_lacks_is_said_with_its_place():
    found = unrated(sheet(rating(), rating(involvement=None), rating(satisfaction=None)))
    assert [str(message) for _, message in found] == [
        "involvement is not given",
        "satisfaction is not given",
    ]
    assert [place.line for place, _ in found] == [3, 4]


def test_units_may_differ_between_segments_but_not_within_one():
    rows = [rating(unit="tundi"), rating(unit="Tundi"), rating(), rating("Naaber", unit="sammu")]
    assert mixed_units(sheet(*rows)) == {}
    assert list(mixed_units(sheet(*rows, rating(unit="sammu")))) == [4]


def test_a_segment_has_the_unit_that_any_of_its_rows_names():
    (found,) = segments(sheet(rating(), rating(unit="tundi")).rows)
    assert found.unit == "tundi"


def test_days_are_first_and_last_and_missing_ones_are_counted():
    days = [datetime.date(2026, 10, 3), None, datetime.date(2026, 9, 1)]
    (found,) = segments(sheet(*(rating(date=day) for day in days)).rows)
    assert found.when == (datetime.date(2026, 9, 1), datetime.date(2026, 10, 3))
    assert found.undated == 1


def test_a_segment_without_days_has_none():
    (found,) = segments(sheet(rating()).rows)
    assert found.when is None


def test_the_service_stands_at_the_mean_unless_it_is_said():
    (found,) = asked(rating(involvement=2), rating(involvement=4))
    assert (found.standing.level, found.standing.given) == (3, False)
    (found,) = asked(rating(involvement=2), current={"": 7.0})
    assert (found.standing.level, found.standing.given) == (7, True)


def test_a_segment_of_blanks_has_too_few_ratings_and_stands_nowhere():
    (found,) = asked(rating(involvement=None))
    assert (found.n, found.unrated, found.finding) == (0, 1, "too_few")


@pytest.mark.parametrize(
    ("levels", "n", "found"),
    [
        ((4,), 30, "one_level"),
        ((4, 5), 30, "two_levels"),
        ((4,), 9, "too_few"),
        ((4,), 3, "too_few"),
    ],
)
def test_why_there_is_no_curve_is_told_truly(levels, n, found):
    rows = [{"involvement": levels[at % len(levels)], "satisfaction": at % 7} for at in range(n)]
    (response,) = cocreation(rows).responses
    assert (response.finding, response.curve) == (found, ())


@pytest.mark.parametrize(("fewest", "found"), [(60, "optimum"), (61, "too_few")])
def test_fewer_ratings_than_wanted_are_too_few(fewest, found):
    (told,) = asked(*peaked("Klient"), fewest=fewest)
    assert told.finding == found


def test_tests_are_corrected_for_the_segments_that_were_tested():
    alone = asked(*peaked("a"))[0]
    both = asked(*peaked("a"), *peaked("b", 2))
    few = asked(*peaked("a"), rating("c"))[0]
    assert alone.corrected == claims(alone.signs)
    assert both[0].corrected.optimum >= alone.corrected.optimum
    assert few.corrected == alone.corrected


def test_the_other_shape_is_told_only_with_a_peak_and_where_it_can_be():
    (found,) = asked(*peaked("a"))
    assert found.other_optimum.value != found.optimum.value
    below = [{**row, "involvement": row["involvement"] - 5} for row in peaked("a")]
    (found,) = asked(*below)
    assert found.finding == "optimum"
    assert found.other_optimum is None
    (found,) = asked(*(rating("a", x, 5 + x + x % 2) for x in range(20)))
    assert found.finding == "more"
    assert (found.optimum, found.other_optimum, found.burden) == (None, None, None)


def test_a_plan_needs_a_relation():
    (found,) = asked(*(rating("a", x % 7, 5 + x % 2) for x in range(28)), planned={"": 3.0})
    assert found.finding == "none"
    assert found.planned is None
    (found,) = asked(*peaked("a"), planned={"a": 6.0})
    assert found.planned.level == 6


@given(st.permutations(["a", "b", "c"]))
def test_segments_come_in_the_order_of_the_data(names):
    found = asked(*(rating(name) for name in names))
    assert [each.segment for each in found] == names


@given(st.integers(0, 200), st.integers(1, 6))
def test_what_is_found_rests_on_the_corrected_values(seed, count):
    rows = [row for n in range(count) for row in faint(f"s{n}", seed + n)]
    found = asked(*rows)
    corrected = together([each.signs for each in found])
    for each, claimed in zip(found, corrected, strict=True):
        assert each.finding == finding(each.signs, 0.05, claimed)
        assert each.corrected == claimed


def test_a_peak_that_is_sure_alone_may_not_be_among_many():
    alone = {seed: asked(*faint("a", seed))[0].finding for seed in range(30)}
    together = asked(*(row for seed in range(30) for row in faint(f"s{seed}", seed)))
    peaks = [seed for seed, found in alone.items() if found in ("optimum", "levelling")]
    kept = [each for each in together if each.finding in ("optimum", "levelling")]
    assert 0 < len(kept) < len(peaks)
