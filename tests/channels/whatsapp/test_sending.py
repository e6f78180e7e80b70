"""What the channel does with one message, and with each way in which Twilio can fail."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.channels.base import (
    LONGEST,
    ChannelClosed,
    Choice,
    Held,
    NotSent,
    Outgoing,
    Refused,
    Sent,
    TryLater,
)
from bot.channels.http import Http
from bot.channels.whatsapp.client import Account, ask, twilio
from bot.channels.whatsapp.prices import cost_of
from bot.channels.whatsapp.sending import Sender, WhatsAppChannel
from bot.channels.whatsapp.setup import Workshop
from bot.channels.whatsapp.shelf import Shelf
from bot.channels.whatsapp.templates import UNASKED, Catalogue, Resource, Unasked
from bot.clock import Clock
from bot.saying import Speech
from storage.db import Database
from tests.channels.whatsapp.house import ANJA, MO
from tests.conftest import NewDatabase
from tests.platforms.twilio import NUMBER, SID, TOKEN, Fault, Twilio

SPEECH = Speech.load()
CALLBACK = "https://bot.example.org/webhooks/twilio/status"
YES_NO = (Choice("3:yes", "Ja"), Choice("3:no", "Nee"))
MANY = tuple(Choice(f"3:{n}", f"Keuze {n}") for n in range(1, 7))


@dataclass
class Phone:
    """A channel on its own, and what arrives at Anja's phone."""

    channel: WhatsAppChannel
    workshop: Workshop
    catalogue: Catalogue
    clock: Clock
    fake: Twilio
    runner: asyncio.Runner

    def send(self, **said: Any) -> Sent:
        return self.run(self.channel.send(self.outgoing(**said)))

    def run(self, work: Awaitable[Any]) -> Any:
        async def doing() -> Any:
            return await work

        return self.runner.run(doing())

    def outgoing(self, **said: Any) -> Outgoing:
        heard: datetime | None = said.pop("heard", self.clock.now())
        return Outgoing(**{"chat": ANJA, "text": "Hallo.", "heard_at": heard, **said})

    def nudge(self, **said: Any) -> Outgoing:
        about = {"kind": "nudge", "about": "tip_reminder", "args": {"tip": 3}, "heard": None}
        return self.outgoing(**{**about, **said})

    def shown(self) -> tuple[str, list[tuple[str, str]]]:
        message = self.fake.shown(ANJA)[-1]
        return message.text, message.choices

    def set_up(self, status: str = "approved", **more: Any) -> None:
        self.run(self._make_all())
        self.fake.approve(status, **more)
        self.run(self.workshop.look(self.clock.now()))

    async def _make_all(self) -> None:
        async for _row in self.workshop.set_up(self.catalogue, self.clock.now()):
            pass

    def refuses(self, outgoing: Outgoing) -> NotSent:
        with pytest.raises(NotSent) as trouble:
            self.run(self.channel.send(outgoing))
        return trouble.value


MakePhone = Callable[..., Phone]


@pytest.fixture
def make_phone(new_sqlite: NewDatabase, twilio_address: str) -> Iterator[MakePhone]:
    """Makes phones: another address, token, patience or list of templates where asked."""
    with new_sqlite() as url, closing(Database.open(url)) as database, asyncio.Runner() as runner:
        opened: list[Http] = []

        def make(
            fake: Twilio,
            address: str = twilio_address,
            token: str = TOKEN,
            patience: float = 20.0,
            unasked: tuple[Unasked, ...] = UNASKED,
        ) -> Phone:
            http, clock = Http(patience), Clock()
            opened.append(http)
            fake.now = clock.now
            fake.written(ANJA, "hallo")
            client = twilio(http, Account(SID, token, address))
            catalogue = Catalogue(SPEECH, unasked)
            sender, shelf = Sender(client, NUMBER, CALLBACK), Shelf(database, fresh=0)
            channel = WhatsAppChannel(sender, catalogue, shelf, clock)
            return Phone(channel, Workshop(client, database), catalogue, clock, fake, runner)

        yield make
        for http in opened:
            runner.run(http.close())


@pytest.fixture(name="twilio_")
def fake(twilio: Twilio) -> Twilio:
    return twilio


@pytest.fixture
def phone(make_phone: MakePhone, twilio_: Twilio) -> Phone:
    return make_phone(twilio_)


# --- inside the window ----------------------------------------------------------------------------


def test_a_reply_goes_as_it_is_with_a_callback(phone: Phone) -> None:
    sent = phone.send(text="Er zit nog €\u00a0137,50 in.\nFijn!")
    [message] = phone.fake.shown(ANJA)
    assert sent == Sent(message.sid, "reply", cost_of("reply"))
    assert message.text == "Er zit nog €\u00a0137,50 in.\nFijn!"
    assert message.callback == CALLBACK
    assert message.code is None


def test_choices_are_numbered_where_twilio_has_no_buttons_of_ours(phone: Phone) -> None:
    phone.send(text="Klopt dit?", choices=YES_NO)
    assert phone.shown() == ("Klopt dit?\n1 = Ja\n2 = Nee", [])


def test_up_to_three_choices_are_buttons(phone: Phone) -> None:
    phone.set_up()
    phone.send(text="Klopt dit?\nBloemen.", choices=YES_NO)
    assert phone.shown() == ("Klopt dit? Bloemen.", [("3:yes", "Ja"), ("3:no", "Nee")])


def test_four_to_ten_choices_are_a_list(phone: Phone) -> None:
    phone.set_up()
    phone.send(text="Waarmee kan ik je helpen?", choices=MANY)
    text, choices = phone.shown()
    assert text == "Waarmee kan ik je helpen?"
    assert choices == [(choice.id, choice.label) for choice in MANY]


def test_a_text_with_a_list_in_it_keeps_its_lines_and_numbers_its_choices(phone: Phone) -> None:
    phone.set_up()
    phone.send(text="Deze tips staan open:\n1. nummer 6\n2. nummer 8\nKies.", choices=YES_NO)
    text, choices = phone.shown()
    assert text.endswith("Kies.\n1 = Ja\n2 = Nee")
    assert choices == []


def test_the_longest_text_goes_with_ten_choices_and_without(phone: Phone) -> None:
    phone.set_up()
    ten = tuple(Choice(f"3:{'é' * 31}{n}", "W" * 19 + str(n)) for n in range(10))
    longest = "x" * LONGEST["whatsapp"]
    for choices in ((), YES_NO, ten):
        phone.send(text=longest, choices=choices)
        assert phone.shown()[0].startswith(longest)
    phone.send(text="x" * 1_024, choices=ten)
    assert len(phone.shown()[1]) == 10


@pytest.mark.parametrize(
    "text", ["a\tb", "a" + " " * 9 + "b", "\n\na\n", '"quotes" \\ {{1}}', "é🙂"]
)
def test_any_text_goes_with_buttons(phone: Phone, text: str) -> None:
    phone.set_up()
    phone.send(text=text, choices=YES_NO)
    assert phone.shown()[1] == [("3:yes", "Ja"), ("3:no", "Nee")]


def test_half_a_character_does_not_stop_a_message(phone: Phone) -> None:
    phone.send(text="a\ud83db")
    assert phone.shown()[0] == "a?b"


# --- the window -----------------------------------------------------------------------------------


def ago(phone: Phone, **how_long: float) -> datetime:
    return phone.clock.now() - timedelta(**how_long)


def test_ten_minutes_before_the_window_shuts_it_is_shut_for_us(phone: Phone) -> None:
    phone.set_up()
    assert phone.send(heard=ago(phone, hours=23, minutes=49), kind="nudge").category == "reply"
    late = phone.nudge(heard=ago(phone, hours=23, minutes=51))
    assert phone.run(phone.channel.send(late)).category == "utility"


def test_a_nudge_outside_the_window_is_a_template_with_a_button(phone: Phone) -> None:
    phone.set_up()
    sent = phone.run(phone.channel.send(phone.nudge(text="Nummer 6 …", choices=MANY)))
    text, choices = phone.shown()
    assert sent.category == "utility"
    assert "Tik op de knop" in text
    assert "6" not in text
    assert choices == [("0:tips", "Laat zien")]


@pytest.mark.parametrize(
    ("language", "form", "words"),
    [("nl", "je", "jouw"), ("nl", "u", "uw"), ("nl", None, "jouw"), ("en", "u", "your street")],
)
def test_a_template_speaks_her_language_and_form(
    phone: Phone, language: str, form: str | None, words: str
) -> None:
    phone.set_up()
    phone.run(phone.channel.send(phone.nudge(language=language, form=form)))
    assert f" {words}" in phone.shown()[0]


def test_free_text_that_was_refused_before_goes_as_a_template(phone: Phone) -> None:
    phone.set_up()
    nudge = phone.nudge(heard=phone.clock.now(), shut=True)
    assert phone.run(phone.channel.send(nudge)).category == "utility"


def test_a_window_that_shut_at_once_is_told_by_a_template(phone: Phone) -> None:
    phone.set_up()
    phone.fake.mood = [Fault(400, 63016)]
    nudge = phone.nudge(heard=phone.clock.now())
    assert phone.run(phone.channel.send(nudge)).category == "utility"


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("received", "template_pending"),
        ("pending", "template_pending"),
        ("paused", "template_paused"),
        ("disabled", "template_paused"),
        ("rejected", "template_rejected"),
    ],
)
def test_a_template_that_is_not_approved_holds_the_message(
    phone: Phone, status: str, reason: str
) -> None:
    phone.set_up(status)
    trouble = phone.refuses(phone.nudge())
    assert isinstance(trouble, Held)
    assert trouble.reason == reason
    assert phone.fake.shown(ANJA) == []


def test_what_has_no_template_is_held(phone: Phone) -> None:
    never_made = phone.refuses(phone.nudge())
    phone.set_up()
    unknown = phone.refuses(phone.nudge(about="something"))
    a_late_reply = phone.refuses(phone.outgoing(heard=ago(phone, hours=25)))
    for trouble in (never_made, unknown, a_late_reply):
        assert isinstance(trouble, Held)
        assert trouble.reason == "window"


def test_a_reply_to_who_was_just_forgotten_goes(phone: Phone) -> None:
    assert phone.send(heard=None).category == "reply"


def test_a_template_that_costs_more_now_is_counted_so(phone: Phone) -> None:
    phone.set_up(category="MARKETING")
    assert phone.run(phone.channel.send(phone.nudge())).category == "marketing"


def test_the_places_of_a_template_are_filled_in_words(
    make_phone: MakePhone, twilio_: Twilio
) -> None:
    entry = Unasked("x", "UTILITY", 600, places=("limit", "booking"))
    phone = make_phone(twilio_, unasked=())
    resource = Resource(
        stem="lief_x_nl_je",
        language="nl",
        types={"twilio/text": {"body": "Van {{1}} tot {{2}} dus."}},
        samples={"1": "a", "2": "b"},
        category="UTILITY",
        seconds=600,
    )
    phone.catalogue._unasked = {("x", "nl", "je"): resource}
    phone.catalogue._places = {"x": entry.places}
    phone.set_up()
    args = {"limit": "9\n10", "booking": ""}
    phone.run(phone.channel.send(phone.nudge(about="x", args=args)))
    assert phone.shown()[0] == "Van 9 10 tot - dus."
    trouble = phone.refuses(phone.nudge(about="x", args={"limit": "9"}))
    assert isinstance(trouble, Refused)
    assert trouble.our_fault


# --- trouble --------------------------------------------------------------------------------------


def test_too_fast_waits_as_long_as_twilio_says(phone: Phone) -> None:
    phone.fake.mood = [Fault(429, 20429, retry_after=7)]
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, TryLater)
    assert (trouble.after, trouble.sent_perhaps) == (7, False)
    assert phone.send().id


@pytest.mark.parametrize(("status", "html"), [(500, False), (502, True), (503, True), (503, False)])
def test_trouble_at_twilio_is_tried_again(phone: Phone, status: int, html: bool) -> None:
    phone.fake.mood = [Fault(status, html=html)]
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, TryLater)
    assert (trouble.reason, trouble.sent_perhaps) == (f"http_{status}", False)


def test_an_answer_that_makes_no_sense_may_have_been_a_yes(phone: Phone) -> None:
    phone.fake.mood = [Fault(200, html=True, accepted=True)]
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, TryLater)
    assert trouble.sent_perhaps


@pytest.mark.parametrize("accepted", [False, True])
def test_no_answer_in_time_may_have_been_a_yes(
    make_phone: MakePhone, twilio_: Twilio, accepted: bool
) -> None:
    phone = make_phone(twilio_, patience=0.2)
    phone.fake.mood = [Fault(503, seconds=5, accepted=accepted)]
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, TryLater)
    assert (trouble.reason, trouble.sent_perhaps) == ("timeout", True)
    assert len(phone.fake.shown(ANJA)) == accepted


def test_a_slow_answer_is_an_answer(phone: Phone) -> None:
    phone.fake.mood = [Fault(seconds=0.3)]
    assert phone.send().id


def test_no_connection_is_certainly_not_sent(make_phone: MakePhone, twilio_: Twilio) -> None:
    phone = make_phone(twilio_, address="http://127.0.0.1:1")
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, TryLater)
    assert (trouble.reason, trouble.sent_perhaps) == ("connection", False)


def test_a_wrong_token_closes_the_channel(make_phone: MakePhone, twilio_: Twilio) -> None:
    phone = make_phone(twilio_, token="wrong")
    assert isinstance(phone.refuses(phone.outgoing()), ChannelClosed)


def test_an_account_that_is_suspended_closes_the_channel(phone: Phone) -> None:
    phone.fake.mood = [Fault(403, 20005)]
    assert isinstance(phone.refuses(phone.outgoing()), ChannelClosed)


@pytest.mark.parametrize("code", [21211, 63003, 63014, 63024])
def test_somebody_who_cannot_be_reached_is_gone(phone: Phone, code: int) -> None:
    phone.fake.gone = {ANJA: code}
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, Refused)
    assert (trouble.reason, trouble.person_gone) == (str(code), True)


def test_somebody_who_opted_out_at_twilio_has_opted_out(phone: Phone) -> None:
    phone.fake.gone = {ANJA: 21610}
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, Refused)
    assert (trouble.opted_out, trouble.our_fault) == (True, False)


@pytest.mark.parametrize("code", [21655, 21656, 63013, 63021, 63027, 63028, 63029, 99999])
def test_a_fault_of_ours_is_told_as_such(phone: Phone, code: int) -> None:
    phone.fake.gone = {ANJA: code}
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, Refused)
    assert (trouble.our_fault, trouble.person_gone) == (True, False)


def test_what_must_wait_waits(phone: Phone) -> None:
    phone.fake.gone = {ANJA: 63018}
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, TryLater)
    assert trouble.after == 60


@pytest.mark.parametrize("code", [63032, 63049])
def test_what_may_not_go_for_a_day_is_held_until_she_writes(phone: Phone, code: int) -> None:
    phone.fake.gone = {ANJA: code}
    phone.set_up()
    trouble = phone.refuses(phone.nudge())
    assert isinstance(trouble, Held)
    assert trouble.reason == str(code)


def test_trouble_with_one_is_no_trouble_with_another(phone: Phone) -> None:
    phone.fake.gone = {ANJA: 63014}
    assert isinstance(phone.refuses(phone.outgoing()), Refused)
    assert phone.send(chat=MO).id


def test_nothing_that_is_said_or_who_is_written_to_gets_into_a_log(
    phone: Phone, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    phone.send(text="geheim")
    phone.fake.mood = [Fault(500)]
    phone.refuses(phone.outgoing(text="geheim"))
    told = caplog.text + "".join(capsys.readouterr())
    assert "geheim" not in told
    assert "31611111111" not in told
    assert TOKEN not in told


def test_our_token_goes_to_no_other_address(phone: Phone) -> None:
    client = phone.workshop.client
    evil = client.request_async("GET", "https://evil.example/2010-04-01/Accounts")
    with pytest.raises(TryLater):
        phone.run(ask(evil))
