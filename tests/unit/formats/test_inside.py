"""Whether a file holds a map."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.examples.evidence import example_sheets, example_workbook
from sidusryhmad.formats.files import write
from sidusryhmad.formats.inside import holds_a_map
from sidusryhmad.formats.xlsx_template import template
from sidusryhmad.locale.language import language
from sidusryhmad.testing import service_maps

BESIDE = ("wants", "changes")


@pytest.mark.parametrize("code", ["et", "en"])
def test_a_completed_workbook_does_and_an_empty_one_does_not(code, tmp_path):
    full = template(tmp_path / "a.xlsx", language=code, example=True)
    empty = template(tmp_path / "b.xlsx", language=code)
    assert holds_a_map(full, BESIDE)
    assert holds_a_map(full, ("evidence",))
    assert not holds_a_map(full, ("rings",))
    assert not holds_a_map(empty, BESIDE)


@pytest.mark.parametrize("topic", sorted(FORMS))
def test_no_table_of_evidence_is_taken_for_one(topic, tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(example_workbook(example_sheets(topic, language("et"))))
    assert not holds_a_map(path, ("changes",))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\xff\xfe\x00", b"nimi;ring\n"])
def test_what_cannot_be_read_is_none(content, tmp_path):
    for name in ("a.xlsx", "a.csv", "a.json"):
        path = tmp_path / name
        path.write_bytes(content)
        assert not holds_a_map(path, BESIDE)
    assert not holds_a_map(tmp_path / "puudub.xlsx", BESIDE)


@settings(max_examples=15, deadline=None)
@given(m=service_maps(min_stakeholders=1), suffix=st.sampled_from(["csv", "xlsx"]))
def test_a_map_holds_what_it_has(m, suffix, tmp_path_factory):
    path = write(m, tmp_path_factory.mktemp("m") / f"a.{suffix}")
    assert holds_a_map(path, ("changes",)) is bool(m.changes)
    assert holds_a_map(path, ("wants",)) is bool(m.wants)
