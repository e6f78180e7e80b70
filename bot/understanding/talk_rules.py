"""Rules for what is no booking: commands, check-in answers, questions, remarks, plans."""

import re
from collections.abc import Iterator

from bot.understanding.guess import WHOLE, Guess, asks
from bot.understanding.scene import Scene

SHORT = 8  # tokens; a longer answer to a check-in may be about something else
EMOJI_FROM = 0x2000
FOR_SOMEBODY = re.compile(r"\s*(?:for|voor)\s+[^:\d][^:]{1,60}:", re.I)


def whole_message(scene: Scene) -> Iterator[Guess]:
    """The whole message is a known one, such as `saldo` or `menu`."""
    if scene.whole:
        yield Guess(WHOLE, scene.whole, "whole message")


def check_in(scene: Scene) -> Iterator[Guess]:
    """The answers to "loop jij vandaag bij iemand langs?"."""
    if scene.context != "heat_checkin" or scene.price.sure or "asked" in scene.seen:
        return
    heat, short = scene.heat, len(scene.sentence) <= SHORT
    if "heat.help" in heat:
        yield Guess(WHOLE + 3, "heat_reply_help", "check-in: help")
    elif "heat.later" in heat and not _mostly_ok(scene):
        yield Guess(WHOLE + 2 if short else 6, "heat_reply_later", "check-in: later")
    elif "heat.ok" in heat:
        yield Guess(WHOLE + 1 if short else 6, "heat_reply_ok", "check-in: ok")


def _mostly_ok(scene: Scene) -> bool:
    """ "nee hoor, alles goed": the later word stands first and good news follows."""
    ok, later = scene.heat.get("heat.ok", -1), scene.heat["heat.later"]
    return ok > later and scene.sentence.words[later] in ("nee", "no", "zo")


def on_behalf(scene: Scene) -> Iterator[Guess]:
    """ "for Lindenstraat: flowers 12.50", from a coordinator."""
    if scene.role == "coordinator" and FOR_SOMEBODY.match(scene.sentence.tidy.typed):
        yield Guess(WHOLE, "on_behalf", "for a street")


def announcements(scene: Scene) -> Iterator[Guess]:
    """Word from an editor or coordinator to everybody."""
    sends = scene.role in ("editor", "coordinator")
    if sends and {"say.send", "say.everyone"} <= scene.seen:
        yield Guess(8.5, "announce", "send to everyone")
    if "say.announce" in scene.seen:
        early = scene.sentence.present["say.announce"] <= 3
        if sends:
            yield Guess(12 if early else 8, "announce", "announcement")
        elif early and ":" in scene.sentence.words:
            yield Guess(9, "announce", "announcement by a neighbour")


def questions(scene: Scene) -> Iterator[Guess]:
    """A question about spending is a wish for help, never a booking."""
    seen = scene.seen
    if "say.note" in seen and "money" in seen and "block.wish" in seen:
        return
    if "say.tip" in seen and (scene.opens("say.may") or asks(scene)) and not scene.occasion:
        yield Guess(5.5, "help", "asks about a tip")
    spending = not seen.isdisjoint({"money", "gift", "say.money", "say.pot"})
    if _may(scene) and spending:
        yield Guess(9, "help", "may I")
    elif _may(scene) and scene.role != "neighbour":
        yield Guess(3, "help", "may I, of something else")
    if _is_it_good(scene) and {"money", "gift"} & seen:
        yield Guess(8, "help", "can something be bought")
    if "say.help" in seen and ("question_mark" in seen or scene.opens("say.help")):
        yield Guess(6.5, "help", "asks how")


def _is_it_good(scene: Scene) -> bool:
    """ "kan 30 euro voor een bon?", "is 35 euro oke?"."""
    opens = scene.opens("say.can") or scene.opens("say.is_now")
    return opens and scene.sentence.words[-1] == "?" and "done.word" not in scene.seen


def _may(scene: Scene) -> bool:
    place = scene.sentence.present.get("say.may")
    if place is None:
        return False
    if place >= len(scene.sentence) - 2:
        return True  # "…, kan dat"
    return place <= 2 or scene.opens("say.may") or scene.sentence.words[-1] == "?"


def remarks(scene: Scene) -> Iterator[Guess]:
    """Thanks, plans, and things not done: worth a kind word, never a booking."""
    if scene.role == "neighbour" and scene.gifts and not scene.amounts and _glad(scene):
        yield Guess(7, "smalltalk", "a neighbour is glad of a gift")
    if "say.nothing_done" in scene.seen and not scene.amounts:
        yield Guess(6.5, "smalltalk", "nothing done yet")
    elif "free" in scene.seen and not (scene.gifts or scene.amounts or scene.occasion):
        yield Guess(6, "smalltalk", "nothing spent")
    yield from _only_signs(scene)
    if _not_done(scene):
        yield Guess(7.2, "smalltalk", "not done")
    elif _planned(scene):
        yield Guess(7.1, "smalltalk", "a plan")


def _glad(scene: Scene) -> bool:
    thanks = scene.opens("say.thanks_for") or scene.opens("say.thanks")
    return thanks or "block.received" in scene.seen


def _only_signs(scene: Scene) -> Iterator[Guess]:
    words = scene.sentence.words
    if not scene.gifts and not any(word[0].isalnum() for word in words):
        emoji = any(ord(word[0]) > EMOJI_FROM for word in words)
        yield Guess(2, "smalltalk" if emoji else "unknown", "only signs")


def _not_done(scene: Scene) -> bool:
    denied = {"done.word", "block.not"} <= scene.seen
    return denied and (bool(scene.gifts) or "person" in scene.seen)


def _planned(scene: Scene) -> bool:
    seen = scene.seen
    if not scene.gifts or "done.word" in seen or scene.role == "neighbour":
        return False
    if "say.needs" in seen or "say.note" in seen or ("say.broken" in seen and scene.amounts):
        return False
    return "say.we" in seen and ("block.plan" in seen or "block.wish" in seen)
