"""Reads the word lists of `words/`, one TOML file per language, into one lexicon."""

import tomllib
from pathlib import Path
from typing import Any

from bot.understanding.lexicon import Lexicon
from bot.understanding.number_words import number_words
from bot.understanding.sentence import Classes, tokens_of

FOLDER = Path(__file__).parent / "words"
FILES = ("nl", "nl_says", "nl_known", "en", "en_says", "tr")

# Classes in which a typing error is forgiven. Never "stop": opting out asks exact spelling.
FORGIVEN = (
    "hedge.", "block.not", "gift.", "occasion.", "weekday.", "day.", "asked.", "coin.", "done.",
    "near.total", "polite.",
    "near.number", "person.neighbour", "unit.euro", "say.saldo", "say.saldi", "say.overview",
    "say.undo", "say.remove", "say.correct", "say.announce", "say.thanks", "say.greeting",
    "say.language", "say.spend", "say.spent", "say.how_much", "say.finished", "say.start",
    "say.join", "say.help", "say.data", "say.forget", "say.count", "month.", "say.attentions",
)  # fmt: skip

LONGEST_FORGIVEN_NUMBER = 12
SHORTEST_COMPOUND = 7
HEARD_INSIDE = ("gift.", "occasion.", "person.", "block.", "hedge.")
PHRASE_WORD = 5  # longer words of a phrase are forgiven too: "niewe buren"
OF_THEIR_OWN = frozenset({"say.mild", "say.note"})
EXACT = frozenset({"stop", "form", "back"})

# Tables whose keys are not classes of words.
_APART = frozenset({"number", "joined", "beginning", "ending", "known", "written", "whole"})


# Groups that only count beside their own question, so that their phrases hide no other words.
ASIDE = frozenset({"heat", "yes", "no"})

Tables = list[tuple[str, dict[str, Any]]]


def read_tables() -> Tables:
    """The files as they are: (language, tables)."""
    return [
        (name[:2], tomllib.loads((FOLDER / f"{name}.toml").read_text("utf8"))) for name in FILES
    ]


def small_lexicon(tables: Tables, groups: frozenset[str]) -> Lexicon:
    """Only some groups of words, for the answers to one question."""
    lexicon = Lexicon()
    for _, table in tables:
        for group in groups & table.keys():
            for kind, listed in table[group].items():
                _add_class(lexicon, f"{group}.{kind}", _listed(listed))
    return _sorted(lexicon)


def read_lexicon(tables: Tables) -> Lexicon:
    """All languages together: a message may mix them."""
    lexicon = Lexicon()
    for language, table in tables:
        _add_language(lexicon, language, table)
    _read_compounds(lexicon)
    return _sorted(lexicon)


def _sorted(lexicon: Lexicon) -> Lexicon:
    for phrases in lexicon.phrases.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return lexicon


def _read_compounds(lexicon: Lexicon) -> None:
    """A listed occasion may end in a gift ("rouwkaart"), a listed gift begin with an occasion."""
    telling = {
        word: kinds
        for word, classes in lexicon.words.items()
        if (kinds := tuple(kind for kind in classes if kind.startswith(HEARD_INSIDE)))
    }
    for phrases in lexicon.phrases.values():
        for place, (words, classes) in enumerate(phrases):
            if inner := [kind for word in words if word in telling for kind in telling[word]]:
                phrases[place] = words, _with_inner(classes, inner)
    for word, classes in lexicon.words.items():
        if len(word) >= SHORTEST_COMPOUND and classes[0].startswith(("gift.", "occasion.")):
            lexicon.words[word] = _with_parts(classes, lexicon.parts(word))


def _with_parts(classes: Classes, parts: Classes) -> Classes:
    for kind in parts:
        group = "occasion." if kind.startswith("gift.") else "gift."
        known = any(had.startswith(kind.partition(".")[0]) for had in classes)
        if not known and any(had.startswith(group) for had in classes):
            classes = (*classes, kind)
    return classes


def _with_inner(classes: Classes, inner: list[str]) -> Classes:
    """ "birthday cake" is a cake, and for a birthday."""
    for kind in inner:
        group = {"gift": "occasion.", "occasion": "gift."}.get(kind.partition(".")[0])
        if (
            (group and any(known.startswith(group) for known in classes))
            or (kind.startswith("person.") and classes[0].startswith("occasion."))
            or (kind.startswith(("block.", "hedge.")) and _heard_through(classes))
        ):
            classes = _with(classes, kind)
    return classes


def _heard_through(classes: Classes) -> bool:
    """ "nog niet" still says "niet"; "niet duur" and "niet lekker" mean something of their own."""
    return all(kind.startswith("say.") and kind not in OF_THEIR_OWN for kind in classes)


def _add_language(lexicon: Lexicon, language: str, table: dict[str, Any]) -> None:
    for group, kinds in table.items():
        if group not in _APART:
            for kind, listed in kinds.items():
                _add_class(lexicon, f"{group}.{kind}", _listed(listed), aside=group in ASIDE)
    _add_parts(lexicon.beginnings, table.get("beginning", {}))
    _add_parts(lexicon.endings, table.get("ending", {}))
    for intent, listed in table.get("whole", {}).items():
        _add_whole(lexicon, intent, _listed(listed))
    small = _listed(table.get("written", {}).get("words", ""))
    lexicon.written.update(dict.fromkeys(small, language))
    lexicon.known.update(small, _listed(table.get("known", {}).get("words", "")))
    _add_numbers(lexicon, number_words(table))


def _add_parts(parts: dict[str, Classes], table: dict[str, str]) -> None:
    for kind, listed in table.items():
        for part in _listed(listed):
            parts[part] = (*parts.get(part, ()), kind)


def _add_numbers(lexicon: Lexicon, numbers: dict[str, int]) -> None:
    lexicon.numbers |= numbers
    lexicon.known.update(numbers)
    for word in numbers:
        if len(word) <= LONGEST_FORGIVEN_NUMBER:
            lexicon.near.add(word)


def _add_class(lexicon: Lexicon, kind: str, phrases: list[str], *, aside: bool = False) -> None:
    forgiven, occasion = kind.startswith(FORGIVEN), kind.startswith("occasion.")
    for phrase in phrases:
        words = [phrase] if phrase.isalpha() else list(tokens_of(phrase))
        lexicon.known.update(words)
        if aside:
            continue
        if len(words) == 1:
            lexicon.words[words[0]] = _with(lexicon.words.get(words[0], ()), kind)
        else:
            _add_phrase(lexicon, words, kind)
        if forgiven and len(words) == 1:
            lexicon.near.add(words[0])
        elif occasion:
            _forgive_long(lexicon, words)


def _forgive_long(lexicon: Lexicon, words: list[str]) -> None:
    for word in words:
        if len(word) > PHRASE_WORD:
            lexicon.near.add(word)


def _add_whole(lexicon: Lexicon, intent: str, phrases: list[str]) -> None:
    for phrase in phrases:
        words = tokens_of(phrase)
        lexicon.whole[" ".join(words)] = intent
        lexicon.known.update(words)
        if len(words) == 1 and intent not in EXACT:
            lexicon.near.add(words[0])


def _add_phrase(lexicon: Lexicon, words: list[str], kind: str) -> None:
    phrases = lexicon.phrases.setdefault(words[0], [])
    for place, (known, classes) in enumerate(phrases):
        if known == words:
            phrases[place] = (known, _with(classes, kind))
            return
    phrases.append((words, (kind,)))


def _listed(text: str) -> list[str]:
    """The words and phrases of a list, parted by commas."""
    return [" ".join(part.split()) for part in text.split(",") if part.strip()]


def _with(classes: Classes, kind: str) -> Classes:
    return classes if kind in classes else (*classes, kind)
