"""What is printed can be read, by people and by phones, whatever a street is called."""

import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from itertools import product

import pytest
from PIL.Image import Image

from bot.paper.door import card, poster
from bot.paper.facts import Door, Given, Idea, Kit, Link, Report
from bot.paper.kit import starter_kit
from bot.paper.report import expense_report
from bot.paper.sheet import A4, A6, Box, Letters, Sheet
from bot.paper.voice import Voice
from tests.hostile import NAMES
from tests.neighbourhood import SPEECH
from tests.paper.seen import codes, lines_cross, pictures, words

MADE = datetime(2026, 11, 22, 9, tzinfo=UTC)
CODE = "ABCD-EFGH-JKLM"
WHATSAPP = Link("WhatsApp", f"https://wa.me/31970000000?text=START%20{CODE}")
TELEGRAM = Link("Telegram", f"https://t.me/lief_en_leed_bot?start={CODE}")
LINKS = ((), (WHATSAPP,), (WHATSAPP, TELEGRAM))
VOICES = [Voice(SPEECH), Voice(SPEECH, "nl", "u"), Voice(SPEECH, "en")]
NL = VOICES[0]
Paper = Callable[[Door, Voice, datetime], bytes]


def a_door(street: str = "Lindenstraat", links: tuple[Link, ...] = LINKS[2]) -> Door:
    return Door(street, "Welzijn Lindewaard", links, CODE if links else "")


def a_report(count: int, street: str = "Lindenstraat") -> Report:
    given = tuple(
        Given(date(2026, 1 + n % 12, 1 + n % 28), "support", n * 25) for n in range(count)
    )
    spent = sum(one.cents for one in given)
    return Report(street, 2026, 2_50, 150_00, -1_00, 0, 151_50 - spent, given)


def whole(pdf: bytes) -> str:
    """The words on all its pages, on one line."""
    return " ".join(" ".join(words(pdf)).split())


# --- the tip door -------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", [poster, card])
@pytest.mark.parametrize("links", LINKS)
def test_a_phone_reads_the_links_of_the_door(paper: Paper, links: tuple[Link, ...]) -> None:
    for voice in VOICES:
        assert codes(paper(a_door(links=links), voice, MADE)) == [link.address for link in links]


@pytest.mark.parametrize("paper", [poster, card])
def test_the_door_says_what_it_is_and_how(paper: Paper) -> None:
    said = whole(paper(a_door(), NL, MADE))
    for text in ("in de Lindenstraat", "Weet je een buur", f"START {CODE}", "Welzijn Lindewaard",
                 "Bel 112", "Klein is genoeg", "mag een tip geven", "blijft onder ons",
                 "t.me/lief_en_leed_bot"):  # fmt: skip
        assert text in said
    assert "Weet u" in whole(paper(a_door(), VOICES[1], MADE))
    assert "Do you know" in whole(paper(a_door(), VOICES[2], MADE))


@pytest.mark.parametrize(("paper", "size"), [(poster, A4), (card, A6)])
def test_a_page_has_the_size_of_its_paper(paper: Paper, size: tuple[float, float]) -> None:
    [picture] = pictures(paper(a_door(), NL, MADE), 254)  # ten dots a millimetre
    assert picture.size == pytest.approx([side * 10 for side in size], abs=2)


def test_a_programme_has_its_own_rules() -> None:
    door = Door("Lindenstraat", "Welzijn", (), rules=("Eerst vragen.", "Dan geven."))
    said = whole(poster(door, NL, MADE))
    assert "Eerst vragen. 2 Dan geven." in said
    assert "Klein is genoeg" not in said


# --- the starter kit ----------------------------------------------------------------------------


def test_the_starter_kit_has_the_rules_and_three_ideas() -> None:
    for voice in VOICES:
        [page] = words(starter_kit(Kit("Lindenstraat"), voice, MADE))
        said = " ".join(page.split())
        for number in (1, 2, 3):
            assert voice(f"paper-rule-{number}") in said
            assert voice(f"paper-kit-idea-{number}") in said
            assert voice(f"paper-kit-idea-{number}-how") in said
        assert said.count(voice("paper-kit-done")) == 3


def test_the_starter_kit_says_what_the_pot_is_not_for() -> None:
    for sentence in ("Een straatfeest betaal je met ander geld.", "Geen straatfeest. " * 11):
        said = whole(starter_kit(Kit("Lindenstraat", not_for=sentence), NL, MADE))
        assert " ".join(sentence.split()) in said
        assert NL("paper-kit-rules-note") in said


def test_a_programme_has_its_own_ideas() -> None:
    kit = Kit("Lindenstraat", ("Regel",), (Idea("Soep", "Kook een pan soep."),))
    said = whole(starter_kit(kit, NL, MADE))
    assert "Kook een pan soep." in said
    assert "Koffie" not in said


# --- the report of a year -----------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 12, 22, 50, 51, 52, 53, 54, 55, 56, 400])
def test_a_report_is_one_page_that_adds_up(count: int) -> None:
    report = a_report(count)
    pdf = expense_report(report, NL, MADE, MADE.date())
    assert len(words(pdf)) == 1
    said = whole(pdf).replace("\u00a0", " ")
    below = said.partition("Wat er is gegeven")[2].split("€")[1:]
    cents = [int(piece.split()[0].replace(".", "").replace(",", "")) for piece in below]
    assert sum(cents) == sum(one.cents for one in report.given)


def test_a_report_says_when_why_and_how_much() -> None:
    given = (Given(date(2026, 3, 5), "farewell", 12_50), Given(date(2026, 4, 1), "birth", 0))
    report = Report("Lindenstraat", 2026, 0, 150_00, 0, 20_00, 117_50, given)
    said = whole(expense_report(report, NL, MADE, date(2026, 12, 31))).replace("\u00a0", " ")
    for text in (
        "5 maart: een afscheid € 12,50",
        "1 april: een geboorte gratis",
        "2 attenties -€ 12,50",
        "Terug naar de gemeente -€ 20,00",
        "Nog in het potje € 117,50",
        "31 december 2026",
    ):
        assert text in said
    assert "Kasverschil" not in said


# --- whatever somebody is called ----------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_no_name_breaks_a_paper_or_leaves_its_place(name: str) -> None:
    voice = VOICES[len(name) % 3]
    rules, idea = (name, "Eerst vragen."), Idea(name, name)
    door = Door(name, name, LINKS[2], CODE, rules)
    made = [
        *(paper(door, voice, MADE) for paper in (poster, card)),
        starter_kit(Kit(name, rules, (idea,)), voice, MADE),
        expense_report(a_report(2, name), voice, MADE, MADE.date()),
    ]
    for pdf in made:
        [page] = pictures(pdf, 60)
        assert is_clear_at_the_edge(page), name
    assert [codes(pdf) for pdf in made[:2]] == [[link.address for link in LINKS[2]]] * 2


def is_clear_at_the_edge(page: Image) -> bool:
    """Nothing but white or the band's plum within three millimetres of the sides and the bottom."""
    edge = round(3 / 25.4 * 60)
    wide, high = page.size
    sides = [(0, 0, edge, high), (wide - edge, 0, wide, high), (0, high - edge, wide, high)]
    strips = (page.crop(box).convert("L").getcolors(9999) or [] for box in sides)
    plum = page.getpixel((1, 1))
    shade = page.convert("L").getpixel((1, 1))
    assert plum != (255, 255, 255)
    light = 200  # the lines to cut along are lighter than any letter
    return all(grey >= light or grey == shade for strip in strips for _, grey in strip)


def test_letters_are_not_on_top_of_each_other() -> None:
    """However long the rules are; and the codes keep their size."""
    for paper, links, length in product((poster, card), LINKS[1:], (6, 40)):
        door = Door("Lindenstraat", "W", links, CODE, ("een regel " * length,) * 3)
        pdf = paper(door, NL, MADE)
        assert lines_cross(pdf) == []
        assert codes(pdf) == [link.address for link in links]


def test_letters_on_top_of_each_other_would_be_seen() -> None:
    sheet = Sheet(A6, "", "nl", MADE)
    for y in (20.0, 21.0):
        sheet.write(Box(10, y, 80, 20), "Lindenstraat", Letters(12))
    assert lines_cross(sheet.done()) != []


def test_arabic_is_joined_and_runs_from_right_to_left() -> None:
    """The first word is drawn at the right, and read back as it is spoken."""
    pdf = expense_report(a_report(1, "شارع الزيزفون"), NL, MADE, MADE.date())
    assert "شارع الزيزفون" in unicodedata.normalize("NFKC", whole(pdf))


def test_the_same_paper_is_the_same_file() -> None:
    assert poster(a_door(), NL, MADE) == poster(a_door(), NL, MADE)
