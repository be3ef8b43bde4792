import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

import sidusryhmad as sr
from sidusryhmad.errors import InvalidEvidenceError, InvalidParameterError, UnknownChangeError
from sidusryhmad.evidence.topics.delivery.delivery import delivery
from sidusryhmad.evidence.topics.delivery.rows import spoken_step
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.testing import service_maps

ROWS = [{"step": "a", "probability": 0.5}, {"step": "b", "probability": 0.8, "low": 0.6, "high": 1}]


def test_the_answer_by_hand():
    found = delivery(ROWS)
    assert found.arrival.value == pytest.approx(0.4)
    assert (found.arrival.low, found.arrival.high) == (pytest.approx(0.3), 0.5)
    assert (found.weakest, found.missing, found.change) == (("a",), (), None)
    assert found.suggestions == found.expected == ()


def test_the_full_impact_stands_beside_the_expected_one():
    m = sr.example("post").read()
    found = delivery(ROWS, service_map=m, change="ukseni-tasuga")
    impact = sr.impact(m, "ukseni-tasuga")
    for each in found.expected:
        full = impact.of(each.id).total
        assert each.full == full
        assert each.expected == pytest.approx(0.4 * full)
        assert each.low <= each.expected <= each.high
        assert each.average == pytest.approx(each.expected * found.share)
    assert {each.id for each in found.expected if each.inner_circle} <= set(m.inner_ids)


@given(service_maps(), st.lists(st.floats(0, 1), min_size=1, max_size=4))
def test_expected_never_exceeds_full_and_whoever_is_reached_is_there(m, chances):
    if not m.changes or not m.stakeholders:
        return
    rows = [{"step": f"s{n}", "probability": p} for n, p in enumerate(chances)]
    found = delivery(rows, service_map=m, change=m.changes[0].id)
    for each in found.expected:
        assert abs(each.expected) <= abs(each.full) + 1e-9
        assert each.low <= each.high


def test_a_step_nobody_judged_leaves_what_is_to_be_expected_open():
    m = sr.example("post").read()
    found = delivery([*ROWS, {"step": "c"}], service_map=m, change="ukseni-tasuga")
    assert found.missing == ("c",)
    assert all(each.expected is None and each.average is None for each in found.expected)
    assert all(min(abs(each.low), abs(each.high)) == 0 for each in found.expected)


def test_assumptions_are_named_until_they_are_set():
    assert "usual_phases" in [m.code for m in delivery(ROWS).grounds.assumptions]
    counted = delivery([{"step": "a", "succeeded": 3, "tried": 4}])
    codes = [m.code for m in counted.grounds.methods]
    assert codes == ["chain_rule", "chain_range", "clopper_pearson"]


def test_a_second_sheet_sets_the_phases(tmp_path):
    from sidusryhmad.examples.evidence import example_sheets, example_workbook
    from sidusryhmad.locale.language import language

    path = tmp_path / "chain.xlsx"
    path.write_bytes(example_workbook(example_sheets("delivery", language("et"))))
    found = delivery(path)
    assert [phase.ends for phase in found.phases] == [4, 10, 20, 26]
    assert "usual_phases" not in [m.code for m in found.grounds.assumptions]
    assert found.steps == delivery(evidence_example("delivery")).steps


@pytest.mark.parametrize(
    "setting",
    [{"weeks": 0}, {"weeks": -1}, {"weeks": float("inf")}, {"confidence": 1}, {"confidence": 0}],
)
def test_settings_out_of_bounds_are_refused(setting):
    with pytest.raises(InvalidParameterError):
        delivery(ROWS, **setting)


def test_an_unknown_change_is_refused():
    with pytest.raises(UnknownChangeError):
        delivery(ROWS, service_map=sr.example("post").read(), change="bogus")


@given(st.integers(0, 2))
def test_a_step_left_out_as_faulty_leaves_the_whole_open(at):
    rows = [*ROWS]
    rows.insert(at, {"step": "c", "probability": 7})
    found = delivery(rows, skip_faulty=True)
    assert found.arrival.value is None
    assert (found.arrival.low, found.arrival.high) == (0, 0.5)
    assert found.missing == found.left_out == ("c",)
    assert [step.name for step in found.steps].index("c") == at


def test_a_step_left_out_that_names_none_is_named_by_its_row():
    found = delivery([*ROWS, {"probability": 0.9}], skip_faulty=True)
    (name,) = found.left_out
    assert spoken_step(name, language("et")).startswith("väljajäetud rida ")


def test_phases_are_never_left_out(tmp_path):
    path = tmp_path / "chain.xlsx"
    book = Workbook()
    book.active.title = "steps"
    for row in (["step", "probability"], ["a", 0.5]):
        book.active.append(row)
    phases = book.create_sheet("phases")
    for row in (["phase", "weeks", "share"], ["habit", "many", 1]):
        phases.append(row)
    book.save(path)
    with pytest.raises(InvalidEvidenceError, match="make a whole"):
        delivery(path, skip_faulty=True)
