"""The words on paper: in one language, and one way to address who reads it."""

from dataclasses import dataclass
from typing import Any

from bot.say import say
from bot.saying import Speech


@dataclass(frozen=True, slots=True)
class Voice:
    """`form` is je or u."""

    speech: Speech
    language: str = "nl"
    form: str = "je"

    def __call__(self, key: str, **places: Any) -> str:
        """A text with its places filled."""
        return self.speech.words(say(key, **places), self.language, self.form)
