"""piStar's goal models (iStar 2.0): actors, and what they depend on each other for."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message
from sidusryhmad.formats.format import Parsed, Source
from sidusryhmad.formats.graphs import Attributes, Graph, document_of
from sidusryhmad.formats.json_file import FORMAT as JSON
from sidusryhmad.formats.tables.sheets import cell
from sidusryhmad.formats.text import check_size
from sidusryhmad.model.naming import distinct_ids

_BEFORE = "istar."
_USUAL = "Actor"
Item = Mapping[str, Any]


class PiStar:
    """Reads goal models; a map has no goals inside stakeholders, so none are written."""

    def recognises(self, source: Source) -> bool:
        """Whether the words are there that no other JSON has together."""
        return b'"actors"' in source.content and b'"dependencies"' in source.content

    def parse(self, source: Source) -> Parsed:
        """Take a goal model apart.

        Args:
            source: The file.

        Returns:
            The document; actors are stakeholders, and whom others depend on influences them.

        Raises:
            InvalidMapError: It is no JSON, or no goal model.
        """
        model = _loaded(source.content)
        graph = Graph()
        owners: dict[str, str] = {}
        actors = _items(model, "actors")
        names = [_text(actor, "text").strip() or _text(actor, "id") for actor in actors]
        for actor, name, id_ in zip(actors, names, distinct_ids(names, ()), strict=True):
            graph.nodes.append({"id": id_, "name": cell(name), **_fields(actor)})
            owners[_text(actor, "id")] = id_
            owners |= {_text(node, "id"): id_ for node in _items(actor, "nodes")}
        _dependencies(model, owners, graph)
        _left_out(model, actors, graph)
        diagram = model.get("diagram")
        if isinstance(diagram, Mapping):
            about = {"service": _text(diagram, "name"), "purpose": _custom(diagram, "Description")}
            graph.about = [(key, cell(value)) for key, value in about.items() if value]
        return document_of(graph, PurePath(source.name).stem)


def _loaded(content: bytes) -> Item:
    check_size(len(content))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused("not_utf8", N_("the file is not UTF-8")) from None
    model = JSON.loads(text).document
    if not isinstance(model, Mapping) or not isinstance(model.get("actors"), list):
        raise _refused("no_goal_model", N_("this is no goal model: it lists no actors"))
    return model


def _refused(code: str, template: str) -> InvalidMapError:
    return InvalidMapError([Fault(Message(code, template))])


def _items(parent: Item, key: str) -> list[Item]:
    found = parent.get(key)
    return [item for item in found if isinstance(item, Mapping)] if isinstance(found, list) else []


def _text(item: Item, key: str) -> str:
    found = item.get(key)
    return found if isinstance(found, str) else ""


def _custom(item: Item, key: str) -> str:
    found = item.get("customProperties")
    return _text(found, key) if isinstance(found, Mapping) else ""


def _fields(actor: Item) -> Attributes:
    custom = actor.get("customProperties")
    given = custom if isinstance(custom, Mapping) else {}
    fields: Attributes = {f"field: {k}": cell(v) for k, v in given.items() if v not in {"", None}}
    kind = _text(actor, "type").removeprefix(_BEFORE)
    if kind and kind != _USUAL:
        fields["field: istar"] = cell(kind)
    return fields


def _dependencies(model: Item, owners: Mapping[str, str], graph: Graph) -> None:
    """Influences of whom somebody depends on, on who depends: one for each pair."""
    found: dict[tuple[str, str], list[str]] = {}
    loose = 0
    for each in _items(model, "dependencies"):
        depender, dependee = owners.get(_text(each, "source")), owners.get(_text(each, "target"))
        if depender is None or dependee is None or depender == dependee:
            loose += 1
        else:
            found.setdefault((dependee, depender), []).append(_text(each, "text").strip())
    graph.edges = [
        {"from": ends[0], "to": ends[1], "sign": "positive",
         "kind": cell("; ".join(filter(None, texts)) or None)}
        for ends, texts in found.items()
    ]  # fmt: skip
    if found:
        template = N_(
            "whoever others depend on influences them, for the better; how strongly is open"
        )
        graph.assume("dependence", template)
    if loose:
        template = N_("dependencies without two different actors are left out: {count}")
        graph.lose("loose_dependencies", template, count=loose)


def _left_out(model: Item, actors: list[Item], graph: Graph) -> None:
    inner = sum(len(_items(actor, "nodes")) for actor in actors)
    if inner:
        template = N_("goals, tasks, qualities and resources inside actors are left out: {count}")
        graph.lose("inner_nodes", template, count=inner)
    ids = {_text(actor, "id") for actor in actors}
    between = sum({_text(link, "source"), _text(link, "target")} <= ids
                  for link in _items(model, "links"))  # fmt: skip
    if between:
        template = N_("links between actors, such as being part of another, are left out: {count}")
        graph.lose("actor_links", template, count=between)


FORMAT = PiStar()
