"""Laws that every text keeps: plain, short, and fit to be sent where people are."""

import re
import unicodedata
from itertools import pairwise

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.nudges.kinds import KINDS
from bot.roles import Role
from bot.saying import LANGUAGES
from tests.texts import EVERY_FORM, TEXTS, messages, said, variables

WORDS_AT_MOST = {"nl": 45, "en": 40}
UNASKED = tuple(KINDS)
# Proactive texts that no template can carry: a list has line breaks. They wait for her message.
NO_TEMPLATE = {"tip_reminder-several", "new_year-several"}
# Said in every language as professionals fixed it, and longer than ours.
FIXED = {"heat-alarm"}
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
    ("heat-help-told", "heat_phone-call"),
    ("heat-help-told", "heat_where-street"),
    ("tip-finished", "report_offer-report"),
]
OFFICIAL = re.compile(
    r"\b(declaratie|verantwoording|middels|indien|saldo|betreffende|inzake|conform|derhalve|tevens"
    r"|alsmede|voornoemde|geschieden|uitgaven|registratie|registreren|verwerken)\b",
    re.I,
)
ABBREVIATION = re.compile(
    r"(?:\b\w\.){2,}|\b(?:bijv|bv|enz|etc|evt|nr|incl|excl|max|ca|aub|ivm|mbt|tm|vs|eg|ie)\b", re.I
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_is_short_and_plain(language: str) -> None:
    wrong = {
        (key, form): found
        for its, key, form in EVERY_FORM
        if its == language and key not in FIXED
        for text in said(language, key, form)
        if (found := too_much(text, WORDS_AT_MOST[language]))
    }
    assert wrong == {}


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
    return found + OFFICIAL.findall(text) + ABBREVIATION.findall(text)


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
    unasked = [m for m in messages(language) if m.id.name.startswith(UNASKED)]
    assert len(unasked) >= len(UNASKED)
    for message in unasked:
        for pattern in (message.value, *(attribute.value for attribute in message.attributes)):
            assert why_no_template(pattern) == "", message.id.name
        lists = "lines" in variables(TEXTS[language][message.id.name]["je"])
        assert lists == (message.id.name in NO_TEMPLATE)


def why_no_template(pattern: ftl.Pattern) -> str:
    """A template's variable never stands first, last or beside another, and chooses no words."""
    words = [has_words(element) for element in pattern.elements]
    if not (words[0] and words[-1]):
        return "begins or finishes with a variable"
    if any(not one and not other for one, other in pairwise(words)):
        return "two variables without a word between them"
    places = [e.expression for e in pattern.elements if isinstance(e, ftl.Placeable)]
    chooses = any(isinstance(place, ftl.SelectExpression) for place in places)
    return "chooses between words" if chooses else ""


def has_words(element: ftl.TextElement | ftl.Placeable) -> bool:
    return isinstance(element, ftl.TextElement) and bool(re.search(r"\w", element.value))


@pytest.mark.parametrize(
    "text",
    [
        "{ $a } is er.",
        "Er is { $a }",
        "Er is { $a }.",
        "Er is { $a } { $b } nog.",
        "Er { $a ->\n   *[other] is\n} iets.",
    ],
)
def test_a_text_that_is_no_template_is_found(text: str) -> None:
    (message,) = FluentParser().parse(f"tip_thanks = {text}\n").body
    assert isinstance(message, ftl.Message)
    assert why_no_template(message.value) != ""
