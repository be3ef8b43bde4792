"""Run the notebooks and store their outputs: ``python tools/build_notebooks.py``.

The outputs are part of the repository, so that they can be read without running anything; a test
runs every notebook again and compares.
"""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "notebooks"


def run(path: Path) -> nbformat.NotebookNode:
    """The notebook with fresh outputs, and nothing in it that differs from run to run."""
    notebook = nbformat.read(path, as_version=4)
    settings = {"timeout": 120, "kernel_name": "python3", "coalesce_streams": True}
    client = NotebookClient(notebook, resources={}, **settings)
    client.execute(cwd=str(FOLDER))
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number}"
        cell.metadata = {}
    language = {"name": "python"}
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook.metadata = {"kernelspec": kernel, "language_info": language}
    return notebook


if __name__ == "__main__":
    for file in sorted(FOLDER.glob("*.ipynb")):
        nbformat.write(run(file), file)
        sys.stdout.write(f"{file.name}\n")
