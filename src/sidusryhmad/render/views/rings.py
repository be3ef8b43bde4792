"""The ring map: the service in the middle, people in rings around it, influences between them."""

from dataclasses import dataclass
from typing import ClassVar

from sidusryhmad.analysis.compare.comparison import Comparison
from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language
from sidusryhmad.model.service_map import ServiceMap, require_map
from sidusryhmad.render.compose import compose
from sidusryhmad.render.multiples import multiples
from sidusryhmad.render.scene import Scene
from sidusryhmad.render.theme import Theme


@dataclass(frozen=True, slots=True)
class Rings:
    """A map in rings; with an impact what a change does on it; alternatives side by side.

    Example:
        >>> from sidusryhmad.render.draw import draw
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> [ring.name for ring in draw(m, view=Rings()).scene.rings]
        ['Direct', 'Interested', 'Indirect']
    """

    of_change: ClassVar[bool] = False

    def scene(
        self, subject: ServiceMap | Impact | Comparison, language: Language, theme: Theme
    ) -> Scene:
        """The ring map of a map, an impact or a comparison.

        Args:
            subject: What to show.
            language: Language of the words.
            theme: Colours and sizes.

        Returns:
            The scene.

        Raises:
            WrongTypeError: It is none of these.
        """
        if isinstance(subject, Comparison):
            return multiples(subject, language=language, theme=theme)
        impact = subject if isinstance(subject, Impact) else None
        service_map = impact.service_map if impact else require_map(subject)
        return compose(service_map, impact=impact, language=language, theme=theme)
