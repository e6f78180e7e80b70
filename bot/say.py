"""What the bot wants to say: keys of texts, and values that become words when it is said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class Cents(int):
    """An amount to be written as money."""


class Gifts(tuple[str, ...]):
    """Kinds of gift, to be written as a list of words."""

    __slots__ = ()


class Term(str):
    """The key of a text to be written in this place."""

    __slots__ = ()


class TheStreet(str):
    """A street's name, to be written with its article where it has one."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Say:
    """A text to be said: its key in the text files and what fills its places."""

    key: str
    args: Mapping[str, Any] = field(default_factory=dict)


class Lines(tuple[Say, ...]):
    """Texts to be written below each other in one place."""

    __slots__ = ()


def say(key: str, **args: Any) -> Say:
    """A text with its places filled."""
    return Say(key, args)
