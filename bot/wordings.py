"""The texts of one language: read once, and each one parsed when it is first said."""

import re
from collections.abc import Mapping
from functools import cache, cached_property
from importlib import resources
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

_BEGINS = re.compile(r"^(?=[A-Za-z])", re.MULTILINE)  # what goes on in a text is never a letter
_STANDS_IN = re.compile(r"\{ *([a-z][\w-]*)")  # another text that stands in this one


class Wordings:
    """What is written under each key; to parse all of it takes longer than all else at a start."""

    def __init__(self, language: str, written: Mapping[str, str]) -> None:
        self._language = language
        self._written = written

    def format(self, key: str, form: str | None, places: dict[str, Any]) -> str:
        """The text of this key with its places filled, said to `u` where she is called so.

        Raises KeyError for a text that does not exist, ValueError where a place was left open.
        """
        self._read(key)
        bundle = self._bundle
        message = bundle.get_message(key)
        pattern = message.attributes.get("u") if form == "u" else None
        whole = pattern or message.value
        if whole is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(whole, places)
        if errors:
            raise ValueError(f"text {key} in {self._language}: {type(errors[0]).__name__}")
        return str(text)

    def _read(self, key: str) -> None:
        if self._bundle.has_message(key):
            return
        text = self._written[key]
        self._bundle.add_resource(FluentResource(text))
        for other in _STANDS_IN.findall(text):
            self._read(other)

    @cached_property
    def _bundle(self) -> FluentBundle:
        return FluentBundle([self._language], use_isolating=False)


@cache
def wordings(language: str) -> Wordings:
    """Those that stand in the files of this language."""
    folder = resources.files("bot") / "texts"
    files = [folder / f"{part}{language}.ftl" for part in ("", "page.", "paper.")]
    read = [file.read_text(encoding="utf8") for file in files if file.is_file()]
    return Wordings(language, texts_in("".join(read)))


def texts_in(written: str) -> dict[str, str]:
    """What stands in a file of Fluent, each text by its key."""
    pieces = [piece for piece in _BEGINS.split(written) if piece[:1].isalpha()]
    return {piece.partition("=")[0].strip(): piece for piece in pieces}
