"""A strict answer to the open question is read first; anything else is no answer."""

from datetime import datetime

import pytest

from bot.understanding import (
    AmountRead,
    read_amount,
    read_gifts,
    read_house_number,
    read_occasion,
    read_yes_no,
    to_stored_occasion,
)

NOW = datetime.fromisoformat("2026-11-18T14:00")


@pytest.mark.parametrize(
    "text",
    ["ja", "Ja!", "jazeker", "ja hoor", "klopt", "ja dat klopt", "👍", "👍🏽", "yes please", "oké",
     "is goed", "jaaa", "evet", "doe maar", "ja graag", "tuurlijk", "ok prima"],
)  # fmt: skip
def test_a_bare_yes_is_yes(text: str) -> None:
    assert read_yes_no(text) is True


@pytest.mark.parametrize(
    "text",
    ["nee", "Nee hoor", "klopt niet", "nee dank je", "no", "👎", "neen", "hayir", "nee, fout"],
)
def test_a_bare_no_is_no(text: str) -> None:
    assert read_yes_no(text) is False


@pytest.mark.parametrize(
    "text",
    ["", "ja, maar 15 euro", "15", "bloemen", "ja of nee", "misschien", "nee 15", "ja?", "saldo",
     "ja bloemen", "hallo"],
)  # fmt: skip
def test_anything_more_is_neither_yes_nor_no(text: str) -> None:
    assert read_yes_no(text) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12,50", AmountRead(1250, None)), ("15", AmountRead(1500, None)),
        ("niks", AmountRead(0, None)), ("gratis", AmountRead(0, None)), ("0", None),
        ("twaalf vijftig", AmountRead(1250, None)), ("ongeveer 12", AmountRead(1200, "hedged")),
        ("60", AmountRead(6000, "large")), ("-5", AmountRead(500, "negative")),
        ("0 euro", AmountRead(None, "zero")), ("8,95 + 4", AmountRead(1295, "sum")),
        ("weet ik niet", None), ("bloemen", None), ("om 3 uur", None),
    ],
)  # fmt: skip
def test_an_amount_answers_how_much(text: str, read: AmountRead | None) -> None:
    assert read_amount(text, NOW) == read


@pytest.mark.parametrize(
    ("text", "house"),
    [("14", "14"), ("nr 14", "14"), ("22a", "22a"), ("nummer 45-2", "45-2"), ("nr. 3", "3"),
     ("5 hoog", None), ("geen idee", None), ("op twaalf", "12"), ("0", None)],
)  # fmt: skip
def test_a_house_number_answers_where(text: str, house: str | None) -> None:
    assert read_house_number(text) == house


def test_gifts_and_occasions_answer_their_questions() -> None:
    assert read_gifts("bloemen en een kaartje") == ("flowers", "card")
    assert read_gifts("geen taart maar fruit") == ("fruit",)
    assert read_gifts("weet niet") is None
    assert read_occasion("beterschapskaart") == "illness"
    assert read_occasion("ziek, ligt in het ziekenhuis") == "hospital"
    assert read_occasion("weet niet") is None


@pytest.mark.parametrize("occasion", ["illness", "hospital", "carer", "loneliness"])
def test_no_illness_is_ever_stored(occasion: str) -> None:
    assert to_stored_occasion(occasion) == ("support", "LEED")


def test_an_unsaid_occasion_is_just_because() -> None:
    assert to_stored_occasion(None) == ("just_because", "LIEF")
    assert to_stored_occasion("bereavement") == ("farewell", "LEED")
