"""Elements and connections put together."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.files import built
from sidusryhmad.formats.kumu_dialect import KUMU, PRSM
from sidusryhmad.formats.kumu_document import Frame, document_of
from sidusryhmad.formats.kumu_items import Item

HERE = Place(2, None, "x")


def items(*rows):
    return [Item(row, HERE) for row in rows]


def codes(parsed):
    return [remark.message.code for remark in parsed.remarks]


def test_people_ties_and_what_the_file_says_of_itself():
    frame = Frame(KUMU, "Post", of_file=False, note="Kumust")
    tie = {"From": "A", "To": "B", "Direction": "directed", "Sign": "+"}
    parsed = document_of(
        items({"Label": "A", "Ring": "direct"}, {"Label": "B", "Ring": "direct"}), items(tie), frame
    )
    m = built(parsed)
    assert (m.service.name, m.service.note) == ("Post", "Kumust")
    assert [(i.from_, i.to, i.sign) for i in m.influences] == [("a", "b", "positive")]
    assert codes(parsed) == []


def test_the_name_of_the_file_is_said_to_be_it():
    parsed = document_of(items({"Label": "A", "Ring": "direct"}), [], Frame(KUMU, "fail"))
    assert parsed.document == {
        "service": {"name": "fail"},
        "stakeholders": [{"name": "A", "id": "a", "ring": "direct"}],
    }
    assert codes(parsed) == ["name_of_file"]


def test_those_whom_only_connections_name_stand_in_the_middle_or_outermost():
    tie = items({"From": "A", "To": "Uus", "Direction": "directed", "Sign": "+"})
    for ring, expected in (("direct", "interested"), ("tuum", "tuum")):
        parsed = document_of(items({"Label": "A", "Ring": ring}), tie, Frame(KUMU, "x"))
        assert built(parsed).stakeholder("Uus").ring == expected
        assert "no_row" in codes(parsed)


def test_links_of_prsm_are_arrows():
    tie = items({"From": "a", "To": "b", "Label": "+"})
    people = items({"Label": "A", "Ring": "direct"}, {"Label": "B", "Ring": "direct"})
    parsed = document_of(people, tie, Frame(PRSM, "x", of_file=False))
    assert codes(parsed) == ["sign +"]


def test_a_fault_is_found_where_it_stands():
    row = Item(
        {"Label": "A", "Power: low": 9, "Power": 1, "Power: high": 2},
        HERE,
        {"Power": Place(2, 3, "x")},
    )
    parsed = document_of([row], [], Frame(KUMU, "x"))
    assert parsed.places()[("stakeholders", 0, "power", "value")] == Place(2, 3, "x")


labels = st.sampled_from(["A", "B", "Ä", "a b"])


@given(st.lists(labels, min_size=1, unique=True), st.lists(st.tuples(labels, labels), max_size=6))
def test_any_elements_and_connections_make_a_map(names, pairs):
    people = items(*({"Label": name, "Ring": "direct"} for name in names))
    ties = items(*({"From": a, "To": b, "Direction": "mutual", "Strength": 1} for a, b in pairs))
    m = built(document_of(people, ties, Frame(KUMU, "x")))
    named = {*names, *(end for a, b in pairs for end in (a, b))}
    assert {s.name for s in m.stakeholders} == named
    assert len(m.influences) == len(
        {(a, b) for a, b in pairs if a != b} | {(b, a) for a, b in pairs if a != b}
    )


@given(st.lists(st.tuples(labels, st.sampled_from(["tuum", "äär", "direct", None])), min_size=1))
def test_every_ring_that_is_used_is_a_ring_of_the_map(rows):
    people = items(*({"Label": a, **({"Ring": b} if b else {})} for a, b in rows))
    tie = items({"From": "A", "To": "Uus", "Direction": "directed", "Sign": "+"})
    m = built(document_of(people, tie, Frame(KUMU, "x")))
    assert {s.ring for s in m.stakeholders} <= {ring.id for ring in m.ring_list}


@given(st.booleans(), st.sampled_from(["", "Tore kaart"]))
def test_only_a_name_of_the_file_is_an_assumption(of_file, note):
    people = items({"Label": "A", "Ring": "direct"})
    parsed = document_of(people, [], Frame(KUMU, "x", of_file=of_file, note=note))
    assert codes(parsed) == ["name_of_file"] * of_file
    assert parsed.document["service"].get("note", "") == note


def test_whom_a_shared_label_means_is_said():
    people = items(
        {"Label": "A", "Ring": "direct", "ID": "x"}, {"Label": "A", "Ring": "direct", "ID": "y"}
    )
    people += items({"Label": "B", "Ring": "direct"})
    for end, expected, said in (("A", "x", ["shared_label A"]), ("y", "y", [])):
        tie = items({"From": end, "To": "B", "Direction": "directed", "Sign": "+"})
        parsed = document_of(people, tie, Frame(KUMU, "x", of_file=False))
        assert built(parsed).influences[0].from_ == expected
        assert codes(parsed) == said
