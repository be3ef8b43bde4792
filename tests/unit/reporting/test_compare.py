"""A comparison in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.compare.compare import compare
from sidusryhmad.locale.language import language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compare import brief, sections, title
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.document import Bullets, Figure, Paragraph
from sidusryhmad.reporting.words import MapWords
from sidusryhmad.testing import changes, service_maps


def shop(**planned):
    """Two people of the inner circle who do not influence each other, and one outside."""
    m = ServiceMap.named("Pood", language="en")
    m = m.with_stakeholder("Ann", ring="direct").with_stakeholder("Bo", ring="direct")
    m = m.with_stakeholder("Cy", ring="indirect")
    for name, effects in planned.items():
        m = m.with_change(name, effects)
    return m


def worded(result, code="en"):
    return MapWords(result.service_map, language(code))


def answer(result, code="en"):
    return brief(result, worded(result, code)).blocks[0].text


def grounds(result, code="en"):
    (bullets,) = sections(result, worded(result, code))[-1].blocks
    return " ".join(bullets.items)


def test_the_first_and_its_worst_off_are_named():
    result = compare(shop(Fair={"Ann": 1, "Bo": 0.5}, Mild={"Ann": 0.25, "Bo": 1}), draws=None)
    assert answer(result) == (
        "Fair comes first. It harms nobody more than the map allows; the worst-off of the inner "
        "circle is Bo with +0.50."
    )


def test_equals_are_named_together():
    result = compare(shop(X={"Ann": 1, "Bo": 1}, Y={"Ann": 1, "Bo": 1}), draws=None)
    assert answer(result).startswith("Equally good, before all others: X, Y. They harm nobody")


def test_where_none_passes_it_says_so():
    result = compare(shop(X={"Ann": -1, "Bo": 1}, Y={"Cy": -3}), draws=None)
    text = answer(result)
    assert text.startswith(
        "No change passes, because each of them harms somebody more than the map allows; "
        "therefore doing nothing comes first."
    )
    assert "Of the changes the best is Y;" in text


def test_a_single_change_that_harms():
    result = compare(shop(X={"Ann": -1, "Bo": 1}), draws=None)
    assert answer(result).startswith(
        "X does not pass, because it harms somebody more than the map allows; therefore doing "
        "nothing comes first."
    )


def test_doing_nothing_may_be_as_good_or_better():
    assert "no better than doing nothing" in answer(compare(shop(X={"Cy": 1}), draws=None))
    slight = compare(shop(X={"Ann": -0.04, "Bo": 2}), draws=None)
    assert slight.of("x").status == "good"
    assert "Doing nothing stands before it" in answer(slight)


def test_what_is_worse_than_nothing_is_named():
    result = compare(shop(Bad={"Ann": -1}, Good={"Ann": 1, "Bo": 1}), draws=None)
    assert answer(result).endswith("nobody gains: Bad.")


def test_probabilities_are_said_where_something_was_drawn():
    result = compare(shop(X={"Ann": 1, "Bo": 1}), draws=20)
    assert "That it is good for all has a probability of 100%." in answer(result)
    assert "20 draws" in grounds(result)
    assert "probability" not in answer(compare(shop(X={"Ann": 1, "Bo": 1}), draws=None))


def test_doing_nothing_may_come_first_more_often():
    effects = {"Ann": {"effect": 0.2, "range": [-3, 0.4]}, "Bo": 1}
    text = answer(compare(shop(X=effects), draws=400))
    assert "doing nothing comes first more often" in text


def test_another_change_may_come_first_more_often():
    shaky = {"Ann": {"effect": 1, "range": [-3, 1.2]}, "Bo": 1}
    text = answer(compare(shop(Shaky=shaky, Steady={"Ann": 0.5, "Bo": 0.5}), draws=400))
    assert text.startswith("Shaky comes first.")
    assert "Steady comes first more often" in text


def restructured():
    m = shop(Plain={"Ann": 1, "Bo": 1})
    gone = {"remove": {"stakeholders": ["bo"]},
            "add": {"stakeholders": [{"id": "di", "name": "Di", "ring": "direct"}]}}  # fmt: skip
    return m.with_change("Bold", {"Ann": 2, "di": 1}, edits=gone)


def test_the_removed_and_the_added_are_named_and_how_they_count():
    result = compare(restructured(), draws=None)
    assert "Nothing is said of those who are removed: Bold (Bo)." in answer(result)
    assert "counts there as 0" in grounds(result)
    assert "New in the inner circle, judged but not ordered by: Bold (Di)." in grounds(result)
    only = compare(restructured(), "bold", draws=None)
    assert "nobody who stays in the inner circle falls below today" in answer(only)


def test_without_edits_nothing_is_said_of_them():
    text = grounds(compare(shop(X={"Ann": 1}), draws=None))
    assert "removes" not in text
    assert "New in" not in text


def test_an_empty_inner_circle_is_said():
    m = ServiceMap.from_document({**shop(X={"Ann": 1}).to_document(),
                                  "inner_circle": {"rings": []}})  # fmt: skip
    result = compare(m, draws=None)
    assert "the inner circle is empty" in answer(result)
    circle = next(s for s in sections(result, worded(result)) if s.title == "Inner circle")
    assert isinstance(circle.blocks[0], Paragraph)


def test_the_picture_is_part_of_the_report_in_its_language():
    result = compare(shop(X={"Ann": 1}, Y={"Bo": 1}), draws=None)
    (figure,) = report(result, language="et").document.figures
    assert isinstance(figure, Figure)
    assert figure.drawing.scene.title == "Pood: 2 võimalust"


@pytest.mark.parametrize(
    ("planned", "said"),
    [({"X": {}}, "1 alternative beside doing nothing"),
     ({"X": {}, "Y": {"Ann": 1}}, "2 alternatives side by side")],
)  # fmt: skip
def test_the_title_counts(planned, said):
    result = compare(shop(**planned), draws=None)
    assert title(result, worded(result)) == said


def test_the_short_form_has_the_answer_and_the_order():
    result = compare(shop(X={"Ann": 1}), draws=None)
    section = brief(result, worded(result))
    assert section.title == "Alternatives"
    assert section.blocks[0].text.startswith("X comes first")
    assert len(section.blocks[1].rows) == 2


planned = service_maps(max_stakeholders=4).flatmap(
    lambda m: st.tuples(st.just(m), st.lists(changes(m, edits=True), min_size=1, max_size=3))
)


@settings(max_examples=15, deadline=None)
@given(planned, st.sampled_from(["et", "en"]))
def test_every_comparison_can_be_told(drawn, code):
    m, found = drawn
    result = compare(m, found, draws=20)
    told = report(result, language=code)
    assert told.to_text(width=80)
    assert told.to_html()
    for alternative in result.changes:
        assert alternative.name.split()[0] in told.to_markdown().replace("\\", "")


@settings(max_examples=15, deadline=None)
@given(planned)
def test_the_grounds_are_never_empty_and_the_answer_stands_first(drawn):
    m, found = drawn
    result = compare(m, found, draws=None)
    first, *_, last = sections(result, worded(result))
    assert first.blocks[0].text.strip()
    assert all(isinstance(block, Bullets) and len(block.items) >= 4 for block in last.blocks)


@settings(max_examples=20)
@given(planned)
def test_the_answer_names_whoever_comes_first(drawn):
    m, found = drawn
    result = compare(m, found, draws=None)
    assert result.of(result.best[0]).name in answer(result)
    assert ("passes" in answer(result) or "does not pass" in answer(result)) == result.none_passes
    if result.none_passes:
        assert [a.rank for a in result.alternatives if a.nothing] == [1]


@settings(max_examples=20)
@given(planned)
def test_the_answer_names_whoever_is_removed_from_the_circle(drawn):
    m, found = drawn
    result = compare(m, found, draws=None)
    gone = [result.names[id_] for a in result.changes for id_ in a.removed]
    assert ("those who are removed" in answer(result)) == bool(gone)
    assert all(name in answer(result) for name in gone)


@settings(max_examples=10, deadline=None)
@given(planned)
def test_the_short_form_says_what_the_long_form_says(drawn):
    m, found = drawn
    result = compare(m, found, draws=5)
    words = worded(result)
    paragraph, order = brief(result, words).blocks
    long = sections(result, words)
    assert paragraph.text == long[0].blocks[0].text
    assert long[0].blocks[0].lead
    assert order in long[2].blocks
