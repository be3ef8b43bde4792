"""What tests of a file format ask again and again."""

import pytest


@pytest.fixture(scope="session")
def codes():
    """What a reader said, as pairs of kind and code: ``codes(parsed)``."""
    return lambda parsed: {(remark.kind, remark.message.code) for remark in parsed.remarks}
