"""Which format belongs to a file: by name where one is given, else by suffix and content."""

from collections.abc import Iterable
from pathlib import Path

from sidusryhmad._plugins import load, names
from sidusryhmad.errors import N_, Message, UnknownFormatError
from sidusryhmad.formats.format import Format, Reader, Remark, Source, Writer

GROUP = "sidusryhmad.formats"
FOLDER = "csv"
"""Suffix of the formats that may fill a folder."""


def reader_for(source: Source, name: str | None) -> tuple[Format | Reader, tuple[Remark, ...]]:
    """The format that reads a file.

    Args:
        source: What is to be read.
        name: The format's name; found by suffix and content when None.

    Returns:
        The format, and remarks on plugins that could not be asked.

    Raises:
        UnknownFormatError: No format of this name, or for this suffix, can read.
    """
    if name is not None:
        return _reading(name), ()
    suffix = FOLDER if source.folder else _suffix(source.name)
    broken: list[Remark] = []
    for dialect in _dialects(suffix, source.name):
        try:
            found = load(GROUP, dialect)
        except UnknownFormatError as error:
            broken.append(Remark("lost", error.message))
            continue
        if isinstance(found, Reader) and found.recognises(source):
            return found, tuple(broken)
    return _reading(suffix), tuple(broken)


def writer_for(path: Path, name: str | None) -> Format | Writer:
    """The format that writes a file.

    Args:
        path: Where to.
        name: The format's name; found by the suffix when None, ``kaart.kumu.json`` being Kumu's.

    Returns:
        The format.

    Raises:
        UnknownFormatError: No format of this name, or for this suffix, can write.
    """
    chosen = name or _written_out(path.name) or _suffix(path.name)
    return _writing(chosen)


def format_names() -> tuple[str, ...]:
    """Names of all formats, in alphabetical order."""
    return names(GROUP)


def _suffix(file: str) -> str:
    suffix = Path(file).suffix.removeprefix(".")
    if not suffix:
        template = N_("{path} has no suffix that names its format; known are {known}")
        values = {"path": file, "known": ", ".join(names(GROUP))}
        raise UnknownFormatError(Message("no_suffix", template, values), "", names(GROUP))
    return suffix.lower()


def _written_out(file: str) -> str | None:
    """The dialect that a file's name spells, as in ``kaart.kumu.json``."""
    longest = sorted(names(GROUP), key=len, reverse=True)
    return next((n for n in longest if "." in n and file.lower().endswith(f".{n}")), None)


def _dialects(suffix: str, file: str) -> Iterable[str]:
    """Formats of a suffix, the one that the file's name spells first."""
    own = _written_out(file)
    there = [name for name in names(GROUP) if name.endswith(f".{suffix}")]
    return sorted(there, key=lambda name: (name != own, name))


def _reading(name: str) -> Format | Reader:
    found = load(GROUP, name)
    if isinstance(found, Format | Reader):
        return found
    raise _unable(found, name, N_("{name} can be written, but not read"))


def _writing(name: str) -> Format | Writer:
    found = load(GROUP, name)
    if isinstance(found, Format | Writer):
        return found
    raise _unable(found, name, N_("{name} can be read, but not written"))


def _unable(found: object, name: str, template: str) -> UnknownFormatError:
    if isinstance(found, Reader | Writer):
        message = Message("one_way_format", template, {"name": name})
    else:
        strange = N_("the plugin for {name} is not a file format")
        message = Message("broken_plugin", strange, {"name": name})
    return UnknownFormatError(message, name, ())
