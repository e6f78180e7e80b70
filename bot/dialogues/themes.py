"""About which themes she gets announcements: each on or off, and a tap switches one."""

from collections.abc import Iterator

from bot.announcements import THEMES, theme_kind
from bot.deeds import Deed, Outcome, Want
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import choices
from bot.say import Lines, Say, Term, say
from bot.talk import Answer, Slots
from bot.world import World

ANNOUNCEMENT = "announcement"


def _lines(world: World) -> Iterator[Say]:
    if world.me.answers_only or world.me.paused_until is not None:
        yield say("messages-rest")
    elif not world.wants(ANNOUNCEMENT):
        yield say("themes-rest")
    for theme in THEMES:
        key = "messages-on" if world.wants(theme_kind(theme)) else "messages-off"
        yield say(key, what=Term(f"topic-{theme}"))


def _says(_slots: Slots, world: World) -> Say:
    return say("themes-which", lines=Lines(_lines(world)))


def _switch(slots: Slots, world: World) -> Deed:
    kind = theme_kind(slots["theme"])
    return Want(kind, wanted=not world.wants(kind))


def _switched(_outcome: Outcome, slots: Slots, world: World) -> Answer:
    key = "themes-set-on" if world.wants(theme_kind(slots["theme"])) else "themes-set-off"
    return Answer((say(key, theme=Term(f"topic-{slots['theme']}")),))


CHOOSE_THEMES = Dialogue(
    name="themes",
    steps=(Step("theme", options=choices("topic", *THEMES), says=_says),),
    finish=_switch,
    told=_switched,
    fleeting=True,
)
