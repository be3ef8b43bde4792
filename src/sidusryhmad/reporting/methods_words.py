"""What the propagation methods are called, and what each of them does, in plain words."""

from sidusryhmad.errors import N_
from sidusryhmad.reporting.document import Cell, Paragraph
from sidusryhmad.reporting.words import Words

METHOD_NAMES = {
    "linear": N_("linear with budget (default)"),
    "linear-no-budget": N_("linear without budget"),
    "walks": N_("step by step"),
    "fcm": N_("fuzzy cognitive map"),
    "cpm": N_("change prediction method"),
    "cascade": N_("cascade"),
}
ABOUT = {
    "linear": N_(
        "everybody takes on a share of the change of those who influence them, echoes included; "
        "influences on one stakeholder share a budget"
    ),
    "linear-no-budget": N_(
        "like the default, but influences on one stakeholder add up freely; no answer where echoes "
        "do not die out"
    ),
    "walks": N_("the default followed step by step; later steps are left out"),
    "fcm": N_(
        "influence that saturates; whoever is hit directly stays at that effect, and large changes "
        "are compressed"
    ),
    "cpm": N_(
        "how likely a change is to arrive by paths that visit nobody twice; every influence passes "
        "it on with a chance, whatever its size"
    ),
    "cascade": N_(
        "how likely a stakeholder is to be reached at all when every influence works or fails by "
        "chance"
    ),
}
STATUS = {
    "good": N_("good for all"),
    "harms_inner": N_("harms the inner circle"),
    "harms_outside": N_("harms somebody outside"),
    "no_effect": N_("no effect"),
}


def method_name(name: str, words: Words) -> str:
    """A method's name in words; its own where another package brought it."""
    return words.language.text(METHOD_NAMES[name]) if name in METHOD_NAMES else name


def headed(name: str, words: Words) -> str:
    """A method's name where it begins a line."""
    text = method_name(name, words)
    return text[:1].upper() + text[1:]


def about(name: str, words: Words) -> str:
    """What a method does: ``Step by step: the default followed …``."""
    title = headed(name, words)
    if name not in ABOUT:
        return words.language.text("{method}: brought by another package.", method=title)
    text = words.language.text(ABOUT[name])
    return words.language.text("{method}: {text}.", method=title, text=text)


def status_cell(status: str | None, words: Words) -> Cell:
    """A verdict in a word or two; a dash where there is none."""
    if status is None:
        return Cell("–", "quiet")
    tones = {"good": "gain", "harms_inner": "loss", "harms_outside": "loss"}
    text = words.language.text(STATUS[status])
    return Cell(text, tones.get(status, "quiet"))  # type: ignore[arg-type]


def why_default(words: Words) -> Paragraph:
    """Why impacts and verdicts are worked out by the linear method."""
    return Paragraph(
        words.language.text(
            "Why the linear method is the default: below a carry-over of 1 it has an answer for "
            "every map, losses mirror gains, twice the change does twice as much, and its totals "
            "add up path by path. Each of the others lacks some of this; side by side they show "
            "how far the verdict depends on the method."
        )
    )
