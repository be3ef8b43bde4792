from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.evidence.topics.cocreation.cocreation import cocreation
from sidusryhmad.evidence.topics.cocreation.terms import CocreationTerms

ROWS = [
    {"involvement": x, "satisfaction": 9 - (x - 5) ** 2 / 5 + x % 2 / 9, "unit": "tundi"}
    for x in range(11)
]


def test_a_result_shows_itself_by_its_number_of_responses():
    assert repr(cocreation(ROWS)) == "<Cocreation: 1 responses>"


def test_its_data_say_everything_but_the_map():
    data = cocreation(ROWS, terms=CocreationTerms(planned={"": 5.0}, scale=(0, 10))).written()
    (response,) = data["responses"]
    assert data["kind"] == "cocreation"
    assert "service_map" not in data
    assert response["finding"] == "optimum"
    assert response["signs"]["turns"] <= 0.05
    assert response["optimum"]["interval"]["method"]["code"] == "fieller"
    assert response["planned"]["points"]["value"] <= 3
    assert len(response["ratings"]) == response["n"] == 11


@given(st.integers(0, 5))
def test_rows_of_its_table_are_its_segments(count):
    rows = [{**row, "segment": f"s{n}"} for n in range(count) for row in ROWS] or ROWS
    assert len(cocreation(rows).rows()) == max(count, 1)
