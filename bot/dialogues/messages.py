"""Which messages come unasked: each kind that she may get, on or off, and a tap switches one."""

from collections.abc import Iterator, Sequence

from bot.deeds import Deed, Outcome, Prefer, Want
from bot.dialogue import Dialogue, Step
from bot.nudges.kinds import KINDS, TIP_REMINDER, Kind
from bot.say import Lines, Say, Term, say
from bot.talk import Answer, Option, Slots
from bot.world import World

PAGE, AT_MOST = 4, 5
MORE = "more"
REMINDED_AFTER = 3  # days, for who wants reminders again and did not say when


def want(kind: str, *, wanted: bool) -> Deed:
    """Get this kind from now on, or no more."""
    if kind == TIP_REMINDER.name:  # after how many days is a choice of its own
        return Prefer({"reminder_days": REMINDED_AFTER if wanted else 0})
    return Want(kind, wanted)


def in_words(kind: str) -> Term:
    """What it is, as people call it."""
    return Term(f"unasked-{kind}")


def _mine(world: World) -> list[Kind]:
    return [kind for kind in KINDS.values() if kind.roles & world.me.roles and not kind.last]


def _shown(slots: Slots, world: World) -> tuple[Sequence[Kind], bool]:
    """The kinds on this page that she can switch, and whether another page follows."""
    mine = [kind for kind in _mine(world) if not kind.urgent]
    rest = mine[int(slots.get("page", 0)) * PAGE :]
    return (rest, False) if len(rest) <= AT_MOST else (rest[:PAGE], True)


def _options(slots: Slots, world: World) -> tuple[Option, ...]:
    shown, more = _shown(slots, world)
    options = tuple(Option.of(kind.name, f"message-{kind.name}") for kind in shown)
    return (*options, Option.of(MORE, "messages-more")) if more else options


def _says(slots: Slots, world: World) -> Say:
    return say("messages-which", lines=Lines(_lines(slots, world)))


def _lines(slots: Slots, world: World) -> Iterator[Say]:
    if world.me.answers_only or world.me.paused_until is not None:
        yield say("messages-rest")
    shown, more = _shown(slots, world)
    for kind in shown:
        key = "messages-on" if world.wants(kind.name) else "messages-off"
        yield say(key, what=in_words(kind.name))
    if not more:
        always = (kind for kind in _mine(world) if kind.urgent)
        yield from (say("messages-always", what=in_words(kind.name)) for kind in always)


def _after_choice(slots: Slots, _world: World) -> Slots:
    return {"page": int(slots.get("page", 0)) + 1} if slots["kind"] == MORE else slots


def _switch(slots: Slots, world: World) -> Deed:
    return want(slots["kind"], wanted=not world.wants(slots["kind"]))


def _switched(_outcome: Outcome, slots: Slots, world: World) -> Answer:
    wanted = world.wants(slots["kind"])
    key = "messages-set-on" if wanted else "messages-set-off"
    return Answer((say(key, what=in_words(slots["kind"])),), hush=not wanted)


MESSAGES = Dialogue(
    name="messages",
    steps=(Step("kind", options=_options, says=_says, then=_after_choice),),
    finish=_switch,
    told=_switched,
    keeps=frozenset({"page"}),
    fleeting=True,
)
