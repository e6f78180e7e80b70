"""Rules for a tip: somebody could use attention."""

from collections.abc import Iterator

from bot.understanding.guess import Guess, asks, money_said
from bot.understanding.scene import Scene


def tips(scene: Scene) -> Iterator[Guess]:
    """By the word itself, by an occasion without a gift, or by a need."""
    if scene.opens("say.tip") and len(scene.sentence) > 2:
        yield Guess(9.5, "tip", "begins with tip")
    elif "say.tip" in scene.seen:
        yield Guess(4.2, "tip", "says tip")
    if money_said(scene) or "say.done_tip" in scene.seen:
        return
    yield from _by_occasion(scene)
    yield from _by_need(scene)
    if scene.role == "neighbour":
        yield from _by_neighbour(scene)


def _by_occasion(scene: Scene) -> Iterator[Guess]:
    neighbour, fresh = scene.role == "neighbour", "done.word" not in scene.seen
    if not scene.occasion or not (fresh or neighbour or not scene.gifts):
        return
    score = 6.2 if neighbour else 5.2 if not scene.gifts else 3.8
    now = 0.4 if "say.is_now" in scene.seen else 0
    yield Guess(score + now, "tip", "an occasion without a gift")


def _by_need(scene: Scene) -> Iterator[Guess]:
    seen, fresh = scene.seen, "done.word" not in scene.seen
    if "say.needs" in seen and ("person" in seen or scene.house or scene.occasion):
        yield Guess(5.4 if fresh else 4, "tip", "somebody could use attention")
    elif "say.needs" in seen:
        yield Guess(2.8, "tip", "something is needed")
    wondering = "question_mark" in seen or "hedge.word" in seen
    if scene.gifts and fresh and wondering and not scene.amounts and "say.may" not in seen:
        yield Guess(5.5, "tip", "a gift is thought of")


def _by_neighbour(scene: Scene) -> Iterator[Guess]:
    if {"say.is_now", "person"} <= scene.seen and not asks(scene):
        yield Guess(3.2, "tip", "a neighbour tells of somebody")
    if scene.gifts and "done.word" not in scene.seen:
        yield Guess(4.8, "tip", "a neighbour names a gift")
