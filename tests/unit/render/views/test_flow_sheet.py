"""Where lanes stand."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.render.pills import Block, block, pill_size
from sidusryhmad.render.text import Font, width
from sidusryhmad.render.views.flow_sheet import COLUMNS, HEADING, REMARK, Words, sheet

FONT = Font(12.0)
NAME = block("Klient", 92, FONT)


def lane(*names, note="", strengths=None):
    pills = tuple(block(name, 120, FONT) for name in names)
    return Words(pills, strengths or ("+2",) * len(names), "", note)


def own(text="own direct effect with its echo"):
    return Words((NAME,), (), text)


names = st.sampled_from(["A", "Klient", "Kohaliku omavalitsuse sotsiaaltöötaja", "õ" * 60])
written = st.builds(lambda many, said: lane(*many, note=said),
                    st.lists(names, min_size=1, max_size=12),
                    st.sampled_from(["", "carried −0.68, now −0.34"]))  # fmt: skip
others = st.sampled_from([Words((), (), "all other paths"), own()])


@given(st.lists(written | others, min_size=1, max_size=6))
def test_nothing_overlaps_and_the_stakeholder_stands_right_of_all(lanes):
    made = sheet(lanes, NAME)
    boxes = [box for track in made.tracks for box in track.boxes]
    for one, other in combinations([*boxes, made.target], 2):
        assert not one.grown(3.0).overlaps(other)
    for box in boxes:
        assert box.left >= 0
        assert box.top >= HEADING
        assert box.bottom <= made.target.bottom + 1e-6
        assert box.right + 40 <= made.target.left


@given(st.lists(written | others, min_size=1, max_size=6))
def test_every_lane_ends_at_the_stakeholder_below_the_one_before(lanes):
    made = sheet(lanes, NAME)
    levels = [track.end[1] for track in made.tracks]
    assert levels == sorted(set(levels))
    for track, words in zip(made.tracks, lanes, strict=True):
        assert track.end[0] == made.target.left
        assert made.target.top < track.end[1] < made.target.bottom
        assert len(track.boxes) == len(track.rows) == len(words.pills)
        if track.boxes:
            assert track.boxes[-1].y == pytest.approx(track.end[1])


@given(st.lists(written, min_size=1, max_size=4))
def test_rows_are_no_longer_than_the_columns_and_further_ones_are_indented(lanes):
    made = sheet(lanes, NAME)
    for track in made.tracks:
        counts = [track.rows.count(row) for row in range(max(track.rows) + 1)]
        assert counts[0] == min(COLUMNS, len(track.boxes))
        assert all(0 < count < COLUMNS for count in counts[1:])
        for box, row in zip(track.boxes, track.rows, strict=True):
            assert (box.x > track.boxes[0].x) == (row > 0 or box != track.boxes[0])


def test_what_is_said_along_a_line_has_room():
    made = sheet([own("a rather long remark of many words over one line")], NAME)
    room = made.target.left - made.tracks[0].boxes[0].right
    assert room > width("a rather long remark of many words over one line", REMARK)


def test_strengths_before_and_after_push_pills_apart():
    plain, wide = (
        sheet([lane("A", "B", strengths=(text, "+1"))], NAME).tracks[0].boxes
        for text in ("+1", "+2,25 → +1,75")
    )
    assert wide[1].left - wide[0].right > plain[1].left - plain[0].right


def test_a_single_lane_leaves_the_stakeholder_room_for_the_name():
    tall = Block(("a", "b", "c", "d", "e"), FONT)
    made = sheet([Words((), (), "nothing")], tall)
    assert made.target.height >= pill_size(tall)[1]
    assert made.tracks[0].left == 0.0


def test_columns_line_up_from_lane_to_lane():
    made = sheet([lane("A", "B", "C"), lane("Kohaliku omavalitsuse ametnik", "D"), own()], NAME)
    first, second, third = made.tracks
    assert first.boxes[0].x == second.boxes[0].x == third.boxes[0].x
    assert first.boxes[1].x == second.boxes[1].x


def test_a_note_makes_its_row_higher():
    plain, noted = (
        sheet([lane("A", note=note), lane("B")], NAME).tracks[1].end[1]
        for note in ("", "path gone, it carried −0.13")
    )
    assert noted > plain


def test_a_long_name_makes_the_row_higher_and_not_the_column_endless():
    made = sheet([lane("õ" * 60)], NAME)
    assert made.tracks[0].boxes[0].width < 260
    assert made.tracks[0].boxes[0].height > 30


@pytest.mark.parametrize(("count", "rows"), [(1, 1), (5, 1), (6, 2), (9, 2), (10, 3), (13, 3)])
def test_lanes_break_after_five_and_then_after_four(count, rows):
    made = sheet([lane(*(["A"] * count))], NAME)
    assert max(made.tracks[0].rows) + 1 == rows
    levels = sorted({round(box.y, 3) for box in made.tracks[0].boxes})
    assert len(levels) == rows


@given(st.lists(written, min_size=1, max_size=3), names)
def test_the_stakeholders_name_has_room(lanes, name):
    text = block(name, 120, FONT)
    made = sheet(lanes, text)
    wide, high = pill_size(text)
    assert made.target.width == pytest.approx(wide)
    assert made.target.height >= high


@given(st.lists(written | others, min_size=2, max_size=5))
def test_taking_the_last_lane_away_leaves_the_others_where_they_were_or_nearer(lanes):
    every, fewer = sheet(lanes, NAME), sheet(lanes[:-1], NAME)
    for one, other in zip(every.tracks, fewer.tracks, strict=False):
        assert one.end[1] == pytest.approx(other.end[1])
        for box, again in zip(one.boxes, other.boxes, strict=True):
            assert again.left <= box.left + 1e-6
    assert fewer.target.left <= every.target.left + 1e-6
