from itertools import pairwise

import pytest
from hypothesis import given, settings

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.render.evidence.parties import MOST
from sidusryhmad.testing import service_maps


@pytest.fixture(scope="module")
def example():
    return sr.read(evidence_example("parties"))


def texts(drawing):
    return [label.text for mark in drawing.scene.marks for label in mark.labels]


@given(service_maps(complete=False))
@settings(max_examples=30)
def test_every_party_that_is_reached_has_a_row(m):
    found = sr.evidence.parties(m, {m.stakeholders[0].id: 3}, draws=None)
    scene = sr.draw(found, language="en").scene
    reached = [party for party in found.parties if abs(party.total) > 1e-9]
    assert len(scene.table) - 1 == len(reached)
    assert len([mark for mark in scene.marks if mark.title]) == len(reached)


def test_who_is_torn_is_said_in_words_and_losses_have_their_colour(example):
    drawing = sr.draw(sr.evidence.parties(example, "ukseni-tasuga", draws=100), language="en")
    said = texts(drawing)
    assert "Alar: pulled apart" in said
    assert any(text.endswith("loses") for text in said)
    assert "in one role each" in said
    colors = {pill.fill for mark in drawing.scene.marks for pill in mark.pills}
    assert {drawing.theme.gain, drawing.theme.loss} <= colors


def test_roles_stand_below_their_party_with_their_ring(example):
    drawing = sr.draw(sr.evidence.parties(example, "keeldumine", draws=None), language="et")
    names = [row[0] for row in drawing.scene.table]
    at = names.index("Alar")
    assert names[at + 1 : at + 3] == ["Klient (Otsesed)", "Trepikoja naaber (Huvitatud)"]


def test_too_many_rows_are_said_not_dropped_silently():
    m = sr.ServiceMap.named("Post")
    for number in range(MOST + 5):
        m = m.with_stakeholder(f"S{number}", ring="direct")
    found = sr.evidence.parties(m, {f"S{n}": 1 for n in range(MOST + 5)}, draws=None)
    scene = sr.draw(found, language="en").scene
    assert len(scene.table) - 1 == MOST
    assert "not shown: 5 more parties" in scene.subtitle


def test_markup_in_a_name_stays_text(on_canvas):
    m = sr.ServiceMap.named("Post").with_stakeholder("<script>x()</script>", ring="direct")
    on_canvas(sr.draw(sr.evidence.parties(m, {"<script>x()</script>": 1}, draws=None)))


@given(service_maps())
@settings(max_examples=40)
def test_nothing_overlaps_and_nothing_leaves_the_canvas(legible, m):
    effects = {person.id: (-1) ** n for n, person in enumerate(m.stakeholders)}
    legible(sr.draw(sr.evidence.parties(m, effects, draws=None), language="et").scene)


@given(service_maps(complete=False))
@settings(max_examples=30)
def test_dots_stand_on_the_side_of_zero_where_their_total_lies(m):
    effects = {person.id: (-1) ** n * 2 for n, person in enumerate(m.stakeholders)}
    drawing = sr.draw(sr.evidence.parties(m, effects, draws=None), language="en")
    ground = [mark for mark in drawing.scene.marks if not mark.title]
    zero = next(stroke for mark in ground for stroke in mark.strokes if stroke.dash)
    middle = zero.curve[0][0]
    for mark in drawing.scene.marks:
        if mark.title and mark.pills:
            x = mark.pills[0].box.x
            gains, loses = mark.title.endswith("gains"), mark.title.endswith("loses")
            assert (x > middle) or not gains
            assert (x < middle) or not loses


@pytest.mark.parametrize(
    ("code", "word"), [("en", "may gain or lose"), ("et", "võib võita või kaotada")]
)
def test_words_beside_a_span_across_zero_claim_no_gain_and_no_loss(example, code, word):
    found = sr.evidence.parties(example, "ukseni-tasuga", draws=100)
    scene = sr.draw(found, language=code).scene
    said = dict(scene.table[1:])
    spans = {party.name: party.likelihood for party in found.parties if len(party.roles) == 1}
    across = {name for name, span in spans.items() if span.low < 0 < span.high}
    assert across
    assert {name for name in spans if name in said and said[name].endswith(word)} == across


def test_parties_in_one_role_stand_apart_from_the_roles_of_others(example):
    found = sr.evidence.parties(example, "ukseni-tasuga", draws=None)
    drawing = sr.draw(found, language="en")
    rows = [(m.pills[0].box.y, m.title) for m in drawing.scene.marks if m.title]
    gaps = [(b - a, title) for (a, _), (b, title) in pairwise(rows)]
    usual = min(gap for gap, _ in gaps)
    several = {p.name for p in found.parties if len(p.roles) > 1}
    wide = {title.split(",")[0].split(":")[0] for gap, title in gaps if gap > usual + 5}
    first = next(p.name for p in found.parties if len(p.roles) == 1 and abs(p.total) > 1e-9)
    assert wide == (several | {first}) - {rows[0][1].split(":")[0].split(",")[0]}
