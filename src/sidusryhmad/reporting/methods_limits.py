"""How far a propagation method goes, in the form that its numbers need: 1 round, 4 rounds."""

from collections.abc import Callable, Mapping

from sidusryhmad.analysis.methods.cascade import EXACT
from sidusryhmad.analysis.methods.cpm import LONGER
from sidusryhmad.analysis.methods.fcm import SETTLED
from sidusryhmad.analysis.methods.linear_method import BOUND
from sidusryhmad.analysis.methods.walks import REST
from sidusryhmad.errors import Message
from sidusryhmad.locale.language import Language
from sidusryhmad.reporting.words import Words

_Counted = Callable[[Language, int, Mapping[str, object]], str]

_FORMS: dict[str, tuple[str, _Counted]] = {
    EXACT: (
        "cases",
        lambda language, count, values: language.plural(
            "worked out exactly, over {cases} case",
            "worked out exactly, over {cases} cases",
            count,
            **values,
        ),
    ),
    SETTLED: (
        "rounds",
        lambda language, count, values: language.plural(
            "settled after {rounds} round of passing on",
            "settled after {rounds} rounds of passing on",
            count,
            **values,
        ),
    ),
    BOUND: (
        "bound",
        lambda language, count, values: language.plural(
            "no total can exceed {bound} point",
            "no total can exceed {bound} points",
            count,
            **values,
        ),
    ),
    REST: (
        "bound",
        lambda language, count, values: language.plural(
            "what is still on its way after step {steps} is at most {bound} point",
            "what is still on its way after step {steps} is at most {bound} points",
            count,
            **values,
        ),
    ),
    LONGER: (
        "steps",
        lambda language, count, values: language.plural(
            "paths of more than {steps} influence are left out",
            "paths of more than {steps} influences are left out",
            count,
            **values,
        ),
    ),
}


def certificate(message: Message, words: Words) -> str:
    """What bounds a method's answer, without a stop at the end.

    Args:
        message: What the method says of itself.
        words: The language.

    Returns:
        The text; in its one form where it counts nothing, or another package brought it.
    """
    if message.template not in _FORMS:
        return words.language.say(message)
    counted, said = _FORMS[message.template]
    return said(words.language, 1 if message.values[counted] == 1 else 2, message.values)
