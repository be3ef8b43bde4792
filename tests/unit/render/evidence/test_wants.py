import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example, example_sheets, example_workbook
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.wants import MOST

ANSWERS = st.sampled_from([True, False, None])
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "want": st.text(min_size=1, max_size=90).filter(lambda t: t.strip() and t == t.strip()),
            "stakeholder": st.none() | st.sampled_from(["Klient", "Õ" * 60]),
            "held": ANSWERS,
            "adds value": ANSWERS,
        }
    ),
    min_size=1,
    max_size=10,
    unique_by=lambda row: (row["want"].casefold(), row["stakeholder"]),
)


def pills(scene):
    return [pill for mark in scene.marks for pill in mark.pills if pill.lines]


@pytest.fixture
def example(tmp_path):
    path = tmp_path / "wants.xlsx"
    path.write_bytes(example_workbook(example_sheets("wants", language("en"))))
    return sr.evidence.wants(path)


@given(ROWS)
def test_every_want_stands_inside_its_pill_and_no_two_pills_overlap(box_of, rows):
    scene = sr.draw(sr.evidence.wants(rows), language="en").scene
    found = pills(scene)
    assert len(found) == len(rows)
    for pill in found:
        for label in pill.lines:
            left, top, right, bottom = box_of(label)
            assert left >= pill.box.left
            assert right <= pill.box.right + 0.1
            assert top >= pill.box.top - 0.5
            assert bottom <= pill.box.bottom + 0.5
        assert pill.box.left >= 0
        assert pill.box.right <= scene.width
        assert pill.box.bottom <= scene.height
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            beside = one.box.right <= other.box.left or other.box.right <= one.box.left
            below = one.box.bottom <= other.box.top or other.box.bottom <= one.box.top
            assert beside or below


@given(ROWS)
def test_wants_of_one_kind_stand_in_one_quadrant(rows):
    result = sr.evidence.wants(rows)
    scene = sr.draw(result, language="en").scene
    kinds = [w.category for w in result.wants]
    placed = list(zip(_by_name(scene, result), kinds, strict=True))
    columns = {kind: {round(pill.box.x) for pill, k in placed if k == kind} for kind in kinds}
    assert all(len(xs) == 1 for xs in columns.values())


def _by_name(scene, result):
    """Pills in the order of the wants: those of a kind stand in their order."""
    order = ["conscious", "deception", "subconscious", "invisible", "unknown"]
    at = sorted(range(len(result.wants)), key=lambda n: (order.index(result.wants[n].category), n))
    found = dict(zip(at, pills(scene), strict=True))
    return [found[n] for n in range(len(result.wants))]


def test_what_a_change_meets_is_said_and_has_a_heavy_border(example):
    scene = sr.draw(example, language="en").scene
    met = {pill.lines[0].text for pill in pills(scene) if pill.border_width > 2}
    assert met == {want.name for want in example.wants if want.met_by}
    notes = {pill.lines[0].text: pill.lines[-1].text for pill in pills(scene)}
    assert all(("met" in notes[want.name]) == bool(want.met_by) for want in example.wants)


def test_the_strip_of_what_is_not_known_stands_only_where_there_is_some():
    rows = [{"want": "A", "held": True, "adds value": True}]
    known = sr.draw(sr.evidence.wants(rows), language="en").scene
    assert not any(s.dash for mark in known.marks for s in mark.strokes)
    open_ = sr.draw(sr.evidence.wants([{**rows[0], "held": None}]), language="en").scene
    assert any(s.dash for mark in open_.marks for s in mark.strokes)
    assert open_.width > known.width


def test_wants_without_room_are_counted():
    rows = [{"want": f"W{n}", "held": True, "adds value": True} for n in range(MOST + 3)]
    scene = sr.draw(sr.evidence.wants(rows), language="en").scene
    assert len(pills(scene)) == MOST
    assert any(label.text == "3 more" for mark in scene.marks for label in mark.labels)
    assert len(scene.table) == 1 + MOST + 3


def test_the_example_is_drawn_in_estonian():
    scene = sr.draw(sr.evidence.wants(evidence_example("wants")), language="et").scene
    texts = {label.text for mark in scene.marks for label in mark.labels}
    assert {"Teadlik", "Alateadlik", "Näiline soov", "Nähtamatu", "Teadmata"} <= texts


def test_markup_in_a_want_stays_text(on_canvas):
    rows = [{"want": "<script>x()</script>", "held": True, "adds value": True}]
    on_canvas(sr.draw(sr.evidence.wants(rows)))
