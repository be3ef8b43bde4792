import pytest

from sidusryhmad.errors import Fault, Message
from sidusryhmad.model.admission import FORMAT_VERSION, ordered, refusal
from sidusryhmad.model.prepare import Prepared


@pytest.mark.parametrize("document", [{}, {"sidusryhmad": FORMAT_VERSION}, {"unknown": 1}])
def test_a_mapping_of_a_known_version_is_let_in(document):
    assert refusal(document) is None


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (None, "not_a_map"),
        ([], "not_a_map"),
        ("text", "not_a_map"),
        ({"sidusryhmad": FORMAT_VERSION + 1}, "newer_format"),
        ({"sidusryhmad": 0}, "not_allowed"),
        ({"sidusryhmad": "1"}, "not_allowed"),
        ({"sidusryhmad": True}, "not_allowed"),
        ({"sidusryhmad": 1.0}, "not_allowed"),
    ],
)
def test_what_cannot_be_a_map_is_refused_with_its_reason(document, code):
    fault = refusal(document)
    assert fault is not None
    assert fault.message.code == code


def fault(*path):
    return Fault(Message("x", "x"), path)


DOCUMENT = {
    "changes": [{"effects": {"b": 1, "a": 2}}],
    "stakeholders": [{"name": "A", "ring": "x"}, {"ring": "y"}],
}


def test_faults_stand_in_the_order_in_which_a_reader_meets_them():
    paths = [
        ("changes", 0, "effects", "b"),
        ("changes", 0, "effects", "a"),
        ("stakeholders", 0, "name"),
        ("stakeholders", 0, "ring"),
        ("stakeholders", 1, "ring"),
        ("stakeholders", 1, "name"),
        ("missing",),
    ]
    shuffled = [fault(*path) for path in reversed(paths)]
    assert [f.path for f in ordered(shuffled, Prepared(DOCUMENT))] == paths


def test_effects_are_named_as_the_file_names_them():
    written = {("changes", 0, "effects", "a"): "Õde"}
    found = ordered([fault("changes", 0, "effects", "a", "effect")], Prepared(DOCUMENT, written))
    assert found[0].path == ("changes", 0, "effects", "Õde", "effect")


def test_faults_of_the_preparation_are_added_and_stay_as_they_are():
    own = fault("changes", 0, "effects", "a")
    written = {("changes", 0, "effects", "a"): "Õde"}
    assert ordered([], Prepared(DOCUMENT, written, [own])) == [own]
