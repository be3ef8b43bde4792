import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.spiral.loop import gain_of
from sidusryhmad.evidence.topics.spiral.onto_map import gain_on, suggested
from sidusryhmad.evidence.topics.spiral.rows import LinkRow


def carried(strengths, carriers):
    names = [f"f{at}" for at in range(len(strengths))]
    return [
        LinkRow(from_=a, to=b, strength=s, carried_by=who)
        for a, b, s, who in zip(names, [*names[1:], names[0]], strengths, carriers, strict=True)
    ]


def grown(*names):
    m = sr.ServiceMap.named("Post")
    for name in names:
        m = m.with_stakeholder(name, ring="direct")
    return m


@given(
    st.lists(st.tuples(st.floats(-3, 3), st.sampled_from(["A", "B", "C"])), min_size=2, max_size=6)
)
def test_the_steps_on_the_map_have_the_loops_gain_and_close(pairs):
    strengths, carriers = [p[0] for p in pairs], [p[1] for p in pairs]
    rows = carried(strengths, carriers)
    steps = suggested(rows, "")
    if len(set(carriers)) < 2:
        assert steps == ()
        return
    gain = 1.0
    for step, following in zip(steps, [*steps[1:], steps[0]], strict=True):
        assert step.from_ != step.to == following.from_
        gain *= step.value / 3
    assert gain == pytest.approx(gain_of(rows).value, abs=1e-12)


def test_links_within_one_stakeholder_are_multiplied():
    rows = carried([3, 1.5, 2], ["A", "A", "B"])
    assert [(s.from_, s.to, s.value) for s in suggested(rows, "")] == [
        ("A", "B", 1.5),
        ("B", "A", 2.0),
    ]


def test_ranges_are_multiplied_too():
    rows = [
        LinkRow(from_="a", to="b", strength=2, low=-1, high=3, carried_by="A"),
        LinkRow(from_="b", to="c", strength=1.5, low=1.5, high=3, carried_by="A"),
        LinkRow(from_="c", to="a", strength=3, carried_by="B"),
    ]
    first, second = suggested(rows, "")
    assert first.range == (pytest.approx(-1), pytest.approx(3))
    assert second.range is None


def test_without_a_carrier_for_every_factor_there_is_nothing_to_put_on_a_map():
    assert suggested(carried([1, 1, 1], ["A", None, "B"]), "") == ()


def test_on_a_map_everybody_passes_on_only_a_part():
    rows = carried([3, 3], ["A", "B"])
    assert gain_on(grown("A", "B"), suggested(rows, "")) == pytest.approx(0.25)
    assert gain_on(grown("A"), suggested(rows, "")) is None
    assert gain_on(grown("A", "B"), ()) is None


def test_factors_are_named_in_the_language_of_the_map():
    rows = sr.evidence.spiral(
        [
            {"from": "competence", "to": "speed", "strength": 2, "carried by": "A"},
            {"from": "speed", "to": "competence", "strength": 2, "carried by": "B"},
        ]
    )
    m = sr.ServiceMap.named("Post", language="et")
    for name in "AB":
        m = m.with_stakeholder(name, ring="direct")
    placed = sr.evidence.onto(m, rows)
    assert "kompetents → kiirus" in placed.placed[0].why
