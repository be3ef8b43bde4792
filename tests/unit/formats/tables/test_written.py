from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.tables.written import written
from sidusryhmad.model.naming import find
from sidusryhmad.testing import names


@given(st.dictionaries(names(), names(), min_size=1, max_size=4))
def test_whoever_is_written_is_found_again(called):
    for id_ in called:
        assert find(written(called, id_), called) == id_


def test_a_name_that_two_have_is_written_as_an_id():
    called = {"a": "Klient", "b": "Klient", "c": "Notar"}
    assert [written(called, id_) for id_ in called] == ["a", "b", "Notar"]
