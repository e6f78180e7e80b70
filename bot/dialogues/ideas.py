"""An idea for a street at this time of the year: of the network's list, else one of our own."""

from bot.commands import plain
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, choices, yes_or_no
from bot.say import Say, say
from bot.talk import Answer, Heard, Slots
from bot.world import World

MORE, NICE = "more", "nice"
OURS = 3  # of our own for any time of the year, beside the one of the month
_ONCE_MORE = ("ideeen", "idee", "ideas", "meer", "nog een idee", "another", "more")
_LIKED = ("leuk", "leuk idee", "mooi", "goed idee", "nice", "good idea")


def _ideas(world: World) -> list[Say]:
    """Each in words."""
    own = [say("ideas-own", note=idea.text) for idea in world.ideas.now()]
    ours = [say(f"season-{world.now.month}")]
    ours += [say(f"season-any-{number}") for number in range(1, OURS + 1)]
    return own or ours


def _idea(slots: Slots, world: World) -> Say:
    """Each day begins with the next one, and "another" goes back through the list from there.

    So nobody gets the same twice in a row, and what each of them got need not be kept.
    """
    there = _ideas(world)
    return there[(world.now.toordinal() - int(slots.get("turn", 0))) % len(there)]


def _several(_slots: Slots, world: World) -> bool:
    return len(_ideas(world)) > 1


def _read(heard: Heard, slots: Slots, world: World) -> str | None:
    """The word once more asks for another one too."""
    typed = plain(heard.text)
    if typed in _ONCE_MORE:
        return MORE
    if typed in _LIKED:
        return NICE
    return {None: None, NO: NO}.get(yes_or_no(heard, slots, world), NICE)


def _after(slots: Slots, _world: World) -> Slots:
    return {"turn": int(slots.get("turn", 0)) + 1} if slots["what"] == MORE else slots


def _finish(slots: Slots, world: World) -> Answer:
    match slots.get("what"):
        case None:
            return Answer((_idea(slots, world),))
        case "nice":
            return Answer((say("idea-nice-set" if world.me.pots else "ideas-nice-set"),))
    return Answer((say("fine"),))


IDEAS = Dialogue(
    name="ideas",
    steps=(
        Step(
            "what",
            reads=_read,
            options=choices("ideas", MORE, NICE),
            needed=_several,
            says=_idea,
            then=_after,
        ),
    ),
    finish=_finish,
    keeps=frozenset({"turn"}),
    fleeting=True,
)
