"""A town to talk in: a database, a clock, the sender, the tick, and a channel that records."""

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import count, product
from typing import Any

from bot.channels.base import Incoming, Outgoing, Sent
from bot.clock import AMSTERDAM, Clock
from bot.conversation import House, hear
from bot.delivery import Delivery
from bot.dialogues import DIALOGUES
from bot.dialogues.join import CONSENT_VERSION
from bot.enclosures import Enclosures
from bot.engine import Engine
from bot.nudges.schedule import Ticker
from bot.pictures.album import Album
from bot.printer import Printer
from bot.saying import LANGUAGES, Speech
from storage import house as memory
from storage import invitations, ledger, people, streets, surveys
from storage.db import Database
from storage.sealing import Sealer
from tests.pictures.photos import photo
from tests.simple_channel import SimpleChannel

START = datetime(2025, 7, 1, 10, tzinfo=AMSTERDAM)  # a Tuesday
STRIDE = timedelta(hours=3)
TYPING = 20  # seconds between two messages
YEARLY = 150_00
CHANNELS = ("phone", "telegram", "whatsapp")
NUMBER, ON_WHATSAPP = "whatsapp:+", " (whatsapp)"
PHOTO = photo()
SETTINGS = '{"example": true, "help_phone": "0900-VOORBEELD"}'


class Recorder(SimpleChannel):
    """A channel that keeps what it was given."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sent: list[Outgoing] = []

    async def send(self, outgoing: Outgoing) -> Sent:
        self.sent.append(outgoing)
        return Sent()


def _written_from(who: str) -> tuple[str, str, str, str]:
    """Channel, sender, chat and name; on WhatsApp both are a phone number."""
    name, _, elsewhere = who.removesuffix(")").partition(" (")
    if elsewhere != "whatsapp":
        return elsewhere or "phone", name, who, name
    return elsewhere, f"{NUMBER}{name}", f"{NUMBER}{name}", name


def _in_her_words(outgoing: Outgoing) -> Outgoing:
    """With the chat as a transcript names it."""
    if not outgoing.chat.startswith(NUMBER):
        return outgoing
    return replace(outgoing, chat=outgoing.chat.removeprefix(NUMBER) + ON_WHATSAPP)


async def _fetched(_name: str) -> bytes:
    return PHOTO


class Town:
    """Lindewaard, with the streets and people that a scene asks for. Close it."""

    def __init__(self, url: str, sealer: Sealer, speech: Speech) -> None:
        self._url = url
        self._sealer = sealer
        self._speech = speech  # texts hold nothing of a talk, and reading them takes long
        self._channels = {name: Recorder(name) for name in CHANNELS}
        signs = product("VWXYZ23456789", "WXYZ23456789")
        self._codes = (f"KLMN-PQRS-TU{one}{other}" for one, other in signs)
        self._loop = asyncio.Runner()
        self._events = count(1)
        self._last: Incoming | None = None
        self._crowd: list[str] = []
        self._db = Database.open(url)
        self._open()
        self.take_place_in("Lindewaard")

    def _open(self) -> None:
        engine = Engine(DIALOGUES, LANGUAGES)
        self._house = House(engine, self._speech, self._sealer, self._codes.__next__)
        with self._db.transaction() as tx:
            ahead = timedelta(seconds=memory.clock_ahead(tx))
        self._clock = Clock(lambda: START, ahead)
        printer = Printer(self._db, self._house, self._clock)
        album = Album(self._db, self._sealer, self._clock, {"phone": _fetched})
        enclosed = Enclosures(printer, album)
        self._delivery = Delivery(
            self._db, self._house, self._clock, self._channels, enclosures=enclosed
        )

    def reopen(self) -> None:
        """Close every connection, and read it all again."""
        self._db.engine.dispose()
        self._open()

    def restart(self) -> None:
        """The same in another process, as far as this one can play it."""
        self._db.close()
        self._db = Database.open(self._url)
        self._open()

    def close(self) -> None:
        self._db.close()
        self._loop.close()

    # --- time ---------------------------------------------------------------------------------

    def now(self) -> datetime:
        return self._clock.local()

    def go_to(self, moment: datetime) -> None:
        """In strides; what is due at each happens."""
        while self.now() < moment:
            self.wait((min(self.now() + STRIDE, moment) - self.now()).total_seconds())
            ticker = Ticker(self._db, self._clock, self._delivery.wake)
            self._loop.run(ticker.tick())
            self._loop.run(self._delivery.drain())

    def wait(self, seconds: float) -> None:
        """Time passes, and nothing else."""
        with self._db.transaction() as tx:
            self._clock.ahead = timedelta(seconds=memory.move_clock(tx, round(seconds)))

    # --- messages -----------------------------------------------------------------------------

    def message(self, who: str, text: str = "", **more: Any) -> Incoming:
        """A new message of this person; `Anja (telegram)` writes on that channel."""
        event = f"event {next(self._events)}"
        more.setdefault("message_id", event)
        channel, sender, chat, name = _written_from(who)
        return Incoming(channel, "demo", event, sender, chat, text, name=name, **more)

    def take_in(self, incoming: Incoming) -> None:
        self._last = incoming
        self.wait(TYPING)
        with self._db.transaction() as tx:
            hear(tx, self._house, incoming, self._clock.now())

    def take_in_again(self) -> None:
        """The platform brings the last message once more."""
        assert self._last is not None, "nobody wrote yet"
        self.take_in(self._last)

    def delivered(self) -> list[Outgoing]:
        """What was sent since this was asked last."""
        self._loop.run(self._delivery.drain())
        sent = [_in_her_words(o) for channel in self._channels.values() for o in channel.sent]
        for channel in self._channels.values():
            channel.sent.clear()
        return [outgoing for outgoing in sent if outgoing.chat not in self._crowd]

    # --- streets and people -------------------------------------------------------------------

    def take_place_in(self, municipality: str) -> None:
        """A new municipality takes part: whoever joins from now on, joins there."""
        party = f"Welzijn {municipality}"
        with self._db.transaction() as tx:
            new = streets.NewProgramme(municipality, party, YEARLY, settings=SETTINGS)
            self._programme = streets.add_programme(tx, new, START)

    def name_help(self, theme: str, name: str, phone: str) -> None:
        """Whom the programme names for help with something."""
        with self._settings() as document:
            document.setdefault("help_numbers", {})[theme] = {"name": name, "phone": phone}

    def set_rules(self, lines: str) -> None:
        """The rules of the game in Dutch, with ; between them."""
        with self._settings() as document:
            document["rules"] = {"nl": lines.split("; ")}

    def set_not_for(self, sentence: str) -> None:
        with self._settings() as document:
            document["not_for_the_pot"] = {"nl": sentence}

    def set_languages(self, languages: str) -> None:
        with self._settings() as document:
            document["languages"] = languages.split(" ")

    @contextmanager
    def _settings(self) -> Iterator[dict[str, Any]]:
        """What the programme chose, to be changed."""
        with self._db.transaction() as tx:
            row = streets.programme_by_id(tx, self._programme)
            assert row is not None, "it was just founded"
            document = json.loads(row.settings)
            yield document
            streets.change_settings(tx, self._programme, json.dumps(document))

    def let_lines_be_added(self) -> None:
        """Its coordinators may add a line to what the network announces."""
        with self._settings() as document:
            document["announcement_line"] = True

    def open_street(self, name: str, cents: int = YEARLY) -> int:
        """The street's id; it is opened, with so much in its pot, where it did not exist."""
        with self._db.transaction() as tx:
            known = streets.street_by_name(tx, self._programme, name)
            if known is not None:
                return known.id
            return streets.open_street(tx, self._programme, name, self.now(), cents, new=True)

    def balance(self, street: str) -> int:
        street_id = self.open_street(street)
        with self._db.transaction() as tx:
            return ledger.balance(tx, street_id)

    def invite(self, code: str, role: str, street: str | None) -> None:
        street_id = self.open_street(street) if street else None
        programme = None if role == "editor" else self._programme
        again = role == "neighbour"
        with self._db.transaction() as tx:
            invitations.invite(
                tx, self._sealer, code, role, programme, street_id, self.now(), again
            )

    def known(self, who: str) -> people.Met:
        """What is kept of this person and the talk with her; made on first contact."""
        channel, sender, chat, name = _written_from(who)
        with self._db.transaction() as tx:
            return people.find_conversation(
                tx, self._sealer, channel, "demo", chat, sender, name, self.now()
            )

    def give(self, streets: int, cents: int, occasion: str, day: date) -> None:
        """Each of so many streets gave something on that day, written down at noon."""
        noon = datetime.combine(day, time(12), AMSTERDAM)
        mood = "LEED" if occasion in ("support", "farewell") else "LIEF"
        by = self.known("Gijs").person.id
        for number in range(streets):
            street, ref = self.open_street(f"{number + 1}e Dwarsstraat"), f"{next(self._events)}"
            booking = (street, cents, ("flowers",), occasion, mood, day, by, noon, f"given:{ref}")
            with self._db.transaction() as tx:
                ledger.spend(tx, ledger.Booking(*booking))

    def booked(self, street: str) -> int:
        """How many attentions were ever written down there, corrections not counted."""
        street_id = self.open_street(street)
        with self._db.transaction() as tx:
            book = ledger.overview(tx, street_id, self.now().year)
        return sum(row.corrects is None for row in book)

    def crowd(self, number: int) -> list[str]:
        """Names of so many more people, of whom nothing is told when they hear something."""
        names = [f"Buur {len(self._crowd) + one}" for one in range(1, number + 1)]
        self._crowd += names
        return names

    def measure(self, answers: Sequence[tuple[str, ...]]) -> None:
        """A round was held here, in which as many of the crowd answered so; now it is closed."""
        known = [self.known(name).person.id for name in self.crowd(len(answers))]
        day = self.now().date()
        with self._db.transaction() as tx:
            row = surveys.start(tx, self._programme, day)
            assert row is not None, "none was open"
            for number, said in enumerate(answers):
                surveys.put_in(
                    tx, self._sealer, row.id, known[number], surveys.Slip(str(number), said)
                )
            surveys.close(tx, self._programme, day)

    def welcome(
        self, name: str, role: str, places: Sequence[str], chosen: Mapping[str, object]
    ) -> None:
        """Somebody who joined before the scene begins."""
        street_ids: list[int | None] = [self.open_street(place) for place in places]
        programme = None if role == "editor" else self._programme
        met, now = self.known(name), self.now()
        with self._db.transaction() as tx:
            for street_id in street_ids or [None]:
                people.join(tx, met.person.id, role, programme, street_id, now)
            people.give_consent(tx, met.person.id, CONSENT_VERSION, "everything", now)
            people.change(tx, met.person.id, **chosen)
