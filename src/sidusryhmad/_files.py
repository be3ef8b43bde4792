"""Reading and writing whole files: never half-way, never over something by accident."""

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from glob import escape
from pathlib import Path
from time import time

from sidusryhmad.errors import (
    N_,
    MapNotFoundError,
    Message,
    OutputExistsError,
    UnreadableFileError,
)

_MOST_FILES = 200
_LARGEST_FOLDER = 20_000_000
_PART = ".part"
_STALE = 3600
"""Seconds after which nobody is writing any more."""


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
    size_of(path)
    try:
        return path.read_bytes()
    except OSError as error:
        raise _trouble(N_("{path} cannot be read: {reason}"), path, error) from None


def size_of(path: Path) -> int:
    """The size of a file in bytes.

    Args:
        path: The file.

    Returns:
        Its size.

    Raises:
        MapNotFoundError: There is no such file.
        UnreadableFileError: It is a folder, or its name is impossible.
    """
    try:
        size = path.stat().st_size
        folder = path.is_dir()
    except FileNotFoundError:
        template = N_("there is no file {path}")
        message = Message("file_not_found", template, {"path": str(path)})
        raise MapNotFoundError(message) from None
    except (OSError, ValueError) as error:
        raise _trouble(N_("{path} cannot be read: {reason}"), path, error) from None
    if folder:
        template = N_("{path} is a folder, not a file")
        raise UnreadableFileError(Message("is_a_folder", template, {"path": str(path)}))
    return size


def read_folder(path: Path) -> dict[str, bytes]:
    """The files that lie in a folder itself; hidden ones, links and folders are passed by.

    Args:
        path: The folder.

    Returns:
        Content by name, in alphabetical order.

    Raises:
        UnreadableFileError: It may not be read, or holds more than a map could.
    """
    try:
        found = sorted(p for p in path.iterdir() if p.is_file() and not p.is_symlink())
        files = [file for file in found if not file.name.startswith(".")]
        size = sum(file.stat().st_size for file in files)
        small = len(files) <= _MOST_FILES and size <= _LARGEST_FOLDER
        contents = {file.name: file.read_bytes() for file in files} if small else {}
    except OSError as error:
        raise _trouble(N_("{path} cannot be read: {reason}"), path, error) from None
    if small:
        return contents
    template = N_("{path} holds {count} files of {size} MB: it is no map")
    values = {"path": str(path), "count": len(files), "size": size // 1_000_000}
    raise UnreadableFileError(Message("folder_too_large", template, values))


def make_folder(path: Path) -> None:
    """Make sure that a folder is there.

    Args:
        path: The folder.

    Raises:
        UnreadableFileError: It cannot be made, or a file is in its place.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise _trouble(N_("{path} cannot be written: {reason}"), path, error) from None


def require_folder_of(path: Path) -> None:
    """Make sure, before any work is done, that a file can be put where it should go.

    Args:
        path: The file about to be written.

    Raises:
        UnreadableFileError: Its folder is missing or may not be written to.
    """
    folder = path.absolute().parent
    try:
        usable = folder.is_dir() and os.access(folder, os.W_OK)
    except (OSError, ValueError):
        usable = False
    if not usable:
        template = N_("{path} cannot be written: its folder is missing or not open for writing")
        raise UnreadableFileError(Message("no_folder", template, {"path": str(path)}))


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


def write_all(contents: Mapping[Path, bytes], *, overwrite: bool = False) -> tuple[Path, ...]:
    """Write several files, or, where one of them stands in the way, none.

    Args:
        contents: Content by path.
        overwrite: Whether files that are there already, with other content, may be replaced.

    Returns:
        The paths that were written; those with the same content already are left alone.

    Raises:
        OutputExistsError: A file is there already, with other content.
        UnreadableFileError: A folder is missing or may not be written to.
    """
    differing = {path: content for path, content in contents.items() if not _same(path, content)}
    for path in differing:
        require_folder_of(path)
        if path.exists() and not overwrite:
            template = N_("{path} is there already; nothing was written")
            raise OutputExistsError(Message("output_exists", template, {"path": str(path)}))
    _replace_all(differing)
    return tuple(differing)


def _same(path: Path, content: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == content
    except (OSError, ValueError):
        return False


def _replace_all(contents: Mapping[Path, bytes]) -> None:
    """Every file lies whole beside its place first: a full disk stops before anything changes."""
    beside: dict[Path, Path] = {}
    path = Path()
    try:
        for path, content in contents.items():
            _forget_leftovers(path)
            beside[path] = _laid_beside(path, content)
        for path, temporary in beside.items():
            temporary.replace(path)
    except (OSError, ValueError) as error:
        raise _trouble(N_("{path} cannot be written: {reason}"), path, error) from None
    finally:
        for temporary in beside.values():
            temporary.unlink(missing_ok=True)


def _laid_beside(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_PART)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _forget_leftovers(path: Path) -> None:
    """Take away what a program that was killed while writing this file left long ago."""
    for left in path.parent.glob(f".{escape(path.name)}.*{_PART}"):
        with suppress(OSError):
            if time() - left.stat().st_mtime > _STALE:
                left.unlink()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _trouble(template: str, path: Path, error: OSError | ValueError) -> UnreadableFileError:
    reason = error.strerror if isinstance(error, OSError) else str(error)
    values = {"path": str(path), "reason": reason or type(error).__name__}
    return UnreadableFileError(Message("file_trouble", template, values))
