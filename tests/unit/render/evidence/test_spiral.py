import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example


def drawn(strengths):
    names = [f"f{at}" for at in range(len(strengths))]
    rows = [
        {"from": a, "to": b, "strength": s}
        for a, b, s in zip(names, [*names[1:], names[0]], strengths, strict=True)
    ]
    return sr.draw(sr.evidence.spiral(rows), language="en").scene


@given(st.lists(st.floats(-3, 3).filter(lambda s: abs(s) > 0.05), min_size=2, max_size=7))
def test_every_factor_stands_in_the_ring_and_every_link_is_drawn(strengths):
    scene = drawn(strengths)
    assert len(scene.nodes) == len(scene.edges) == len(strengths)
    shown = [edge.strength for edge in sorted(scene.edges, key=lambda edge: edge.source)]
    assert shown == pytest.approx(strengths)


@pytest.mark.parametrize("strengths", [[3, 3, 3], [2, 0]])
def test_a_loop_without_damping_and_a_broken_one_are_drawn_too(strengths):
    assert drawn(strengths).title


def test_factors_are_named_in_the_readers_language():
    scene = sr.draw(sr.evidence.spiral(evidence_example("spiral")), language="et").scene
    assert {node.name for node in scene.nodes} >= {"kompetents", "kiirus"}
