"""The documents of an event: an appointment for a calendar, and the list of who comes."""

from collections.abc import Callable

from bot.calendar_file import Appointment, calendar_file
from bot.drafting import Asking, Draft, Draw, Tools
from bot.say import Say, say
from bot.seen.events import attendance, event_of
from bot.world.announcements import Event
from storage import announcements, events, streets
from storage.announcements import Announced
from storage.events import EventRow


def _calendar(asking: Asking) -> Draft | None:
    """For who was invited, as long as it goes on."""
    of = int(asking.about["event"])
    invited = events.invited(asking.tx, asking.who.id, asking.at)
    row = next((one.event for one in invited if one.event.id == of), None)
    announced = announcements.one(asking.tx, of)
    if row is None or announced is None:
        return None
    event = event_of(row)
    name = say("document-event", day=event.day)

    def read(tools: Tools) -> Draw:
        appointment = Appointment(
            of,
            row.made_at,
            row.starts_at,
            tools.speech.words(_title(asking, announced), asking.who.language, asking.who.form),
            announced.text,
            row.venue,
            row.moves,
        )
        return lambda: calendar_file(appointment, asking.at)

    return Draft(name, "ics", read, _for_the_diary(event))


def _title(asking: Asking, announced: Announced) -> Say:
    by = announced.programme_id
    sender = None if by is None else streets.programme_by_id(asking.tx, by)
    return say(
        "calendar-title", sender=sender.local_party if sender else say("announcement-network")
    )


def _for_the_diary(event: Event) -> Say:
    return say("calendar-line", day=event.day, hour=event.hour, venue=event.venue)


def _attendance(asking: Asking) -> Draft | None:
    """For who may speak where it was announced."""
    of = int(asking.about["event"])
    announced, row = announcements.one(asking.tx, of), events.one(asking.tx, of)
    if announced is None or row is None or not organises(asking, announced):
        return None

    def read(tools: Tools) -> Draw:
        return _sheet(asking, tools, row)

    return Draft(say("document-attendance", day=event_of(row).day), "xlsx", read)


def organises(asking: Asking, announced: Announced) -> bool:
    """Whether she may speak where it was announced."""
    if announced.programme_id is not None:
        return asking.leads(announced.programme_id)
    return asking.edits


def _sheet(asking: Asking, tools: Tools, row: EventRow) -> Draw:
    from bot.books import attendance_list, sheets, words_in

    seen = attendance(asking.tx, tools.sealer, row)
    table = attendance_list.table(seen, words_in(tools.speech, asking.who.language))
    return lambda: sheets.workbook([table], asking.at)


DRAFTS: dict[str, Callable[[Asking], Draft | None]] = {
    "event": _calendar,
    "attendance": _attendance,
}
