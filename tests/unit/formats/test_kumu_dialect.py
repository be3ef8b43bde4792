"""What the tools call things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.formats.kumu_dialect import KUMU, PRSM, RESERVED
from sidusryhmad.formats.tables import links
from sidusryhmad.formats.tables.columns import folded
from sidusryhmad.formats.tables.stakeholder_columns import BY_WORD


@pytest.mark.parametrize("dialect", [KUMU, PRSM])
def test_what_must_come_first_comes_first(dialect):
    assert next(iter(dialect.people.values())) == "Label"
    assert list(dialect.links.values())[:2] == ["From", "To"]


@given(
    st.sampled_from([KUMU, PRSM]).flatmap(
        lambda d: st.tuples(st.just(d), st.sampled_from(sorted(d.people)))
    )
)
def test_every_heading_that_is_written_is_read_as_the_same(pair):
    dialect, key = pair
    read = dialect.reads[folded(dialect.people[key])]
    assert BY_WORD[read].key == (key,)


@given(st.sampled_from([KUMU, PRSM]))
def test_all_that_is_named_exists(dialect):
    assert set(dialect.links) <= {column.key[0] for column in links.COLUMNS}
    assert all(word in BY_WORD for word in dialect.reads.values())
    assert all(word == folded(word) for word in dialect.taken | RESERVED)
