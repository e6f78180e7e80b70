"""The documents there are: whose each is, what it is called, and how it is made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.clock import AMSTERDAM
from bot.roles import Role
from bot.say import Say, say
from bot.saying import Speech
from storage import people, streets
from storage.db import Transaction
from storage.person import PersonRow
from storage.streets import StreetRow

# fpdf2 and openpyxl are only imported where something is drawn: a house starts without them.

PDF = "pdf"
KINDS_OF_FILE = {
    PDF: "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}

Draw = Callable[[], bytes]
Links = Callable[[str], Sequence[tuple[str, str]]]  # of a code: platforms and their addresses


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for it and when; `about` says of which street or programme, year and format."""

    tx: Transaction
    who: PersonRow
    about: Mapping[str, Any]
    at: datetime

    def leads(self, programme_id: int) -> bool:
        mine = people.memberships(self.tx, self.who.id)
        return any(m.role == Role.COORDINATOR and m.programme_id == programme_id for m in mine)

    def keeps(self, street_id: int) -> bool:
        mine = people.memberships(self.tx, self.who.id)
        return any(m.role == Role.GANGMAKER and m.street_id == street_id for m in mine)

    @property
    def street(self) -> StreetRow | None:
        """None when it is closed."""
        return streets.street_by_id(self.tx, int(self.about["street"]))


@dataclass(frozen=True, slots=True)
class Tools:
    """What every document is made with."""

    speech: Speech
    links: Links


@dataclass(frozen=True, slots=True)
class Draft:
    """A document that may be made: `read` looks up what stands in it, and gives how to draw it.

    It is read within the transaction of who asked, and drawn after it.
    """

    name: Say
    ending: str
    read: Callable[[Tools], Draw]


def draft_of(what: str, asking: Asking) -> Draft | None:
    """None when it is not hers (any more), or there is no such document."""
    drafting = _DRAFTS.get(what)
    return None if drafting is None else drafting(asking)


def _balances(asking: Asking) -> Draft | None:
    """The pots of a programme this year: for its coordinator."""
    programme = streets.programme_by_id(asking.tx, int(asking.about["programme"]))
    if programme is None or not asking.leads(programme.id):
        return None
    year = asking.at.astimezone(AMSTERDAM).year
    ending = str(asking.about["format"])

    def read(tools: Tools) -> Draw:
        from bot.books import lines, sheets, tables, words_in
        from storage import books

        found = books.read(asking.tx, programme.municipality, year)
        table = tables.overview(found, words_in(tools.speech, asking.who.language))
        if ending == "csv":
            return lambda: lines.csv_lines(table)
        return lambda: sheets.workbook([table], asking.at)

    name = say("document-balances", place=programme.municipality, year=str(year))
    return Draft(name, ending, read)


_DRAFTS: dict[str, Callable[[Asking], Draft | None]] = {"balances": _balances}
