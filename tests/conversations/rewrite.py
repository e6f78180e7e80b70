"""Writes what the bot says now into the transcripts: `python -m tests.conversations.rewrite FILE…`.

For after a change of texts. Read the difference before you keep it: a transcript is a promise.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from bot.saying import Speech
from storage.schema import migrate
from storage.sealing import Sealer
from tests.conversations.script import Scene, scenes_in
from tests.conversations.stage import Stage
from tests.conversations.town import Town

WIDTH = 100
_BEAT = re.compile(r" *(?P<number>\d+) (?:--.*|(?P<who>[^:]+?)(?: edits)?:.*)")


def rewrite(file: Path) -> None:
    """Plays every scene, and puts what was heard where something else was written."""
    said: dict[int, list[str]] = {}
    for scene in scenes_in(file):
        said = _heard(scene) | said
    kept = file.read_text(encoding="utf8").splitlines()
    file.write_text("\n".join(_merged(kept, said)) + "\n", encoding="utf8")


def _heard(scene: Scene) -> dict[int, list[str]]:
    """What the bot said after each line of the file."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/town.db"
        migrate(url)
        town = Town(url, Sealer.of(b"k" * 32), Speech.load())
        _, lines = Stage(town, reread=False).play(scene)
        town.close()
    found: dict[int, list[str]] = {}
    who = ""
    for line in lines:
        beat = _BEAT.fullmatch(line)
        if beat:
            who = beat["who"] or who
            said = found.setdefault(int(beat["number"]), [])
        else:
            said.append(line.replace(f"bot→{who}:", "bot:", 1))
    return found


def _merged(kept: list[str], said: dict[int, list[str]]) -> Iterator[str]:
    by_bot = False
    for number, line in enumerate(kept, start=1):
        by_bot = line.startswith("bot") or (by_bot and line.startswith(" "))
        if not by_bot:
            yield line
        for words in said.get(number, ()):
            yield from _wrapped(words)


def _wrapped(words: str) -> list[str]:
    """Broken between words, never within a button."""
    whole = re.sub(r"\[[^\]]+\]", lambda button: button[0].replace(" ", "\0"), words)
    lines = wrap(whole, WIDTH, subsequent_indent="  ", break_on_hyphens=False)
    return [line.replace("\0", " ") for line in lines]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        rewrite(Path(name))
