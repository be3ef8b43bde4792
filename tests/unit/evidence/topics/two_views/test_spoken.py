import pytest

from sidusryhmad.evidence.topics.two_views.gaps import Finding, gaps
from sidusryhmad.evidence.topics.two_views.spoken import FINDINGS, found_text
from sidusryhmad.evidence.topics.two_views.views import Voice
from sidusryhmad.locale.language import language
from sidusryhmad.model.stakeholder import Side


def gap(ours, theirs):
    said = [Voice("Tasu", "", Side.PROVIDER, float(rating)) for rating in ours]
    return gaps([*said, *(Voice("Tasu", "", Side.CUSTOMER, float(r)) for r in theirs)], 0.95)[0]


def test_every_finding_has_words():
    assert set(FINDINGS) == set(Finding)


@pytest.mark.parametrize(
    ("ours", "theirs", "text"),
    [
        ([2] * 6, [0] * 6, "the provider sees more value than the customer"),
        (
            [1] * 22, [1] * 12 + [2] * 10,
            "the provider sees less value than the customer, though the interval reaches zero",
        ),
        ([1], [1], "too few ratings to tell"),
    ],
)  # fmt: skip
def test_a_finding_in_words(ours, theirs, text):
    assert found_text(gap(ours, theirs), language("en")) == text


def test_it_is_told_in_estonian():
    found = found_text(gap([1] * 12 + [2] * 10, [1] * 22), language("et"))
    assert found == "pakkuja näeb rohkem väärtust kui klient, kuigi vahemik ulatub nullini"
