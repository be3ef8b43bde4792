"""The ArchiMate model exchange format: a model as XML."""

from collections.abc import Mapping
from pathlib import PurePath
from xml.etree.ElementTree import Element

from sidusryhmad.errors import N_
from sidusryhmad.formats.archimate import Concept, concepts_of, graph_from
from sidusryhmad.formats.format import Parsed, Rendered, Source
from sidusryhmad.formats.graph_write import rendered
from sidusryhmad.formats.graphs import document_of
from sidusryhmad.formats.xml_text import below, inside, leaf, nest, root_of, text_of
from sidusryhmad.model.service_map import ServiceMap

_SPACE = "http://www.opengroup.org/xsd/archimate/3.0/"
_MARK = b"opengroup.org/xsd/archimate"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"


class ArchimateXml:
    """A model's stakeholders and influences; a map that we write reads back."""

    def recognises(self, source: Source) -> bool:
        """Whether the name space of the format stands near the beginning."""
        return _MARK in source.content[:2000]

    def parse(self, source: Source) -> Parsed:
        """Take a model apart.

        Args:
            source: The file.

        Returns:
            The document; Stakeholder elements are stakeholders, Influence relations influences.

        Raises:
            InvalidMapError: It is no such model, or a danger.
        """
        root = root_of(source.content, "model")
        names = {
            each.get("identifier", ""): _name(each) or each.get("name", "")
            for each in below(root, "propertyDefinition")
        }
        elements, relations = (
            [_concept(each, names) for part in inside(root, whole) for each in inside(part, single)]
            for whole, single in (("elements", "element"), ("relationships", "relationship"))
        )
        graph = graph_from(_concept(root, names), elements, relations)
        if views := len(below(root, "view")):
            graph.lose("views_left_out", N_("views are left out: {count}"), count=views)
        return document_of(graph, PurePath(source.name).stem)

    def render(self, service_map: ServiceMap) -> Rendered:
        """The model of a map.

        Args:
            service_map: The map.

        Returns:
            One file, and what is not in it.
        """
        model, people, links, graph = concepts_of(service_map)
        keys = dict.fromkeys(key for c in (model, *people, *links) for key in c.properties)
        ids = {key: f"id-p{number}" for number, key in enumerate(keys, 1)}
        language = service_map.service.language or ""
        lines = _described(model, ids, language)
        lines.append(nest("elements", {}, [_element(c, ids, language) for c in people]))
        if links:
            relations = [_relation(c, ids, language) for c in links]
            lines.append(nest("relationships", {}, relations))
        if ids:
            defined = [
                nest("propertyDefinition", {"identifier": id_, "type": "string"},
                     [leaf("name", {}, key)])
                for key, id_ in ids.items()
            ]  # fmt: skip
            lines.append(nest("propertyDefinitions", {}, defined))
        spaces = {"xmlns": _SPACE, "xmlns:xsi": _XSI, "identifier": model.id}
        return rendered(nest("model", spaces, lines), graph)


def _name(element: Element) -> str:
    return text_of(next(iter(inside(element, "name")), None))


def _concept(element: Element, names: Mapping[str, str]) -> Concept:
    given = {}
    for part in inside(element, "properties"):
        for each in inside(part, "property"):
            ref = each.get("propertyDefinitionRef") or each.get("identifierRef") or ""
            value = next(iter(inside(each, "value")), None)
            given[names.get(ref) or ref or "?"] = text_of(value)
    return Concept(
        element.get("identifier", ""), element.get(f"{{{_XSI}}}type", ""), _name(element),
        text_of(next(iter(inside(element, "documentation")), None)), given,
        element.get("source", ""), element.get("target", ""), element.get("modifier", ""),
    )  # fmt: skip


def _described(concept: Concept, ids: Mapping[str, str], language: str) -> list[str]:
    said = {"xml:lang": language} if language else {}
    lines = [leaf("name", said, concept.name)] if concept.name else []
    if concept.documentation:
        lines.append(leaf("documentation", said, concept.documentation))
    properties = [
        nest("property", {"propertyDefinitionRef": ids[key]}, [leaf("value", {}, value)])
        for key, value in concept.properties.items()
    ]
    return [*lines, nest("properties", {}, properties)] if properties else lines


def _element(concept: Concept, ids: Mapping[str, str], language: str) -> str:
    given = {"identifier": concept.id, "xsi:type": concept.type}
    return nest("element", given, _described(concept, ids, language))


def _relation(concept: Concept, ids: Mapping[str, str], language: str) -> str:
    ends = {"source": concept.source, "target": concept.target, "xsi:type": concept.type}
    strong = {"modifier": concept.modifier} if concept.modifier else {}
    given = {"identifier": concept.id, **ends, **strong}
    return nest("relationship", given, _described(concept, ids, language))


FORMAT = ArchimateXml()
