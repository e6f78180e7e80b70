"""Writes what the bot says now into the transcripts: `python -m tests.conversations.rewrite FILE…`.

For after a change of texts. Read the difference before you keep it: a transcript is a promise.
"""

import re
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from textwrap import wrap

from bot.saying import Speech
from storage.schema import migrate
from storage.sealing import Sealer
from tests.conversations.script import scenes_in
from tests.conversations.stage import Stage
from tests.conversations.town import Town


def rewrite(file: Path) -> None:
    """Plays every scene, and puts what was heard where something else was written."""
    said: dict[int, list[str]] = {}
    for scene in scenes_in(file):
        heard = _heard(scene)
        said |= {number: lines for number, lines in heard.items() if number not in said}
    kept = file.read_text(encoding="utf8").splitlines()
    file.write_text("\n".join(chain.from_iterable(_merged(kept, said))) + "\n", encoding="utf8")


def _heard(scene) -> dict[int, list[str]]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/town.db"
        migrate(url)
        town = Town(url, Sealer.of(b"k" * 32), Speech.load())
        lines = Stage(town, reread=False).play(scene)[1]
        town.close()
    found: dict[int, list[str]] = {}
    who = ""
    for line in lines:
        beat = re.match(r" *(\d+) (?:(?!--)([^:]+?)(?: edits)?:)?", line)
        if beat:
            number, who = int(beat[1]), beat[2] or who
            found[number] = [line[5:]]
        else:
            found[number].append(line.replace(f"bot→{who}:", "bot:", 1))
    return found


def _merged(kept: list[str], said: dict[int, list[str]]) -> Iterator[list[str]]:
    bots = False
    for number, line in enumerate(kept, start=1):
        follows = line.startswith("bot") or (bots and line.startswith(" "))
        bots = follows
        if number in said:
            yield [line, *chain.from_iterable(wrap(s, 100, subsequent_indent="  ", break_on_hyphens=False) for s in said[number][1:])]
            if said[number][0] != line: print(number, line, '!!', said[number][0])
        elif not follows:
            yield [line]


if __name__ == "__main__":
    for name in sys.argv[1:]:
        rewrite(Path(name))
