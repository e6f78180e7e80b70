"""The form that Twilio posts: every field kept, also repeated, empty and unknown ones."""

from collections.abc import Iterator
from urllib.parse import parse_qsl

MOST_FIELDS = 1_000
TYPE = "application/x-www-form-urlencoded"


class Form:
    """Fields by name, each with all its values, in the order in which they came."""

    def __init__(self, pairs: list[tuple[str, str]]) -> None:
        self.count = len(pairs)
        self._values: dict[str, list[str]] = {}
        for name, value in pairs:
            self._values.setdefault(name, []).append(value)

    @classmethod
    def of(cls, body: bytes, *, errors: str = "strict") -> "Form":
        """Raises UnicodeDecodeError for what is not UTF-8, unless `errors` says otherwise."""
        text = body.decode("utf8", errors)
        return cls(parse_qsl(text, keep_blank_values=True, errors=errors))

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def getlist(self, name: str) -> list[str]:
        return self._values.get(name, [])

    def get(self, name: str) -> str:
        """The first value; "" when there is none."""
        return self._values.get(name, [""])[0]
