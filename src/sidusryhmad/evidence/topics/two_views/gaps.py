"""The two views side by side, and the gap between them in a word; never an average of both."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sidusryhmad.analysis.steady import steady
from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.topics.two_views.shift import gap, gap_interval
from sidusryhmad.evidence.topics.two_views.views import View, Voice, view
from sidusryhmad.model.stakeholder import Side


class Finding(StrEnum):
    """What can be said of the gap."""

    PROVIDER_MORE = "provider_more"
    """The provider sees more value in it than the customer, beyond chance."""
    PROVIDER_LESS = "provider_less"
    """The provider sees less value in it than the customer, beyond chance."""
    OPEN = "open"
    """No difference beyond what so many ratings leave to chance."""
    TOO_FEW = "too_few"
    """Too few ratings to tell a gap from chance, as many gaps as there are looked at together."""
    ONE_SIDED = "one_sided"
    """Only one of the two sides rated it, or neither."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A change, or a part of it, as provider and customer see it.

    Attributes:
        change: Name of the change.
        aspect: What of it was rated; nothing for the whole.
        provider: The provider's view.
        customer: The customer's view.
        others: Views of other sides that rated it; they stand beside, in no gap.
        gap: How much more the provider sees in it; None where one of the two gave no rating.
        interval: What the gap may be; None where there are too few ratings.
        finding: The gap in a word, with all gaps of the table looked at together.
    """

    change: str
    aspect: str
    provider: View
    customer: View
    others: tuple[View, ...]
    gap: float | None
    interval: Interval | None
    finding: Finding

    @property
    def supported(self) -> bool:
        """Whether the gap lies beyond chance, all gaps of the table looked at together."""
        return self.finding in {Finding.PROVIDER_MORE, Finding.PROVIDER_LESS}

    @property
    def opposed(self) -> bool:
        """Whether the two medians have opposite signs, however few ratings there are."""
        one, other = self.provider.middle or 0.0, self.customer.middle or 0.0
        return one * other < 0


def gaps(voices: Sequence[Voice], confidence: float) -> tuple[Gap, ...]:
    """Every change, and every part of one, as both sides see it.

    With several gaps at once each is only called one where its interval leaves out zero at a
    confidence that holds for all of them together (Bonferroni; Dunn, 1961).

    Args:
        voices: The ratings.
        confidence: How sure intervals are.

    Returns:
        Gaps beyond chance first, of those and of the others opposite medians first, then by the
        size of the gap; what only one side rated comes last.

    Example:
        >>> said = [Voice("Tasu", "", Side.PROVIDER, 2.0), Voice("Tasu", "", Side.CUSTOMER, -1.0)]
        >>> found = gaps(said, 0.95)[0]
        >>> found.gap, found.opposed, str(found.finding)
        (3.0, True, 'too_few')
    """
    subjects = list(dict.fromkeys((voice.change, voice.aspect) for voice in voices))
    heard = {
        subject: [voice for voice in voices if (voice.change, voice.aspect) == subject]
        for subject in subjects
    }
    both = sum(
        _rated(Side.PROVIDER, each) and _rated(Side.CUSTOMER, each) for each in heard.values()
    )
    strict = 1 - (1 - confidence) / max(1, both)
    found = [_gap(subject, each, (confidence, strict)) for subject, each in heard.items()]
    return tuple(sorted(found, key=_urgency))


def _rated(side: Side, voices: Sequence[Voice]) -> bool:
    return any(voice.side is side and voice.rating is not None for voice in voices)


def _gap(
    subject: tuple[str, str], voices: Sequence[Voice], confidences: tuple[float, float]
) -> Gap:
    provider, customer = view(Side.PROVIDER, voices), view(Side.CUSTOMER, voices)
    others = tuple(
        each for side in (Side.EMPLOYEE, Side.OTHER) if (each := view(side, voices)).ratings
    )
    if not provider.n or not customer.n:
        return Gap(*subject, provider, customer, others, None, None, Finding.ONE_SIDED)
    pair = provider.ratings, customer.ratings
    usual, strict = (gap_interval(*pair, confidence) for confidence in confidences)
    return Gap(*subject, provider, customer, others, gap(*pair), usual, _finding(strict))


def _finding(strict: Interval | None) -> Finding:
    """The gap in a word, by the interval that holds for all gaps together."""
    if strict is None:
        return Finding.TOO_FEW
    if strict.low > 0:
        return Finding.PROVIDER_MORE
    if strict.high < 0:
        return Finding.PROVIDER_LESS
    return Finding.OPEN


def _urgency(found: Gap) -> tuple[bool, bool, bool, float]:
    size = abs(found.gap) if found.gap is not None else 0.0
    return found.gap is None, not found.supported, not found.opposed, -steady(size)
