"""An idea for a street from which nothing was heard for months: nice, later, or not for a while."""

from bot.commands import plain
from bot.deeds import Deed, Outcome, RestIdeas
from bot.dialogue import Dialogue, Step
from bot.dialogues.shared import choices, is_mine, pot_of
from bot.months import by_months
from bot.say import Say, TheStreet, say
from bot.talk import Answer, Heard, Slots
from bot.understanding import read_yes_no
from bot.world import World

RESTS = {"later": 1, "rest": 6}  # months
_TYPED = {
    "nice": ("leuk", "leuk idee", "goed idee", "mooi", "nice", "good idea"),
    "later": ("later", "straks", "nu niet", "not now"),
    "rest": ("even niet", "laat maar", "liever niet", "not for a while"),
}


def _read(heard: Heard, _slots: Slots, _world: World) -> str | None:
    spelling = plain(heard.text)
    said = next((answer for answer, words in _TYPED.items() if spelling in words), None)
    yes_no = read_yes_no(heard.text)
    return said if said or yes_no is None else "nice" if yes_no else "rest"


def _is_quiet(slots: Slots, world: World) -> bool:
    """Nothing was given in the last month, and the street goes on: else the idea is let go."""
    if not is_mine(slots, world):
        return False
    street, year = int(slots["street"]), world.now.year
    if "finish" in (world.year(street, year).choice, world.year(street, year - 1).choice):
        return False
    given = world.last_given(street)
    return given is None or given < by_months(world.now.date(), -1)


def _says(slots: Slots, world: World) -> Say:
    street = pot_of(slots, world)
    return say(f"quiet_street-{world.now.month}", street=TheStreet(street.name))


def _finish(slots: Slots, world: World) -> Deed | Answer:
    answer = slots.get("answer")
    if answer in RESTS:
        return RestIdeas(by_months(world.now.date(), RESTS[answer]), answer)
    return Answer((say("idea-nice-set"),) if answer else ())


def _told(_outcome: Outcome, slots: Slots, _world: World) -> Answer:
    return Answer((say(f"idea-{slots['answer']}-set"),))


QUIET_STREET = Dialogue(
    name="quiet_street",
    steps=(
        Step(
            "answer",
            reads=_read,
            options=choices("idea", "nice", *RESTS),
            needed=_is_quiet,
            says=_says,
        ),
    ),
    finish=_finish,
    told=_told,
    keeps=frozenset({"street"}),
    patient=True,
)
