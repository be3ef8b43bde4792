"""What several people said, as tables."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.workshop.agreement import Rater
from sidusryhmad.analysis.workshop.judgement import Answer, Judgement
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.reporting.workshop_tables import (
    item,
    judgement_table,
    rater_table,
    reasons,
    span,
)

MAP = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct")
MAP = MAP.with_stakeholder("Owner", ring="direct").with_change(
    "Uus", {"Guest": 1, "Robot": 1}, id="uus",
    edits={"add": {"stakeholders": [{"name": "Robot", "ring": "direct"}]}},
)  # fmt: skip
WORDS = MapWords(MAP, language("en"))
NUMBERS = st.none() | st.integers(-12, 12).map(lambda k: k / 4)


def said(*values, before=None, **whys):
    answers = tuple(
        Answer(chr(65 + i), value, whys.get(chr(65 + i))) for i, value in enumerate(values)
    )
    return Judgement("influence", "guest", "owner", answers, before)


def texts(table):
    return [[cell.text for cell in row] for row in table.rows]


def test_how_things_are_called():
    assert item(said(), WORDS) == "Guest → Owner"
    assert item(Judgement("effect", "uus", "guest", ()), WORDS) == "Uus: Guest"


def test_whoever_a_change_adds_has_a_name_too():
    assert item(Judgement("effect", "uus", "robot", ()), WORDS) == "Uus: Robot"


def test_a_row():
    assert texts(judgement_table([said(-1, 2, None, before=1)], WORDS)) == [
        ["Guest → Owner", "A −1, B +2, C blank", "3", "3", "+0.5", "+1", "1 say +, 1 say −"]
    ]


@given(st.lists(NUMBERS, max_size=5))
def test_every_answer_is_in_the_table(values):
    ((_, ratings, *_, dispute),) = texts(judgement_table([said(*values)], WORDS))
    assert ratings.count(" blank") == sum(value is None for value in values)
    assert len(ratings.split(", ") if ratings else []) == len(values)
    assert (dispute == "no") == (not said(*values).disputed)


@given(st.lists(NUMBERS, min_size=1, max_size=5))
def test_the_span_says_both_ends(values):
    each = said(*values)
    ends = ["–" if v is None else WORDS.number(v) for v in (each.low, each.high)]
    assert span(each, WORDS) == " to ".join(ends)


def test_reasons_are_given_with_who_and_how_much():
    found = reasons([said(2, None, 1, A="raha", B="ei tea")], WORDS)
    assert found == ("Guest → Owner, A (+2): raha", "Guest → Owner, B (–): ei tea")


def test_raters_with_and_without_anything_to_compare():
    found = rater_table([Rater("A", 3, 1, 2, 1.25, -0.5), Rater("B", 0, 4, 0, None, None)], WORDS)
    assert texts(found) == [
        ["A", "3", "1", "2", "1.25", "−0.50"],
        ["B", "0", "4", "0", "–", "–"],
    ]
