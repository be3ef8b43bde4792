"""The two views side by side, and the gap between them in a word; never an average of both."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from sidusryhmad.analysis.steady import steady
from sidusryhmad.evidence.interval import Interval
from sidusryhmad.evidence.several import holm
from sidusryhmad.evidence.topics.two_views.ranks import Tendency, least, tendency
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
        tendency: How ratings compare pair by pair, with the p-value that decides whether there is a
            gap; None where one of the two gave no rating.
        corrected: That p-value, with all gaps of the table looked at together.
        finding: The gap in a word, by the corrected p-value.
    """

    change: str
    aspect: str
    provider: View
    customer: View
    others: tuple[View, ...]
    gap: float | None
    interval: Interval | None
    tendency: Tendency | None
    corrected: float | None
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

    @property
    def split(self) -> bool:
        """Whether one side sees a gain and the other a loss, beyond chance."""
        more = (self.provider.middle or 0.0) > 0
        return self.opposed and self.supported and more == (self.finding is Finding.PROVIDER_MORE)

    @property
    def at_odds(self) -> bool:
        """Whether the interval says otherwise than the finding, which the test alone decides.

        The interval takes no account of equal ratings, which make it wide, nor of how many gaps
        are looked at together, nor of a side that scatters more than the other.
        """
        if self.interval is None:
            return False
        return (self.interval.low <= 0 <= self.interval.high) == self.supported


def gaps(voices: Sequence[Voice], confidence: float) -> tuple[Gap, ...]:
    """Every change, and every part of one, as both sides see it.

    Whether there is a gap is decided by Brunner and Munzel's test, and with several gaps at once
    by p-values corrected for their number (Holm 1979). Too few ratings are those of which none,
    however far apart, could come to the p-value that is needed beside the gaps that were found.

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
    found = [_gap(subject, each, confidence) for subject, each in heard.items()]
    return tuple(sorted(_decided(found, round(1 - confidence, 12)), key=_urgency))


def _gap(subject: tuple[str, str], voices: Sequence[Voice], confidence: float) -> Gap:
    """Both views with their gap, before it is decided whether it may be chance."""
    provider, customer = view(Side.PROVIDER, voices), view(Side.CUSTOMER, voices)
    others = tuple(
        each for side in (Side.EMPLOYEE, Side.OTHER) if (each := view(side, voices)).ratings
    )
    if not provider.n or not customer.n:
        nothing = (None, None, None, None)
        return Gap(*subject, provider, customer, others, *nothing, Finding.ONE_SIDED)
    pair = provider.ratings, customer.ratings
    apart, within = gap(*pair), gap_interval(*pair, confidence)
    compared = tendency(*pair)
    return Gap(*subject, provider, customer, others, apart, within, compared, None, Finding.OPEN)


def _decided(found: Sequence[Gap], level: float) -> list[Gap]:
    """The same with corrected p-values, and the gap in a word."""
    tested = [each.tendency for each in found if each.tendency is not None]
    corrected = holm([each.p for each in tested])
    passed = sum(p <= level for p in corrected)
    needed = level / max(1, len(tested) - passed)
    at = iter(corrected)
    return [
        each if each.tendency is None else _word(each, each.tendency, next(at), (level, needed))
        for each in found
    ]


def _word(each: Gap, compared: Tendency, corrected: float, levels: tuple[float, float]) -> Gap:
    """A gap with its word: by its corrected p-value, and the least that its ratings can reach."""
    level, needed = levels
    finding = Finding.OPEN
    if corrected <= level:
        more = compared.higher > compared.lower
        finding = Finding.PROVIDER_MORE if more else Finding.PROVIDER_LESS
    elif least(each.provider.n, each.customer.n) > needed * (1 + 1e-9):
        finding = Finding.TOO_FEW
    return replace(each, corrected=corrected, finding=finding)


def _urgency(found: Gap) -> tuple[bool, bool, bool, float]:
    size = abs(found.gap) if found.gap is not None else 0.0
    return found.gap is None, not found.supported, not found.opposed, -steady(size)
