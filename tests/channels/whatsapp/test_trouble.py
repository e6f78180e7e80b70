"""Each way in which Twilio can fail, and what the channel says of it."""

import logging

import pytest

from bot.channels.base import (
    ChannelClosed,
    Held,
    Refused,
    TryLater,
)
from bot.channels.whatsapp.client import ask
from tests.channels.whatsapp.house import ANJA, MO
from tests.channels.whatsapp.phone import MakePhone, Phone
from tests.platforms.twilio import TOKEN, Fault, Twilio


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
    make_phone: MakePhone, twilio: Twilio, accepted: bool
) -> None:
    phone = make_phone(twilio, patience=0.2)
    phone.fake.mood = [Fault(503, seconds=5, accepted=accepted)]
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, TryLater)
    assert (trouble.reason, trouble.sent_perhaps) == ("timeout", True)
    assert len(phone.fake.shown(ANJA)) == accepted


def test_a_slow_answer_is_an_answer(phone: Phone) -> None:
    phone.fake.mood = [Fault(seconds=0.3)]
    assert phone.send().id


def test_no_connection_is_certainly_not_sent(make_phone: MakePhone, twilio: Twilio) -> None:
    phone = make_phone(twilio, address="http://127.0.0.1:1")
    trouble = phone.refuses(phone.outgoing())
    assert isinstance(trouble, TryLater)
    assert (trouble.reason, trouble.sent_perhaps) == ("connection", False)


def test_a_wrong_token_closes_the_channel(make_phone: MakePhone, twilio: Twilio) -> None:
    phone = make_phone(twilio, token="wrong")
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
