import pytest

from sidusryhmad.evidence.catalogue import FORMS
from sidusryhmad.reporting.evidence.topics import TOPICS


@pytest.mark.parametrize("topic", FORMS)
def test_every_topic_is_told(topic):
    assert topic in TOPICS
