"""Whom an announcement reached, as a file: for who may speak where it was announced."""

from typing import Any

from bot.drafting import Asking, Draft, Draw, Tools
from bot.event_papers import organises
from bot.say import say
from bot.seen.announcements import reached
from storage import announcements

# openpyxl is only imported where something is drawn: a house starts without it.


def draft(asking: Asking) -> Draft | None:
    """As it is when the file is fetched."""
    of = int(asking.about["of"])
    announced = announcements.one(asking.tx, of)
    if announced is None or not organises(asking, announced):
        return None

    def read(tools: Tools) -> Draw:
        from bot.books import reach_list, sheets

        who, shown = asking.who, reached(asking.tx, of)

        def words(value: Any) -> str:
            return tools.speech.place(value, who.language, who.form)

        table = reach_list.table(shown, words)
        return lambda: sheets.workbook([table], asking.at)

    return Draft(say("document-reach", number=str(of)), "xlsx", read)
