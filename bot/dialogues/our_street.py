"""A street does it its own way: the limit for a gift, its reminders, the name of its pot."""

from bot.commands import is_reserved, plain
from bot.deeds import ChooseOwnWay, Deed, Outcome
from bot.dialogue import Dialogue, Reader, Step
from bot.dialogues.preferences import read_days
from bot.dialogues.setting import read_limit
from bot.dialogues.settings import KEEP, only_looked
from bot.dialogues.shared import NO, YES_NO, choices, pot_of, pots, several_pots, yes_or_no
from bot.say import Cents, Lines, Say, Term, TheStreet, say
from bot.street_settings import POT_NAME_LENGTH
from bot.talk import Answer, Heard, Slots
from bot.world import Street, World

LIMIT, DAYS, NAME = "limit", "days", "name"
NAMED = 8  # gangmakers, of those with whom she keeps the pot
AS_USUAL = "usual"
USUALLY = frozenset({"gewoon", "zoals overal", "het potje", "as usual", "the pot"})
SETTING = {LIMIT: "soft_limit_cents", NAME: "pot_name", DAYS: "reminder_days"}


def _our_way(slots: Slots, world: World) -> Say:
    street = pot_of(slots, world)
    limit, name = _limit_line(street.limit_cents), _name_line(street.pot_name)
    days, team = _days_line(street.reminder_days), team_line(street.id, world)
    lines = Lines((limit, name, days, team))
    return say("our_street-all", street=TheStreet(street.name), lines=lines)


def _days_line(days: int) -> Say:
    return say("our_street-reminded", days=days) if days else say("our_street-not-reminded")


def _limit_line(cents: int) -> Say:
    return say("settings-is-limit", limit=Cents(cents))


def _name_line(name: str) -> Say:
    return say("our_street-called", name=name or Term("our_street-pot"))


def team_line(street_id: int, world: World) -> Say:
    """With whom she keeps the pot; of very many a few by name, a text holds no more."""
    mates = world.handovers.mates(street_id)
    if not mates:
        return say("team-alone")
    named = [mate.name for mate in mates if mate.name][:NAMED]
    unnamed = len(mates) - len(named)
    if not named:
        return say("team-others", count=unnamed)
    if not unnamed:
        return say("team-named", names=", ".join(named))
    return say("team-named-more", names=", ".join(named), count=unnamed)


def _read_limit(heard: Heard, slots: Slots, world: World) -> int | str | None:
    return AS_USUAL if plain(heard.text) in USUALLY else read_limit(heard, slots, world)


def _read_days(heard: Heard, slots: Slots, world: World) -> str | None:
    return AS_USUAL if plain(heard.text) in USUALLY else read_days(heard, slots, world)


def _read_name(heard: Heard, _slots: Slots, _world: World) -> str | None:
    """As she typed it, without signs that cannot be seen."""
    typed = " ".join("".join(c for c in heard.text if c.isprintable()).split()).rstrip(".!")
    if plain(typed) in USUALLY:
        return AS_USUAL
    fits = len(typed) <= POT_NAME_LENGTH and any(c.isalpha() for c in typed)
    return typed if fits and not is_reserved(typed) else None


def _chosen(what: str, reads: Reader, *values: str) -> Step:
    def is_asked(slots: Slots, _world: World) -> bool:
        return slots.get("what") == what

    options = choices("our_street", *values, AS_USUAL)
    return Step(what, reads, options, needed=is_asked, applies=is_asked, numbered=False)


def _changes(slots: Slots, _world: World) -> bool:
    return slots.get("what") in SETTING and slots["what"] in slots


def _said_back(slots: Slots, world: World) -> Say:
    what, value = slots["what"], slots[slots["what"]]
    street = TheStreet(pot_of(slots, world).name)
    return say("our_street-right", street=street, line=_line(what, value))


def _line(what: str, value: int | str) -> Say:
    """What she chose, in a sentence."""
    if what == NAME:
        return _name_line("" if value == AS_USUAL else str(value))
    if value == AS_USUAL:
        return say("our_street-limit-usual" if what == LIMIT else "our_street-days-usual")
    return _limit_line(int(value)) if what == LIMIT else _days_line(int(value))


def _finish(slots: Slots, world: World) -> Deed | Answer:
    what = slots["what"]
    if what == KEEP or slots.get("right") == NO:
        return Answer((say("fine"),))
    street, value = pot_of(slots, world), slots[what]
    if value == AS_USUAL:
        return ChooseOwnWay(street.id, SETTING[what], "" if what == NAME else None)
    return ChooseOwnWay(street.id, SETTING[what], int(value) if what == DAYS else value)


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    street: Street = pot_of(slots, world)
    return Answer((say("our_street-set", street=TheStreet(street.name)),))


OUR_STREET = Dialogue(
    name="our_street",
    steps=(
        Step("street", options=pots, needed=several_pots),
        Step("what", only_looked, choices("our_street-change", *SETTING), says=_our_way),
        _chosen(LIMIT, _read_limit),
        _chosen(DAYS, _read_days, "1", "3", "7", "0"),
        _chosen(NAME, _read_name),
        Step("right", reads=yes_or_no, options=YES_NO, needed=_changes, says=_said_back),
    ),
    finish=_finish,
    told=_told,
    fleeting=True,
)
