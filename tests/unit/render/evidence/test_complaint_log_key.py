import pytest

import sidusryhmad as sr
from sidusryhmad.examples.evidence import evidence_example
from sidusryhmad.locale.language import language
from sidusryhmad.render.evidence.complaint_log_grid import grid_of
from sidusryhmad.render.evidence.complaint_log_key import key_rows
from sidusryhmad.render.theme import Theme

LOG, CALENDAR, EXPOSURE = (
    evidence_example("complaint_log", sheet) for sheet in ("", "calendar", "exposure")
)


def rows(code="en", **how):
    found = sr.evidence.complaint_log(LOG, **{"exposure": EXPOSURE, **how})
    speaks = language(code)
    return [row.text for row in key_rows(grid_of(found, speaks), found, speaks, Theme())]


def test_colours_hatching_and_patterns_are_explained():
    texts = rows(calendar=CALENDAR)
    assert texts[1:4] == ["more than expected", "fewer than expected", "hooldustööd"]
    assert "Wednesdays 15–16, B on duty: 10 of 122 complaints, expected 0.61" in texts


def test_only_what_occurs_is_explained():
    assert "hooldustööd" not in rows()


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ({"fewest": 500}, "fewer than 500 complaints: not searched for patterns"),
        ({"at_least": 100}, "nothing gathers more than chance would bring"),
        (
            {"combinations": (("topic", "person"),), "level": 0.9, "at_least": 2, "draws": 99},
            "a pattern without a frame is bound to no weekday or hour",
        ),
    ],
)
def test_what_is_not_framed_is_said(how, text):
    assert text in rows(**how)


def test_in_estonian():
    assert "oodatust rohkem" in rows("et")


def test_a_frame_that_holds_more_than_its_pattern_is_explained():
    said = "a frame also holds complaints that are not of its pattern"
    assert said in rows()
    assert said not in rows(combinations=(("weekday", "hour"),))
    assert "raamis on ka kaebusi, mis selle mustri hulka ei kuulu" in rows("et")
