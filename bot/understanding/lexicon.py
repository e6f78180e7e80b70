"""The word lists of all languages in one, and the marking of a message with them."""

from dataclasses import dataclass, field

from bot.understanding.sentence import Classes, Sentence
from bot.understanding.typing_errors import NearWords

MOST_REPAIRS = 24  # a long story full of unknown words must stay quick
LONGEST_PART, SHORTEST_PART, SHORTEST_REST = 14, 3, 2

Phrase = tuple[list[str], Classes]


@dataclass(slots=True)
class Lexicon:
    """Words and phrases with the classes they belong to, and the values of number words."""

    words: dict[str, Classes] = field(default_factory=dict)
    phrases: dict[str, list[Phrase]] = field(default_factory=dict)  # by first word
    whole: dict[str, str] = field(default_factory=dict)  # a whole message → its intent
    beginnings: dict[str, Classes] = field(default_factory=dict)
    endings: dict[str, Classes] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)  # word → value in hundredths
    known: set[str] = field(default_factory=set)  # every word that is no typing error
    written: dict[str, str] = field(default_factory=dict)  # small word → its language
    near: NearWords = field(default_factory=NearWords)

    def classes_in(self, words: list[str]) -> dict[str, int]:
        """The classes met and where first, without changing anything."""
        met: dict[str, int] = {}
        at = 0
        while at < len(words):
            length, classes = self._longest(words, at)
            for kind in classes:
                met.setdefault(kind, at)
            at += length
        return met

    def mark(self, sentence: Sentence) -> None:
        """Gives each token its classes, longest phrase first."""
        built = self._repair(sentence)
        words, at = sentence.words, 0
        marks, present = sentence.marks, sentence.present
        while at < len(words):
            length, classes = self._longest(words, at)
            if at in built:
                classes = built[at]
            if classes and self._is_a_name(sentence, at):
                classes = ()
            marks.append(classes)
            if length > 1:
                marks += [()] * (length - 1)
                sentence.phrased.update(range(at, at + length))
            for kind in classes:
                present.setdefault(kind, at)
            at += length

    def _is_a_name(self, sentence: Sentence, at: int) -> bool:
        """ "mevrouw Roos" is no flower: a capital behind a title."""
        typed = sentence.tidy.typed
        if at == 0 or not typed[sentence.starts[at]].isupper() or typed.isupper():
            return False
        ambiguous = "title.also_name" in self.words.get(sentence.words[at], ())
        return ambiguous or "title.name" in sentence.marks[at - 1]

    def _longest(self, words: list[str], at: int) -> tuple[int, Classes]:
        word = words[at]
        for phrase, classes in self.phrases.get(word, ()):
            if words[at : at + len(phrase)] == phrase:
                return len(phrase), classes
        return 1, self.words.get(word, ())

    def _repair(self, sentence: Sentence) -> dict[int, Classes]:
        """Reads unknown words as a compound of known parts, else as a typing error."""
        built: dict[int, Classes] = {}
        tried = 0
        for place, word in enumerate(sentence.words):
            if len(word) < 5 or word in self.known or not word[0].isalpha():
                continue
            tried += 1
            if tried > MOST_REPAIRS:
                break
            classes, near = self.parts(word), None
            if not _has_gift(classes):
                near = self.near.find(word)
            if near:
                sentence.words[place] = near
                sentence.guessed.add(place)
            elif classes:
                built[place] = classes
        return built

    def parts(self, word: str) -> Classes:
        """A compound: "verjaardagskaart" is a card (its ending) for a birthday (its beginning)."""
        most = min(LONGEST_PART, len(word) - SHORTEST_REST)
        begin: Classes = ()
        end: Classes = ()
        for size in range(most, SHORTEST_PART - 1, -1):
            begin = begin or self.beginnings.get(word[:size], ())
            end = end or self.endings.get(word[-size:], ())
        if _has_gift(end):
            begin = tuple(kind for kind in begin if not kind.startswith("gift."))
        return begin + end


def _has_gift(classes: Classes) -> bool:
    """A compound that ends in a known thing is no typing error."""
    return any(kind.startswith(("gift.", "place.")) for kind in classes)
