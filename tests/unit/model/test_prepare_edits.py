"""References inside edits: names become ids, new stakeholders get ids that nobody has."""

from hypothesis import given
from hypothesis import strategies as st

from sidusryhmad.model.prepare_edits import added_names, prepare_edits

NAMES = {"klient": "Klient", "kj": "Kirjakandja"}


def prepared(**edits):
    return prepare_edits({"id": "x", "edits": edits}, NAMES)["edits"]


def test_new_stakeholders_get_ids_that_nobody_has():
    rows = prepared(add={"stakeholders": [{"name": "Klient"}, {"name": "Robot"}]})
    assert [row["id"] for row in rows["add"]["stakeholders"]] == ["klient-2", "robot"]


def test_references_by_name_become_ids_everywhere():
    edits = prepared(
        add={"stakeholders": [{"name": "Robot"}],
             "influences": [{"from": "Robot", "to": "Klient"}]},
        remove={"stakeholders": ["Kirjakandja"],
                "influences": [{"from": "Kirjakandja", "to": "kj"}]},
        rerate={"stakeholders": [{"id": "Kirjakandja"}],
                "influences": [{"from": "kj", "to": "Klient"}]},
    )  # fmt: skip
    assert edits["add"]["influences"] == [{"from": "robot", "to": "klient"}]
    assert edits["remove"] == {"stakeholders": ["kj"], "influences": [{"from": "kj", "to": "kj"}]}
    assert edits["rerate"]["stakeholders"] == [{"id": "kj"}]
    assert edits["rerate"]["influences"] == [{"from": "kj", "to": "klient"}]


def test_what_is_not_known_is_left_for_the_checks():
    assert prepared(remove={"stakeholders": ["Nobody", 3]}) == {
        "remove": {"stakeholders": ["Nobody", 3]}
    }


JUNK = st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["add", "remove", "rerate", "stakeholders", "influences",
                                       "id", "name", "from", "to"]), inner, max_size=4),
)  # fmt: skip


@given(JUNK)
def test_nothing_malformed_stops_the_preparation(edits):
    change = {"id": "x", "edits": edits}
    result = prepare_edits(change, NAMES)
    assert set(result) == {"id", "edits"}
    assert isinstance(added_names(result), dict)


@given(JUNK)
def test_preparing_twice_changes_nothing_more(edits):
    once = prepare_edits({"id": "x", "edits": edits}, NAMES)
    assert prepare_edits(once, NAMES) == once
