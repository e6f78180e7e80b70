"""Laws for what WhatsApp must know beforehand: short, private, and fit to be approved."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest

from bot.channels.whatsapp.templates import (
    BODY_WITH_CHOICES,
    UNASKED,
    Catalogue,
    Resource,
    one_line,
)
from bot.commands import word_named
from bot.dialogues.event_planned import LONGEST_VENUE
from bot.say import Term
from bot.saying import Speech
from bot.world.announcements import LONGEST, LONGEST_LINE
from tests.platforms.twilio_content import PLACE
from tests.texts import TEXTS, variables

CATALOGUE = Catalogue(Speech.load())
EVERY = list(CATALOGUE)
TEMPLATES = [resource for resource in EVERY if resource.category]


def content(resource: Resource) -> dict[str, object]:
    [held] = resource.types.values()
    return dict(held)


def why_not_approved(body: str) -> str:
    """A variable never stands first, last or beside another (WhatsApp refuses it)."""
    if re.match(r"\W*\{\{", body) or re.search(r"\}\}\W*$", body):
        return "begins or finishes with a variable"
    return "two variables beside each other" if re.search(r"\}\}\W*\{\{", body) else ""


def test_a_template_is_fit_to_be_approved() -> None:
    for one in TEMPLATES:
        body = str(content(one)["body"])
        assert why_not_approved(body) == "", one.name
        assert "\n" not in body, one.name
        assert 0 < len(body) <= 550, one.name
        assert one.category in ("UTILITY", "MARKETING"), one.name
        hours = 30 <= (one.seconds or 0) <= 12 * 3600
        assert hours or one.category == "MARKETING", one.name


def test_a_template_that_would_be_refused_is_found() -> None:
    for body in ("{{1}} is er.", "Er is {{1}}.", "Er is {{1}}, {{2}} nog."):
        assert why_not_approved(body) != ""
    assert why_not_approved("Er is {{1}} en {{2}} nog.") == ""


def test_a_resource_is_within_whatsapps_limits() -> None:
    for one in EVERY:
        written = json.dumps(one.types)
        assert re.fullmatch(r"[a-z0-9_]{1,512}", one.name), one.name
        assert set(PLACE.findall(written)) == one.samples.keys(), one.name
        assert all(one.samples.values()), one.name
        buttons = content(one).get("actions", [])
        assert isinstance(buttons, list), one.name
        assert all(len(button["title"]) <= 20 for button in buttons), one.name


def test_each_place_of_a_template_is_named_and_its_button_is_a_word() -> None:
    for entry in UNASKED:
        places = variables(TEXTS["nl"][f"wa-{entry.about}"]["je"])
        assert places == set(entry.places), entry.about
        assert not entry.button or word_named(entry.button) is not None, entry.about


def test_a_template_tells_nothing_private() -> None:
    private = {"tip", "tips", "number", "name", "note", "house_number", "street", "amount"}
    for entry in UNASKED:
        assert not private & set(entry.places), entry.about


def test_every_resource_has_a_name_of_its_own() -> None:
    assert len({resource.name for resource in EVERY}) == len(EVERY)


def test_another_text_is_another_resource() -> None:
    one = TEMPLATES[0]
    assert replace(one, category="MARKETING").name != one.name
    assert replace(one, seconds=60).name != one.name
    assert [r.name for r in Catalogue(Speech.load())] == [r.name for r in EVERY]


def test_there_is_a_template_for_each_language_and_form() -> None:
    for entry in UNASKED:
        bodies = {
            str(content(found)["body"])
            for language, form in (("nl", "je"), ("nl", "u"), ("en", None))
            if (found := CATALOGUE.template(entry.about, language, form))
        }
        assert len(bodies) == 3, entry.about
    assert CATALOGUE.template("something", "nl", "je") is None


@pytest.mark.parametrize(
    ("text", "line"),
    [("a\nb", "a b"), (" a     b ", "a b"), ("", "-"), ("\n\t", "-"), ("€\u00a07", "€\u00a07")],
)
def test_what_fills_a_variable_is_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_the_longest_invitation_fits() -> None:
    party, line = "Stichting Welzijn en Samenleven Lindewaard-Berkenrade", "x" * LONGEST_LINE
    words = f"{'x' * LONGEST}\n{party}: {line}"
    said = {"sender": Term("announcement-network"), "words": words, "day": date(2025, 12, 24)}
    where = {"hour": "14.00", "venue": "x" * LONGEST_VENUE}
    for language, form in (("nl", "je"), ("nl", "u"), ("en", None)):
        resource = CATALOGUE.template("event", language, form)
        assert resource is not None
        filled = CATALOGUE.values("event", {**said, **where}, language, form)
        assert resource.holds(filled)


def test_a_template_says_when_it_is_too_full() -> None:
    resource = CATALOGUE.template("announcement", "nl", "je")
    assert resource is not None
    fixed = len(PLACE.sub("", str(content(resource)["body"])))
    assert resource.holds({"1": "x", "2": "x" * (BODY_WITH_CHOICES - fixed - 1)})
    assert not resource.holds({"1": "x", "2": "x" * (BODY_WITH_CHOICES - fixed)})
