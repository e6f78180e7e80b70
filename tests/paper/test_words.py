"""The words on paper and in files keep the laws of all texts."""

import ast
import re

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.saying import LANGUAGES
from tests.test_plain_texts import WORDS_AT_MOST, too_much
from tests.test_texts import JE, U
from tests.texts import CODE, variables


def written(language: str) -> dict[str, dict[str, str]]:
    text = (CODE / "texts" / f"paper.{language}.ftl").read_text("utf8")
    found: dict[str, dict[str, str]] = {}
    for message in FluentParser().parse(text).body:
        assert not isinstance(message, ftl.Junk), message.content
        if isinstance(message, ftl.Message):
            parts = [("je", message.value), *((a.id.name, a.value) for a in message.attributes)]
            assert message.id.name not in found
            found[message.id.name] = {
                form: text[value.span.start : value.span.end] for form, value in parts
            }
    return found


TEXTS = {language: written(language) for language in LANGUAGES}


def test_languages_have_the_same_words_and_places() -> None:
    for language in LANGUAGES:
        assert TEXTS[language].keys() == TEXTS["nl"].keys()
        for key, forms in TEXTS[language].items():
            for form in forms.values():
                assert variables(form) == variables(TEXTS["nl"][key]["je"]), key


def test_je_and_u_are_never_mixed() -> None:
    for key, forms in TEXTS["nl"].items():
        assert bool(JE.search(forms["je"])) == ("u" in forms), key
        assert not U.search(forms["je"]), key
        assert not JE.search(forms.get("u", "")), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_on_paper_are_plain(language: str) -> None:
    for key, forms in TEXTS[language].items():
        for text in forms.values():
            assert too_much(re.sub(r"\{[^}]*\}", "5", text), WORDS_AT_MOST[language]) == [], key


def test_every_word_is_used() -> None:
    """By its key, or by how its key begins."""
    files = [*CODE.glob("books/*.py"), *CODE.glob("paper/*.py")]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text("utf8")))]
    constants = {n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)}
    begins = tuple(c for c in constants if c.startswith(("books-", "paper-")) and c.endswith("-"))
    assert [key for key in TEXTS["nl"] if key not in constants and not key.startswith(begins)] == []
