"""Days: past for purchases, coming for tips, never in the future for a purchase."""

from datetime import UTC, datetime

import pytest

from bot.understanding import read_day, understand

WEDNESDAY = datetime.fromisoformat("2026-11-18T14:00")


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("vandaag", 0), ("gisteren", -1), ("gisterenavond", -1), ("eergisteren", -2),
        ("maandag", -2), ("afgelopen zaterdag", -4), ("vorige week dinsdag", -8),
        ("12 mei", -190), ("3-11", -15), ("3/11/2026", -15), ("17.11.2026", -1),
        ("2026-11-17", -1), ("de 15e", -3), ("op de 20ste", -29), ("3 dagen geleden", -3),
        ("twee weken geleden", -14), ("20 november", -363), ("last saturday", -4),
        ("verleden vrijdag", -5), ("zaterdag laatst", -4), ("vrijdag jl.", -5), ("dun", -1),
        ("morgen", None), ("volgende week", None), ("lang geleden", None), ("31-2", None),
        ("nr 3-11", None), ("20 november 2026", None), ("woensdag", -7), ("29-2", None),
    ],
)  # fmt: skip
def test_a_purchase_lies_in_the_past(text: str, offset: int | None) -> None:
    assert read_day(text, WEDNESDAY, past=True) == offset


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("zaterdag", 3), ("morgen", 1), ("overmorgen", 2), ("12 december", 24), ("1-1", 44),
        ("over een week", 7), ("over 3 dagen", 3), ("volgende week dinsdag", 6), ("woensdag", 7),
        ("komende vrijdag", 2), ("gisteren", -1),
    ],
)  # fmt: skip
def test_a_tip_lies_ahead(text: str, offset: int) -> None:
    assert read_day(text, WEDNESDAY, past=False) == offset


def test_the_day_is_that_of_amsterdam() -> None:
    late = datetime(2026, 6, 30, 22, 30, tzinfo=UTC)  # half past midnight on 1 July there
    assert read_day("1 juli", late, past=True) == 0


def test_a_day_beside_an_amount_is_told_apart() -> None:
    facts = understand("om 10.15 op 10 november bloemen gehaald, 10,15 euro", now=WEDNESDAY)
    assert (facts.amount_cents, facts.date_offset_days, facts.confident) == (1015, -8, True)
