"""Pictures in a PDF for whoever cannot see them: each is a tagged figure with its words."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


@contextmanager
def figure(page: "Canvas") -> Iterator[None]:
    """Mark what is painted inside as one figure; the only one of its page.

    Args:
        page: A canvas of reportlab.
    """
    page.addLiteral("/Figure <</MCID 0>> BDC")
    yield
    page.addLiteral("EMC")


def tag_figures(page: "Canvas", words: Sequence[str]) -> None:
    """Say what each page shows, in the structure that screen readers follow.

    reportlab writes the entries that a tagged file has, yet leaves it to its caller to make them.

    Args:
        page: A canvas of reportlab whose pages are finished, each with one :func:`figure`.
        words: What each page shows.
    """
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

    document = page._doc
    whole = PDFDictionary({"Type": PDFName("StructTreeRoot")})
    body = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName("Document")})
    root, inside = document.Reference(whole), document.Reference(body)
    figures: list[object] = []
    parents: list[object] = []
    for number, (sheet, told) in enumerate(zip(document.Pages.pages, words, strict=True)):
        one = {"Type": PDFName("StructElem"), "S": PDFName("Figure"), "P": inside, "K": 0}
        one |= {"Pg": document.Reference(sheet), "Alt": PDFString(told)}
        figures.append(document.Reference(PDFDictionary(one)))
        parents += [number, PDFArray([figures[-1]])]
        tabs = {"StructParents": number, "Tabs": PDFName("S")}
        sheet.__Defaults__ = {**sheet.__Defaults__, **tabs}
    body["P"], body["K"] = root, PDFArray(figures)
    whole["K"] = PDFArray([inside])
    whole["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(parents)}))
    document.Catalog.StructTreeRoot = root
    document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
