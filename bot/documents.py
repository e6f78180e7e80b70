"""The documents there are: whose each is, what it is called, and how it is made."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from bot import event_papers, reach_paper
from bot.clock import AMSTERDAM
from bot.drafting import PDF, Asking, Draft, Draw, Tools
from bot.numbers.year import year_in_numbers
from bot.paper.facts import Door, Kit, Link, Report
from bot.paper.voice import Voice
from bot.programme import Programme, programme_settings
from bot.say import say
from bot.survey.result import result, results_together
from bot.yearly import report_of
from storage import invitations, streets
from storage.streets import ProgrammeRow, StreetRow

# fpdf2 and openpyxl are only imported where something is drawn: a house starts without them.

KINDS_OF_FILE = {
    PDF: "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
    "csv": "text/csv; charset=utf-8",
    "ics": "text/calendar; charset=utf-8",
}

PLATFORMS = {"t.me": "Telegram", "wa.me": "WhatsApp"}


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


def _paper_door(kind: str, name: str) -> Callable[[Asking], Draft | None]:
    """A street's tip door as a poster or a card: for the coordinator of its programme."""

    def drafting(asking: Asking) -> Draft | None:
        street = asking.street
        if street is None or not asking.leads(street.programme_id):
            return None

        def read(tools: Tools) -> Draw:
            door, voice = _door(asking, street, tools), tools.voice(asking.who)
            return lambda: _drawn_door(kind, door, voice, asking.at)

        return Draft(say(name, street=street.name), PDF, read)

    return drafting


def _drawn_door(kind: str, door: Door, voice: Voice, made: datetime) -> bytes:
    from bot.paper.door import card, poster

    return poster(door, voice, made) if kind == "poster" else card(door, voice, made)


def _chosen(programme: ProgrammeRow | None) -> Programme:
    return programme_settings(programme.settings if programme else "{}")


def _door(asking: Asking, street: StreetRow, tools: Tools) -> Door:
    tx, programme = asking.tx, streets.programme_by_id(asking.tx, street.programme_id)
    rules = _chosen(programme).rules.said_in(asking.who.language)
    code = invitations.door_code(tx, tools.sealer, street.id)
    party = programme.local_party if programme else ""
    if code is None:
        return Door(street.name, party, (), rules=rules)
    links = tuple(_link(address) for address in tools.ways_in.links(tx, code))
    return Door(street.name, party, links, code, rules)


def _link(address: str) -> Link:
    host = urlsplit(address).hostname or ""
    return Link(PLATFORMS.get(host, host), address)


def _kit(asking: Asking) -> Draft | None:
    """To begin with: for a street's gangmaker."""
    street = asking.street
    if street is None or not asking.keeps(street.id):
        return None

    def read(tools: Tools) -> Draw:
        chosen = _chosen(streets.programme_by_id(asking.tx, street.programme_id))
        language, voice = asking.who.language, tools.voice(asking.who)
        rules, not_for = chosen.rules.said_in(language), chosen.not_for_the_pot.said_in(language)
        kit = Kit(street.name, rules, not_for=not_for)

        def draw() -> bytes:
            from bot.paper.kit import starter_kit

            return starter_kit(kit, voice, asking.at)

        return draw

    return Draft(say("document-kit", street=street.name), PDF, read)


def _report(asking: Asking) -> Draft | None:
    """A street's year: for its gangmaker; without occasions for the programme's coordinator."""
    street, year = asking.street, int(asking.about["year"])
    if street is None:
        return None
    keeps = asking.keeps(street.id)
    if not keeps and not asking.leads(street.programme_id):
        return None

    def read(tools: Tools) -> Draw:
        found, voice = report_of(asking.tx, street, year), tools.voice(asking.who)
        shown = found if keeps else _without_occasions(found)

        def draw() -> bytes:
            from bot.paper.report import expense_report

            return expense_report(shown, voice, asking.at, asking.at.astimezone(AMSTERDAM).date())

        return draw

    return Draft(say("document-report", street=street.name, year=str(year)), PDF, read)


def _without_occasions(report: Report) -> Report:
    return replace(report, given=tuple(replace(one, occasion="") for one in report.given))


def _numbers(asking: Asking) -> Draft | None:
    """A year in one picture: of a programme for its coordinator, of any and of all for editors."""
    number, year = asking.about["programme"], int(asking.about["year"])
    if not (asking.edits or (number is not None and asking.leads(number))):
        return None
    programme = None if number is None else streets.programme_by_id(asking.tx, number)
    of = None if programme is None else (programme.id, programme.municipality)

    def read(tools: Tools) -> Draw:
        from bot.numbers.drawing import png, scene_of

        who = asking.who
        found = year_in_numbers(asking.tx, year, asking.at, of)
        scene = scene_of(found, lambda words: tools.speech.words(words, who.language, who.form))
        return lambda: png(scene)

    place = say("just-name", name=of[1]) if of else say("numbers-together")
    return Draft(say("document-numbers", place=place, year=str(year)), "png", read)


def _survey(asking: Asking) -> Draft | None:
    """What came of a programme's measurements in one picture: for its coordinator."""
    programme = streets.programme_by_id(asking.tx, int(asking.about["programme"]))
    if programme is None or not asking.leads(programme.id):
        return None
    place = programme.municipality

    def read(tools: Tools) -> Draw:
        from bot.numbers.drawing import png
        from bot.survey.drawing import scene_of

        who = asking.who
        found = result(asking.tx, tools.sealer, programme.id)
        assert found is not None, "a closed round is never opened again"
        scene = scene_of(
            found, place, lambda words: tools.speech.words(words, who.language, who.form)
        )
        return lambda: png(scene)

    return Draft(say("measure-picture", place=place), "png", read)


def _surveys(asking: Asking) -> Draft | None:
    """All of them together, the first rounds or those that held two: for editors."""
    rounds = int(asking.about["rounds"])
    if not asking.edits:
        return None

    def read(tools: Tools) -> Draw:
        from bot.numbers.drawing import png
        from bot.survey.drawing import scene_together

        who = asking.who
        found = results_together(asking.tx, tools.sealer)
        one = next(one for one in found if len(one.people) == rounds)
        scene = scene_together(one, lambda words: tools.speech.words(words, who.language, who.form))
        return lambda: png(scene)

    name = "measure-picture-both" if rounds > 1 else "measure-picture-first"
    return Draft(say(name), "png", read)


_DRAFTS: dict[str, Callable[[Asking], Draft | None]] = {
    "balances": _balances,
    "poster": _paper_door("poster", "document-poster"),
    "card": _paper_door("card", "document-card"),
    "kit": _kit,
    "report": _report,
    **event_papers.DRAFTS,
    "reach": reach_paper.draft,
    "numbers": _numbers,
    "survey": _survey,
    "surveys": _surveys,
}
