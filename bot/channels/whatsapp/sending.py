"""Sends to WhatsApp: free text inside the 24 hours after her message, templates outside them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from twilio.rest import Client

from bot.channels.base import (
    Attached,
    Choice,
    Errand,
    Held,
    Outgoing,
    Pace,
    Pictured,
    Refused,
    Sent,
)
from bot.channels.whatsapp.client import ask
from bot.channels.whatsapp.prices import cost_of
from bot.channels.whatsapp.shelf import Shelf
from bot.channels.whatsapp.templates import (
    BODY_WITH_CHOICES,
    QUICK_REPLIES,
    Catalogue,
    one_line,
)
from bot.clock import Clock
from bot.engine import STANDING
from storage.templates import TemplateRow

NAME = "whatsapp"
WINDOW = timedelta(hours=24) - timedelta(minutes=10)  # a margin: it may wait at Twilio
REPLY = "reply"
LARGEST_FILE = 16 * 1024 * 1024  # bytes
LARGEST_PICTURE = 5 * 1024 * 1024
LONGEST_CAPTION = 1_024  # characters
# Of what we make; a document has no words beside it, a picture may.
# https://www.twilio.com/docs/whatsapp/guidance-whatsapp-media-messages
FILES_IT_TAKES = frozenset(
    {
        "application/pdf",
        "image/jpeg",
        "image/png",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)


@dataclass(frozen=True, slots=True)
class Sender:
    """From which number ("whatsapp:+31…"), and where Twilio tells what becomes of a message.

    `public_url`: below it Twilio fetches documents; without, none can be sent.
    """

    client: Client
    number: str
    callback: str | None
    public_url: str | None = None


@dataclass(frozen=True, slots=True)
class _Said:
    """What Twilio is told, and what it charges for."""

    fields: dict[str, Any]
    category: str

    def sent(self, sid: str | None = None) -> Sent:
        return Sent(sid, self.category, cost_of(self.category))


class WhatsAppChannel:
    """One sender at Twilio."""

    name = NAME
    pace: Pace | None = Pace(per_second=80, chat_every=6.0, burst=3)

    def __init__(self, sender: Sender, catalogue: Catalogue, shelf: Shelf, clock: Clock) -> None:
        self._sender = sender
        self._catalogue = catalogue
        self._shelf = shelf
        self._clock = clock

    async def send(self, outgoing: Outgoing) -> Sent:
        """Raises Refused, TryLater, Held ("window", "template_…") or ChannelClosed."""
        said = await self._said(outgoing)
        try:
            return await self._create(outgoing.chat, said)
        except Held:
            if not self._window_is_open(outgoing):
                raise
            # it was shut all the same
            return await self._create(outgoing.chat, await self._template(outgoing))

    async def foretell(self, outgoing: Outgoing) -> Sent:
        """As what it would go, and at what cost; asks Twilio nothing. Raises Refused, Held."""
        return (await self._said(outgoing)).sent()

    def shows(self, outgoing: Outgoing) -> bool:
        """Outside the window a template goes, or nothing."""
        return self._window_is_open(outgoing)

    async def run(self, errand: Errand) -> None:
        """WhatsApp has no groups of ours, and no tap waits for an answer."""

    # --- inside the window -----------------------------------------------------------------------

    def _window_is_open(self, outgoing: Outgoing) -> bool:
        if outgoing.shut:
            return False
        if outgoing.heard_at is None:  # a reply answers a message, so there was one
            return outgoing.kind == REPLY
        return self._clock.now() - outgoing.heard_at < WINDOW

    async def _said(self, outgoing: Outgoing) -> _Said:
        freely = self._window_is_open(outgoing)
        return await (self._freely(outgoing) if freely else self._template(outgoing))

    async def _freely(self, outgoing: Outgoing) -> _Said:
        """Buttons or a list where Twilio has them and the text can go along, else numbers."""
        if outgoing.document is not None and await self._can_fetch(outgoing.document):
            return _Said({"media_url": [self._address(outgoing.document)]}, REPLY)
        picture = outgoing.picture
        if picture is not None and await self._can_stand_above(picture, outgoing):
            return _Said({"media_url": [self._address(picture)], "body": outgoing.text}, REPLY)
        outgoing = await self._with_link(outgoing)
        resource = self._catalogue.choices(len(outgoing.choices))
        made = None if resource is None else await self._shelf.find(resource)
        if made is None or not _fits_beside_choices(outgoing.text):
            return _Said({"body": with_numbers(outgoing.text, outgoing.choices)}, REPLY)
        button = self._catalogue.button(outgoing.language, outgoing.form)
        return _Said(_content(made, _filled(outgoing.text, outgoing.choices, button)), REPLY)

    async def _can_stand_above(self, picture: Pictured, outgoing: Outgoing) -> bool:
        """Whether the words can be its caption: with buttons they cannot."""
        fits = not outgoing.choices and _is_caption(outgoing.text)
        return fits and await self._can_fetch(picture, LARGEST_PICTURE)

    async def _with_link(self, outgoing: Outgoing) -> Outgoing:
        """With where its picture can be seen, as it cannot stand above a template or buttons."""
        if outgoing.picture is None or not await self._can_fetch(outgoing.picture):
            return outgoing
        address = self._address(outgoing.picture)
        link = self._catalogue.link(address, outgoing.language, outgoing.form)
        said = outgoing.args.get("words")
        args = {**outgoing.args, "words": f"{said} {link}"} if said else outgoing.args
        between = " " if outgoing.choices else "\n"  # a line more, and buttons would be numbers
        return replace(outgoing, text=f"{outgoing.text}{between}{link}", args=args)

    def _address(self, file: Attached | Pictured) -> str:
        return f"{self._sender.public_url}{file.path}"

    async def _can_fetch(self, there: Attached | Pictured, largest: int = LARGEST_FILE) -> bool:
        """Whether Twilio will find a file there that it takes."""
        if self._sender.public_url is None:
            return False
        file = await there.made()
        return file is not None and file.kind in FILES_IT_TAKES and len(file.content) <= largest

    # --- outside the window ----------------------------------------------------------------------

    async def _template(self, outgoing: Outgoing) -> _Said:
        if outgoing.kind == REPLY:
            raise Held("window")
        about, language, form = outgoing.about, outgoing.language, outgoing.form
        template = self._catalogue.template(about, language, form)
        made = None if template is None else await self._shelf.find(template)
        if template is None or made is None:
            raise Held("window")
        if made.status != "approved":
            raise Held(_not_approved(made.status))
        linked = await self._with_link(outgoing)
        try:
            values = self._catalogue.values(about, linked.args, language, form)
            if not template.holds(values):
                values = self._catalogue.values(about, outgoing.args, language, form)
        except KeyError:
            raise Refused("template_args", our_fault=True) from None
        category = (made.category or template.category or "").lower()
        return _Said(_content(made, values), category)

    async def _create(self, chat: str, said: _Said) -> Sent:
        asked = {"to": chat, "from_": self._sender.number, **said.fields}
        if self._sender.callback:
            asked["status_callback"] = self._sender.callback
        taken = await ask(self._sender.client.messages.create_async(**asked))
        return said.sent(taken.sid)


def with_numbers(text: str, choices: Sequence[Choice]) -> str:
    """The choices below the text, to be typed: `1 = Ja`.

    One that belongs to no question has no number: its label is a word that works by itself.
    """
    asked = [choice for choice in choices if not _stands(choice)]
    lines = [f"{number} = {choice.label}" for number, choice in enumerate(asked, start=1)]
    return "\n".join((text, *lines, *(c.label for c in choices if _stands(c))))


def _stands(choice: Choice) -> bool:
    return choice.id.startswith(f"{STANDING}:")


def _is_caption(text: str) -> bool:
    return 0 < len(text.strip()) <= LONGEST_CAPTION


def _fits_beside_choices(text: str) -> bool:
    """A variable has no line breaks: sentences may follow each other, a list may not."""
    lines = [line.rstrip() for line in text.split("\n") if line.strip()]
    whole = len(lines) <= 3 and all(line.endswith((".", "!", "?")) for line in lines[:-1])
    return whole and 0 < len(text.strip()) <= BODY_WITH_CHOICES


def _filled(text: str, choices: Sequence[Choice], button: str) -> dict[str, str]:
    values = {"1": one_line(text)}
    for n, choice in enumerate(choices, start=1):
        values |= {str(2 * n): one_line(choice.label), str(2 * n + 1): choice.id}
    if len(choices) > QUICK_REPLIES:
        values[str(2 * len(choices) + 2)] = button
    return values


def _content(made: TemplateRow, values: dict[str, str]) -> dict[str, Any]:
    variables = {"content_variables": json.dumps(values, ensure_ascii=False)} if values else {}
    return {"content_sid": made.sid, **variables}


def _not_approved(status: str) -> str:
    if status in ("paused", "disabled"):
        return "template_paused"
    return "template_rejected" if status == "rejected" else "template_pending"
