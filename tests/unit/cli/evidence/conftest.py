"""Topics asked of their own examples."""

import pytest


@pytest.fixture
def asks(program):
    """A topic to be asked of its example: ``asks("waiting", "waits.xlsx")("--idle", "2")``."""

    def of(topic, name):
        assert program("evidence", "example", topic, "-o", name).code == 0
        return lambda *words: program("evidence", topic, name, *words)

    return of
