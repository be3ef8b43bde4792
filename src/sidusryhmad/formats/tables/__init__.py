"""Maps as tables: what workbooks, CSV files and other tools' sheets have in common."""
