"""A coordinator asks two gangmakers of a street to hand its pot over."""

from bot.deeds import AskHandover, Deed, LookAtKeepers, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.hand_over import SHOWN, name_of, options_of
from bot.dialogues.shared import NO, YES_NO, yes_or_no
from bot.dialogues.which_street import led, street_step
from bot.say import Say, TheStreet, say
from bot.talk import Answer, Option, Slots
from bot.world import World
from bot.world.handovers import Mate

LEFT = "left"


# --- which street ---------------------------------------------------------------------------------


def _look(slots: Slots, world: World) -> Deed | Answer:
    street = led(slots, world)
    return LookAtKeepers(street.id) if street else Answer((say("not-for-you"),))


def _looked(outcome: Outcome, slots: Slots, world: World) -> Answer:
    street = led(slots, world)
    if not outcome.done or street is None:
        return Answer((say("not-for-you"),))
    if outcome.facts["under_way"]:
        return Answer((say("hand_over-running", street=TheStreet(street.name)),))
    keepers = [[mate.id, mate.name] for mate in outcome.facts["keepers"]]
    if not keepers:
        return Answer((say("hand_over-nobody", street=TheStreet(street.name)),))
    return Answer(next=("hand_over_between", {"street": str(street.id), "keepers": keepers}))


HAND_OVER_STREET = Dialogue(
    name="hand_over_street",
    steps=(street_step("hand_over_street-which"),),
    finish=_look,
    told=_looked,
    left="hand_over-not",
    keeps=frozenset({"like", "named"}),
)


# --- from whom to whom ----------------------------------------------------------------------------


def _keepers(slots: Slots) -> list[Mate]:
    return [Mate(number, name) for number, name in slots.get("keepers", ())]


def _givers(slots: Slots, _world: World) -> tuple[Option, ...]:
    gone = Option.of(LEFT, "hand_over_between-left")
    return (*options_of(_keepers(slots)[:SHOWN]), gone)


def _is_alone(slots: Slots) -> bool:
    return len(_keepers(slots)) == 1


def _takers(slots: Slots) -> list[Mate]:
    return [mate for mate in _keepers(slots) if str(mate.id) != slots.get("giver")]


def _receiver(slots: Slots) -> Mate | None:
    takers = _takers(slots)
    if len(takers) == 1:
        return takers[0]
    return next((mate for mate in takers if str(mate.id) == slots.get("to")), None)


def _giver(slots: Slots) -> Mate | None:
    return next((mate for mate in _keepers(slots) if str(mate.id) == slots.get("giver")), None)


def _shall_i(slots: Slots, world: World) -> Say:
    street = led(slots, world)
    name = TheStreet(street.name) if street else ""
    giver, to = _giver(slots), name_of(_receiver(slots))
    if giver is None:
        return say("hand_over_between-take", street=name, to=to)
    return say("hand_over_between-right", street=name, to=to, name=name_of(giver))


def _finish(slots: Slots, world: World) -> Deed | Answer:
    street, to, giver = led(slots, world), _receiver(slots), _giver(slots)
    if slots.get("right") == NO:
        return Answer((say("hand_over-not"),))
    if street is None or to is None:
        return Answer((say("not-for-you"),))
    return AskHandover(street.id, giver.id if giver else None, to.id)


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    street = led(slots, world)
    name = TheStreet(street.name) if street else ""
    if outcome.code == "under_way":
        return Answer((say("hand_over-running", street=name),))
    if not outcome.done:
        return Answer((say("not-for-you"),))
    first = name_of(_giver(slots) or _receiver(slots))
    key = "hand_over_between-asked" if outcome.facts["reached"] else "hand_over-silent"
    return Answer((say(key, name=first, street=name),))


HAND_OVER_BETWEEN = Dialogue(
    name="hand_over_between",
    steps=(
        Step("giver", options=_givers, needed=lambda slots, _world: not _is_alone(slots)),
        Step(
            "to",
            options=lambda slots, _world: options_of(_takers(slots)[: SHOWN + 1]),
            needed=lambda slots, _world: len(_takers(slots)) > 1,
        ),
        Step("right", reads=yes_or_no, options=YES_NO, says=_shall_i),
    ),
    finish=_finish,
    told=_told,
    left="hand_over-not",
    keeps=frozenset({"street", "keepers"}),
)

BETWEEN = (HAND_OVER_STREET, HAND_OVER_BETWEEN)
