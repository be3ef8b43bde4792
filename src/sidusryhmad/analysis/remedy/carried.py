"""A change with its accompanying measures, as one change."""

from dataclasses import replace
from typing import Any

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.uncertainty.raters import FEWEST, told
from sidusryhmad.locale.language import language
from sidusryhmad.model.naming import distinct_ids
from sidusryhmad.model.rating import Effect
from sidusryhmad.network.network import SCALE, Floats


def carried(case: Case, measures: Floats) -> Case:
    """The case with its measures on it: direct effects ``p + m``, edits as they are.

    Args:
        case: The case.
        measures: Extra direct effects of those who are there afterwards, in their order.

    Returns:
        The case itself where there are no measures; else one with a change of its own. Effects
        that several changes together take beyond the scale stay beyond it.
    """
    if not measures.any():
        return case
    say = language(case.before.service.language).text
    name = say("{change} with measures", change=case.change.name)
    (id_,) = distinct_ids([name], taken=[change.id for change in case.before.changes])
    effects, direct = dict(case.change.effects), case.effects.copy()
    for person, row, measure in zip(case.after.stakeholders, case.there, measures, strict=True):
        if measure:
            effects[person.id] = _moved(effects.get(person.id), float(measure))
            direct[row] = effects[person.id].effect
    update: dict[str, Any] = {"id": id_, "name": name, "effects": effects}
    return replace(case, change=case.change.model_copy(update=update), effects=direct)


def _moved(effect: Effect | None, measure: float) -> Effect:
    """An effect with a measure on top; what raters said of it before is its range from now on."""
    if effect is None:
        return Effect.model_construct(_fields_set={"effect"}, effect=measure)
    named = [key for key in Effect.model_fields if key in effect.model_fields_set]
    kept: dict[str, Any] = {key: getattr(effect, key) for key in named if key != "ratings"}
    kept["effect"] = _on_scale(effect.effect, measure)
    given = (*told(effect.ratings), effect.effect)
    span = effect.range if len(given) <= FEWEST else (min(given), max(given))
    if span is not None:
        low, high = span
        kept["range"] = (max(-SCALE, low + measure), min(SCALE, high + measure))
    return Effect.model_construct(_fields_set=set(kept), **kept)


def _on_scale(effect: float, measure: float) -> float:
    """The sum; rounding alone takes nothing off the scale."""
    moved = effect + measure
    return moved if abs(effect) > SCALE else max(-SCALE, min(SCALE, moved))
