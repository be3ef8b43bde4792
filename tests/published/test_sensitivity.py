"""Sobol indices of the Ishigami function, f = sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ on (−π, π)³.

Analytic values: Ishigami and Homma 1990; printed in Saltelli and others, Global Sensitivity
Analysis: The Primer (2008), and in the documentation of SALib.
"""

import numpy as np
import pytest

from sidusryhmad.analysis.uncertainty.sobol import sobol_indices

FIRST = (0.3139, 0.4424, 0.0)
TOTAL = (0.5576, 0.4424, 0.2437)


def ishigami(uniform):
    x = np.pi * (2 * uniform - 1)
    return np.sin(x[:, 0]) * (1 + 0.1 * x[:, 2] ** 4) + 7 * np.sin(x[:, 1]) ** 2


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_indices_of_ishigami(seed):
    first, total, variance = sobol_indices(ishigami, 3, samples=2**14, seed=seed)
    assert first == pytest.approx(FIRST, abs=0.01)
    assert total == pytest.approx(TOTAL, abs=0.01)
    assert variance == pytest.approx(7**2 / 8 + 0.1 * np.pi**4 / 5 + 0.1**2 * np.pi**8 / 18 + 0.5,
                                     rel=0.01)  # fmt: skip
