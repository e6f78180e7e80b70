"""What Telegram must know of us, told once per process: where to call, and our commands."""

from dataclasses import dataclass

import structlog
from telegram import BotCommand, BotCommandScopeAllPrivateChats
from telegram.error import BadRequest

from bot.channels.base import Take
from bot.channels.telegram.door import PATH
from bot.channels.telegram.names import NAME, remember_name
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.trouble import in_our_words
from bot.menus import FOR_EVERYBODY, commands_for
from bot.saying import LANGUAGES, Speech
from storage.db import Database

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
FIRST_LANGUAGE = "nl"  # what is shown to who uses none of ours

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram shall call, and what it shall say to be let in."""

    public_url: str
    secret: str

    @property
    def address(self) -> str:
        return self.public_url + PATH


class Upkeep:
    """Tells it all at the first tick; what failed is told again at the next."""

    def __init__(self, ours: OurBot, db: Database, speech: Speech, webhook: Webhook | None) -> None:
        self._ours = ours
        self._db = db
        self._speech = speech
        self._webhook = webhook
        self._told = False

    async def __call__(self, _take: Take) -> None:
        """Raises NotSent, Busy."""
        if self._told:
            return
        await learn_name(self._ours, self._db)
        with in_our_words():
            await self._tell_where()
            await self._tell_commands()
        self._told = True

    async def _tell_where(self) -> None:
        if self._webhook is None:
            return
        try:
            await self._ours.api.set_webhook(
                self._webhook.address,
                secret_token=self._webhook.secret,
                allowed_updates=WANTED,
            )
        except BadRequest as refusal:  # in their words: only they know what is wrong with it
            log.warning("PUBLIC_URL is refused", channel=NAME, says=refusal.message)
            raise

    async def _tell_commands(self) -> None:
        scope = BotCommandScopeAllPrivateChats()
        for language in LANGUAGES:
            words = commands_for(self._speech, FOR_EVERYBODY, language)
            commands = [BotCommand(name, what) for name, what in words]
            code = None if language == FIRST_LANGUAGE else language
            await self._ours.api.set_my_commands(commands, scope=scope, language_code=code)


async def learn_name(ours: OurBot, db: Database) -> None:
    """Asks what we are called there, and remembers it. Raises NotSent, Busy."""
    with in_our_words():
        name = (await ours.api.get_me()).username or ""
    ours.name = name
    await db.run(lambda tx: remember_name(tx, ours.account, name))
