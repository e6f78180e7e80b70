"""Look at the numbers of a year: in words, and as a picture."""

import re

from bot.commands import plain
from bot.deeds import Deed, Outcome, ShowNumbers
from bot.dialogue import Dialogue, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.dialogues.which_street import behind
from bot.numbers.words import in_words
from bot.roles import Role
from bot.say import say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import World
from bot.world.numbers import Numbers

FIRST_YEAR = 2000
JANUARY = 1
WORDS = ("cijfers", "numbers", "figures")
NAMED = 60  # characters of a name that is looked up
_YEAR = re.compile(r"\b(20\d\d)\b")
_LAST_YEAR = re.compile(r"(?i)\b(?:vorig|afgelopen|last) (?:jaar|year)\b")
_NO_NAME = re.compile(
    r"(?i)\b20\d\d\b|\b(?:dit|vorig|afgelopen|het|this|last|the) (?:jaar|year)\b"
    r"|\b(?:graag|please|alsjeblieft|alstublieft|aub)\b"
)
_AT_ENDS = re.compile(
    r"(?i)^(?:(?:van|voor|over|in|of|for)\b\s*)+|\s*\b(?:van|voor|over|in|of|for)$"
)
# A button can say one number: the programme, 0 for all, and behind it the year.
_YEARS = 10_000
_MARKS = " .,:;!?-"


def _meant(heard: Heard, slots: Slots, world: World) -> Slots:
    """ "cijfers Lindewaard 2025", or the year and place of the button."""
    if "of" in slots:
        programme, year = divmod(int(slots["of"]), _YEARS)
        all_of_them = not programme and Role.EDITOR in world.me.roles
        return (
            {"year": year, "programme": programme} if programme or all_of_them else {"year": year}
        )
    if slots.get("picture"):
        return {}
    written = _YEAR.search(heard.text)
    when: Slots = {"year": int(written[1])} if written else {}
    if _LAST_YEAR.search(heard.text):
        when = {"year": world.now.year - 1}
    name = _name_in(heard.text)
    return {**when, "named": name[:NAMED]} if name else when


def _name_in(text: str) -> str:
    """ "cijfers Lindewaard", and "cijfers van dit jaar graag", which names no place."""
    if not plain(text).startswith(WORDS):
        return ""
    left = _NO_NAME.sub(" ", behind(text, WORDS)).strip(_MARKS)
    name = _AT_ENDS.sub("", left).strip(_MARKS)
    return name if plain(name) else ""


def _which_programme(slots: Slots, world: World) -> bool:
    told = "named" in slots or "programme" in slots
    return not told and Role.EDITOR not in world.me.roles and several(slots, world)


def _show(slots: Slots, world: World) -> Deed | Answer:
    year, picture = _year(slots, world), bool(slots.get("picture"))
    if "named" in slots:
        return ShowNumbers(year, named=str(slots["named"]), picture=picture)
    if "programme" in slots:
        return ShowNumbers(year, int(slots["programme"]) or None, picture=picture)
    if Role.EDITOR in world.me.roles:
        return ShowNumbers(year, picture=picture)
    mine = programme_of(slots, world)
    if mine is None:
        return Answer((say("heat-no-programme"),))
    return ShowNumbers(year, mine.programme_id, picture=picture)


def _year(slots: Slots, world: World) -> int:
    """The one that was named; else this one, and in January the last."""
    today = world.now.date()
    usual = today.year - 1 if today.month == JANUARY else today.year
    asked = int(slots.get("year", usual))
    return asked if FIRST_YEAR <= asked <= today.year else usual


def _told(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        unknown = outcome.code == "place_unknown"
        return Answer((say("numbers-unknown" if unknown else "not-for-you"),))
    numbers: Numbers = outcome.facts["numbers"]
    words = in_words(numbers)
    if slots.get("picture") and numbers.count:
        return Answer((words,), documents=outcome.facts["documents"])
    return Answer((words,), (_as_picture(outcome),) if numbers.count else ())


def _as_picture(outcome: Outcome) -> Option:
    number = (outcome.facts["of"] or 0) * _YEARS + outcome.facts["numbers"].year
    return Option(f"numbers_picture.{number}", say("button-as-picture"), standing=True)


NUMBERS = Dialogue(
    name="numbers",
    steps=(Step("place", options=places, needed=_which_programme),),
    finish=_show,
    told=_told,
    gathers=_meant,
    keeps=frozenset({"of", "year", "programme", "named", "picture"}),
    fleeting=True,
)
