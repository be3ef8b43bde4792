"""``python -m sidusryhmad``."""

import runpy
import sys

import pytest


@pytest.mark.parametrize(("words", "code"), [(["--version"], 0), (["bogus"], 2)])
def test_running_the_package_runs_the_program(words, code, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["python -m sidusryhmad", *words])
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("sidusryhmad", run_name="__main__")
    assert caught.value.code == code
    assert "sidusryhmad" in "".join(capsys.readouterr())
