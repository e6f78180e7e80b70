"""A street's tip door on paper: a poster (A4) and a card (A6), with a code to scan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import segno

from bot.paper.facts import Door, Link
from bot.paper.sheet import (
    A4,
    A6,
    AMBER_SOFT,
    INK_SOFT,
    PLUM,
    PLUM_DEEP,
    WHITE,
    Box,
    Letters,
    Sheet,
)
from bot.paper.voice import Voice
from bot.say import TheStreet

QUIET = 4  # squares of white around a QR code; ISO/IEC 18004


def poster(door: Door, voice: Voice, made: datetime) -> bytes:
    """To hang in a hall or a shop: one page A4, a PDF."""
    return _on_paper(door, voice, made, A4)


def card(door: Door, voice: Voice, made: datetime) -> bytes:
    """To put through a door: one page A6, a PDF."""
    return _on_paper(door, voice, made, A6)


def rules_of(own: Sequence[str], voice: Voice) -> list[str]:
    """The programme's rules of the game, else the usual three."""
    return list(own[:3]) or [voice(f"paper-rule-{number}") for number in (1, 2, 3)]


@dataclass(frozen=True, slots=True)
class _Look:
    """How large things are: millimetres, and points for letters."""

    edge: float
    band: float
    brand: float
    street: float
    ask: float
    read: float
    small: float
    code: float
    wide: float  # between the edges


_A4 = _Look(18, 50, brand=24, street=36, ask=29, read=17.5, small=13, code=56, wide=174)
_A6 = _Look(8, 24, brand=13, street=18, ask=14.5, read=10, small=8, code=33, wide=89)


@dataclass(frozen=True, slots=True)
class _Page:
    """What is drawn on, and with what in mind."""

    sheet: Sheet
    door: Door
    voice: Voice
    look: _Look


def _on_paper(door: Door, voice: Voice, made: datetime, size: tuple[float, float]) -> bytes:
    """Top and bottom are as high as their words; what is between is for the codes."""
    look = _A4 if size == A4 else _A6
    title = voice("paper-title", street=door.street)
    page = _Page(Sheet(size, title, voice.language, made), door, voice, look)
    _band(page)
    gap = look.edge * 0.35
    top, foot = _ask(page, look.band + look.edge * 0.5), _foot(page) - gap * 0.3
    rules = _rules_high(page)
    most = {0: look.code * 0.7, 1: look.code * 1.5}.get(len(door.links), foot)
    panel = Box(look.edge, top, look.wide, min(foot - rules - gap - top, most))
    _panel(page, panel)
    _rules(page, panel.y + panel.height + gap)
    return page.sheet.done()


def _band(page: _Page) -> None:
    sheet, look = page.sheet, page.look
    sheet.panel(Box(0, 0, sheet.width, look.band), PLUM, round_=0)
    heart, top = look.brand * 0.42, look.band * 0.18
    sheet.heart(look.edge, top, heart, WHITE)
    brand = Letters(look.brand, bold=True, colour=WHITE)
    place = Box(look.edge + heart * 1.35, top - heart * 0.06, look.wide, heart * 2)
    sheet.write(place, page.voice("paper-brand"), brand)
    name = page.voice("paper-in-street", street=TheStreet(page.door.street))
    y = top + heart * 1.6
    letters = Letters(look.street, bold=True, colour=WHITE, smallest=look.street * 0.35)
    sheet.write(Box(look.edge, y, look.wide, look.band * 0.94 - y), name, letters)


def _ask(page: _Page, y: float) -> float:
    """What this is, the question, and the way to answer it; gives where the rest begins."""
    sheet, look, voice = page.sheet, page.look, page.voice
    gap = look.edge * 0.25
    room = Box(look.edge, y, look.wide, look.read)
    y += sheet.write(room, voice("paper-what"), Letters(look.read)) + gap
    ask = Letters(look.ask, bold=True, colour=PLUM_DEEP)
    y += sheet.write(Box(look.edge, y, look.wide, look.ask), voice("paper-door-ask"), ask) + gap
    return y


def _panel(page: _Page, panel: Box) -> None:
    """The codes, and beside or below them what to do with them."""
    inside = page.look.edge * 0.35
    page.sheet.panel(panel, AMBER_SOFT, inside)
    x, y = panel.x + inside, panel.y + inside
    room = Box(x, y, panel.width - 2 * inside, panel.height - 2 * inside)
    beside = _two(page, room) if len(page.door.links) > 1 else _one(page, room)
    page.sheet.write_all(beside, _how(page), _letters(page))


def _one(page: _Page, room: Box) -> Box:
    """At most one code at the left; gives what is left of the room."""
    if not page.door.links:
        return room
    side, gap = room.height - _name_high(page), page.look.edge * 0.35
    _code(page, Box(room.x, room.y, side, side), page.door.links[0])
    return Box(room.x + side + gap, room.y, room.width - side - gap, room.height)


def _two(page: _Page, room: Box) -> Box:
    """Two codes beside each other; gives the room below them."""
    how = page.sheet.all_high(room.width, _how(page), _letters(page))
    side = min(room.height - how - _name_high(page) * 1.3, room.width * 0.46)
    apart = (room.width - 2 * side) / 3
    for number, link in enumerate(page.door.links[:2]):
        _code(page, Box(room.x + apart + number * (side + apart), room.y, side, side), link)
    below = side + _name_high(page) * 1.3
    return Box(room.x, room.y + below, room.width, room.height - below)


def _letters(page: _Page) -> Letters:
    two = len(page.door.links) > 1
    return Letters(page.look.read * (0.92 if two else 1), smallest=page.look.read * 0.5)


def _name_high(page: _Page) -> float:
    """A platform's name and address below its code."""
    return page.look.read * 0.5 + page.look.small * 0.46


def _code(page: _Page, box: Box, link: Link) -> None:
    sheet, look = page.sheet, page.look
    sheet.panel(box, WHITE, look.edge * 0.15)
    rows = [list(map(bool, row)) for row in segno.make(link.address, error="m", micro=False).matrix]
    quiet = box.width * QUIET / (len(rows) + 2 * QUIET)
    inner = Box(box.x + quiet, box.y + quiet, box.width - 2 * quiet, box.height - 2 * quiet)
    sheet.squares(inner, rows)
    sheet.link(box, link.address)
    name = Letters(look.read, bold=True, colour=PLUM_DEEP, align="C")
    below = Box(box.x, box.y + box.height * 1.03, box.width, look.read * 0.5)
    y = below.y + sheet.write(below, link.platform, name)
    spread = look.edge * (0.9 if len(page.door.links) > 1 else 0.25)
    wide = Box(box.x - spread, y, box.width + 2 * spread, look.small * 0.46)
    small = Letters(look.small * 0.92, colour=INK_SOFT, align="C")
    sheet.write(wide, link.shown, small)


def _how(page: _Page) -> list[str]:
    """What to do, as long as there is room for beside the codes."""
    door, voice = page.door, page.voice
    if not door.links:
        return [voice("paper-door-no-link"), voice("paper-door-kind")]
    two = len(door.links) > 1
    said = [voice("paper-door-scan-short" if two else "paper-door-scan")]
    if door.code:
        said.append(voice("paper-door-type", code=door.code))
    if two:
        return said if page.look is _A6 else [*said, voice("paper-door-kind-short")]
    return [*said, voice("paper-door-kind")]


def _rules_high(page: _Page) -> float:
    look = page.look
    heading = page.sheet.all_high(look.wide, [page.voice("paper-rules")], _heading(look))
    rules = rules_of(page.door.rules, page.voice)
    return heading * 1.15 + page.sheet.numbered_height(_rules_room(page), rules, _rule(look))


def _rules(page: _Page, y: float) -> None:
    sheet, look = page.sheet, page.look
    room = Box(look.edge, y, look.wide, look.read)
    y += sheet.write(room, page.voice("paper-rules"), _heading(look)) * 1.15
    rules = rules_of(page.door.rules, page.voice)
    sheet.numbered(replace(_rules_room(page), y=y), rules, _rule(look))


def _rules_room(page: _Page) -> Box:
    return Box(page.look.edge, 0, page.look.wide, page.sheet.height * 0.19)


def _heading(look: _Look) -> Letters:
    return Letters(look.read * 1.1, bold=True, colour=PLUM)


def _rule(look: _Look) -> Letters:
    return Letters(look.read, smallest=look.read * 0.45)


def _foot(page: _Page) -> float:
    """What stands at the bottom; gives where it begins."""
    sheet, look, voice = page.sheet, page.look, page.voice
    small = Letters(look.small, colour=INK_SOFT, smallest=look.small * 0.6)
    line = look.small * 0.46
    top = sheet.height - look.edge * 0.6 - line * 2
    sheet.line(look.edge, top - line * 0.4, look.edge + look.wide, top - line * 0.4)
    sheet.write(Box(look.edge, top, look.wide, line), voice("paper-no-emergency"), small)
    party = voice("paper-party", party=page.door.party)
    sheet.write(Box(look.edge, top + line, look.wide, line), party, small)
    return top - line
