"""Why did I get this: the kind of message, its rule, and what to do from now on."""

from bot.deeds import Deed, Outcome, Prefer
from bot.dialogue import Dialogue, Step
from bot.dialogues.holiday import PAUSE
from bot.dialogues.messages import want
from bot.dialogues.shared import choices
from bot.nudges.kinds import KINDS
from bot.say import Say, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World


def _which(_heard: Heard, _slots: Slots, world: World) -> Slots:
    nudge = world.last_nudge()
    return {"kind": nudge.kind} if nudge and nudge.kind in KINDS else {}


def _says(slots: Slots, world: World) -> Say:
    kind = KINDS.get(slots.get("kind", ""))
    return say(kind.why, days=world.me.reminder_days) if kind else say("why-nothing")


def _options(slots: Slots, world: World) -> tuple[Option, ...]:
    return choices("why", *_ways(slots, world))(slots, world)


def _ways(slots: Slots, world: World) -> tuple[str, ...]:
    if world.me.answers_only or world.me.paused_until is not None:
        return ("keep", "on")
    if "kind" not in slots or KINDS[slots["kind"]].urgent:
        return ("keep", "pause", "off")
    switch = "kind-off" if world.wants(slots["kind"]) else "kind-on"
    return ("keep", switch, "pause", "off")


def _finish(slots: Slots, world: World) -> Deed | Answer:
    match slots["pause"]:
        case "kind-off":
            return want(slots["kind"], wanted=False)
        case "kind-on":
            return want(slots["kind"], wanted=True)
        case "pause":
            return Prefer({"paused_until": world.now.date() + PAUSE})
        case "off":
            return Prefer({"answers_only": True})
        case "on":
            return Prefer({"answers_only": False, "paused_until": None})
    return Answer((say("fine"),))


def _told(_outcome: Outcome, slots: Slots, world: World) -> Answer:
    says = (say(f"why-set-{slots['pause']}", until=world.me.paused_until),)
    return Answer(says, hush=slots["pause"] not in ("on", "kind-on"))


WHY = Dialogue(
    name="why",
    steps=(Step("pause", options=_options, says=_says),),
    finish=_finish,
    told=_told,
    gathers=_which,
    keeps=frozenset({"kind"}),
    fleeting=True,
)
