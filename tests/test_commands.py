"""The words that always work: how they may be spelled, and who is offered them."""

import pytest
from rapidfuzz.distance import DamerauLevenshtein

from bot import commands
from bot.commands import (
    WORDS,
    code_in,
    link_code_in,
    menu_for,
    plain,
    spelled,
    word_for,
    word_in,
)
from bot.dialogues import DIALOGUES
from bot.roles import Role
from tests.texts import PLATFORM_STOPS

GROUPS = [(word.name, word.says) for word in WORDS] + [
    ("opt-out", tuple(commands.OPT_OUT)),
    ("back", tuple(commands.BACK)),
    ("leave", tuple(commands.LEAVE)),
]
SPELLINGS = [(group, spelling) for group, says in GROUPS for spelling in sorted(says)]


def meant(text: str) -> str | None:
    word = word_in(text)
    return word.name if word else None


def test_no_spelling_means_two_things() -> None:
    spellings = [spelling for _, spelling in SPELLINGS]
    assert len(spellings) == len(set(spellings))


def test_every_spelling_is_written_plainly() -> None:
    assert [s for _, s in SPELLINGS if plain(s) != s] == []


def test_no_intent_means_two_words() -> None:
    intents = [intent for word in WORDS for intent in word.intents]
    assert len(intents) == len(set(intents))


@pytest.mark.parametrize("text", ["metden", "amelden", "fmelden"])
def test_a_typing_error_between_two_words_means_neither(text: str) -> None:
    near = {s for _, s in SPELLINGS if DamerauLevenshtein.distance(text, s) == 1}
    assert len(near) > 1
    assert meant(text) is None


@pytest.mark.parametrize(
    ("text", "word"), [("anuleer", "annuleer"), ("terugg", "terug"), ("Annulleren", "annuleren")]
)
def test_going_back_and_leaving_forgive_an_error_too(text: str, word: str) -> None:
    assert spelled(text) == word


def test_every_word_opens_a_dialogue() -> None:
    assert [word.name for word in WORDS if word.opens not in DIALOGUES] == []


def test_a_word_is_known_by_its_spelling() -> None:
    for group, spelling in SPELLINGS:
        expected = None if group in ("opt-out", "back", "leave") else group
        assert meant(spelling) == expected, spelling


@pytest.mark.parametrize("text", ["Saldo", "SALDO!", " saldo ?", "sáldo", "…saldo…", "\tsaldo\n"])
def test_case_accents_and_punctuation_do_not_matter(text: str) -> None:
    assert meant(text) == "balance"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("sldo", None),  # four letters
        ("sald", None),
        ("salo", None),
        ("salddo", "balance"),
        ("slado", "balance"),  # two letters swapped
        ("zaldo", "balance"),
        ("overzich", "overview"),
        ("overzciht", "overview"),
        ("overzigt", None),  # two errors
        ("ongedan", "undo"),
        ("vergeet mj", "forget"),
        ("menuu", None),  # the word itself has four letters
        ("tipss", None),
        ("hulpp", None),
    ],
)
def test_one_typing_error_is_forgiven_from_five_letters(text: str, word: str | None) -> None:
    assert meant(text) == word


def test_accents_fall_off_letters() -> None:
    assert plain("Café, één  uur!") == "cafe een uur"
    assert meant("típs") == "tips"


@pytest.mark.parametrize("text", ["0", " 0 ", "0.", "menu"])
def test_nought_is_the_menu(text: str) -> None:
    assert meant(text) == "menu"


@pytest.mark.parametrize(
    "text", ["00", "0,00", "€ 0", "0 euro", "1", "saldo 5", "waar is saldo", ""]
)
def test_a_word_is_the_whole_message(text: str) -> None:
    assert meant(text) is None


@pytest.mark.parametrize("text", sorted(commands.OPT_OUT))
def test_an_opt_out_word_is_no_other_word(text: str) -> None:
    assert meant(text) is None


@pytest.mark.parametrize(
    "text",
    ["stopen", "stoppe", "stopp", "afmelde", "afmeldenn", "uitschrijve", "stop maar", "stop tips"],
)
def test_a_misspelled_opt_out_never_stops(text: str) -> None:
    assert spelled(text) not in commands.OPT_OUT
    assert meant(text) is None


@pytest.mark.parametrize(
    "text", ["STOP", "Stop.", "stop!!", " stoppen ", "Afmelden", "unsubscribe"]
)
def test_an_opt_out_in_capitals_or_with_a_point_stops(text: str) -> None:
    assert plain(text) in commands.OPT_OUT


def test_leaving_is_never_a_word_platforms_stop_at() -> None:
    ours = {spelling for group, spelling in SPELLINGS if group != "opt-out"}
    assert ours & PLATFORM_STOPS == set()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("START ABCD-EFGH-JKLM", "ABCD-EFGH-JKLM"),
        ("start abcd-efgh-jklm", "ABCD-EFGH-JKLM"),
        ("/start ABCD-EFGH-JKLM", "ABCD-EFGH-JKLM"),
        ("  Start   abcd efgh jklm ", "ABCDEFGHJKLM"),
        ("start\nABCD-EFGH-JKLM", "ABCD-EFGH-JKLM"),
        ("start", None),
        ("/start", None),
        ("START  ", None),
        ("starten ABCD-EFGH-JKLM", None),
        ("ABCD-EFGH-JKLM", None),
        ("ik start ABCD-EFGH-JKLM", None),
        ("", None),
    ],
)
def test_a_code_comes_after_start(text: str, code: str | None) -> None:
    assert code_in(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("koppel ABCD-EFGH-JKLM", "ABCD-EFGH-JKLM"),
        ("Koppel abcd-efgh-jklm.", "ABCD-EFGH-JKLM"),
        ("/koppel abcdefghjklm", "ABCDEFGHJKLM"),
        ("koppel: abcd efgh jklm", "ABCDEFGHJKLM"),
        ("link ABCD\u2011EFGH\u2011JKLM", "ABCD\u2011EFGH\u2011JKLM"),
        ("koppel ABCD-EFG-JKLM", "ABCD-EFG-JKLM"),  # typed wrong, and still a code
        ("koppel ABCDEFGHJK", "ABCDEFGHJK"),
        ("Stuur dit op je andere kanaal: koppel\nABCD-EFGH-JKLM\nTot zo", "ABCD-EFGH-JKLM"),
        ("koppel", None),
        ("koppel 25-jarig huwelijk taart 15 euro", None),
        ("koppel op 12 vijftig jaar getrouwd", None),
        ("jong koppel gefeliciteerd met bloemen", None),
        ("koppeling ABCD-EFGH-JKLM", None),
        ("ABCD-EFGH-JKLM", None),
    ],
)
def test_a_link_code_comes_after_koppel(text: str, code: str | None) -> None:
    assert link_code_in(text) == code


def test_a_sentence_can_mean_a_word() -> None:
    assert getattr(word_for("delete_data"), "name", None) == "forget"
    assert word_for("unknown") is None
    assert word_for("smalltalk") is None


def test_the_menu_offers_only_what_works() -> None:
    for role in Role:
        assert [w.name for w in menu_for({role}) if role not in w.roles] == []


def test_money_is_offered_to_gangmakers_only() -> None:
    money = {"report", "balance", "overview", "count", "undo"}
    offered = {role for role in Role if money & {w.name for w in menu_for({role})}}
    assert offered == {Role.GANGMAKER}
