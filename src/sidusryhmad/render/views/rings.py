"""The ring map: the service in the middle, people in rings around it, influences between them."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.analysis.compare.comparison import Comparison
from sidusryhmad.analysis.results import Impact
from sidusryhmad.analysis.versions.diff import Diff
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.render.choices import Choices
from sidusryhmad.render.compose import compose
from sidusryhmad.render.multiples import multiples
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.versions import versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Rings(Choices):
    """A map in rings; with an impact what a change does on it; alternatives side by side.

    Attributes:
        shape: ``"circle"`` for pages, ``"ellipse"`` for slides of 16:9.
        slices: The field that cuts the rings into slices: ``"side"``, ``"sector"``, ``"party"``,
            ``"group"``, a rating, or a key in ``fields``.
        groups: The field whose members stand next to each other in their ring and carry a letter.
        like: An earlier version of the map: whoever stands on both keeps the place.
        strongest: The share of influences in colour, the strongest, such as 0.2; 1 for all. Left
            out, all are up to 40 stakeholders, the strongest third beyond.
        aggregate: Whether stakeholders of one ring and group are counted together; left out, they
            are from 150 stakeholders on.
        images: The folder below which the pictures lie that the map names; left out, only pictures
            that the map itself holds are shown.

    Raises:
        InvalidParameterError: There is no such shape or share.

    Example:
        >>> from sidusryhmad.render.draw import draw
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> [ring.name for ring in draw(m, view=Rings()).scene.rings]
        ['Direct', 'Interested', 'Indirect']
    """

    of_change: ClassVar[bool] = False

    def scene(
        self, subject: ServiceMap | Impact | Comparison | Diff, language: Language, theme: Theme
    ) -> Scene:
        """The ring map of a map, an impact, a comparison or a difference between versions.

        Args:
            subject: What to show.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene.

        Raises:
            WrongTypeError: It is none of these.
            UnknownFieldError: Nobody has a value in the field of slices or groups.
            InvalidParameterError: A choice does not fit the subject.

        Example:
            >>> m = ServiceMap.named("Kohvik").with_stakeholder("Guest", ring="direct")
            >>> wide = Rings(shape="ellipse").scene(m, Language("en"), Theme())
            >>> wide.rings[0].radii[0] > wide.rings[0].radii[1]
            True
        """
        if isinstance(subject, Comparison):
            return multiples(subject, language=language, theme=theme, choices=self)
        if isinstance(subject, Diff):
            return versions(subject, language=language, theme=theme, choices=self)
        impact = subject if isinstance(subject, Impact) else None
        service_map = impact.service_map if impact else require_map(subject)
        return compose(service_map, impact=impact, language=language, theme=theme, choices=self)
