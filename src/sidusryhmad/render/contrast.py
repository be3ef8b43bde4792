"""How bright a colour is, and how well two can be told apart: WCAG's contrast, and mixtures."""

_CHANNELS = (0.2126, 0.7152, 0.0722)
_LINEAR_UP_TO = 0.04045
_STEPS = 64


def channels(color: str) -> tuple[float, float, float]:
    """Red, green and blue of a colour as shares of the most there can be.

    Args:
        color: ``#RRGGBB``.

    Returns:
        Three numbers from 0 to 1, as written, not linear in light.

    Example:
        >>> channels("#FF0033")
        (1.0, 0.0, 0.2)
    """
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def linear(color: str) -> tuple[float, float, float]:
    """Red, green and blue of a colour as shares of light."""
    red, green, blue = (
        part / 12.92 if part <= _LINEAR_UP_TO else ((part + 0.055) / 1.055) ** 2.4
        for part in channels(color)
    )
    return red, green, blue


def luminance(color: str) -> float:
    """The relative luminance of a colour as WCAG defines it: 0 for black, 1 for white.

    Example:
        >>> round(luminance("#808080"), 4)
        0.2159
    """
    return sum(share * part for share, part in zip(_CHANNELS, linear(color), strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast between two colours as WCAG defines it.

    Args:
        one: A colour.
        other: Another one; the order does not matter.

    Returns:
        1 for equal colours up to 21 for black on white.

    Example:
        >>> contrast("#000000", "#FFFFFF"), round(contrast("#777777", "#FFFFFF"), 2)
        (21.0, 4.48)
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return round((light + 0.05) / (dark + 0.05), 9)


def mixed(one: str, other: str, amount: float) -> str:
    """A colour on the way from one to another.

    Args:
        one: Where the way begins.
        other: Where it ends.
        amount: How far it is gone, 0 to 1.

    Returns:
        The colour in capitals.

    Example:
        >>> mixed("#000000", "#FFFFFF", 0.2)
        '#333333'
    """
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * amount):02X}" for a, b in pairs)


def readable(color: str, ground: str, least: float = 4.5) -> str:
    """The nearest shade of a colour in which text can be read on a ground.

    Args:
        color: The colour.
        ground: What the text stands on.
        least: The contrast it needs.

    Returns:
        The colour itself where that will do, else one on the way to black or white, whichever
        stands out more.

    Example:
        >>> readable("#0072B2", "#FFFFFF"), readable("#D55E00", "#FFFFFF")
        ('#0072B2', '#C15500')
    """
    end = max(("#000000", "#FFFFFF"), key=lambda each: contrast(each, ground))
    shades = (mixed(color, end, step / _STEPS) for step in range(_STEPS + 1))
    return next((shade for shade in shades if contrast(shade, ground) >= least), end)
