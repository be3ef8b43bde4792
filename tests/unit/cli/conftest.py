"""A program to run and maps to run it on."""

import io
import json
from dataclasses import dataclass

import pytest

from sidusryhmad.cli.main import run

GOOD = """\
sidusryhmad: 1
service: {name: Kohvik, language: en}
stakeholders:
  - {name: Guest, ring: direct, side: customer}
  - {name: Barista, ring: direct, side: employee}
  - {name: Owner, ring: direct, side: provider}
  - {name: Neighbour, ring: indirect, side: other}
influences:
  - {from: Barista, to: Guest, strength: 2, why: mood}
  - {from: Guest, to: Owner, strength: 2, why: money}
  - {from: Guest, to: Neighbour, strength: -1, why: noise}
changes:
  - {id: training, name: Training for baristas, effects: {Barista: 2}}
  - {id: overtime, name: Longer hours, effects: {Guest: 1, Barista: -2}}
"""

BAD = """\
service: {name: Kohvik, language: en}
stakeholders:
  - {name: Guest, ring: drect}
  - {name: Barista, ring: direct}
influences:
  - {from: Barista, to: Gest, strength: 9}
"""

WARNED = "service: {name: Kohvik, language: en}\nstakeholders: [{name: Guest, ring: direct}]\n"


@dataclass
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def refused(self):
        """Whether it ended with plain words on the error output, and with nothing else."""
        plain = bool(self.err.strip()) and "Traceback" not in self.err
        return plain and (self.code, self.out) == (2, "")

    @property
    def data(self):
        """What it printed for programs."""
        assert self.code == 0, self.err
        return json.loads(self.out)


@pytest.fixture
def program(capsys, monkeypatch, tmp_path):
    """Run the program in a folder of its own: ``program("check", "good.yaml")``."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "SIDUSRYHMAD_DEBUG", "LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")

    def go(*words, answers=None):
        if answers is not None:
            monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{a}\n" for a in answers)))
        capsys.readouterr()
        code = run([str(word) for word in words])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return go


@pytest.fixture
def written(tmp_path):
    """Put a text into a file: ``written("good.yaml", GOOD)`` gives its path."""

    def write(name, text):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.fixture
def good(written):
    return written("good.yaml", GOOD)


@pytest.fixture
def estonian(written):
    return written("eesti.yaml", GOOD.replace("language: en", "language: et"))


@pytest.fixture
def bad(written):
    return written("bad.yaml", BAD)


@pytest.fixture
def warned(written):
    return written("warned.yaml", WARNED)


@pytest.fixture
def listing(tmp_path):
    """Names of the files there are, hidden ones too."""
    return lambda: sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*"))
