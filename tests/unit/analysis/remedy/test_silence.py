"""C code writes nothing to standard output, and Python's own output is kept."""

import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sidusryhmad.analysis.remedy.silence import silence

PROGRAM = """
import ctypes, os
from sidusryhmad.analysis.remedy.silence import silence
c = ctypes.CDLL(None)
print("before", end=" ")
c.puts(b"kept")
with silence():
    c.puts(b"lost")
    os.write(1, b"lost too")
print("after")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="loads the C library of the process")
def test_only_what_c_code_writes_inside_is_lost():
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert sorted(ran.stdout.split()) == ["after", "before", "kept"]
    assert ran.stderr == ""


@settings(max_examples=5)
@given(st.integers(1, 3))
def test_standard_output_is_back_afterwards_whatever_happens(times):
    there = os.fstat(1)
    for _ in range(times):
        with pytest.raises(KeyError), silence():
            raise KeyError
    assert os.fstat(1) == there


def test_inside_it_standard_output_leads_elsewhere():
    there = os.fstat(1)
    with silence():
        assert os.fstat(1) != there


def test_without_a_standard_output_there_is_nothing_to_keep_clean(monkeypatch):
    def closed(_):
        raise OSError

    monkeypatch.setattr(os, "dup", closed)
    there = os.fstat(1)
    with silence():
        assert os.fstat(1) == there
