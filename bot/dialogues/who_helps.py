"""Who can help with more than a gift can: the programme's numbers, by theme."""

from bot.deeds import Deed
from bot.dialogue import Dialogue
from bot.say import Lines, Say, Term, say
from bot.talk import Answer, Slots
from bot.world import World


def _in_words(theme: str, name: str, phone: str) -> Say:
    about = Term(f"theme-{theme}")
    if not phone:
        return say("who_helps-name", theme=about, name=name)
    return say("who_helps-number", theme=about, name=name, phone=phone)


def _who(_slots: Slots, world: World) -> Deed | Answer:
    lines = Lines(_in_words(*number) for number in world.help_numbers())
    first = say("who_helps-list", lines=lines) if lines else say("who_helps-none")
    return Answer((first, say("help-call", call=world.me.call)))


WHO_HELPS = Dialogue(name="who_helps", finish=_who)
