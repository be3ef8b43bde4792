from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.channels import called


def rows(pairs):
    return [
        {"stakeholder": f"S{at}", "aspect": "speed", "simple": a, "complex": b}
        for at, (a, b) in enumerate(pairs)
    ]


ANSWER = st.one_of(st.none(), st.floats(-3, 3))


@given(
    st.lists(st.tuples(ANSWER, ANSWER), min_size=1, max_size=8),
    st.one_of(st.none(), st.floats(0, 1)),
)
def test_whoever_is_known_has_a_row_and_a_dot_where_the_share_is_known(pairs, share):
    scene = sr.draw(sr.evidence.channels(rows(pairs), complex_share=share), language="en").scene
    known = [pair for pair in pairs if None not in pair]
    named = [mark for mark in scene.marks if mark.title]
    assert len(named) == len(known)
    assert sum(bool(mark.pills) for mark in named) == (0 if share is None else len(known))
    assert len(scene.table) == len(pairs) + 1


def test_where_it_turns_is_said():
    scene = sr.draw(sr.evidence.channels(rows([(2, -2)])), language="en").scene
    texts = [label.text for mark in scene.marks for label in mark.labels]
    assert "simple +2.0, complex −2.0; turns at 50%" in texts


MOVED = {"from": "phone", "to": "e-channel", "stakeholder": "Klient", "aspect": "speed",
         "simple": 1, "complex": -1}  # fmt: skip


def test_a_move_is_called_in_the_readers_language_unless_somebody_named_it():
    found = sr.evidence.channels([MOVED])
    assert sr.draw(found, language="et").scene.title.startswith("Kanalivahetus: telefon → e-kanal:")
    assert sr.draw(found, language="en").scene.title.startswith("From phone to e-channel:")
    named = sr.evidence.channels([MOVED], change="Äpp")
    assert sr.draw(named, language="et").scene.title.startswith("Äpp:")


@given(st.sampled_from(["counter", "phone"]), st.text(min_size=1).filter(str.strip))
def test_a_name_that_somebody_gave_stays(source, name):
    found = replace(sr.evidence.channels([{**MOVED, "from": source}]), change=name)
    assert called(found, language("et")) == name
