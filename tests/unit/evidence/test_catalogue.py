import csv

import pytest

import sidusryhmad as sr
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.evidence.reading import sheets_of
from sidusryhmad.examples.evidence import evidence_example


@pytest.mark.parametrize("topic", FORMS)
def test_every_topic_is_a_public_question(topic):
    assert topic in sr.evidence.__all__


@pytest.mark.parametrize("topic", FORMS)
def test_every_topic_has_example_data_that_says_it_is_made_up(topic):
    path = evidence_example(topic)
    with path.open(encoding="utf-8", newline="") as file:
        first = next(csv.reader(file))
    assert "made up" in first[0]
    (sheet, *_) = sheets_of(path, FORMS[topic])
    assert sheet.rows
    assert sheet.remarks == sheet.left_out == ()


@pytest.mark.parametrize("topic", FORMS)
def test_names_of_sheets_are_in_lower_case_and_differ_within_a_topic(topic):
    names = [name for form in FORMS[topic] for name in form.sheets]
    assert all(name == name.lower() for name in names)
    assert len(names) == len(set(names))
