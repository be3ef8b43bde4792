"""Findings on two views in words, for reports and pictures alike."""

from sidusryhmad.errors import N_
from sidusryhmad.evidence.topics.two_views.gaps import Finding, Gap
from sidusryhmad.locale.language import Language

FINDINGS = {
    Finding.PROVIDER_MORE: N_("the provider sees more value than the customer"),
    Finding.PROVIDER_LESS: N_("the provider sees less value than the customer"),
    Finding.OPEN: N_("no difference beyond chance"),
    Finding.TOO_FEW: N_("too few ratings to tell"),
    Finding.ONE_SIDED: N_("only one side rated it"),
}
"""Findings in words, to be translated."""
_AT_ODDS = {
    True: N_("{finding}, though the interval reaches zero"),
    False: N_("{finding}, though the interval leaves out zero"),
}


def found_text(each: Gap, language: Language) -> str:
    """The finding in a few words, and that the interval seems to say otherwise where it does.

    Args:
        each: What both sides rated.
        language: The language.

    Returns:
        A clause.
    """
    finding = language.text(FINDINGS[each.finding])
    if not each.at_odds:
        return finding
    return language.text(_AT_ODDS[each.supported], finding=finding)
