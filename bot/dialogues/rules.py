"""The rules of the game: the programme's own or the usual three, and what the pot is not for."""

from bot.deeds import Deed
from bot.dialogue import Dialogue
from bot.say import Lines, Say, say
from bot.talk import Answer, Slots
from bot.world import World
from bot.world.recruits import Place


def rules_there(place: Place, language: str) -> Lines:
    """One below the other; last, if the programme says so, what the pot is not meant for."""
    own = place.settings.rules.said_in(language)
    usual = (say("rule-1"), say("rule-2"), say("rule-3"))
    rules = tuple(say("rule-own", number=n, rule=own[n - 1]) for n in range(1, len(own) + 1))
    not_for = place.settings.not_for_the_pot.said_in(language)
    return Lines((*(rules or usual), *((say("rule-not-for", rule=not_for),) if not_for else ())))


def _mine(world: World) -> list[Place]:
    """Where I live or lead."""
    names = {street.municipality for street in world.me.streets}
    led = {one.programme_id for one in world.led()}
    places = world.recruits.places()
    return [one for one in places if one.name in names or one.programme_id in led]


def _show(_slots: Slots, world: World) -> Deed | Answer:
    mine = _mine(world)
    return Answer(tuple(_rules_of(place, len(mine) > 1, world) for place in mine))


def _rules_of(place: Place, several: bool, world: World) -> Say:
    lines = rules_there(place, world.me.language)
    if several:
        return say("rules-there", place=place.name, lines=lines)
    return say("rules-here", lines=lines)


RULES = Dialogue(name="rules", finish=_show)
