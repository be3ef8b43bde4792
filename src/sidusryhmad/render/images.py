"""Pictures and icons of stakeholders: taken from the map itself or from one folder, never fetched.

A map may come from anybody. So a path in it counts only below a folder that whoever draws has
named, and only for a PNG or JPEG of a modest size, from which everything but the pixels is removed.
"""

from base64 import b64decode
from binascii import Error as BadBase64
from collections.abc import Mapping
from os import PathLike
from pathlib import Path, PurePosixPath, PureWindowsPath

from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.raster import NotAPictureError, Raster, raster
from sidusryhmad.render.text import clean, shorten

Picture = Raster
HEAVIEST = 256 * 1024
"""Bytes of one picture at the most."""
HEAVIEST_TOGETHER = 8 * 1024 * 1024
"""Bytes of all pictures on one map at the most."""
_INSIDE = ("data:image/png;base64,", "data:image/jpeg;base64,")


class _UnusableError(ValueError):
    """A picture that cannot be shown; its text says why."""


def pictures(
    service_map: ServiceMap, folder: str | PathLike[str] | None, language: Language
) -> tuple[Mapping[str, Picture], tuple[str, ...]]:
    """The pictures of a map's stakeholders.

    Args:
        service_map: The map.
        folder: Where its pictures lie; None leaves all paths aside, and only pictures written
            into the map itself are shown.
        language: Language of what is said.

    Returns:
        Pictures by stakeholder id, and a sentence on each that is missing or unfit.
    """
    found: dict[str, Picture] = {}
    said: list[str] = []
    weight = 0
    for person in service_map.stakeholders:
        if person.image is None or not (folder is not None or _inside(person.image)):
            continue
        try:
            picture = _picture(person.image, folder, language)
            weight += len(picture.data)
            if weight > HEAVIEST_TOGETHER:
                raise _UnusableError(language.text("all pictures together are too large"))
            found[person.id] = picture
        except _UnusableError as error:
            name = shorten(clean(person.name))
            said.append(
                language.text("no picture of {name}: {reason}", name=name, reason=str(error))
            )
    return found, tuple(said)


def _inside(text: str) -> bool:
    return text[:5].lower() == "data:"


def _picture(text: str, folder: str | PathLike[str] | None, language: Language) -> Picture:
    data = _written(text, language) if _inside(text) else _read(text, folder, language)
    try:
        return raster(data)
    except NotAPictureError:
        reason = language.text("it is not a sound PNG or JPEG of at most 2048 pixels a side")
        raise _UnusableError(reason) from None


def _written(text: str, language: Language) -> bytes:
    """A picture that stands in the map itself."""
    start = next((each for each in _INSIDE if text[: len(each)].lower() == each), None)
    if start is None:
        raise _UnusableError(language.text("only PNG and JPEG in base64 are shown"))
    if len(text) > HEAVIEST * 4 // 3 + 100:
        raise _too_large(language)
    try:
        return b64decode("".join(text[len(start) :].split()), validate=True)
    except (BadBase64, ValueError):
        raise _UnusableError(language.text("it is not written in base64")) from None


def _read(text: str, folder: str | PathLike[str] | None, language: Language) -> bytes:
    """A file below the folder, whatever the path tries."""
    outside = PurePosixPath(text).is_absolute() or PureWindowsPath(text).anchor or "://" in text
    try:
        base = Path(folder or ".").resolve()
        path = (base / text.replace("\\", "/")).resolve()
        if outside or not path.is_relative_to(base):
            raise _UnusableError(language.text("only files below the folder of pictures are shown"))
        if not path.is_file():
            raise _UnusableError(language.text("there is no such file"))
        if path.stat().st_size > HEAVIEST:
            raise _too_large(language)
        with path.open("rb") as file:
            data = file.read(HEAVIEST + 1)
    except (OSError, RuntimeError) as error:
        raise _UnusableError(language.text("the file cannot be read")) from error
    except ValueError as error:
        if isinstance(error, _UnusableError):
            raise
        raise _UnusableError(language.text("there is no such file")) from error
    if len(data) > HEAVIEST:
        raise _too_large(language)
    return data


def _too_large(language: Language) -> _UnusableError:
    return _UnusableError(language.text("it is larger than {size} kB", size=HEAVIEST // 1024))
