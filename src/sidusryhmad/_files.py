"""Reading and writing whole files: never half-way, never over something by accident."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from sidusryhmad.errors import (
    N_,
    MapNotFoundError,
    Message,
    OutputExistsError,
    UnreadableFileError,
)


def read_bytes(path: Path) -> bytes:
    """The bytes of a file.

    Args:
        path: The file.

    Returns:
        Its content.

    Raises:
        MapNotFoundError: There is no such file.
        UnreadableFileError: It is a folder, or may not be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        template = N_("there is no file {path}")
        message = Message("file_not_found", template, {"path": str(path)})
        raise MapNotFoundError(message) from None
    except OSError as error:
        raise _trouble(N_("{path} cannot be read: {reason}"), path, error) from None


def write_bytes(path: Path, content: bytes, *, overwrite: bool = False) -> Path:
    """Write a file in one step: it is there whole, or not at all.

    Args:
        path: Where to write; the folder must exist.
        content: What to write.
        overwrite: Whether a file that is there already, with other content, may be replaced.

    Returns:
        The path.

    Raises:
        OutputExistsError: The file is there already, with other content.
        UnreadableFileError: The folder is missing or may not be written to.
    """
    write_all({path: content}, overwrite=overwrite)
    return path


def write_all(contents: Mapping[Path, bytes], *, overwrite: bool = False) -> None:
    """Write several files, or, where one of them stands in the way, none.

    Args:
        contents: Content by path.
        overwrite: Whether files that are there already, with other content, may be replaced.

    Raises:
        OutputExistsError: A file is there already, with other content.
        UnreadableFileError: A folder is missing or may not be written to.
    """
    differing = {path: content for path, content in contents.items() if not _same(path, content)}
    for path in differing:
        if path.exists() and not overwrite:
            template = N_("{path} is there already; nothing was written")
            raise OutputExistsError(Message("output_exists", template, {"path": str(path)}))
    for path, content in differing.items():
        try:
            _replace(path, content)
        except OSError as error:
            raise _trouble(N_("{path} cannot be written: {reason}"), path, error) from None


def _same(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == content
    except OSError:
        return False


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _trouble(template: str, path: Path, error: OSError) -> UnreadableFileError:
    values = {"path": str(path), "reason": error.strerror or type(error).__name__}
    return UnreadableFileError(Message("file_trouble", template, values))
