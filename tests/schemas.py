"""Public schemas, as check-jsonschema brings them."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import yaml
from jsonschema.validators import validator_for


def against(schema: str, file: Path) -> list[str]:
    """What is wrong with a YAML file by the schema of a name, such as compose-spec; empty where nothing is."""
    text = (files("check_jsonschema") / f"builtin_schemas/vendor/{schema}.json").read_text(encoding="utf-8")
    rules = json.loads(text)
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [error.message for error in validator_for(rules)(rules).iter_errors(content)]
