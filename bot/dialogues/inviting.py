"""A coordinator lets people in: a code for a gangmaker or a colleague, a street's door code."""

import re

from bot.commands import is_reserved, plain
from bot.deeds import Deed, Invite, Outcome, ShowDoorCode
from bot.dialogue import Dialogue, Options, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.dialogues.shared import NO, YES_NO, yes_or_no
from bot.roles import Role
from bot.say import Cents, Lines, Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.understanding import read_yes_no
from bot.world import StreetName, World

OTHER = "other"  # than those that are alike
SHOWN_ALIKE = 4  # streets of a like name, to choose from
NAMED = 60  # characters of a street's name
_WORDS = re.compile(
    r"(?i)\s*/?(?:nodig\s+uit|uitnodigen|invite|(?:nieuwe\s+)?tipdeur|(?:new\s+)?door\s+code)\b[\s:,]*"
)
_BEFORE = re.compile(r"^(?:(?i:voor|in|for)\s+)?(?:(?:de|het|the)\s+)?")


def name_in(text: str) -> str:
    """A street's name as it was typed, without what people write before it."""
    return _BEFORE.sub("", " ".join(text.split()), count=1)[:NAMED].strip()


def nearest(name: str, found: list[StreetName]) -> Slots:
    """The street of that name, or those like it to choose from."""
    key = plain(name).replace(" ", "")
    same = [s for s in found if plain(s.name).replace(" ", "") == key]
    if len(same) == 1:
        return {"street": str(same[0].id)}
    return {"named": name, "like": [s.id for s in found][:SHOWN_ALIKE]}


def _behind_the_word(heard: Heard, _slots: Slots, world: World) -> Slots:
    word = _WORDS.match(heard.text)
    name = name_in(heard.text[word.end() :]) if word else (heard.facts.street or "")
    return nearest(name, list(world.streets_like(name))) if plain(name) else {}


def read_street_name(heard: Heard, _slots: Slots, _world: World) -> str | None:
    """The name of a street: whatever she types, but a yes, a no and our own words."""
    name = name_in(heard.text)
    no_name = not plain(name) or is_reserved(heard.text) or read_yes_no(name) is not None
    return None if no_name else name


def _look_up(slots: Slots, world: World) -> Slots:
    name = str(slots["named"])
    kept = {key: slots[key] for key in slots if key not in ("named", "like", "street")}
    return {**kept, **nearest(name, list(world.streets_like(name)))}


def _unnamed(slots: Slots, _world: World) -> bool:
    return "street" not in slots


def _alike(slots: Slots, world: World) -> list[StreetName]:
    like = slots.get("like") or ()
    named = world.streets_like(str(slots.get("named", ""))) if like else ()
    return [street for street in named if street.id in like]


def _which(slots: Slots, world: World) -> Say:
    alike = _alike(slots, world)
    if len(alike) == 1:
        return say("invite-mean", street=TheStreet(alike[0].name))
    return say("invite-which")


def _is_alike(slots: Slots, world: World) -> bool:
    return "street" not in slots and bool(_alike(slots, world))


def _read_alike(heard: Heard, slots: Slots, world: World) -> str | None:
    """ "Ja" to the only one that is alike; "nee" is another street."""
    said, alike = read_yes_no(heard.text), _alike(slots, world)
    if said is None or (said and len(alike) != 1):
        return None
    return str(alike[0].id) if said else OTHER


def _or_other(key: str) -> Options:
    other = Option.of(OTHER, key)
    return lambda slots, world: (
        *(Option(str(s.id), say("just-name", name=s.name)) for s in _alike(slots, world)),
        other,
    )


def poster_button(street: object) -> Option:
    """Asks for the poster of a street's tip door, whatever is asked meanwhile."""
    return Option(f"poster.{street}", say("button-poster"), standing=True)


def code_in_words(key: str, outcome: Outcome, *buttons: Option) -> Answer:
    """The code as it can be sent on, and the links that start with it."""
    facts = outcome.facts
    code = say(key, code=facts["code"], street=TheStreet(facts["street"]))
    if not facts["links"]:
        return Answer((code,), buttons)
    lines = Lines(say("just-name", name=link) for link in facts["links"])
    return Answer((code, say("invite-links", lines=lines)), buttons)


# --- a gangmaker ----------------------------------------------------------------------------------


def _is_new(slots: Slots, world: World) -> bool:
    """She said so, or no street is like it."""
    if "street" in slots:
        return bool(slots["street"] == OTHER)
    return "named" in slots and not _alike(slots, world)


def _new_in(slots: Slots, world: World) -> bool:
    return _is_new(slots, world) and several(slots, world)


def _opening(slots: Slots, world: World) -> Say:
    mine = programme_of(slots, world)
    cents, name = Cents(mine.yearly_cents if mine else 0), str(slots["named"])
    closed = mine is not None and world.recruits.was_closed(mine.programme_id, name)
    key = "invite-reopen" if closed else "invite-open"
    return say(key, street=TheStreet(name), amount=cents)


def _invite(slots: Slots, world: World) -> Deed | Answer:
    if not _is_new(slots, world):
        return Invite(Role.GANGMAKER, street_id=int(slots["street"]))
    mine = programme_of(slots, world)
    if mine is None or slots["open"] == NO:
        return Answer((say("invite-not"),))
    return Invite(Role.GANGMAKER, mine.programme_id, street=str(slots["named"]))


def _invited(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return _refused(outcome)
    return code_in_words("invite-code", outcome, poster_button(outcome.facts["id"]))


def _refused(outcome: Outcome) -> Answer:
    if outcome.code == "street_exists":
        return Answer((say("invite-exists", street=TheStreet(str(outcome.facts["suggestion"]))),))
    return Answer((say("not-for-you"),))


INVITE = Dialogue(
    name="invite",
    steps=(
        Step("named", reads=read_street_name, needed=_unnamed, then=_look_up),
        Step(
            "street",
            reads=_read_alike,
            options=_or_other("invite-new"),
            needed=_is_alike,
            says=_which,
        ),
        Step("place", options=places, needed=_new_in),
        Step("open", reads=yes_or_no, options=YES_NO, needed=_is_new, says=_opening),
    ),
    finish=_invite,
    told=_invited,
    gathers=_behind_the_word,
    keeps=frozenset({"like"}),
)


# --- a colleague ----------------------------------------------------------------------------------


def _invite_colleague(slots: Slots, world: World) -> Deed | Answer:
    mine = programme_of(slots, world)
    if mine is None:
        return Answer((say("heat-no-programme"),))
    return Invite(Role.COORDINATOR, mine.programme_id)


def _colleague_invited(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return code_in_words("invite-colleague", outcome) if outcome.done else _refused(outcome)


INVITE_COORDINATOR = Dialogue(
    name="invite_coordinator",
    steps=(Step("place", options=places, needed=several),),
    finish=_invite_colleague,
    told=_colleague_invited,
)


# --- neighbours at the door -----------------------------------------------------------------------


def _known(slots: Slots, world: World) -> Slots:
    """A name that no street is like is asked again."""
    if _is_new(slots, world):
        return {"unknown": True}
    return {name: slots[name] for name in slots if name != "unknown"}


def _door_named(heard: Heard, slots: Slots, world: World) -> Slots:
    return _known(_behind_the_word(heard, slots, world), world)


def _ask_door(slots: Slots, _world: World) -> Say:
    return say("balance-unknown" if slots.get("unknown") else "door_code-named")


def _door(slots: Slots, _world: World) -> Deed | Answer:
    return ShowDoorCode(int(slots["street"]), renew=bool(slots.get("renew")))


def _door_told(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if outcome.code == "old_door":
        return Answer(next=("old_door", {"street": slots["street"]}))
    if not outcome.done:
        return _refused(outcome)
    key = "door_code-renewed" if slots.get("renew") else "door_code-is"
    return code_in_words(key, outcome, poster_button(slots["street"]))


DOOR_CODE = Dialogue(
    name="door_code",
    steps=(
        Step(
            "named",
            reads=read_street_name,
            needed=_unnamed,
            says=_ask_door,
            then=lambda slots, world: _known(_look_up(slots, world), world),
        ),
        Step(
            "street",
            reads=_read_alike,
            options=_or_other("door_code-other"),
            needed=_is_alike,
            says=_which,
            then=_known,
        ),
    ),
    finish=_door,
    told=_door_told,
    gathers=_door_named,
    keeps=frozenset({"like", "unknown", "renew"}),
)

INVITING = (INVITE, INVITE_COORDINATOR, DOOR_CODE)
