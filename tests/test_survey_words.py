"""The word that joins two answers: easy to keep, forgiving to type, hard to guess."""

import pytest

from bot.clock import new_code
from bot.commands import is_reserved
from bot.survey.words import NAMES, word_in, word_of


def test_a_word_is_heard_as_it_was_given() -> None:
    for word in {word_of(new_code()) for _ in range(300)}:
        assert word_in(word) == word
        assert not is_reserved(word)


@pytest.mark.parametrize(
    "typed",
    [
        "tulp-jas-68",
        "Tulp jas 68",
        " TULP - JAS - 68. ",
        "mijn meetwoord is tulp-jas-68",
        "tulp jas 68 geloof ik",
    ],
)
def test_a_word_may_be_typed_in_any_way(typed: str) -> None:
    assert word_in(typed) == "tulp-jas-68"


@pytest.mark.parametrize(
    "typed", ["", "tulp", "tulp jas", "tulp jas 6", "tulp 68", "ik weet het niet 12"]
)
def test_other_words_are_no_word(typed: str) -> None:
    assert word_in(typed) is None


def test_there_are_enough_words_for_nobody_to_have_two() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert len(NAMES) ** 2 * 90 > 750_000
