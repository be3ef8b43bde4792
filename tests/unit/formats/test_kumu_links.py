"""Connections as influences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.kumu_items import Item, Tally
from sidusryhmad.formats.kumu_links import Ends, read_connections
from sidusryhmad.model.influence import Influence

NAMES = {"a": "a", "b": "b", "c": "c", "Klient": "a"}


def read(*rows, make=True, split=False):
    tally = Tally()
    items = [Item(row, Place(n, None, "C")) for n, row in enumerate(rows, 2)]
    ends = Ends(dict(NAMES), make, tally)
    found = read_connections(items, ends, split=split)
    remarks = (*found.remarks, *tally.remarks())
    return found, [r.message.code.split()[0] for r in remarks], ends


def tie(**more):
    return {"From": "a", "To": "b", "Direction": "directed", **more}


def test_type_description_and_strength_find_their_places():
    found, codes, _ = read(tie(Type="raha", Description="palju", Strength=2, Why="leping"))
    assert found.records == [
        {"from": "a", "to": "b", "kind": "raha", "note": "palju", "strength": 2, "why": "leping"}
    ]
    assert codes == ["strength_scale"]


def test_a_label_is_the_kind_where_there_is_no_type():
    found, _, _ = read(
        tie(Label="maksab", Strength=1), tie(To="c", Type="raha", Label="maksab", Strength=1)
    )
    assert [(r["kind"], r.get("note")) for r in found.records] == [
        ("maksab", None),
        ("raha", "Label: maksab"),
    ]


@pytest.mark.parametrize(
    ("direction", "pairs", "code"),
    [
        ("directed", ["ab"], []),
        ("Mutual", ["ab", "ba"], ["two_way"]),
        ("undirected", ["ab", "ba"], ["two_way"]),
        ("reversed", ["ba"], []),
        (None, ["ab"], ["no_direction"]),
        ("viltu", ["ab"], ["no_direction"]),
    ],
)
def test_directions(direction, pairs, code):
    row = {k: v for k, v in tie(Direction=direction, Sign="+").items() if v is not None}
    found, codes, _ = read(row)
    assert [r["from"] + r["to"] for r in found.records] == pairs
    assert codes == code


def test_several_ends_in_one_cell():
    found, _, _ = read(
        {"From": "Klient", "To": "b | c|", "Direction": "directed", "Sign": "+"}, split=True
    )
    assert [(r["from"], r["to"]) for r in found.records] == [("a", "b"), ("a", "c")]


def test_an_end_without_a_row_becomes_a_stakeholder_where_that_may_be():
    found, codes, ends = read({"From": "a", "To": "Uus", "Direction": "directed", "Sign": "+"})
    assert found.records[0]["to"] == "Uus"
    assert (list(ends.made), codes) == (["Uus"], ["no_row"])


@pytest.mark.parametrize(
    "row",
    [
        {"From": "a", "To": "zz"},
        {"From": "zz", "To": "a"},
        {"From": "a"},
        {"To": "a"},
    ],
)
def test_loose_ends_are_said(row):
    found, codes, ends = read(row, make=False)
    assert (found.records, codes, ends.made) == ([], ["loose_end"], {})


def test_nobody_is_tied_to_themselves():
    found, codes, _ = read({"From": "a", "To": "Klient", "Direction": "mutual"})
    assert (found.records, codes) == ([], ["self_connection"])


@pytest.mark.parametrize(
    ("given_", "record", "code"),
    [
        ({"Type": "+"}, {"sign": "positive"}, ["sign"]),
        (
            {"Type": "-", "Strength": 2},
            {"sign": "negative", "strength": -2},
            ["strength_scale", "sign", "strength_by_sign"],
        ),
        ({"Type": "hinders"}, {"kind": "hinders", "sign": "negative"}, ["sign"]),
        (
            {"Sign": "negative", "Strength": 1},
            {"sign": "negative", "strength": -1},
            ["strength_scale", "strength_by_sign"],
        ),
        ({"Sign": "+", "Type": "-"}, {"sign": "positive", "kind": "-"}, []),
        ({}, {"sign": "unknown"}, ["no_strength"]),
        ({"Strength": 0}, {"strength": 0}, ["strength_scale"]),
    ],
)
def test_signs_and_strengths(given_, record, code):
    found, codes, _ = read(tie(**given_))
    assert found.records == [{"from": "a", "to": "b", **record}]
    assert codes == code


def test_another_scale_is_mapped_with_the_original_in_the_note():
    found, codes, _ = read(tie(Strength=10), tie(To="c", Strength=5))
    assert [(r["strength"], r["note"]) for r in found.records] == [
        (3, "Strength (0…10): 10"),
        (1.5, "Strength (0…10): 5"),
    ]
    assert codes == ["other_scale"]


def test_words_are_strengths_too():
    found, codes, _ = read(tie(Strength="Strong"))
    assert (found.records[0]["strength"], codes) == (3, ["word_as_number"])


def test_what_a_map_has_no_place_for_goes_into_the_note():
    found, codes, _ = read(tie(Sign="?", Budget=7, Tags=["x", "y"], Confidence="kõrge", Mood="?"))
    assert found.records == [
        {
            "from": "a",
            "to": "b",
            "sign": "unknown",
            "note": "Budget: 7\nTags: x | y\nMood: ?\nConfidence: kõrge",
        }
    ]
    assert codes == ["noted"]


def test_ratings_stay_ratings():
    found, _, _ = read(tie(**{"Rating: Mari": 2, "rating: Jaan": "?", "Hulk": 3, "Strength": 1}))
    assert found.records[0]["ratings"] == {"Mari": 2, "Jaan": None}
    assert found.records[0]["note"] == "Hulk: 3"


def test_ids_of_connections_are_said_to_be_left_out():
    _, codes, _ = read(tie(ID="conn-1", Sign="+"))
    assert codes == ["connection_id"]


def test_places_lead_to_the_row():
    found, _, _ = read(tie(From="zz", To="b"), tie(Strength=2), make=False)
    assert found.places[(0,)].line == 3


values_ = (
    st.none()
    | st.integers(-200, 200)
    | st.text(max_size=4)
    | st.booleans()
    | st.sampled_from("+-?")
)
rows = st.fixed_dictionaries(
    {"From": st.sampled_from("abcd"), "To": st.sampled_from("abcd")},
    optional={
        "Direction": st.sampled_from(["directed", "mutual", "undirected", "x"]),
        "Type": values_,
        "Strength": values_,
        "Sign": values_,
        "Confidence": values_,
        "Tags": values_,
        "Label": values_,
    },
)


@given(st.lists(rows, max_size=6), st.booleans())
def test_whatever_stands_there_becomes_influences_that_a_map_can_hold(given_, make):
    clean = [{k: v for k, v in row.items() if v is not None and str(v).strip()} for row in given_]
    found, codes, ends = read(*clean, make=make)
    for record in found.records:
        assert Influence.model_validate(record).from_ != record["to"]
        assert {record["from"], record["to"]} <= set("abc") | set(ends.made)
    pairs = [(r["from"], r["to"]) for r in found.records]
    assert len(set(pairs)) == len(pairs)
    lost = {"loose_end", "self_connection"} & set(codes)
    assert bool(found.records) or bool(lost) or not given_


ends = st.sampled_from("abc")


@given(st.lists(st.tuples(ends, ends), max_size=5))
def test_mutual_is_two_directed_ones(pairs):
    mutual, _, _ = read(
        *({"From": a, "To": b, "Direction": "mutual", "Strength": 1} for a, b in pairs)
    )
    both = [way for a, b in pairs for way in ((a, b), (b, a))]
    directed, _, _ = read(
        *({"From": a, "To": b, "Direction": "directed", "Strength": 1} for a, b in both)
    )
    assert mutual.records == directed.records


@given(ends, st.lists(ends, max_size=4))
def test_several_ends_are_as_many_connections(source, targets):
    one = {"From": source, "To": "|".join(targets), "Direction": "directed", "Sign": "+"}
    together, _, _ = read(one, split=True)
    apart, _, _ = read(*({**one, "To": target} for target in targets))
    assert together.records == apart.records


@given(ends, ends)
def test_reversed_is_directed_the_other_way(a, b):
    there, _, _ = read({"From": a, "To": b, "Direction": "directed", "Sign": "-"})
    back, _, _ = read({"From": b, "To": a, "Direction": "reversed", "Sign": "-"})
    assert there.records == back.records


@given(st.lists(st.integers(-100, 100), min_size=1, max_size=2))
def test_a_strength_keeps_its_sign_and_its_order_whatever_the_scale(numbers):
    found, codes, _ = read(*(tie(To=to, Strength=n) for to, n in zip("bc", numbers, strict=False)))
    strengths = [r["strength"] for r in found.records]
    assert all(-3 <= s <= 3 for s in strengths)
    assert all((s > 0) == (n > 0) for s, n in zip(strengths, numbers, strict=True))
    assert sorted(range(len(numbers)), key=numbers.__getitem__) == sorted(
        range(len(numbers)), key=strengths.__getitem__
    )
    assert ("other_scale" in codes) == (max(map(abs, numbers)) > 3)
