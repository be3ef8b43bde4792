from hypothesis import given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.locale.language import language
from sidusryhmad.reporting.evidence.complaint_log_counts import (
    FACTORS,
    counted_section,
    gaps_section,
)
from sidusryhmad.reporting.words import MapWords

ROSTER = [{"weekdays": "E-R", "start": "8:00", "end": "18:00", "amount": 1}]


def asked(rows, **how):
    found = sr.evidence.complaint_log(rows, **how)
    return found, MapWords(found.service_map, language("en"))


def tables(section):
    return [block for block in section.blocks if hasattr(block, "rows")]


ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "when": st.sampled_from(["2026-09-07 10:00", "2026-09-08", None, "2026-09-12 9:30"]),
            "what": st.just("x"),
            "on duty": st.sampled_from(["Kaire", None]),
            "place": st.sampled_from(["Kesklinn", None]),
            "customer": st.sampled_from(["Anu", "Jüri", None]),
        }
    ),
    min_size=1,
    max_size=12,
)


@given(ROWS, st.booleans())
@settings(max_examples=25, deadline=None)
def test_each_combination_adds_up_to_all_complaints(rows, exposed):
    found, words = asked(rows, exposure=ROSTER if exposed else None)
    combinations = tables(counted_section(found, words))[-1]
    assert len(combinations.rows) == len(found.counted)
    for row in combinations.rows:
        assert sum(int(cell.text) for cell in row[1:4]) == found.n
    gaps = tables(gaps_section(found, words))
    listed = {row[0].text: int(row[1].text) for table in gaps for row in table.rows}
    assert listed == {FACTORS[gap.factor]: gap.count for gap in found.gaps}


def test_customers_are_counted_not_named():
    found, words = asked(
        [{"when": "2026-09-07", "what": "x", "customer": name} for name in ("Anu", "anu", "Jüri")]
    )
    texts = [block.text for block in counted_section(found, words).blocks if hasattr(block, "text")]
    assert texts[0] == "2 different customers are named in the log; complaints: 3."
    assert "ranking" in texts[-1]


def test_complaints_outside_the_exposure_are_told():
    rows = [{"when": "2026-09-12 10:00", "what": "x"}, {"when": "2026-09-07 10:00", "what": "x"}]
    found, words = asked(rows, exposure=ROSTER)
    texts = [block.text for block in gaps_section(found, words).blocks if hasattr(block, "text")]
    assert texts[0].startswith("1 complaint lies where the amounts given have nothing")


def test_where_all_is_known_there_is_no_section():
    row = {
        "when": "2026-09-07 10:00",
        "what": "x",
        "on duty": "a",
        "place": "b",
        "topic": "c",
    }
    found, words = asked([row])
    assert gaps_section(found, words).blocks == ()
