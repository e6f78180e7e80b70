"""Ask for a document: the balances as a file, a poster, the starter kit, a street's year."""

import re
from dataclasses import replace

from bot.commands import plain
from bot.deeds import AskForBalances, AskForKit, AskForPoster, AskForReport, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.dialogues.shared import pot_of, pots, several_pots
from bot.dialogues.which_street import behind, named, street_step
from bot.roles import Role
from bot.say import TheStreet, say
from bot.talk import Answer, Heard, Slots
from bot.world import World

FIRST_YEAR = 2000
JANUARY = 1
POSTER_WORDS = ("poster", "posters")
REPORT_WORDS = ("jaarverslag", "year report")
_YEAR = re.compile(r"\b(20\d\d)\b")
_ARTICLE = re.compile(r"^(?:de|het|the) ")
_BEFORE = re.compile(r"(?i)^(?:van|voor|over|of|for)\s+")


# --- the balances -------------------------------------------------------------------------------


def _which_place(slots: Slots, world: World) -> bool:
    return "of" not in slots and several(slots, world)


def _balances(slots: Slots, world: World) -> Deed | Answer:
    mine = programme_of({"place": slots["of"]} if "of" in slots else slots, world)
    if mine is None:
        return Answer((say("heat-no-programme"),))
    return AskForBalances(mine.programme_id, slots["format"])


def _balances_here(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    return Answer((say("balances_file-here"),), documents=outcome.facts["documents"])


BALANCES_FILE = Dialogue(
    name="balances_file",
    steps=(Step("place", options=places, needed=_which_place),),
    finish=_balances,
    told=_balances_here,
    keeps=frozenset({"format", "of"}),
    fleeting=True,
)


# --- a poster -----------------------------------------------------------------------------------


def _name_behind(heard: Heard, words: tuple[str, ...]) -> str:
    return _BEFORE.sub("", behind(heard.text, words)).strip()


def _poster_of(heard: Heard, _slots: Slots, world: World) -> Slots:
    name = _name_behind(heard, POSTER_WORDS)
    return named(name, world) if plain(name) else {}


def _poster(slots: Slots, _world: World) -> Deed:
    return AskForPoster(int(slots["of"] if "of" in slots else slots["street"]))


def _unnamed(slots: Slots, _world: World) -> bool:
    return "of" not in slots


def _poster_here(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if outcome.code == "old_door":
        return Answer(next=("old_door", {"street": slots.get("of", slots.get("street"))}))
    if not outcome.done:
        return Answer((say("not-for-you"),))
    street = TheStreet(outcome.facts["street"])
    return Answer((say("poster-here", street=street),), documents=outcome.facts["documents"])


POSTER = Dialogue(
    name="poster",
    steps=(replace(street_step("poster-street"), needed=_unnamed),),
    finish=_poster,
    told=_poster_here,
    gathers=_poster_of,
    keeps=frozenset({"like", "named", "of"}),
    fleeting=True,
)


# --- the starter kit ----------------------------------------------------------------------------


def _kit(slots: Slots, world: World) -> Deed:
    return AskForKit(pot_of(slots, world).id)


def _kit_here(outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    street = TheStreet(outcome.facts["street"])
    return Answer((say("starter_kit-here", street=street),), documents=outcome.facts["documents"])


STARTER_KIT = Dialogue(
    name="starter_kit",
    steps=(Step("street", options=pots, needed=several_pots),),
    finish=_kit,
    told=_kit_here,
    fleeting=True,
)


# --- the year of a street -----------------------------------------------------------------------


def _report_of(heard: Heard, _slots: Slots, world: World) -> Slots:
    told = _name_behind(heard, REPORT_WORDS)
    year = _YEAR.search(told)
    name = _BEFORE.sub("", _YEAR.sub("", told).strip()).strip()
    when = {"year": int(year[1])} if year else {}
    return {**when, **_street_called(name, world)}


def _street_called(name: str, world: World) -> Slots:
    """One of her own pots; a coordinator names any street of her programme."""
    bare = _ARTICLE.sub("", plain(name))
    own = [str(pot.id) for pot in world.me.pots if _ARTICLE.sub("", plain(pot.name)) == bare]
    if own:
        return {"pot": own[0]}
    if not plain(name) or Role.COORDINATOR not in world.me.roles:
        return {}
    return named(name, world)


def _which_pot(slots: Slots, world: World) -> bool:
    return "named" not in slots and several_pots(slots, world)


def _which_street(slots: Slots, world: World) -> bool:
    return "named" in slots or not world.me.pots


def _report(slots: Slots, world: World) -> Deed:
    street = slots.get("street") or slots.get("pot") or world.me.pots[0].id
    return AskForReport(int(street), _year(slots, world))


def _year(slots: Slots, world: World) -> int:
    """The one that was named; else this one, and in January the last."""
    today = world.now.date()
    usual = today.year - 1 if today.month == JANUARY else today.year
    asked = int(slots.get("year", usual))
    return asked if FIRST_YEAR <= asked <= today.year else usual


def _report_here(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    street, year = TheStreet(outcome.facts["street"]), str(_year(slots, world))
    here = say("year_report-here", street=street, year=year)
    return Answer((here,), documents=outcome.facts["documents"])


YEAR_REPORT = Dialogue(
    name="year_report",
    steps=(
        Step("pot", options=pots, needed=_which_pot),
        replace(street_step("year_report-street"), needed=_which_street),
    ),
    finish=_report,
    told=_report_here,
    gathers=_report_of,
    keeps=frozenset({"like", "named", "year"}),
    fleeting=True,
)

DOCUMENTS = (BALANCES_FILE, POSTER, STARTER_KIT, YEAR_REPORT)
