"""One JSON object of an update; what is asked of it is what it should be, or Unclear."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


class Unclear(Exception):
    """A field holds another thing than it should."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Only the fields that we ask for are looked at: the rest may be as it likes."""

    fields: dict[str, Any]

    @classmethod
    def of(cls, value: object) -> "Piece":
        if not isinstance(value, dict):
            raise Unclear
        return cls(value)

    def has(self, name: str) -> bool:
        return bool(self.fields.get(name))

    def piece(self, name: str) -> "Piece":
        """The object in this field. Raises Unclear."""
        return Piece.of(self.fields.get(name))

    def maybe(self, name: str) -> "Piece | None":
        """The same, None where there is none. Raises Unclear."""
        return None if self.fields.get(name) is None else self.piece(name)

    def each(self, name: str) -> "Iterator[Piece]":
        """The objects in this list. Raises Unclear."""
        found = self.fields.get(name) or []
        if not isinstance(found, list):
            raise Unclear
        return map(Piece.of, found)

    def count(self, name: str) -> int:
        """A whole number. Raises Unclear."""
        value = self.fields.get(name)
        if type(value) is not int:
            raise Unclear
        return value

    def number(self, name: str) -> str:
        """A whole number as the name of something. Raises Unclear."""
        return str(self.count(name))

    def text(self, name: str) -> str:
        """A text without what no database keeps: NUL, and halves of characters. Raises Unclear."""
        value = self.fields.get(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise Unclear
        return value.encode("utf8", "replace").decode().replace("\0", "")
