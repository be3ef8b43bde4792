"""``sidusryhmad new``: a first map, step by step."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from sidusryhmad.cli.shared import force_option, lang_option, note, say_written
from sidusryhmad.errors import InvalidMapError, Message, OutputExistsError, fault_line
from sidusryhmad.formats.files import format_for, write
from sidusryhmad.locale.language import Language, language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side


@click.command()
@click.argument("output", type=click.Path(path_type=Path), default=Path("map.yaml"))
@force_option
@lang_option
def new(output: Path, force: bool, lang: str | None) -> None:
    """Make a first map by answering questions; writes OUTPUT (map.yaml by default).

    Three steps list the stakeholders ring by ring, a fourth asks who influences whom, a fifth what
    you want to change. An empty answer ends a step. What was answered is kept when you stop early.
    """
    format_for(output)
    if output.exists() and not force:
        template = "{path} is there already; nothing was written"
        raise OutputExistsError(Message("output_exists", template, {"path": str(output)}))
    speaks = language(lang or os.environ.get("LC_ALL") or os.environ.get("LANG"))
    wizard = Wizard(speaks)
    try:
        wizard.walk()
    except (click.Abort, KeyboardInterrupt, EOFError):
        if wizard.grown and wizard.grown.stakeholders:
            note("")
            say_written(speaks, write(wizard.grown, output, overwrite=force))
        raise click.Abort from None
    if wizard.grown is None or not wizard.grown.stakeholders:
        note(speaks.text("no stakeholders were named, so nothing was written"))
        raise click.exceptions.Exit(2)
    say_written(speaks, write(wizard.grown, output, overwrite=force))
    click.echo(speaks.text("Next: sidusryhmad draw {path}", path=str(output)))


@dataclass(slots=True)
class Wizard:
    """The conversation and the map that grows in it.

    Attributes:
        speaks: The language of the conversation.
        grown: The map so far.
    """

    speaks: Language
    grown: ServiceMap | None = None

    def walk(self) -> None:
        """Ask everything."""
        say = self.speaks.text
        name = ""
        while not name.strip():
            name = self._ask(say("Which service is the map about?"))
        self.grown = ServiceMap.named(name.strip(), language=self.speaks.code)
        steps = (
            ("direct", say("Step 1: who takes part in the service process itself?")),
            (
                "interested",
                say("Step 2: who does not, but has a strong interest or an indirect part?"),
            ),
            ("indirect", say("Step 3: who else: institutions, competitors?")),
        )
        for ring, question in steps:
            click.echo("\n" + question)
            self._stakeholders(ring)
        if len(self.grown.stakeholders) > 1:
            click.echo("\n" + say("Step 4: whose mood, work and success reaches whom?"))
            self._influences()
        if self.grown.stakeholders:
            click.echo("\n" + say("Step 5: what do you want to change?"))
            self._change()

    def _ask(self, question: str) -> str:
        return str(click.prompt(question, default="", show_default=False))

    def _stakeholders(self, ring: str) -> None:
        say = self.speaks.text
        sides = {str(number): side for number, side in enumerate(Side, 1)}
        menu = ", ".join(f"{n} {say(SIDE_NAMES[side])}" for n, side in sides.items())
        while name := self._ask(say("  Name (empty: done)")).strip():
            details = {"ring": ring}
            if ring == "direct":
                answer = self._ask(say("    Side ({menu}; empty: not said)", menu=menu)).strip()
                if answer in sides:
                    details["side"] = sides[answer].value
            self._grow(ServiceMap.with_stakeholder, name, **details)

    def _influences(self) -> None:
        say = self.speaks.text
        people = self._listed()
        while source := self._pick(say("  Who influences (number or name; empty: done)"), people):
            target = self._pick(say("  Whom"), people)
            if not target:
                continue
            strength = self._number(say("  How strongly, −3 to +3"))
            reason = self._ask(say("  Why (empty: not said)")).strip()
            why = {"why": reason} if reason else {}
            if strength is not None:
                self._grow(ServiceMap.with_influence, source, target, strength, **why)

    def _change(self) -> None:
        say = self.speaks.text
        name = self._ask(say("  Name of the change (empty: none yet)")).strip()
        if not name:
            return
        people = self._listed()
        effects: dict[str, float] = {}
        while target := self._pick(say("  Whom does it touch directly (empty: done)"), people):
            effect = self._number(say("  For better or worse, −3 to +3"))
            if effect is not None:
                effects[target] = effect
        self._grow(ServiceMap.with_change, name, effects)

    def _listed(self) -> dict[str, str]:
        people = {
            str(n): s.name for n, s in enumerate(self.grown.stakeholders if self.grown else (), 1)
        }
        for number, name in people.items():
            click.echo(f"  {number:>3} {name}")
        return people

    def _pick(self, question: str, people: dict[str, str]) -> str:
        while answer := self._ask(question).strip():
            if answer in people:
                return people[answer]
            if any(answer.casefold() == name.casefold() for name in people.values()):
                return next(n for n in people.values() if n.casefold() == answer.casefold())
            note(self.speaks.text("  {answer} is not on the map", answer=answer))
        return ""

    def _number(self, question: str) -> float | None:
        while answer := self._ask(question).strip():
            try:
                value = float(answer.replace(",", ".").replace("−", "-"))
            except ValueError:
                value = float("nan")
            if -3 <= value <= 3:
                return value
            note(self.speaks.text("  a number from −3 to +3 is needed"))
        return None

    def _grow(self, step: Callable[..., ServiceMap], *words: object, **details: object) -> None:
        if self.grown is None:
            return
        try:
            self.grown = step(self.grown, *words, **details)
        except InvalidMapError as error:
            for fault in error.faults:
                note("  " + fault_line(fault, self.speaks.say))
