"""Bring the message catalogues up to date with the source, and compile them.

Run after changing a text: ``python tools/build_catalogues.py``. New texts appear in the ``.po``
file with an empty translation; a test fails until they are filled in and compiled.
"""

from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from sidusryhmad.cli.command import help_texts
from sidusryhmad.cli.main import cli
from sidusryhmad.evidence.catalogue import FORMS

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "sidusryhmad"
CATALOGUES = SOURCE / "locale" / "catalogues"
KEYWORDS = {"N_": None, "text": None, "say": None, "plural": (1, 2)}


def extract() -> Catalog:
    """Every translatable text of the package, the help of its commands too, sorted."""
    found = Catalog(project="sidusryhmad", charset="utf-8", fuzzy=False)
    rows = extract_from_dir(SOURCE, [("**.py", "python")], keywords=KEYWORDS, comment_tags=())
    for _file, _line, message, _comments, context in rows:
        texts = (message,) if isinstance(message, str) else message
        if any(char.isalpha() for text in texts for char in text):
            found.add(message, context=context)
    for text in (*hints(), *help_texts(cli)):
        if any(map(str.isalpha, text)):
            found.add(text)
    return found


def hints() -> list[str]:
    """What the columns of evidence are for, as the fields of their rows say it."""
    forms = (form for topic in FORMS.values() for form in topic)
    said = (form.row.model_fields[c.key[0]].description for form in forms for c in form.columns)
    return [text for text in said if text]


def _alike(known: object, now: object) -> bool:
    """Whether a text is still one, or still one with a plural: else it is translated anew."""
    return isinstance(known, str) is isinstance(now, str)


def update(code: str) -> Catalog:
    """The catalogue of a language, with new texts added and vanished ones dropped."""
    path = CATALOGUES / code / "LC_MESSAGES" / "sidusryhmad.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    old = read_po(path.open("rb"), locale=code) if path.exists() else Catalog(locale=code)
    new = Catalog(locale=code, project="sidusryhmad", charset="utf-8", fuzzy=False)
    for message in extract():
        if message.id:
            known = old.get(message.id)
            new.add(message.id, known.string if known and _alike(known.id, message.id) else "")
    with path.open("wb") as file:
        write_po(file, new, sort_output=True, omit_header=False, width=100, no_location=True)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, new)
    return new


if __name__ == "__main__":
    for message in update("et"):
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        if message.id and not all(strings):
            print("not translated:", message.id)
