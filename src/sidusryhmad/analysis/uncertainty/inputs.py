"""From uniform numbers to inputs: every random input is a function of columns in [0, 1).

The influences of the map stand in one block, drawn by one generator from the seed; every other
input has a generator of its own, named by what it is. So alternatives see the same draws of the
map, and an input that two alternatives share is drawn alike in both, whatever else is compared.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sidusryhmad.analysis.case import Case
from sidusryhmad.analysis.uncertainty.plan import Draws
from sidusryhmad.analysis.uncertainty.priors import Prior, influence_prior
from sidusryhmad.analysis.uncertainty.raters import (
    FEWEST,
    RatedEffects,
    rated_effects,
    raters_of,
    told,
)
from sidusryhmad.analysis.uncertainty.weights import WeightTable, weight_table
from sidusryhmad.model.influence import Influence
from sidusryhmad.network.network import Floats, Indices


@dataclass(frozen=True, slots=True)
class Realised:
    """Inputs of a case in a number of draws.

    Attributes:
        old: Weights before, draws × influences.
        new: Weights afterwards, draws × influences; the very same array without edits.
        carry_over: α, length draws.
        effects: Direct effects, draws × rows of the case.
        old_today: What presses on each row before, draws × rows.
        today: The same afterwards.
    """

    old: Floats
    new: Floats
    carry_over: Floats
    effects: Floats
    old_today: Floats
    today: Floats


@dataclass(frozen=True, slots=True)
class Single:
    """An uncertain input that is no influence.

    Attributes:
        key: What names its generator.
        prior: What is believed of it.
        point: Its point value.
    """

    key: str
    prior: Prior
    point: float


@dataclass(frozen=True, slots=True)
class Inputs:
    """The inputs of one case and where their uniform columns stand.

    Columns: influences of the map, influences that the change edits, raters, single inputs.

    Attributes:
        case: The case.
        carry_over: α at its point value.
        mapped: Influences of the map.
        edited: Influences that the change adds or rates anew.
        edited_keys: What names the generator of each column of the edited ones.
        pick: For every influence afterwards, its place among those of the map and the edited.
        raters: How many raters the map has, and how many the edits.
        rated: Effects that several raters of the map gave.
        singles: Other uncertain effects, standing effects and carry-over.
        moving: Which influences of the map vary.
        edited_moving: Places, among the influences afterwards, of the edited ones that vary.
    """

    case: Case
    carry_over: float
    mapped: WeightTable
    edited: WeightTable
    edited_keys: tuple[str, ...]
    pick: Indices
    raters: tuple[int, int]
    rated: RatedEffects
    singles: tuple[Single, ...]
    moving: NDArray[np.bool_]
    edited_moving: Indices

    @property
    def columns(self) -> int:
        """How many uniform columns there are; 0 where nothing is uncertain."""
        return self.mapped.columns + len(self._keys)

    @property
    def _keys(self) -> tuple[str, ...]:
        names = zip(("rater", "rater of an edit"), self.raters, strict=True)
        raters = (f"{name} {number}" for name, count in names for number in range(count))
        return (*self.edited_keys, *raters, *(single.key for single in self.singles))

    @property
    def priors(self) -> tuple[Prior, ...]:
        """What is believed of every influence of the map and of the edits, and of the rest."""
        return (
            *map(influence_prior, self.case.before.influences),
            *(replace(influence_prior(i), edited=True) for i in _edited(self.case)),
            *(single.prior for single in self.singles),
            *self.rated.priors,
        )

    @property
    def columns_of(self) -> tuple[Prior, ...]:
        """What every uniform column is about; ``exists`` and ``rater`` are kinds of their own."""
        count = len(self.case.before.influences)
        mapped, edited = self.priors[:count], self.priors[count:]
        found: list[Prior] = []
        for table, priors in ((self.mapped, mapped), (self.edited, edited)):
            found += [priors[i] for i in table.varying]
            found += [replace(priors[i], kind="exists") for i in table.doubted]
        found += [Prior("rater", (), 0.0, 1.0)] * sum(self.raters)
        return (*found, *(single.prior for single in self.singles))

    @property
    def varied(self) -> tuple[Prior, ...]:
        """The priors of the inputs that vary, in the order of :meth:`values`."""
        return tuple(prior for prior in self.priors if not prior.exact)

    def values(self, realised: Realised, uniform: Floats, rows: int) -> Floats:
        """The inputs that vary, one column each, for telling which of them decide.

        Args:
            realised: The inputs in some draws.
            uniform: The uniform numbers that they were made from.
            rows: How many of the draws, from the first.

        Returns:
            Values, rows × varied inputs; influences as weights.
        """
        singles = uniform[:rows, self.columns - len(self.singles) :]
        index = self.case.network.index
        rated = [index[prior.ids[0]] for prior in self.rated.priors if not prior.exact]
        parts = [realised.old[:rows, self.moving]]
        if len(self.edited.fixed):
            parts.append(realised.new[:rows, self.edited_moving])
        return np.hstack([*parts, singles, realised.effects[:rows, rated]])

    def own(self, draws: Draws, chunk: int) -> Iterator[Floats]:
        """The uniform columns that have a generator of their own, chunk by chunk.

        Args:
            draws: How many, from which seed.
            chunk: Rows at a time.

        Yields:
            Numbers in [0, 1), rows × columns other than those of the map's influences.
        """
        own = [_generator(draws.seed, 1 + crc32(key.encode())) for key in self._keys]
        for rows in _chunks(draws.count, chunk):
            empty = np.zeros((rows, 0))
            yield np.hstack([empty, *(generator.random((rows, 1)) for generator in own)])

    def uniforms(self, draws: Draws, chunk: int) -> Iterator[Floats]:
        """Uniform numbers, chunk by chunk; their values do not depend on the chunks.

        Args:
            draws: How many, from which seed.
            chunk: Rows at a time.

        Yields:
            Numbers in [0, 1), rows × columns.
        """
        block = _generator(draws.seed, 0)
        for own in self.own(draws, chunk):
            yield np.hstack([block.random((len(own), self.mapped.columns)), own])

    def realise(self, uniform: Floats, like: Realised | None = None) -> Realised:
        """Inputs from uniform numbers.

        Args:
            uniform: Numbers in [0, 1), draws × columns.
            like: Inputs of another case in the same draws of the same map, to share its weights.

        Returns:
            The inputs in every draw.
        """
        ends = np.cumsum([self.mapped.columns, len(self.edited_keys), *self.raters])
        mapped, edited, raters, edit_raters, singles = np.split(uniform, ends, axis=1)
        old = new = self.mapped.weights(mapped, raters) if like is None else like.old
        if self.case.structural:
            new = np.hstack([old, self.edited.weights(edited, edit_raters)])[:, self.pick]
        case, rows = self.case, (len(uniform), 1)
        realised = Realised(
            old=old,
            new=new,
            carry_over=np.full(len(uniform), self.carry_over),
            effects=np.tile(case.effects, rows),
            old_today=np.tile(case.old_today, rows),
            today=np.tile(case.today, rows),
        )
        for single, column in zip(self.singles, singles.T, strict=True):
            prior = single.prior
            _move(
                realised, case, prior, prior.low + (prior.high - prior.low) * column - single.point
            )
        for prior, move in zip(self.rated.priors, self.rated.moves(raters).T, strict=True):
            _move(realised, case, prior, move)
        return realised


def _move(realised: Realised, case: Case, prior: Prior, difference: Floats) -> None:
    """Shift an input by how far the draws lie from its point value."""
    if prior.kind == "carry_over":
        realised.carry_over[:] += difference
        return
    id_ = prior.ids[0]
    row = case.network.index[id_]
    if prior.kind == "effect":
        realised.effects[:, row] += difference
        return
    if row < len(case.before.stakeholders):
        realised.old_today[:, row] += difference
    if row in case.there:
        realised.today[:, row] += difference


def inputs_of(case: Case, carry_over: float | None = None) -> Inputs:
    """The inputs of a case.

    Args:
        case: The case.
        carry_over: α where it is fixed; None for the map's own, with its range if it has one.

    Returns:
        The inputs.
    """
    influences, edited = case.before.influences, _edited(case)
    place = {(i.from_, i.to): number for number, i in enumerate((*influences, *edited))}
    people = raters_of(case)
    mapped, table = weight_table(influences, people), weight_table(edited, _raters(edited))
    rated = rated_effects(case, people)
    own = case.before.carry_over.value
    later = {(i.from_, i.to): number for number, i in enumerate(case.after.influences)}
    vary = [later[i.from_, i.to] for i in edited if not influence_prior(i).exact]
    return Inputs(
        case=case,
        carry_over=own if carry_over is None else carry_over,
        mapped=mapped,
        edited=table,
        edited_keys=tuple(_edited_keys(edited, table)),
        pick=np.array([place[i.from_, i.to] for i in case.after.influences], dtype=np.intp),
        raters=(len(people) if mapped.raters or rated.priors else 0, table.raters),
        rated=rated,
        singles=tuple(
            single
            for single in _singles(case, fixed=carry_over is not None)
            if not single.prior.exact
        ),
        moving=np.array([not influence_prior(i).exact for i in influences], dtype=bool),
        edited_moving=np.array(vary, dtype=np.intp),
    )


def _raters(influences: Sequence[Influence]) -> list[str]:
    return sorted({rater for influence in influences for rater in influence.ratings})


def _edited(case: Case) -> tuple[Influence, ...]:
    edits = case.change.edits
    return (*edits.add.influences, *edits.rerate.influences)


def _edited_keys(edited: Sequence[Influence], table: WeightTable) -> Iterator[str]:
    """The same influence edited in the same way is named alike in every alternative."""
    for kind, positions in (("value", table.varying), ("exists", table.doubted)):
        for position in positions:
            yield f"{kind} {edited[position].model_dump_json(by_alias=True, exclude_unset=True)}"


def _singles(case: Case, *, fixed: bool) -> Iterator[Single]:
    for part in case.parts:
        for id_, effect in part.effects.items():
            if effect.range is not None and len(told(effect.ratings)) < FEWEST:
                prior = Prior("effect", (id_,), *effect.range)
                yield Single(f"effect {part.id} {id_}", prior, effect.effect)
    if case.structural:
        for person in (*case.before.stakeholders, *case.change.edits.add.stakeholders):
            if person.today is not None and person.today.range is not None:
                prior = Prior("today", (person.id,), *person.today.range)
                yield Single(f"today {person.id}", prior, person.today.value)
    carry_over = case.before.carry_over
    if not fixed and carry_over.range is not None:
        yield Single("carry_over", Prior("carry_over", (), *carry_over.range), carry_over.value)


def _chunks(count: int, chunk: int) -> Iterator[int]:
    """Sizes of the chunks that make up a count."""
    for first in range(0, count, chunk):
        yield min(chunk, count - first)


def _generator(seed: int, name: int) -> np.random.Generator:
    return np.random.Generator(np.random.SFC64(np.random.SeedSequence([seed, name])))
