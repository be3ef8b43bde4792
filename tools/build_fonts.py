"""Make the bundled fonts and their baked metrics from the font files of an Inter release.

Inter is under the SIL Open Font License 1.1 without a reserved font name. The bundled files come
from Inter 4.1.1 as published in the npm package ``inter-ui`` (``web/Inter-Regular.woff2``,
``web/Inter-SemiBold.woff2``, ``LICENSE.txt``). Needs fonttools and brotli. The same source files
give the same bytes.

Usage: python tools/build_fonts.py REGULAR SEMIBOLD LICENCE [FOLDER]
"""

import json
import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from sidusryhmad.render.faces import COMMON

FAMILY = "Inter Subset"
STYLES = {400: "Regular", 600: "SemiBold"}
RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2C6, 0x2C7), (0x2D8, 0x2DD), (0x401, 0x401),
    (0x404, 0x404), (0x406, 0x407), (0x410, 0x44F), (0x451, 0x451), (0x454, 0x454), (0x456, 0x457),
    (0x490, 0x491), (0x2010, 0x2015), (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026),
    (0x2030, 0x2030), (0x2032, 0x2033), (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2116, 0x2116),
    (0x2122, 0x2122), (0x2190, 0x2195), (0x2212, 0x2212), (0x221E, 0x221E), (0x2248, 0x2248),
    (0x2260, 0x2260), (0x2264, 0x2265), (0x25B2, 0x25B2), (0x25BC, 0x25BC), (0x25CF, 0x25CF),
    (0x2713, 0x2713), (0x2717, 0x2717), (0x1E9E, 0x1E9E),
)  # fmt: skip
LICENCE_NAMES = [0, 13, 14]
STYLE_NAMES = [1, 2, 3, 4, 5, 6, 16, 17]
FIXED_TIME = 3_786_912_000  # 2024-01-01 in seconds since 1904


def subset(source: Path, weight: int) -> TTFont:
    """The font with only our characters, kerning kept, named apart from every other Inter."""
    font = _holding(source, chain(*(range(a, b + 1) for a, b in RANGES)), LICENCE_NAMES)
    _rename(font, weight)
    font["head"].created = font["head"].modified = FIXED_TIME
    return font


def common(source: Path) -> TTFont:
    """A bundled font with no more than the common characters, for files that carry it along."""
    font = _holding(source, map(ord, sorted(COMMON)), [*STYLE_NAMES, *LICENCE_NAMES])
    font.flavor = "woff2"
    return font


def _holding(source: Path, characters: Iterable[int], names: list[int]) -> TTFont:
    font = TTFont(source, recalcTimestamp=False)
    options = Options()
    options.layout_features = ["kern"]
    options.hinting = False
    options.name_IDs = names
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=list(characters))
    subsetter.subset(font)
    return font


def _rename(font: TTFont, weight: int) -> None:
    style = STYLES[weight]
    names = {
        1: FAMILY if weight == 400 else f"{FAMILY} {style}",
        2: "Regular",
        3: f"4.001;{FAMILY} {style}",
        4: f"{FAMILY} {style}",
        5: "Version 4.001",
        6: f"{FAMILY} {style}".replace(" ", "-"),
        16: FAMILY,
        17: style,
    }
    for number, text in names.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight


def metrics(font: TTFont) -> dict[str, object]:
    """Advances and class kerning by character, in font units."""
    names = font.getBestCmap()
    advances = font["hmtx"].metrics
    characters = sorted(names)
    kerning = _kerning(font, [names[c] for c in characters])
    rows = {c: tuple(kerning.get((names[c], names[d]), 0) for d in characters) for c in characters}
    columns = list(zip(*rows.values(), strict=True))
    left, left_of = _classes(rows[c] for c in characters)
    _, right_of = _classes(columns)
    firsts = [right_of.index(number) for number in range(max(right_of) + 1)]
    return {
        "advances": {chr(c): advances[names[c]][0] for c in characters},
        "left": {chr(c): n for c, n in zip(characters, left_of, strict=True) if n},
        "right": {chr(c): n for c, n in zip(characters, right_of, strict=True) if n},
        "kerning": [
            {str(n): row[first] for n, first in enumerate(firsts) if row[first]} for row in left
        ],
    }


def _classes(rows: object) -> tuple[list[tuple[int, ...]], list[int]]:
    """Distinct rows, the empty one first, and the number of each row's class."""
    all_rows = list(rows)
    distinct = list(dict.fromkeys([(0,) * len(all_rows[0]), *all_rows]))
    numbers = {row: number for number, row in enumerate(distinct)}
    return distinct, [numbers[row] for row in all_rows]


def _kerning(font: TTFont, glyphs: list[str]) -> dict[tuple[str, str], int]:
    table = font["GPOS"].table
    wanted = sorted(
        {
            index
            for record in table.FeatureList.FeatureRecord
            if record.FeatureTag == "kern"
            for index in record.Feature.LookupListIndex
        }
    )
    total: dict[tuple[str, str], int] = {}
    for index in wanted:
        pairs: dict[tuple[str, str], int] = {}
        for part in table.LookupList.Lookup[index].SubTable:
            real = part.ExtSubTable if part.LookupType == 9 else part
            for pair, value in _pairs(real, glyphs):
                pairs.setdefault(pair, value)
        for pair, value in pairs.items():
            total[pair] = total.get(pair, 0) + value
    return total


def _pairs(part: object, glyphs: list[str]) -> object:
    covered = set(part.Coverage.glyphs)
    known = set(glyphs)
    if part.Format == 1:
        for first, pair_set in zip(part.Coverage.glyphs, part.PairSet, strict=True):
            for record in pair_set.PairValueRecord:
                if first in known and record.SecondGlyph in known:
                    yield (first, record.SecondGlyph), _advance(record.Value1)
        return
    for first in glyphs:
        if first in covered:
            row = part.Class1Record[part.ClassDef1.classDefs.get(first, 0)].Class2Record
            for second in glyphs:
                record = row[part.ClassDef2.classDefs.get(second, 0)]
                yield (first, second), _advance(record.Value1)


def _advance(value: object) -> int:
    return getattr(value, "XAdvance", 0) or 0 if value is not None else 0


def main(regular: str, semibold: str, licence: str, folder: str | None = None) -> None:
    """Write the fonts, the metrics and the licence."""
    default = Path(__file__).parents[1] / "src/sidusryhmad/render/fonts"
    target = Path(folder) if folder else default
    baked: dict[str, object] = {"family": FAMILY, "weights": {}}
    for weight, source in ((400, regular), (600, semibold)):
        font = subset(Path(source), weight)
        stem = target / f"Inter-{STYLES[weight]}"
        font.flavor = None
        font.save(stem.with_suffix(".ttf"))
        baked["units"] = font["head"].unitsPerEm
        baked["weights"][str(weight)] = metrics(font)
        font.flavor = "woff2"
        font.save(stem.with_suffix(".woff2"))
        common(stem.with_suffix(".ttf")).save(stem.with_suffix(".common.woff2"))
    text = json.dumps(baked, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (target / "metrics.json").write_text(text + "\n", encoding="utf-8")
    words = Path(licence).read_text(encoding="utf-8")
    (target / "OFL.txt").write_text(words, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
