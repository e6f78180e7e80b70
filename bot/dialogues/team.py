"""Who keeps a pot hears that somebody joined, or left."""

from bot.deeds import Deed
from bot.dialogue import Dialogue
from bot.say import TheStreet, say
from bot.talk import Answer, Slots
from bot.world import World


def _news(slots: Slots, world: World) -> Deed | Answer:
    pot = next((pot for pot in world.me.pots if pot.id == slots.get("of")), None)
    if pot is None:
        return Answer()
    street, mates = TheStreet(pot.name), world.handovers.mates(pot.id)
    if slots["what"] == "left":
        return Answer((say("team_news-left" if mates else "team_news-alone", street=street),))
    name = next((mate.name for mate in mates if mate.id == slots["who"]), "")
    if not name:
        return Answer((say("team_news-joined", street=street),))
    return Answer((say("team_news-joined-named", street=street, name=name),))


TEAM_NEWS = Dialogue(name="team_news", finish=_news, keeps=frozenset({"of", "who", "what"}))
