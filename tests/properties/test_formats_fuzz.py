"""Whatever a file holds: every reader gives a map or a named error, never anything else."""

import io
import json
from contextlib import suppress
from copy import deepcopy
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZIP_DEFLATED, ZipFile, is_zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sidusryhmad._plugins import load
from sidusryhmad.errors import SidusryhmadError
from sidusryhmad.examples.catalogue import EXAMPLES
from sidusryhmad.formats.choose import GROUP, format_names
from sidusryhmad.formats.files import rendered, take
from sidusryhmad.formats.format import Format, Reader
from sidusryhmad.model.service_map import ServiceMap

READABLE = [name for name in format_names() if isinstance(load(GROUP, name), Format | Reader)]
EACH = pytest.mark.parametrize("name", READABLE)
FEW = settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
MAP = {
    "service": {"name": "Kohvik", "language": "et", "date": "2026-11-21"},
    "stakeholders": [
        {"name": "Külaline", "ring": "direct", "side": "customer", "fields": {"a": [1]}},
        {"name": "Barista", "ring": "direct", "power": {"value": 2, "range": [1, 3]}},
        {"name": "Naaber", "ring": "indirect", "today": -1, "private": {"tel": "5"}},
    ],
    "influences": [
        {"from": "Barista", "to": "Külaline", "strength": 2, "ratings": {"A": 1, "B": None}},
        {"from": "Külaline", "to": "Naaber", "sign": "negative", "why": "müra"},
    ],
    "changes": [{"id": "c", "name": "C", "effects": {"Barista": {"effect": 1, "why": "x"}}}],
}
ODD = st.sampled_from(
    [
        *(None, True, False, 0, -1, 1e308, 10**400, "", " ", "x" * 999, "=1+1", "\ud800", [], {}),
        *("nan", "-inf", "1,5", "2026-13-99", {"a": {"b": []}}, [1, "a", None], "stakeholders"),
    ]
)
KEYS = st.sampled_from(
    [
        *("name", "id", "from", "to", "elements", "connections", "nodes", "edges", "attributes"),
        *("label", "type", "stakeholders", "influences", "service", "value", "tracker", "data"),
    ]
)
LOOSE = st.recursive(
    ODD,
    lambda in_: st.lists(in_, max_size=3) | st.dictionaries(KEYS, in_, max_size=4),
    max_leaves=9,
)


@cache
def samples(name):
    """Files of a format: what it writes, else what other formats of its suffix do."""
    service_map = ServiceMap.from_document(MAP)
    found = []
    for each in [name, *(n for n in format_names() if n.split(".")[-1] == name.split(".")[-1])]:
        with suppress(SidusryhmadError):
            found += rendered(service_map, Path("map"), each).files.values()
    return found or [b"{}"]


def outcome(name, content):
    """A map or a named error; anything else breaks the test."""
    path = Path(FOLDER) / f"map.{name}"
    path.write_bytes(content)
    with suppress(SidusryhmadError):
        assert isinstance(take(path, name).service_map, ServiceMap)


@pytest.fixture(scope="module", autouse=True)
def _folder(tmp_path_factory):
    global FOLDER  # noqa: PLW0603 - hypothesis and fixtures of a function do not go together
    FOLDER = tmp_path_factory.mktemp("fuzz")


@EACH
def test_what_was_written_is_read_or_named(name):
    for content in samples(name):
        outcome(name, content)


@EACH
@given(st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
@FEW
def test_any_bytes(name, content):
    outcome(name, content)


@EACH
@given(st.data())
@FEW
def test_damaged_files(name, data):
    content = data.draw(st.sampled_from(samples(name)))
    for _ in range(data.draw(st.integers(1, 3))):
        content = damaged(content, data.draw)
    outcome(name, content)


def damaged(content, draw):
    at = draw(st.integers(0, max(0, len(content) - 1)))
    noise = draw(st.binary(min_size=1, max_size=6))
    kind = draw(st.sampled_from(["cut", "replace", "insert", "drop", "double"]))
    return {
        "cut": content[:at],
        "replace": content[:at] + noise + content[at + len(noise) :],
        "insert": content[:at] + noise + content[at:],
        "drop": content[:at] + content[at + 20 :],
        "double": content[:at] + content[at // 2 :],
    }[kind]


@EACH
@given(st.data())
@FEW
def test_files_of_the_right_kind_with_the_wrong_things_in_them(name, data):
    content = data.draw(st.sampled_from(samples(name)))
    for kind, change in KINDS:
        if kind(content):
            outcome(name, change(content, data.draw))
            return
    outcome(name, twisted_rows(content, data.draw))


@pytest.mark.parametrize("name", [n for n in READABLE if n.split(".")[-1] in {"json", "prsm"}])
@given(LOOSE)
@FEW
def test_any_json(name, value):
    with suppress(UnicodeEncodeError):
        outcome(name, json.dumps(value).encode())


def is_json(content):
    try:
        return isinstance(json.loads(content), dict | list)
    except ValueError:
        return False


def twisted_json(content, draw):
    """The same document with a few values gone, swapped, or of another type."""
    document = json.loads(content)
    for _ in range(draw(st.integers(1, 3))):
        places = list(inner(document))
        if not places:
            break
        holder, key = draw(st.sampled_from(places))
        if draw(st.booleans()):
            holder[key] = deepcopy(draw(LOOSE))
        elif isinstance(holder, dict):
            del holder[key]
        else:
            holder.append(deepcopy(holder[key]))
    return json.dumps(document).encode()


def inner(value):
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in list(items):
        yield value, key
        if isinstance(item, dict | list):
            yield from inner(item)


def is_xml(content):
    try:
        ET.fromstring(content)
    except ET.ParseError:
        return False
    return True


def twisted_xml(content, draw):
    """The same tree with a few elements gone, doubled, or with other texts and attributes."""
    root = ET.fromstring(content)
    words = st.sampled_from(["", "0", "-9", "1e999", "nan", "true", "x", "../../x", "=1", "ö" * 99])
    for _ in range(draw(st.integers(1, 3))):
        element = draw(st.sampled_from(list(root.iter())))
        kind = draw(st.sampled_from(["text", "gone", "double", "attribute", "bare"]))
        if kind == "text":
            element.text = draw(words)
        elif kind == "bare":
            element.attrib.clear()
        elif kind == "attribute" and element.attrib:
            element.set(draw(st.sampled_from(sorted(element.attrib))), draw(words))
        elif len(element):
            child = draw(st.sampled_from(list(element)))
            (element.remove if kind == "gone" else element.append)(child)
    return ET.tostring(root)


def twisted_archive(content, draw):
    """The same archive with one of its parts damaged, twisted, or gone."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as archive, ZipFile(made, "w", ZIP_DEFLATED) as target:
        chosen = draw(st.sampled_from(archive.namelist()))
        for part in archive.namelist():
            inside = archive.read(part)
            if part == chosen:
                if draw(st.integers(0, 9)) == 0:
                    continue
                kind = twisted_xml if is_xml(inside) and draw(st.booleans()) else damaged
                inside = kind(inside, draw)
            target.writestr(part, inside)
    return made.getvalue()


def twisted_rows(content, draw):
    """The same lines with cells swapped, gone, or with other things in them."""
    lines = content.decode("utf-8", "replace").splitlines() or [""]
    mark = draw(st.sampled_from([",", ";", "\t", ":"]))
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        cells = lines[at].split(mark)
        column = draw(st.integers(0, len(cells) - 1))
        cells[column] = str(draw(ODD)).encode("utf-8", "replace").decode()
        if draw(st.booleans()):
            cells.append(cells[0])
        lines[at] = mark.join(cells)
        if draw(st.booleans()):
            lines.insert(draw(st.integers(0, len(lines))), lines[at])
    return "\n".join(lines).encode()


KINDS = (
    (lambda content: is_zipfile(io.BytesIO(content)), twisted_archive),
    (is_json, twisted_json),
    (is_xml, twisted_xml),
)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_kinds_of_files_are_told_apart(example):
    """Else the twists above would not reach what they are for."""
    service_map = EXAMPLES[example].read()
    kinds = {"xlsx": 0, "json": 1}
    for name, number in kinds.items():
        content = rendered(service_map, Path("map"), name).files[""]
        assert [kind(content) for kind, _ in KINDS].index(True) == number
