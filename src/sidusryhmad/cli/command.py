"""Commands that speak their user's language: their help, and what is wrong with their words."""

import copy
from collections.abc import Iterator, Sequence
from inspect import cleandoc
from typing import Any, NoReturn

import click

from sidusryhmad.cli.shared import Conversation, own_language
from sidusryhmad.errors import N_
from sidusryhmad.locale.language import Language, language

WORDS = "sidusryhmad.words"
"""Where a context keeps the words that a command was given."""
_OPTIONS, _COMMANDS = N_("[OPTIONS]"), N_("COMMAND [ARGS]...")
_KINDS = (
    (click.types.IntParamType, N_("NUMBER")),
    (click.types.FloatParamType, N_("NUMBER")),
    (click.DateTime, N_("DAY")),
    (click.Path, N_("FILE")),
    (click.types.StringParamType, N_("TEXT")),
)
_DEFAULT = "[default: "


class ExtraWordsError(click.UsageError):
    """More was given than a command takes.

    Attributes:
        words: What is too much.
    """

    def __init__(self, words: Sequence[str], ctx: click.Context) -> None:
        self.words = tuple(words)
        super().__init__(f"unexpected: {' '.join(self.words)}", ctx)


class UnknownCommandError(click.UsageError):
    """There is no such command.

    Attributes:
        name: What was asked for.
        known: The commands there are.
    """

    def __init__(self, name: str, known: Sequence[str], ctx: click.Context) -> None:
        self.name, self.known = name, tuple(known)
        super().__init__(f"no such command: {name}", ctx)


class Command(click.Command):
    """A command whose help and whose usage errors can be said in any of our languages."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The words read; whatever is wrong with them knows where it was found."""
        ctx.meta[WORDS] = tuple(args)
        strict, ctx.allow_extra_args = not ctx.allow_extra_args, True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and strict and not ctx.resilient_parsing:
            raise ExtraWordsError(rest, ctx)
        return rest

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """How the command is written."""
        say = spoken(ctx).text
        pieces, prefix = " ".join(map(say, self.collect_usage_pieces(ctx))), say("Usage:")
        formatter.write_usage(ctx.command_path, pieces, prefix=f"{prefix} ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        say = spoken(ctx).text
        for paragraph in paragraphs(self.help or ""):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(say(paragraph))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its options."""
        speaks = spoken(ctx)
        options = [p for p in self.get_params(ctx) if isinstance(p, click.Option)]
        rows = [row for row in (_row(option, ctx, speaks) for option in options) if row]
        if rows:
            with formatter.section(speaks.text("Options")):
                formatter.write_dl(rows)


class Group(Command, click.Group):
    """A group of such commands."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its options and its commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Its commands, each with what it does in a line."""
        say = spoken(ctx).text
        told = {name: self.commands[name].short_help or name for name in self.list_commands(ctx)}
        rows = [(name, say(text)) for name, text in told.items()]
        with formatter.section(say("Commands")):
            formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is named."""
        name = args[0]
        if name not in self.commands and not name.startswith("-") and not ctx.resilient_parsing:
            self._refuse(name, ctx)
        return super().resolve_command(ctx, args)

    def _refuse(self, name: str, ctx: click.Context) -> NoReturn:
        raise UnknownCommandError(name, self.list_commands(ctx), ctx)


def spoken(ctx: click.Context) -> Language:
    """The language of a run of the program: the one asked for, else the system's.

    Args:
        ctx: The context of a command.

    Returns:
        The language.
    """
    talk = ctx.find_object(Conversation)
    return (talk and talk.language) or language(own_language())


def paragraphs(text: str) -> tuple[str, ...]:
    r"""The paragraphs of a help text, each on a line of its own.

    Example:
        >>> paragraphs("Draw\na MAP.\n\nMore.")
        ('Draw a MAP.', 'More.')
    """
    return tuple(" ".join(part.split()) for part in cleandoc(text).split("\n\n") if part.strip())


def help_texts(command: click.Command, above: click.Context | None = None) -> Iterator[str]:
    """Every text of the help of a command and of those below it, as it is translated.

    Args:
        command: The command.
        above: The context of the group that it stands in.

    Yields:
        Paragraphs, short forms, and words that stand for values.
    """
    yield from paragraphs(command.help or "")
    yield command.short_help or ""
    ctx = click.Context(command, above, **command.context_settings)
    for param in command.get_params(ctx):
        yield param.metavar or _kind(param.type)
        if isinstance(param, click.Option):
            yield param.help or ""
    if isinstance(command, click.Group):
        for below in command.commands.values():
            yield from help_texts(below, ctx)


def _row(option: click.Option, ctx: click.Context, speaks: Language) -> tuple[str, str] | None:
    """An option's names with what follows them, and its help."""
    shown: Any = copy.copy(option)
    shown.help = option.help and speaks.text(option.help)
    if not option.is_flag and not option.count:
        metavar = option.metavar or _kind(option.type)
        shown.metavar = speaks.text(metavar) if metavar else None
    row = shown.get_help_record(ctx)
    if row is None:
        return None
    default = speaks.text("default")
    return row[0], row[1].replace(_DEFAULT, f"[{default}: ")


def _kind(kind: "click.ParamType[Any]") -> str:
    """The word for a value of a kind; nothing where click names what can be chosen."""
    own = "" if type(kind).__module__.startswith("click") else kind.name
    return next((word for type_, word in _KINDS if isinstance(kind, type_)), own)
