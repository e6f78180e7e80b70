"""An amount beside each other kind of number: the other one never becomes money."""

from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.understanding import understand
from tests.understanding.amount_ways import ways

NOW = datetime(2026, 11, 18, 14, tzinfo=ZoneInfo("Europe/Amsterdam"))

NOT_MONEY = {
    "house": ["nr {}", "nummer {}", "nr. {}a", "huisnummer {}", "#{}", "op nr {}", "nr {}-2"],
    "floor": ["{} hoog", "{}e verdieping", "{} etage"],
    "age": ["{} jaar", "{}-jarige", "{}e verjaardag", "{} jaar oud"],
    "anniversary": ["{} jaar getrouwd", "{}-jarig huwelijk"],
    "count": ["{} kaarten", "{} mensen", "{} stuks", "{} buren", "{} keer"],
    "line": ["lijn {}", "bus {}", "tram {}"],
    "temperature": ["{} graden", "{}°"],
    "clock": ["om {} uur", "{} uur", "om {}:30", "{}u30", "om {}.15 uur"],
    "date": ["{} mei", "{}-11", "{}/11", "{} november 2026", "{}-11-2026", "{} dagen geleden"],
    "week": ["week {}", "{} weken geleden"],
    "measure": ["{} kilo", "{} liter", "{} procent", "{}%", "{} meter"],
    "issue": ["nieuwsbrief nr {}", "bon nr {}"],
}  # fmt: skip
FIXED = {
    "phone": ["06-12345678", "0612345678", "+31 6 12345678", "020 1234567", "06 12 34 56 78"],
    "iban": ["NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "BE68539007547034"],
    "postcode": ["1181 AR", "1234AB"],
    "year": ["in 2026", "sinds 1998"],
    "link": ["www.lief24.nl", "anja70@voorbeeld.nl"],
    "code": ["A12", "N201"],
}
SMALL = (3, 8, 11, 12)
AMOUNTS = (5, 60, 95, 100, 450, 795, 1000, 1250, 1100, 4999)


def others(numbers: tuple[int, ...]) -> list[str]:
    """Every kind of number that is not money."""
    forms = [form for kind in NOT_MONEY.values() for form in kind]
    made = [form.format(number) for form, number in product(forms, numbers)]
    return made + [fixed for kind in FIXED.values() for fixed in kind]


def faults(amounts: tuple[int, ...], numbers: tuple[int, ...]) -> list[str]:
    """Messages in which something else than the amount would have been booked."""
    wrong = []
    for cents in amounts:
        for way in ways(cents):
            for other in others(numbers):
                for text in (f"bloemen {way} {other}", f"{other} bloemen {way}",
                             f"{other}, bloemen voor {way}"):  # fmt: skip
                    facts = understand(text, now=NOW)
                    if facts.confident and facts.amount_cents != cents:
                        wrong.append(f"{text}: {facts.amount_cents}")
    return wrong


def test_no_other_number_is_booked_in_the_sample() -> None:
    assert faults((95, 1250), (3, 12)) == []


@pytest.mark.soak
def test_no_other_number_is_ever_booked() -> None:
    assert faults(AMOUNTS, SMALL) == []


def test_a_known_kind_beside_a_clear_amount_needs_no_question() -> None:
    """Asking about everything would be safe, and no use to anybody."""
    asked = [
        other
        for other in others((3, 12))
        if not understand(f"{other}, bloemen gekocht € 8,95", now=NOW).confident
    ]
    assert len(asked) <= len(others((3, 12))) // 10, asked


@settings(max_examples=150, deadline=None)
@given(
    cents=st.integers(1, 5000),
    pick=st.integers(0, 10**6),
    other=st.sampled_from(others((2, 9, 14))),
    place=st.integers(0, 6),
)
def test_a_number_put_in_never_changes_a_booked_amount(
    cents: int, pick: int, other: str, place: int
) -> None:
    amount = list(ways(cents))
    words = ["gisteren", "bloemen", "gekocht", "voor", "Ria", amount[pick % len(amount)]]
    words.insert(place, other)
    facts = understand(" ".join(words), now=NOW)
    assert not facts.confident or facts.amount_cents == cents
