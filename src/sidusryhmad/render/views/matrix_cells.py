"""What stands in the cells of the influence matrix."""

from collections.abc import Mapping
from dataclasses import dataclass

from sidusryhmad.locale.language import Language
from sidusryhmad.model.influence import Influence
from sidusryhmad.model.service_map import ServiceMap
from sidusryhmad.network.network import SCALE
from sidusryhmad.render.contrast import mixed, readable
from sidusryhmad.render.overlay import tint
from sidusryhmad.render.text import clean, shorten
from sidusryhmad.render.theme import Theme

_PALE = 0.3
"""How far from the paper the fill of a mere direction is."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One influence that was asked about.

    Attributes:
        source: Id of the stakeholder who influences.
        target: Id of the stakeholder who is influenced.
        kind: ``known``, ``none``, ``direction`` where the strength is not known, or ``unknown``.
        strength: −3 to +3; for a mere direction +1 or −1, for ``none`` and ``unknown`` 0.
        spread: Lowest and highest strength believed, where given.
        exists: Probability that it is there at all.
    """

    source: str
    target: str
    kind: str
    strength: float
    spread: tuple[float, ...] | None
    exists: float

    @property
    def unsure(self) -> bool:
        """Whether a range is given, or it may not be there."""
        return self.spread is not None or self.exists < 1

    def text(self, language: Language) -> str:
        """The cell's text: a signed number, ``0``, a bare sign, or ``?``."""
        if self.kind == "unknown":
            return "?"
        if self.kind == "direction":
            return self.sign
        whole = float(self.strength).is_integer()
        return language.number(self.strength, digits=0 if whole else 1, signed=True)

    @property
    def sign(self) -> str:
        """The direction as a single character; ``0`` for none, ``?`` where it is not known."""
        if self.kind == "unknown":
            return "?"
        if self.strength == 0:
            return "0"
        return "+" if self.strength > 0 else "−"

    def colors(self, theme: Theme) -> tuple[str, str]:
        """Fill and ink; the ink can be read on the fill."""
        if self.kind == "unknown":
            fill = mixed(theme.paper, theme.unknown, _PALE)
        elif self.kind == "direction":
            fill = tint(_PALE * self.strength, theme)
        else:
            fill = tint(self.strength / SCALE, theme)
        return fill, readable(theme.soft_ink if self.kind == "none" else theme.ink, fill)

    def told(self, names: Mapping[str, str], language: Language) -> str:
        """A line about it: who, whom, how."""
        return f"{names[self.source]} → {names[self.target]}: {self.measure(language)}"

    def measure(self, language: Language) -> str:
        """All that is known of it, in words or a signed number."""
        words = {
            "unknown": language.text("direction not known"),
            "none": language.text("asked, and there is none"),
            "direction": language.text("supports, strength not known"),
        }
        text = words.get(self.kind, self.text(language))
        if self.kind == "direction" and self.strength < 0:
            text = language.text("hinders, strength not known")
        if self.spread is not None:
            low, high = (language.number(v, digits=1, signed=True) for v in self.spread)
            text = language.text(
                "{strength}, believed {low} … {high}", strength=text, low=low, high=high
            )
        if self.exists < 1:
            share = language.number(100 * self.exists, digits=0)
            text = language.text("{strength}, there with {share}%", strength=text, share=share)
        return text


def entries(service_map: ServiceMap) -> tuple[Entry, ...]:
    """Every influence that was asked about, in file order.

    Args:
        service_map: The map.

    Returns:
        One entry an influence; pairs that nobody asked about have none.

    Example:
        >>> m = ServiceMap.named("Kohvik").with_stakeholder("Barista", ring="direct")
        >>> m = m.with_stakeholder("Guest", ring="direct").with_influence("Barista", "Guest", -1.5)
        >>> [entry.text(Language("en")) for entry in entries(m)]
        ['−1.5']
    """
    return tuple(map(_entry, service_map.influences))


def _entry(influence: Influence) -> Entry:
    spread = None if influence.range is None else tuple(map(float, influence.range))
    if influence.strength is not None:
        strength = float(influence.strength)
        kind = "none" if strength == 0 and spread is None else "known"
    elif spread is not None:
        kind, strength = "known", (spread[0] + spread[1]) / 2
    else:
        strength = {"positive": 1.0, "negative": -1.0}.get(influence.sign or "", 0.0)
        kind = "direction" if strength else "unknown"
    exists = 1.0 if influence.exists is None else float(influence.exists)
    return Entry(influence.from_, influence.to, kind, strength, spread, exists)


def short_names(service_map: ServiceMap) -> dict[str, str]:
    """Names by id, fit for a line."""
    return {s.id: shorten(clean(s.name)) for s in service_map.stakeholders}
