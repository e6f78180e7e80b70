"""Reads the settings of a programme from a file of a person; each mistake gets one plain line."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz, process

from bot.programme.toml import literal, value_of
from bot.programme.words import EACH, Path, ProgrammeFile, settings

SHOWN = 40  # characters of what somebody wrote
ALIKE = 70  # of 100: "soft_limit" and "soft_limit_cents" are 77
_QUOTES = "text goes between quotes, and money is written in whole cents"
_PLAINER = {
    "Invalid value": f"this value cannot be read; {_QUOTES}",
    "Expected newline or end of document after a statement": f"this is not one value; {_QUOTES}",
    "Cannot overwrite a value": "this setting stands there twice",
}
_HEADING = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(?:#.*)?")
_KEY = re.compile(r"""\s*([\w.\s"'-]+?)\s*=""")
_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong, in words; `path` is empty for the file as a whole."""

    path: str
    line: int | None
    what: str

    def __str__(self) -> str:
        where = [f"line {self.line}"] if self.line else []
        return ": ".join([*where, *filter(None, [self.path]), self.what])


@dataclass(frozen=True, slots=True)
class Change:
    """A setting that is not what it was; both values as TOML writes them."""

    path: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.path}: {self.before} -> {self.after}"


def read(text: str, before: ProgrammeFile) -> ProgrammeFile | Sequence[Mistake]:
    """The settings after this file; what it leaves out stays as it was `before`."""
    try:
        said = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return (_unreadable(str(error)),)
    whole = json.dumps(_over(before.model_dump(mode="json"), said), default=str)
    try:
        return ProgrammeFile.model_validate_json(whole, strict=True)
    except ValidationError as error:
        return _mistakes(error.errors(include_url=False), _lines_of(text))


def changes(before: ProgrammeFile, after: ProgrammeFile) -> list[Change]:
    """Each value that is another one, in the order of the file."""
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    paths = (setting.path for setting in settings().values() if not setting.table)
    pairs = ((path, value_of(old, path), value_of(new, path)) for path in paths)
    return [Change(".".join(p), literal(was), literal(now)) for p, was, now in pairs if was != now]


def _over(before: Mapping[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(before)
    for name, value in said.items():
        kept = before.get(name)
        both = isinstance(kept, dict) and isinstance(value, dict)
        merged[name] = _over(kept, value) if both and kept is not None else value
    return merged


# --- mistakes -----------------------------------------------------------------------------------


def _unreadable(said: str) -> Mistake:
    place = _PLACE.search(said)
    line = int(place[1]) if place and place[1] else None
    what = _PLACE.sub("", said)
    return Mistake("", line, _PLAINER.get(what, f"this is no TOML: {what[:1].lower()}{what[1:]}"))


def _mistakes(details: Sequence[ErrorDetails], lines: Mapping[Path, int]) -> tuple[Mistake, ...]:
    """In the order of the file; a list is not blamed beside what stands in it."""
    blamed = {detail["loc"][:-1] for detail in details if isinstance(detail["loc"][-1], int)}
    found = (_mistake(detail, lines) for detail in details if detail["loc"] not in blamed)
    return tuple(sorted(found, key=lambda mistake: mistake.line or 0))


def _mistake(detail: ErrorDetails, lines: Mapping[Path, int]) -> Mistake:
    names = tuple(part for part in detail["loc"] if isinstance(part, str))
    items = [f"item {part + 1}" for part in detail["loc"] if isinstance(part, int)]
    path = " ".join([".".join(names), *items])
    return Mistake(path, _line(names, lines), _what(detail, names))


def _what(detail: ErrorDetails, names: Path) -> str:
    if names not in settings():
        return f"there is no such setting{_suggestion(names)}"
    if detail["type"] == "value_error":
        return str(detail["ctx"]["error"])
    setting = settings()[names]
    if setting.table:
        return f"is a table of settings; write them below [{'.'.join(names)}]"
    _, _, each = setting.allowed.partition(EACH)
    allowed = each if isinstance(detail["loc"][-1], int) else setting.allowed
    return f"must be {allowed}; it is {_given(detail['input'])}"


def _given(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _suggestion(names: Path) -> str:
    """The name next to it that is most like it, else one that stands elsewhere."""
    beside = {p: p[-1] for p in settings() if p[:-1] == names[:-1]}
    anywhere = {path: path[-1] for path in settings()}
    for known in (beside, anywhere):
        near = process.extractOne(names[-1], known, scorer=fuzz.ratio, score_cutoff=ALIKE)
        if near:
            return f"; did you mean {'.'.join(near[2])}?"
    return ""


# --- lines --------------------------------------------------------------------------------------


def _line(names: Path, lines: Mapping[Path, int]) -> int | None:
    """Where the setting stands, or the table that it stands in."""
    longest_first = (names[:length] for length in range(len(names), 0, -1))
    return next((lines[path] for path in longest_first if path in lines), None)


def _lines_of(text: str) -> dict[Path, int]:
    """The first line on which each table or value is named."""
    found: dict[Path, int] = {}
    for path, number in _named(text):
        found.setdefault(path, number)
    return found


def _named(text: str) -> Iterator[tuple[Path, int]]:
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if heading := _HEADING.fullmatch(line):
            table = _names(heading[1])
            yield table, number
        elif key := _KEY.match(line):
            yield (*table, *_names(key[1])), number


def _names(dotted: str) -> Path:
    return tuple(name.strip(" \t\"'") for name in dotted.split("."))
