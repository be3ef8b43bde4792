from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example

TERMS = sr.evidence.CocreationTerms(current={"Klient": 12.0})
HAND = {
    "segment": "Kirjakandja", "optimum": 3, "best satisfaction": 8,
    "satisfaction without involvement": 5,
}  # fmt: skip


def found(**options):
    return sr.evidence.cocreation(evidence_example("cocreation"), terms=TERMS, **options)


def texts(scene):
    return [label.text for mark in scene.marks for label in mark.labels]


def rated(ys, **same):
    return [{"involvement": x, "satisfaction": float(y), **same} for x, y in enumerate(ys)]


def test_every_segment_is_headed_by_what_was_found():
    said = texts(sr.draw(found(), language="en").scene)
    assert "Klient: there is a best level of involvement" in said
    assert "Naabrid: no relation found" in said
    assert "Korteriühistu: too few ratings for a conclusion" in said


def test_where_you_are_and_the_best_level_are_written():
    said = texts(sr.draw(found(), language="en").scene)
    assert "you are here: 12 minutit" in said
    assert "best level: 25 (22.3…26.9) minutit" in said
    assert "64 ratings" in said
    mean = [text for text in said if "mean" in text]
    assert mean[0].startswith("you are here, by the mean")
    assert len(mean) == 3


def test_it_speaks_estonian():
    said = texts(sr.draw(found(), language="et").scene)
    assert "olete siin: 12 minutit" in said
    assert "Naabrid: seost ei leitud" in said


def test_the_table_has_a_row_a_segment():
    scene = sr.draw(found(curves=[HAND]), language="en").scene
    assert len(scene.table) == 6
    assert scene.table[1][:4] == ("Klient", "64", "there is a best level of involvement", "12")
    assert scene.table[5][1] == "–"


def test_a_curve_by_hand_stands_nowhere_unless_it_is_said():
    said = texts(sr.draw(sr.evidence.cocreation([HAND]), language="en").scene)
    assert not [text for text in said if text.startswith("you are here")]
    said = texts(sr.draw(sr.evidence.cocreation([{**HAND, "current": 1}]), language="en").scene)
    assert "you are here: 1" in said


@given(st.lists(st.floats(0, 10), min_size=1, max_size=14), st.sampled_from(["en", "et"]))
def test_any_ratings_can_be_drawn(ys, code):
    scene = sr.draw(sr.evidence.cocreation(rated(ys)), language=code).scene
    assert scene.width > 0
    assert scene.description
    assert len(scene.table) == 2


def test_segments_without_a_single_rating_are_named_all_the_same():
    scene = sr.draw(sr.evidence.cocreation([{"segment": "a", "involvement": None,
                                             "satisfaction": 5}]), language="en").scene  # fmt: skip
    assert "a: too few ratings for a conclusion" in texts(scene)


def test_every_canvas_takes_it_and_markup_stays_text(on_canvas):
    rows = rated(range(12), segment="<script>x()</script>", unit="<i>h</i>")
    on_canvas(sr.draw(sr.evidence.cocreation(rows)))


@given(st.integers(1, 5))
def test_panels_stand_below_one_another(count):
    rows = [row for n in range(count) for row in rated(range(12), segment=f"s{n}")]
    one, many = (
        sr.draw(sr.evidence.cocreation(data), language="en").scene for data in (rows[:12], rows)
    )
    assert many.height >= one.height + (count - 1) * 250


@given(st.sampled_from(["quadratic", "root"]), st.sampled_from(["en", "et"]))
def test_the_confidence_of_the_band_is_told(shape, code):
    terms = sr.evidence.CocreationTerms(shape=shape, confidence=0.8)
    result = sr.evidence.cocreation(rated([5, 6, 8, 7, 9, 8, 7, 8, 6, 5, 4, 3]), terms=terms)
    assert "80%" in sr.draw(result, language=code).scene.subtitle
