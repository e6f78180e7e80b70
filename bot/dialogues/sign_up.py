"""A resident asks to be gangmaker: where, with whom, why; the rules of the game, and consent."""

from bot.commands import plain
from bot.deeds import Deed, Forget, Outcome, SignUp
from bot.dialogue import Dialogue, Step
from bot.dialogues.inviting import OTHER, name_in, nearest, read_street_name
from bot.dialogues.rules import rules_there
from bot.dialogues.shared import NO, YES, choices
from bot.say import Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.understanding import read_yes_no
from bot.world import StreetName, World
from bot.world.recruits import Place

AT_MOST = 5  # choices of one question
WHY_LENGTH = 200
SKIP = "skip"
_SKIPS = frozenset({"overslaan", "nee", "niets", "skip", "no", "nothing", "weet ik niet"})
_OTHERS = {
    **dict.fromkeys(("alleen", "alleen ik", "ik alleen", "nee", "alone", "just me", "no"), "alone"),
    **dict.fromkeys(("met een ander", "met z n tweeen", "een", "1", "ja", "yes", "one"), "one"),
    **dict.fromkeys(("met meer", "meer", "twee", "drie", "2", "3", "more", "two"), "more"),
}


def _begin(slots: Slots, world: World) -> Deed | Answer:
    mine = world.recruits.mine()
    if mine is None and not world.recruits.places():
        return Answer((say("stranger", call=world.me.call),))
    if mine is None:
        return Answer(next=("sign_up_form", {k: slots[k] for k in ("typed",) if k in slots}))
    if mine.question and not mine.answer:
        return Answer(next=("recruit_question", {"sign_up": mine.id}))
    return Answer((say("sign_up-waits", place=mine.place),))


def _mentioned(heard: Heard, _slots: Slots, _world: World) -> Slots:
    return {"typed": heard.facts.street} if heard.facts.street else {}


SIGN_UP = Dialogue(
    name="sign_up", finish=_begin, gathers=_mentioned, keeps=frozenset({"typed", "of"})
)


# --- where ----------------------------------------------------------------------------------------


def _own(world: World) -> list[Place]:
    """Those of her own streets; without one, all of them."""
    mine = {street.municipality for street in world.me.streets}
    every = world.recruits.places()
    return [place for place in every if place.name in mine] or list(every)


def _several(_slots: Slots, world: World) -> bool:
    return len(_own(world)) > 1


def _place(slots: Slots, world: World) -> Place:
    chosen, mine = str(slots.get("place", "")), _own(world)
    return next((p for p in mine if str(p.programme_id) == chosen), mine[0])


def _places(_slots: Slots, world: World) -> tuple[Option, ...]:
    shown = _own(world)[:AT_MOST]
    return tuple(Option(str(p.programme_id), say("just-name", name=p.name)) for p in shown)


def _read_place(heard: Heard, _slots: Slots, world: World) -> str | None:
    text = plain(heard.text)
    found = [p for p in _own(world) if plain(p.name) == text]
    return str(found[0].programme_id) if found else None


def _my_streets(slots: Slots, world: World) -> tuple[Option, ...]:
    place = _place(slots, world).name
    own = [s.name for s in world.me.streets if s.municipality == place]
    typed = plain(str(slots.get("typed", "")))
    near = world.recruits.streets_near(_place(slots, world).programme_id, typed) if typed else ()
    own += [s.name for s in near if plain(s.name) == typed and s.name not in own]
    return tuple(Option(name, say("just-name", name=name)) for name in own[:AT_MOST])


def _look_up(slots: Slots, world: World) -> Slots:
    name = name_in(str(slots["named"]))
    near = list(world.recruits.streets_near(_place(slots, world).programme_id, name))
    return {**slots, **nearest(name, near)}


def _alike(slots: Slots, world: World) -> list[StreetName]:
    like = slots.get("like") or ()
    if not like:
        return []
    near = world.recruits.streets_near(_place(slots, world).programme_id, str(slots["named"]))
    return [street for street in near if street.id in like]


def _streets(slots: Slots, world: World) -> tuple[Option, ...]:
    alike = (Option(str(s.id), say("just-name", name=s.name)) for s in _alike(slots, world))
    return (*alike, Option.of(OTHER, "invite-new"))


def _is_alike(slots: Slots, world: World) -> bool:
    return "street" not in slots and bool(_alike(slots, world))


def _which(slots: Slots, world: World) -> Say:
    alike = _alike(slots, world)
    if len(alike) == 1:
        return say("invite-mean", street=TheStreet(alike[0].name))
    return say("invite-which")


def _read_alike(heard: Heard, slots: Slots, world: World) -> str | None:
    said, alike = read_yes_no(heard.text), _alike(slots, world)
    if said is None or (said and len(alike) != 1):
        return None
    return str(alike[0].id) if said else OTHER


# --- with whom, why, and the rules ----------------------------------------------------------------


def _read_others(heard: Heard, _slots: Slots, _world: World) -> str | None:
    return _OTHERS.get(plain(heard.text))


def _read_why(heard: Heard, _slots: Slots, _world: World) -> str:
    text = " ".join(heard.text.split())
    return SKIP if plain(text) in _SKIPS else text[:WHY_LENGTH]


def _read_consent(heard: Heard, _slots: Slots, _world: World) -> str | None:
    said = read_yes_no(heard.text)
    return None if said is None else YES if said else NO


def _rules(slots: Slots, world: World) -> Say:
    place = _place(slots, world)
    rules = rules_there(place, world.me.language)
    return say("sign_up-rules", lines=rules, party=place.local_party)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if slots["consent"] == NO:
        return Answer((say("sign_up-no"),)) if world.me.joined else Forget()
    place, chosen = _place(slots, world), str(slots.get("street", ""))
    return SignUp(
        place.programme_id,
        name_in(str(slots["named"])) if "named" in slots else "",
        int(chosen) if chosen.isdecimal() else None,
        slots["others"],
        "" if slots["why"] == SKIP else slots["why"],
        answers_only=slots["consent"] == "answers",
    )


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if slots["consent"] == NO:
        return Answer((say("sign_up-no"),))
    if not outcome.done:
        return Answer((say("not-for-you"),))
    if not outcome.facts["hearers"]:
        return Answer((say("sign_up-nobody", call=world.me.call),))
    return Answer((say("sign_up-done", party=_place(slots, world).local_party),))


def _unnamed(slots: Slots, _world: World) -> bool:
    return "street" not in slots


SIGN_UP_FORM = Dialogue(
    name="sign_up_form",
    steps=(
        Step("place", reads=_read_place, options=_places, needed=_several),
        Step("named", reads=read_street_name, options=_my_streets, needed=_unnamed, then=_look_up),
        Step("street", reads=_read_alike, options=_streets, needed=_is_alike, says=_which),
        Step(
            "others",
            reads=_read_others,
            options=choices("sign_up_form-others", "alone", "one", "more"),
            numbered=False,
        ),
        Step("why", reads=_read_why, options=choices("sign_up_form-why", SKIP), free=True),
        Step(
            "consent",
            reads=_read_consent,
            options=choices("consent", YES, "answers", NO),
            says=_rules,
        ),
    ),
    finish=_finish,
    told=_told,
    keeps=frozenset({"like", "typed"}),
    left="sign_up-no",
)

SIGNING_UP = (SIGN_UP, SIGN_UP_FORM)
