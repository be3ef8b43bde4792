"""Suggestions are put onto a map, and nothing that anybody said is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import InvalidMapError, Message, WrongTypeError
from sidusryhmad.evidence.placing import onto
from sidusryhmad.evidence.suggestion import Suggestion
from sidusryhmad.model.backing import current, disagreements, gives_way, origin
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.testing import service_maps

MAP = ServiceMap.from_document({
    "service": {"name": "Post", "language": "et"},
    "stakeholders": [{"name": "Klient", "ring": "direct", "attitude": {"value": 1, "who": "Mari"}},
                     {"name": "Kirjakandja", "ring": "direct"}],
    "influences": [{"from": "Kirjakandja", "to": "Klient", "strength": 2, "who": "Jaan"}],
    "changes": [{"name": "Ukseni", "effects": {"Klient": 2}}],
})  # fmt: skip
MEAN = Message("mean", "keskmine")


def suggested(of="attitude", value=-1.0, stakeholder="Klient", **details):
    ends = {"strength": {"from_": "Kirjakandja", "to": "Klient"}}.get(
        of, {"stakeholder": stakeholder}
    )
    plan = {"change": "Ukseni"} if of == "effect" else {}
    why = details.pop("why", Message("why", "212 hinnangut"))
    method = details.pop("method", MEAN)
    return Suggestion(of, value, why, method, **ends, **plan, **details)


def sound(found):
    """The map is valid as a whole, as a file would tell."""
    assert ServiceMap.from_document(found.service_map.to_document()) == found.service_map
    return found


@pytest.mark.parametrize(
    ("of", "whom", "value"),
    [("today", "Klient", -1), ("power", "Klient", 2), ("attitude", "Kirjakandja", -1.5),
     ("effect", "Kirjakandja", 1)],
)  # fmt: skip
def test_where_nobody_said_anything_the_value_is_set_and_the_evidence_kept(of, whom, value):
    given_ = suggested(of, value, whom, range=(value - 0.5, value + 0.5), n=212, source="a.csv")
    found = sound(onto(MAP, [given_]))
    (record,) = found.service_map.evidence
    assert found.placed == (record,)
    assert (found.beside, found.unknown) == ((), ())
    now = current(found.service_map, record)
    assert (now.value, now.range) == (value, (value - 0.5, value + 0.5))
    assert (now.source, now.why) == ("a.csv", "212 hinnangut")
    assert origin(found.service_map, now) == record


@pytest.mark.parametrize("of", ["attitude", "effect", "strength"])
def test_what_was_given_by_hand_stays_with_the_evidence_beside_it(of):
    found = sound(onto(MAP, [suggested(of)]))
    (record,) = found.service_map.evidence
    (kept,) = found.beside
    assert (kept.evidence, kept.now) == (record, current(MAP, record))
    assert found.placed == ()
    assert [d.evidence for d in disagreements(found.service_map)] == [record]


@pytest.mark.parametrize("of", ["attitude", "effect", "strength"])
def test_an_explicit_choice_keeps_what_was_given_by_hand_as_evidence(of):
    found = sound(onto(MAP, [suggested(of)], accept=True))
    by_hand, record = found.service_map.evidence
    before = current(MAP, record)
    assert (by_hand.value, by_hand.who, by_hand.method) == (
        before.value, before.who, "käsitsi antud"
    )  # fmt: skip
    assert found.placed == (record,)
    assert current(found.service_map, record).value == -1
    again = onto(found.service_map, [suggested(of)], accept=True)
    assert again.service_map == found.service_map


def test_newer_evidence_of_the_same_source_and_method_renews_its_own_value():
    first = onto(MAP, [suggested("today", -1, source="küsitlus", when=Message("w", "2025"))])
    newer = suggested("today", 1, source="küsitlus", when=Message("w", "2026"))
    second = sound(onto(first.service_map, [newer]))
    assert [e.value for e in second.service_map.evidence] == [-1, 1]
    assert second.service_map.stakeholders[0].today.value == 1
    assert second.beside == ()
    assert disagreements(second.service_map) == ()


def test_older_evidence_placed_again_does_not_come_back():
    first = suggested("today", -1, source="küsitlus")
    m = onto(MAP, [first, suggested("today", 1, source="küsitlus")]).service_map
    again = onto(m, [first])
    assert again.service_map == m
    assert again.beside[0].now.value == 1


@pytest.mark.parametrize("other", [{"source": "muu"}, {"method": Message("m", "mediaan")}])
def test_evidence_of_another_source_or_method_stays_beside(other):
    m = onto(MAP, [suggested("today", -1, source="küsitlus")]).service_map
    found = sound(onto(m, [suggested("today", 1, **{"source": "küsitlus", **other})]))
    assert found.service_map.stakeholders[0].today.value == -1
    assert found.beside[0].evidence.value == 1


def test_evidence_accepted_over_other_evidence_adds_nothing_by_hand():
    m = onto(MAP, [suggested("today", -1, source="a")]).service_map
    found = onto(m, [suggested("today", 1, source="b")], accept=True)
    assert [e.source for e in found.service_map.evidence] == ["a", "b"]


def test_a_sign_that_agrees_gets_its_strength():
    document = MAP.to_document()
    document["influences"] = [{"from": "kirjakandja", "to": "klient", "sign": "negative"}]
    m = ServiceMap.from_document(document)
    (influence,) = sound(onto(m, [suggested("strength")])).service_map.influences
    assert (influence.strength, influence.sign) == (-1, "negative")
    assert onto(m, [suggested("strength", 1)]).service_map.influences == m.influences


def test_an_influence_that_only_a_change_brings_has_no_value_beside():
    edits = {"add": {"influences": [{"from": "klient", "to": "kirjakandja", "strength": 1}]}}
    m = MAP.with_change("Uus", {}, edits=edits)
    found = sound(
        onto(m, [Suggestion("strength", 1, MEAN, MEAN, from_="Klient", to="Kirjakandja")])
    )
    assert found.beside[0].now is None
    assert len(found.service_map.influences) == 1


@pytest.mark.parametrize(
    ("suggestion", "texts"),
    [
        (suggested("today", 1, "Klent"),
         ["no stakeholder has the id or name 'Klent'", "did you mean Klient?"]),
        (Suggestion("effect", 1, MEAN, MEAN, "Klient", "Uksen"),
         ["no change has the id or name 'Uksen'", "did you mean Ukseni?"]),
        (Suggestion("strength", 1, MEAN, MEAN, from_="Xyz", to="Klient"),
         ["no stakeholder has the id or name 'Xyz'"]),
    ],
)  # fmt: skip
def test_whom_the_map_does_not_have_is_named_with_the_likeliest(suggestion, texts):
    found = onto(MAP, [suggestion, suggested("today")])
    (unknown,) = found.unknown
    assert unknown.suggestion is suggestion
    assert [str(message) for message in unknown.messages] == texts
    assert len(found.placed) == 1


def test_nothing_can_be_said_of_whoever_a_change_removes():
    m = MAP.with_change("Kinni", {}, edits={"remove": {"stakeholders": ["Klient"]}})
    found = onto(m, [Suggestion("effect", 1, MEAN, MEAN, "Klient", "Kinni")])
    assert found.service_map == m
    assert len(found.unknown) == 1


def test_a_value_off_its_scale_is_refused():
    with pytest.raises(InvalidMapError, match="outside the scale"):
        onto(MAP, [suggested("power", -1)])


def test_only_a_map_is_taken():
    with pytest.raises(WrongTypeError):
        onto("kaart.yaml", [suggested()])


def test_without_suggestions_the_map_is_the_same():
    assert onto(MAP, []).service_map == MAP


@st.composite
def cases(draw):
    """A map with suggestions about those on it, of few sources and methods."""
    m = draw(service_maps(min_stakeholders=2, max_stakeholders=3))
    ids = [s.id for s in m.stakeholders]
    made = []
    for _ in range(draw(st.integers(1, 4))):
        of = draw(st.sampled_from(["attitude", "today", "power", "interest", "strength"]))
        value = draw(st.integers(0, 3))
        ends = {"from_": ids[0], "to": ids[1]} if of == "strength" else {"stakeholder": ids[0]}
        source = draw(st.sampled_from(["a", "b"]))
        made.append(Suggestion(of, value, Message("w", source), MEAN, **ends, source=source))
    return m, made


@given(cases(), st.booleans())
def test_placing_twice_changes_nothing(case, accept):
    service_map, suggestions = case
    once = sound(onto(service_map, suggestions, accept=accept))
    twice = onto(once.service_map, suggestions, accept=accept)
    assert twice.service_map == once.service_map
    assert onto(once.service_map, suggestions).service_map == once.service_map


@given(cases(), st.booleans())
def test_nothing_that_was_said_is_lost(case, accept):
    service_map, suggestions = case
    found = onto(service_map, suggestions, accept=accept)
    made = found.service_map
    assert made.evidence[: len(service_map.evidence)] == service_map.evidence
    assert len(found.placed) + len(found.beside) == len(suggestions)
    for record in (*found.placed, *(kept.evidence for kept in found.beside)):
        before = current(service_map, record)
        kept = {(e.about, e.value, e.who, e.why) for e in made.evidence}
        now = current(made, record)
        kept |= {(now.about, now.value, now.who, now.why)} if now else set()
        if not gives_way(service_map, record):
            assert (before.about, before.value, before.who, before.why) in kept


@given(cases())
def test_without_a_choice_no_value_given_by_hand_changes(case):
    service_map, suggestions = case
    made = onto(service_map, suggestions).service_map
    for record in made.evidence:
        before = current(service_map, record)
        if not gives_way(service_map, record) and origin(service_map, before) is None:
            assert current(made, record) == before
