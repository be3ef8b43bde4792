"""The drawing as a Mermaid flowchart, for wikis and documents that draw it themselves."""

from sidusryhmad.locale.language import Language, language
from sidusryhmad.locale.printable import printable
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.graph import require_graph
from sidusryhmad.render.scene import Edge, Node, Scene

_ARROWS = {"positive": "-->", "negative": "-.->", "unknown": "--o"}
_KEPT = frozenset(" ,.+-−–—…▲▼?()")
_DIGITS = 2


def to_mermaid(drawing: Drawing) -> bytes:
    """The drawing as Mermaid source: a box for each ring, influences with their strengths.

    Args:
        drawing: What to write.

    Returns:
        UTF-8 source; Mermaid places everything itself, so rings become boxes.

    Raises:
        InvalidParameterError: It is a chart without stakeholders joined by lines.

    Example:
        >>> import sidusryhmad as sr
        >>> m = sr.ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> print(to_mermaid(sr.draw(m)).decode().splitlines()[3])
          subgraph s0r0["Direct"]
    """
    scene = drawing.scene
    require_graph(scene, "Mermaid")
    words = language(scene.language)
    lines = ["flowchart LR", f"  accTitle: {_plain(scene.title)}"]
    lines += [f"  accDescr: {_plain(scene.description)}"]
    for number, part in enumerate(scene.parts):
        if scene.panels:
            lines.append(f'  subgraph s{number}["{escape(part.title)}"]')
        lines += _part(part, f"s{number}", words)
        if scene.panels:
            lines.append("  end")
    return ("\n".join(lines) + "\n").encode("utf-8")


def escape(text: str) -> str:
    """Text in which Mermaid sees nothing to interpret: all but letters and digits as entities.

    Args:
        text: Any text.

    Returns:
        The text for a place in double quotes.

    Example:
        >>> escape('Õde "A" <b>')
        'Õde #34;A#34; #60;b#62;'
    """
    return "".join(c if c.isalnum() or c in _KEPT else f"#{ord(c)};" for c in printable(text))


def _plain(text: str) -> str:
    """Text for a line of its own, where Mermaid knows no entities: what may end it is left out."""
    return " ".join("".join(" " if c in "{};#%" else c for c in printable(text)).split())


def _part(part: Scene, prefix: str, words: Language) -> list[str]:
    numbers = {node.id: f"{prefix}n{number}" for number, node in enumerate(part.nodes)}
    lines = []
    for number, ring in enumerate(part.rings):
        members = [node for node in part.nodes if node.ring == ring.id]
        lines.append(f'  subgraph {prefix}r{number}["{escape(ring.name)}"]')
        lines += [f'    {numbers[node.id]}["{escape(_named(node))}"]' for node in members]
        lines.append("  end")
    if not part.rings:
        lines += [f'  {numbers[node.id]}["{escape(_named(node))}"]' for node in part.nodes]
    return lines + [_edge(edge, numbers, words) for edge in part.edges]


def _named(node: Node) -> str:
    badge = node.badge.lines if node.badge else ()
    return " ".join([node.name, *(line.text for line in badge)])


def _edge(edge: Edge, numbers: dict[str, str], words: Language) -> str:
    source, target, arrow = numbers[edge.source], numbers[edge.target], _ARROWS[edge.sign]
    label = {"positive": "+", "negative": "−"}.get(edge.sign, "?")
    if edge.strength is not None:
        digits = 0 if edge.strength == round(edge.strength) else _DIGITS
        label = words.number(edge.strength, digits=digits, signed=True)
    return f'  {source} {arrow}|"{escape(label)}"| {target}'
