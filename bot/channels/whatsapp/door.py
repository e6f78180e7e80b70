"""Twilio's two webhooks: is it really Twilio that calls, and what does it bring?"""

from collections.abc import Sequence
from dataclasses import dataclass

import structlog
from twilio.request_validator import RequestValidator, get_signature_algorithm

from bot.channels.base import Call, Event, Unreadable
from bot.channels.whatsapp.form import MOST_FIELDS, TYPE, Form
from bot.channels.whatsapp.reading import CHANNEL, read_message, read_status

SIGNATURE = "x-twilio-signature"
SETTINGS = "x-twilio-webhooks-signature-settings"

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Signature:
    """Checks against the address that Twilio knows us by, never what a proxy says of it.

    With two `tokens` during a change of tokens, either will do.
    """

    public_url: str
    tokens: Sequence[str]

    def fits(self, call: Call) -> bool:
        """Never raises: whatever cannot be checked is not theirs."""
        signed = call.headers.get(SIGNATURE, "")
        if not signed.isascii() or not signed:
            return False
        try:
            return self._fits(call, signed)
        except Exception as error:  # noqa: BLE001 (the library raises what it likes)
            log.warning("signature cannot be checked", error=type(error).__name__)
            return False

    def _fits(self, call: Call, signed: str) -> bool:
        address = self.public_url + call.target
        form = Form.of(call.body, errors="replace")
        algorithm = get_signature_algorithm(call.headers.get(SETTINGS))
        return any(
            RequestValidator(token).validate(address, form, signed, algorithm)
            for token in self.tokens
        )


@dataclass(frozen=True, slots=True)
class MessagesDoor:
    """Where messages of people arrive; `account` is ours, under which they are claimed."""

    signature: Signature
    account: str

    def is_theirs(self, call: Call) -> bool:
        return self.signature.fits(call)

    def read(self, call: Call) -> Event:
        form = _form(call)
        return form if isinstance(form, Unreadable) else read_message(form, self.account, call.body)


@dataclass(frozen=True, slots=True)
class StatusDoor:
    """Where Twilio tells what became of our messages."""

    signature: Signature

    def is_theirs(self, call: Call) -> bool:
        return self.signature.fits(call)

    def read(self, call: Call) -> Event:
        form = _form(call)
        return form if isinstance(form, Unreadable) else read_status(form, call.body)


def _form(call: Call) -> Form | Unreadable:
    kind = call.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != TYPE:
        return Unreadable(CHANNEL, "no_form", call.body)
    try:
        form = Form.of(call.body)
    except UnicodeDecodeError:
        return Unreadable(CHANNEL, "not_utf8", call.body)
    if form.count > MOST_FIELDS:
        return Unreadable(CHANNEL, "too_many_fields", call.body)
    return form
