"""A street does it its own way: from which amount to ask once more, and what its pot is called."""

from bot.commands import is_reserved, plain
from bot.deeds import ChooseOwnWay, Deed, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.settings import KEEP, only_looked, read_limit
from bot.dialogues.shared import NO, YES_NO, choices, pot_of, pots, several_pots, yes_or_no
from bot.say import Cents, Lines, Say, Term, TheStreet, say
from bot.street_settings import POT_NAME_LENGTH
from bot.talk import Answer, Heard, Slots
from bot.world import Street, World

LIMIT, NAME = "limit", "name"
AS_USUAL = "usual"
USUALLY = frozenset({"gewoon", "zoals overal", "het potje", "as usual", "the pot"})
SETTING = {LIMIT: "soft_limit_cents", NAME: "pot_name"}


def _our_way(slots: Slots, world: World) -> Say:
    street = pot_of(slots, world)
    lines = Lines(
        (_limit_line(street.limit_cents), _name_line(street.pot_name), team_line(street.id, world))
    )
    return say("our_street-all", street=TheStreet(street.name), lines=lines)


def _limit_line(cents: int) -> Say:
    return say("settings-is-limit", limit=Cents(cents))


def _name_line(name: str) -> Say:
    return say("our_street-called", name=name or Term("our_street-pot"))


def team_line(street_id: int, world: World) -> Say:
    """With whom she keeps the pot."""
    mates = world.handovers.mates(street_id)
    if not mates:
        return say("team-alone")
    named = [mate.name for mate in mates if mate.name]
    unnamed = len(mates) - len(named)
    if not named:
        return say("team-others", count=unnamed)
    if not unnamed:
        return say("team-named", names=", ".join(named))
    return say("team-named-more", names=", ".join(named), count=unnamed)


def _read_limit(heard: Heard, slots: Slots, world: World) -> int | str | None:
    return AS_USUAL if plain(heard.text) in USUALLY else read_limit(heard, slots, world)


def _read_name(heard: Heard, _slots: Slots, _world: World) -> str | None:
    """As she typed it, without signs that cannot be seen."""
    typed = " ".join("".join(c for c in heard.text if c.isprintable()).split()).rstrip(".!")
    if plain(typed) in USUALLY:
        return AS_USUAL
    fits = len(typed) <= POT_NAME_LENGTH and any(c.isalpha() for c in typed)
    return typed if fits and not is_reserved(typed) else None


def _chosen(what: str) -> Step:
    def is_asked(slots: Slots, _world: World) -> bool:
        return slots.get("what") == what

    reads = _read_limit if what == LIMIT else _read_name
    options = choices("our_street", AS_USUAL)
    return Step(what, reads, options, needed=is_asked, applies=is_asked, numbered=False)


def _changes(slots: Slots, _world: World) -> bool:
    return slots.get("what") in SETTING and slots["what"] in slots


def _said_back(slots: Slots, world: World) -> Say:
    what, value = slots["what"], slots[slots["what"]]
    if what == NAME:
        line = _name_line("" if value == AS_USUAL else value)
    elif value == AS_USUAL:
        line = say("our_street-limit-usual")
    else:
        line = _limit_line(value)
    street = TheStreet(pot_of(slots, world).name)
    return say("our_street-right", street=street, line=line)


def _finish(slots: Slots, world: World) -> Deed | Answer:
    what = slots["what"]
    if what == KEEP or slots.get("right") == NO:
        return Answer((say("fine"),))
    street, value = pot_of(slots, world), slots[what]
    if value == AS_USUAL:
        return ChooseOwnWay(street.id, SETTING[what], None if what == LIMIT else "")
    return ChooseOwnWay(street.id, SETTING[what], value)


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    if not outcome.done:
        return Answer((say("not-for-you"),))
    street: Street = pot_of(slots, world)
    return Answer((say("our_street-set", street=TheStreet(street.name)),))


OUR_STREET = Dialogue(
    name="our_street",
    steps=(
        Step("street", options=pots, needed=several_pots),
        Step("what", only_looked, choices("our_street-change", LIMIT, NAME), says=_our_way),
        _chosen(LIMIT),
        _chosen(NAME),
        Step("right", reads=yes_or_no, options=YES_NO, needed=_changes, says=_said_back),
    ),
    finish=_finish,
    told=_told,
    fleeting=True,
)
