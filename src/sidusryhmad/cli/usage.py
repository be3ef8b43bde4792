"""What is wrong with the words of a command line, by the kind of the error, in a line."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from sidusryhmad.cli.command import WORDS, ExtraWordsError, UnknownCommandError
from sidusryhmad.errors import N_, Message, hints, nearest
from sidusryhmad.locale.language import Language


def usage_lines(error: click.ClickException, speaks: Language) -> tuple[str, ...]:
    """What is wrong, and how to get help.

    Args:
        error: What click found.
        speaks: The language to say it in.

    Returns:
        One line, or two.
    """
    text = "; ".join(map(speaks.say, _parts(error)))
    line = speaks.text("error: {text}", text=text)
    ctx = error.ctx if isinstance(error, click.UsageError) else None
    if ctx is None:
        return (line,)
    return line, speaks.text("help: {command}", command=f"{ctx.command_path} --help")


def _parts(error: click.ClickException) -> list[Message]:
    match error:
        case UnknownCommandError():
            found = Message("unknown_command", N_("there is no command {name}"), _named(error.name))
            return [found, *hints((), nearest(error.name, error.known))]
        case click.NoSuchOption():
            name = error.option_name
            found = Message("unknown_option", N_("there is no option {name}"), _named(name))
            return [found, *hints((), nearest(name, _options(error.ctx)))]
        case click.MissingParameter():
            found = Message("missing", N_("{name} is missing"), {"name": _name(error.param)})
            return [found, *hints(_choices(error.param), None)]
        case click.BadParameter():
            return _bad(error)
        case click.BadOptionUsage():
            return [_needs(error)]
        case ExtraWordsError():
            words = ", ".join(map(repr, error.words))
            return [Message("extra_words", N_("more was given than is asked: {words}"),
                            {"words": words})]  # fmt: skip
    return [Message("usage", error.message)]


def _named(name: str) -> dict[str, object]:
    return {"name": repr(name)}


def _options(ctx: click.Context | None) -> tuple[str, ...]:
    """Every option of a command as it is written."""
    if ctx is None:
        return ()
    params = ctx.command.get_params(ctx)
    return tuple(word for p in params if isinstance(p, click.Option) for word in p.opts)


def _name(param: click.Parameter | None) -> Message:
    """What a user calls an option, and the word that stands for an argument."""
    if isinstance(param, click.Option):
        return Message("option", max(param.opts, key=len))
    return Message("argument", "" if param is None else param.human_readable_name)


def _choices(param: click.Parameter | None) -> tuple[str, ...]:
    kind = None if param is None else param.type
    return tuple(map(str, kind.choices)) if isinstance(kind, click.Choice) else ()


def _needs(error: click.BadOptionUsage) -> Message:
    """An option without its value, or with one too many."""
    params = [] if error.ctx is None else error.ctx.command.get_params(error.ctx)
    option = next((p for p in params if error.option_name in (*p.opts, *p.secondary_opts)), None)
    values = {"name": error.option_name}
    if isinstance(option, click.Option) and option.is_flag:
        return Message("no_value", N_("{name} takes no value"), values)
    count = 1 if option is None else option.nargs
    if count > 1:
        return Message(
            "values_needed", N_("{name} needs {count} values"), values | {"count": count}
        )
    return Message("value_needed", N_("{name} needs a value"), values)


def _bad(error: click.BadParameter) -> list[Message]:
    """A value that an option or an argument cannot have."""
    param, ctx = error.param, error.ctx
    if param is None or ctx is None:
        return [Message("usage", error.message)]
    for kind, value in _each(param.type, _given(param, ctx)):
        try:
            kind.convert(value, param, ctx)
        except click.BadParameter:
            return _wrong(kind, str(value), _name(param))
    return [Message("usage", error.message)]


def _given(param: click.Parameter, ctx: click.Context) -> object:
    """What was given for an option or an argument."""
    parser = ctx.command.make_parser(ctx)
    found, _, _ = parser.parse_args(args=list(ctx.meta.get(WORDS, ())))
    return found.get(param.name or "")


def _each(
    kind: "click.ParamType[Any]", value: object
) -> Iterator[tuple["click.ParamType[Any]", object]]:
    """Every single value with its kind, however often it may be given."""
    if isinstance(value, list | tuple):
        several = isinstance(kind, click.Tuple) and not any(isinstance(v, tuple) for v in value)
        kinds: Iterable[click.ParamType[Any]] = kind.types if several else [kind] * len(value)  # type: ignore[attr-defined]
        for one, each in zip(kinds, value, strict=False):
            yield from _each(one, each)
    elif value is not None:
        yield kind, value


def _wrong(kind: "click.ParamType[Any]", value: str, name: Message) -> list[Message]:
    """Why a kind refuses a value, and what it would take."""
    values = {"name": name, "value": repr(value)}
    cannot = Message("bad_value", N_("{name} cannot be {value}"), values)
    match kind:
        case click.Choice():
            known = tuple(map(str, kind.choices))
            return [cannot, *hints(known, nearest(value, known))]
        case click.types.IntParamType() | click.types.FloatParamType():
            return [_number(kind, value, cannot), *hints(_bounds(kind), None)]
        case click.DateTime():
            template = N_("{value} is not a date: write it as 2026-11-21 or 21.11.2026")
            return [Message("not_a_date", template, values)]
        case click.Path():
            return [_path(kind, value)]
    template = N_("{name} is written as {form}, not {value}")
    return [Message("bad_form", template, values | {"form": Message("form", kind.name)})]


def _number(kind: "click.ParamType[Any]", value: str, cannot: Message) -> Message:
    """A value that is no number, or one that lies outside."""
    whole = isinstance(kind, click.types.IntParamType)
    try:
        (int if whole else float)(value)
    except ValueError:
        template = N_("{name} is a whole number, not {value}")
        if not whole:
            template = N_("{name} is a number, not {value}")
        return Message("not_a_number", template, cannot.values)
    return cannot


def _bounds(kind: "click.ParamType[Any]") -> tuple[str, ...]:
    """What lies inside a range, in signs."""
    low, high = getattr(kind, "min", None), getattr(kind, "max", None)
    if low is not None and high is not None:
        return (f"{low:g} … {high:g}",)
    if low is not None:
        return (f"{'>' if getattr(kind, 'min_open', False) else '≥'} {low:g}",)
    return () if high is None else (f"{'<' if getattr(kind, 'max_open', False) else '≤'} {high:g}",)


def _path(kind: "click.Path[Any]", value: str) -> Message:
    """A path that is not there, or not what it has to be."""
    if "\0" in value:
        return Message("null_character", N_("a path cannot hold a null character"))
    values = {"path": value}
    if not Path(value).exists():
        if kind.dir_okay and not kind.file_okay:
            return Message("no_folder", N_("there is no folder {path}"), values)
        return Message("no_file", N_("there is no file {path}"), values)
    if kind.dir_okay and not kind.file_okay:
        return Message("not_a_folder", N_("{path} is not a folder that can be used"), values)
    return Message("not_a_file", N_("{path} is not a file that can be used"), values)
