"""Plays a scene on the real conversation, storage, outbox and delivery.

Directions:
    gangmaker Anja, Lindenstraat and Berkenlaan, says u     neighbour, coordinator, editor likewise;
        afterwards: new (je or u not asked yet), says u, in English, at once, only answers;
        Anja (whatsapp) writes from a phone number
    street Lindenstraat, 20,00                  a street whose pot was filled with so much
    code ABCD-EFGH-JKLM: gangmaker, Lindenstraat
    3 days later, 10:00                         also hours and minutes; the moment may be left out
    down for 90 days                            nothing runs meanwhile, so nothing is sent
    in the pot of Lindenstraat: 137,50          what the ledger says
    6 streets gave 12,50 for support on 2025-02-03      each of six, written down that noon
    help with care: Zorglijn, 0900-1234         whom the programme names for that
    rules of the game: Vraag eerst; Geef dan    as the programme writes them itself
    not for the pot: Een uitje.                  likewise
    languages: nl                                in which the bot writes there
    place Berkenrade                            another municipality: who joins next, joins there
    12 more gangmakers, Beukenpad, only answers     of whom the transcript is silent
    a measurement here: 6 low, 8 high           held and closed: so many of the crowd answered so
    a line may be added here                    by its coordinators, to what the network announces
    restart                                     everything closed and opened again
    the same message again                      the platform brings the last message once more
    silence                                     nothing was said: for the reader only
"""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from bot.channels.base import Incoming, Kind, Outgoing
from tests.conversations.script import Beat, Message, Scene, one_line
from tests.conversations.town import Town

_MEDIA: tuple[Kind, ...] = ("sticker", "voice", "photo", "location", "contact")
_KINDS = {f"({kind})": kind for kind in _MEDIA}
# How somebody answers the questions of a measurement.
LOW, HIGH = ("none", "away", "nope", "lots"), ("many", "home", "sure", "none")
_REMARKS: dict[str, dict[str, object]] = {
    "new": {"form": None},
    "says u": {"form": "u"},
    "in English": {"language": "en"},
    "at once": {"at_once": True},
    "only answers": {"answers_only": True},
}


class Stage:
    """One scene under way. With `reread`, all is closed and read again before each message."""

    def __init__(self, town: Town, *, reread: bool) -> None:
        self._town = town
        self._reread = reread
        self._screens: dict[str, list[dict[str, str]]] = {}
        self._wrote: dict[tuple[str, str], str] = {}
        self._speaker = ""

    def play(self, scene: Scene) -> tuple[list[str], list[str]]:
        """What was written down and what was heard, as lines that can be compared."""
        written: list[str] = []
        heard: list[str] = []
        for beat in scene.beats:
            if self._reread and beat.who:
                self._town.reopen()
            happened = self._happen(beat)
            expected, messages = self._ordered(beat.hears), self._ordered(self._sent())
            written += [f"{beat.number:4} {beat}", *map(str, expected)]
            heard += [f"{beat.number:4} {happened}", *_as_written(messages, expected)]
        return written, heard

    # --- what happens -------------------------------------------------------------------------

    def _happen(self, beat: Beat) -> str:
        """What happened, as a line: that of the transcript, unless the world is otherwise."""
        if beat.who:
            self._speaker = beat.who.removesuffix(" edits")
            incoming = self._incoming(beat)
            if incoming is None:
                return f"{beat.who} sees no {beat.text}"
            self._town.take_in(incoming)
            return str(beat)
        for pattern, act in self._directions():
            found = re.fullmatch(pattern, beat.text)
            if found:
                return f"-- {act(*found.groups()) or beat.text}"
        raise SyntaxError(f"line {beat.number}: no such direction: {beat.text}")

    def _incoming(self, beat: Beat) -> Incoming | None:
        if beat.who.endswith(" edits"):
            before, _, after = beat.text.partition(" => ")
            return self._town.message(
                self._speaker, after, kind="edit", message_id=self._wrote[self._speaker, before]
            )
        if re.fullmatch(r"\[.+\]( older)?", beat.text):
            choice = self._tapped(beat.text)
            return (
                self._town.message(self._speaker, choice=choice, kind="choice") if choice else None
            )
        if beat.text in _KINDS:
            picture = "photo" if beat.text == "(photo)" else ""
            return self._town.message(self._speaker, kind=_KINDS[beat.text], picture=picture)
        captioned = re.fullmatch(r"\(photo\) (.+)", beat.text)
        if captioned:
            return self._town.message(self._speaker, captioned[1], kind="photo", picture="photo")
        forwarded = re.fullmatch(r"\(forwarded\) (.+)", beat.text)
        if forwarded:
            return self._town.message(self._speaker, forwarded[1], forwarded=True)
        incoming = self._town.message(self._speaker, _repeated(beat.text))
        self._wrote[self._speaker, beat.text] = incoming.event_id
        return incoming

    def _tapped(self, text: str) -> str | None:
        """The newest button with this label on her screen; `older` the one before it."""
        label, _, older = text.removeprefix("[").partition("]")
        newest_first = reversed(self._screens.get(self._speaker, []))
        shown = [choices[label] for choices in newest_first if label in choices]
        return next(iter(shown[1:] if older else shown), None)

    def _directions(self) -> Iterator[tuple[str, Callable[..., str | None]]]:
        who = r"(\w+(?: \(whatsapp\))?)"
        yield rf"(gangmaker|neighbour) {who}, ([^,]+)((?:, [^,]+)*)", self._member
        yield rf"(coordinator|editor) {who}()((?:, [^,]+)*)", self._member
        yield r"(\d+) more gangmakers, ([^,]+)((?:, [^,]+)*)", self._crowd
        yield r"a measurement here: (\d+) low, (\d+) high", self._measured
        yield r"street ([^,]+), ([\d,]+)", self._street
        yield r"code (\S+): (\w+)(?:, (.+))?", self._town.invite
        yield r"(\d+) (minute|hour|day)s? later(?:, (\d\d):(\d\d))?", self._later
        yield r"down for (\d+) days", self._down
        yield r"in the pot of ([^:]+): (-?[\d,]+)", self._in_the_pot
        yield r"(\d+) streets gave ([\d,]+) for (\w+) on (\S+)", self._given
        yield r"help with (\w+): ([^,]+), ([^,]+)", self._town.name_help
        yield r"rules of the game: (.+)", self._town.set_rules
        yield r"not for the pot: (.+)", self._town.set_not_for
        yield r"languages: (.+)", self._town.set_languages
        yield r"place (\w+)", self._town.take_place_in
        yield r"a line may be added here", self._town.let_lines_be_added
        yield r"restart", self._town.restart
        yield r"the same message again", self._town.take_in_again
        yield r"silence", str

    def _member(self, role: str, name: str, places: str, remarks: str) -> None:
        chosen: dict[str, object] = {"form": "je"}
        for remark in filter(None, remarks.split(", ")):
            chosen |= _REMARKS[remark]
        self._town.welcome(name, role, places.split(" and ") if places else [], chosen)

    def _crowd(self, number: str, place: str, remarks: str) -> None:
        for name in self._town.crowd(int(number)):
            self._member("gangmaker", name, place, remarks)

    def _measured(self, low: str, high: str) -> None:
        self._town.measure([LOW] * int(low) + [HIGH] * int(high))

    def _street(self, name: str, money: str) -> None:
        self._town.open_street(name, int(money.replace(",", "")))

    def _given(self, streets: str, money: str, occasion: str, day: str) -> None:
        cents = int(money.replace(",", ""))
        self._town.give(int(streets), cents, occasion, date.fromisoformat(day))

    def _later(self, number: str, unit: str, hour: str | None, minute: str | None) -> None:
        to = self._town.now() + timedelta(**{f"{unit}s": int(number)})
        if hour and minute:
            to = to.replace(hour=int(hour), minute=int(minute), second=0)
        self._town.go_to(to)

    def _down(self, number: str) -> None:
        self._town.wait(timedelta(days=int(number)).total_seconds())

    def _in_the_pot(self, street: str, _money: str) -> str:
        cents = self._town.balance(street)
        minus = "-" if cents < 0 else ""
        return f"in the pot of {street}: {minus}{abs(cents) // 100},{abs(cents) % 100:02d}"

    # --- what is heard ------------------------------------------------------------------------

    def _sent(self) -> Iterator[Message]:
        for outgoing in self._town.delivered():
            labels = {choice.label: choice.id for choice in outgoing.choices}
            self._screens.setdefault(outgoing.chat, []).append(labels)
            yield Message(outgoing.chat, one_line(_shown(outgoing)), tuple(labels))

    def _ordered(self, messages: Sequence[Message] | Iterator[Message]) -> list[Message]:
        """First what the speaker hears, then the others by name; each hers in order."""
        return sorted(messages, key=lambda m: (m.to != self._speaker, m.to))


def _as_written(heard: list[Message], expected: list[Message]) -> Iterator[str]:
    """What was heard, in the words of the transcript where those stand for it."""
    for number, message in enumerate(heard):
        near = expected[number] if number < len(expected) else None
        yield str(near if near is not None and near.is_like(message) else message)


def _shown(outgoing: Outgoing) -> str:
    """A document as the name of its file; a picture stands before the words below it."""
    if outgoing.document:
        return f"({outgoing.document.name})"
    return f"(plaatje) {outgoing.text}" if outgoing.picture else outgoing.text


def _repeated(text: str) -> str:
    """`hallo ×4000` is a long message."""
    words, _, times = text.partition(" ×")
    return f"{words} " * int(times) if times.isdecimal() else text
