"""Maps read from files and written to them."""

import warnings
from os import PathLike
from pathlib import Path

from sidusryhmad._files import read_bytes, size_of, write_bytes
from sidusryhmad._plugins import load, names
from sidusryhmad.errors import N_, Fault, InvalidMapError, MapWarning, Message, UnknownFormatError
from sidusryhmad.formats.format import Format, Parsed, locate
from sidusryhmad.formats.text import broken_text, check_size, decode
from sidusryhmad.model.findings import check
from sidusryhmad.model.service_map import ServiceMap

GROUP = "sidusryhmad.formats"


def read(path: str | PathLike[str]) -> ServiceMap:
    r"""The map in a file.

    Args:
        path: A ``.yaml``, ``.yml`` or ``.json`` file in UTF-8.

    Returns:
        The map. What deserves a look is said once, as a :class:`MapWarning`; :func:`check`
        lists it.

    Raises:
        MapNotFoundError: There is no such file.
        UnreadableFileError: The file may not be read.
        UnknownFormatError: No reader belongs to the suffix.
        InvalidMapError: The file is not a valid map; every fault is listed with its line.

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
    result = read_quietly(path)
    if findings := check(result):
        lines = "\n".join(f"  {finding}" for finding in findings)
        warnings.warn(f"{Path(path).name}: \n{lines}", MapWarning, stacklevel=2)
    return result


def read_quietly(path: str | PathLike[str]) -> ServiceMap:
    """Like :func:`read`, for callers that show the warnings themselves."""
    file = Path(path)
    size = size_of(file)
    reader = format_for(file)
    try:
        check_size(size)
        return loads(decode(read_bytes(file)), reader)
    except InvalidMapError as error:
        raise InvalidMapError(error.faults, source=str(path), language=error.language) from None


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
    parsed = reader.loads(source)
    if broken := broken_text(parsed.document):
        raise InvalidMapError([locate(fault, parsed.places()) for fault in broken])
    try:
        result = ServiceMap.from_document(parsed.document)
    except InvalidMapError as error:
        places = parsed.places()
        faults = [*parsed.faults, *(locate(fault, places) for fault in error.faults)]
        raise InvalidMapError(faults, language=error.language) from None
    if faults := [*parsed.faults, *_without_stakeholders(result, parsed)]:
        raise InvalidMapError(faults, language=result.service.language)
    return result


def write(service_map: ServiceMap, path: str | PathLike[str], *, overwrite: bool = False) -> Path:
    """Write a map to a file; reading it back gives an equal map.

    Args:
        service_map: The map.
        path: Where to; the suffix picks the format.
        overwrite: Whether a file that is there already may be replaced.

    Returns:
        The path.

    Raises:
        UnknownFormatError: No writer belongs to the suffix.
        OutputExistsError: The file is there already.
        UnreadableFileError: The folder is missing or may not be written to.

    Example:
        >>> import tempfile
        >>> folder = Path(tempfile.mkdtemp())
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Külaline", ring="direct")
        >>> read_quietly(write(m, folder / "kohvik.yaml")) == m
        True
    """
    file = Path(path)
    content = format_for(file).dumps(service_map.to_document())
    return write_bytes(file, content.encode("utf-8"), overwrite=overwrite)


def format_for(path: Path) -> Format:
    """The format that a file's suffix names.

    Args:
        path: The file.

    Returns:
        Its format.

    Raises:
        UnknownFormatError: No format belongs to the suffix.

    Example:
        >>> type(format_for(Path("kaart.yml"))).__name__
        'YamlFormat'
    """
    if not path.suffix:
        template = N_("{path} has no suffix that names its format; known are {known}")
        values = {"path": str(path), "known": ", ".join(names(GROUP))}
        raise UnknownFormatError(Message("no_suffix", template, values), "", names(GROUP))
    found = load(GROUP, path.suffix.removeprefix("."))
    if not isinstance(found, Format):
        template = N_("the plugin for {name} is not a file format")
        raise UnknownFormatError(
            Message("broken_plugin", template, {"name": path.suffix}), path.suffix, ()
        )
    return found


def _without_stakeholders(service_map: ServiceMap, parsed: Parsed) -> list[Fault]:
    if service_map.stakeholders:
        return []
    template = N_("the file has no stakeholders: list at least one, with a name and a ring")
    fault = Fault(Message("no_stakeholders", template, {}), ("stakeholders",))
    return [locate(fault, parsed.places())]
