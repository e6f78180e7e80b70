"""A phone number that was silent for long: what somebody else learns from it, which is nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.commands import OPT_OUT, WORDS
from bot.recognising import Known, what_is_known
from bot.saying import Speech
from storage.db import Database
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.conversations.town import Town

SPEECH = Speech.load()
ANJA, CORRIE = "Anja (whatsapp)", "Corrie"
SILENT = timedelta(days=46).total_seconds()
HERS = ("€", "111", "Linden", "Berken", "Anja", "Corrie", "Lindewaard", "0900", "nummer 6", "taart")
SENTENCES = (
    "bloemen 12,50 voor een zieke buur",
    "hoeveel zit er nog in het potje",
    "welke tips staan er nog open",
    "was 15",
    "saldo Lindenstraat",
    "namens Lindenstraat: taart 9",
    "antwoord ja hoor",
    "koppel ABCD-EFGH-JKLM",
    "START ABCD-EFGH-JKLM",
    "ja",
    "2",
)


@pytest.fixture
def place(new_sqlite: NewDatabase, sealer: Sealer) -> Iterator[tuple[Town, Database]]:
    """Anja keeps a pot of two streets and coordinates too; then she is silent."""
    with new_sqlite() as url:
        town, db = Town(url, sealer, SPEECH), Database.open(url)
        town.open_street("Lindenstraat", 111_11)
        town.welcome(ANJA, "gangmaker", ["Lindenstraat", "Berkenlaan"], {"at_once": True})
        town.welcome(ANJA, "coordinator", [], {"form": "je"})
        town.welcome(CORRIE, "coordinator", [], {"form": "je"})
        says(town, "tip: nummer 6 kan wel een taart gebruiken")
        says(town, "koppel")
        town.wait(SILENT)
        yield town, db
        db.close()
        town.close()


def says(town: Town, words: str, **more: str) -> str:
    """What she hears then: words and labels."""
    town.take_in(town.message(ANJA, words, **more))
    mine = [sent for sent in town.delivered() if sent.chat == ANJA]
    return " ".join(f"{sent.text} {[choice.label for choice in sent.choices]}" for sent in mine)


def begin_anew(db: Database, *statements: str) -> None:
    with db.transaction() as tx:
        for statement in ("UPDATE conversation SET talk = NULL", *statements):
            tx.execute(text(statement))


def every_message() -> Iterator[dict[str, str]]:
    for word in WORDS:
        yield from ({"words": spelling} for spelling in word.says)
        yield from ({"words": f"{begins}Lindenstraat"} for begins in word.begins)
        yield {"words": word.name, "choice": f"0:{word.name}", "kind": "choice"}
    yield from ({"words": sentence} for sentence in SENTENCES)
    yield from ({"words": "", "kind": kind} for kind in ("voice", "photo", "location", "contact"))


def test_no_word_shows_an_amount_or_a_name_first(place: tuple[Town, Database]) -> None:
    town, db = place
    for message in every_message():
        begin_anew(db, "UPDATE identity SET wrong_answers = 0")
        heard = says(town, **message)
        assert [hers for hers in HERS if hers in heard] == [], message
        assert "hoe heet" in heard, message


def test_no_word_shows_an_amount_or_a_name_as_an_answer(place: tuple[Town, Database]) -> None:
    town, db = place
    for message in every_message():
        begin_anew(db, "UPDATE identity SET wrong_answers = 0")
        says(town, "hallo")
        heard = says(town, **message)
        assert [hers for hers in HERS if hers in heard] == [], message
        assert heard, message


def test_no_word_shows_an_amount_or_a_name_when_it_is_shut(place: tuple[Town, Database]) -> None:
    town, db = place
    begin_anew(db, "UPDATE identity SET wrong_answers = 3 WHERE channel = 'whatsapp'")
    for message in every_message():
        heard = says(town, **message)
        assert [hers for hers in HERS if hers in heard] == [], message


@pytest.mark.parametrize("word", sorted(OPT_OUT))
def test_stop_always_stops(place: tuple[Town, Database], word: str) -> None:
    town, db = place
    assert "ik stuur je niets meer" in says(town, word)
    with db.transaction() as tx:
        found = tx.execute(text("SELECT count(*) FROM person WHERE stopped_at IS NOT NULL"))
        assert found.scalar_one() == 1


def test_what_is_wrong_sounds_the_same_whatever_of_it_is_right(
    place: tuple[Town, Database],
) -> None:
    town, db = place
    heard = set()
    for answer in (
        "Lindenstraat Truus",
        "Kerkstraat Anja",
        "Kerkstraat Truus",
        "Anja",
        "Lindenstraat",
    ):
        begin_anew(db, "UPDATE identity SET wrong_answers = 0")
        says(town, "hallo")
        heard.add(says(town, answer))
    assert len(heard) == 1


@pytest.mark.parametrize("between", ["annuleer", "menu", "terug", "hulp", "stop", "start"])
def test_wrong_answers_are_counted_whatever_is_said_between(
    place: tuple[Town, Database], between: str
) -> None:
    town, _db = place
    says(town, "hallo")
    for _ in range(3):
        says(town, "Kerkstraat Truus")
        says(town, between)
        says(town, "start")
    assert "niet zeker wie je bent" in says(town, "Lindenstraat Anja")


def test_a_number_is_asked_after_45_days_and_not_before(place: tuple[Town, Database]) -> None:
    town, _db = place
    says(town, "hallo")
    says(town, "Lindenstraat Anja")
    town.wait(timedelta(days=44).total_seconds())
    assert "Berkenlaan" in says(town, "saldo")
    town.wait(timedelta(days=45, minutes=1).total_seconds())
    assert "Berkenlaan" not in says(town, "saldo")


@pytest.mark.parametrize("chat", ["whatsapp:NL.abc123", "123456789", "Anja"])
def test_what_goes_with_its_owner_is_never_asked(
    new_sqlite: NewDatabase, sealer: Sealer, chat: str
) -> None:
    with new_sqlite() as url:
        town = Town(url, sealer, SPEECH)
        town.invite("ABCD-EFGH-JKLM", "gangmaker", "Lindenstraat")
        for words in ("START ABCD-EFGH-JKLM", "ja", "saldo"):
            write(town, chat, words)
        town.wait(timedelta(days=400).total_seconds())
        assert "€" in write(town, chat, "saldo")
        town.close()


def write(town: Town, chat: str, words: str) -> str:
    town.take_in(replace(town.message(ANJA, words), sender=chat, chat=chat))
    return " ".join(sent.text for sent in town.delivered() if sent.chat == chat)


# --- what is recognised ---------------------------------------------------------------------------


PLACES = ("Lindenstraat", "De Berken 1-40 (even)", "Wei")
BOTH, NOTHING = Known(place=True, name=True), Known(place=False, name=False)


@pytest.mark.parametrize(
    "said",
    [
        "Anja Lindenstraat",
        "lindestraat, anja",
        "Hoi, ik ben Ánja de Wit en ik woon in de Linden straat 12.",
        "Ik help in de Berken en ik heet Anja",
        "wei anja",
        "mijn naam is Anja, Lindenstraat 12 in Lindewaard",
    ],
)
def test_street_and_first_name_are_recognised(said: str) -> None:
    assert what_is_known(said, PLACES, "Anja de Wit") == BOTH


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("in de Lindenstraat", Known(place=True, name=False)),
        ("ik heet Anja de Wit", Known(place=False, name=True)),
        ("Anna Lindenstraat", NOTHING),
        ("Anja Lindenlaan", NOTHING),
        ("wij Anja", NOTHING),
        ("de Wit, Lindenstraat", Known(place=True, name=False)),
        ("", NOTHING),
    ],
)
def test_half_of_it_counts_only_by_itself(said: str, known: Known) -> None:
    assert what_is_known(said, PLACES, "Anja de Wit") == known


@pytest.mark.parametrize(
    ("said", "right"), [("Marije", True), ("Marijje", True), ("Marijn", True), ("Maria", False)]
)
def test_a_slip_is_forgiven_from_five_letters_on(said: str, right: bool) -> None:
    assert what_is_known(said, PLACES, "Marije").name is right


def test_a_list_of_guesses_is_no_answer() -> None:
    assert what_is_known("Lindenstraat Anja Bea Cor Dirk Els", PLACES, "Anja") == NOTHING
    assert what_is_known("Kerkstraat Lindenstraat Dorpsstraat", PLACES, "Anja") == NOTHING


def test_without_a_name_nothing_is_enough() -> None:
    assert not what_is_known("Lindenstraat", PLACES, "").name
    assert not what_is_known("Lindenstraat", PLACES, "🌸").name
