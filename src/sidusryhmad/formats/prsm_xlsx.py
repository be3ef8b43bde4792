"""PRSM's workbook: a sheet of factors, a sheet of links."""

from sidusryhmad.formats.kumu_dialect import PRSM
from sidusryhmad.formats.kumu_xlsx import SheetsWorkbook

FORMAT = SheetsWorkbook(PRSM, ("factors", "links"))
