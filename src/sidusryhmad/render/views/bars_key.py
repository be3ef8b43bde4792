"""The key of the bar chart: a sample of whatever occurs among the bars."""

from collections.abc import Sequence
from dataclasses import replace

from sidusryhmad.analysis.results import Impact
from sidusryhmad.locale.language import Language
from sidusryhmad.render.geometry import Box
from sidusryhmad.render.overlay import tint
from sidusryhmad.render.scene import Pill
from sidusryhmad.render.theme import Theme
from sidusryhmad.render.views.axes import straight
from sidusryhmad.render.views.bars_people import Cast
from sidusryhmad.render.views.bars_words import torn
from sidusryhmad.render.views.key import SAMPLE, Row


def key_rows(
    impacts: Sequence[Impact], cast: Cast, language: Language, theme: Theme
) -> tuple[Row, ...]:
    """The key: what occurs among the bars."""
    results = [r for person in cast.rows for r in person.results if r is not None and r.reached]
    epsilon = impacts[0].service_map.epsilon
    rows = [Row(language.text("Impact of the change"), heading=True)]
    if any(result.total > 0 for result in results):
        rows.append(Row(language.text("▲ gets better"), (_bar(theme.gain, theme.positive),)))
    if any(result.total < 0 for result in results):
        rows.append(Row(language.text("▼ gets worse"), (_bar(theme.loss, theme.negative),)))
    if any(result.likelihood is not None for result in results):
        rows.append(_whisker(language, theme))
    if any(torn(result, epsilon) for result in results):
        text = language.text("all that lifts and all that presses down, where they nearly cancel")
        left, right = _half(theme, -1), _half(theme, 1)
        rows.append(Row(text, (left, right)))
    if epsilon > 0:
        text = language.text("up to {epsilon} counts as nothing", epsilon=float(epsilon))
        band = Pill(Box(SAMPLE / 2, 0, 14, 14), 0.0, theme.bands[0], theme.bands[0], 0.0, ())
        rows.append(Row(text, (band,)))
    if cast.outside:
        dashed = straight((SAMPLE / 2, -8), (SAMPLE / 2, 8), theme.negative, 1.4)
        tolerance = float(impacts[0].service_map.tolerance)
        text = language.text(
            "a loss of {tolerance} is accepted outside the inner circle", tolerance=tolerance
        )
        rows.append(Row(text, strokes=(replace(dashed, dash=(4.0, 3.0)),), high=16.0))
    return tuple(rows)


def _bar(fill: str, line: str) -> Pill:
    return Pill(Box(SAMPLE / 2, 0, SAMPLE - 8, 11), 0.0, fill, line, 1.0, ())


def _half(theme: Theme, side: int) -> Pill:
    fill, line = tint(0.45 * side, theme), theme.positive if side > 0 else theme.negative
    return Pill(Box(SAMPLE / 2 + side * 9, 0, 18, 4), 0.0, fill, line, 0.6, ())


def _whisker(language: Language, theme: Theme) -> Row:
    strokes = (
        straight((4, 0), (SAMPLE - 4, 0), theme.ink, 1.3),
        straight((4, -4), (4, 4), theme.ink, 1.3),
        straight((SAMPLE - 4, -4), (SAMPLE - 4, 4), theme.ink, 1.3),
    )
    dot = Pill(Box(SAMPLE / 2, 0, 7, 7), 3.5, theme.paper, theme.ink, 1.3, ())
    text = language.text("nine draws in ten lie between the ends; the dot is their middle")
    return Row(text, (dot,), strokes)
