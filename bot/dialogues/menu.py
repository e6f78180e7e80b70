"""Find the way: menu, help, start, and the friendly question when nothing was understood."""

from bot import commands
from bot.deeds import Deed, Outcome, Start
from bot.dialogue import Dialogue, Step
from bot.roles import Role, speaking
from bot.say import Say, say
from bot.talk import Answer, Option, Slots
from bot.world import World

# At most five choices: four, and "iets anders".
PAGE = 4
MORE = "more"


def _page(slots: Slots, world: World) -> tuple[Option, ...]:
    words = commands.menu_for(world.me.roles)
    first = int(slots.get("page", 0)) * PAGE
    shown = words[first:] if len(words) - first <= PAGE + 1 else words[first : first + PAGE]
    options = tuple(Option.of(word.name, f"menu-{word.name}") for word in shown)
    more = first + len(shown) < len(words)
    return (*options, Option.of(MORE, "menu-more")) if more else options


def _what_for(slots: Slots, world: World) -> Say:
    """Who wants no messages of itself hears here that somebody waits for her."""
    leads = Role.COORDINATOR in world.me.roles and not slots.get("page")
    waiting = world.recruits.waiting() if leads else 0
    return say("menu-waiting", count=waiting) if waiting else say("menu-choice")


def _after_choice(slots: Slots, _world: World) -> Slots:
    if slots["choice"] != MORE:
        return slots
    return {"page": int(slots.get("page", 0)) + 1}


def _opened(name: str) -> Answer:
    word = commands.word_named(name)
    if word is None:
        return Answer(next=("menu", {}))
    slots = {"begun": True, "by_steps": True} if word.name == "report" else {}
    return Answer(next=(word.opens, {**word.slots, **slots}))


def _for_a_stranger(world: World) -> Say:
    """What this is and how to join; or that her request lies with the coordinator."""
    asked = world.recruits.mine()
    if asked is not None:
        return say("sign_up-waits", place=asked.place)
    return say("stranger", call=world.me.call)


def _menu(slots: Slots, world: World) -> Deed | Answer:
    if not world.me.joined:
        return Answer((_for_a_stranger(world),))
    return _opened(str(slots["choice"]))


def _help(_slots: Slots, world: World) -> Deed | Answer:
    role = speaking(world.me.roles)
    says = (say(f"help-{role}"), say("help-call", call=world.me.call))
    person = (Option("person", say("help-person"), standing=True),)
    words = (Option("words", say("help-words"), standing=True),) if world.me.joined else ()
    return Answer(says, (*(person if Role.GANGMAKER in world.me.roles else ()), *words))


def _start(_slots: Slots, world: World) -> Deed | Answer:
    if world.me.stopped:
        return Start()
    if not world.me.joined:
        return Answer((_for_a_stranger(world),))
    return Answer((say("hello"),), next=("menu", {}))


def _started(_outcome: Outcome, _slots: Slots, _world: World) -> Answer:
    return Answer((say("welcome-back"),))


def _guesses(slots: Slots, world: World) -> tuple[Option, ...]:
    meant = (commands.word_for(intent) for intent in slots.get("guesses", ()))
    words = [word for word in meant if word and word.menu and word.roles & world.me.roles]
    options = tuple(Option.of(word.name, f"menu-{word.name}") for word in words[:2])
    return (*options, Option.of("menu", "menu-menu"))


MENU = Dialogue(
    name="menu",
    steps=(
        Step(
            "choice",
            options=_page,
            needed=lambda _slots, world: world.me.joined,
            says=_what_for,
            then=_after_choice,
        ),
    ),
    finish=_menu,
    keeps=frozenset({"page"}),
    fleeting=True,
)

GUESS = Dialogue(
    name="guess",
    steps=(Step("choice", options=_guesses),),
    finish=lambda slots, _world: _opened(str(slots["choice"])),
    keeps=frozenset({"guesses"}),
    fleeting=True,
)

HELP = Dialogue(name="help", finish=_help)

START = Dialogue(name="start", finish=_start, told=_started)
