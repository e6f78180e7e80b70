"""The settings of a programme as a file for people: TOML, each setting with what it means."""

import json
from collections.abc import Iterator
from typing import Any

from bot.nudges.heat.settings import NEVER
from bot.programme.words import Path, ProgrammeFile, Setting, settings


def written(file: ProgrammeFile, municipality: str) -> str:
    """TOML that reads back as the same settings."""
    values = file.model_dump(mode="json")
    return "\n".join(_lines(values, municipality)) + "\n"


def value_of(values: Any, path: Path) -> Any:
    """What stands at that path."""
    for name in path:
        values = values[name]
    return values


def literal(value: Any) -> str:
    """A value as TOML writes it."""
    if value is None:
        return f'"{NEVER}"'
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    # A string of JSON is one of TOML, but for this one character.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _lines(values: Any, municipality: str) -> Iterator[str]:
    name = "".join(letter for letter in municipality if letter.isprintable())
    yield f"# The settings of {name}. Money is in whole cents."
    yield "# To read this over:  lief programme check FILE.toml"
    yield "# To save it:         lief programme edit MUNICIPALITY FILE.toml"
    yield "# A setting that is left out of the file stays as it is."
    for setting in settings().values():
        yield ""
        yield f"# {setting.means}"
        if setting.table:
            yield f"[{'.'.join(setting.path)}]"
        else:
            yield f"# {_about(setting)}"
            yield f"{setting.path[-1]} = {literal(value_of(values, setting.path))}"


def _about(setting: Setting) -> str:
    allowed = setting.allowed[:1].upper() + setting.allowed[1:]
    return f"{allowed}. Default: {literal(setting.default)}"
