"""Sends through Telegram: plain text, choices as buttons below it, and small errands."""

from collections import OrderedDict, defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from telegram import (
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
)
from telegram.error import BadRequest, ChatMigrated

from bot.channels.base import (
    CHOICE_BYTES,
    Choice,
    Errand,
    File,
    Outgoing,
    Pace,
    Pictured,
    Refused,
    Sent,
    TryLater,
)
from bot.channels.telegram.names import NAME, link_to
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.trouble import in_our_words, nothing_to_do
from bot.clock import monotonic

BESIDE_EACH_OTHER = 3  # buttons in one row ...
SHORT = 11  # ... when their labels have no more letters than this
A_GROUP_HEARS = 18  # answers a minute; Telegram allows 20
MINUTE = 60.0
LONGEST_CAPTION = 1024  # units of UTF-16 below a picture
PICTURES = 16  # whose name at Telegram is remembered
LARGEST_FILE = 50 * 1024 * 1024  # bytes; Telegram takes no more from a bot
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


class TelegramChannel:
    """Carries messages to Telegram."""

    name = NAME
    pace: Pace | None = Pace(25, 1.0, 3)

    def __init__(self, ours: OurBot) -> None:
        self._ours = ours
        self._said_in: defaultdict[str, deque[float]] = defaultdict(deque)
        self._known_as = OrderedDict[str, str]()

    async def send(self, outgoing: Outgoing) -> Sent:
        """Raises Refused, TryLater, ChannelClosed."""
        keyboard = _keyboard(outgoing.choices)
        file = None if outgoing.document is None else await outgoing.document.made()
        with in_our_words():
            if file is not None and len(file.content) <= LARGEST_FILE:
                return await self._hand(outgoing.chat, file)
            return await self._show(outgoing.chat, outgoing.text, keyboard, outgoing.picture)

    def shows(self, _outgoing: Outgoing) -> bool:
        return True

    async def run(self, errand: Errand) -> None:
        """Raises NotSent."""
        with in_our_words():
            try:
                await self._errands()[errand.what](errand)
            except ChatMigrated as moved:
                there = replace(errand, chat=str(moved.new_chat_id))
                await self._errands()[errand.what](there)

    def _errands(self) -> dict[str, Callable[[Errand], Awaitable[object]]]:
        return {
            "answer": lambda e: self._ours.api.answer_callback_query(e.press),
            "leave": lambda e: self._ours.api.leave_chat(e.chat),
            "way_in": self._show_the_way,
            "post": self._post,
            "menu": self._show_commands,
        }

    async def _show_the_way(self, errand: Errand) -> None:
        """In a group; what is beyond its measure is left unsaid."""
        if self._may_speak_in(errand.chat):
            await self._say_with_button(errand)

    async def _post(self, errand: Errand) -> None:
        """In a group; what is beyond its measure waits. Raises TryLater."""
        if not self._may_speak_in(errand.chat):
            raise TryLater("too_many", after=MINUTE)
        await self._say_with_button(errand)

    def _may_speak_in(self, chat: str) -> bool:
        """Takes a turn in the group's measure, while there is one."""
        said, now = self._said_in[chat], monotonic()
        while said and said[0] <= now - MINUTE:
            said.popleft()
        if len(said) < A_GROUP_HEARS:
            said.append(now)
            return True
        return False

    async def _say_with_button(self, errand: Errand) -> None:
        button = InlineKeyboardButton(errand.label, url=link_to(self._ours.name))
        keyboard = InlineKeyboardMarkup([[button]]) if self._ours.name else None
        await self._show(errand.chat, errand.text, keyboard, errand.picture)

    async def _show_commands(self, errand: Errand) -> None:
        scope = BotCommandScopeChat(errand.chat)
        if not errand.commands:
            await self._ours.api.delete_my_commands(scope=scope)
            return
        commands = [BotCommand(name, what) for name, what in errand.commands]
        await self._ours.api.set_my_commands(commands, scope=scope)

    async def _hand(self, chat: str, file: File) -> Sent:
        said = await self._ours.api.send_document(
            chat, _handed(file), disable_content_type_detection=True
        )
        return Sent(str(said.message_id))

    async def _show(
        self, chat: str, text: str, keyboard: InlineKeyboardMarkup | None, picture: Pictured | None
    ) -> Sent:
        """The picture with the text below it; one that cannot be shown is left out."""
        if picture is None or len(text.encode("utf-16-le")) > 2 * LONGEST_CAPTION:
            return await self._say(chat, text, keyboard)
        async for photo in self._forms_of(picture):
            with suppress(BadRequest):
                shown = await self._ours.api.send_photo(
                    chat, photo, caption=text, reply_markup=keyboard
                )
                self._remember(picture, shown)
                return Sent(str(shown.message_id))
            self._known_as.pop(picture.name, None)
        return await self._say(chat, text, keyboard)

    async def _forms_of(self, picture: Pictured) -> AsyncIterator[str | InputFile]:
        """As they know it, when they do; else, and when they no longer do, the picture itself."""
        channel, _, theirs = picture.name.partition(":")
        known = theirs if channel == NAME else self._known_as.get(picture.name)
        if known:
            yield known
        file = await picture.made()
        if file is not None:
            yield _handed(file)

    def _remember(self, picture: Pictured, shown: Message) -> None:
        """What they call it, so that it is handed over once."""
        self._known_as[picture.name] = shown.photo[-1].file_id if shown.photo else ""
        while len(self._known_as) > PICTURES:
            self._known_as.popitem(last=False)

    async def _say(self, chat: str, text: str, keyboard: InlineKeyboardMarkup | None) -> Sent:
        try:
            said = await self._ours.api.send_message(
                chat, text, reply_markup=keyboard, link_preview_options=_NO_PREVIEW
            )
        except BadRequest as error:
            if nothing_to_do(error):
                return Sent()
            raise
        return Sent(str(said.message_id))


def _handed(file: File) -> InputFile:
    handed = InputFile(file.content, file.name)
    handed.mimetype = file.kind  # what it guesses depends on the machine
    return handed


def _keyboard(choices: Sequence[Choice]) -> InlineKeyboardMarkup | None:
    """Few short ones beside each other, others below each other. Raises Refused."""
    if not choices:
        return None
    if any(not 0 < len(choice.id.encode()) <= CHOICE_BYTES for choice in choices):
        raise Refused("choice_too_long", our_fault=True)
    buttons = [InlineKeyboardButton(c.label, callback_data=c.id) for c in choices]
    short = len(choices) <= BESIDE_EACH_OTHER and all(len(c.label) <= SHORT for c in choices)
    return InlineKeyboardMarkup([buttons] if short else [[button] for button in buttons])
