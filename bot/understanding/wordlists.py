"""Reads the word lists of `words/`, one TOML file per language, into one lexicon."""

import tomllib
from pathlib import Path
from typing import Any

from bot.understanding.lexicon import Lexicon
from bot.understanding.sentence import Classes, tokens_of

FOLDER = Path(__file__).parent / "words"
FILES = ("nl", "nl_says", "en", "tr")

# Tables whose keys are not classes of words.
_APART = frozenset({"number", "joined", "beginning", "ending", "known", "written", "whole"})


def read_lexicon() -> Lexicon:
    """All languages together: a message may mix them."""
    lexicon = Lexicon()
    for name in FILES:
        table = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf8"))
        _add_language(lexicon, name[:2], table)
    for phrases in lexicon.phrases.values():
        phrases.sort(key=lambda phrase: -len(phrase[0]))
    return lexicon


def _add_language(lexicon: Lexicon, language: str, table: dict[str, Any]) -> None:
    for group, kinds in table.items():
        if group not in _APART:
            for kind, listed in kinds.items():
                _add_class(lexicon, f"{group}.{kind}", _listed(listed))
    for where, parts in (("beginning", lexicon.beginnings), ("ending", lexicon.endings)):
        for kind, listed in table.get(where, {}).items():
            for part in _listed(listed):
                parts[part] = (*parts.get(part, ()), kind)
    for intent, listed in table.get("whole", {}).items():
        _add_whole(lexicon, intent, _listed(listed))
    lexicon.known.update(_listed(table.get("known", {}).get("words", "")))
    small = _listed(table.get("written", {}).get("words", ""))
    lexicon.known.update(small)
    lexicon.written.update(dict.fromkeys(small, language))
    _add_numbers(lexicon, table)


def _add_class(lexicon: Lexicon, kind: str, phrases: list[str]) -> None:
    for phrase in phrases:
        first, *rest = words = list(tokens_of(phrase))
        lexicon.known.update(words)
        for word in words:
            lexicon.near.add(word)
        if rest:
            _add_phrase(lexicon, words, kind)
        else:
            lexicon.words[first] = _with(lexicon.words.get(first, ()), kind)


def _add_whole(lexicon: Lexicon, intent: str, phrases: list[str]) -> None:
    for phrase in phrases:
        words = tokens_of(phrase)
        lexicon.whole[" ".join(words)] = intent
        lexicon.known.update(words)
        for word in words:
            lexicon.near.add(word)


def _add_phrase(lexicon: Lexicon, words: list[str], kind: str) -> None:
    phrases = lexicon.phrases.setdefault(words[0], [])
    for place, (known, classes) in enumerate(phrases):
        if known == words:
            phrases[place] = (known, _with(classes, kind))
            return
    phrases.append((words, (kind,)))


def _add_numbers(lexicon: Lexicon, table: dict[str, Any]) -> None:
    numbers = {word: 100 * value for word, value in table.get("number", {}).items()}
    units = {word: value for word, value in numbers.items() if 100 <= value <= 900}
    tens = {word: value for word, value in numbers.items() if 2000 <= value <= 9000}
    joined = table.get("joined", {})
    if link := joined.get("between"):
        for ten, value in tens.items():
            numbers |= {unit + link + ten: value + small for unit, small in units.items()}
        numbers |= _hundreds(joined["hundred"], numbers, units, link)
        for half in _listed(joined["half"]):
            numbers |= {word + half: n + 50 for word, n in list(numbers.items()) if n <= 3000}
    numbers |= {word: value for word, value in joined.get("parts", {}).items()}
    lexicon.numbers |= numbers
    lexicon.known.update(numbers)
    for word in numbers:
        if len(word) <= 12:
            lexicon.near.add(word)


def _hundreds(
    hundred: str, below: dict[str, int], units: dict[str, int], link: str
) -> dict[str, int]:
    made: dict[str, int] = {}
    for start, base in [("", 10_000), *((u, n * 100) for u, n in units.items() if n > 100)]:
        made[start + hundred] = base
        for word, value in below.items():
            if 0 < value < 10_000:
                made[start + hundred + word] = base + value
                if value <= 1200:
                    made[start + hundred + link + word] = base + value
    return made


def _listed(text: str) -> list[str]:
    """The words and phrases of a list, parted by commas."""
    return [" ".join(part.split()) for part in text.split(",") if part.strip()]


def _with(classes: Classes, kind: str) -> Classes:
    return classes if kind in classes else (*classes, kind)
