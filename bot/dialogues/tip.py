"""Pass on a tip: somebody in the street could use attention."""

from typing import Any

from bot.deeds import Deed, NoteTip, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import NO, choices, yes_or_no
from bot.roles import Role
from bot.say import Say, Term, say
from bot.talk import Answer, Heard, Option, Slots
from bot.understanding import read_house_number, read_yes_no, to_stored_occasion
from bot.world import Street, World

NOTE_LENGTH = 200
_PREFIXES = ("tip:", "tip")


def _told_in(heard: Heard) -> dict[str, Any]:
    """What the message tells: house number, occasion class, mood, the words themselves."""
    facts, note = heard.facts, _without_prefix(heard.text)
    occasion, mood = to_stored_occasion(facts.occasion) if facts.occasion else ("support", "LEED")
    return {
        "house_number": facts.house_number or read_house_number(note),
        "occasion": occasion,
        "mood": mood,
        "note": note,
        "private": sorted(facts.private),
    }


def _without_prefix(text: str) -> str:
    stripped = text.strip()
    prefix = next((p for p in _PREFIXES if stripped.casefold().startswith(p)), "")
    return stripped[len(prefix) :].strip(" :,-\n")


def _gathers(heard: Heard, _slots: Slots, world: World) -> Slots:
    told = _told_in(heard)
    return (
        {"told": told, **_street_named(heard, world)}
        if told["note"] and heard.kind == "text"
        else {}
    )


def _street_named(heard: Heard, world: World) -> dict[str, str]:
    """The street that is named in the message, for somebody who has several."""
    text = heard.text.casefold()
    named = [s for s in world.me.streets if s.name.casefold() in text]
    return {"street": str(named[0].id)} if len(named) == 1 < len(world.me.streets) else {}


def _read_note(heard: Heard, _slots: Slots, _world: World) -> dict[str, Any] | None:
    told = _told_in(heard)
    return told if told["note"] else None


def _passes_on(world: World) -> bool:
    """Not a gangmaker herself: her tip goes to the gangmakers of her street."""
    return Role.GANGMAKER not in world.me.roles


def _streets(_slots: Slots, world: World) -> tuple[Option, ...]:
    return tuple(Option(str(s.id), say("just-name", name=s.name)) for s in world.me.streets)


def _which_street(slots: Slots, world: World) -> bool:
    return "street" not in slots and len(world.me.streets) > 1 and slots.get("pass") != NO


def _street(slots: Slots, world: World) -> Street:
    chosen = str(slots.get("street", ""))
    return next((s for s in world.me.streets if str(s.id) == chosen), world.me.streets[0])


def _how_to_keep(heard: Heard, _slots: Slots, _world: World) -> str | None:
    said = read_yes_no(heard.text)
    return None if said is None else "without" if said else NO


def _names_somebody(slots: Slots, world: World) -> bool:
    return bool(slots["told"]["private"]) and not _passes_on(world)


def _after_private(slots: Slots, _world: World) -> Slots:
    """Keep it without the words, write it again, or let it be."""
    if slots["private"] == NO:
        return {**slots, "pass": NO}
    if slots["private"] == "again":
        return {name: slots[name] for name in slots if name not in ("told", "private")}
    return {**slots, "told": {**slots["told"], "note": None, "private": []}}


def _may_i(slots: Slots, _world: World) -> Say:
    return say(
        "tip-pass", tip=tip_in_words(slots["told"]["house_number"], slots["told"]["occasion"])
    )


def tip_in_words(house_number: str | None, occasion: str) -> Say:
    """What is known of a tip: where and what sort of attention, never who."""
    term = Term(f"occasion-{occasion}")
    if house_number is None:
        return say("tip-somebody", occasion=term)
    return say("tip-number", number=house_number, occasion=term)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if slots.get("pass") == NO:
        return Answer((say("tip-dropped" if _passes_on(world) else "tip-left"),))
    told, passed_on = slots["told"], _passes_on(world)
    note = None if passed_on else (told["note"] or "")[:NOTE_LENGTH] or None
    return NoteTip(
        street_id=_street(slots, world).id,
        house_number=told["house_number"],
        occasion=told["occasion"],
        mood=told["mood"],
        note=note,
        passed_on=passed_on,
    )


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if _passes_on(world):
        heard = outcome.facts["hearers"] > 0
        return Answer((say("tip-passed-on" if heard else "tip-nobody-yet"),))
    days = world.me.reminder_days
    cut = (
        (say("tip-cut", length=NOTE_LENGTH),)
        if len(slots["told"]["note"] or "") > NOTE_LENGTH
        else ()
    )
    return Answer((say("tip-noted" if days else "tip-noted-quietly", days=days), *cut))


TIP = Dialogue(
    name="tip",
    steps=(
        Step("told", reads=_read_note, free=True),
        Step(
            "private",
            reads=_how_to_keep,
            options=choices("tip-private", "without", "again", NO),
            needed=_names_somebody,
            then=_after_private,
        ),
        Step("street", options=_streets, needed=_which_street),
        Step(
            "pass",
            reads=yes_or_no,
            options=choices("tip-pass", "yes", "no"),
            needed=lambda _slots, world: _passes_on(world),
            says=_may_i,
        ),
    ),
    finish=_finish,
    told=_told,
    gathers=_gathers,
    left="tip-left",
    absorbs=frozenset({"tip"}),
)
