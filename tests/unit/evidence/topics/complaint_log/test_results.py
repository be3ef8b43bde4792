import json
from dataclasses import fields

import pytest

import sidusryhmad as sr
from sidusryhmad.evidence.topics.complaint_log.results import ComplaintLog
from sidusryhmad.examples.evidence import evidence_example


@pytest.fixture(scope="module")
def found():
    return sr.evidence.complaint_log(
        evidence_example("complaint_log"), calendar=evidence_example("complaint_log", "calendar")
    )


def test_all_of_it_is_json_but_for_the_map(found):
    document = json.loads(json.dumps(sr.to_json(found), allow_nan=False))
    names = {field.name for field in fields(ComplaintLog)} - {"service_map"}
    assert set(document) == names | {"schema_version", "kind"}
    assert document["kind"] == "complaint_log"
    assert document["first"] == "2026-09-08"


def test_no_name_of_a_person_is_in_it(found):
    text = json.dumps(sr.to_json(found), ensure_ascii=False)
    for name in ("Kaire", "Maarika", "Tõnu", "Tamm", "Helve"):
        assert name not in text


def test_rows_are_the_patterns(found):
    rows = sr.to_rows(found)
    assert [row["count"] for row in rows] == [each.count for each in found.patterns]


def test_it_says_in_short_what_it_is(found):
    assert repr(found) == f"<ComplaintLog: 130 complaints, {len(found.patterns)} patterns>"
