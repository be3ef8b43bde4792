"""Every text of the interactive page, in one language."""

from sidusryhmad.locale.language import Language


def page_words(language: Language) -> dict[str, str]:
    """The texts of the page itself, by key; fields in braces are filled in by its script.

    Args:
        language: The language.

    Returns:
        Texts by key.

    Example:
        >>> page_words(Language("en"))["search"]
        'Find a stakeholder'
    """
    say = language.text
    return {
        "mark": language.number(0.5, digits=1)[1],
        "search": say("Find a stakeholder"),
        "found": say("found: {count}"),
        "filter": say("Show only"),
        "rings": say("Rings"),
        "sides": say("Sides"),
        "kinds": say("What carries the influence"),
        "unsaid": say("not said"),
        "strength": say("Strength of influences"),
        "any": say("any, also not known"),
        "from_one": say("1 and stronger"),
        "from_two": say("2 and stronger"),
        "only_three": say("3 only"),
        "shown": say("Shown: stakeholders {people} of {everybody}, influences {ties} of {all}"),
        "zoom": say("Size of the map"),
        "in": say("Zoom in"),
        "out": say("Zoom out"),
        "whole": say("Whole map"),
        "map": say("Map"),
        "chosen": say("Chosen stakeholder"),
        "hint": say(
            "Point at a stakeholder or reach it with Tab and the arrow keys. Enter keeps it, Esc "
            "lets go; + and − change the size."
        ),
        "place": say("{ring}; {side}"),
        "inside": say("belongs to the inner circle"),
        "onto": say("Who influences {name}"),
        "by": say("Whom {name} influences"),
        "nobody": say("nobody on this map"),
        "ways": say("Strongest paths that lead here"),
        "per_point": say("What arrives for each point of direct effect at the start of the path."),
        "stakeholders": say("Stakeholders"),
        "influences": say("Influences"),
        "stakeholder": say("Stakeholder"),
        "ring": say("Ring"),
        "side": say("Side"),
        "from": say("From"),
        "to": say("To"),
        "size": say("Strength"),
        "kind": say("Kind"),
        "numbers": say("The picture in numbers and words"),
        "static": say("Several pictures stand side by side here, so this page is not interactive."),
        "plain": say("This picture was saved without its map, so the page is not interactive."),
    }


def what_if_words(language: Language) -> dict[str, str]:
    """The texts of the what-if, by key.

    Args:
        language: The language.

    Returns:
        Texts by key.
    """
    say = language.text
    return {
        "what_if": say("What if?"),
        "explained": say(
            "Move the direct effects of the change: totals, colours and verdict follow at once. "
            "They are exact; how sure they are is not worked out here."
        ),
        "effect_on": say("direct effect on {name}"),
        "direct": say("Direct effect"),
        "total": say("Total"),
        "written": say("As written"),
        "was": say("{now} (as written {written})"),
        "reset": say("Back to the change as written"),
        "original": say("Show the change as written"),
        "copy": say("Copy the effects as YAML"),
        "link": say("Copy a link to this state"),
        "yaml": say("Effects as YAML"),
        "copied": say("Copied."),
        "by_hand": say("Copy it from the field below."),
        "edits": say("brought at once by the edits of the map: {amount}"),
        "own": say("own direct effect with its echo"),
        "rest": say("all other paths: {total}"),
        "hands": say("hands on {amount}"),
        "verdict_now": say("Verdict: {verdict}"),
        "verdict_written": say("As written: {verdict}"),
        "moved": say("{name}: direct effect {direct}, total {total}."),
        "not_reached": say("not reached"),
        "out_of_reach": say("{name} ({ring}): not reached by the change"),
        "reached": say("{name} ({ring}): total impact {total}"),
        "hit": say("{name} ({ring}): total impact {total}, direct effect {direct}"),
        "worse_to": say("▼ gets worse, down to −{end}"),
        "better_to": say("▲ gets better, up to +{end}"),
    }


def verdict_words(language: Language, tolerance: float) -> dict[str, str]:
    """What each status means, and who is named with it.

    Args:
        language: The language.
        tolerance: The loss accepted outside the inner circle.

    Returns:
        Texts by key.
    """
    say = language.text
    return {
        "good": say(
            "Good for the whole inner circle, and nobody outside loses more than {tolerance}.",
            tolerance=tolerance,
        ),
        "harms_inner": say("Not good for everybody: somebody in the inner circle loses."),
        "harms_outside": say("Good for the inner circle, but somebody outside pays for it."),
        "useless": say("Of no use to the inner circle, and somebody outside pays for it."),
        "no_effect": say("For the inner circle it makes no difference."),
        "losing": say("losing in the inner circle: {names}"),
        "gaining": say("gaining in the inner circle: {names}"),
        "losing_outside": say("losing outside it: {names}"),
    }
