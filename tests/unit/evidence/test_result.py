import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import Fault, Message, Place
from sidusryhmad.evidence.reading import sheet_of
from sidusryhmad.evidence.result import EvidenceResult, Grounds, about, grounds_of
from sidusryhmad.evidence.topics.delivery.rows import STEP_FORM


def test_the_map_that_is_given_is_the_one_it_is_about():
    m = sr.example("post").read()
    assert about(m, "a.csv") is m


@pytest.mark.parametrize(
    ("source", "name"), [("hinnangud.xlsx", "hinnangud"), ("", "–"), (".csv", "–")]
)
def test_without_a_map_the_service_is_named_after_the_file(source, name):
    assert about(None, source, language="et", purpose=None).service.name == name


def test_grounds_count_the_rows_of_the_main_table_and_all_that_was_left_out():
    bad = [{"step": "a", "probability": 2}, {"step": "b", "probability": 1}]
    first = sheet_of(bad, STEP_FORM, skip_faulty=True)
    second = sheet_of(bad[:1], STEP_FORM, skip_faulty=True)
    said = Message("assumed", "assumed")
    grounds = grounds_of(first, second, assumptions=(said,), methods=(said,))
    assert (grounds.n, len(grounds.left_out)) == (1, 2)
    assert grounds.assumptions == grounds.methods == (said,)


def test_a_finding_is_a_result_like_any_other():
    found = sr.evidence.delivery([{"step": "a", "probability": 0.5}])
    assert isinstance(found, EvidenceResult)
    written = sr.to_json(found)
    assert written["kind"] == "delivery"
    assert "service_map" not in written
    assert sr.to_rows(found)[0]["name"] == "a"


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(1, 3)), max_size=12))
def test_rows_left_out_are_counted_not_their_faults(cells):
    faults = tuple(Fault(Message("no", "no"), place=Place(*cell, "a")) for cell in cells)
    assert Grounds(left_out=faults).rows_left_out == len({line for line, _ in cells})
    assert Grounds(left_out=(Fault(Message("no", "no")),) * 2).rows_left_out == 2
