"""Reads one message beside the talk: a typed choice, a word after stop, another language."""

from dataclasses import replace

from bot import commands
from bot.dialogue import Step
from bot.talk import Heard, Talk
from bot.world import World

TELLS_A_LANGUAGE = 4  # words; "was 15" is English too


def with_caption_read(heard: Heard) -> Heard:
    """What is written below a picture is a message like any other."""
    silent = heard.kind in ("text", "edit", "choice") or not heard.text.strip()
    return heard if silent else replace(heard, kind="text")


def chosen(talk: Talk, step: Step, text: str, world: World) -> str | None:
    """The choice of the open question whose number or label was typed."""
    options = step.options(talk.open[-1].slots, world)
    typed = text.strip()
    if step.numbered and typed.isdecimal() and len(typed) < 3:
        return options[int(typed) - 1].value if 0 < int(typed) <= len(options) else None
    value = talk.labels.get(commands.plain(text))
    return value if value in {option.value for option in options} else None


def works_after_stop(talk: Talk, heard: Heard) -> bool:
    """Whether somebody who has stopped is heard all the same."""
    word = commands.word_in(heard.text) or commands.word_for(heard.facts.intent)
    allowed = word is not None and word.name in commands.AFTER_STOP
    asked = talk.top is not None and talk.top.dialogue in {*commands.AFTER_STOP, "doorstep"}
    return allowed or asked or commands.code_in(heard.text) is not None


def other_language(heard: Heard, world: World) -> str:
    """The language that a member's sentence is clearly written in, if it is not hers.

    "" when it is, or when her programme does not offer it.
    """
    written = heard.facts.written_in
    if written == world.me.language or written not in world.me.languages:
        return ""
    few = len(heard.text.split()) < TELLS_A_LANGUAGE
    if heard.kind != "text" or few or commands.word_in(heard.text) or not world.me.joined:
        return ""
    return written
