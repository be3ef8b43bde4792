"""Pictures of the people and of what they said, where the map holds what it takes."""

from sidusryhmad.render.views.disagreement_rows import rated
from sidusryhmad.render.views.power_cells import cells
from sidusryhmad.reporting.document import Block, Section
from sidusryhmad.reporting.pictures import figure
from sidusryhmad.reporting.words import Wording


def power_section(wording: Wording) -> Section | None:
    """Power and interest beside what the change does; None where nobody is rated in both.

    Args:
        wording: The impact and its language.

    Returns:
        The section with the grid.
    """
    if not cells(wording.impact.service_map).rated:
        return None
    say = wording.language.text
    caption = say(
        "Who can do how much about the service and how much they care. Whoever loses at the "
        "lower left is easily overlooked, and loses no less."
    )
    shown = figure(wording.impact, wording, caption, view="power-interest")
    return Section(say("Power and interest"), (shown,))


def disagreement(wording: Wording) -> tuple[Block, ...]:
    """What several people rated differently; nothing where no two people rated the same.

    Args:
        wording: The impact and its language.

    Returns:
        The picture, or nothing.
    """
    if not rated(wording.impact.service_map):
        return ()
    caption = wording.language.text(
        "What several people said of one influence, those furthest apart first."
    )
    return (figure(wording.impact.service_map, wording, caption, view="disagreement"),)
