"""The format of a curriculum, from its types: every key, what it is, and its limits."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from study import pack_fields as fields
from study.curriculum import SECTIONS, Head
from study.pack_wording import HINTS
from tools.reference.markdown import code, lines, table

INSIDE = "Inside another entry"


def pack() -> str:
    """A section for each file with the keys of its entries, and one for entries inside others."""
    parts = ["### At the top of `pack.toml`", _keys(Head)]
    inside: dict[str, type[BaseModel]] = {}
    for section in SECTIONS:
        least = "may be left out" if section.least == 0 else "at least one"
        most = "" if section.most is None else f", at most {section.most}"
        parts += [
            f"### `[[{section.key}]]` in `{section.file}`",
            f"{_about(section.model)} {least.capitalize()}{most}.",
        ]
        parts.append(_keys(section.model))
        inside |= {one.__name__: one for one in _nested(section.model)}
    parts.append(f"### {INSIDE}")
    for model in inside.values():
        parts += [f"**{model.__name__.lower()}**: {_about(model)}", _keys(model)]
    return "\n\n".join(parts)


def _about(model: type[BaseModel]) -> str:
    return " ".join((model.__doc__ or "").split())


def _keys(model: type[BaseModel]) -> str:
    schema = model.model_json_schema()
    rows = [
        (
            lines(code(name), "" if one.is_required() else "*may be left out*"),
            lines(HINTS[name], f"*{_limits(schema['properties'][name])}*"),
        )
        for name, one in model.model_fields.items()
    ]
    return table(("key", "write"), rows)


def _nested(model: type[BaseModel]) -> list[type[BaseModel]]:
    kinds = [kind for one in model.model_fields.values() for kind in getattr(one.annotation, "__args__", ())]
    return [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]


def _limits(schema: dict[str, Any]) -> str:
    """A JSON schema's limits in words."""
    if "anyOf" in schema:  # may be left out
        return _limits(next(one for one in schema["anyOf"] if one.get("type") != "null"))
    if "enum" in schema or "const" in schema:
        return ", ".join(map(code, schema.get("enum", [schema.get("const")])))
    if "$ref" in schema:
        return f"as below, under {INSIDE}"
    match schema["type"]:
        case "array" if "prefixItems" in schema:
            return f"{len(schema['prefixItems'])} numbers"
        case "array":
            least, most = schema.get("minItems", 0), schema.get("maxItems")
            return f"{least} to {most}, each: {_limits(schema['items'])}"
        case "string" if schema.get("pattern") == fields.SLUG_FORM:
            return f"a slug of at most {schema['maxLength']} characters"
        case "string":
            paragraphs = ", may have paragraphs" if schema.get("pattern") == fields.PARAGRAPHS else ""
            return f"at most {schema['maxLength']} characters{paragraphs}"
        case "boolean":
            return "true or false"
        case "integer" | "number":
            return _range(schema)
    raise ValueError(f"no words for {schema}")


def _range(schema: dict[str, Any]) -> str:
    kind = "a whole number" if schema["type"] == "integer" else "a number"
    least = f" above {schema['exclusiveMinimum']}" if "exclusiveMinimum" in schema else f" from {schema['minimum']}"
    most = f" to {schema['maximum']}" if "maximum" in schema else " on" if "minimum" in schema else ""
    return kind + least + most
