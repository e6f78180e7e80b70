"""How values become words: money, days, gifts, streets, je or u."""

from datetime import date

import pytest

from bot.say import Cents, Gifts, Lines, Say, Term, TheStreet, say
from bot.saying import Speech, day_in_words, money, with_article

SPEECH = Speech.load()
SPACE = "\u00a0"


def said(saying: Say, form: str | None = "je", language: str = "nl") -> str:
    return SPEECH.words(saying, language, form)


@pytest.mark.parametrize(
    ("cents", "written"),
    [
        (12_50, "12,50"),
        (5, "0,05"),
        (0, "0,00"),
        (150_00, "150,00"),
        (1_250_00, "1.250,00"),
        (9_999_999_99, "9.999.999,99"),
    ],
)
def test_money_is_written_as_dutch_people_do(cents: int, written: str) -> None:
    assert money(cents, "nl") == f"€{SPACE}{written}"


def test_a_debt_keeps_its_cents() -> None:
    assert money(-5, "nl") == f"-€{SPACE}0,05"
    assert money(-1_250_50, "nl") == f"-€{SPACE}1.250,50"


def test_english_money_has_a_point() -> None:
    assert money(1_250_50, "en") == f"€{SPACE}1,250.50"


def test_a_day_has_its_weekday_and_no_year() -> None:
    assert day_in_words(date(2025, 7, 1), "nl") == "dinsdag 1 juli"
    assert day_in_words(date(2028, 2, 29), "nl") == "dinsdag 29 februari"
    assert day_in_words(date(2025, 7, 1), "en") == "Tuesday 1 July"


@pytest.mark.parametrize(
    ("street", "in_a_sentence"),
    [
        ("Lindenstraat", "de Lindenstraat"),
        ("Rembrandtweg", "de Rembrandtweg"),
        ("Berkenlaan", "de Berkenlaan"),
        ("Oude Markt", "de Oude Markt"),
        ("Marktplein", "het Marktplein"),
        ("Lindenhof", "het Lindenhof"),
        ("Flat Zuid", "Flat Zuid"),
        ("Lindenstraat 2-40", "Lindenstraat 2-40"),
        ("De Oude Werf", "De Oude Werf"),
        ("Het Rond", "Het Rond"),
        ("'t Zand", "'t Zand"),
        ("’t Lange Pad", "’t Lange Pad"),
        ("Laan van de Vrede", "de Laan van de Vrede"),
        ("Plein van Troje", "het Plein van Troje"),
        ("Jan van Galenstraat", "de Jan van Galenstraat"),
    ],
)
def test_a_street_takes_its_article(street: str, in_a_sentence: str) -> None:
    assert with_article(street) == in_a_sentence


def test_an_english_sentence_leaves_the_street_as_it_is() -> None:
    left = say("pot-left", left=Cents(92_50), street=TheStreet("Lindenstraat"))
    assert said(left) == f"Er zit nog €{SPACE}92,50 in het potje van de Lindenstraat."
    assert said(left, language="en") == f"There is €{SPACE}92.50 left in the pot of Lindenstraat."


def test_gifts_are_listed_with_and_and_one_capital() -> None:
    gifts = say("just-name", name=Gifts(("flowers", "card", "other")))
    assert said(gifts) == "Bloemen, een kaart en een cadeautje"
    assert said(say("just-name", name=Gifts(("plant",)))) == "Een plant"


def test_a_text_inside_a_text_keeps_the_form() -> None:
    line = say("overview-line", booking="Bloemen", by=say("by-me"))
    assert said(line, "je") == "Bloemen (jij)"
    assert said(line, "u") == "Bloemen (u)"


def test_somebody_not_asked_yet_is_je() -> None:
    assert said(say("hello"), None) == said(say("hello"), "je") != said(say("hello"), "u")


def test_a_term_is_written_as_its_text() -> None:
    assert said(say("just-name", name=Term("occasion-birth"))) == "een geboorte"


def test_lines_stand_below_each_other() -> None:
    names = Lines(say("just-name", name=name) for name in ("Anja", "Bep"))
    assert said(say("my-data", lines=names)) == "Dit bewaar ik van je:\nAnja\nBep"


def test_a_message_is_its_texts_on_lines() -> None:
    assert SPEECH.message([say("booked"), say("left")], "nl", "je").splitlines() == [
        "Genoteerd.",
        "Goed, ik schrijf niets op.",
    ]


def test_a_long_label_is_cut_to_fit_a_button() -> None:
    long = SPEECH.label(say("just-name", name="Burgemeester Pabstlaan"), "nl", "je")
    assert long == "Burgemeester Pabstl…"
    assert len(long) == 20
    assert SPEECH.label(say("just-name", name="Lindenstraat"), "nl", "je") == "Lindenstraat"


def test_a_text_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(KeyError):
        said(say("no-such-text"))


def test_a_place_left_empty_is_an_error() -> None:
    with pytest.raises(ValueError, match="pot-left"):
        said(say("pot-left", left=Cents(1)))
