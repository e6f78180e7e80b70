"""Rules for money: a new attention, a correction, cash counted, or no business of the pot."""

from collections.abc import Iterator

from bot.understanding.guess import BOOKED, Guess, asks, money_said
from bot.understanding.scene import Scene, is_bare

ASKED = 3.5  # how much less likely a question is a booking


def no_business(scene: Scene) -> Iterator[Guess]:
    """Sales, rents, bus lines: numbers that have nothing to do with the pot."""
    seen = scene.seen
    if "block.sale" in seen and scene.amounts:
        yield Guess(7.5 if "done.word" not in seen else 5, "unknown", "a sale")
    if "block.rent" in seen and scene.amounts and "gift" not in seen:
        yield Guess(8, "unknown", "a bill")
    if "block.received" in seen and scene.amounts and not {"gift", "say.correct"} & seen:
        yield Guess(7, "unknown", "money that came in")
    if "block.line" in seen and scene.numbers and "gift" not in seen:
        yield Guess(7.5, "unknown", "a bus line")
    if scene.amounts and not scene.price.sure and is_bare(scene) and scene.context is None:
        yield Guess(7, "unknown", "a number alone")


def counted_cash(scene: Scene) -> Iterator[Guess]:
    """ "92 euro geteld": money counted is never money spent."""
    if "say.count" in scene.seen and scene.amounts and "gift" not in scene.seen:
        yield Guess(10, "count_cash", "money counted")


def reports(scene: Scene) -> Iterator[Guess]:
    """An attention that was given."""
    less = ASKED if asks(scene) else 0
    score, rule = _reported(scene)
    if score:
        yield Guess(score - less, "report_attention", rule)
    if scene.amounts and scene.price.sure and is_bare(scene):
        yield Guess(BOOKED - 0.5 - less, "report_attention", "an amount alone")


def _reported(scene: Scene) -> tuple[float, str]:
    done = "done.word" in scene.seen
    something = bool(scene.gifts) or done or scene.occasion is not None
    if money_said(scene):
        return (BOOKED, "an amount for something") if something else (4, "an amount")
    if scene.amounts and something:
        return 5.5, "a bare number for something"
    if scene.price.sure and not scene.amounts and (scene.gifts or done):
        return (0, "") if "say.nothing_done" in scene.seen else (BOOKED, "free of charge")
    if scene.gifts:
        return _gift_without_amount(scene, done=done)
    told = done and ("person" in scene.seen or scene.occasion is not None)
    return (2.5, "something done") if told else (0, "")


def _gift_without_amount(scene: Scene, *, done: bool) -> tuple[float, str]:
    if done:
        return 6, "a gift given"
    return (4.6 if scene.occasion or scene.house else 3.6), "a gift named"


def corrections(scene: Scene) -> Iterator[Guess]:
    """Something about a booking is to be put right."""
    if "say.forgot" in scene.seen and "gift" in scene.seen:
        return  # "oeps vergeten: bloemen 12,50" is new
    said = scene.price.cents is not None or bool(scene.amounts)
    strong = _strong(scene)
    yield from _this_must_be_that(scene, said=said)
    yield from _softly_corrected(scene, said=said, strong=strong)
    yield from _strongly_corrected(scene, said=said, strong=strong)
    if scene.context == "just_booked" and (said or _facts_named(scene)):
        yield from _just_booked(scene, said=said)


def _facts_named(scene: Scene) -> bool:
    return bool(scene.gifts or scene.days or scene.house or scene.occasion)


def _weak(scene: Scene) -> bool:
    return any(map(scene.opens, ("say.oops", "say.was", "near.instead")))


def _strong(scene: Scene) -> bool:
    taken_back = [amount.replaced for amount in scene.amounts]
    house_for_house = {"near.instead", "say.must"} <= scene.seen and scene.house is not None
    return (
        "say.correct" in scene.seen or (any(taken_back) and not all(taken_back)) or house_for_house
    )


def _this_must_be_that(scene: Scene, *, said: bool) -> Iterator[Guess]:
    seen = scene.seen
    if len(scene.amounts) == 2 and scene.sentence.has(scene.amounts[0].end, "say.must"):
        yield Guess(BOOKED + 1, "correct_last", "this must be that")
    plain = said and not scene.gifts
    if plain and "say.must" in seen and (scene.opens("say.must") or "say.entry" in seen):
        yield Guess(BOOKED + 1, "correct_last", "it must be")
    if plain and "say.was" in seen and _retells(scene):
        yield Guess(BOOKED + 0.5, "correct_last", "the last one was")
    if "say.house" in seen and scene.house:
        yield Guess(5, "correct_last", "another house number")


def _retells(scene: Scene) -> bool:
    """ "laatste was 8 niet 9"."""
    return "near.instead" in scene.seen or scene.opens("say.entry") or scene.opens("say.recent")


def _softly_corrected(scene: Scene, *, said: bool, strong: bool) -> Iterator[Guess]:
    """ "nee, 15", "was 15"; with a gift named it may as well be a new attention: then ask."""
    oops = scene.opens("say.oops") or scene.opens("near.instead")
    if not said or not _weak(scene):
        return
    about_last = strong or scene.context == "just_booked" or (oops and "say.was" in scene.seen)
    if not scene.gifts or about_last:
        yield Guess(BOOKED + 1, "correct_last", "no, or it was")
    else:
        yield Guess(BOOKED - 0.5, "correct_last", "perhaps it was")


def _strongly_corrected(scene: Scene, *, said: bool, strong: bool) -> Iterator[Guess]:
    seen, about, weak = scene.seen, said or _facts_named(scene), _weak(scene)
    if strong and said:
        mixed = scene.gifts and "done.word" in seen and scene.context is None
        yield Guess(BOOKED + (-0.5 if mixed else 1.5), "correct_last", "a corrected amount")
    elif strong and about and ("done.word" not in seen or weak):
        yield Guess(BOOKED - 0.5, "correct_last", "a correction")
    elif strong:
        yield Guess(3.5, "correct_last", "something is wrong")
    elif weak and about and not said and "say.weather" not in seen:
        score = 5.8 if scene.opens("say.was") else 4.5
        yield Guess(score, "correct_last", "it was something else")
    turned = scene.opens("say.oops") or scene.opens("say.was") or "say.not_but" in seen
    turned = turned and ("done.word" not in seen or "say.not_but" in seen)
    if "near.instead" in seen and about and turned:
        yield Guess(BOOKED + (0 if said else 1), "correct_last", "not this but that")


def _just_booked(scene: Scene, *, said: bool) -> Iterator[Guess]:
    """Right after a booking, a loose fact is about that booking."""
    fresh = "done.word" in scene.seen or (said and scene.gifts and scene.price.sure)
    if not fresh and "block.question" not in scene.seen and len(scene.sentence) <= 10:
        yield Guess(BOOKED + 0.8, "correct_last", "right after a booking")
    elif "say.was" in scene.seen and said:
        yield Guess(BOOKED - 0.5, "correct_last", "was, right after a booking")
