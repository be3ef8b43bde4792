"""Maps read from files and written to them."""

import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path

from sidusryhmad._files import make_folder, read_bytes, read_folder, size_of, write_all
from sidusryhmad.errors import N_, Fault, InvalidMapError, MapWarning, Message, Place, place_text
from sidusryhmad.formats.choose import reader_for, writer_for
from sidusryhmad.formats.format import (
    Format,
    Parsed,
    Reader,
    Remark,
    Rendered,
    Source,
    Writer,
    locate,
)
from sidusryhmad.formats.tables.spoken import spoken
from sidusryhmad.formats.text import broken_text, check_size, decode
from sidusryhmad.model.findings import check
from sidusryhmad.model.private import private_count, private_remark, without_private
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Taken:
    """A map as it came out of a file.

    Attributes:
        service_map: The map.
        remarks: What the file held that the map cannot, and what was assumed.
    """

    service_map: ServiceMap
    remarks: tuple[Remark, ...] = ()


def read(path: str | PathLike[str], *, format: str | None = None) -> ServiceMap:  # noqa: A002
    r"""The map in a file.

    Args:
        path: A file whose suffix names a format, such as ``.yaml``, ``.json`` or ``.xlsx``; a
            folder of CSV files.
        format: Name of the format, where suffix and content do not tell.

    Returns:
        The map. What deserves a look, what could not be carried over and what was assumed is said
        once, as a :class:`MapWarning`; :func:`check` lists the first of these.

    Raises:
        MapNotFoundError: There is no such file.
        UnreadableFileError: The file may not be read.
        UnknownFormatError: No reader belongs to the suffix, or has this name.
        MissingExtraError: A library for the format is not installed.
        InvalidMapError: The file is not a valid map; every fault is listed with its place.

    Example:
        >>> import tempfile
        >>> file = Path(tempfile.mkdtemp()) / "kohvik.yaml"
        >>> _ = file.write_text("service: {name: Kohvik}\nstakeholders: []", "utf-8")
        >>> read(file)
        Traceback (most recent call last):
            ...
        sidusryhmad.errors.InvalidMapError: ...kohvik.yaml: 1 fault
          line 2: stakeholders: the file has no stakeholders: list at least one, ...
    """
    taken = take(path, format)
    said = [remark_line(remark) for remark in taken.remarks]
    _warn(path, [*said, *map(str, check(taken.service_map))])
    return taken.service_map


def read_quietly(path: str | PathLike[str]) -> ServiceMap:
    """Like :func:`read`, for callers that show the warnings themselves."""
    return take(path, None).service_map


def take(path: str | PathLike[str], format: str | None) -> Taken:  # noqa: A002 - the plain word
    """The map in a file with everything there is to say about how it came out.

    Args:
        path: A file or folder.
        format: Name of the format, where suffix and content do not tell.

    Returns:
        The map and the remarks.

    Raises:
        SidusryhmadError: As :func:`read`.
    """
    try:
        parsed = taken_apart(Path(path), format)
        return Taken(built(parsed), parsed.remarks)
    except InvalidMapError as error:
        raise InvalidMapError(error.faults, source=str(path), language=error.language) from None


def taken_apart(path: Path, format: str | None) -> Parsed:  # noqa: A002 - the plain word
    """A file taken apart, not yet a map.

    Args:
        path: A file or folder.
        format: Name of the format, where suffix and content do not tell.

    Returns:
        Its document, with remarks.

    Raises:
        SidusryhmadError: As :func:`read`, but for faults of the map itself.
    """
    source = _source(path)
    reader, broken = reader_for(source, format)
    if isinstance(reader, Reader):
        parsed = reader.parse(source)
    else:
        parsed = reader.loads(decode(source.content))
    return replace(parsed, remarks=(*broken, *parsed.remarks))


def _source(path: Path) -> Source:
    if _holds_tables(path):
        return Source(path.name, read_folder(path), folder=True)
    check_size(size_of(path))
    return Source(path.name, {path.name: read_bytes(path)})


def _holds_tables(path: Path) -> bool:
    try:
        return path.is_dir() and any(path.glob("*.[cC][sS][vV]"))
    except (OSError, ValueError):
        return False


def remark_line(remark: Remark) -> str:
    """A remark in one line of English: where, and what.

    Example:
        >>> remark_line(Remark("lost", Message("image", "the picture is left out")))
        'the picture is left out'
    """
    return ": ".join([*map(str, place_text(remark.place)), str(remark.message)])


def _warn(path: str | PathLike[str], lines: Iterable[str]) -> None:
    if text := "\n".join(f"  {line}" for line in lines):
        warnings.warn(f"{Path(path).name}: \n{text}", MapWarning, stacklevel=3)


def loads(source: str, reader: Format) -> ServiceMap:
    r"""The map in a text.

    Args:
        source: The text.
        reader: The format it is in.

    Returns:
        The map.

    Raises:
        InvalidMapError: The text is not a valid map; every fault is listed with its line.

    Example:
        >>> from sidusryhmad.formats.yaml_file import FORMAT
        >>> loads("service: {name: Kohvik}\nstakeholders: [{name: Külaline, ring: direct}]",
        ...       FORMAT).stakeholders[0].id
        'kulaline'
    """
    return built(reader.loads(source))


def built(parsed: Parsed) -> ServiceMap:
    """The map of a file taken apart.

    Args:
        parsed: What a reader made of it.

    Returns:
        The map.

    Raises:
        InvalidMapError: It is no valid map; every fault is listed with its place.
    """
    if broken := broken_text(parsed.document):
        raise InvalidMapError([locate(fault, parsed.places()) for fault in broken])
    try:
        result = ServiceMap.from_document(parsed.document)
    except InvalidMapError as error:
        places = parsed.places()
        located = [*parsed.faults, *(locate(fault, places) for fault in error.faults)]
        faults = [spoken(fault, error.language or "en") for fault in located]
        raise InvalidMapError(_in_order(faults, places), language=error.language) from None
    if faults := [*parsed.faults, *_without_stakeholders(result, parsed)]:
        raise InvalidMapError(faults, language=result.service.language)
    return result


def _in_order(
    faults: Iterable[Fault], places: Mapping[tuple[str | int, ...], Place]
) -> list[Fault]:
    """Faults of sheets from the first sheet to the last, each from top to bottom."""
    sheets = list(dict.fromkeys(place.sheet for place in places.values() if place.sheet))

    def where(fault: Fault) -> tuple[int, int, int]:
        place = fault.place
        if place.sheet not in sheets:
            return (-1, 0, 0)
        return (sheets.index(place.sheet), place.line or 0, place.column or 0)

    return sorted(faults, key=where)


def write(
    service_map: ServiceMap,
    path: str | PathLike[str],
    *,
    format: str | None = None,  # noqa: A002 - the plain word for it
    overwrite: bool = False,
) -> Path:
    """Write a map to a file; in our own formats, reading it back gives an equal map.

    Private fields stay in our own formats (YAML, JSON, Excel, CSV) and go into no others; use
    :func:`sidusryhmad.redacted` for a map without them.

    Args:
        service_map: The map.
        path: Where to; the suffix picks the format.
        format: Name of the format, where the suffix does not tell.
        overwrite: Whether a file that is there already may be replaced.

    Returns:
        The path. What the format cannot hold is said once, as a :class:`MapWarning`.

    Raises:
        UnknownFormatError: No writer belongs to the suffix, or has this name.
        MissingExtraError: A library for the format is not installed.
        OutputExistsError: The file is there already.
        UnreadableFileError: The folder is missing or may not be written to.

    Example:
        >>> import tempfile
        >>> folder = Path(tempfile.mkdtemp())
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> read_quietly(write(m, folder / "kohvik.yaml")) == m
        True
    """
    made = rendered(service_map, Path(path), format)
    write_all(placed(made, Path(path)), overwrite=overwrite)
    _warn(path, [remark_line(remark) for remark in made.remarks])
    return Path(path)


def rendered(service_map: ServiceMap, path: Path, format: str | None) -> Rendered:  # noqa: A002
    """The files of a map in the format of a path, not yet written.

    Args:
        service_map: The map.
        path: Where they are to go.
        format: Name of the format, where the suffix does not tell.

    Returns:
        The files and the remarks.

    Raises:
        UnknownFormatError: No writer belongs to the suffix, or has this name.
        MissingExtraError: A library for the format is not installed.
    """
    writer = writer_for(path, format)
    if isinstance(writer, Writer):
        return _written(writer, service_map)
    return Rendered({"": writer.dumps(service_map.to_document()).encode("utf-8")})


def _written(writer: Writer, service_map: ServiceMap) -> Rendered:
    """What a writer makes of a map; one that is not of our own gets nothing private to see."""
    count = private_count(service_map)
    if getattr(writer, "whole", False) or not count:
        return writer.render(service_map)
    made = writer.render(without_private(service_map))
    return Rendered(made.files, (*made.remarks, Remark("lost", private_remark(count))))


def placed(made: Rendered, path: Path) -> dict[Path, bytes]:
    """Where each file goes: the only one to the path, several into a folder that is made for them.

    Args:
        made: The files.
        path: The file, or the folder.

    Returns:
        Content by path.

    Raises:
        UnreadableFileError: The folder cannot be made.
    """
    if any(made.files):
        make_folder(path)
    return {path / name if name else path: content for name, content in made.files.items()}


def _without_stakeholders(service_map: ServiceMap, parsed: Parsed) -> list[Fault]:
    if service_map.stakeholders:
        return []
    template = N_("the file has no stakeholders: list at least one, with a name and a ring")
    fault = Fault(Message("no_stakeholders", template, {}), ("stakeholders",))
    return [locate(fault, parsed.places())]
