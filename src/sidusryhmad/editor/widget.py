"""The map as a widget that works both ways: edited in the browser, read back in Python."""

from functools import cache
from importlib.resources import files
from typing import Any, Protocol, cast

from sidusryhmad.editor.edits import Request, edited
from sidusryhmad.editor.history import History
from sidusryhmad.editor.view import view
from sidusryhmad.errors import InvalidMapError, MissingExtraError, SidusryhmadError, fault_line
from sidusryhmad.locale.language import Language, language
from sidusryhmad.locale.printable import printable
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.render.draw import draw
from sidusryhmad.render.drawing import Drawing
from sidusryhmad.render.interactive.embed import still
from sidusryhmad.render.views.rings import Rings


class MapWidget(Protocol):
    """A map on the screen that can be edited there. Get one with :func:`sidusryhmad.widget`.

    Every edit makes a new map; one that would not be valid is refused and changes nothing.

    Attributes:
        map: The map as it is now; setting it is a step that can be undone, too.
        message: Why the last edit was refused; empty where it was not.
    """

    map: ServiceMap
    message: str

    def undo(self) -> None:
        """Take the last step back; nothing happens where there is none."""

    def redo(self) -> None:
        """Take the step that was undone last again; nothing happens where there is none."""

    def observe(self, handler: Any, names: Any = ...) -> None:  # noqa: ANN401 - as traitlets has it
        """Call a function with what has changed, each time ``names`` change, such as ``"map"``."""


def widget(service_map: ServiceMap) -> MapWidget:
    """A map to edit by hand in a notebook: its strengths, and who stands in which ring.

    Args:
        service_map: The map to begin with; it stays as it is.

    Returns:
        The widget; end a cell with it, and read the edited map from its ``map`` afterwards.

    Raises:
        WrongTypeError: What is given is no map.
        MissingExtraError: anywidget is not installed.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> w = widget(m)
        >>> w.map == m
        True
    """
    return cast("MapWidget", _type()(require_map(service_map)))


class _Editor:
    """What the widget does; what it is made of comes from an extra (:func:`_type`)."""

    map: ServiceMap
    message: str
    _view: dict[str, Any]
    _answered: int
    _last: str
    _shown: Any = None
    """The handle of the picture that stays in the notebook, once it is shown."""

    def __init__(self, service_map: ServiceMap) -> None:
        self._history = History(service_map)
        self._drawing = _drawn(self._history)
        super().__init__(map=service_map, _view=self._seen())  # type: ignore[call-arg]
        self._last = f"sidusryhmad-{self.model_id}"  # type: ignore[attr-defined]

    def undo(self) -> None:
        self._to(self._history.undone())

    def redo(self) -> None:
        self._to(self._history.redone())

    def __repr__(self) -> str:
        return f"MapWidget({printable(self.map.service.name)!r})"

    def _asked(self, change: dict[str, Any]) -> None:
        """The browser asks for something; whatever comes of it is answered."""
        request: Request = change["new"]
        try:
            history = self._after(request)
            drawing = _drawn(history)
        except SidusryhmadError as error:
            self.message = _said(error, self._language)
        else:
            self._show(history, drawing)
        finally:
            number = request.get("number")
            self._answered = number if type(number) is int and abs(number) < 2**53 else 0

    def _after(self, request: Request) -> History:
        if request.get("act") == "undo":
            return self._history.undone()
        if request.get("act") == "redo":
            return self._history.redone()
        return self._history.then(edited(self._history.now, request))

    def _set(self, change: dict[str, Any]) -> None:
        """The map was set, perhaps from Python."""
        if change["new"] is not self._history.now:
            self._to(self._history.then(change["new"]))

    def _to(self, history: History) -> None:
        self._show(history, _drawn(history))

    def _show(self, history: History, drawing: Drawing) -> None:
        """Take a step whose picture is drawn already, so that nothing is lost where that fails."""
        self.message = ""
        if history is self._history:
            return
        self._history, self._drawing = history, drawing
        self._view = self._seen()
        if self._shown is not None:
            self._shown.update(self._picture(), raw=True)
        self.map = history.now

    def _seen(self) -> dict[str, Any]:
        speaks = language(self._history.now.service.language)
        return view(self._history, self._drawing, speaks)

    @property
    def _language(self) -> Language:
        return language(self.map.service.language)

    def _picture(self) -> dict[str, str]:
        html = f'<div class="{self._last}">{still(self._drawing)}</div>'
        return {"text/html": html, "text/plain": printable(self._drawing.scene.description)}

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, Any], dict[str, Any]]:
        """What a notebook shows that asks for one answer: the widget, else the picture."""
        shown, about = super()._repr_mimebundle_()  # type: ignore[misc]
        return {**shown, **self._picture()}, about

    def _ipython_display_(self) -> None:
        """The widget, then its picture: hidden while the widget is there, left when it is gone."""
        from IPython.display import display

        shown, about = super()._repr_mimebundle_()  # type: ignore[misc]
        display({**shown, "text/plain": repr(self)}, metadata=about, raw=True)
        self._shown = display(self._picture(), raw=True, display_id=self._last)


@cache
def _type() -> type:
    try:
        import anywidget
        import traitlets
    except ImportError as error:
        raise MissingExtraError("widget") from error
    synced = {"sync": True}
    parts = {
        "__doc__": MapWidget.__doc__,
        "__module__": __name__,
        "_esm": _static("widget.js"),
        "_css": _static("widget.css"),
        "map": traitlets.TraitType(),
        "message": traitlets.Unicode().tag(**synced),
        "_view": traitlets.Dict().tag(**synced),
        "_request": traitlets.Dict().tag(**synced),
        "_answered": traitlets.Int().tag(**synced),
        "_last": traitlets.Unicode().tag(**synced),
        "_checked": traitlets.validate("map")(lambda _, proposal: require_map(proposal["value"])),
        "_when_asked": traitlets.observe("_request")(_Editor._asked),
        "_when_set": traitlets.observe("map")(_Editor._set),
    }
    return type("MapWidget", (_Editor, anywidget.AnyWidget), parts)


def _drawn(history: History) -> Drawing:
    """The map's picture, where everybody keeps the place they had in the first one."""
    if not history.past:
        return draw(history.now)
    return draw(history.now, view=Rings(like=history.past[0]))


def _said(error: SidusryhmadError, speaks: Language) -> str:
    if isinstance(error, InvalidMapError):
        lines = [fault_line(fault, speaks.say) for fault in error.faults]
    else:
        lines = [speaks.say(error.message)]
    return printable("; ".join(lines))


@cache
def _static(name: str) -> str:
    return (files("sidusryhmad.editor") / "static" / name).read_text("utf-8")
