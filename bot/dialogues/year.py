"""The turn of the year: how the street goes on, its account on one page, and the new pot."""

from datetime import date

from bot.commands import plain
from bot.deeds import CloseYear, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import (
    NO,
    YES,
    YES_NO,
    choices,
    is_mine,
    pot_of,
    pots,
    several_pots,
    street_named,
    what_is_left,
    yes_or_no,
)
from bot.say import Cents, Lines, Say, Term, TheStreet, say
from bot.talk import Answer, Heard, Slots
from bot.world import Street, World, YearAccount

DECEMBER = 12
CHOICES = ("go_on", "enough", "finish")
_TYPED = {
    "go_on": ("doorgaan", "aanvullen", "wij gaan door", "we gaan door", "go on", "continue"),
    "enough": ("niet aanvullen", "genoeg", "er is genoeg", "no top up", "enough"),
    "finish": ("afronden", "stoppen met de straat", "wij ronden af", "finish", "wrap up"),
}


def account_in_words(street: Street, year: int, world: World) -> Say:
    """The year's account: how often, for what, what came in, and what is left."""
    account = world.year(street.id, year)
    lines = Lines((*_given(account), *_moved(account)))
    return say("account-head", year=str(year), street=TheStreet(street.name), lines=lines)


def _given(account: YearAccount) -> tuple[Say, ...]:
    each = (
        say("account-occasion", occasion=Term(f"occasion-{name}"), count=often, amount=Cents(cents))
        for name, often, cents in account.occasions
    )
    return (say("account-count", count=account.count, spent=Cents(account.spent)), *each)


def _moved(account: YearAccount) -> tuple[Say, ...]:
    moved = (
        say("account-carried", amount=Cents(account.carried)) if account.carried else None,
        say("account-came_in", amount=Cents(account.came_in)) if account.came_in else None,
        say("account-counted", amount=Cents(account.counted)) if account.counted else None,
        say("account-returned", amount=Cents(account.returned)) if account.returned else None,
        say("account-left", amount=Cents(account.left)),
    )
    return tuple(line for line in moved if line is not None)


def _about(heard: Heard, _slots: Slots, world: World) -> Slots:
    return {**street_named(heard, world), "year": world.now.year}


def _read(heard: Heard, _slots: Slots, _world: World) -> str | None:
    spelling = plain(heard.text)
    return next((answer for answer, words in _TYPED.items() if spelling in words), None)


def _may_choose(slots: Slots, world: World) -> bool:
    """In December; and when we ask, not where somebody else has said so already."""
    if world.now.month != DECEMBER or not world.me.pots:
        return False
    asked = slots.get("unasked")
    return not asked or (is_mine(slots, world) and _open(pot_of(slots, world), world))


def _open(street: Street, world: World) -> bool:
    return world.year(street.id, world.now.year).choice is None


def _choice_says(slots: Slots, world: World) -> Say:
    street = pot_of(slots, world)
    left = Cents(world.balance(street.id))
    return say("year_end-choice", left=left, street=TheStreet(street.name))


def _wants_to_finish(slots: Slots, world: World) -> bool:
    return slots.get("choice") == "finish" and not _left_open(slots, world)


def _left_open(slots: Slots, world: World) -> bool:
    """It was asked in another year: too late to choose, and in February nobody thinks of it."""
    return int(slots.get("year", world.now.year)) < world.now.year


def _too_late(slots: Slots, world: World) -> Answer:
    year = int(slots["year"])
    if world.now.date() > date(year + 1, 1, 31) or not is_mine(slots, world):
        return Answer()
    account = account_in_words(pot_of(slots, world), year, world)
    if "choice" not in slots:
        return Answer((account,))
    return Answer((say("account-too-late", call=world.me.call), account))


def _close(slots: Slots, world: World) -> Deed | Answer:
    if _left_open(slots, world):
        return _too_late(slots, world)
    street = pot_of(slots, world)
    if "choice" not in slots:
        account = account_in_words(street, world.now.year, world)
        return Answer((account, say("account-not-yet")))
    if slots.get("sure") == NO:
        return Answer((say("fine"),))
    return CloseYear(street.id, slots["choice"])


def _closed(_outcome: Outcome, slots: Slots, world: World) -> Answer:
    street = pot_of(slots, world)
    says = (
        say(f"account-chosen-{slots['choice']}"),
        account_in_words(street, world.now.year, world),
    )
    others = [pot for pot in world.me.pots if _open(pot, world)]
    if not others:
        return Answer(says)
    following = {"street": str(others[0].id), "year": world.now.year, "unasked": True}
    return Answer(says, next=("year_end", following))


YEAR_END = Dialogue(
    name="year_end",
    steps=(
        Step("street", options=pots, needed=several_pots),
        Step(
            "choice",
            reads=_read,
            options=choices("close", *CHOICES),
            needed=_may_choose,
            says=_choice_says,
        ),
        Step("sure", reads=yes_or_no, options=YES_NO, needed=_wants_to_finish),
    ),
    finish=_close,
    told=_closed,
    gathers=_about,
    keeps=frozenset({"unasked", "year"}),
    patient=True,
)


def _new_pot_says(_slots: Slots, world: World) -> Say:
    if len(world.me.pots) == 1:
        [street] = world.me.pots
        left = Cents(world.balance(street.id))
        return say("new_year-one", left=left, street=TheStreet(street.name))
    return say("new_year-several", lines=Lines(what_is_left(pot, world) for pot in world.me.pots))


def _which_last_year(slots: Slots, world: World) -> bool:
    return slots.get("look") == YES and several_pots(slots, world)


def _look_back(slots: Slots, world: World) -> Deed | Answer:
    if slots.get("look") != YES or not world.me.pots:
        return Answer((say("fine"),))
    return Answer((account_in_words(pot_of(slots, world), world.now.year - 1, world),))


NEW_YEAR = Dialogue(
    name="new_year",
    steps=(
        Step(
            "look",
            reads=yes_or_no,
            options=YES_NO,
            needed=lambda _slots, world: bool(world.me.pots),
            says=_new_pot_says,
        ),
        Step("street", options=pots, needed=_which_last_year),
    ),
    finish=_look_back,
    fleeting=True,
    patient=True,
)

YEAR_DIALOGUES = (YEAR_END, NEW_YEAR)
