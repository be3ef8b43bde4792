"""Pictures of the people and of what they said, where there is anything to show."""

import pytest

from sidusryhmad.analysis.impact import impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.reporting.compose import report
from sidusryhmad.reporting.people_figures import disagreement, power_section
from sidusryhmad.reporting.words import Wording


def wording(people=(), ratings=None, code="en"):
    document = {
        "service": {"name": "Kohvik"},
        "stakeholders": [
            {"name": "Klient", "ring": "direct", **(people[0] if people else {})},
            {"name": "Barista", "ring": "direct"},
        ],
        "influences": [
            {"from": "Barista", "to": "Klient", "strength": 2, "ratings": ratings or {}}
        ],
        "changes": [{"name": "Muutus", "effects": {"Barista": -2}}],
    }
    result = impact(ServiceMap.from_document(document), draws=None)
    return Wording(result, Language(code))


def test_the_grid_shows_the_impact_where_anybody_is_rated():
    section = power_section(wording([{"power": 2, "interest": 1}]))
    (figure,) = section.blocks
    assert section.title == "Power and interest"
    assert figure.drawing.scene.title == "Muutus: power, interest and impact"
    assert "loses no less" in figure.caption


@pytest.mark.parametrize("person", [{}, {"power": 2}, {"interest": 0}])
def test_half_a_rating_makes_no_grid(person):
    assert power_section(wording([person])) is None


def test_disagreement_stands_where_two_rated():
    (figure,) = disagreement(wording(ratings={"Mari": 2, "Jaan": -1}, code="et"))
    assert "lahknevamad" in figure.caption
    assert "arutage" in figure.drawing.scene.title


@pytest.mark.parametrize("ratings", [{}, {"Mari": 2}, {"Mari": 2, "Jaan": None}])
def test_one_answer_is_no_disagreement(ratings):
    assert disagreement(wording(ratings=ratings)) == ()


def test_both_find_their_place_in_the_report():
    rated = wording([{"power": 2, "interest": 1}], {"Mari": 2, "Jaan": -1})
    bare = wording()
    titles = [s.title for s in report(rated.impact, language="en").document.sections]
    assert titles.index("Other rings") < titles.index("Power and interest") < titles.index("Input")
    with_both = report(rated.impact).document.figures
    assert len(with_both) == 2 + len(report(bare.impact).document.figures)
