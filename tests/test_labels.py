"""Laws that every choice keeps: it fits a button, and typing it means nothing else."""

import pytest

from bot.channels.base import CHOICE_BYTES, LABEL_LENGTH
from bot.commands import RESERVED, WORDS, plain
from bot.say import Say, say
from bot.saying import LANGUAGES, Speech
from tests.corner import every_question
from tests.texts import PLATFORM_STOPS

SPEECH = Speech.load()
FORMS = [(language, form) for language in LANGUAGES for form in ("je", "u")]
QUESTIONS = [(name, options) for name, options in every_question() if options]
MENU = [say(f"menu-{name}") for name in (*(w.name for w in WORDS if w.menu), "menu", "more")]
LABELS = [o.label for _, options in QUESTIONS for o in options] + MENU + [say("button-undo")]


def in_words(label: Say) -> set[str]:
    return {SPEECH.words(label, language, form) for language, form in FORMS}


def test_there_are_questions_with_choices() -> None:
    assert len({name for name, _ in QUESTIONS}) > 20


def test_every_label_fits_a_button() -> None:
    assert {w for label in LABELS for w in in_words(label) if len(w) > LABEL_LENGTH} == set()


def test_no_label_is_a_reserved_word() -> None:
    taken = RESERVED | PLATFORM_STOPS
    assert {w for label in LABELS for w in in_words(label) if plain(w) in taken} == set()


@pytest.mark.parametrize(("language", "form"), FORMS)
def test_two_choices_never_read_the_same(language: str, form: str) -> None:
    for name, options in QUESTIONS:
        typed = [plain(SPEECH.words(option.label, language, form)) for option in options]
        assert len(set(typed)) == len(typed), name


def test_a_question_has_at_most_five_choices() -> None:
    assert {name for name, options in QUESTIONS if len(options) > 5} == set()


def test_a_choice_fits_a_callback() -> None:
    longest = max(len(o.value.encode()) for _, options in QUESTIONS for o in options)
    assert longest + len("1234567890:") <= CHOICE_BYTES
