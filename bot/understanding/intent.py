"""Tells what a message wants: every rule that fits makes a guess, the surest wins."""

from collections.abc import Callable, Iterator

from bot.understanding.patterns import Guess, Patterns
from bot.understanding.scene import Scene, is_bare

BOOKING = frozenset({"report_attention", "correct_last"})
WHOLE, BOOKED = 20.0, 7.0

Rule = Callable[[Scene], Iterator[Guess]]


def guesses_for(scene: Scene, patterns: Patterns) -> list[Guess]:
    """At most one guess per intent, best first; never empty."""
    best: dict[str, Guess] = {"unknown": Guess(0.5, "unknown", "nothing fits")}
    for guess in [*patterns.fitting(scene.seen), *(g for rule in RULES for g in rule(scene))]:
        if guess.intent not in best or guess.score > best[guess.intent].score:
            best[guess.intent] = guess
    return sorted(best.values(), key=lambda guess: -guess.score)


def _whole(scene: Scene) -> Iterator[Guess]:
    if scene.whole:
        yield Guess(WHOLE, scene.whole, "whole message")


def _heat(scene: Scene) -> Iterator[Guess]:
    """The answers to "loop jij vandaag bij iemand langs?"."""
    if scene.context != "heat_checkin" or scene.price.sure or "asked" in scene.seen:
        return
    heat, short = scene.heat, len(scene.sentence) <= 8
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


def _announcement(scene: Scene) -> Iterator[Guess]:
    if "say.announce" in scene.seen:
        colon = ":" in scene.sentence.words
        early = scene.sentence.present["say.announce"] <= 3
        if scene.role in ("editor", "coordinator"):
            yield Guess(12 if early else 8, "announce", "announcement")
        elif early and colon:
            yield Guess(9, "announce", "announcement by a neighbour")


def _question(scene: Scene) -> Iterator[Guess]:
    """A question about spending is a wish for help, never a booking."""
    seen, words = scene.seen, scene.sentence.words
    asks = "say.may" in seen and (
        scene.opens("say.may") or scene.sentence.present["say.may"] <= 2 or words[-1:] == ["?"]
    )
    if "say.note" in seen and "money" in seen and "block.wish" in seen:
        return
    if asks and ("money" in seen or "gift" in seen or "say.money" in seen or "say.pot" in seen):
        yield Guess(9, "help", "may I")
    elif asks and scene.role != "neighbour":
        yield Guess(3, "help", "may I, of something else")
    if scene.opens("say.can") and words[-1] == "?" and ("money" in seen or "gift" in seen):
        yield Guess(8, "help", "can something be bought")
    if "say.help" in seen and ("?" in words or scene.opens("say.help")):
        yield Guess(6.5, "help", "asks how")


def _no_business(scene: Scene) -> Iterator[Guess]:
    """Sales, rents, lotteries: money that has nothing to do with the pot."""
    seen = scene.seen
    money = "money" in seen or bool(scene.amounts)
    if "block.sale" in seen and money:
        yield Guess(7.5 if "done.word" not in seen else 5, "unknown", "a sale")
    if "block.rent" in seen and money and "gift" not in seen:
        yield Guess(8, "unknown", "a bill")
    if "block.line" in seen and scene.numbers and "gift" not in seen:
        yield Guess(7.5, "unknown", "a bus line")
    if scene.amounts and not scene.price.sure and is_bare(scene) and scene.context is None:
        yield Guess(7, "unknown", "a number alone")


def _count(scene: Scene) -> Iterator[Guess]:
    if "say.count" in scene.seen and scene.amounts and "gift" not in scene.seen:
        yield Guess(10, "count_cash", "money counted")


def _correction(scene: Scene) -> Iterator[Guess]:
    seen = scene.seen
    said = scene.price.cents is not None or bool(scene.amounts)
    about = said or bool(scene.gifts or scene.days) or scene.house is not None or "occasion" in seen
    if "say.forgot" in seen and "gift" in seen:
        return
    taken_back = [amount.replaced for amount in scene.amounts]
    strong = "say.correct" in seen or (any(taken_back) and not all(taken_back))
    strong = strong or ("near.instead" in seen and "say.must" in seen and scene.house is not None)
    if len(scene.amounts) == 2 and scene.sentence.has(scene.amounts[0].end, "say.must"):
        yield Guess(BOOKED + 1, "correct_last", "this must be that")
    if "say.must" in seen and said and not scene.gifts and (
        scene.opens("say.must") or "say.entry" in seen
    ):
        yield Guess(BOOKED + 1, "correct_last", "it must be")
    if "say.was" in seen and said and not scene.gifts and _retells(scene):
        yield Guess(BOOKED + 0.5, "correct_last", "the last one was")
    weak = scene.opens("say.oops") or scene.opens("say.was") or scene.opens("near.instead")
    if strong and said:
        yield Guess(BOOKED + 1.5, "correct_last", "a correction with an amount")
    elif strong and about and ("done.word" not in seen or weak):
        yield Guess(BOOKED - 0.5, "correct_last", "a correction")
    elif strong:
        yield Guess(3.5, "correct_last", "something is wrong")
    if weak and said:
        bought = "done.word" in seen and "gift" in seen
        yield Guess(BOOKED - 2 if bought else BOOKED + 1, "correct_last", "no, or it was")
    elif weak and about and not scene.gifts and "say.weather" not in seen:
        yield Guess(4.5, "correct_last", "it was something else")
    if "near.instead" in seen and (scene.opens("say.oops") or "say.not_but" in seen) and about:
        yield Guess(BOOKED + 1, "correct_last", "not this but that")
    if scene.context == "just_booked" and about:
        yield from _just_booked(scene, said=said)


def _retells(scene: Scene) -> bool:
    """ "laatste was 8 niet 9"."""
    return "near.instead" in scene.seen or scene.opens("say.entry") or scene.opens("say.recent")


def _just_booked(scene: Scene, *, said: bool) -> Iterator[Guess]:
    """Right after a booking, a loose fact is about that booking."""
    fresh = "done.word" in scene.seen or (said and scene.gifts and scene.price.sure)
    if not fresh and "block.question" not in scene.seen and len(scene.sentence) <= 10:
        yield Guess(BOOKED + 0.8, "correct_last", "right after a booking")
    elif "say.was" in scene.seen and said:
        yield Guess(BOOKED - 0.5, "correct_last", "was, right after a booking")


def _report(scene: Scene) -> Iterator[Guess]:
    asked = 3.5 if _asks(scene) else 0
    for guess in _reported(scene):
        yield Guess(guess.score - asked, guess.intent, guess.rule)


def _asks(scene: Scene) -> bool:
    """Whether it opens with a question word and is no order to write something down."""
    opens = any(map(scene.opens, ("say.how_much", "say.what", "block.question", "say.how_often")))
    return opens and "say.note" not in scene.seen


def _reported(scene: Scene) -> Iterator[Guess]:
    seen, price = scene.seen, scene.price
    done, occasion = "done.word" in seen, scene.occasion is not None
    if scene.amounts and price.sure:
        known = bool(scene.gifts) or done or occasion
        yield Guess(BOOKED if known else 4, "report_attention", "an amount" + (
            " for something" if known else ""))
    elif price.sure and (scene.gifts or done) and "say.nothing_done" not in seen:
        yield Guess(BOOKED, "report_attention", "free of charge")
    elif scene.amounts and (scene.gifts or done or occasion):
        yield Guess(5.5, "report_attention", "a bare number for something")
    elif scene.gifts and done:
        yield Guess(6, "report_attention", "a gift given")
    elif scene.gifts:
        yield Guess(4.6 if occasion or scene.house else 3.6, "report_attention", "a gift named")
    elif done and ("person" in seen or occasion):
        yield Guess(2.5, "report_attention", "something done")
    if is_bare(scene) and price.sure and scene.amounts:
        yield Guess(BOOKED - 0.5, "report_attention", "an amount alone")


def _tip(scene: Scene) -> Iterator[Guess]:
    seen, neighbour = scene.seen, scene.role == "neighbour"
    if scene.opens("say.tip") and len(scene.sentence) > 2:
        yield Guess(9.5, "tip", "begins with tip")
    elif "say.tip" in seen:
        yield Guess(4.2, "tip", "says tip")
    if price_said(scene) or "say.done_tip" in seen:
        return
    fresh = "done.word" not in seen
    if scene.occasion and (fresh or neighbour or not scene.gifts):
        score = 6.2 if neighbour else 5.2 if not scene.gifts else 3.8
        yield Guess(score + (0.4 if "say.is_now" in seen else 0), "tip", "an occasion without a gift")
    if "say.needs" in seen and ("person" in seen or scene.house or scene.occasion):
        yield Guess(5.4 if fresh else 4, "tip", "somebody could use attention")
    elif "say.needs" in seen:
        yield Guess(2.8, "tip", "something is needed")
    if scene.gifts and fresh and not scene.amounts and "say.may" not in seen and (
        "?" in scene.sentence.words or "hedge.word" in seen
    ):
        yield Guess(5.5, "tip", "a gift is thought of")
    if neighbour and scene.gifts and fresh:
        yield Guess(4.8, "tip", "a neighbour names a gift")


def price_said(scene: Scene) -> bool:
    """Whether money is spoken of for certain."""
    return scene.price.sure and bool(scene.amounts)


def _small(scene: Scene) -> Iterator[Guess]:
    """Plans, and things not done: worth a kind word, never a booking."""
    seen = scene.seen
    if "say.nothing_done" in seen and not scene.amounts:
        yield Guess(6.5, "smalltalk", "nothing done yet")
    if not scene.sentence.words or (
        not any(word[0].isalnum() for word in scene.sentence.words) and not scene.gifts
    ):
        emoji = any(ord(word[0]) > 0x2000 for word in scene.sentence.words)
        yield Guess(2, "smalltalk" if emoji else "unknown", "only signs")
    if "done.word" in seen and "block.not" in seen and (scene.gifts or "person" in seen):
        yield Guess(7.2, "smalltalk", "not done")
    elif _planned(scene):
        yield Guess(7.1, "smalltalk", "a plan")


def _planned(scene: Scene) -> bool:
    seen = scene.seen
    if "say.broken" in seen and scene.amounts:
        return False
    return ("block.plan" in seen or "block.wish" in seen) and bool(scene.gifts) and "done.word" not in seen and (
        "say.needs" not in seen and "say.note" not in seen and scene.role != "neighbour" and "say.we" in seen
    )


RULES: tuple[Rule, ...] = (
    _whole,
    _heat,
    _announcement,
    _question,
    _no_business,
    _count,
    _correction,
    _report,
    _tip,
    _small,
)
