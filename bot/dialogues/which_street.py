"""Which street of hers a coordinator means, by the name in her sentence; a doubtful one is asked.

Only the very name is taken as said. With a typing error she chooses: money is about to move.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from bot.commands import is_reserved, plain
from bot.dialogue import Step
from bot.roles import Role
from bot.say import Say, say
from bot.talk import Heard, Option, Slots
from bot.world import Street, StreetName, World

SHOWN_ALIKE = 4  # streets of a like name, to choose from
NAMED = 60  # characters of a name that is looked up
NAME_WORDS = 5  # of the longest name that is looked for without a colon behind it
ARTICLES = ("de", "het", "the")
SUFFIXES = ("straat", "laan", "weg", "plein", "hof", "kade", "pad", "singel", "gracht", "street")


def behind(text: str, words: Sequence[str]) -> str:
    """What stands behind the word with which the message begins; "" when nothing does."""
    typed = " ".join(text.split())
    for word in sorted(words, key=len, reverse=True):
        if plain(typed[: len(word)]) == word:
            return typed[len(word) :].lstrip(" :,-")
    return typed.partition(" ")[2].lstrip(" :,-")


def named(name: str, world: World) -> dict[str, Any]:
    """The street of that very name as a slot, else those like it, to choose from."""
    exact = [street for bare in _spellings(name) for street in world.street_called(bare)]
    if len(exact) == 1:
        return {"street": str(exact[0].id)}
    like = exact or list(world.streets_like(name))
    return {"like": [street.id for street in like[:SHOWN_ALIKE]], "named": name[:NAMED]}


def name_and_rest(text: str, world: World) -> tuple[dict[str, Any], str]:
    """The street that a sentence begins with, and what is said of it."""
    head, colon, rest = text.partition(":")
    if colon:
        return named(head.strip(), world), rest.strip()
    words = text.split()
    for count in range(min(NAME_WORDS, len(words)), 0, -1):
        name = " ".join(words[:count])
        found = named(name, world) if _is_known(name, world) else {}
        if found:
            return found, " ".join(words[count:])
    count = _as_a_name(words)
    return named(" ".join(words[:count]), world), " ".join(words[count:])


def street_step(question: str) -> Step:
    """Ask which street is meant; `question` is the text that asks it."""

    def says(slots: Slots, _world: World) -> Say:
        unknown = "named" in slots and not slots.get("like")
        return say("balance-unknown" if unknown else question)

    return Step("street", reads=_read_name, options=_like, says=says, then=_look_up)


def led(slots: Slots, world: World) -> Street | None:
    """The street in the slots, when it is open and hers."""
    chosen = str(slots.get("street", ""))
    return world.led_street(int(chosen)) if chosen.isdecimal() else None


def _spellings(name: str) -> Iterator[str]:
    """As it is typed; without its article only when no street has it in its name."""
    article, _, bare = name.partition(" ")
    yield name
    if plain(article) in ARTICLES and bare:
        yield bare


def _is_known(name: str, world: World) -> bool:
    return any(world.street_called(bare) for bare in _spellings(name))


def _as_a_name(words: Sequence[str]) -> int:
    """How many words are meant for the name, when no street is called so."""
    ends = (n for n, word in enumerate(words[:NAME_WORDS], 1) if plain(word).endswith(SUFFIXES))
    first = 2 if len(words) > 1 and plain(words[0]) in ARTICLES else 1
    return next(ends, first)


def _read_name(heard: Heard, _slots: Slots, world: World) -> str | None:
    """What she typed when asked which street: looked up by `then`."""
    name = " ".join(heard.text.split())
    if Role.COORDINATOR not in world.me.roles or not plain(name) or is_reserved(name):
        return None
    return f"?{name[:NAMED]}"


def _look_up(slots: Slots, world: World) -> Slots:
    street = str(slots["street"])
    if not street.startswith("?"):
        return slots
    kept = {name: slots[name] for name in slots if name not in ("street", "like", "named")}
    return kept | named(street[1:], world)


def _like(slots: Slots, world: World) -> tuple[Option, ...]:
    if "named" not in slots:
        return ()
    ids = set(slots.get("like", ()))
    streets = [s for s in world.streets_like(str(slots["named"])) if s.id in ids]
    return tuple(Option(str(s.id), say("just-name", name=_told_apart(s, world))) for s in streets)


def _told_apart(street: StreetName, world: World) -> str:
    """Its name; with its municipality for who has streets in several."""
    if len(world.led()) < 2:
        return street.name
    places = {one.programme_id: one.place for one in world.led()}
    return f"{street.name} ({places[street.programme_id]})"
