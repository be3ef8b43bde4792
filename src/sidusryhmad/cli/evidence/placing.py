"""``--save-map``: what evidence suggests, put onto a map and saved."""

from dataclasses import dataclass
from pathlib import Path

from sidusryhmad.cli.shared import Wanted, note, save, say_remarks
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.placing import Placed, Unknown, onto
from sidusryhmad.evidence.result import EvidenceResult
from sidusryhmad.evidence.topics.channels.results import Channels
from sidusryhmad.formats.files import placed as placed_files
from sidusryhmad.formats.files import rendered
from sidusryhmad.locale.language import Language
from sidusryhmad.model.backing_words import amount, grounds, label, said
from sidusryhmad.model.evidence import OF_NAMES, Evidence
from sidusryhmad.model.service_map import ServiceMap


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the map goes, and what gives way.

    Attributes:
        path: The file to write the map to; None where none is wanted.
        accept: Whether values given by hand give way to evidence.
    """

    path: Path | None = None
    accept: bool = False

    def require(self, map_file: Path | None) -> None:
        """Make sure that there is a map to put values on.

        Args:
            map_file: The map's file, if one was named.

        Raises:
            InvalidParameterError: A map is to be saved, but none was named; or the other way round.
        """
        if self.path is not None and map_file is None:
            template = N_("--save-map puts values on a map: name it with --map")
            raise InvalidParameterError(Message("no_map_named", template))
        if self.accept and self.path is None:
            template = N_("--accept says what --save-map puts on the map: name a file for it")
            raise InvalidParameterError(Message("nothing_to_accept", template))


def put(result: EvidenceResult, service_map: ServiceMap, how: Placing, wanted: Wanted) -> None:
    """Put what a finding suggests onto a map, save the map, and say what became of each value.

    Args:
        result: The finding; its map is the one that was asked about, with what it put there itself.
        service_map: The map that was asked about.
        how: Where the map goes.
        wanted: The language, and whether a file may be replaced.
    """
    if how.path is None:
        return
    done = onto(result.service_map, result, accept=how.accept)
    made = rendered(done.service_map, how.path, None)
    contents = placed_files(made, how.path)
    save(contents, wanted.speaks, force=wanted.force, aside=wanted.form == "json")
    say_remarks(made.remarks, wanted.speaks)
    told = [*_brought(service_map, done.service_map, wanted.speaks), *_told(done, wanted.speaks)]
    for line in told or [wanted.speaks.text(_nothing(result))]:
        note(line)


def _nothing(result: EvidenceResult) -> str:
    """Why no value was put on the map, and where there is one, what would put some there."""
    if isinstance(result, Channels) and result.share is None:
        return N_(
            "no values were put on the map: say the share of complex cases (--complex-share 0.3)"
        )
    return N_("this evidence suggests no value for the map")


def _brought(before: ServiceMap, after: ServiceMap, speaks: Language) -> list[str]:
    """What a finding put on the map besides values: changes, wants, efforts."""
    known, spent = {c.id for c in before.changes}, {c.id: c.wants for c in before.changes}
    plans = sum(c.id not in known for c in after.changes)
    wants = sum(want not in before.wants for want in after.wants)
    efforts = sum(c.wants != spent.get(c.id, ()) for c in after.changes)
    counted = [
        (plans, speaks.plural("{count} change", "{count} changes", plans)),
        (wants, speaks.plural("{count} want", "{count} wants", wants)),
        (
            efforts,
            speaks.plural("efforts of {count} change", "efforts of {count} changes", efforts),
        ),
    ]
    listed = ", ".join(text for count, text in counted if count)
    return [speaks.text("put on the map: {listed}", listed=listed)] if listed else []


def _told(done: Placed, speaks: Language) -> list[str]:
    found = [_on_the_map(done, evidence, speaks) for evidence in done.placed]
    for each in done.beside:
        text = _said(done, each.evidence, speaks)
        now = "–" if each.now is None else speaks.say(amount(each.now))
        template = N_("kept beside {now} on the map: {text}; --accept puts it in that place")
        found.append(speaks.text(template, now=now, text=text))
    lacking = dict.fromkeys(
        each.suggestion.change
        for each in done.unknown
        if any(fault.message.code == "unknown_change" for fault in each.faults)
    )
    template = N_("to put its values there, add the change {name} to the map first")
    return [
        *found,
        *(_unknown(each, speaks) for each in done.unknown),
        *(speaks.text(template, name=name) for name in lacking),
    ]


def _on_the_map(done: Placed, evidence: Evidence, speaks: Language) -> str:
    return speaks.text("on the map: {text}", text=_said(done, evidence, speaks))


def _said(done: Placed, evidence: Evidence, speaks: Language) -> str:
    return speaks.text(
        "{name}, {of}: {said}; {grounds}",
        name=label(done.service_map, evidence),
        of=Message("of", OF_NAMES[evidence.of]),
        said=said(evidence),
        grounds=grounds(evidence),
    )


def _unknown(each: Unknown, speaks: Language) -> str:
    return speaks.text("not on the map: {text}", text="; ".join(map(speaks.say, each.messages)))
