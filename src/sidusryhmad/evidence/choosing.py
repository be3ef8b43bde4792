"""The choices of a question as keywords: each shown by help(), any other word refused."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from inspect import Parameter, signature
from typing import Any, TypeVar

from sidusryhmad.errors import N_, InvalidParameterError, Message, nearest

QuestionT = TypeVar("QuestionT", bound=Callable[..., Any])
ChoicesT = TypeVar("ChoicesT")


def choosing(choices: type[Any]) -> Callable[[QuestionT], QuestionT]:
    """Let a question that takes its choices as ``**keywords`` show each of them by name.

    Args:
        choices: A frozen dataclass of the choices, all with a value that holds when left out.

    Returns:
        A decorator; the question stays the same function, and help() and completion know more.

    Example:
        >>> from dataclasses import make_dataclass
        >>> @choosing(make_dataclass("Choices", [("draws", int, 99)]))
        ... def asked(data, **choices): ...
        >>> str(signature(asked))
        '(data, *, draws: int = 99)'
    """
    shown = [
        Parameter(field.name, Parameter.KEYWORD_ONLY, default=field.default, annotation=field.type)
        for field in fields(choices)
    ]

    def named(question: QuestionT) -> QuestionT:
        own = signature(question)
        kept = [p for p in own.parameters.values() if p.kind is not Parameter.VAR_KEYWORD]
        vars(question)["__signature__"] = own.replace(parameters=[*kept, *shown])
        return question

    return named


def chosen(
    choices: type[ChoicesT], given: Mapping[str, Any], question: Callable[..., Any]
) -> ChoicesT:
    """The choices that somebody made for a question.

    Args:
        choices: What can be chosen.
        given: The choices by keyword.
        question: The question, for what else it takes.

    Returns:
        The choices.

    Raises:
        InvalidParameterError: There is no such choice.

    Example:
        >>> from dataclasses import make_dataclass
        >>> kind = make_dataclass("Choices", [("draws", int, 99)])
        >>> chosen(kind, {"draw": 9}, lambda data: None)
        Traceback (most recent call last):
        sidusryhmad.errors.InvalidParameterError: there is no choice draw; did you mean draws?
    """
    known = [field.name for field in fields(choices)]  # type: ignore[arg-type]
    for name in given:
        if name not in known:
            raise _unknown(name, dict.fromkeys((*signature(question).parameters, *known)))
    return choices(**given)


def _unknown(name: str, known: Mapping[str, object]) -> InvalidParameterError:
    near = nearest(name, known)
    if near is not None:
        template = N_("there is no choice {name}; did you mean {near}?")
        return InvalidParameterError(
            Message("unknown_choice", template, {"name": name, "near": near})
        )
    template = N_("there is no choice {name}; there are: {known}")
    said = {"name": name, "known": ", ".join(known)}
    return InvalidParameterError(Message("unknown_choice", template, said))
