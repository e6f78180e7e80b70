"""What `lief announce` and `lief announcements` print, for people and for programs."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime

from api.announcement_desk import Confirmed, Shown
from bot.clock import AMSTERDAM
from bot.dialogues.announced_report import report_in_words
from bot.dialogues.announced_words import in_words
from bot.dialogues.preview import facts_of, left_out
from bot.naming import visible
from bot.say import Say
from bot.saying import Speech
from bot.world.announcements import Announced, Sent

RECEIVERS = "nl"  # most of them read it so
OPERATOR = "en"
REST = "the running server, or the next `lief serve`, `lief work` or `lief poll`,"


class Words:
    """Whatever people typed changes nothing of the terminal: no escapes, no turned lines."""

    def __init__(self) -> None:
        self._speech = Speech.load()

    def message(self, shown: Shown) -> str:
        """As it arrives."""
        draft = shown.draft
        return self._said(in_words(Announced(0, "", draft.text, kind=draft.kind)), RECEIVERS)

    def preview(self, shown: Shown) -> Iterator[str]:
        """The message, and below it whom it reaches, who is left out, the cost and the moment."""
        yield "So it arrives:"
        yield ""
        yield from (f"  {line}".rstrip() for line in self.message(shown).splitlines())
        yield ""
        for fact in facts_of(shown.draft, shown.preview, shown.names, shown.now):
            yield self._said(fact, OPERATOR)

    def report(self, one: Sent) -> Iterator[str]:
        """Its number, and how it fares as its editor sees it."""
        first, *rest = (self._said(line, OPERATOR) for line in report_in_words(one))
        yield f"{one.id}  {first}"
        yield from (f"   {line}" for line in rest)

    def _said(self, saying: Say, language: str) -> str:
        return self._speech.words(saying, language, None)


def confirmed(now: Confirmed) -> Iterator[str]:
    """What happens next, for whom it waits, and how to look and to stop."""
    said, starts = now.said, now.said.made.starts_at.astimezone(AMSTERDAM)
    number = said.made.id
    yield f"Announcement {number} goes to {now.receivers} people."
    if said.later:
        yield f"It goes on {starts:%Y-%m-%d} at {starts:%H:%M}: {REST} sends it."
    elif now.finished:
        yield f"What may go now is planned: {REST} sends it."
    else:
        yield f"Broken off, and nothing is lost: {REST} plans the rest, and sends it."
    if said.asked:
        until = said.until.astimezone(AMSTERDAM)
        places = ", ".join(visible(place) for place in said.asked)
        yield f"Until {until:%Y-%m-%d %H:%M} a line may be added by: {places}."
    if now.sender_rests:
        yield "The sender is paused: nothing goes out until `lief resume`."
    yield f"How it goes: lief announcements. To end it: lief announcements stop {number}"


# --- JSON lines ---------------------------------------------------------------------------------


def preview_as_json(shown: Shown, message: str) -> str:
    draft, preview = shown.draft, shown.preview
    return json.dumps(
        {
            "message": message,
            "to": draft.audience,
            "kind": draft.kind,
            "theme": draft.theme or None,
            "picture": bool(draft.picture),
            "programmes": [shown.names[one] for one in draft.programmes] or None,
            "receivers": preview.people,
            "left_out": [asdict(block) for block in left_out(preview)],
            "dollars": round(preview.dollars, 2),
            "starts_at": _moment(preview.starts_at),
            "asked": list(preview.asked),
        }
    )


def confirmed_as_json(now: Confirmed) -> str:
    made = now.said.made
    return json.dumps(
        {
            "id": made.id,
            "receivers": now.receivers,
            "planned": now.finished and not now.said.later,
            "starts_at": _moment(made.starts_at),
            "asked": list(now.said.asked),
            "sender": "paused" if now.sender_rests else "on",
        }
    )


def report_as_json(one: Sent) -> str:
    facts = {
        "id": one.id,
        "text": one.text,
        "state": one.state,
        "starts_at": _moment(one.starts_at),
        "people": one.people,
        "sent": one.got,
        "there": [asdict(there) for there in one.there],
        "waits_for": list(one.waits_for),
        "uncertain": one.uncertain,
        "under_way": one.under_way,
        "groups": one.groups,
    }
    return json.dumps(facts)


def _moment(at: datetime) -> str:
    return at.astimezone(AMSTERDAM).isoformat(timespec="seconds")
