"""The scales that people rate on, and the defaults of a map's settings."""

from collections.abc import Mapping
from types import MappingProxyType

CARRY_OVER = 0.5
"""Share of an influencer's change that a fully influenced stakeholder takes on. A convention."""
EPSILON = 0.05
"""Likert points that count as nothing. A convention."""
TOLERANCE = 0.25
"""Loss in Likert points outside the inner circle that is still accepted. A convention."""

SCALES: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        "strength": (-3, 3),
        "effect": (-3, 3),
        "effects": (-3, 3),
        "ratings": (-3, 3),
        "attitude": (-3, 3),
        "today": (-3, 3),
        "power": (0, 3),
        "interest": (0, 3),
        "worth": (0, 3),
        "share": (0, 1),
        "exists": (0, 1),
        "confidence": (0, 1),
        "carry_over": (0, 1),
        "epsilon": (0, 3),
        "tolerance": (0, 6),
    }
)
"""Lowest and highest value by key."""
