import pytest
from hypothesis import given, settings

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.render.evidence.burdens import MOST
from sidusryhmad.testing import service_maps


@given(service_maps())
@settings(max_examples=60)
def test_nothing_overlaps_and_nothing_leaves_the_canvas(legible, m):
    legible(sr.draw(sr.evidence.parties(m), language="et").scene)


@given(service_maps())
@settings(max_examples=60)
def test_bars_are_as_long_as_their_counts(m):
    found = sr.evidence.parties(m)
    scene = sr.draw(found).scene
    counts = [
        load
        for load in found.loads
        if any(side.count or side.doubtful for side in (load.taken, load.given))
    ]
    bars = [pill.box.width for mark in scene.marks for pill in mark.pills]
    wanted = [side.count for load in counts for side in (load.taken, load.given) if side.count]
    assert len(scene.table) - 1 == len(counts)
    for bar, count in zip(bars, wanted, strict=True):
        assert bar == pytest.approx(150 * count / max(wanted), abs=0.02)


def test_who_can_only_take_it_is_said_in_words_and_bold():
    scene = sr.draw(sr.evidence.parties(sr.read(evidence_example("parties"))), language="en").scene
    labels = [label for mark in scene.marks for label in mark.labels]
    assert [label.text for label in labels].count("can only take it") == 2
    assert {label.text for label in labels if label.weight == 600} == {
        "Kirjakandja",
        "Klienditeenindaja",
        "can only take it",
    }
    assert "2 + 1?" in [label.text for label in labels]
    assert "Kirjakandja: 2 + 1?, 0, can only take it" in scene.description


def test_a_map_without_burdens_says_so():
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    scene = sr.draw(sr.evidence.parties(m), language="en").scene
    assert scene.subtitle == scene.description == "no influence on this map burdens anybody"


def test_too_many_rows_are_said():
    m = sr.ServiceMap.named("Post").with_stakeholder("Klient", ring="direct")
    for number in range(MOST + 2):
        m = m.with_stakeholder(f"S{number}", ring="direct")
        m = m.with_influence("Klient", f"S{number}", -1)
    scene = sr.draw(sr.evidence.parties(m), language="en").scene
    assert "not shown: 3 more stakeholders" in scene.subtitle
