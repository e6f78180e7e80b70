"""Laws that every text keeps: known to the code, the same in each language, plain, je or u."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path
from typing import get_args

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

import bot
from bot.channels.base import Kind
from bot.commands import WORDS
from bot.dialogues import DIALOGUES
from bot.roles import Role
from bot.say import Cents, Gifts, Lines, Say, Term, TheStreet, say
from bot.saying import LANGUAGES, Speech
from tests.corner import every_question

CODE = Path(bot.__file__).parent
SPEECH = Speech.load()
WORDS_AT_MOST = {"nl": 45, "en": 40}

GIFTS = ("flowers", "card", "cake", "fruit", "drink", "plant", "other")
OCCASIONS = ("birth", "welcome", "birthday", "achievement", "celebration", "support", "farewell", "thanks", "heat", "just_because")  # fmt: skip
NUDGES = ("tip_reminder", "tip_passed", "tip_thanks")
JOINED = tuple(role.value for role in Role if role != Role.STRANGER)
# Texts whose key is put together in the code: how it begins, and with what it may end.
FAMILIES = {
    "gift-": GIFTS,
    "given-": GIFTS,
    "occasion-": OCCASIONS,
    "kind-": tuple(kind for kind in get_args(Kind) if kind not in ("text", "choice", "edit")),
    "menu-": (*(word.name for word in WORDS if word.menu), "menu", "more"),
    "join-consent-": JOINED,
    "welcome-": JOINED,
    "role-": JOINED,
    "help-": tuple(Role),
    "code-": ("unknown", "used", "expired", "call"),
    "amount-": ("negative", "zero", "too_large", "decimals", "several", "unexplained"),
    "at-once-set-": ("yes", "no"),
    "language-offer-": LANGUAGES,
    "why-": NUDGES,
    "why-set-": ("pause", "off", "on"),
    "tip_": ("thanks",),
}
# These speak about the words je and u, so they may hold both.
ABOUT_THE_FORMS = {"form-form", "form-je", "form-u", "form-set", "menu-form"}
# Proactive texts that no template can carry: a list has line breaks. They wait for her message.
NO_TEMPLATE = {"tip_reminder-several"}
# What is said in one message must together be as short as one text. A list is paged instead.
SAID_TOGETHER = [
    *((f"help-{role}", "help-call") for role in Role),
    ("welcome-gangmaker", "try-this"),
    ("hello", "menu-choice"),
    ("booked", "pot-left"),
    ("booked-free", "pot-left"),
    ("booked-at-once", "pot-left"),
    ("pot-left", "attentions-this-year"),
    ("pot-short", "attentions-this-year"),
    ("corrected", "pot-left"),
    ("undone-back", "pot-left"),
    ("count-booked", "pot-left"),
    ("tip-noted", "tip-cut"),
    ("tip-finished", "report_offer-report"),
]
OFFICIAL = ["declaratie", "verantwoording", "middels", "indien", "saldo", "betreffende", "inzake", "conform", "derhalve", "tevens", "alsmede", "voornoemd", "geschieden", "dienen", "uitgaven", "registreren", "registratie", "verwerken"]  # fmt: skip
ABBREVIATION = re.compile(r"\b(?:\w\.){2,}|\b(?:bijv|bv|enz|etc|evt|nr|incl|excl|max|ca|aub|tel|ivm|mbt|tm|vs|eg|ie)\b", re.I)  # fmt: skip
JE = re.compile(r"\b(je|jij|jou|jouw|jezelf|jullie)\b", re.I)
U = re.compile(r"\b(u|uw|uzelf)\b", re.I)

BOOKING = say(
    "in-words",
    gifts=Gifts(("flowers", "card")),
    amount=say("money", amount=Cents(12_50)),
    occasion=Term("occasion-support"),
    day=say("day-on", day=date(2025, 7, 1)),
)
# What fills each place, about as long as in real life. Lists are paged, so here they are empty.
SAMPLES = {
    "amount": Cents(1_250_00),
    "booking": BOOKING,
    "by": say("by-gangmaker"),
    "call": say("call-party-phone", party="Welzijn Lindewaard", phone="088-0000000"),
    "counted": Cents(92_00),
    "day": date(2025, 7, 1),
    "difference": Cents(4_50),
    "gifts": Gifts(("flowers", "card")),
    "hour": 10,
    "kept": Cents(-4_50),
    "left": Cents(92_50),
    "length": 200,
    "limit": Cents(25_00),
    "lines": Lines(()),
    "name": "Anja",
    "note": "krijgt graag bezoek",
    "number": "45-2",
    "occasion": Term("occasion-support"),
    "party": "Welzijn Lindewaard",
    "phone": "088-0000000",
    "place": TheStreet("Burgemeester Pabstlaan"),
    "role": Term("role-gangmaker"),
    "short": Cents(12_50),
    "spent": Cents(57_50),
    "street": TheStreet("Lindenstraat"),
    "tip": say("tip-number", number="45-2", occasion=Term("occasion-support")),
    "until": date(2025, 7, 1),
    "value": "Anja",
    "version": "2026-11",
}
COUNTS = {"count", "days", "older"}


# --- reading the files and the code ---------------------------------------------------------


def messages(language: str) -> list[ftl.Message]:
    written = FluentParser().parse(source(language)).body
    assert [entry.content for entry in written if isinstance(entry, ftl.Junk)] == []
    return [entry for entry in written if isinstance(entry, ftl.Message)]


def source(language: str) -> str:
    return (CODE / "texts" / f"{language}.ftl").read_text(encoding="utf8")


def forms(language: str) -> dict[str, dict[str, str]]:
    """Of each text what is written for je and, where it has one, for u."""
    text = source(language)

    def written(pattern: ftl.Pattern) -> str:
        return text[pattern.span.start : pattern.span.end]

    return {
        message.id.name: {"je": written(message.value)}
        | {attribute.id.name: written(attribute.value) for attribute in message.attributes}
        for message in messages(language)
    }


TEXTS = {language: forms(language) for language in LANGUAGES}
EVERY_FORM = [(la, key, form) for la in LANGUAGES for key in TEXTS[la] for form in TEXTS[la][key]]


def variables(text: str) -> set[str]:
    return set(re.findall(r"\$(\w+)", text))


def said(language: str, key: str, form: str) -> Iterator[str]:
    """The text with its places filled, once for each number that might word it differently."""
    needs = variables("".join(TEXTS[language][key].values()))
    counts = sorted(needs & COUNTS)
    for numbers in product((0, 1, 5), repeat=len(counts)):
        args = {n: SAMPLES[n] for n in needs - COUNTS} | dict(zip(counts, numbers, strict=True))
        yield SPEECH.words(Say(key, args), language, form)


def code() -> Iterator[ast.AST]:
    for file in sorted(CODE.parent.glob("bot/**/*.py")) + sorted(CODE.parent.glob("api/**/*.py")):
        yield from ast.walk(ast.parse(file.read_text(encoding="utf8")))


def constants(node: ast.AST) -> set[str]:
    return {c.value for c in ast.walk(node) if isinstance(c, ast.Constant) and type(c.value) is str}


def sayings() -> Iterator[tuple[set[str], set[str]]]:
    """Of every say(…), Term(…) and Option.of(…) in the code: its keys and the places it fills."""
    for node in code():
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in ("say", "Say", "Term", "of") and not isinstance(node.args[-1], ast.JoinedStr):
            key = node.args[-1] if name == "of" else node.args[0]
            whole = [key.body, key.orelse] if isinstance(key, ast.IfExp) else [key]
            keys = {k.value for k in whole if isinstance(k, ast.Constant)}
            yield keys, {k.arg or "**" for k in node.keywords}


def held() -> set[str]:
    """The names of what is held about a person, as bot/seen.py lists them."""
    listing = next(n for n in code() if isinstance(n, ast.FunctionDef) and n.name == "_readable")
    pairs = [n.elts[0] for n in ast.walk(listing) if isinstance(n, ast.Tuple)]
    return {f"held-{name.value}" for name in pairs if isinstance(name, ast.Constant)}


def demanded() -> set[str]:
    """Every text that something in the code will ask for."""
    plain = {
        f"{dialogue.name}-{step.slot}"
        for dialogue in DIALOGUES.values()
        for step in dialogue.steps
        if step.says is None
    }
    families = {f"{begin}{end}" for begin, ends in FAMILIES.items() for end in ends}
    labels = {option.label.key for _, options in every_question() for option in options}
    return plain | families | labels | held() | {key for keys, _ in sayings() for key in keys}


# --- the laws: nothing missing, nothing dead, the same in each language ----------------------


def test_every_text_that_is_said_exists() -> None:
    assert sorted(demanded() - TEXTS["nl"].keys()) == []


def test_every_text_that_exists_is_said() -> None:
    chosen = {c for node in code() for c in constants(node) if "-" in c}  # keys chosen by a rule
    assert sorted(TEXTS["nl"].keys() - demanded() - chosen) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_stands_there_twice(language: str) -> None:
    assert len(messages(language)) == len(TEXTS[language])


def test_languages_have_the_same_texts() -> None:
    for language in LANGUAGES:
        assert TEXTS[language].keys() == TEXTS["nl"].keys(), language


def test_a_text_has_the_same_places_in_each_language_and_form() -> None:
    for language, key, form in EVERY_FORM:
        expected = variables(TEXTS["nl"][key]["je"])
        assert variables(TEXTS[language][key][form]) == expected, (language, key, form)


def test_every_place_in_a_text_is_filled() -> None:
    empty = {
        key: left
        for keys, filled in sayings()
        for key in keys & TEXTS["nl"].keys()
        if "**" not in filled and (left := variables(TEXTS["nl"][key]["je"]) - filled)
    }
    assert empty == {}


# --- the laws: je or u -----------------------------------------------------------------------


def test_who_says_je_can_say_u() -> None:
    for key, written in TEXTS["nl"].items():
        if key not in ABOUT_THE_FORMS and not key.startswith("language-offer-"):
            assert bool(JE.search(written["je"])) == ("u" in written), key


def test_je_and_u_are_never_mixed() -> None:
    for key, written in TEXTS["nl"].items():
        if key not in ABOUT_THE_FORMS:
            assert not U.search(written["je"]), key
            assert not JE.search(written.get("u", "")), key
            assert "u" not in written or U.search(written["u"]), key


def test_english_has_one_form() -> None:
    assert {form for written in TEXTS["en"].values() for form in written} == {"je"}


# --- the laws: plain language ----------------------------------------------------------------


@pytest.mark.parametrize(("language", "key", "form"), EVERY_FORM)
def test_a_text_is_short_and_plain(language: str, key: str, form: str) -> None:
    for text in said(language, key, form):
        assert too_much(text, WORDS_AT_MOST[language]) == []


@pytest.mark.parametrize("together", SAID_TOGETHER)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_together_is_short_too(language: str, together: tuple[str, ...]) -> None:
    text = "\n".join(list(said(language, key, "je"))[-1] for key in together)
    assert too_much(text, WORDS_AT_MOST[language]) == []


def too_much(text: str, words_at_most: int) -> list[str]:
    """What makes a text hard to read (DOMAIN, "Plain Dutch"). A colon is a pause, like a point."""
    sentences = [s for s in re.split(r"[.!?]+(?=\s|$)|\n", text) if count_words(s)]
    breaths = [b for s in sentences for b in re.split(r":(?=\s|$)", s)]
    emoji = [c for c in text if unicodedata.category(c) == "So"]
    found = [f"{count_words(b)} words in one breath: {b}" for b in breaths if count_words(b) > 15]
    found += [f"{len(sentences)} sentences"] if len(sentences) > 3 else []
    found += [f"{count_words(text)} words"] if count_words(text) > words_at_most else []
    found += [f"{len(emoji)} emoji"] if len(emoji) > 1 else []
    found += [f"official: {w}" for w in OFFICIAL if re.search(rf"\b{w}\b", text, re.I)]
    return found + ABBREVIATION.findall(text)


def count_words(text: str) -> int:
    return sum(any(c.isalnum() for c in word) for word in text.replace("\u00a0", "").split())


def test_the_limits_can_be_broken() -> None:
    assert too_much("Middels deze bevestigen wij o.a. uw declaratie.", 45) != []
    assert too_much("Een. Twee. Drie. Vier.", 45) == ["4 sentences"]
    assert too_much("woord " * 16, 45) == [f"16 words in one breath: {'woord ' * 16}"]
    assert too_much("Er zit nog €\u00a01.250,00 in. Fijn! Toch?", 8) == []


def test_english_never_says_cancel_end_or_quit() -> None:
    words = {
        word for text in TEXTS["en"].values() for word in re.findall(r"\w+", text["je"].lower())
    }
    assert words & {"cancel", "end", "quit"} == set()


# --- the laws: what platforms ask ------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_sent_unasked_can_become_a_template(language: str) -> None:
    unasked = [m for m in messages(language) if m.id.name.startswith(NUDGES)]
    assert len(unasked) >= len(NUDGES)
    for message in unasked:
        for pattern in (message.value, *(attribute.value for attribute in message.attributes)):
            assert why_no_template(pattern) == "", message.id.name
        lists = "lines" in variables(TEXTS[language][message.id.name]["je"])
        assert lists == (message.id.name in NO_TEMPLATE)


def why_no_template(pattern: ftl.Pattern) -> str:
    """A template's variable never stands first, last or beside another, and chooses no words."""
    words = [isinstance(e, ftl.TextElement) and bool(re.search(r"\w", e.value)) for e in pattern.elements]  # fmt: skip
    places = [e for e in pattern.elements if isinstance(e, ftl.Placeable)]
    if not (words[0] and words[-1]):
        return "begins or finishes with a variable"
    if any(not one and not other for one, other in zip(words, words[1:], strict=False)):
        return "two variables without a word between them"
    chooses = any(isinstance(place.expression, ftl.SelectExpression) for place in places)
    return "chooses between words" if chooses else ""


@pytest.mark.parametrize(
    "text", ["{ $a } is er.", "Er is { $a }", "Er is { $a }.", "Er is { $a } { $b } nog.", "Er { $a ->\n   *[other] is\n} iets."]
)  # fmt: skip
def test_a_text_that_is_no_template_is_found(text: str) -> None:
    (message,) = FluentParser().parse(f"tip_thanks = {text}\n").body
    assert isinstance(message, ftl.Message)
    assert why_no_template(message.value) != ""
