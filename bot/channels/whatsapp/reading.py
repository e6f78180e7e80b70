"""What Twilio says of one message, as an event; nothing is fetched, whatever it points at."""

from typing import Protocol

from bot.channels.base import Event, Ignored, Incoming, Kind, Receipt, Unreadable
from bot.channels.whatsapp.form import Form
from bot.channels.whatsapp.photos import name_of

CHANNEL = "whatsapp"
PREFIX = "whatsapp:"
LONGEST_ID = 256
_NO_MESSAGE = frozenset({"reaction", "system"})
_CARDS = frozenset({"text/vcard", "text/x-vcard", "text/directory"})


class Listed(Protocol):
    """One message as Twilio's list gives it: less than its webhook does."""

    sid: str | None
    from_: str | None
    body: str | None
    num_media: str | None


def read_message(form: Form, account: str, raw: bytes) -> Event:
    """Unreadable without its number or sender; a sender need not look like a phone number."""
    sid, sender = form.get("MessageSid") or form.get("SmsMessageSid"), form.get("From")
    if not (_is_id(sid) and _is_id(sender)):
        return Unreadable(CHANNEL, "no_id", raw)
    if form.get("MessageType").lower() in _NO_MESSAGE:  # a thumb on an older text is no answer
        return Ignored(CHANNEL, form.get("MessageType").lower())
    choice = form.get("ButtonPayload") or form.get("ListId") or None
    return Incoming(
        CHANNEL,
        account,
        sid,
        sender=sender,
        chat=sender,
        text=form.get("Body"),
        choice=choice,
        kind="choice" if choice else _kind(form),
        message_id=sid,
        name=form.get("ProfileName"),
        also=_also(form.get("ExternalUserId"), sender),
        forwarded="true" in (form.get("Forwarded"), form.get("FrequentlyForwarded")),
        picture=_picture(form),
    )


def read_listed(message: Listed, account: str) -> Incoming | None:
    """The same from Twilio's list, for what no webhook brought; a tap is there as its label."""
    sid, sender = message.sid or "", message.from_ or ""
    if not (_is_id(sid) and _is_id(sender)):
        return None
    text = message.body or ""
    media = not text and _number(message.num_media or "") > 0
    kind: Kind = "other" if media else "text"
    return Incoming(CHANNEL, account, sid, sender, sender, text, kind=kind, message_id=sid)


def read_status(form: Form, raw: bytes) -> Event:
    sid = form.get("MessageSid") or form.get("SmsSid")
    status = (form.get("MessageStatus") or form.get("SmsStatus")).lower()
    error = form.get("ErrorCode")
    if not (_is_id(sid) and status.isalpha() and status.isascii() and len(status) < 20):
        return Unreadable(CHANNEL, "no_id", raw)
    code = error if error.isdecimal() and error.isascii() and len(error) < 10 else None
    return Receipt(CHANNEL, sid, status, code if code != "0" else None)


def _is_id(value: str) -> bool:
    return value.strip() != "" and len(value) <= LONGEST_ID and "\0" not in value


def _also(external: str, sender: str) -> str:
    """Another name of the same sender, written as senders are."""
    if not _is_id(external):
        return ""
    name = external if external.startswith(PREFIX) else f"{PREFIX}{external}"
    return "" if name == sender else name


def _kind(form: Form) -> Kind:
    """Words beside a photo are what was said."""
    if form.get("Body").strip():
        return "text"
    said = form.get("MessageType").lower()
    if form.get("Latitude") or said == "location":
        return "location"
    if said in ("sticker", "contacts", "contact"):
        return "sticker" if said == "sticker" else "contact"
    if _number(form.get("NumMedia")) > 0:
        return _kind_of_media(form.get("MediaContentType0").lower())
    return "text" if said in ("", "text", "button", "interactive") else "other"


def _kind_of_media(content_type: str) -> Kind:
    kind = content_type.partition(";")[0].strip()
    if kind in _CARDS:
        return "contact"
    if kind.startswith("audio/"):
        return "voice"
    return "photo" if kind.startswith("image/") else "other"


def _picture(form: Form) -> str:
    """What Twilio calls the photo; it is not fetched here."""
    if _number(form.get("NumMedia")) == 0:
        return ""
    found = _kind_of_media(form.get("MediaContentType0").lower()) == "photo"
    return name_of(form.get("MediaUrl0")) if found else ""


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else 0
