"""Pictures of the ways on which influence travels: paths to one stakeholder, and loops."""

from sidusryhmad.analysis.case import require_share
from sidusryhmad.analysis.structure.results import Structure
from sidusryhmad.render.views.flow import most_moved
from sidusryhmad.render.views.loops import Loops
from sidusryhmad.render.views.paths import Paths
from sidusryhmad.reporting.document import Block
from sidusryhmad.reporting.pictures import figure
from sidusryhmad.reporting.words import Wording, Words

_PATHS = 5
_LOOPS = 6


def paths(wording: Wording) -> tuple[Block, ...]:
    """What one total is made of: whoever loses most in the inner circle, else the largest total.

    Args:
        wording: The impact and its language.

    Returns:
        The picture; nothing where nobody is reached.
    """
    impact = wording.impact
    losers = impact.verdict.losers
    shown = impact.of(losers[0]) if losers else most_moved(impact)
    if not shown.reached:
        return ()
    caption = wording.language.text(
        "What the total of {name} is made of, path by path; the bars add up to it.",
        name=shown.name,
    )
    view = Paths(of=shown.id, most=_PATHS)
    return (figure(impact, wording, caption, view=view),)


def loops(result: Structure, words: Words) -> tuple[Block, ...]:
    """The strongest loops drawn.

    Args:
        result: The structure.
        words: The language.

    Returns:
        The picture; nothing where no loop is listed, or where the structure was worked out with
        other settings than the map's own, which the picture is drawn with.
    """
    own = result.budget and result.carry_over == require_share(None, result.service_map)
    if not own or not result.loops:
        return ()
    caption = words.language.text(
        "The strongest loops; each line is as thick as its influence is strong."
    )
    view = Loops(most=min(_LOOPS, len(result.loops)))
    return (figure(result.service_map, words, caption, view=view),)
