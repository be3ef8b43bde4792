"""The document format as JSON Schema."""

import json
from importlib.resources import files
from typing import Any, cast

from sidusryhmad.model.admission import FORMAT_VERSION
from sidusryhmad.model.service_map import ServiceMap

SCHEMA_FILE = f"sidusryhmad-{FORMAT_VERSION}.schema.json"


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the document, as published with the package.

    Returns:
        A new copy of the schema (draft 2020-12). What no schema can say, such as references
        between records, is checked when a file is read.

    Example:
        >>> json_schema()["title"]
        'sidusryhmad service map'
    """
    text = (files("sidusryhmad.model") / SCHEMA_FILE).read_text("utf-8")
    return cast("dict[str, Any]", json.loads(text))


def build_schema() -> dict[str, Any]:
    """The JSON Schema made from the model; what the published file is written from.

    Returns:
        The schema. Ids may be left out, because they are made from names.

    Example:
        >>> build_schema() == json_schema()
        True
    """
    schema = ServiceMap.model_json_schema(by_alias=True, mode="validation")
    definitions = schema["$defs"]
    definitions["Stakeholder"]["required"] = ["name", "ring"]
    del definitions["Change"]["required"]
    definitions["Change"]["anyOf"] = [{"required": ["id"]}, {"required": ["name"]}]
    definitions["Influence"]["anyOf"] = [
        {"required": [key]} for key in ("strength", "sign", "range")
    ]
    schema.pop("description", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "sidusryhmad service map",
        **_tidy(schema),
    }


def _tidy(node: Any) -> Any:  # noqa: ANN401 - JSON
    """Without generated titles and defaults, and with the first paragraph of descriptions only."""
    if isinstance(node, list):
        return [_tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {k: v for k, v in node.items() if not (k in {"title", "default"} and _is_keyword(node))}
    if isinstance(kept.get("description"), str):
        kept["description"] = " ".join(kept["description"].split("\n\n")[0].split())
    return {key: _tidy(value) for key, value in kept.items()}


def _is_keyword(node: dict[str, Any]) -> bool:
    return bool({"type", "$ref", "anyOf", "enum", "const"} & node.keys())
