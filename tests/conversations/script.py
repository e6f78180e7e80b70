"""Reads a transcript: scenes of what people write, what the bot answers, and directions between.

    # a remark
    -- gangmaker Anja, Lindenstraat        before the first scene: done in every scene of the file
    == In one sentence                     a scene
    Anja: bloemen 12,50                    somebody writes; `[Ja]` taps, `(voice)` sends a recording
    Anja: (photo) bloemen 12,50            a picture with words below it; `(forwarded)` likewise
    Anja edits: bloemen 12,50 => taart 9   somebody changes what she wrote
    Anja (telegram): saldo                 she writes on her other channel
    bot: Klopt dit? …  [Ja] [Nee]          the answer to her who wrote last; … stands for any words
    bot: (Saldi Lindewaard 2026.xlsx)      a document, by the name of its file
    bot: (plaatje) Mededeling van …        a picture, with the words below it
    bot→Mo: Er staat nog een tip open …    what somebody else hears
    -- 3 days later, 10:00                 directions: see stage.py

An indented line belongs to the line above it. What stands between two lines of the bot's must come
in that order for each person, and nothing else may come.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

_LINE = re.compile(
    r"-- (?P<direction>.+)|bot(?:→(?P<to>[^:]+))?:(?P<bot>.*)|(?P<who>[^:]+):(?P<said>.*)", re.S
)
_CHOICES = re.compile(r"(?:\s*\[[^\]]+\])+\s*$")


@dataclass(frozen=True, slots=True)
class Message:
    """What the bot says to one person, with single spaces. `to` is empty: to who wrote last."""

    to: str
    text: str
    choices: tuple[str, ...] = ()

    def is_like(self, other: "Message") -> bool:
        """The same, where … in this text stands for any words."""
        pattern = ".*".join(re.escape(part.strip()) for part in self.text.split("…"))
        same_words = re.fullmatch(pattern, other.text) is not None
        return self.to == other.to and self.choices == other.choices and same_words

    def __str__(self) -> str:
        labels = " ".join(f"[{label}]" for label in self.choices)
        return f"bot→{self.to}: {self.text}" + (f"  {labels}" if labels else "")


@dataclass(frozen=True, slots=True)
class Beat:
    """One thing that happens, and what the bot says then. A direction has no `who`."""

    number: int
    who: str
    text: str
    hears: tuple[Message, ...] = ()

    def __str__(self) -> str:
        return f"{self.who}: {self.text}" if self.who else f"-- {self.text}"


@dataclass(frozen=True, slots=True)
class Scene:
    """A conversation from its beginning. `title` is unique in its file."""

    title: str
    beats: tuple[Beat, ...]


def scenes_in(file: Path) -> list[Scene]:
    """The scenes of a file. Raises SyntaxError with file and line."""
    opening, *parts = _parts(file)
    shared = tuple(_beats(file, opening[1]))
    return [Scene(title, (*shared, *_beats(file, lines))) for title, lines in parts]


def one_line(text: str) -> str:
    """With single spaces: how a line was broken does not matter here."""
    return " ".join(text.split())


def _parts(file: Path) -> list[tuple[str, list[tuple[int, str]]]]:
    parts: list[tuple[str, list[tuple[int, str]]]] = [("", [])]
    for number, line in enumerate(file.read_text(encoding="utf8").splitlines(), start=1):
        if line.startswith("== "):
            parts.append((line.removeprefix("== "), []))
        elif line.startswith(" ") and line.strip():
            first, text = parts[-1][1].pop()
            parts[-1][1].append((first, f"{text}\n{line.strip()}"))
        elif line.strip() and not line.startswith("#"):
            parts[-1][1].append((number, line))
    return parts


def _beats(file: Path, lines: list[tuple[int, str]]) -> Iterator[Beat]:
    beat, speaker = None, ""
    for number, line in lines:
        found = _LINE.fullmatch(line)
        if found is None or (beat is None and found["bot"] is not None):
            raise SyntaxError(f"{file.name}:{number}: {line}")
        if beat is not None and found["bot"] is not None:
            heard = _message(found["to"] or speaker, found["bot"])
            beat = replace(beat, hears=(*beat.hears, heard))
            continue
        if beat is not None:
            yield beat
        speaker = (found["who"] or speaker).removesuffix(" edits")
        beat = Beat(number, found["who"] or "", (found["direction"] or found["said"]).strip())
    if beat is not None:
        yield beat


def _message(to: str, line: str) -> Message:
    found = _CHOICES.search(line)
    text = line[: found.start()] if found else line
    labels = re.findall(r"\[([^\]]+)\]", found[0]) if found else []
    return Message(to, one_line(text), tuple(map(one_line, labels)))
