"""What a channel of a test need not say again."""

from bot.channels.base import Errand, Outgoing, Pace


class SimpleChannel:
    """The demo's name, no pace, no errands; `send` is the test's own."""

    name = "phone"
    pace: Pace | None = None

    def shows(self, _outgoing: Outgoing) -> bool:
        return True

    async def run(self, errand: Errand) -> None:
        raise AssertionError(f"no errand was expected: {errand}")
