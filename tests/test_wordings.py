"""Laws of the texts of a language: each is read alone, and says what it says in its file."""

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.wordings import Wordings, texts_in
from tests.texts import CODE

FILES = sorted((CODE / "texts").glob("*.ftl"))
WRITTEN = """# first
warm = Fijn, { $who }. { day.u }

# then
day = a
    .u = b
"""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_text_read_alone_is_as_it_stands_in_its_file(file):
    written = file.read_text("utf8")
    alone = texts_in(written)
    whole = [e for e in FluentParser().parse(written).body if isinstance(e, ftl.Message)]
    assert [message.id.name for message in whole] == list(alone)
    for message in whole:
        read, *_ = FluentParser().parse(alone[message.id.name]).body
        assert message.equals(read, ignored_fields=["span", "comment"]), message.id.name


def test_a_text_that_stands_in_another_is_found():
    assert (
        Wordings("nl", texts_in(WRITTEN)).format("warm", "je", {"who": "Anja"}) == "Fijn, Anja. b"
    )


def test_a_text_that_does_not_exist_is_told():
    with pytest.raises(KeyError):
        Wordings("nl", texts_in(WRITTEN)).format("cold", "je", {})
