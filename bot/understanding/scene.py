"""What has been found in a message, gathered for the rules that tell its intent."""

from dataclasses import dataclass, field

from bot.understanding.days import Day
from bot.understanding.money import Amount
from bot.understanding.numbers import Number
from bot.understanding.prices import Price
from bot.understanding.sentence import Sentence

GROUPS = frozenset(
    {"gift", "occasion", "asked", "coin", "day", "weekday", "person", "free", "gave"}
)
SMALL = frozenset({"polite.word", "near.article", "near.and", "near.for", "near.at"})


@dataclass(slots=True)
class Scene:
    """Everything known before the intent is; `seen` holds classes, groups and `^` for opening."""

    sentence: Sentence
    role: str
    context: str | None
    numbers: list[Number]
    amounts: list[Amount]
    days: list[Day]
    gifts: tuple[str, ...]
    occasion: str | None
    house: str | None
    price: Price
    seen: set[str] = field(default_factory=set)
    heat: dict[str, int] = field(default_factory=dict)  # answers to a check-in, and where
    whole: str | None = None  # the intent of the whole message, when it is a known one

    def opens(self, kind: str) -> bool:
        """Whether the message begins with a word of this class, politeness aside."""
        return f"^{kind}" in self.seen


def look_around(scene: Scene) -> None:
    """Fills in `seen`: classes, their groups, what the message opens with, what it holds."""
    sentence, seen = scene.sentence, scene.seen
    seen.update(sentence.present)
    seen.update(group for kind in sentence.present if (group := kind.partition(".")[0]) in GROUPS)
    for kind in _opening(sentence):
        seen.add(f"^{kind}")
    if scene.price.sure:
        seen.add("money")
    if scene.numbers:
        seen.add("number")
    if "?" in sentence.words:
        seen.add("question_mark")
    if scene.house:
        seen.add("house")
    if not scene.gifts:
        seen.discard("gift")
    if _only_small(sentence):
        seen.add("only")


def _opening(sentence: Sentence) -> tuple[str, ...]:
    for place, classes in enumerate(sentence.marks):
        if place in sentence.phrased and not classes:
            continue
        word = sentence.words[place]
        if word[0].isdigit() and sentence.claims[place] != "house":
            return ()
        if not word[0].isalpha() and not classes:
            continue
        if place + 1 < len(sentence) and sentence.claims[place + 1] == "house":
            continue
        if classes and not SMALL.isdisjoint(classes) and len(classes) == 1:
            continue
        return classes
    return ()


def _only_small(sentence: Sentence) -> bool:
    """Whether nothing stands beside a language's name but small words: "in het turks aub"."""
    if len(sentence) > 7:
        return False
    small = ("asked.", "say.speak", "polite.", "near.", "say.language", "say.nice")
    return all(
        any(kind.startswith(small) for kind in classes) or len(word) <= 3
        for word, classes in zip(sentence.words, sentence.marks, strict=True)
    )


def is_bare(scene: Scene) -> bool:
    """Whether the amount is all there is, politeness aside."""
    words, marks = scene.sentence.words, scene.sentence.marks
    inside = {place for a in scene.amounts for place in range(a.first, a.end)}
    return (
        all(
            place in inside or not word[0].isalpha() or "polite.word" in marks[place]
            for place, word in enumerate(words)
        )
        and not scene.gifts
    )
