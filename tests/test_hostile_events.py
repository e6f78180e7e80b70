"""An event in a place that nobody calls so, announced in words that nobody writes."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from bot.calendar_file import Appointment, calendar_file
from bot.channels.base import LABEL_LENGTH, Outgoing
from bot.channels.whatsapp.templates import Catalogue
from bot.dialogues.event_planned import LONGEST_VENUE
from bot.naming import visible
from bot.say import say
from bot.saying import LANGUAGES, Speech
from storage.sealing import Sealer
from tests.conftest import NewDatabase
from tests.conversations.town import Town
from tests.hostile import PLACES

SPEECH = Speech.load()
CATALOGUE = Catalogue(SPEECH)
NOW = datetime(2026, 6, 10, 12, tzinfo=UTC)
TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
SHORT = [place for place in PLACES if 0 < len(visible(place)) <= LONGEST_VENUE]


@pytest.fixture
def town(new_sqlite: NewDatabase, sealer: Sealer) -> Iterator[Town]:
    with new_sqlite() as url:
        made = Town(url, sealer, SPEECH)
        made.welcome("Noor", "editor", [], {"form": "je"})
        made.welcome("Anja", "gangmaker", ["Lindenstraat"], {"form": "je"})
        yield made
        made.close()


def says(town: Town, who: str, *texts: str) -> list[Outgoing]:
    """Everything that is heard, by anybody, after these."""
    heard = []
    for text in texts:
        town.take_in(town.message(who, text))
        heard += town.delivered()
    return heard


def turned(text: str) -> list[str]:
    """The signs in it that turn or hide what stands around them."""
    hides = (c for c in text if unicodedata.category(c) == "Cc" and c not in "\n\t")
    marks = (c for c in text if c in "\u200e\u200f")
    return [*hides, *marks, *(c for c in text if unicodedata.bidirectional(c) in TURNS)]


def facts(place: str) -> dict[str, object]:
    return {"sender": place, "words": place, "day": NOW.date(), "hour": "14.00", "venue": place}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("about", ["event", "announcement", "newsletter"])
def test_what_fills_a_template_is_one_line_and_no_template(about: str, place: str) -> None:
    for language in LANGUAGES:
        for value in CATALOGUE.values(about, facts(place), language, "je").values():
            assert value
            assert re.search(r"[\n\r\t\v\f]|\s{2}|\{\{", value) is None
            assert turned(value) == []


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("key", ["group-invitation", "group-moved", "event"])
def test_what_a_group_reads_says_where_it_is(key: str, place: str) -> None:
    words = SPEECH.words(say(key, **facts(place) | {"venue": visible(place)}), "nl", None)
    assert turned(words) == []
    last = words.splitlines()[-1]
    assert "om 14.00 uur, " in last
    assert visible(place) in last


@pytest.mark.parametrize("place", PLACES)
def test_a_calendar_reads_where_it_is(place: str) -> None:
    one = Appointment(1, NOW, NOW, "Bijeenkomst", place, visible(place), 3)
    [event] = Calendar.from_ical(calendar_file(one, NOW)).events
    assert event.errors == []
    assert event["LOCATION"] == visible(place)
    assert event["SEQUENCE"] == 3
    assert turned(str(event["DESCRIPTION"])) == []


@pytest.mark.parametrize("place", SHORT)
def test_it_is_announced_moved_and_answered_all_the_same(town: Town, place: str) -> None:
    asked = ("bijeenkomst", f"Kom ook: {place}", "12 juli om 14 uur", place, "geen grens", "ja")
    heard = says(town, "Noor", *asked)
    [invitation] = [outgoing for outgoing in heard if outgoing.chat == "Anja"]
    said = re.search(r"om 14\.00 uur, (.+): kom je\?$", invitation.text)
    assert said is not None
    assert visible(said[1]) == said[1]
    heard += says(town, "Anja", "ja", "nee")
    heard += says(town, "Noor", "aankondigingen", "wijzigen", "plaats", f"{place} 2", "ja")
    [moved] = [outgoing for outgoing in heard if "andere plaats" in outgoing.text]
    assert f"Dat wordt: {said[1]} 2." in moved.text
    for outgoing in heard:
        assert turned(outgoing.text) == []
        assert all(len(choice.label) <= LABEL_LENGTH for choice in outgoing.choices)
