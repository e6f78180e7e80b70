"""Gets a photo that somebody sent to our bot at Telegram."""

from bot.channels.base import NotFetched, NotSent
from bot.channels.http import NoAnswer, NoConnection
from bot.channels.telegram.ours import OurBot
from bot.channels.telegram.trouble import in_our_words

FOUND = 200


class Photos:
    """What our bot may fetch."""

    def __init__(self, ours: OurBot) -> None:
        self._ours = ours

    async def fetch(self, name: str) -> bytes:
        """A photo by their own name for it, of 5 MB at most. Raises NotFetched."""
        try:
            with in_our_words():
                told = await self._ours.api.get_file(name)
        except NotSent as trouble:
            raise NotFetched(trouble.reason) from None
        address = told.file_path or ""
        if not address.startswith(f"{self._ours.files}/"):
            raise NotFetched("no_path")
        try:
            answer = await self._ours.http.call("GET", address)
        except (NoConnection, NoAnswer):
            raise NotFetched("no_answer") from None
        if answer.status != FOUND:
            raise NotFetched(f"http_{answer.status}")
        return answer.body
