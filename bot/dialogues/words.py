"""Every word that works for whoever asks: a list from the one table, page by page."""

from bot import commands
from bot.commands import Word
from bot.deeds import Deed
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import YES, choices, yes_or_no
from bot.say import Say, say
from bot.talk import Answer, Slots
from bot.world import World

PAGE = 12
DUTCH = "nl"


def _mine(world: World) -> list[str]:
    """As she types them: Dutch first in the table, English last."""
    mine = (word for word in commands.WORDS if word.roles & world.me.roles and _is_one(word))
    place = 0 if world.me.language == DUTCH else -1
    return [word.says[place] for word in mine]


def _is_one(word: Word) -> bool:
    """Not the second way into something: those open it with a slot filled."""
    return bool(word.says) and not word.slots


def _left(slots: Slots, world: World) -> int:
    return max(0, len(_mine(world)) - (int(slots.get("page", 0)) + 1) * PAGE)


def _page(slots: Slots, world: World) -> Say:
    first = int(slots.get("page", 0)) * PAGE
    return say("words-list", names=" · ".join(_mine(world)[first : first + PAGE]))


def _turned(slots: Slots, _world: World) -> Slots:
    """The next page is asked about like this one."""
    if slots["more"] != YES:
        return slots
    return {"page": int(slots.get("page", 0)) + 1}


def _finish(slots: Slots, world: World) -> Deed | Answer:
    return Answer((say("fine") if "more" in slots else _page(slots, world),))


WORDS = Dialogue(
    name="words",
    steps=(
        Step(
            "more",
            reads=yes_or_no,
            options=choices("look_more", "yes", "no"),
            needed=lambda slots, world: _left(slots, world) > 0,
            says=_page,
            then=_turned,
        ),
    ),
    finish=_finish,
    keeps=frozenset({"page"}),
    fleeting=True,
)
