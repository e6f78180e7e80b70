"""The texts as they are written, and as they are said with sample values in their places."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

import bot
from bot.say import Cents, Gifts, Lines, Say, Term, TheStreet, say
from bot.saying import LANGUAGES, Speech

CODE = Path(bot.__file__).parent
SPEECH = Speech.load()

# Words that platforms read as "send me nothing more", where we mean something smaller.
# Sources: Twilio's and Meta's lists of opt-out keywords.
PLATFORM_STOPS = {"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout"}

BOOKING = say(
    "in-words",
    gifts=Gifts(("flowers", "card")),
    amount=say("money", amount=Cents(12_50)),
    occasion=Term("occasion-support"),
    day=say("day-on", day=date(2025, 7, 1)),
)
# What fills each place, about as long as in real life. Lists are paged, so here they are empty.
SAMPLES = {
    "active": 31,
    "dollars": 12.5,
    "facts": Lines(()),
    "message": "",
    "places": "Lindewaard, Berkenrade",
    "rest": 3,
    "now": "Er loopt nu geen meting.",
    "block": "32 verstuurd",
    "blocks": "32 verstuurd, 5 afgemeld",
    "seats": say("announce-so-many-seats", count=40),
    "was": date(2025, 6, 28),
    "season": Term("idea-in-all"),
    "sender": "Welzijn Lindewaard",
    "title": "Zaterdag is de…",
    "venue": "Jaarbeurs, Utrecht",
    "link": "https://bot.example.org/pictures/0123456789abcdef01234567.jpg",
    "comes": 12,
    "doubts": 3,
    "stays": 4,
    "waits": 2,
    "about": Term("about-year_end"),
    "amount": Cents(1_250_00),
    "booking": BOOKING,
    "by": say("by-gangmaker"),
    "call": say("call-party-phone", party="Welzijn Lindewaard", phone="088-0000000"),
    "code": "ABCD-EFGH-JKLM",
    "counted": Cents(92_00),
    "day": date(2025, 7, 1),
    "difference": Cents(4_50),
    "gifts": Gifts(("flowers", "card")),
    "given": 6,
    "head": say("look-more-head"),
    "hour": 10,
    "kept": Cents(-4_50),
    "left": Cents(92_50),
    "length": 200,
    "limit": Cents(25_00),
    "line": say("settings-is-limit", limit=Cents(25_00)),
    "lines": Lines(()),
    "name": "Anja",
    "note": "krijgt graag bezoek",
    "number": "45-2",
    "occasion": Term("occasion-support"),
    "others": say("applies-more"),
    "party": "Welzijn Lindewaard",
    "pot": "de bloemenpot",
    "phone": "088-0000000",
    "place": TheStreet("Burgemeester Pabstlaan"),
    "rule": "Vraag eerst wie hulp wil.",
    "role": Term("role-gangmaker"),
    "short": Cents(12_50),
    "spent": Cents(57_50),
    "street": TheStreet("Lindenstraat"),
    "theme": Term("theme-loneliness"),
    "to": "Mo",
    "tip": say("tip-number", number="45-2", occasion=Term("occasion-support")),
    "until": date(2025, 7, 1),
    "first": date(2025, 7, 1),
    "last": date(2025, 7, 5),
    "looked": 31,
    "names": "Lindenstraat, Berkenlaan",
    "streets": 40,
    "value": "Anja",
    "way": "+31612345678",
    "people": 230,
    "then": 310,
    "next": 1,
    "before": 120,
    "after": 180,
    "one": Term("measure-names-some"),
    "other": Term("measure-names-more"),
    "words": "Zaterdag is de landelijke top",
    "word": Term("goes-on-tip_reminder"),
    "what": Term("unasked-heat_check_in"),
    "why": Term("heat-missed-template"),
    "version": "2026-11",
    "year": "2025",
}
COUNTS = {"count", "days", "older"}


def messages(language: str) -> list[ftl.Message]:
    """Each text as Fluent reads it; a line it cannot read is an error."""
    written = FluentParser().parse(source(language)).body
    assert [entry.content for entry in written if isinstance(entry, ftl.Junk)] == []
    return [entry for entry in written if isinstance(entry, ftl.Message)]


@cache
def source(language: str) -> str:
    """The text file of a language, as it is written; a text that stands in another written out."""
    written = (CODE / "texts" / f"{language}.ftl").read_text(encoding="utf8")
    return re.sub(r"\{ ([a-z][\w-]*)(\.u)? \}", lambda inner: _line_of(written, inner), written)


def _line_of(written: str, inner: re.Match[str]) -> str:
    u = r"(?:\n    \.u = (.+))" if inner[2] else ""
    found = re.search(rf"(?m)^{inner[1]} = (.+){u}", written)
    assert found, inner[0]
    return str(found[2] if inner[2] else found[1])


def forms(language: str) -> dict[str, dict[str, str]]:
    """Of each text what is written for je and, where it has one, for u."""
    text = source(language)

    def written(pattern: ftl.Pattern) -> str:
        return text[pattern.span.start : pattern.span.end]

    return {
        message.id.name: {"je": written(message.value)}
        | {attribute.id.name: written(attribute.value) for attribute in message.attributes}
        for message in messages(language)
    }


TEXTS = {language: forms(language) for language in LANGUAGES}
EVERY_FORM = [(la, key, form) for la in LANGUAGES for key in TEXTS[la] for form in TEXTS[la][key]]


def variables(text: str) -> set[str]:
    """The places that a written text leaves open."""
    return set(re.findall(r"\$(\w+)", text))


def said(language: str, key: str, form: str) -> Iterator[str]:
    """The text with its places filled, once for each number that might word it differently."""
    needs = variables("".join(TEXTS[language][key].values()))
    counts = sorted(needs & COUNTS)
    for numbers in product((0, 1, 5), repeat=len(counts)):
        args = {n: SAMPLES[n] for n in needs - COUNTS} | dict(zip(counts, numbers, strict=True))
        yield SPEECH.words(Say(key, args), language, form)
