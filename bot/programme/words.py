"""What each setting of a programme means and allows, in plain English, from the document itself."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import Field

from bot.nudges.heat.settings import NEVER
from bot.programme import Programme

Path = tuple[str, ...]
Schema = Mapping[str, Any]
EACH = ", each "
_KINDS = {"integer": "a whole number", "number": "a number", "boolean": "true or false"}


class ProgrammeFile(Programme):
    """As an operator writes them: the document, and what the programme keeps beside it."""

    yearly_cents: int = Field(
        default=150_00,
        gt=0,
        le=1_000_000,
        description="In cents: with how much each pot is filled every year.",
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """One value, or one table of them; `allowed` completes "must be …"."""

    path: Path
    means: str
    allowed: str
    default: Any
    table: bool


@cache
def settings() -> Mapping[Path, Setting]:
    """All of them by path, values before tables, the yearly amount first."""
    whole = ProgrammeFile.model_json_schema()
    start = ProgrammeFile().model_dump(mode="json")
    found = {setting.path: setting for setting in _walk(whole, whole, start, ())}
    yearly = found.pop(("yearly_cents",))
    return {yearly.path: yearly, **found}


def stored(file: ProgrammeFile) -> str:
    """The document as it is kept: what is not as usual."""
    return file.model_dump_json(exclude_defaults=True, exclude={"yearly_cents"})


def _walk(part: Schema, whole: Schema, start: Any, above: Path) -> Iterator[Setting]:
    tables = []
    for name, described in part["properties"].items():
        path, schema = (*above, name), _resolved(described, whole)
        table = schema.get("type") == "object"
        allowed = "a table of settings" if table else _allowed(schema, whole)
        setting = Setting(path, described.get("description", ""), allowed, start[name], table)
        if table:
            tables.append((setting, schema))
        else:
            yield setting
    for setting, schema in tables:
        yield setting
        yield from _walk(schema, whole, setting.default, setting.path)


def _resolved(schema: Schema, whole: Schema) -> Schema:
    """Behind a reference, with what is said beside it."""
    if "$ref" not in schema:
        return schema
    name = str(schema["$ref"]).rpartition("/")[2]
    return {**whole["$defs"][name], **schema}


def _allowed(schema: Schema, whole: Schema) -> str:
    if "anyOf" in schema:  # something, or nothing
        return f'{_allowed(schema["anyOf"][0], whole)}, or "{NEVER}"'
    if "enum" in schema:
        return " or ".join(json.dumps(value) for value in schema["enum"])
    match schema["type"]:
        case "array":
            return _of_a_list(schema, whole)
        case "string":
            return _of_text(schema)
        case kind:
            return _KINDS[kind] + _bounds(schema)


def _of_a_list(schema: Schema, whole: Schema) -> str:
    least = "1 to" if schema.get("minItems") else "at most"
    each = _allowed(_resolved(schema["items"], whole), whole)
    return f"a list of {least} {schema['maxItems']}{EACH}{each}"


def _of_text(schema: Schema) -> str:
    if "examples" in schema:
        return f"text such as {json.dumps(schema['examples'][0])}"
    line = "one line of text" if "pattern" in schema else "text"
    least = "1 to" if schema.get("minLength") else "at most"
    return f"{line} of {least} {schema['maxLength']} characters, in quotes"


def _bounds(schema: Schema) -> str:
    if "exclusiveMinimum" in schema:
        top = f" and at most {schema['maximum']}" if "maximum" in schema else ""
        return f" above {schema['exclusiveMinimum']}{top}"
    if "minimum" in schema:
        return f" from {schema['minimum']:g} to {schema['maximum']:g}"
    return ""
