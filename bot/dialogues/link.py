"""One person on two channels: a code from the one, typed on the other."""

from bot.deeds import Deed, GiveLinkCode, LinkChannels, MissCode, Outcome
from bot.dialogue import Dialogue
from bot.dialogues.join import missed
from bot.say import say
from bot.talk import Answer, Elsewhere, Slots
from bot.world import World


def _finish(slots: Slots, world: World) -> Deed | Answer:
    if "code" in slots:
        return _with_code(str(slots["code"]), world)
    if not world.me.joined:
        return Answer((say("link-stranger", call=world.me.call),))
    return GiveLinkCode()


def _with_code(code: str, world: World) -> Deed | Answer:
    linked = world.link(code)
    if linked.refusal or world.me.locked_out:
        return MissCode(linked.refusal or "unknown")
    if linked.here:
        return Answer((say("link-here", code=code),))
    return Answer((say("link-already"),)) if linked.mine else LinkChannels(code)


def _told(outcome: Outcome, _slots: Slots, world: World) -> Answer:
    """Who gave the code hears of it as well, in case it was not she who typed it."""
    if not outcome.done:
        return missed(outcome, world, "link")
    if "code" in outcome.facts:
        return Answer((say("link-code", code=outcome.facts["code"]),))
    other = Elsewhere(outcome.facts["given_in"], say("link-elsewhere", call=world.me.call))
    return Answer((say("link-linked"),), elsewhere=other)


LINK = Dialogue(name="link", finish=_finish, told=_told, keeps=frozenset({"code"}))
