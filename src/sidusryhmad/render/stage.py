"""What is to be shown of a map, before any geometry: facts that every part of a picture needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sidusryhmad.analysis.results import Impact
from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.render.aggregate import affected, aggregate
from sidusryhmad.render.choices import USUAL_CHOICES, Choices
from sidusryhmad.render.division import divide
from sidusryhmad.render.figures import LETTERS, Figure, Parts, each
from sidusryhmad.render.images import Picture, pictures
from sidusryhmad.render.overlay import Overlay, overlay
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.ties import THIRD, Tie, strongest, ties

MOST_SLICES = 8
MOST_GROUPS = len(LETTERS) // 2
MERGED = 24
"""Merged influences that are drawn, unless something else is chosen."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A map, what is shown on it, and how.

    Attributes:
        service_map: The map.
        impact: What a change does; None for the map alone.
        language: Language of the words.
        theme: Colours and sizes.
        choices: What else was chosen.
        overlay: What the impact adds; None without one.
        parts: Slices and groups.
        figures: Who stands in the picture.
        ties: Influences to be drawn.
        bright: Those in colour.
        rank: Number of each ring, 0 innermost, by id.
        merged: All influences between those counted together, drawn or not; empty where each is
            drawn alone.
        pictures: Pictures of people, by id.
        left_out: What cannot be shown, one sentence each.
    """

    service_map: ServiceMap
    impact: Impact | None
    language: Language
    theme: Theme
    choices: Choices
    overlay: Overlay | None
    parts: Parts
    figures: tuple[Figure, ...]
    ties: tuple[Tie, ...]
    bright: frozenset[Tie]
    rank: Mapping[str, int]
    merged: tuple[Tie, ...] = ()
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()

    @property
    def selective(self) -> bool:
        """Whether some influences stay in the background."""
        return len(self.bright) < len(self.ties)

    @property
    def counted(self) -> bool:
        """Whether stakeholders are counted together."""
        return any(figure.members for figure in self.figures)

    @property
    def names(self) -> Mapping[str, str]:
        """Name of each figure, by id."""
        return {figure.id: figure.name for figure in self.figures}


def stage(
    service_map: ServiceMap,
    impact: Impact | None,
    language: Language,
    theme: Theme,
    choices: Choices = USUAL_CHOICES,
    beside: Sequence[ServiceMap] = (),
) -> Stage:
    """Decide what is shown.

    Args:
        service_map: The map.
        impact: What a change does; None for the map alone.
        language: Language of the words.
        theme: Colours and sizes.
        choices: What else was chosen.
        beside: All maps shown side by side, itself among them: slices and groups are the same.

    Returns:
        The stage.

    Raises:
        UnknownFieldError: Nobody has a value in the field of slices or groups.
        InvalidParameterError: That field cannot be shown, or a share of influences is wanted where
            an impact says which are in colour.
    """
    shown = None if impact is None else overlay(impact)
    if shown is not None and choices.strongest is not None:
        template = N_("strongest is for a map alone: with a change its paths are in colour")
        raise InvalidParameterError(Message("strongest_of_change", template))
    parts, alone = _parts(service_map, beside, language, choices), ties(service_map)
    rank = {ring.id: ring.order for ring in service_map.ring_list}
    frame = Stage(
        *(service_map, impact, language, theme, choices, shown, parts),
        *((), alone, frozenset(), rank),
    )
    return _counted(frame, alone) if _many(frame) else _people(frame)


def _parts(
    shown: ServiceMap, beside: Sequence[ServiceMap], language: Language, choices: Choices
) -> Parts:
    slices, groups = choices.slices, choices.groups
    return Parts(
        None if slices is None else divide(shown, slices, language, MOST_SLICES, beside),
        None if groups is None else divide(shown, groups, language, MOST_GROUPS, beside),
    )


def _many(one: Stage) -> bool:
    """Whether to count together."""
    people = len(one.service_map.stakeholders)
    wanted = one.choices.aggregate
    return people > 0 and (people >= one.theme.aggregate_from if wanted is None else wanted)


def _people(one: Stage) -> Stage:
    figures = each(one.service_map, one.overlay, one.parts, one.language)
    found, lost = pictures(one.service_map, one.choices.images, one.language)
    if one.overlay is not None:
        paths = one.overlay.paths
        bright = frozenset(tie for tie in one.ties if (tie.source, tie.target) in paths)
    else:
        usual = THIRD if len(figures) >= one.theme.emphasis_from else 1.0
        bright = _bright(one.ties, one.choices.strongest or usual)
    return replace(one, figures=figures, bright=bright, pictures=found, left_out=lost)


def _counted(one: Stage, alone: Sequence[Tie]) -> Stage:
    """Those counted together; of the influences between them only what can be seen is drawn."""
    made = aggregate(one.service_map, alone, one.parts, one.language)
    figures = made.figures
    if one.overlay is None:
        share = one.choices.strongest or min(1.0, MERGED / max(1, len(made.ties)))
        bright = _bright(made.ties, share)
    else:
        figures = tuple(affected(figure, one.overlay, one.language) for figure in figures)
        bright = made.merged(one.overlay.paths, alone)
    drawn = tuple(tie for tie in made.ties if tie in bright)
    return replace(one, figures=figures, ties=drawn, bright=bright, merged=made.ties)


def _bright(drawn: Sequence[Tie], share: float) -> frozenset[Tie]:
    """What is in colour on a map alone."""
    return frozenset(drawn) if share == 1 else strongest(drawn, share)
