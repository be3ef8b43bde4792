"""How the measurements of error rates are asked for and printed; the scripts share it.

Usage of each: python benchmarks/NAME.py [--full]
"""

import argparse
from math import sqrt


def full(about):
    """Whether the published figures are asked for, or a quick look."""
    asked = argparse.ArgumentParser(description=about.split("\n", 1)[0])
    asked.add_argument("--full", action="store_true", help="as many repeats as the docs tell of")
    return asked.parse_args().full


def heading(title, *columns):
    """A title, and the headings of the columns below it."""
    print(f"\n{title}")
    line(*columns)


def line(name, *cells):
    """A row: its name, and what was measured; shares as per cent."""
    shown = [f"{100 * cell:.1f} %" if isinstance(cell, float) else str(cell) for cell in cells]
    print(f"{name:<44}", *(f"{cell:>11}" for cell in shown), flush=True)


def by_chance(repeats, share=0.05):
    """The standard error of a share found by so many repeats."""
    return sqrt(share * (1 - share) / repeats)
