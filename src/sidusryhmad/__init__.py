"""Stakeholder maps for service design: rings, influences, and what a change does to everybody.

A service touches many people besides its customer. Map them in three rings (direct, interested,
indirect), say who influences whom, and ask what a change does to everyone in the inner circle:

>>> import sidusryhmad as sr
>>> m = sr.ServiceMap.named("Postiteenus", language="et")
>>> m = m.with_stakeholder("Klient", ring="direct", side="customer")
>>> m = m.with_stakeholder("Kirjakandja", ring="direct", side="employee")
>>> m = m.with_influence("Kirjakandja", "Klient", 2, why="tuju jõuab kliendini")
>>> result = sr.impact(m, {"Kirjakandja": -2})
>>> result.of("Klient").total
-0.666...
>>> result.verdict.status
'harms_inner'

The names below are the public ones. They follow semantic versioning: a name is only taken away
after two minor versions of warning. Codes of messages, keys of JSON and exit codes are promised;
the wording of messages and the exact look of pictures are not.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from sidusryhmad import errors, evidence

if TYPE_CHECKING:
    from sidusryhmad.analysis.compare.compare import compare
    from sidusryhmad.analysis.compare.profile import profile
    from sidusryhmad.analysis.export import to_json, to_rows
    from sidusryhmad.analysis.impact import impact
    from sidusryhmad.analysis.leverage.leverage import leverage
    from sidusryhmad.analysis.methods.cross_check import cross_check
    from sidusryhmad.analysis.methods.propagate import propagate
    from sidusryhmad.analysis.remedy.remedy import remedy
    from sidusryhmad.analysis.remedy.terms import Terms
    from sidusryhmad.analysis.results import Impact, ImpactPath, StakeholderImpact, Verdict
    from sidusryhmad.analysis.robustness.robustness import robustness
    from sidusryhmad.analysis.robustness.what_if import what_if
    from sidusryhmad.analysis.structure.structure import structure
    from sidusryhmad.analysis.uncertainty.plan import Draws
    from sidusryhmad.analysis.uncertainty.sobol import sensitivity
    from sidusryhmad.analysis.versions.diff import diff
    from sidusryhmad.analysis.versions.history import history
    from sidusryhmad.analysis.versions.merge import merge
    from sidusryhmad.analysis.workshop.workshop import workshop
    from sidusryhmad.editor.widget import widget
    from sidusryhmad.errors import InvalidMapError, MapWarning, SidusryhmadError
    from sidusryhmad.examples.catalogue import Example, example
    from sidusryhmad.formats.files import read, write
    from sidusryhmad.formats.frames import from_frames, to_frames
    from sidusryhmad.formats.xlsx_template import template
    from sidusryhmad.model.change import Change
    from sidusryhmad.model.findings import Finding, check
    from sidusryhmad.model.influence import Influence
    from sidusryhmad.model.rating import Effect
    from sidusryhmad.model.redaction import redacted
    from sidusryhmad.model.ring import Ring
    from sidusryhmad.model.schema import json_schema
    from sidusryhmad.model.service_map import ServiceMap
    from sidusryhmad.model.stakeholder import Side, Stakeholder
    from sidusryhmad.network.exchange import from_networkx, to_networkx
    from sidusryhmad.network.network import Network, to_network
    from sidusryhmad.render.album import Album
    from sidusryhmad.render.draw import draw
    from sidusryhmad.render.drawing import Drawing
    from sidusryhmad.render.theme import Theme
    from sidusryhmad.render.views.loops import Loops
    from sidusryhmad.render.views.paths import Paths
    from sidusryhmad.render.views.rings import Rings
    from sidusryhmad.reporting.compose import report, summary
    from sidusryhmad.reporting.report import Report

    __version__: str

__all__ = [
    "Album",
    "Change",
    "Drawing",
    "Draws",
    "Effect",
    "Example",
    "Finding",
    "Impact",
    "ImpactPath",
    "Influence",
    "InvalidMapError",
    "Loops",
    "MapWarning",
    "Network",
    "Paths",
    "Report",
    "Ring",
    "Rings",
    "ServiceMap",
    "Side",
    "SidusryhmadError",
    "Stakeholder",
    "StakeholderImpact",
    "Terms",
    "Theme",
    "Verdict",
    "check",
    "compare",
    "cross_check",
    "diff",
    "draw",
    "errors",
    "evidence",
    "example",
    "from_frames",
    "from_networkx",
    "history",
    "impact",
    "json_schema",
    "leverage",
    "merge",
    "profile",
    "propagate",
    "read",
    "redacted",
    "remedy",
    "report",
    "robustness",
    "sensitivity",
    "structure",
    "summary",
    "template",
    "to_frames",
    "to_json",
    "to_network",
    "to_networkx",
    "to_rows",
    "what_if",
    "widget",
    "workshop",
    "write",
]

_HOMES = {
    "analysis.compare.compare": ("compare",),
    "analysis.compare.profile": ("profile",),
    "analysis.export": ("to_json", "to_rows"),
    "analysis.impact": ("impact",),
    "analysis.leverage.leverage": ("leverage",),
    "analysis.methods.cross_check": ("cross_check",),
    "analysis.methods.propagate": ("propagate",),
    "analysis.remedy.remedy": ("remedy",),
    "analysis.remedy.terms": ("Terms",),
    "analysis.results": ("Impact", "ImpactPath", "StakeholderImpact", "Verdict"),
    "analysis.robustness.robustness": ("robustness",),
    "analysis.robustness.what_if": ("what_if",),
    "analysis.structure.structure": ("structure",),
    "analysis.uncertainty.plan": ("Draws",),
    "analysis.uncertainty.sobol": ("sensitivity",),
    "analysis.versions.diff": ("diff",),
    "analysis.versions.history": ("history",),
    "analysis.versions.merge": ("merge",),
    "analysis.workshop.workshop": ("workshop",),
    "editor.widget": ("widget",),
    "errors": ("InvalidMapError", "MapWarning", "SidusryhmadError"),
    "examples.catalogue": ("Example", "example"),
    "formats.files": ("read", "write"),
    "formats.frames": ("from_frames", "to_frames"),
    "formats.xlsx_template": ("template",),
    "model.change": ("Change",),
    "model.findings": ("Finding", "check"),
    "model.influence": ("Influence",),
    "model.rating": ("Effect",),
    "model.redaction": ("redacted",),
    "model.ring": ("Ring",),
    "model.schema": ("json_schema",),
    "model.service_map": ("ServiceMap",),
    "model.stakeholder": ("Side", "Stakeholder"),
    "network.exchange": ("from_networkx", "to_networkx"),
    "network.network": ("Network", "to_network"),
    "render.album": ("Album",),
    "render.draw": ("draw",),
    "render.drawing": ("Drawing",),
    "render.theme": ("Theme",),
    "render.views.loops": ("Loops",),
    "render.views.paths": ("Paths",),
    "render.views.rings": ("Rings",),
    "reporting.compose": ("report", "summary"),
    "reporting.report": ("Report",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """A public name, imported when it is first used: a script pays only for what it uses."""
    if name == "__version__":
        from importlib.metadata import version

        return version("sidusryhmad")
    if name not in _HOME_OF:
        raise AttributeError(f"module 'sidusryhmad' has no attribute {name!r}")
    value = getattr(import_module(f"sidusryhmad.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
