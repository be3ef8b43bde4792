"""What a view is: one way to show a map, or what a change does, as a scene."""

import re
from typing import Any, ClassVar, Protocol, cast

from sidusryhmad._plugins import load, names
from sidusryhmad.errors import N_, Message, UnknownFormatError, UnknownViewError, WrongTypeError
from sidusryhmad.locale.language import Language
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme

VIEWS = "sidusryhmad.views"
DEFAULT = "rings"
_SUBJECTS = {
    "ServiceMap": N_("the map alone"),
    "Impact": N_("what a change does on it"),
    "Comparison": N_("a comparison"),
    "Diff": N_("what differs between versions"),
}
"""What views are given, in words."""


class View(Protocol):
    """One way to show something: a frozen dataclass whose fields are what can be chosen.

    Attributes:
        of_change: Whether it shows what a change does and so needs an impact, not only a map.
    """

    of_change: ClassVar[bool]

    def scene(self, subject: Any, language: Language, theme: Theme) -> Scene:  # noqa: ANN401
        """The scene of a subject.

        Args:
            subject: A map, or a result such as an impact.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene; the same arguments always give an equal one.

        Raises:
            WrongTypeError: The view cannot show such a subject.
        """
        ...


def refuse(view: View, subject: object) -> WrongTypeError:
    """The error of a view that cannot show a subject, to be raised.

    Args:
        view: The view.
        subject: What it was given.

    Returns:
        The error, which says what the view needs.
    """
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(view).__name__).lower()
    kind = type(subject).__name__
    given = Message("subject", _SUBJECTS[kind]) if kind in _SUBJECTS else kind
    values = {"view": name, "given": given}
    if view.of_change:
        template = N_(
            "the view {view} shows what a change does, not {given}: give it the result of impact"
        )
    else:
        template = N_("the view {view} shows a map itself, not {given}")
    return WrongTypeError(Message("wrong_subject", template, values))


def view_names() -> tuple[str, ...]:
    """Names of all views, the ring map first, else in alphabetical order."""
    return tuple(sorted(names(VIEWS), key=lambda name: (name != DEFAULT, name)))


def view_type(name: str) -> type[View]:
    """A view's class by its name; views are entry points, ours as anybody's.

    Args:
        name: The name in any case, such as ``"rings"``.

    Returns:
        The class; called without arguments it gives the view with its usual choices.

    Raises:
        UnknownViewError: Nothing is registered so, or what is registered cannot be loaded.

    Example:
        >>> view_type("rings").__name__
        'Rings'
    """
    there, asked = view_names(), str(name).lower()
    if asked not in there:
        message = Message("unknown_view", N_("there is no view {name}"), {"name": repr(name)})
        raise UnknownViewError(message, str(name), there)
    try:
        return cast("type[View]", load(VIEWS, asked))
    except UnknownFormatError as error:
        raise UnknownViewError(error.message, str(name), there) from error
