"""Which commands a chat shows, on a platform that has a menu for them: those of her roles.

A chat's own menu is noted only after the platform has it: an errand is tried once, so a menu that
did not get through is asked for again at a later message of hers.
"""

from functools import lru_cache
from hashlib import sha256

from bot.channels.base import Errand, Incoming
from bot.commands import WORDS
from bot.conversation import House
from bot.roles import Role, Roles
from bot.say import say
from bot.saying import Speech
from storage import menus
from storage.db import Transaction

WITH_COMMANDS = frozenset({"telegram"})
FOR_EVERYBODY: Roles = frozenset({Role.STRANGER})

Commands = tuple[tuple[str, str], ...]


@lru_cache(maxsize=128)
def commands_for(speech: Speech, roles: Roles, language: str) -> Commands:
    """Each command and what it does, in the order of the table of words."""
    mine = (word for word in WORDS if word.slash and word.roles & roles)
    return tuple(
        (word.slash, speech.words(say(f"slash-{word.name}"), language, None)) for word in mine
    )


def menu_errands(tx: Transaction, house: House, incoming: Incoming) -> tuple[Errand, ...]:
    """What to do so that this chat shows the commands that are hers after this message."""
    if incoming.channel not in WITH_COMMANDS:
        return ()
    place = menus.Place(incoming.channel, incoming.account, incoming.chat, incoming.sender)
    now = menus.shown(tx, house.sealer, place)
    if now is None:  # she asked to be forgotten
        return (Errand("menu", chat=incoming.chat),)
    commands: Commands = ()
    if now.roles:
        roles = frozenset(Role(role) for role in now.roles)
        commands = commands_for(house.speech, roles, now.language)
    mark = _mark(commands)
    if mark == now.mark:
        return ()
    noted = (now.conversation_id, mark)
    return (Errand("menu", chat=incoming.chat, commands=commands, noted=noted),)


def _mark(commands: Commands) -> str | None:
    """Changes with every change of what is shown."""
    if not commands:
        return None
    return sha256(repr(commands).encode()).hexdigest()[:16]
