"""Write the published JSON Schema from the model: ``python tools/build_schema.py``."""

import json
from pathlib import Path

from sidusryhmad.model.schema import SCHEMA_FILE, build_schema

FILE = Path(__file__).parents[1] / "src" / "sidusryhmad" / "model" / SCHEMA_FILE

if __name__ == "__main__":
    text = json.dumps(build_schema(), ensure_ascii=False, indent=2) + "\n"
    FILE.write_text(text, encoding="utf-8")
