"""A coordinator closes a street, in two steps: what is left goes back to the municipality."""

from bot.deeds import CloseStreet, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, YES, choices, yes_or_no
from bot.dialogues.which_street import behind, led, name_and_rest, street_step
from bot.say import Cents, Say, TheStreet, say
from bot.talk import Answer, Heard, Slots
from bot.world import World

WORDS = ("sluit straat", "straat sluiten", "sluit de straat", "sluit", "close street")


def _gathers(heard: Heard, _slots: Slots, world: World) -> Slots:
    told = behind(heard.text, WORDS)
    return name_and_rest(told, world)[0] if told else {}


def _is_open(slots: Slots, world: World) -> bool:
    return led(slots, world) is not None


def _first_yes(slots: Slots, world: World) -> bool:
    return slots.get("close") == YES and _is_open(slots, world)


def _what_goes_back(slots: Slots, world: World) -> Say:
    street = led(slots, world)
    if street is None:
        return say("not-for-you")
    left, name = world.balance(street.id), TheStreet(street.name)
    if left < 0:
        return say("close_street-short", short=Cents(-left), street=name)
    if not left:
        return say("close_street-empty", street=name)
    return say("close_street-left", left=Cents(left), street=name)


def _remember(slots: Slots, world: World) -> Slots:
    """What she was told is in the pot: with another amount nothing is closed."""
    street = led(slots, world)
    return {**slots, "left": world.balance(street.id)} if street else slots


def _for_sure(slots: Slots, world: World) -> Say:
    street = led(slots, world)
    name = TheStreet(street.name) if street else ""
    if slots["left"] <= 0:
        return say("close_street-sure-empty", street=name)
    return say("close_street-sure", left=Cents(slots["left"]), street=name)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if NO in (slots.get("close"), slots.get("sure")):
        return Answer((say("close_street-kept"),))
    street = led(slots, world)
    if street is None:
        return Answer((say("not-for-you"),))
    return CloseStreet(street.id, int(slots["left"]))


def _told(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if outcome.code == "changed":
        return Answer((say("close_street-changed"),), again={"street": slots["street"]})
    if not outcome.done:
        return Answer((say("not-for-you"),))
    facts = outcome.facts
    name, returned = TheStreet(facts["name"]), Cents(facts["returned"])
    closed = "close_street-done" if returned else "close_street-done-empty"
    told = (say("close_street-heard"),) if facts["heard"] else ()
    return Answer((say(closed, street=name, left=returned), *told))


CLOSE_STREET = Dialogue(
    name="close_street",
    steps=(
        street_step("close_street-which"),
        Step(
            "close",
            reads=yes_or_no,
            options=choices("close_street", YES, NO),
            needed=_is_open,
            says=_what_goes_back,
            then=_remember,
        ),
        Step(
            "sure",
            reads=yes_or_no,
            options=choices("close_street", YES, NO),
            needed=_first_yes,
            says=_for_sure,
        ),
    ),
    finish=_finish,
    told=_told,
    gathers=_gathers,
    left="close_street-kept",
    keeps=frozenset({"like", "named", "left"}),
)
