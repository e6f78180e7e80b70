"""A coordinator looks at the pots of her programme, page by page."""

from bot.commands import plain
from bot.deeds import Deed, Look, LookAtPot, Outcome
from bot.dialogue import Dialogue, Step
from bot.dialogues.programmes import places, programme_of, several
from bot.dialogues.shared import YES, choices, left_in_pot, yes_or_no
from bot.say import Cents, Lines, Say, TheStreet, say
from bot.talk import Answer, Heard, Option, Slots
from bot.world import StreetPot, StreetPots, World

DECEMBER, JANUARY = 12, 1


def pot_in_words(pot: StreetPot) -> tuple[Say, ...]:
    """What is left, what the street gave this year, and whether it has too few gangmakers."""
    left = left_in_pot(pot.left, TheStreet(pot.name), pot.pot_name)
    few = (say("look-few", count=pot.gangmakers),) if pot.too_few else ()
    return left, say("look-year", count=pot.count, spent=Cents(pot.spent)), *few


def name_behind(heard: Heard) -> str:
    """ "saldo linden": what is typed after the word is a name, also when it is half of one."""
    word, _, name = plain(heard.text).partition(" ")
    return name if word in ("saldo", "balance") else ""


def _one_street(heard: Heard, slots: Slots, world: World) -> Slots:
    """ "saldo Laan van Meerdervoort" sounds like all of them, and is one."""
    name = name_behind(heard) if slots.get("what") == "balances" else ""
    found = world.streets_like(name) if name else ()
    return {"street": found[0].id} if len(found) == 1 else {}


def _look(slots: Slots, world: World) -> Deed | Answer:
    if "street" in slots:
        return LookAtPot(int(slots["street"]))
    mine, what = programme_of(slots, world), slots["what"]
    if mine is None:
        return Answer((say("heat-no-programme"),))
    year = _closing_year(world) if what == "unclosed" else None
    if what == "unclosed" and year is None:
        return Answer((say("look-unclosed-later"),))
    return Look(what, mine.programme_id, page=int(slots.get("page", 0)), year=year)


def _closing_year(world: World) -> int | None:
    """This year in December, the last one in January."""
    today = world.now.date()
    return {DECEMBER: today.year, JANUARY: today.year - 1}.get(today.month)


def _told(outcome: Outcome, slots: Slots, world: World) -> Answer:
    mine, what = programme_of(slots, world), slots["what"]
    if not outcome.done or mine is None:
        return Answer((say("not-for-you"),))
    if "pot" in outcome.facts:
        return Answer(pot_in_words(outcome.facts["pot"]))
    pots: StreetPots = outcome.facts["pots"]
    page = int(slots.get("page", 0))
    if not pots.streets:
        return Answer((say(f"look-{what}-none", place=mine.place),))
    lines = Lines(_line(what, pot) for pot in pots.page)
    head = say("look-more-head") if page else _head(what, pots, mine.place)
    following = {"what": what, "place": str(mine.programme_id), "page": page + 1}
    return Answer(
        (say("look-page", head=head, lines=lines),),
        next=("look_more", {**following, "left": pots.more}) if pots.more else None,
        options=(_as_file(mine.programme_id),) if what == "balances" and not page else (),
    )


def _as_file(programme_id: int) -> Option:
    return Option(f"balances_file.{programme_id}", say("button-as-file"), standing=True)


def _head(what: str, pots: StreetPots, place: str) -> Say:
    return say(
        f"look-{what}-head",
        place=place,
        count=pots.streets,
        left=Cents(pots.left),
        given=pots.count,
        spent=Cents(pots.spent),
    )


def _line(what: str, pot: StreetPot) -> Say:
    match what:
        case "balances":
            return say("look-balance", name=pot.name, left=Cents(pot.left))
        case "quiet":
            day = pot.given or pot.opened
            key = "look-quiet-since" if pot.given else "look-quiet-never"
            return say(key, name=pot.name, day=day, year=str(day.year))
        case "unclosed":
            return say("look-unclosed", name=pot.name, count=pot.gangmakers)
    key = "look-street-few" if pot.too_few and pot.gangmakers else "look-street"
    return say(key, name=pot.name, count=pot.gangmakers, last=_last(pot))


def _last(pot: StreetPot) -> Say:
    if pot.given is None:
        return say("look-last-none")
    return say("look-last", day=pot.given, year=str(pot.given.year))


def _says_how_many(slots: Slots, _world: World) -> Say:
    return say("look_more-more", count=int(slots.get("left", 0)))


def _more(slots: Slots, _world: World) -> Deed | Answer:
    if slots["more"] != YES:
        return Answer((say("fine"),))
    return Answer(next=("look", {name: slots[name] for name in ("what", "place", "page")}))


def _which_programme(slots: Slots, world: World) -> bool:
    return "street" not in slots and several(slots, world)


LOOK = Dialogue(
    name="look",
    steps=(Step("place", options=places, needed=_which_programme),),
    finish=_look,
    told=_told,
    gathers=_one_street,
    keeps=frozenset({"what", "page", "street"}),
    fleeting=True,
)

LOOK_MORE = Dialogue(
    name="look_more",
    steps=(
        Step(
            "more",
            reads=yes_or_no,
            options=choices("look_more", "yes", "no"),
            says=_says_how_many,
        ),
    ),
    finish=_more,
    keeps=frozenset({"what", "place", "page", "left"}),
    fleeting=True,
)

LOOKS = (LOOK, LOOK_MORE)
