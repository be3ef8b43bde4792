"""Six stakeholder groups of a research-infrastructure project, as coded by Hester and Adams.

Influence matrix: CRAN package StakeholderAnalysis 1.2, data ``DataExp`` (112 respondents), answers
coded 0.25 / 0.5 / 0.75 after P. T. Hester and K. M. Adams (2013), Determining stakeholder
influence using input-output modeling, Procedia Computer Science 20, 337-341,
doi 10.1016/j.procs.2013.09.282. The package averages the rows of (I − A)⁻¹; the totals below are
entries of the same matrix, worked out by hand in exact fractions.
"""

import numpy as np
import pytest

from sidusryhmad.analysis.impact import impact
from sidusryhmad.analysis.linear import linear_model
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import to_network

GROUPS = (
    "Consulting Agencies",
    "Firms",
    "Local Residents",
    "Project Implementers",
    "Research Units",
    "Local Authorities",
)
INFLUENCES = (
    ("Firms", "Consulting Agencies", 0.5),
    ("Firms", "Research Units", 0.25),
    ("Project Implementers", "Consulting Agencies", 0.5),
    ("Project Implementers", "Firms", 0.25),
    ("Project Implementers", "Local Residents", 0.25),
    ("Project Implementers", "Research Units", 0.75),
    ("Project Implementers", "Local Authorities", 0.25),
    ("Local Authorities", "Consulting Agencies", 0.5),
)
PUBLISHED_Q = (0.167, 0.292, 0.167, 0.552, 0.167, 0.250)


def groups():
    rows = [{"name": name, "ring": "direct"} for name in GROUPS]
    edges = [{"from": a, "to": b, "strength": 3 * value} for a, b, value in INFLUENCES]
    document = {"service": {"name": "R&D"}, "stakeholders": rows, "influences": edges}
    return ServiceMap.from_document(document)


def implementers(**options):
    return impact(groups(), {"Project Implementers": 1}, carry_over=1, **options)


@pytest.mark.parametrize(
    ("group", "total"),
    [
        ("Consulting Agencies", 0.5 + 0.25 * 0.5 + 0.25 * 0.5),
        ("Firms", 0.25),
        ("Local Residents", 0.25),
        ("Project Implementers", 1.0),
        ("Research Units", 0.75 + 0.25 * 0.25),
        ("Local Authorities", 0.25),
    ],
)
def test_a_point_for_the_implementers_reaches_every_group(group, total):
    assert implementers(budget=False).of(group).total == pytest.approx(total, abs=1e-15)


def test_the_two_totals_that_sum_over_several_paths():
    result = implementers(budget=False)
    assert result.of("Consulting Agencies").total == 0.75
    assert result.of("Research Units").total == 0.8125


def test_agencies_are_reached_by_three_paths_the_direct_one_first():
    paths = implementers(budget=False).of("Consulting Agencies").paths
    assert [(len(path.nodes), path.share, path.feedback) for path in paths] == [
        (2, 0.5, 1.0),
        (3, 0.125, 1.0),
        (3, 0.125, 1.0),
    ]


def test_influence_scores_are_the_published_row_means():
    model = linear_model(to_network(groups()), carry_over=1, budget=False)
    assert model.response.mean(axis=1) == pytest.approx(np.array(PUBLISHED_Q), abs=5e-4)


def test_the_budget_divides_what_arrives_at_the_agencies_by_one_and_a_half():
    # Arriving at the agencies: .5 + .5 + .5 = 1.5; research units: .25 + .75 = 1, not exceeded.
    result = implementers()
    assert result.of("Consulting Agencies").total == pytest.approx(0.75 / 1.5)
    assert result.of("Research Units").total == 0.8125
    notes = [note.code for note in result.of("Consulting Agencies").notes]
    assert notes == ["budget_exceeded"]
