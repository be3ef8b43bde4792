"""Several connections between the same two."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.errors import Place
from sidusryhmad.formats.kumu_items import Item, Tally
from sidusryhmad.formats.kumu_pairs import one_each


def put_together(*records):
    tally = Tally()
    items = [Item({}, Place(n)) for n, _ in enumerate(records, 2)]
    places = {(n,): Place(n + 2) for n, _ in enumerate(records)} | {(): Place(1)}
    found, moved = one_each(records, places, items, tally)
    return found, moved, tally.remarks()


def tie(from_="a", to="b", **more):
    return {"from": from_, "to": to, **more}


def test_the_strongest_stays_and_tells_of_the_others():
    found, places, remarks = put_together(
        tie(kind="raha", strength=1, note="vähe"),
        tie("b", "a", strength=1),
        tie(kind="info", strength=-2),
        tie(sign="positive"),
    )
    assert found == [
        tie("b", "a", strength=1),
        tie(kind="info", strength=-2, note="kind: raha; strength: 1; note: vähe\nsign: positive"),
    ]
    assert places == {(0,): Place(3), (1,): Place(4)}
    assert [(r.message.code, r.message.values["count"]) for r in remarks] == [("same_pair", 2)]


def test_what_is_said_twice_is_not_told_again():
    found, _, remarks = put_together(tie(strength=2, note="x"), tie(strength=2, note="x"))
    assert found == [tie(strength=2, note="x")]
    assert len(remarks) == 1


ties = st.builds(
    lambda a, b, s, k: tie(a, b, **({} if s is None else {"strength": s}), kind=k),
    st.sampled_from("ab"),
    st.sampled_from("cd"),
    st.none() | st.integers(-3, 3),
    st.sampled_from("xyz"),
)


@given(st.lists(ties, max_size=8))
def test_one_for_each_pair_and_no_kind_is_forgotten(records):
    found, _, remarks = put_together(*records)
    pairs = [(r["from"], r["to"]) for r in found]
    assert sorted(pairs) == sorted({(r["from"], r["to"]) for r in records})
    assert bool(remarks) == (len(pairs) < len(records))
    for record in records:
        mine = next(f for f in found if (f["from"], f["to"]) == (record["from"], record["to"]))
        assert record["kind"] == mine["kind"] or f"kind: {record['kind']}" in mine["note"]
        assert abs(mine.get("strength") or 0) >= abs(record.get("strength") or 0)


@given(st.lists(ties, max_size=8))
def test_putting_together_twice_changes_nothing(records):
    once, places, _ = put_together(*records)
    again, same, remarks = put_together(*once)
    assert again == once
    assert set(same) == {(n,) for n in range(len(once))} == set(places)
    assert remarks == ()
