"""The conversation that a first map grows in."""

from collections.abc import Callable
from dataclasses import dataclass

import click

from sidusryhmad.cli.shared import note
from sidusryhmad.errors import InvalidMapError, fault_line
from sidusryhmad.locale.language import Language
from sidusryhmad.model.naming import make_id
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.model.stakeholder import SIDE_NAMES, Side


@dataclass(slots=True)
class Wizard:
    """Asks step by step; the map grows with every answer, so that nothing is lost on the way.

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
        while not name:
            name = self._ask(say("Which service is the map about?"))
        self.grown = ServiceMap.named(name, language=self.speaks.code)
        interested = say("Step 2: who does not, but has a strong interest or an indirect part?")
        steps = (
            ("direct", say("Step 1: who takes part in the service process itself?")),
            ("interested", interested),
            ("indirect", say("Step 3: who else: institutions, competitors?")),
        )
        for ring, question in steps:
            click.echo("\n" + question)
            while name := self._ask(say("  Name (empty: done)")):
                self._stakeholder(name, ring)
        if len(self.grown.stakeholders) > 1:
            click.echo("\n" + say("Step 4: whose mood, work and success reaches whom?"))
            self._influences()
        if self.grown.stakeholders:
            click.echo("\n" + say("Step 5: what do you want to change?"))
            self._change()

    def _ask(self, question: str) -> str:
        return str(click.prompt(question, default="", show_default=False)).strip()

    def _stakeholder(self, name: str, ring: str) -> None:
        details = {"ring": ring}
        try:
            if ring == "direct" and (side := self._side()):
                details["side"] = side.value
        finally:
            self._grow(ServiceMap.with_stakeholder, name, **details)

    def _side(self) -> Side | None:
        say = self.speaks.text
        sides = dict(enumerate(Side, 1))
        menu = ", ".join(f"{number} {say(SIDE_NAMES[side])}" for number, side in sides.items())
        by_word = {
            word.casefold(): side
            for number, side in sides.items()
            for word in (str(number), side.value, say(SIDE_NAMES[side]))
        }
        while answer := self._ask(say("    Side ({menu}; empty: not said)", menu=menu)):
            if answer.casefold() in by_word:
                return by_word[answer.casefold()]
            note(say("    {answer} is none of them", answer=answer))
        return None

    def _influences(self) -> None:
        say = self.speaks.text
        people = self._listed()
        while source := self._pick(say("  Who influences (number or name; empty: done)"), people):
            target = self._pick(say("  Whom"), people)
            if self._known(source, target):
                note(say("  that influence is on the map already"))
                continue
            strength = self._number(say("  How strongly, −3 to +3")) if target else None
            if strength is None:
                note(say("  nothing was noted"))
                continue
            details: dict[str, str] = {}
            try:
                if why := self._ask(say("  Why (empty: not said)")):
                    details["why"] = why
            finally:
                self._grow(ServiceMap.with_influence, source, target, strength, **details)

    def _known(self, source: str, target: str) -> bool:
        influences = self.grown.influences if self.grown else ()
        return any((i.from_, i.to) == (source, target) for i in influences)

    def _change(self) -> None:
        say = self.speaks.text
        name = self._ask(say("  Name of the change (empty: none yet)"))
        if not name:
            return
        people = self._listed()
        effects: dict[str, float] = {}
        try:
            while target := self._pick(say("  Whom does it touch directly (empty: done)"), people):
                effect = self._number(say("  For better or worse, −3 to +3"))
                if effect is not None:
                    effects[target] = effect
        finally:
            self._grow(ServiceMap.with_change, name, effects)

    def _listed(self) -> dict[str, str]:
        """Ids by number, with the names shown."""
        everybody = self.grown.stakeholders if self.grown else ()
        for number, stakeholder in enumerate(everybody, 1):
            click.echo(f"  {number:>3} {stakeholder.name}")
        return {str(number): stakeholder.id for number, stakeholder in enumerate(everybody, 1)}

    def _pick(self, question: str, people: dict[str, str]) -> str:
        while answer := self._ask(question):
            if answer in people:
                return people[answer]
            if (id_ := make_id(answer)) in people.values():
                return id_
            note(self.speaks.text("  {answer} is not on the map", answer=answer))
        return ""

    def _number(self, question: str) -> float | None:
        while answer := self._ask(question):
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
