"""Names of sheets."""

from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.sheet_names import GUIDE, IGNORED, SHEETS


def test_no_name_stands_for_two_sheets_and_each_fits_a_spreadsheet():
    names = [word for words in (*SHEETS.values(), GUIDE) for word in words]
    assert len(set(names)) == len(names)
    assert all(folded(name) == name and len(name) <= 31 for name in names)
    assert not any(name.endswith(IGNORED) for name in names)
