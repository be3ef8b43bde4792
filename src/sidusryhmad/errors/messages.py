"""A text with its values beside it, so that another language can take its place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches


def N_(template: str) -> str:  # noqa: N802 - the name that gettext extractors look for
    """Mark a text for translation without translating it here."""
    return template


@dataclass(frozen=True, slots=True)
class Message:
    """A text with its values kept apart.

    Attributes:
        code: Stable name of what is said, such as ``"unknown_ring"``; part of the public promise.
        template: English text with ``{name}`` fields; translated by its exact wording.
        values: What goes into the fields.

    Example:
        >>> str(Message("unknown_ring", "{value} is not a ring", {"value": "iner"}))
        'iner is not a ring'
    """

    code: str
    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        if not self.values:
            return self.template
        return self.template.format_map({key: _plain(value) for key, value in self.values.items()})


def _plain(value: object) -> object:
    """A value as a text shows it: numbers with three decimals at the most."""
    if not isinstance(value, float) or not abs(value) < 1e15:
        return value
    return f"{value:.3f}".rstrip("0").rstrip(".")


def nearest(value: object, allowed: Iterable[str]) -> str | None:
    """The allowed word that a mistyped one most resembles, or None.

    Example:
        >>> nearest("inersted", ["direct", "interested", "indirect"])
        'interested'
    """
    words = {word.casefold(): word for word in allowed}
    matches = get_close_matches(str(value).casefold(), words, n=1, cutoff=0.6)
    return words[matches[0]] if matches else None


def hints(allowed: Iterable[str], nearest: str | None) -> list[Message]:
    """What could stand in place of something wrong: the allowed words, and the likeliest.

    Args:
        allowed: The allowed words; none where they cannot be listed.
        nearest: The likeliest, if any.

    Returns:
        No, one or two messages.

    Example:
        >>> [str(hint) for hint in hints(["direct", "indirect"], "direct")]
        ['allowed: direct, indirect', 'did you mean direct?']
    """
    found = []
    if words := ", ".join(allowed):
        found.append(Message("allowed", _ALLOWED, {"allowed": words}))
    if nearest:
        found.append(Message("nearest", _NEAREST, {"nearest": nearest}))
    return found


_ALLOWED = N_("allowed: {allowed}")
_NEAREST = N_("did you mean {nearest}?")
