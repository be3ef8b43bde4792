"""What a change meets, in one cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables.met import met

PLAIN = st.text("abcõäöü ", min_size=1, max_size=8).filter(lambda text: text.strip() == text != "")
SPENT = st.fixed_dictionaries(
    {}, optional={"effort": st.integers(0, 999), "percent": st.integers(0, 100)}
)


def told(want, spent):
    effort = f": {spent['effort']}" if "effort" in spent else ""
    return f"{want}{effort}" + (f" ({spent['percent']} %)" if "percent" in spent else "")


@given(st.lists(st.tuples(PLAIN, SPENT), min_size=1, max_size=4))
def test_whatever_people_list_is_taken_apart(entries):
    found = met("; ".join(told(*each) for each in entries))
    for entry, (want, spent) in zip(found, entries, strict=True):
        record = {"want": entry} if isinstance(entry, str) else entry
        assert record["want"] == want
        assert record.get("effort") == spent.get("effort")
        share = None if "percent" not in spent else spent["percent"] / 100
        assert record.get("share") == share


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Kiirus", ["Kiirus"]),
        ("Kiirus; Hind ;", ["Kiirus", "Hind"]),
        ("Kiirus: 12", [{"want": "Kiirus", "effort": 12}]),
        ("Kiirus:12,5 (50 %)", [{"want": "Kiirus", "effort": 12.5, "share": 0.5}]),
        ("Kiirus (7%)", [{"want": "Kiirus", "share": 0.07}]),
        ("–: 3", [{"effort": 3}]),
        ('["a", {"want": "b", "effort": 2}]', ["a", {"want": "b", "effort": 2}]),
        ("Kell 8:30 kohal", ["Kell 8:30 kohal"]),
        ("", []),
        (7, 7),
    ],
)
def test_what_people_write(cell, found):
    assert met(cell) == found


@given(st.text(max_size=30))
def test_whatever_stands_in_a_cell_is_read_without_complaint(text):
    found = met(text)
    assert found is None or isinstance(found, list | dict | str | int | float | bool)
