"""The search for patterns: noise is left alone, what was planted is found, names do not matter."""

import json

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_log.base import base_of
from sidusryhmad.evidence.topics.complaint_log.complaint_log import complaint_log
from sidusryhmad.evidence.topics.complaint_log.factors import Exposure, factors_of
from sidusryhmad.evidence.topics.complaint_log.folding import told
from sidusryhmad.evidence.topics.complaint_log.search import Search, search

HOURS, PEOPLE = range(8, 18), "ABCDEF"
ROSTER = Exposure(
    ("weekday", "hour", "person"),
    tuple(
        (day, hour, PEOPLE[(2 * day + 3 * (hour >= 13) + shift) % 6])
        for day in range(5)
        for hour in HOURS
        for shift in range(3)
    ),
    tuple(1.0 for _ in range(150)),
)
OPEN = {"weekday": dict.fromkeys(range(5), 1.0), "hour": dict.fromkeys(HOURS, 1.0)}
PLANTED = {"weekday": 2, "hour": 15, "person": "B"}
LEVEL, LOGS = 0.05, 240


def noise(random, n, *, exposed, missing=0.0):
    """Complaints that gather nowhere: by the roster, or each factor for itself."""
    rows = [ROSTER.rows[at] for at in random.integers(0, len(ROSTER.rows), n)]
    days, hours, people = (list(column) for column in zip(*rows, strict=True))
    if not exposed:
        for column in (days, hours, people):
            random.shuffle(column)
    places = random.choice(list("pqr"), n, p=[0.6, 0.3, 0.1])
    topics = random.choice(list("xyz"), n, p=[0.5, 0.3, 0.2])
    columns = zip(days, hours, people, places, topics, strict=True)
    names = ("weekday", "hour", "person", "place", "topic")
    return [
        {name: level for name, level in zip(names, row, strict=True) if random.random() >= missing}
        for row in columns
    ]


def looked(events, how, *, exposed):
    exposure = ROSTER if exposed else None
    opening = None if exposed else OPEN
    base = base_of(factors_of(events, exposure, opening), exposure, opening)
    return base, search(base, how)


@pytest.mark.parametrize("exposed", [True, False])
def test_noise_brings_any_pattern_no_more_often_than_the_level(exposed):
    random = np.random.default_rng(20261122)
    found = 0
    for number in range(LOGS):
        how = Search(level=LEVEL, draws=99, seed=number)
        events = noise(random, 60, exposed=exposed, missing=0.05)
        _, result = looked(events, how, exposed=exposed)
        found += bool(result.hits)
    allowed = LEVEL * LOGS + 3 * (LEVEL * (1 - LEVEL) * LOGS) ** 0.5
    assert found <= allowed
    assert found > 0


@pytest.mark.parametrize("exposed", [True, False])
def test_what_some_never_write_down_makes_no_pattern(exposed):
    random = np.random.default_rng(4)
    found = 0
    for number in range(60):
        events = [
            {
                name: level
                for name, level in event.items()
                if name != "hour" or event["place"] != "p"
            }
            for event in noise(random, 90, exposed=exposed)
        ]
        _, result = looked(events, Search(draws=99, seed=number), exposed=exposed)
        found += bool(result.hits)
    assert found <= LEVEL * 60 + 3 * (LEVEL * (1 - LEVEL) * 60) ** 0.5


@pytest.mark.parametrize(
    ("exposed", "planted", "least"), [(True, 8, 0.9), (False, 8, 0.9), (True, 3, 0.0)]
)
def test_what_was_planted_is_found(exposed, planted, least):
    random = np.random.default_rng(7)
    right, logs = 0, 20
    for number in range(logs):
        events = noise(random, 90, exposed=exposed)
        if exposed:
            events += [{**PLANTED, "place": "p", "topic": "x"}] * planted
        else:
            topics = random.choice(list("xyz"), planted)
            events += [{**PLANTED, "place": "p", "topic": topic} for topic in topics]
        how = Search(draws=99, seed=number)
        base, result = looked(events, how, exposed=exposed)
        cells = [
            {name: base.factors[name].levels[code] for name, code in each.hit.levels.items()}
            for each in told(base, result, how)
        ]
        right += any(PLANTED.items() >= cell.items() or cell == PLANTED for cell in cells)
    assert right / logs >= least
    assert planted > 3 or right / logs < 0.5


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "when": st.builds(
                "2026-09-{:02d} {:02d}:30".format, st.integers(7, 11), st.integers(8, 11)
            ),
            "what": st.just("x"),
            "on duty": st.sampled_from(["Kaire", "Rein", "Liis", None]),
            "topic": st.sampled_from(["leht", "arve", None]),
        }
    ),
    min_size=5,
    max_size=40,
)
LOOSE = {"fewest": 5, "at_least": 2, "draws": 99, "level": 0.5, "names": True}


def cells_of(found, names=None):
    back = names or {}
    return [
        ({k: back.get(v, v) for k, v in each.where.items()}, each.count, each.expected, each.chance)
        for each in found.patterns
    ]


def cell_counts(found, names):
    """Count, total and expectation by cell, people called as before."""
    return {
        frozenset((k, names.get(v, v)) for k, v in cell.where.items()): (
            cell.count,
            cell.total,
            None if cell.expected is None else round(cell.expected, 9),
        )
        for counted in found.counted
        for cell in counted.cells
    }


@given(ROWS, st.randoms(use_true_random=False), st.booleans())
@settings(max_examples=20, deadline=None)
def test_the_order_of_rows_changes_nothing(rows, random, exposed):
    exposure = [{"weekdays": "E-R", "start": "8:00", "end": "12:00", "amount": 1}]
    choices = {**LOOSE, "exposure": exposure if exposed else None}
    one = complaint_log(rows, **choices)
    other = complaint_log(random.sample(rows, len(rows)), **choices)
    assert cells_of(one) == cells_of(other)
    assert one.counted == other.counted
    assert one.moods == other.moods


@given(ROWS, st.permutations(["Aadu", "Mari", "Zoja"]))
@settings(max_examples=20, deadline=None)
def test_what_people_are_called_changes_no_number(rows, new):
    names = dict(zip(["Kaire", "Rein", "Liis"], new, strict=True))
    renamed = [{**row, "on duty": names.get(row["on duty"])} for row in rows]
    one, other = complaint_log(rows, **LOOSE), complaint_log(renamed, **LOOSE)
    back = {after: before for before, after in names.items()}
    assert [len(each.cells) for each in one.counted] == [len(each.cells) for each in other.counted]
    hits = [
        sorted((cell[1], round(cell[2], 9), cell[3]) for cell in cells_of(each, back))
        for each in (one, other)
    ]
    assert cell_counts(one, back) == cell_counts(other, back)
    assert hits[0] == hits[1]


@given(ROWS)
@settings(max_examples=20, deadline=None)
def test_a_row_without_a_factor_is_in_no_cell_that_needs_it(rows):
    found = complaint_log(rows, **LOOSE)
    for counted in found.counted:
        lacking = sum(
            ("person" in counted.by and row["on duty"] is None)
            or ("topic" in counted.by and row["topic"] is None)
            or "place" in counted.by
            for row in rows
        )
        assert counted.missing == lacking
        assert counted.total == len(rows) - lacking


@given(
    st.sets(st.text("bcdfgqwx", min_size=7, max_size=9), min_size=4, max_size=6),
    st.sampled_from(["en", "et"]),
)
@settings(max_examples=12, deadline=None)
def test_no_name_of_a_person_leaves_by_default(names, language):
    on_duty, *customers = sorted(names)
    rows = [
        {
            "when": f"2026-09-{9 + 7 * (at % 2):02d} 15:30",
            "what": f"{on_duty} eksis",
            "how": f"{customers[0]} helistas",
            "on duty": on_duty if at < 12 else "keegi teine",
            "customer": customers[at % len(customers)].title(),
            "taken": f"ootab, et {on_duty} helistab",
            "promised": "2026-09-01",
        }
        for at in range(16)
    ]
    found = complaint_log(rows, fewest=5, draws=99)
    shown = [
        json.dumps(sr.to_json(found)),
        repr(found),
        sr.report(found, language=language).to_text(),
        sr.draw(found, language=language).to_bytes("svg").decode(),
    ]
    for name in names:
        assert not any(name in text.casefold() for text in shown)


@given(ROWS, st.integers(2, 4))
@settings(max_examples=10, deadline=None)
def test_a_log_written_twice_over_has_the_same_shares(rows, times):
    one, many = (complaint_log(each, **LOOSE) for each in (rows, rows * times))
    counts, more = cell_counts(one, {}), cell_counts(many, {})
    assert {cell: times * count for cell, (count, _, _) in counts.items()} == {
        cell: count for cell, (count, _, _) in more.items()
    }
    assert one.grid.by == many.grid.by


@given(ROWS)
@settings(max_examples=10, deadline=None)
def test_a_window_over_all_time_holds_every_complaint_and_says_nothing(rows):
    found = complaint_log(rows, calendar=[{"what": "alati", "weekdays": "iga päev"}], **LOOSE)
    (during,) = found.during
    assert during.count == during.total == len(rows)
    assert during.share == pytest.approx(1)
    assert not during.supported
    assert during.ratio is None
