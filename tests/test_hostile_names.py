"""A street or a person called as nobody is called changes nothing of what the bot says."""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.channels.base import LABEL_LENGTH, Outgoing
from bot.naming import readable, visible
from bot.saying import Speech
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.conversations.town import Town
from tests.hostile import NAMES

SPEECH = Speech.load()
TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.fixture
def town(new_sqlite: NewDatabase, sealer: Sealer) -> Iterator[Town]:
    with new_sqlite() as url:
        made = Town(url, sealer, SPEECH)
        made.welcome("Carla", "coordinator", [], {"form": "je"})
        yield made
        made.close()


def says(town: Town, who: str, *texts: str, called: str = "") -> list[Outgoing]:
    """Everything that is heard, by anybody, after these; `called` if not as who she is."""
    heard = []
    for text in texts:
        town.take_in(replace(town.message(who, text), name=called or who))
        heard += town.delivered()
    return heard


def turned(text: str) -> list[str]:
    """The signs in it that turn or hide what stands around them."""
    hides = (c for c in text if unicodedata.category(c) == "Cc" and c not in "\n\t")
    return [*hides, *(c for c in text if unicodedata.bidirectional(c) in TURNS)]


def of_one_line(outgoing: Outgoing) -> str:
    return " ".join([outgoing.text, *(choice.label for choice in outgoing.choices)])


def open_streets(town: Town) -> list[str]:
    """Those of the names that can stand beside each other."""
    numbers: dict[int, str] = {}
    for name in NAMES:
        numbers.setdefault(town.open_street(name, 12_34), name)
    return list(numbers.values())


def test_a_coordinator_reads_every_street_and_its_amount(town: Town) -> None:
    opened = open_streets(town)
    pages = says(town, "Carla", "saldi", *["ja"] * (len(opened) // 10))
    whole = "\n".join(outgoing.text for outgoing in pages)
    lines = [line for line in whole.splitlines() if line.endswith("€\u00a012,34")]
    assert sorted(line.rpartition(":")[0] for line in lines) == sorted(
        readable(" ".join(name.split())) for name in opened
    )
    assert turned(whole) == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_of_a_street_stays_what_it_is(town: Town, name: str) -> None:
    town.welcome("Anja", "gangmaker", [name], {"form": "je"})
    heard = says(town, "Anja", "saldo", "bloemen 12,50", "ja", "onze straat", "nee")
    heard += says(town, "Anja", "ik wil iemand spreken", "ja", f"dag {name}", "terug naar de bot")
    heard += says(town, "Carla", "straten", "stille straten", f"saldo {name}", f"poster {name}")
    for outgoing in heard:
        assert turned(of_one_line(outgoing)) == []
        assert all(len(choice.label) <= LABEL_LENGTH for choice in outgoing.choices)
    assert any("€\u00a0137,50" in outgoing.text for outgoing in heard)


@pytest.mark.parametrize("name", NAMES)
def test_a_resident_of_such_a_name_is_one_request(town: Town, name: str) -> None:
    signed = ("gangmaker worden", "Rozenpad", "alleen", name, "ja")
    heard = says(town, "Mo", *signed, called=name)
    [card] = [outgoing for outgoing in heard if outgoing.chat == "Carla"]
    assert "gangmaker worden van het Rozenpad, alleen." in card.text
    assert card.text.startswith((visible(name)[:5], readable(name)[:5], "Iemand"))
    heard += says(town, "Carla", "1")
    assert [turned(of_one_line(outgoing)) for outgoing in heard] == [[]] * len(heard)
    assert any("Goed nieuws" in outgoing.text for outgoing in heard)
