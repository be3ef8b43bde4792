import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example

Terms = sr.evidence.CocreationTerms
EXAMPLE = evidence_example("cocreation")
HAND = {
    "segment": "Kirjakandja", "optimum": 3, "best satisfaction": 8,
    "satisfaction without involvement": 5, "current": 1,
}  # fmt: skip


def told(data, language="en", **terms):
    found = sr.evidence.cocreation(data, terms=Terms(**terms))
    return sr.report(found, language=language)


def titles(report):
    return [section.title for section in report.document.sections]


def answers(report):
    return [block.text for block in report.document.sections[0].blocks]


def rated(ys):
    return [{"involvement": x, "satisfaction": float(y)} for x, y in enumerate(ys)]


def test_the_example_in_both_languages():
    english = told(EXAMPLE, current={"Klient": 12.0}).to_text()
    estonian = told(EXAMPLE, "et", current={"Klient": 12.0}).to_text()
    flat = " ".join(english.split())
    assert "Klient: there is a best level of involvement (64 ratings)." in flat
    assert "The best level is 25 (22.3…26.9) minutit." in flat
    assert "Above 37.9 (32.6…41.9) minutit satisfaction is below today's." in flat
    assert "Naabrid: no relation found (24 ratings)." in flat
    assert "Parim tase on 25 (22,3…26,9) minutit." in " ".join(estonian.split())
    assert "involvement" not in estonian.split("involvement, ")[0]


def test_a_level_is_not_compared_with_itself():
    def said(current):
        return " ".join(answers(told([{**HAND, "current": current}])))

    assert "satisfaction is below today's" in said(1)
    assert "satisfaction is below today's" not in said(4)
    assert "Above 6 it is below that without any involvement." in said(4)


def test_where_the_service_stands_by_the_mean_that_is_said_in_the_sentence():
    given_, mean = (answers(told(EXAMPLE, **how))[0] for how in ({"current": {"Klient": 12.0}}, {}))
    assert "The service stands at 12 minutit; in these data those involved more are" in given_
    assert "By the mean of the ratings the service stands at" in mean
    estonian = answers(told(EXAMPLE, "et", current={"Klient": 12.0}))[0]
    assert "nendes andmetes on rohkem kaasatud rahulolevamad" in estonian


def test_each_segment_has_an_answer_of_its_own():
    assert [text.split(":")[0] for text in answers(told(EXAMPLE))] == [
        "Klient", "Äriklient", "Naabrid", "Korteriühistu",
    ]  # fmt: skip


def test_a_curve_that_only_levels_off_promises_no_best_level():
    random = np.random.default_rng(4)
    x = random.uniform(0, 10, 300)
    rows = [
        {"involvement": float(a), "satisfaction": float(min(a, 5) + random.normal(0, 0.5))}
        for a in x
    ]
    (text,) = answers(told(rows))
    assert "levels off" in text
    assert "best level" not in text
    assert "below today's" not in text


def test_what_the_data_do_not_cover_is_said():
    text = answers(told(EXAMPLE, current={"Klient": 12.0}))[0]
    assert text.endswith("That last level rests on involvement that the data do not cover.")


def test_no_relation_gives_no_advice():
    (text,) = answers(told(rated([5, 6] * 8)))
    assert text == "without a segment: no relation found (16 ratings)."


def test_one_rating_is_said_in_the_singular():
    (text,) = answers(told(rated([5])))
    assert text == "without a segment: too few ratings for a conclusion (1 rating)."


def test_a_curve_by_hand_has_no_ratings_and_no_tests():
    report = told([HAND])
    assert answers(report)[0].startswith("Kirjakandja: the curve was set by hand. The best level")
    assert "How sure the curve is" not in titles(report)


def test_blanks_are_listed_with_their_line():
    text = told(EXAMPLE).to_text()
    assert "satisfaction is not given" in text
    assert "row 133: satisfaction" in " ".join(text.split())


def test_a_plan_has_its_section_only_where_there_is_one():
    plan = {"planned": {"Klient": 24.0}, "scale": (0, 10), "change": "x"}
    assert "What the planned level does" in titles(told(EXAMPLE, **plan))
    assert "What it suggests for the map" in titles(told(EXAMPLE, **plan))
    assert "What the planned level does" not in titles(told(EXAMPLE))


def test_methods_and_assumptions_are_printed():
    text = " ".join(told(EXAMPLE).to_text().split())
    for each in ("Lind and Mehlum 2010", "Simonsohn 2018", "Holm 1979", "an assumption"):
        assert each in text


@given(st.lists(st.floats(0, 10), min_size=1, max_size=15))
def test_any_ratings_can_be_told_in_both_languages(ys):
    found = sr.evidence.cocreation(rated(ys))
    for code in ("en", "et"):
        document = sr.report(found, language=code).document
        assert all(section.blocks for section in document.sections)


def test_a_table_of_blanks_still_makes_a_report():
    text = told([{"involvement": None, "satisfaction": 5}]).to_text()
    assert "too few ratings" in text
    assert "involvement is not given" in text


@pytest.mark.parametrize("form", ["html", "md", "txt", "xlsx", "docx", "pdf", "pptx"])
def test_every_form_of_the_report_can_be_made_and_markup_stays_text(form):
    rows = [{**row, "segment": "<b>a</b>", "unit": "<i>h</i>"} for row in rated(range(12))]
    content = told(rows).to_bytes(form)
    assert form in {"txt", "md"} or b"<b>a</b>" not in content
    assert content
