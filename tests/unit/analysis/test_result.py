"""Results as plain data."""

import json
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import ClassVar

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.analysis.result import Result, plain
from sidusryhmad.errors import Message
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import Side


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    amount: float

    @property
    def doubled(self):
        return 2 * self.amount


@dataclass(frozen=True, slots=True)
class Sample(Result):
    kind: ClassVar[str] = "sample"
    table: ClassVar[str] = "rows_of_it"

    service_map: ServiceMap
    rows_of_it: tuple[Row, ...]
    note: Message


SAMPLE = Sample(ServiceMap.named("K"), (Row("a", 1.5),), Message("code", "{x} is it", {"x": 1}))


def test_fields_and_properties_are_written_and_the_map_is_not():
    assert SAMPLE.written() == {
        "schema_version": 1,
        "kind": "sample",
        "rows_of_it": [{"id": "a", "amount": 1.5, "doubled": 3.0}],
        "note": {"code": "code", "text": "1 is it", "values": {"x": 1}},
    }


def test_the_table_is_the_named_field():
    assert SAMPLE.rows() == [{"id": "a", "amount": 1.5, "doubled": 3.0}]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.float64(1.5), 1.5),
        (np.array([[1, 2]]), [[1, 2]]),
        (Side.CUSTOMER, "customer"),
        ({1: (2, None)}, {"1": [2, None]}),
        ({"b", "a"}, ["a", "b"]),
        (True, True),
        (date(2026, 9, 9), "2026-09-09"),
        (datetime(2026, 9, 9, 15, 30), "2026-09-09T15:30:00"),
        (time(15, 30), "15:30:00"),
    ],
)
def test_values_become_plain(value, expected):
    assert plain(value) == expected


LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()


@given(st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_plain_data_stays_as_it_is(value):
    assert plain(value) == value
    assert json.loads(json.dumps(plain(value))) == value
