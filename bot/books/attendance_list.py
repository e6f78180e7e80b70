"""Who comes to an event as a table: names only of who said yes to that, and counts of the rest."""

from bot.books.tables import Table, Words
from bot.world.events import MAYBE, NO, WAITING, YES, Attendance

COLUMNS = ("name", "place", "answer")
ORDER = (YES, WAITING, MAYBE, NO)


def table(seen: Attendance, words: Words) -> Table:
    """A row for each who may be seen, then how many there are of each answer."""
    people = ((one.name, one.place, words(f"event-is-{one.answer}")) for one in seen.people)
    counts = ((None, words(f"event-is-{said}"), seen.counts[said]) for said in ORDER)
    header = tuple(words(f"attendance-{column}") for column in COLUMNS)
    return Table(words("attendance-title"), header, (*people, *counts))
