"""What the channel does with one message: inside the 24 hours, and outside them."""

from datetime import datetime, timedelta

import pytest

from bot.channels.base import (
    LONGEST,
    Choice,
    Held,
    Refused,
    Sent,
)
from bot.channels.whatsapp.prices import cost_of
from bot.channels.whatsapp.sending import with_numbers
from bot.channels.whatsapp.templates import Resource, Unasked
from tests.channels.whatsapp.house import ANJA
from tests.channels.whatsapp.phone import CALLBACK, MANY, YES_NO, MakePhone, Phone
from tests.platforms.twilio import Fault, Twilio

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
    make_phone: MakePhone, twilio: Twilio
) -> None:
    entry = Unasked("x", "UTILITY", 600, places=("limit", "booking"))
    phone = make_phone(twilio, unasked=())
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


def test_what_belongs_to_no_question_has_no_number() -> None:
    choices = (Choice("0:undo.7", "Klopt niet"), Choice("3:yes", "Ja"), Choice("3:no", "Nee"))
    assert with_numbers("Genoteerd.", choices) == "Genoteerd.\n1 = Ja\n2 = Nee\nKlopt niet"
