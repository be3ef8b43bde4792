"""Dangerous files, and a program that reads them in one format with little memory: a line for each
says what came of it, and how many seconds it took.
"""

import io
import resource
import sys
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from sidusryhmad.errors import SidusryhmadError
from sidusryhmad.formats.files import take

MOST = 1_500_000_000
LONGEST = 100_000
MILLION = 1_000_000
CELL = '<row r="{0}"><c r="{1}{0}" t="inlineStr"><is><t>x</t></is></c></row>'
LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
KINDS = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def archive(parts):
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return made.getvalue()


def workbook(rows, more=""):
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["name", "ring"])
    stream = io.BytesIO()
    book.save(stream)
    parts = {}
    with ZipFile(io.BytesIO(stream.getvalue())) as found:
        parts = {name: found.read(name) for name in found.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    text = parts[sheet].decode().replace("</sheetData>", f"{rows}</sheetData>{more}")
    return archive({**parts, sheet: text})


def tree(inside, doctype=""):
    return f'<?xml version="1.0"?>{doctype}<graphml>{inside}</graphml>'.encode()


ATTACKS = {
    "deep lists": lambda: b"[" * MILLION + b"]" * MILLION,
    "deep mappings": lambda: b'{"stakeholders":' * 500_000 + b"1" + b"}" * 500_000,
    "deep within a key": lambda: b'{"stakeholders": ' + b"[" * 15_000 + b"]" * 15_000 + b"}",
    "a huge number": lambda: b'{"stakeholders": [{"x": ' + b"9" * 300_000 + b"}]}",
    "a huge exponent": lambda: b'{"stakeholders": 1e999999999, "tolerance": 1e999999999}',
    "many keys": lambda: b'{"stakeholders": {'
    + b",".join(b'"%d":0' % n for n in range(MILLION))
    + b"}}",
    "many people": lambda: b'{"stakeholders": [' + b",".join([b"{}"] * 2 * MILLION) + b"]}",
    "aliases": lambda: b"a: &a [x, x]\n" + b"".join(
        b"%c: &%c [%s]\n" % (n, n, b",".join([b"*%c" % (n - 1)] * 9)) for n in range(98, 110)
    ) + b"stakeholders: *m\n",
    "deep indents": lambda: b"".join(b" " * n + b"stakeholders:\n" for n in range(2000)),
    "dashes": lambda: b"stakeholders: " + b"- " * 5 * MILLION,
    "an endless line": lambda: b"stakeholders," + b"," * 15 * MILLION,
    "endless rows": lambda: b"name,ring\n" + b",\n" * 6 * MILLION,
    "an endless cell": lambda: b'name,ring\n"' + b"stakeholders " * MILLION,
    "quotes": lambda: b'name,ring,stakeholders\n' + b'"' * 10 * MILLION,
    "far too large": lambda: b"stakeholders " * 2 * MILLION,
    "laughs": lambda: tree("&l9;", f'<!DOCTYPE g [<!ENTITY l0 "ha">{LAUGHS}]>'),
    "a file from outside": lambda: tree("&x;", '<!DOCTYPE g [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "laughs in another coding": lambda: tree("&l9;", f'<!DOCTYPE g [<!ENTITY l0 "ha">{LAUGHS}]>')
    .decode().encode("utf-16"),
    "deep elements": lambda: tree("<graph>" * 900_000 + "</graph>" * 900_000),
    "many elements": lambda: tree('<node id="1"/>' * 1_200_000),
    "many attributes": lambda: tree(
        "<node " + " ".join(f'a{n}="1"' for n in range(MILLION)) + "/>"
    ),
    "a bomb": lambda: archive({"xl/workbook.xml": bytes(100 * MILLION)}),
    "a bomb of many parts": lambda: archive({f"{n}.xml": bytes(11 * MILLION) for n in range(9)}),
    "a bomb within": lambda: archive({"a.xlsx": archive({"xl/a.xml": bytes(60 * MILLION)})}),
    "a sheet of a billion cells": lambda: workbook(CELL.format(1_048_576, "XFD")),
    "many rows": lambda: workbook("".join(CELL.format(n, "A") for n in range(2, 70_000))),
    "many blank rows": lambda: workbook("".join(f'<row r="{n}"/>' for n in range(2, 200_000))),
    "many far cells": lambda: workbook("".join(CELL.format(n * 50, "BXY") for n in range(1, 900))),
    "merged over everything": lambda: workbook(
        "", '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    ),
    "paths that lead out": lambda: archive(
        dict.fromkeys(("../../evil.txt", "/evil.txt", "..\\evil.txt"), "x")
        | {"[Content_Types].xml": KINDS}
    ),
}  # fmt: skip


def main(name, folder):
    resource.setrlimit(resource.RLIMIT_AS, (MOST, MOST))
    for file in sorted(Path(folder).iterdir()):
        began = time.monotonic()
        try:
            take(file, name)
            result = "map"
        except SidusryhmadError as error:
            result = "refused" if 0 < len(str(error)) < LONGEST else "refused without end"
        except BaseException as error:  # this is what is asked about
            result = type(error).__name__
        print(f"{file.name}\t{result}\t{time.monotonic() - began:.1f}", flush=True)


def make(folder):
    for attack, made in ATTACKS.items():
        (Path(folder) / attack).write_bytes(made())


if __name__ == "__main__":
    make(sys.argv[2]) if sys.argv[1] == "--make" else main(sys.argv[1], sys.argv[2])
