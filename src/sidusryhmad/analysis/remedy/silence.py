"""Keep a C library from writing to standard output.

HiGHS writes a line of its own where a whole-number answer has to be solved again, whatever it is
told about printing. Standard output may be a JSON document, so the line goes nowhere.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def silence() -> Iterator[None]:
    """Send what C code writes to standard output nowhere; Python's own output is kept.

    Yields:
        Nothing.
    """
    try:
        kept = os.dup(1)
    except OSError:  # there is no standard output to be kept clean
        yield
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        _flush()
        os.dup2(nowhere, 1)
        yield
    finally:
        _flush(python=False)
        os.dup2(kept, 1)
        os.close(kept)
        os.close(nowhere)


def _flush(*, python: bool = True) -> None:
    """Write out what is still held back, so that it goes where it was meant to go."""
    import ctypes

    if python and sys.stdout is not None and not sys.stdout.closed:
        sys.stdout.flush()
    library = "ucrtbase" if sys.platform == "win32" else None
    ctypes.CDLL(library).fflush(None)
