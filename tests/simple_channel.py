"""What a channel of a test need not say again."""

from bot.channels.base import Errand, Pace


class SimpleChannel:
    """The demo's name, no pace, long messages, no errands; `send` is the test's own."""

    name = "phone"
    pace: Pace | None = None
    longest = 4_000

    async def run(self, errand: Errand) -> None:
        raise AssertionError(f"no errand was expected: {errand}")
