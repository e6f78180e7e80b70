"""The starter kit on paper: four cards on a sheet A4 to cut out, the rules and three ideas."""

from datetime import datetime

from bot.paper.door import rules_of
from bot.paper.facts import Idea, Kit
from bot.paper.sheet import (
    A4,
    AMBER_SOFT,
    INK_SOFT,
    PLUM,
    PLUM_DEEP,
    PLUM_SOFT,
    ROSE,
    WHITE,
    Box,
    Letters,
    Sheet,
)
from bot.paper.voice import Voice
from bot.say import TheStreet

WIDE, HIGH = A4[0] / 2, A4[1] / 2  # of a card
EDGE = 10.0
READ = Letters(15.5, smallest=7)


def starter_kit(kit: Kit, voice: Voice, made: datetime) -> bytes:
    """One page A4, a PDF; without colour in large fields, so that it costs little ink."""
    sheet = Sheet(A4, voice("paper-kit-title", street=kit.street), voice.language, made)
    _rules_card(sheet, kit, voice)
    places = ((WIDE, 0.0), (0.0, HIGH), (WIDE, HIGH))
    for number, (idea, (x, y)) in enumerate(zip(_ideas(kit, voice), places, strict=False), start=1):
        _idea_card(sheet, Box(x, y, WIDE, HIGH), (number, idea), voice)
    sheet.line(WIDE, 0, WIDE, A4[1], dashes=2)
    sheet.line(0, HIGH, A4[0], HIGH, dashes=2)
    return sheet.done()


def _ideas(kit: Kit, voice: Voice) -> list[Idea]:
    usual = [
        Idea(voice(f"paper-kit-idea-{number}"), voice(f"paper-kit-idea-{number}-how"))
        for number in (1, 2, 3)
    ]
    return list(kit.ideas[:3]) or usual


def _rules_card(sheet: Sheet, kit: Kit, voice: Voice) -> None:
    wide = WIDE - 2 * EDGE
    sheet.panel(Box(0, 0, WIDE, 34), PLUM, round_=0)
    sheet.heart(EDGE, 9, 6, WHITE)
    brand = Letters(14, bold=True, colour=WHITE)
    sheet.write(Box(EDGE + 8, 8.8, wide, 9), voice("paper-brand"), brand)
    name = voice("paper-in-street", street=TheStreet(kit.street))
    street = Letters(19, bold=True, colour=WHITE, smallest=7)
    sheet.write(Box(EDGE, 17, wide, 14), name, street)
    heading = Letters(17, bold=True, colour=PLUM_DEEP)
    y = 41 + sheet.write(Box(EDGE, 41, wide, 10), voice("paper-kit-rules"), heading) + 3
    notes = [*([kit.not_for] if kit.not_for else []), voice("paper-kit-rules-note")]
    top = 106 if kit.not_for else 121
    sheet.numbered(Box(EDGE, y, wide, top - 5 - y), rules_of(kit.rules, voice), READ)
    note = Letters(11, colour=INK_SOFT, smallest=7)
    sheet.write_all(Box(EDGE, top, wide, 137 - top), notes, note)


def _idea_card(sheet: Sheet, place: Box, numbered: tuple[int, Idea], voice: Voice) -> None:
    number, idea = numbered
    x, wide = place.x + EDGE, place.width - 2 * EDGE
    chip = Box(x, place.y + 12, 24, 9)
    sheet.panel(chip, PLUM_SOFT, 4)
    label = Letters(12, bold=True, colour=PLUM, align="C")
    sheet.write(Box(x, chip.y + 1.9, 24, 7), voice("paper-kit-idea", number=number), label)
    sheet.heart(x + wide - 9, chip.y, 9, ROSE)
    title = Letters(22, bold=True, colour=PLUM_DEEP, smallest=9)
    y = chip.y + 15
    y += sheet.write(Box(x, y, wide, 22), idea.title, title) + 4
    sheet.write(Box(x, y, wide, place.y + 108 - y), idea.how, READ)
    _tick(sheet, Box(x, place.y + 118, wide, 18), voice)


def _tick(sheet: Sheet, place: Box, voice: Voice) -> None:
    """A square to tick off, and a word that nobody need hurry."""
    sheet.panel(place, AMBER_SOFT, 3)
    sheet.panel(Box(place.x + 5, place.y + 5, 8, 8), WHITE, 1, line=PLUM)
    done = Letters(13.5, bold=True, colour=PLUM_DEEP)
    sheet.write(
        Box(place.x + 17, place.y + 2.6, place.width - 20, 7), voice("paper-kit-done"), done
    )
    calm = Letters(10, colour=INK_SOFT, smallest=6)
    sheet.write(
        Box(place.x + 17, place.y + 9.6, place.width - 20, 6), voice("paper-kit-calm"), calm
    )
