"""Values carry the hook that notebooks call; what it shows is an entry point."""

import re
from dataclasses import dataclass, field
from importlib import metadata
from importlib.metadata import EntryPoint
from importlib.resources import as_file, files

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad import _plugins
from sidusryhmad._display import GROUP, Brief, Shown, brief
from sidusryhmad.analysis.results import Impact
from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.model.service_map import ServiceMap


class Value(Shown):
    def __repr__(self):
        return "an ordinary value"


class Special(Value):
    pass


@pytest.fixture
def registered(monkeypatch):
    def register(*points):
        found = [EntryPoint(name, value, GROUP) for name, value in points]
        monkeypatch.setattr(metadata, "entry_points", lambda **_: found)
        _plugins._found.cache_clear()

    yield register
    _plugins._found.cache_clear()


def test_a_value_nobody_speaks_for_shows_its_repr(registered):
    registered()
    assert Value()._repr_mimebundle_() == {"text/plain": "an ordinary value"}


def test_a_value_is_shown_by_the_entry_point_of_its_type(registered):
    registered(("value", "builtins:repr"))
    assert Value()._repr_mimebundle_(include=None, exclude=None) == "an ordinary value"


def test_a_subtype_is_shown_like_its_nearest_base(registered):
    registered(("value", "builtins:repr"), ("shown", "builtins:id"))
    assert Special()._repr_mimebundle_() == "an ordinary value"


def test_the_package_shows_its_own_values():
    assert {"impact", "servicemap"} <= set(_plugins.names(GROUP))
    assert issubclass(ServiceMap, Shown)
    assert issubclass(Impact, Shown)


@dataclass(frozen=True, slots=True, repr=False)
class Held(Brief):
    name: str
    parts: tuple[object, ...] = ()
    secret: str = field(default="", repr=False)


@given(st.text(), st.lists(st.text() | st.floats() | st.none() | st.lists(st.text()), max_size=9))
def test_a_value_is_one_short_line_whatever_it_holds(name, parts):
    line = repr(Held(name, tuple(parts)))
    assert len(line) < 200
    assert len(line.splitlines()) == 1
    assert line.startswith("Held(name=")


@given(st.text(alphabet="abcäö ", max_size=20), st.integers(-99, 99))
def test_what_fits_is_told_in_full(name, number):
    assert repr(Held(name, (number,))) == f"Held(name={name!r}, parts=({number},))"


@given(st.integers(1, 60))
def test_what_does_not_fit_is_left_out_after_an_ellipsis(count):
    line = brief("Many", ((f"part{n}", n) for n in range(count)))
    assert len(line) < 200
    told = re.findall(r"part(\d+)=(\d+)", line)
    assert told == [(str(n), str(n)) for n in range(len(told))]
    assert (len(told) == count) == ("…" not in line)


def test_a_record_tells_what_was_given():
    person = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct").stakeholders[0]
    assert repr(person) == str(person)
    assert repr(person) == "Stakeholder(id='barista', name='Barista', ring='direct')"
    assert repr(ServiceMap.named("Kohvik\n" * 99))[:24] == "<ServiceMap 'Kohvik\\nKoh"


SETTINGS = [sr.Draws(), sr.Loops(), sr.Paths(), sr.Rings(), sr.Terms(), sr.Theme(),
            sr.evidence.CocreationTerms(), sr.evidence.WaitingModel(),
            sr.evidence.table([{"rating": 9}] * 99, columns={"rating": "a"})]  # fmt: skip


def of_the_map():
    m = sr.example("eight").read()
    impact = sr.impact(m, "muugisurve")
    drawing = sr.draw(m)
    yield from (m, *m.stakeholders, *m.influences, *m.changes, *m.ring_list, impact)
    yield from (*impact.stakeholders, *(p for s in impact.stakeholders for p in s.paths))
    yield from (*m.changes[0].effects.values(), impact.verdict, drawing, sr.Album([drawing]))
    yield from (sr.report(impact), sr.report(impact).document, sr.summary(impact))
    yield from (sr.to_network(m), sr.structure(m), sr.robustness(m, "muugisurve"))
    yield from (sr.leverage(m), sr.remedy(m, "muugisurve"), sr.cross_check(m, "muugisurve"))
    yield from (sr.sensitivity(m, "muugisurve", samples=64), sr.profile(m), sr.compare(m))
    yield from (sr.diff(m, m), sr.merge(m, m, m), sr.history([("a", m), ("b", m)]))
    yield from (
        sr.example("eight"),
        sr.what_if(m, "muugisurve", influence=("teenindaja", "klient"), strength=0),
    )
    yield from sr.check(m)


def of_evidence():
    m = sr.example("eight").read()
    folder = files("sidusryhmad.examples.data").joinpath("evidence")
    for topic in FORMS:
        with as_file(folder.joinpath(f"{topic}.csv")) as file:
            found = getattr(sr.evidence, topic)(file)
        yield from (found, found.grounds, *found.suggestions)
        placed = sr.evidence.onto(m, found)
        yield from (placed, *placed.unknown, *placed.beside)
    yield sr.evidence.parties(sr.ServiceMap.from_document(m.to_document()))


@pytest.mark.parametrize("made", [of_the_map, of_evidence, lambda: SETTINGS])
def test_every_public_value_is_one_short_line(made):
    told = [(type(value).__name__, repr(value)) for value in made()]
    assert [(kind, line) for kind, line in told if len(line) >= 200 or "\n" in line] == []
    assert all(kind in line for kind, line in told)
