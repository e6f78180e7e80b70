"""For coordinators: hold a kind of message back in their programme, or let it go on."""

from bot.deeds import Deed, Outcome, PauseKind
from bot.dialogue import Dialogue, Step
from bot.dialogues.programmes import places, programme_of
from bot.nudges.kinds import PAUSABLE, SURVEY
from bot.say import Lines, Say, Term, say
from bot.talk import Answer, Option, Slots
from bot.world import World

PAUSE, GO_ON, MORE = "pause", "go_on", "more"
FIRST = 4  # kinds that stand beside "more"


def paused_in_words(kind: str, *, paused: bool, gangmakers: int) -> Say:
    """What was just done, and for how many people."""
    about = Term(f"about-{kind}")
    if paused:
        word = Term(f"goes-on-{kind}")
        return say("pause-set", count=gangmakers, about=about, word=word)
    return say("pause-over", count=gangmakers, about=about)


def _says(slots: Slots, world: World) -> Say:
    mine = programme_of(slots, world)
    held = [kind for kind in PAUSABLE if mine is not None and kind in mine.paused]
    if not held:
        return say("pause-nothing")
    return say("pause-now", lines=Lines(say(f"about-{kind}") for kind in held))


def _ways(slots: Slots, world: World) -> tuple[Option, ...]:
    mine = programme_of(slots, world)
    held = frozenset[str]() if mine is None else mine.paused
    more = () if MORE in slots else (Option.of(MORE, "pause-more"),)
    shown = PAUSABLE[:FIRST] if more else PAUSABLE[FIRST:]
    ways = tuple(
        Option.of(f"{GO_ON}.{kind}", f"again-{kind}")
        if kind in held
        else Option.of(f"{PAUSE}.{kind}", f"pause-{kind}")
        for kind in shown
    )
    return (*ways, *more)


def _chosen(slots: Slots, _world: World) -> Slots:
    if slots["what"] != MORE:
        return slots
    return {**{name: slots[name] for name in slots if name != "what"}, MORE: True}


def _finish(slots: Slots, world: World) -> Deed | Answer:
    mine = programme_of(slots, world)
    if mine is None:
        return Answer((say("heat-no-programme"),))
    way, _, kind = slots["what"].partition(".")
    return PauseKind(mine.programme_id, kind, way == PAUSE)


def _told(_outcome: Outcome, slots: Slots, world: World) -> Answer:
    mine = programme_of(slots, world)
    way, _, kind = slots["what"].partition(".")
    count = 0 if mine is None or kind == SURVEY.name else mine.gangmakers  # neighbours get it too
    return Answer((paused_in_words(kind, paused=way == PAUSE, gangmakers=count),))


PAUSING = Dialogue(
    name="pause",
    steps=(
        Step("place", options=places, needed=lambda _slots, world: len(world.led()) > 1),
        Step(
            "what",
            options=_ways,
            needed=lambda _slots, world: bool(world.led()),
            then=_chosen,
            says=_says,
        ),
    ),
    finish=_finish,
    told=_told,
    keeps=frozenset({MORE}),
    fleeting=True,
)
