from sidusryhmad.errors import Place
from sidusryhmad.evidence.sheet import Sheet
from sidusryhmad.evidence.topics.delivery.rows import StepRow


def test_places_do_not_make_sheets_different():
    rows = (StepRow(step="a"),)
    assert Sheet(rows, (Place(3),)) == Sheet(rows, (Place(9),))
    assert Sheet(rows) != Sheet(())
