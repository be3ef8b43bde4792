"""Formats of pictures and what can be chosen for each; entry points, for ours as for anybody's."""

from collections.abc import Callable, Mapping
from inspect import Parameter, signature
from typing import cast

from sidusryhmad._plugins import load, names
from sidusryhmad.errors import N_, InvalidParameterError, Message, UnknownFormatError

CANVASES = "sidusryhmad.canvases"
"""Functions from a drawing to the bytes of a file, by suffix; their keywords can be chosen."""
ALBUMS = "sidusryhmad.albums"
"""The same from several drawings, one after the other."""


def canvas(group: str, format_: str) -> Callable[..., bytes]:
    """What writes a format.

    Args:
        group: :data:`CANVASES` or :data:`ALBUMS`.
        format_: Suffix without its dot, in any case.

    Returns:
        The function.

    Raises:
        UnknownFormatError: There is none.

    Example:
        >>> canvas(CANVASES, "SVG").__name__
        'to_svg'
    """
    if group == ALBUMS and format_.lower() not in names(ALBUMS) and format_ in names(CANVASES):
        template = N_("a file of the format {name} holds one picture; several go into: {known}")
        values = {"name": format_, "known": ", ".join(names(ALBUMS))}
        message = Message("one_picture", template, values)
        raise UnknownFormatError(message, format_, names(ALBUMS))
    return cast("Callable[..., bytes]", load(group, format_))


def choices(group: str, format_: str) -> tuple[str, ...]:
    """What can be chosen for a format.

    Args:
        group: :data:`CANVASES` or :data:`ALBUMS`.
        format_: Suffix without its dot, in any case.

    Returns:
        Names of options.

    Raises:
        UnknownFormatError: There is no such format.

    Example:
        >>> choices(CANVASES, "svg"), choices(CANVASES, "txt")
        (('text', 'engine'), ())
    """
    given = signature(canvas(group, format_)).parameters.values()
    return tuple(each.name for each in given if each.kind is Parameter.KEYWORD_ONLY)


def formats_with(group: str, option: str) -> tuple[str, ...]:
    """Formats for which an option can be chosen.

    Args:
        group: :data:`CANVASES` or :data:`ALBUMS`.
        option: Name of the option.

    Returns:
        Suffixes, in alphabetical order.

    Example:
        >>> formats_with(CANVASES, "dpi"), formats_with(CANVASES, "engine")
        (('png',), ('png', 'svg'))
    """
    return tuple(name for name in names(group) if option in _readable(group, name))


def _readable(group: str, name: str) -> tuple[str, ...]:
    try:
        return choices(group, name)
    except (UnknownFormatError, ValueError):
        return ()


def written(group: str, format_: str, drawn: object, options: Mapping[str, object]) -> bytes:
    """A drawing, or several, as the bytes of a file.

    Args:
        group: :data:`CANVASES` or :data:`ALBUMS`.
        format_: Suffix without its dot, in any case.
        drawn: What the canvas takes.
        options: What was chosen; None is the same as left out.

    Returns:
        The file's content.

    Raises:
        UnknownFormatError: There is no such format.
        InvalidParameterError: The format has no such option, or it does not take the value.
        MissingExtraError: The format needs an extra that is not installed.
    """
    make = canvas(group, format_)
    given = {option: value for option, value in options.items() if value is not None}
    known = choices(group, format_) if given else ()
    for option in given:
        if option not in known:
            template = N_("{option} is nothing to choose for {name}, only for: {formats}")
            formats = ", ".join(formats_with(group, option)) or "–"
            values = {"option": option, "name": format_.lower(), "formats": formats}
            raise InvalidParameterError(Message("option_of_other_format", template, values))
    return make(drawn, **given)
