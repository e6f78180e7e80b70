"""Decides whether to act at once: only with one reading and nothing that speaks against it."""

from bot.understanding.guess import BOOKED, BOOKING, Guess
from bot.understanding.houses import GIFTS
from bot.understanding.scene import Scene, is_bare

AHEAD = 1.0  # how far the best guess must be ahead of the next
LEAST = 2.0  # how sure anything must be

# A message with one of these is never written down unasked.
STOPPERS = frozenset(
    {
        "block.question", "block.plan", "block.not", "block.sale", "block.rent", "block.received",
        "block.own", "block.remark", "block.hard_remark", "block.counted", "block.wish",
        "block.discount", "block.undone", "say.undo", "say.remove", "say.double", "say.saldo",
        "say.tip", "say.rest",
    }
)  # fmt: skip
SOFT_WHEN_DONE = frozenset({"block.remark", "block.wish"})
FINE_IN_CORRECTIONS = frozenset({"block.not", "block.remark", "say.remove"})
SOMEBODY = frozenset({"person", "occasion", "house", "day", "weekday", "title.name"})


def doubt_about(scene: Scene, best: Guess) -> str | None:
    """Why the amount has to be asked about, or None when it is clear."""
    price = scene.price
    if price.cents is None or price.doubt:
        return price.doubt
    if price.only_corrects and best.intent != "correct_last":
        return "unexplained"
    alone = best.rule == "an amount alone" or (is_bare(scene) and bool(scene.amounts))
    return "bare" if alone else None


def is_confident(scene: Scene, guesses: list[Guess], doubt: str | None) -> bool:
    """Whether nothing needs to be asked before acting on the best guess."""
    best = guesses[0]
    ahead = best.score - guesses[1].score if len(guesses) > 1 else best.score
    if best.intent == "unknown" or ahead < AHEAD or best.score < LEAST:
        return False
    if best.intent not in BOOKING:
        return True
    if doubt or scene.price.cents is None or scene.role == "neighbour":
        return False
    return _clear_correction(scene) if best.intent == "correct_last" else _clear_report(scene, best)


def _clear_correction(scene: Scene) -> bool:
    if scene.price.only_corrects and scene.occasion:
        return False
    loose = scene.opens("near.instead") and scene.gifts and scene.context is None
    return not loose and not (STOPPERS & scene.seen) - FINE_IN_CORRECTIONS


def _clear_report(scene: Scene, best: Guess) -> bool:
    seen = scene.seen
    done = "done.word" in seen
    stops = STOPPERS & seen
    if done:
        stops -= SOFT_WHEN_DONE
    if "say.note" in seen:
        stops -= {"block.wish"}
    if stops or best.score < BOOKED or _money_given(scene):
        return False
    only_a_fact = not done and "say.is_now" in seen and seen.isdisjoint(SOMEBODY)
    own_money = {"block.self", "near.price"} <= seen
    return not (only_a_fact or own_money or _asking(scene))


def _asking(scene: Scene) -> bool:
    asking = scene.opens("block.asking") or "question_mark" in scene.seen
    return asking and "block.asking" in scene.seen


def _money_given(scene: Scene) -> bool:
    """ "Jan gaf 10 euro voor bloemen" is money that came in, or went to somebody."""
    sentence, first = scene.sentence, scene.amounts[0] if scene.amounts else None
    if first is None:
        return False
    gift = next((p for p in range(len(sentence)) if sentence.any(p, GIFTS)), len(sentence))
    given = sentence.has(first.end, "gave.behind") or sentence.has(first.first - 1, "gave.word")
    return given and gift > first.first
