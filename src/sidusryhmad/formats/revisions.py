"""Versions of a map: files of a folder, or what git remembers of one file."""

import datetime
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from sidusryhmad._files import read_bytes
from sidusryhmad._plugins import names
from sidusryhmad.errors import (
    N_,
    InvalidMapError,
    InvalidParameterError,
    Message,
    SidusryhmadError,
    UnreadableFileError,
)
from sidusryhmad.formats.choose import GROUP, reader_for
from sidusryhmad.formats.files import built, take
from sidusryhmad.formats.format import Reader, Remark, Source
from sidusryhmad.formats.text import decode
from sidusryhmad.model.service_map import ServiceMap

_PATIENCE = 60
_MOST = 500
_NO_SURPRISES = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "--no-pager")


@dataclass(frozen=True, slots=True)
class Revisions:
    """Versions of a map, the oldest first.

    Attributes:
        versions: Each with its label.
        remarks: Files and revisions that hold no valid map, and what was assumed.
    """

    versions: tuple[tuple[str, ServiceMap], ...]
    remarks: tuple[Remark, ...] = ()


def revisions(path: Path) -> Revisions:
    """The versions of a map.

    Args:
        path: A folder, each file of which is a version, labelled by its date, else by its name, and
            ordered by label; or one file that git keeps, each revision labelled by its day.

    Returns:
        The versions.

    Raises:
        MapNotFoundError: There is nothing there.
        UnreadableFileError: Git is missing, or keeps no revisions of the file.
        InvalidParameterError: There is no valid version at all.
    """
    found = _of_folder(path) if _is_folder(path) else _of_git(path)
    if not found.versions:
        template = N_("{path} holds no valid version of a map")
        raise InvalidParameterError(Message("no_versions", template, {"path": str(path)}))
    return found


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _of_folder(folder: Path) -> Revisions:
    known = {name.rpartition(".")[2] for name in names(GROUP)}
    files = sorted(
        file
        for file in folder.iterdir()
        if file.is_file() and not file.name.startswith(".") and file.suffix[1:].lower() in known
    )
    versions: list[tuple[str, ServiceMap]] = []
    remarks: list[Remark] = []
    for file in files[:_MOST]:
        try:
            taken = take(file, None)
        except SidusryhmadError as error:
            remarks.append(_passed_by(file.name, error))
            continue
        date = taken.service_map.service.date
        versions.append((file.stem if date is None else date.isoformat(), taken.service_map))
        remarks += taken.remarks
    ordered = sorted(versions, key=lambda version: version[0])
    return Revisions(tuple(_distinct(ordered)), tuple(remarks))


def _of_git(file: Path) -> Revisions:
    read_bytes(file)
    listed = _git(file, "log", f"--max-count={_MOST}", "--format=%H %cs", "--", file.name)
    versions: list[tuple[str, ServiceMap]] = []
    remarks: list[Remark] = []
    for line in reversed(listed.decode("ascii").split("\n")):
        if not line:
            continue
        commit, day = line.split()
        try:
            content = _git(file, "cat-file", "blob", f"{commit}:./{file.name}")
            versions.append((day, _map(Source(file.name, {file.name: content}))))
        except SidusryhmadError as error:
            values = {"day": datetime.date.fromisoformat(day), "commit": commit[:8]}
            remarks.append(_passed_by(Message("revision", N_("{day} ({commit})"), values), error))
    return Revisions(tuple(_distinct(versions)), tuple(remarks))


def _map(source: Source) -> ServiceMap:
    reader, _ = reader_for(source, None)
    parsed = (
        reader.parse(source) if isinstance(reader, Reader) else reader.loads(decode(source.content))
    )
    return built(parsed)


def _distinct(versions: list[tuple[str, ServiceMap]]) -> list[tuple[str, ServiceMap]]:
    """Labels made distinct: a second one of the same day gets ``(2)``."""
    seen: dict[str, int] = {}
    found = []
    for label, service_map in versions:
        seen[label] = seen.get(label, 0) + 1
        found.append((label if seen[label] == 1 else f"{label} ({seen[label]})", service_map))
    return found


def _passed_by(label: str | Message, error: SidusryhmadError) -> Remark:
    count = len(error.faults) if isinstance(error, InvalidMapError) else 1
    template = N_("{label} was passed by: it is no valid map ({count} faults)")
    return Remark("lost", Message("version_passed_by", template, {"label": label, "count": count}))


def _git(file: Path, *words: str) -> bytes:
    command = ["git", *_NO_SURPRISES, *words]
    quiet = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        ran = subprocess.run(
            command,
            cwd=file.absolute().parent,
            env=quiet,
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        template = N_(
            "git knows no revisions of {path}: give a folder of versions, or a file in git"
        )
        raise UnreadableFileError(Message("no_revisions", template, {"path": str(file)})) from None
    return ran.stdout
