"""XML as other tools write it: taken apart with care, and written by hand."""

import re
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from sidusryhmad.errors import N_, Fault, InvalidMapError, Message, Place
from sidusryhmad.formats.text import check_size

_DOORS = (b"<!DOCTYPE", b"<!ENTITY")
_MOST = 400_000
_DEEPEST = 100
_BROKEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;",
     "\t": "&#9;"}
)  # fmt: skip
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'


def require_plain_xml(content: bytes) -> None:
    """Refuse XML that declares a document type or entities, before any parser sees it.

    Args:
        content: The bytes of a file, in any encoding.

    Raises:
        InvalidMapError: It declares some, or is too large.

    Example:
        >>> require_plain_xml(b"<graphml/>")
    """
    check_size(len(content))
    plain = content.replace(b"\0", b"").upper()
    if any(door in plain for door in _DOORS):
        raise _refused(
            "declares_entities",
            N_("the file declares a document type or entities, which no map needs"),
        )


def root_of(content: bytes, name: str) -> Element:
    """The outermost element of an XML file.

    Args:
        content: The bytes of a file.
        name: The name that it must have.

    Returns:
        The element, with no more below it than a map could have.

    Raises:
        InvalidMapError: It is no XML, something else, broken or endless, or declares entities.

    Example:
        >>> root_of(b"<graphml><graph/></graphml>", "graphml")[0].tag
        'graph'
    """
    require_plain_xml(content)
    root = _parsed(content)
    if local(root) != name:
        template = N_("this is no {name}: the outermost element is {found}")
        raise _refused("other_xml", template, name=name, found=local(root))
    return root


def _parsed(content: bytes) -> Element:
    parser: XMLParser[Element] = XMLParser(target=_Bounded())
    try:
        parser.feed(content)
        return parser.close()
    except ParseError as error:
        line, column = error.position
        template = N_("this is not readable XML: {reason}")
        reason = str(error).partition(":")[0]
        place = Place(line, column + 1)
        raise _refused("not_xml", template, place, reason=reason) from None
    except InvalidMapError:
        raise
    except (ValueError, LookupError):
        raise _refused("not_xml", N_("this is not readable XML")) from None


class _Bounded(TreeBuilder):
    """Builds no endless tree, and none with a document type."""

    def __init__(self) -> None:
        super().__init__()
        self.left, self.depth = _MOST, 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self.left -= 1
        self.depth += 1
        if self.left < 0 or self.depth > _DEEPEST:
            raise _refused("too_much_xml", N_("the file has more elements than a map could have"))
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self.depth -= 1
        return super().end(tag)

    def doctype(self, *_: object) -> None:
        raise _refused("declares_entities", N_("the file declares a document type"))


def local(element: Element) -> str:
    """An element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def inside(element: Element, *names: str) -> list[Element]:
    """The elements right below one, by their name without namespace."""
    return [child for child in element if local(child) in names]


def below(element: Element, *names: str) -> list[Element]:
    """The elements anywhere below one, in document order."""
    return [child for child in element.iter() if local(child) in names]


def text_of(element: Element | None) -> str:
    """All text in an element."""
    return "" if element is None else "".join(element.itertext())


def holdable(text: str) -> bool:
    """Whether XML can hold all characters of a text."""
    return _BROKEN.search(text) is None


def escaped(text: str) -> str:
    r"""A text as it stands in XML; what XML cannot hold becomes a replacement character.

    Example:
        >>> escaped('a<b>"\x00')
        'a&lt;b&gt;&quot;\ufffd'
    """
    return _BROKEN.sub("\ufffd", text).translate(_ESCAPES)


def leaf(tag: str, attributes: Mapping[str, str], text: str = "") -> str:
    """An element with nothing or a text in it.

    Example:
        >>> leaf("node", {"id": "a"}), leaf("data", {"key": "k"}, "x")
        ('<node id="a"/>', '<data key="k">x</data>')
    """
    given = "".join(f' {key}="{escaped(value)}"' for key, value in attributes.items())
    return f"<{tag}{given}>{escaped(text)}</{tag}>" if text else f"<{tag}{given}/>"


def nest(tag: str, attributes: Mapping[str, str], inner: Iterable[str]) -> str:
    """An element with elements in it, each on a line of its own; a leaf where there are none."""
    lines = [f"  {line}" for each in inner for line in each.split("\n")]
    if not lines:
        return leaf(tag, attributes)
    first = leaf(tag, attributes).removesuffix("/>") + ">"
    return "\n".join([first, *lines, f"</{tag}>"])


def _refused(
    code: str, template: str, place: Place | None = None, **values: object
) -> InvalidMapError:
    fault = Fault(Message(code, template, values))
    return InvalidMapError([fault.at(place) if place else fault])
