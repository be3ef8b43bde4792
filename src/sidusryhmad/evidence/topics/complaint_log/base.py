"""What would be expected: the share of complaints that a cell would get if nothing gathered there.

With an exposure table the share of what could go wrong; else, for a weekday or an hour alone, the
share of the opening hours seen; for combinations the product of what each factor has by itself
(independence). A place, a person or a topic alone has no base of its own.

Independence is looked for among complaints of which the same things are known: where one place
never writes down the hour, its complaints say nothing of how places and hours go together.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from sidusryhmad.errors import N_, InvalidParameterError, Message
from sidusryhmad.evidence.topics.complaint_log.factors import (
    FACTORS,
    MISSING,
    Codes,
    Exposure,
    Factor,
    Flags,
    Floats,
    Level,
)

EXPOSURE, MIXED, INDEPENDENCE, OPENING, NONE = "exposure", "mixed", "independence", "opening", ""
"""What expected counts rest on: the exposure; that and independence; independence; the opening
hours seen; nothing."""
MOST_CELLS = 2_000_000


@dataclass(frozen=True, slots=True)
class Base:
    """What would be expected.

    Attributes:
        factors: All factors by name.
        covered: Those that the exposure tells about.
        rows: Levels of the exposure's rows by number, rows × covered.
        weights: Share of each row; together 1.
        opening: Shares of weekdays and of hours by the opening hours seen.
        outside: Complaints that cannot have been by the exposure: nothing was there.
        alike: A number for each complaint; those of which the same factors are known share one.
    """

    factors: Mapping[str, Factor]
    covered: tuple[str, ...]
    rows: Codes
    weights: Floats
    opening: Mapping[str, Floats]
    outside: Flags
    alike: Codes

    def kind(self, names: Sequence[str]) -> str:
        """What the expected counts of a combination rest on."""
        covered = [name for name in names if name in self.covered]
        if len(covered) == len(names):
            return EXPOSURE
        if covered:
            return MIXED
        if len(names) > 1:
            return INDEPENDENCE
        return OPENING if names[0] in self.opening else NONE

    def shape(self, names: Sequence[str]) -> tuple[int, ...]:
        """How many levels each factor of a combination has."""
        return tuple(len(self.factors[name].levels) for name in names)

    def shares(self, names: Sequence[str]) -> Floats:
        """The share that each cell of a combination would get, one after the other.

        Args:
            names: The factors of the combination.

        Returns:
            Shares of all its cells, also of empty ones; none where there is no base.

        Raises:
            InvalidParameterError: The combination has more cells than can be counted.
        """
        kind = self.kind(names)
        if kind == NONE:
            return np.empty(0)
        if kind == OPENING:
            return self.opening[names[0]]
        if prod(self.shape(names)) > MOST_CELLS:
            template = N_("{names} together have more than {most} cells: leave one of them out")
            values = {"names": " × ".join(names), "most": MOST_CELLS}
            raise InvalidParameterError(Message("too_many_cells", template, values))
        levels = {name: np.arange(len(self.factors[name].levels)) for name in names}
        grids = np.meshgrid(*levels.values(), indexing="ij")
        given = dict(zip(levels, (grid.ravel() for grid in grids), strict=True))
        return self._covered(given) * self._free(given, names)

    def share(self, cell: Mapping[str, int], among: Iterable[str] = ()) -> float:
        """The share of one cell, each factor that the exposure does not tell about by itself.

        Args:
            cell: Numbers of levels by factor.
            among: Further factors that must be known of the complaints looked at.

        Returns:
            The share; 1 for no factor at all.
        """
        inside = np.ones(len(self.weights), dtype=np.bool_)
        for at, name in enumerate(self.covered):
            if name in cell:
                inside &= self.rows[:, at] == cell[name]
        found = float(self.weights[inside].sum()) if self.covered else 1.0
        given = {name: np.array([code]) for name, code in cell.items()}
        return found * float(self._free(given, {*cell, *among})[0])

    @property
    def times(self) -> dict[tuple[int, int], float]:
        """The share of each weekday and hour, as the exposure has it, else the opening hours."""
        shares: dict[tuple[int, int], float] = {}
        days, hours = (self.factors[name].levels for name in ("weekday", "hour"))
        for at, day in enumerate(days):
            for number, hour in enumerate(hours):
                given = {"weekday": np.array([at]), "hour": np.array([number])}
                share = float(self._covered(given)[0])
                for name, code in (("weekday", at), ("hour", number)):
                    if name in self.opening:
                        share *= float(self.opening[name][code])
                shares[int(day), int(hour)] = share
        return shares

    def _covered(self, given: Mapping[str, Codes]) -> Floats:
        size = len(next(iter(given.values())))
        names = [name for name in self.covered if name in given]
        if not names:
            return np.ones(size)
        shape = self.shape(names)
        columns = tuple(self.rows[:, self.covered.index(name)] for name in names)
        table = np.bincount(
            np.ravel_multi_index(columns, shape), self.weights, minlength=prod(shape)
        )
        return np.asarray(table[np.ravel_multi_index(tuple(given[n] for n in names), shape)])

    def _free(self, given: Mapping[str, Codes], names: Iterable[str]) -> Floats:
        """What factors that the exposure does not tell about make of the shares of cells."""
        free = [name for name in given if name not in self.covered]
        found = np.ones(1)
        if free:
            groups = self._groups(names)
            whole = sum(int(rows.sum()) for rows in groups)
            parts = [
                prod((self._margin(name, rows)[given[name]] for name in free), start=np.ones(1))
                * (rows.sum() / max(1, whole))
                for rows in groups
            ]
            found = np.sum(parts, axis=0)
        return found

    def _groups(self, names: Iterable[str]) -> list[Flags]:
        """Complaints of which some factors are known, those alike together; else all in one."""
        needed = list(names)
        kept = np.ones(len(self.alike), dtype=np.bool_)
        for name in needed:
            kept &= self.factors[name].codes != MISSING
        if any(name in self.covered for name in needed):
            kept &= ~self.outside
        found = [kept & (self.alike == number) for number in np.unique(self.alike[kept])]
        return found or [np.ones(len(self.alike), dtype=np.bool_)]

    def _margin(self, name: str, rows: Flags) -> Floats:
        factor = self.factors[name]
        codes = factor.codes[rows & (factor.codes != MISSING)]
        counts = np.bincount(codes, minlength=len(factor.levels))
        return np.asarray(counts / max(1, len(codes)))


def base_of(
    factors: Mapping[str, Factor],
    exposure: Exposure | None = None,
    opening: Mapping[str, Mapping[Level, float]] | None = None,
) -> Base:
    """What would be expected.

    Args:
        factors: The factors of the complaints, from the same exposure.
        exposure: How much there was that could go wrong, if that is known.
        opening: How long was open on each weekday and in each hour, of those that the exposure
            does not tell about.

    Returns:
        The base.
    """
    covered = tuple(n for n in FACTORS if exposure is not None and n in exposure.factors)
    rows, weights = _weighed(factors, exposure, covered)
    hours = {
        name: np.asarray([float(long.get(level, 0.0)) for level in factors[name].levels])
        for name, long in (opening or {}).items()
        if name not in covered
    }
    shares = {name: long / long.sum() for name, long in hours.items() if long.sum() > 0}
    outside = _outside([factors[name].codes for name in covered], rows, factors)
    alike = _alike([*(factor.codes != MISSING for factor in factors.values()), outside])
    return Base(factors, covered, rows, weights, shares, outside, alike)


def _outside(columns: Sequence[Codes], rows: Codes, factors: Mapping[str, Factor]) -> Flags:
    """Complaints that fit no row of the exposure."""
    if not columns:
        return np.zeros(len(factors["weekday"].codes), dtype=np.bool_)
    events = list(zip(*(column.tolist() for column in columns), strict=True))
    seen: dict[tuple[int, ...], bool] = {}
    for event in set(events):
        fits = np.ones(len(rows), dtype=np.bool_)
        for at, code in enumerate(event):
            fits &= (code == MISSING) | (rows[:, at] == code)
        seen[event] = not fits.any()
    return np.asarray([seen[event] for event in events], dtype=np.bool_)


def _alike(marks: Sequence[Flags]) -> Codes:
    """Numbers of complaints by what is known of them, in a steady order."""
    weights = 2 ** np.arange(len(marks))
    return np.unique(np.stack(marks, axis=1) @ weights, return_inverse=True)[1].astype(np.intp)


def _weighed(
    factors: Mapping[str, Factor], exposure: Exposure | None, covered: tuple[str, ...]
) -> tuple[Codes, Floats]:
    """The exposure's rows by numbers of levels, those alike put together, in a steady order."""
    if exposure is None or not covered:
        return np.empty((0, 0), dtype=np.intp), np.empty(0)
    codes = {name: {v: n for n, v in enumerate(factors[name].levels)} for name in covered}
    places = {name: exposure.factors.index(name) for name in covered}
    found: dict[tuple[int, ...], float] = {}
    for row, amount in zip(exposure.rows, exposure.amounts, strict=True):
        key = tuple(codes[name][row[places[name]]] for name in covered)
        found[key] = found.get(key, 0.0) + amount
    keys = sorted(found)
    weights = np.asarray([found[key] for key in keys])
    return np.asarray(keys, dtype=np.intp).reshape(len(keys), -1), weights / weights.sum()
