from sidusryhmad.errors import Place
from sidusryhmad.evidence.sheet import Gone, Sheet
from sidusryhmad.evidence.topics.delivery.rows import StepRow


def test_places_do_not_make_sheets_different():
    rows = (StepRow(step="a"),)
    assert Sheet(rows, (Place(3),)) == Sheet(rows, (Place(9),))
    assert Sheet(rows) != Sheet(())


def test_what_a_row_left_out_says_is_read_where_it_is_a_text():
    gone = Gone({"step": "  ", "n": 3}, Place(2))
    assert gone.text("step") is gone.text("n") is gone.text("other") is None
