"""What is announced: its words, and a picture above them if there is one."""

import re

from bot.commands import WORDS as WORDS_OF_ALL
from bot.commands import plain
from bot.say import Say, say
from bot.talk import Heard, Slots
from bot.world import World
from bot.world.announcements import LONGEST

WORDS = tuple(said for word in WORDS_OF_ALL if word.opens == "announce" for said in word.says)


def read_text(heard: Heard, _slots: Slots, _world: World) -> str | None:
    """What is typed, at most LONGEST characters; a longer one is asked for again, shorter."""
    text = as_passed_on(heard.lines)
    return text if text and len(text) <= LONGEST else None


def as_passed_on(lines: str) -> str:
    """What was typed, with at most one empty line at a time."""
    return re.sub(r"\n{3,}", "\n\n", lines.strip())


def read_new(heard: Heard, slots: Slots, world: World) -> dict[str, str] | None:
    """Words, a picture, or a picture with words below it."""
    text = read_text(heard, slots, world)
    if text is None and heard.lines.strip():
        return None
    said = {"text": text or "", "picture": heard.picture}
    return {name: value for name, value in said.items() if value} or None


def taken(slots: Slots, _world: World) -> Slots:
    """The parts of what was said; a picture alone leaves its words to be asked."""
    said = slots["text"]
    if not isinstance(said, dict):
        return slots
    return {**{name: slots[name] for name in slots if name != "text"}, **said}


def behind_the_word(heard: Heard, slots: Slots, _world: World) -> Slots:
    """ "aankondiging Zaterdag is de top": the text at once."""
    typed = plain(heard.text)
    if heard.choice or not typed.startswith(WORDS) or "text" in slots:
        return {}
    shown = {"picture": heard.picture} if heard.picture else {}
    if typed in WORDS:
        return shown
    word = next(word for word in WORDS if typed.startswith(word))
    text = heard.lines[len(word) :].lstrip(" :,-\n")
    return {"text": text, **shown} if text and len(text) <= LONGEST else shown


def says_text(slots: Slots, _world: World) -> Say:
    """Of a picture the words are still asked."""
    return say("announce-text-below" if "picture" in slots else "announce-text")


def picture_above(slots: Slots, _world: World) -> str:
    """The name of the picture; "" for none."""
    return str(slots.get("picture", ""))
