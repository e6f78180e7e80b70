"""A gangmaker hands her pot over to another of her street; a coordinator asks two to do so."""

from bot.commands import plain
from bot.deeds import BeginHandover, Deed, EndHandover, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import (
    YES,
    choices,
    pots,
    street_named,
    yes_or_no,
)
from bot.dialogues.telling import read_clear_money
from bot.dialogues.which_street import behind, name_and_rest
from bot.roles import Role
from bot.say import Cents, Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import Street, World
from bot.world.handovers import Handing, Mate

WORDS = (
    *("draag over", "potje overdragen", "ik draag het potje over", "draag het potje over"),
    *("hand over", "hand over the pot", "i hand over the pot"),
)
OTHER = "other"
KEEP, END = "keep", "end"
SHOWN = 4  # of whom to choose from: five choices at most


def name_of(mate: Mate | None) -> Say:
    """Her first name, or what she is."""
    known = mate is not None and mate.name
    return say("just-name", name=mate.name) if mate and known else say("hand_over-somebody")


def options_of(mates: list[Mate]) -> tuple[Option, ...]:
    return tuple(
        Option(
            str(mate.id),
            say("just-name", name=mate.name) if mate.name else say("hand_over-nth", number=number),
        )
        for number, mate in enumerate(mates, 1)
    )


# --- my own pot -----------------------------------------------------------------------------------


def _gathers(heard: Heard, slots: Slots, world: World) -> Slots:
    """A pot of hers; a coordinator names any street of her programme."""
    told = behind(heard.text, WORDS)
    mine = street_named(heard, world)
    mine = {**mine, **_named(told, {**slots, **mine}, world)}
    if mine or not told or Role.COORDINATOR not in world.me.roles:
        return mine
    if any(plain(pot.name) in plain(told) for pot in world.me.pots):
        return {}
    return {"led": name_and_rest(told, world)[0]}


def _named(told: str, slots: Slots, world: World) -> dict[str, str]:
    """ "Draag over aan Mo": who gets it, in the pot that is surely meant."""
    words = plain(told).split()
    there = [mate for mate in _mates(slots, world) if plain(mate.name) in words]
    return {"to": str(there[0].id)} if len(there) == 1 else {}


def _pot(slots: Slots, world: World) -> Street | None:
    """Mine that is meant; None when a coordinator means another, or none is mine any more."""
    if "led" in slots or not world.me.pots:
        return None
    if "street" in slots:
        chosen = str(slots["street"])
        return next((pot for pot in world.me.pots if str(pot.id) == chosen), None)
    return world.me.pots[0] if len(world.me.pots) == 1 else None


def _unclear(slots: Slots, world: World) -> bool:
    return "led" not in slots and "street" not in slots and len(world.me.pots) > 1


def _under_way(slots: Slots, world: World) -> Handing | None:
    pot = _pot(slots, world)
    return world.handovers.of_street(pot.id) if pot else None


def _mates(slots: Slots, world: World) -> list[Mate]:
    pot = _pot(slots, world)
    return list(world.handovers.mates(pot.id)) if pot else []


def _waits_for_other(slots: Slots, world: World) -> bool:
    """I gave, and it is not for me to say something now."""
    found = _under_way(slots, world)
    return found is not None and found.i_give and not found.asks_me


def _stays(slots: Slots, world: World) -> Say:
    found = _under_way(slots, world)
    assert found is not None, "it is asked only while one is under way"
    return say("hand_over-waits", name=name_of(found.receiver), street=TheStreet(found.street))


def _several(slots: Slots, world: World) -> bool:
    return _under_way(slots, world) is None and len(_mates(slots, world)) > 1


def _to(slots: Slots, world: World) -> tuple[Option, ...]:
    return options_of(_mates(slots, world)[: SHOWN + 1])


def _read_to(heard: Heard, slots: Slots, world: World) -> str | None:
    typed = plain(heard.text)
    found = [mate for mate in _mates(slots, world) if mate.name and plain(mate.name) == typed]
    return str(found[0].id) if len(found) == 1 else None


def _receiver(slots: Slots, world: World) -> Mate | None:
    mates = _mates(slots, world)
    if "to" not in slots:
        return mates[0] if len(mates) == 1 else None
    return next((mate for mate in mates if str(mate.id) == slots["to"]), None)


def _can_begin(slots: Slots, world: World) -> bool:
    return _under_way(slots, world) is None and _receiver(slots, world) is not None


def _shall_i(slots: Slots, world: World) -> Say:
    pot, to = _pot(slots, world), _receiver(slots, world)
    assert pot is not None, "it is asked only of who keeps it"
    left, street = world.balance(pot.id), TheStreet(pot.name)
    if left < 0:
        return say("hand_over-right-short", short=Cents(-left), street=street, name=name_of(to))
    return say("hand_over-right", left=Cents(left), street=street, name=name_of(to))


def _shown(slots: Slots, world: World) -> Slots:
    pot = _pot(slots, world)
    return {"shown": world.balance(pot.id)} if pot else {}


def read_right(heard: Heard, slots: Slots, world: World) -> str | int | None:
    """A bare yes or no, or the amount that she counted."""
    said = yes_or_no(heard, slots, world)
    return YES if said == YES else OTHER if said else read_counted(heard, world)


def read_counted(heard: Heard, world: World) -> int | None:
    """An amount in cents; money that was given for something is not money that was counted."""
    facts, typed = heard.facts, plain(heard.text)
    told = facts.intent == "report_attention" and facts.confident
    spent = facts.gifts or facts.occasion or told or typed.startswith("was ")
    return None if spent else read_clear_money(heard.text, world)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    pot = _pot(slots, world)
    if pot is None:
        return _for_others(slots, world)
    found = _under_way(slots, world)
    if found is not None:
        return _about(found, slots)
    if "right" not in slots:
        return Answer((say("hand_over-alone"),))
    return _said(slots, pot, world)


def _for_others(slots: Slots, world: World) -> Answer:
    if Role.COORDINATOR not in world.me.roles:
        return Answer((say("not-for-you"),))
    return Answer(next=("hand_over_street", dict(slots.get("led", {}))))


def _about(found: Handing, slots: Slots) -> Deed | Answer:
    """One is under way in this street already."""
    if found.asks_me:
        return Answer(next=("handover_card", {"handover": found.id}))
    if found.i_give and slots.get("stays") == END:
        return EndHandover(found.id)
    if found.i_give:
        return Answer((say("hand_over-kept"),))
    key = "hand_over-confirmed" if found.i_get else "hand_over-between"
    return Answer((say(key, name=name_of(found.giver), to=name_of(found.receiver)),))


def _said(slots: Slots, pot: Street, world: World) -> Deed | Answer:
    to, right = _receiver(slots, world), slots["right"]
    if to is None:
        return Answer((say("not-for-you"),))
    if right == YES or right == slots["shown"]:
        return BeginHandover(pot.id, to.id, int(slots["shown"]))
    back = {"street": str(pot.id), "to": str(to.id)}
    return count_first(pot.id, right, ("hand_over", back))


def count_first(street_id: int, right: str | int, back: tuple[str, Slots]) -> Answer:
    """She counts the cash, and comes back to what she was asked."""
    counted = {"amount": right} if isinstance(right, int) else {}
    slots = {"street": str(street_id), "back": [back[0], dict(back[1])], **counted}
    return Answer(next=("count", slots))


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    match outcome.code:
        case "changed":
            again = {name: slots[name] for name in ("street", "to") if name in slots}
            return Answer((say("hand_over-changed"),), again=again)
        case "over":
            return Answer((say("handover-over"),))
        case "":
            return Answer((_done(outcome, slots, world),))
        case _:
            return Answer((say("not-for-you"),))


def _done(outcome: Outcome, slots: Slots, world: World) -> Say:
    if "stays" in slots:
        return say("hand_over-withdrawn", street=TheStreet(outcome.facts["street"]))
    found = _under_way(slots, world)
    name = name_of(found.receiver if found else None)
    return say("hand_over-asked" if outcome.facts["reached"] else "hand_over-silent", name=name)


HAND_OVER = Dialogue(
    name="hand_over",
    steps=(
        Step("street", options=pots, needed=_unclear),
        Step(
            "stays",
            options=choices("hand_over", KEEP, END),
            needed=_waits_for_other,
            says=_stays,
        ),
        Step("to", reads=_read_to, options=_to, needed=_several),
        Step(
            "right",
            reads=read_right,
            options=choices("hand_over", YES, OTHER),
            needed=_can_begin,
            says=_shall_i,
            remembers=_shown,
        ),
    ),
    finish=_finish,
    told=_told,
    gathers=_gathers,
    left="hand_over-not",
    keeps=frozenset({"led", "shown"}),
)
