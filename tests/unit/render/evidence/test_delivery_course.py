"""The impact over time as a picture: nothing cut, nothing over another, all of the circle."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.delivery.adoption import timetable
from sidusryhmad.evidence.topics.delivery.chain import Chance
from sidusryhmad.evidence.topics.delivery.course import stretches
from sidusryhmad.evidence.topics.delivery.rows import PhaseRow
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.delivery_course import course
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.themes import STANDARD

ROOM = 640.0


def found(chain=None, weeks=52, **given):
    m = sr.example("post").read()
    chain = chain or evidence_example("delivery")
    given = {"service_map": m, "change": "ukseni-tasuga", **given}
    return sr.evidence.delivery(chain, weeks=weeks, **given)


def labels(body):
    return [label for mark in body.marks for label in mark.labels]


def box(label):
    wide = width(label.text, Font(label.size, label.weight))
    left = label.at[0] - {"start": 0.0, "middle": wide / 2, "end": wide}[label.anchor]
    return left, label.at[1] - 0.75 * label.size, left + wide, label.at[1] + 0.25 * label.size


def apart(one, other):
    a, b = box(one), box(other)
    return a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] + 0.6 or b[3] <= a[1] + 0.6


def test_everybody_of_the_inner_circle_has_a_panel_with_both_numbers():
    result = found()
    body = course(result.course, ROOM, language("et"), STANDARD)
    titles = [mark.title for mark in body.marks if mark.title]
    assert len(titles) == len(result.course[0].felt) > 1
    assert titles[0] == "Klient, täies mahus +2,18, oodatav +0,46"


def test_the_whole_picture_has_it_below_the_steps_and_tells_it_in_words():
    scene = sr.draw(found(), language="en").scene
    assert "Impact over time" in [label.text for mark in scene.marks for label in mark.labels]
    assert ("Klient: habit", "in full +2.18", "+0.46") in scene.table
    bare = sr.draw(sr.evidence.delivery(evidence_example("delivery")), language="en").scene
    assert bare.height < scene.height
    assert not any(":" in row[0] for row in bare.table)


def test_a_chance_that_nobody_knows_has_no_line():
    unknown = found([{"step": "a", "probability": 0.5}, {"step": "b"}])
    body = course(unknown.course, ROOM, language("en"), STANDARD)
    assert not any("expected +" in mark.title for mark in body.marks)
    lines = [s for mark in body.marks for s in mark.strokes if s.width == 2.2]
    assert lines == []


NAMES = st.text("abcõm ", min_size=1, max_size=60).filter(str.strip)
PHASES = st.lists(st.tuples(NAMES, st.floats(0, 9), st.floats(0, 1)), max_size=5)
CHANCES = st.tuples(*[st.floats(0, 1)] * 3).map(sorted)
IMPACT = sr.impact(sr.example("post").read(), "ukseni-tasuga", draws=None, top=0)


@settings(max_examples=40, deadline=None)
@given(PHASES, CHANCES, st.floats(1, 300), st.sampled_from(["en", "et"]))
def test_no_text_lies_on_another_and_all_is_in_the_picture(phases, chances, weeks, code):
    low, value, high = chances
    rows = [PhaseRow(phase=name, weeks=long, share=share) for name, long, share in phases]
    told = stretches(timetable(rows), weeks, IMPACT, Chance(value, low, high))
    body = course(told, ROOM, language(code), STANDARD)
    texts = labels(body)
    for label in texts:
        left, top, right, bottom = box(label)
        assert -0.5 <= left <= right <= body.width + 0.5
        assert -2 <= top <= bottom <= body.height + 0.5
    assert [(a.text, b.text) for a, b in combinations(texts, 2) if not apart(a, b)] == []
    points = [p for mark in body.marks for s in mark.strokes for p in s.curve]
    points += [p for mark in body.marks for s in mark.shapes for p in s.points]
    assert all(0 <= x <= body.width and 0 <= y <= body.height for x, y in points)
    assert len({mark.title for mark in body.marks if mark.title}) == len(told[0].felt)
