"""Data frames, in and out."""

from datetime import date
from warnings import catch_warnings, simplefilter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import (
    InvalidMapError,
    InvalidParameterError,
    SidusryhmadError,
    WrongTypeError,
)
from sidusryhmad.formats.frames import from_frames, to_frames
from sidusryhmad.formats.tables.sheets import as_json
from sidusryhmad.testing import service_maps

SLOW = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
PEOPLE = [
    {"Nimi": "Klient", "Ring": "otsesed", "Võim": "kõrge", "Eelarve": 12},
    {"Nimi": "=Notar", "Ring": "kaudne", "Võim": None, "Eelarve": None},
]
LINKS = [{"kes": "=Notar", "keda": "Klient", "tugevus": "2,5"}]


class Polars:
    """Offers what a frame of polars does."""

    def __init__(self, rows):
        self.rows = rows

    def to_dicts(self):
        return list(self.rows)


class Pandas:
    """Offers what a frame of pandas does: of columns with one name the last stays."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows

    def to_dict(self, _):
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Number:
    """A number as arrays hold it."""

    def __init__(self, value):
        self.value = value

    def item(self):
        return self.value


def quietly(*frames, **more):
    with catch_warnings():
        simplefilter("ignore", sr.MapWarning)
        return from_frames(*frames, **more)


@pytest.mark.parametrize("kind", [list, tuple, Polars, iter])
def test_frames_of_any_kind_with_headings_of_workbooks(kind):
    m = quietly(kind(PEOPLE), kind(LINKS), service="Büroo")
    assert m.service.name == "Büroo"
    assert [(p.name, p.ring, dict(p.fields)) for p in m.stakeholders] == [
        ("Klient", "direct", {"Eelarve": 12}),
        ("=Notar", "indirect", {}),
    ]
    assert m.influences[0].strength == 2.5


def test_what_was_assumed_is_said_once():
    with pytest.warns(sr.MapWarning, match="Võim: kõrge is read as 3") as said:
        from_frames(PEOPLE, service="Büroo")
    assert len(said) == 1
    with pytest.warns(sr.MapWarning, match="rings from the inside out"):
        from_frames([{"name": "A", "ring": "linn"}], service="B")


def test_pandas():
    pd = pytest.importorskip("pandas")
    m = quietly(pd.DataFrame(PEOPLE), pd.DataFrame(LINKS), service="Büroo")
    people, links = to_frames(m, pd.DataFrame)
    assert list(people["name"]) == ["Klient", "=Notar"]
    assert list(links["strength"]) == [2.5]
    assert quietly(people, links, service="Büroo") == m


def test_polars():
    pl = pytest.importorskip("polars")
    m = quietly(pl.DataFrame(PEOPLE), pl.DataFrame(LINKS), service="Büroo")
    people, links = to_frames(m, pl.DataFrame)
    assert quietly(people, links, service="Büroo") == m


class Missing:
    """What a data frame puts where nothing is known."""

    def __str__(self):
        return "<NA>"


def test_what_people_call_nan_is_their_own_word():
    rows = [{"name": name, "ring": "direct"} for name in ("nan", "NaT", "<NA>", "Guest")]
    found = from_frames(rows, service="K").stakeholders
    assert [person.name for person in found] == ["nan", "NaT", "<NA>", "Guest"]


def test_values_as_arrays_and_frames_hold_them():
    m = quietly(
        [{"name": "A", "ring": "direct", "power": Number(2), "kuupäev": date(2026, 1, 2),
          "osad": ["x"], "tühi": float("nan"), "puudub": Missing(), "tekst": " =1 "}],
        service="K",
    )  # fmt: skip
    (person,) = m.stakeholders
    assert person.power.value == 2
    assert person.fields == {"kuupäev": "2026-01-02", "osad": '["x"]', "tekst": " =1 "}


@pytest.mark.parametrize("frame", ["tekst", 3, {"name": "A"}, [1], b"x", [["A", "direct"]]])
def test_what_is_no_frame(frame):
    with pytest.raises(WrongTypeError, match="a data frame, or rows as mappings, is needed"):
        from_frames(frame, service="K")


@pytest.mark.parametrize(
    "asked", [sr.evidence.recommendation, lambda f: from_frames(f, service="K")]
)
def test_two_columns_of_one_name_are_refused_since_only_one_would_be_read(asked):
    frame = Pandas(["rating", "rating", "unit"], [[9, 3, "a"], [10, 2, "b"]])
    with pytest.raises(InvalidParameterError, match="one name: rating"):
        asked(frame)


def test_influences_alone_name_the_stakeholders():
    m = quietly(None, LINKS, service="K")
    assert [p.name for p in m.stakeholders] == ["=Notar", "Klient"]


def test_faults_name_the_row():
    with pytest.raises(InvalidMapError, match=r"stakeholders\[1\].power"):
        from_frames([{"name": "A", "ring": "direct", "power": 1},
                     {"name": "B", "ring": "direct", "power": 7}], service="K")  # fmt: skip
    with pytest.raises(InvalidMapError, match="no stakeholders"):
        from_frames([], service="K")


@SLOW
@given(m=service_maps())
def test_people_and_influences_come_back(m):
    people, links = to_frames(m)
    assert all(list(row) == list(people[0]) for row in people)
    if '""' not in as_json(m.to_document()):
        back = quietly(people, links, service=m.service.name)
        assert back.stakeholders == m.stakeholders
        assert back.influences == m.influences


@SLOW
@given(m=service_maps())
def test_a_frame_is_made_of_the_rows(m):
    made = []
    to_frames(m, made.append)
    assert tuple(made) == to_frames(m)
    assert [row["id"] for row in made[0]] == [person.id for person in m.stakeholders]
    assert [(row["from"], row["to"]) for row in made[1]] == [(i.from_, i.to) for i in m.influences]


@SLOW
@given(st.lists(st.dictionaries(
    st.sampled_from(["name", "ring", "power", "x", "from", "to", "strength", 3]),
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5)
    | st.lists(st.integers(), max_size=2), max_size=5), max_size=4))  # fmt: skip
def test_any_rows_give_a_map_or_a_named_error(rows):
    for links in (None, rows):
        try:
            m = quietly(rows, links, service="K")
        except SidusryhmadError:
            continue
        assert m.stakeholders
