"""What differs between counter, phone and e-channel, and whom to ask about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.locale.language import Language
from sidusryhmad.model.stakeholder import Side

CHANNELS: Mapping[str, str] = {
    "counter": N_("counter"),
    "phone": N_("phone"),
    "e-channel": N_("e-channel"),
}
"""The channels, with what they are called."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """Something in which channels differ.

    Attributes:
        name: What it is.
        side: Whom it touches, and who is therefore asked.
        more_in: Channels that the source text grants it to.
        less_in: Channels that the text denies it to.
        question: What to ask; ``{channel}`` is the new channel.
        reason: Why it is asked.
    """

    name: str
    side: Side
    more_in: frozenset[str]
    less_in: frozenset[str]
    question: str
    reason: str

    def direction(self, source: str, target: str) -> int:
        """Whether somebody gains it by a move, by the text.

        Args:
            source: The channel left.
            target: The channel moved to.

        Returns:
            1 for a gain, −1 for a loss, 0 where the text does not say.
        """
        if target in self.more_in and source in self.less_in:
            return 1
        return -1 if target in self.less_in and source in self.more_in else 0


_E, _PERSON = frozenset({"e-channel"}), frozenset({"counter", "phone"})
_HOME, _OUT = frozenset({"phone", "e-channel"}), frozenset({"counter"})
_NOBODY: frozenset[str] = frozenset()
_BY_TEXT = N_("the source text names it as what an e-channel gives the customer")
_BY_TEXT_COMPANY = N_("the source text names it as what an e-channel gives the company")
ASPECTS: tuple[Aspect, ...] = (
    Aspect(
        N_("control"), Side.CUSTOMER, _E, _PERSON,
        N_("How much better or worse off are customers if they have things under their own control "
           "in the channel {channel}?"),
        _BY_TEXT,
    ),
    Aspect(
        N_("speed"), Side.CUSTOMER, _E, _PERSON,
        N_("How much better or worse off are customers by how fast things go in the channel "
           "{channel}?"),
        _BY_TEXT,
    ),
    Aspect(
        N_("transparency"), Side.CUSTOMER, _E, _PERSON,
        N_("How much better or worse off are customers by how much they can see for themselves in "
           "the channel {channel}?"),
        _BY_TEXT,
    ),
    Aspect(
        N_("rules of one's own"), Side.CUSTOMER, _E, _PERSON,
        N_("How much better or worse off are customers by what they can set up in their own way in "
           "the channel {channel}?"),
        _BY_TEXT,
    ),
    Aspect(
        N_("staying at home"), Side.CUSTOMER, _HOME, _OUT,
        N_("How much better or worse off are customers by the way that the channel {channel} "
           "spares or costs them?"),
        N_("the source text says that customers would rather not leave home for it"),
    ),
    Aspect(
        N_("a person to talk to"), Side.CUSTOMER, _PERSON, _E,
        N_("How much better or worse off are customers by meeting, or not meeting, a person in the "
           "channel {channel}?"),
        N_("by the source text a complex claim still wants a person: half of American insurance "
           "customers prefer personal contact for one"),
    ),
    Aspect(
        N_("reach at peak hours"), Side.PROVIDER, _E, _PERSON,
        N_("How much better or worse off is the company by how many customers it can serve at peak "
           "hours in the channel {channel}?"),
        _BY_TEXT_COMPANY,
    ),
    Aspect(
        N_("even quality"), Side.PROVIDER, _E, _PERSON,
        N_("How much better or worse off is the company by how even the quality is in the channel "
           "{channel}?"),
        _BY_TEXT_COMPANY,
    ),
    Aspect(
        N_("cost"), Side.PROVIDER, _E, _PERSON,
        N_("How much better or worse off is the company by what a case costs in the channel "
           "{channel}?"),
        _BY_TEXT_COMPANY,
    ),
    Aspect(
        N_("making it simple"), Side.PROVIDER, _NOBODY, _NOBODY,
        N_("How much does it burden the company to make the channel {channel} simple for "
           "customers?"),
        N_("by the source text it must be simple for the customer, which is hard for the company"),
    ),
    Aspect(
        N_("the cases that are left"), Side.EMPLOYEE, _NOBODY, _NOBODY,
        N_("How much better or worse off are the people who serve by the cases that are left to "
           "them once the channel {channel} takes the others?"),
        N_("not in the source text: asked because those who serve belong to the inner circle"),
    ),
)  # fmt: skip
"""What is asked, in order."""


def move_name(source: str, target: str, language: Language) -> str:
    """What a move between two channels is called.

    Args:
        source: The channel left; may be empty.
        target: The channel moved to; may be empty.
        language: The language.

    Returns:
        The name.

    Example:
        >>> from sidusryhmad.locale.language import language
        >>> move_name("phone", "e-channel", language("en"))
        'From phone to e-channel'
    """
    say = language.text
    if not source or not target:
        return say("Another channel")
    left, taken = say(CHANNELS[source]), say(CHANNELS[target])
    return say("From {source} to {target}", source=left, target=taken)


def require_channels(source: str, target: str) -> None:
    """Make sure that both channels are known and differ.

    Args:
        source: The channel left.
        target: The channel moved to.

    Raises:
        InvalidParameterError: One is unknown, or both are the same.
    """
    known = ", ".join(CHANNELS)
    for name in (source, target):
        if name not in CHANNELS:
            template = N_("there is no channel {name}; there are {known}")
            values = {"name": repr(name), "known": known}
            raise InvalidParameterError(Message("unknown_channel", template, values))
    if source == target:
        template = N_("a service is moved from one channel to another, not from {name} to itself")
        raise InvalidParameterError(Message("same_channel", template, {"name": repr(source)}))
