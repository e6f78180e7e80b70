"""The word lists hold what the code counts on, so that others may add languages."""

import tomllib

import pytest

from bot.understanding import understand
from bot.understanding.hearing import LEXICON
from bot.understanding.wordlists import FILES, FOLDER
from tests.understanding.test_days import WEDNESDAY

MONEY_WORDS = ("coin.", "unit.")


def test_every_word_is_plain_and_small() -> None:
    for name in FILES:
        for group, kinds in tomllib.loads((FOLDER / f"{name}.toml").read_text("utf8")).items():
            if group not in ("number", "joined"):
                listed = " ".join(kinds.values())
                assert listed == listed.lower(), (name, group)


def test_no_phrase_hides_a_number() -> None:
    """A number inside a phrase would be neither money nor asked about."""
    hiding = [
        words
        for phrases in LEXICON.phrases.values()
        for words, classes in phrases
        if any(word[0].isdigit() or LEXICON.numbers.get(word, 100) != 100 for word in words)
        and not classes[0].startswith((*MONEY_WORDS, "gift."))
        and classes != ("say.double",)
    ]
    assert hiding == []


@pytest.mark.parametrize("text", ["stoppp nu", "stopen", "stpo", "bus stopt hier"])
def test_opting_out_is_spelt_exactly_or_a_known_phrase(text: str) -> None:
    assert understand(text, now=WEDNESDAY).intent != "stop" or "stopt" in text


@pytest.mark.parametrize(
    ("text", "intent"),
    [("sladoo", "balance"), ("overzcht", "overview"), ("ongedan", "undo"), ("anuleer", "leave")],
)
def test_typing_errors_are_forgiven_from_five_letters(text: str, intent: str) -> None:
    assert understand(text, now=WEDNESDAY).intent == intent


def test_capitals_behind_a_title_are_a_name() -> None:
    assert understand("kaart voor mevrouw Bloem 2,50", now=WEDNESDAY).gifts == ("card",)


@pytest.mark.parametrize(
    ("text", "language"),
    [("how much is left in the pot", "en"), ("hoeveel zit er nog in", "nl"),
     ("komsuya cicek aldim", "tr"), ("12,50", "nl")],
)  # fmt: skip
def test_the_language_it_is_written_in_is_told(text: str, language: str) -> None:
    assert understand(text, now=WEDNESDAY).written_in == language


@pytest.mark.parametrize(
    ("note", "kinds"),
    [
        ("bel haar op 06-12345678", {"phone"}),
        ("rekening NL91ABNA0417164300", {"iban"}),
        ("mevrouw De Vries heeft kanker", {"name", "diagnosis"}),
        ("mail naar anja70@voorbeeld.nl", {"email"}),
        ("zijn bsn is 111222333", {"bsn"}),
        ("ze vindt tulpen mooi", set()),
    ],
)
def test_personal_facts_in_a_note_are_noticed(note: str, kinds: set[str]) -> None:
    assert understand(note, now=WEDNESDAY).private == kinds
