"""Evidence on a map, wherever the map goes: nothing is lost silently and no number moves."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import sidusryhmad as sr
from sidusryhmad.errors import Message
from sidusryhmad.evidence.placing import onto
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.formats.archi_csv import FORMAT as ARCHI
from sidusryhmad.formats.archimate_xml import FORMAT as ARCHIMATE
from sidusryhmad.formats.csv_file import FORMAT as CSV
from sidusryhmad.formats.files import built
from sidusryhmad.formats.format import Source
from sidusryhmad.formats.gexf import FORMAT as GEXF
from sidusryhmad.formats.graphml import FORMAT as GRAPHML
from sidusryhmad.formats.kumu_json import FORMAT as KUMU
from sidusryhmad.formats.register_file import CSV as REGISTER
from sidusryhmad.formats.xlsx_file import FORMAT as XLSX
from sidusryhmad.model.backing import current, disagreements
from sidusryhmad.model.redaction import redacted
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

WHOLE = {"csv": CSV, "xlsx": XLSX, "graphml": GRAPHML, "gexf": GEXF, "archi": ARCHI,
         "archimate": ARCHIMATE}  # fmt: skip
LOSSY = {"kumu": KUMU, "register": REGISTER}
FEW = settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=9)
MEAN = Message("mean", "mean of answers")
KINDS = {"attitude": -3, "today": -3, "power": 0, "interest": 0, "strength": -3, "effect": -3}


@st.composite
def grounded(draw):
    """A small map with a record of evidence for each of up to four kinds of value."""
    m = draw(service_maps(min_stakeholders=2, max_stakeholders=4, complete=False))
    first, second = (person.id for person in m.stakeholders[:2])
    m = m.with_change("Muutus", {first: 1}, id="muutus")
    rows = []
    for of in draw(st.lists(st.sampled_from(sorted(KINDS)), min_size=1, max_size=4)):
        low, value, high = sorted(draw(st.tuples(*[st.integers(KINDS[of], 3)] * 3)))
        ends = {"strength": {"from": first, "to": second},
                "effect": {"stakeholder": first, "change": "muutus"}}  # fmt: skip
        said = {"n": draw(st.integers(0, 500)), "who": draw(PLAIN), "method": draw(PLAIN)}
        span = {"range": [low, high]} if draw(st.booleans()) else {}
        named = ends.get(of, {"stakeholder": second})
        rows.append({"of": of, **named, "value": value, **span, **said})
    return ServiceMap.from_document({**m.to_document(), "evidence": rows})


def bare(m):
    return ServiceMap.from_document({**m.to_document(), "evidence": []})


@pytest.mark.parametrize("kind", WHOLE.values(), ids=WHOLE)
@FEW
@given(m=grounded())
def test_files_that_hold_whole_maps_hold_evidence(kind, m):
    made = kind.render(m)
    assume("xml_characters" not in {remark.message.code for remark in made.remarks})
    files = {name or "a": content for name, content in made.files.items()}
    back = built(kind.parse(Source("a", files, folder=len(files) > 1)))
    assert back.evidence == m.evidence


@pytest.mark.parametrize("kind", LOSSY.values(), ids=LOSSY)
@FEW
@given(m=grounded())
def test_files_that_cannot_hold_it_say_so(kind, m):
    said = [str(remark.message) for remark in kind.render(m).remarks if remark.kind == "lost"]
    assert any("evidence" in text for text in said)
    content = b"".join(kind.render(m).files.values())
    assert content == b"".join(kind.render(bare(m)).files.values())


@FEW
@given(grounded())
def test_no_number_of_an_impact_moves_because_evidence_lies_beside_it(m):
    first, second = (sr.impact(each, "muutus", draws=None) for each in (m, bare(m)))
    assert [s.total for s in first.stakeholders] == [s.total for s in second.stakeholders]


@FEW
@given(grounded())
def test_whoever_said_it_is_a_letter_in_a_map_for_other_eyes(m):
    made = redacted(m, roles=True)
    assert [e.value for e in made.evidence] == [e.value for e in m.evidence]
    assert [e.n for e in made.evidence] == [e.n for e in m.evidence]
    ids = {person.id for person in made.stakeholders} | {change.id for change in made.changes}
    assert all(set(e.about[1:]) <= ids for e in made.evidence)
    letters = {old.who: new.who for old, new in zip(m.evidence, made.evidence, strict=True)}
    assert len(set(letters.values())) == len(letters)
    assert all(new.isupper() and new.isascii() for new in letters.values())


@FEW
@given(grounded(), grounded())
def test_merging_keeps_the_evidence_of_both_and_disputes_none(ours, theirs):
    other = {**ours.to_document(), "evidence": []}
    ids = {person.id for person in ours.stakeholders} | {"muutus"}
    fitting = [e for e in theirs.evidence if set(e.about[1:]) <= ids]
    other["evidence"] = [
        e.model_dump(mode="json", by_alias=True, exclude_unset=True) for e in fitting
    ]
    found = sr.merge(bare(ours), ours, ServiceMap.from_document(other))
    assert found.clean
    assert set(found.service_map.evidence) == {*ours.evidence, *fitting}


@FEW
@given(grounded(), st.booleans())
def test_evidence_placed_from_a_map_is_found_again_on_it(m, accept):
    suggestions = [
        Suggestion(e.of, e.value, MEAN, MEAN, e.stakeholder or "", e.change or "", e.from_ or "",
                   e.to or "", e.range, e.n)
        for e in m.evidence
    ]  # fmt: skip
    done = onto(bare(m), suggestions, accept=accept)
    made = done.service_map
    assert not done.unknown
    assert {e.about for e in made.evidence} == {e.about for e in m.evidence}
    for record in done.placed:
        assert current(made, record).value == record.value
    if accept:
        assert {e.about for e in done.placed} == {e.about for e in m.evidence}
    differing = {d.evidence.about for d in disagreements(made)}
    assert differing <= {e.about for e in made.evidence}
