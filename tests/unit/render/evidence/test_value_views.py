from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.evidence.topics.two_views.spoken import found_text
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.render.text import Font, width

RATED = st.lists(
    st.fixed_dictionaries(
        {
            "change": st.text(min_size=1, max_size=70).filter(str.strip),
            "side": st.sampled_from(("provider", "customer", "employee")),
            "rating": st.integers(-3, 3),
        },
        optional={"aspect": st.sampled_from(("hind", "kiirus"))},
    ),
    min_size=1,
    max_size=12,
)


def texts(scene):
    return [label.text for mark in scene.marks for label in mark.labels]


@settings(max_examples=30)
@given(RATED)
def test_every_label_stands_on_the_sheet_and_every_change_in_the_table(rows):
    found = sr.evidence.value_views(rows)
    scene = sr.draw(found, language="et").scene
    assert len(scene.table) == len(found.gaps) + 1
    labels = [*scene.headings, *scene.legend.labels]
    for label in [*labels, *(label for mark in scene.marks for label in mark.labels)]:
        wide = width(label.text, Font(label.size, label.weight))
        left = label.at[0] - {"start": 0, "middle": wide / 2, "end": wide}[label.anchor]
        assert left >= 0
        assert left + wide <= scene.width
        assert 0 <= label.at[1] <= scene.height


def test_opposite_medians_of_few_are_said_and_not_made_bold():
    scene = sr.draw(sr.evidence.value_views(evidence_example("value_views")), language="en").scene
    assert "opposite medians, ask further" in texts(scene)
    assert scene.table[2][0].endswith(": hind")
    assert "In 1 case the medians have opposite signs, which may be chance" in scene.description
    weights = {label.weight for mark in scene.marks for label in mark.labels}
    assert len(weights) == 1


def test_opposite_signs_beyond_chance_come_first_and_stand_out():
    rows = [
        {"change": "Tasu", "side": side, "rating": rating}
        for side, rating in (("provider", 2), ("customer", -2))
        for _ in range(6)
    ]
    scene = sr.draw(sr.evidence.value_views(rows), language="en").scene
    (bold,) = {label.weight for m in scene.marks for label in m.labels if "signs" in label.text}
    assert bold > min(label.weight for mark in scene.marks for label in mark.labels)
    assert scene.description.startswith("In 1 case one side sees a gain and the other a loss.")


def test_a_gap_with_its_interval_and_one_without():
    scene = sr.draw(sr.evidence.value_views(evidence_example("value_views")), language="et").scene
    assert "lõhe +2 (+1…+3)" in texts(scene)
    assert "lõhe +3" in texts(scene)
    assert "ainult üks pool" in texts(scene)


def test_what_the_interval_seems_to_deny_is_said_in_the_picture_too():
    rows = [
        {"change": "Tasu", "side": side, "rating": rating}
        for side, ratings in (("provider", [1] * 12 + [2] * 10), ("customer", [1] * 22))
        for rating in ratings
    ]
    scene = sr.draw(sr.evidence.value_views(rows), language="en").scene
    assert {"gap 0 (0…+1)", "by the test beyond chance"} <= set(texts(scene))
    assert scene.table[1][-1].endswith("customer, though the interval reaches zero")


@settings(max_examples=10)
@given(RATED)
def test_the_table_tells_the_finding_of_the_report(rows):
    found = sr.evidence.value_views(rows)
    told = [row[-1] for row in sr.draw(found, language="en").scene.table[1:]]
    assert told == [found_text(each, language("en")) for each in found.gaps]


def test_many_changes_are_counted():
    rows = [{"change": f"c{n}", "side": "provider", "rating": 1} for n in range(20)]
    scene = sr.draw(sr.evidence.value_views(rows), language="en").scene
    assert "4 more in the table" in scene.subtitle
    assert len(scene.table) == 21


def test_every_canvas_takes_it_and_markup_stays_text(on_canvas):
    rows = [{"change": "<script>x()</script>", "side": "provider", "rating": 1}]
    on_canvas(sr.draw(sr.evidence.value_views(rows)))
