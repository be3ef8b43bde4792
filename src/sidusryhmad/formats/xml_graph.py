"""A graph in XML: what the dialects of graph programs have in common."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath
from xml.etree.ElementTree import Element

from sidusryhmad.formats.format import Parsed, Rendered, Source
from sidusryhmad.formats.graph_write import graph_of, rendered, with_weight
from sidusryhmad.formats.graphs import Graph, document_of
from sidusryhmad.formats.xml_text import root_of
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class XmlGraph:
    """The map as a graph; what we write reads back equal, but for what is private.

    Attributes:
        word: Name of the outermost element.
        read: From that element to points and lines.
        write: From points and lines to that element as text.
    """

    word: str
    read: Callable[[Element], Graph]
    write: Callable[[Graph], str]

    def recognises(self, source: Source) -> bool:
        """Whether the word stands near the beginning."""
        return self.word.encode() in source.content[:2000]

    def parse(self, source: Source) -> Parsed:
        """Take a graph apart.

        Args:
            source: The file.

        Returns:
            The document; nodes are stakeholders, edges influences.

        Raises:
            InvalidMapError: It is no such graph, or a danger.
        """
        return document_of(
            self.read(root_of(source.content, self.word)), PurePath(source.name).stem
        )

    def render(self, service_map: ServiceMap) -> Rendered:
        """The graph of a map.

        Args:
            service_map: The map.

        Returns:
            One file, and what is not in it.
        """
        graph = graph_of(service_map)
        graph.edges = [with_weight(edge) for edge in graph.edges]
        return rendered(self.write(graph), graph)
