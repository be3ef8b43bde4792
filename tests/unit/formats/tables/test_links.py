"""The list of influences."""

import pytest

from sidusryhmad.formats.tables.grid import Grid, table
from sidusryhmad.formats.tables.links import is_links, links_sheet, read_links, sign
from sidusryhmad.formats.tables.open_columns import typed


def part(*rows):
    return read_links(table(Grid("Mõjud", rows), is_links))


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("From", "To", "Strength"), True),
        (("Kes", "Keda", "Tugevus"), True),
        (("KELLELT", "kellele (nimi)"), True),
        (("Nimi", "Ring"), False),
        (("From",), False),
    ],
)
def test_a_list_is_known_by_its_two_ends(headings, expected):
    assert is_links(headings) is expected


def test_blank_and_zero_are_two_things():
    found = part(("kes", "keda", "tugevus"), ("A", "B", 0), ("B", "A", None))
    assert found.records == [{"from": "A", "to": "B", "strength": 0}, {"from": "B", "to": "A"}]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("+", "positive"),
        ("'-", "negative"),
        ("−", "negative"),
        ("?", "unknown"),
        ("Positiivne", "positive"),
        ("hinders", "negative"),
        ("vist", "vist"),
    ],
)
def test_signs_however_they_are_written(written, meant):
    assert sign(written) == meant
    assert part(("kes", "keda", "märk"), ("A", "B", written)).records[0]["sign"] == meant


def test_raters_have_a_column_each():
    found = part(
        ("from", "to", "rating: A", "Hinnang: Mari Maa", "ratings (json)"),
        ("A", "B", "2,5", "?", '{"": 1}'),
        ("B", "A", None, -1, None),
    )
    assert found.records[0]["ratings"] == {"": 1, "A": 2.5, "Mari Maa": None}
    assert found.records[1]["ratings"] == {"Mari Maa": -1}


def test_shares_count_from_zero_and_what_was_written_is_kept():
    found = part(
        ("from", "to", "strength (0-1)", "note"), ("A", "B", 0.5, "leping"), ("B", "A", 0, None)
    )
    assert [record["strength"] for record in found.records] == [1.5, 0]
    assert [record["note"] for record in found.records] == [
        "leping; strength (0-1): 0.5",
        "strength (0-1): 0",
    ]
    assert [remark.message.code for remark in found.remarks] == ["other_scale"]


def test_words_are_strengths():
    found = part(("from", "to", "strength"), ("A", "B", "strong"), ("B", "A", "nõrk"))
    assert [record["strength"] for record in found.records] == [3, 1]


def test_unknown_columns_are_said():
    found = part(("from", "to", "strength", "värv"), ("A", "B", 1, "sinine"))
    assert [(r.kind, r.message.code) for r in found.remarks] == [("lost", "foreign_column")]


@pytest.mark.parametrize("language", ["et", "en"])
def test_what_is_written_is_read(language):
    records = [
        {
            "from": "A",
            "to": "B",
            "strength": 2,
            "range": [1, 3],
            "kind": "info",
            "exists": 0.5,
            "who": "Mari",
            "when": "12.11",
            "why": "=miks",
            "source": "x",
            "confidence": 0.9,
            "note": "",
        },
        {"from": "B", "to": "A", "sign": "unknown", "ratings": {"A": 2, "B": None, " ": -1}},
        {"from": "B", "to": "C", "range": [-1, 1]},
    ]
    made = links_sheet(records, "Mõjud", language)
    assert read_links(table(made, is_links)).records == records
    assert all(typed(cell) for row in made.rows for cell in row if cell is not None)
