import pytest

import sidusryhmad as sr
from sidusryhmad.evidence.topics.two_views.gaps import Finding
from sidusryhmad.examples.evidence import evidence_example


@pytest.fixture(scope="module")
def found():
    return sr.evidence.value_views(evidence_example("value_views"))


def test_opposite_signs_stand_apart(found):
    assert [each.aspect for each in found.opposed] == ["hind"]


@pytest.mark.parametrize(
    ("finding", "count"),
    [(Finding.PROVIDER_MORE, 1), (Finding.TOO_FEW, 2), (Finding.ONE_SIDED, 1), (Finding.OPEN, 0)],
)
def test_every_finding_has_its_gaps(found, finding, count):
    assert len(found.found(finding)) == count


def test_the_json_has_a_row_a_gap_and_no_rater(found):
    written = found.written()
    assert (written["kind"], len(written["gaps"])) == ("value_views", 4)
    assert "Piret" not in str(written)
    assert "klient 12" not in str(written)
    assert written["blanks"] == 1


def test_it_says_what_it_is(found):
    assert repr(found) == "<ValueViews: 4 compared>"
