"""Every amount reads back exactly, in each way that people write it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.understanding import read_amount, understand
from tests.understanding.amount_ways import ways

NOW = datetime(2026, 11, 18, 14, tzinfo=ZoneInfo("Europe/Amsterdam"))
SAMPLE = [*range(1, 100, 7), *range(100, 5_000, 97), *range(5_000, 100_000, 1_117), 999_99]


def faults(amounts: list[int]) -> list[str]:
    """The ways that are not read back, or booked above fifty euro without asking."""
    wrong = []
    for cents in amounts:
        for way in ways(cents):
            facts = understand(f"bloemen {way}", now=NOW)
            read = read_amount(way, NOW)
            if facts.amount_cents != cents or facts.confident != (cents <= 5_000):
                wrong.append(f"{way}: {facts.amount_cents} {facts.doubt}")
            elif read is None or read.cents != cents:
                wrong.append(f"answer {way}: {read}")
    return wrong


def test_amounts_in_the_sample_read_back_exactly() -> None:
    assert faults(SAMPLE) == []


@pytest.mark.soak
def test_every_amount_reads_back_exactly() -> None:
    assert faults(list(range(1, 100_000))) == []


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("een tientje", 1000), ("twee tientjes", 2000), ("anderhalf tientje", 1500),
        ("vijf piek", 500), ("een halfje", 50), ("een kwartje", 25), ("7,-", 700),
        ("anderhalve euro", 150), ("twaalf en een halve euro", 1250), ("€ 12 , 50", 1250),
        ("12½ euro", 1250), ("٩٫٥٠ euro", 950), ("１２,５０", 1250), ("briefje van 20", 2000),
        ("vijf en twintig euro", 2500), ("honderd twintig euro", 12000), ("5 avro", 500),
        ("twaalf komma nul vijf", 1205), ("a tenner", 1000), ("five ninety-five", 595),
        ("niks", 0), ("gratis", 0), ("kostte niks", 0), ("1.250,00 euro", 125000),
    ],
)  # fmt: skip
def test_the_words_of_the_street_are_amounts(text: str, cents: int) -> None:
    read = read_amount(text, NOW)
    assert read is not None
    assert read.cents == cents


@pytest.mark.parametrize(
    "text", ["0", "geen idee", "", "nr 14", "ja", "12 mei", "?", "06-12345678"]
)
def test_what_is_no_amount_is_no_answer(text: str) -> None:
    assert read_amount(text, NOW) is None


@pytest.mark.parametrize(
    ("text", "cents", "doubt"),
    [
        ("bloemen ongeveer 15 euro", 1500, "hedged"),
        ("4 kaartjes van 1,25 per stuk", 500, "per_piece"),
        ("4 x 1,25 kaarten", 500, "per_piece"),
        ("8,95 + 4 bloemen", 1295, "sum"),
        ("fruitmand 52,50", 5250, "large"),
        ("12,50", 1250, "bare"),
        ("bloemen -12,50", 1250, "negative"),
        ("bloemen 12", 1200, "unexplained"),
        ("bloemen 12,505", 1250, "decimals"),
        ("bloemen 8 of 9 euro", None, "several"),
        ("bloemen 0 euro", 0, "zero"),
        ("bloemen 8 euro en 7 dollar", 800, "unexplained"),
        ("taart 12 euro 50 jarige Bep", 1200, "several"),
    ],
)
def test_a_doubt_says_why_it_asks(text: str, cents: int | None, doubt: str) -> None:
    facts = understand(text, now=NOW)
    assert (facts.amount_cents, facts.doubt, facts.must_confirm) == (cents, doubt, True)
    assert not facts.confident
