"""The phone page's doors: whatever is posted gets an answer, and nothing happens twice."""

import json
from typing import Any

import httpx
import pytest

from api.build import Parts
from tests.api.browser import Browser
from tests.api.conftest import Write

TEXTS = {
    "nothing": "",
    "spaces": " \n\t ",
    "NUL": "a\0b",
    "right to left": "\u202eblaomen\u202c שלום مرحبا",
    "emoji": "👩‍👩‍👧‍👦🌷" * 200,
    "very long": "bloemen 12,50 " * 1400,
    "markup": "<b>&\"'</b><script>alert(1)</script>",
    "lone surrogate": "hoi \ud83d daar",
    "other lone surrogate": "\udc00",
    "control characters": "".join(map(chr, range(32))) + "\x7f\x85\u2028\u2029\ufeff\uffff",
    "combining": "e" + "\u0301" * 5000,
    "digits of elsewhere": "bloemen ١٢٫٥٠ für ½ ² Ⅻ",
    "braces": "{ $amount } {0} %s %(x)s ${x} {{ 7*7 }}",
    "a number without end": "9" * 20_000,
    "sums without end": "1+" * 9_000,
    "quotes": "'; DROP TABLE attention; --",
}
BODIES = {
    "empty": b"",
    "half": b'{"event_id": "x", ',
    "a list": b"[]",
    "a number": b"1",
    "null": b"null",
    "bad UTF-8": b'{"event_id": "x", "text": "\xff\xfe"}',
    "UTF-16 mark": b"\xff\xfe{",
    "deep": b"[" * 60_000,
    "deep objects": b'{"a":' * 12_000,
    "no event": b'{"text": "hallo"}',
    "a number beyond numbers": b'{"event_id": "x", "text": "x", "edits": ' + b"9" * 5_000 + b"}",
    "not a number": b'{"event_id": "x", "edits": NaN}',
}
FIELDS: list[dict[str, Any]] = [
    {"event_id": None},
    {"event_id": ""},
    {"event_id": 5},
    {"event_id": "a\0b"},
    {"event_id": "a\ud800"},
    {"event_id": "e" * 101},
    {"event_id": ["x"]},
    {"text": 5},
    {"text": None},
    {"text": ["bloemen"]},
    {"text": "x" * 20_001},
    {"choice": 5},
    {"choice": {}},
    {"choice": "1" * 101},
    {"kind": "bomb"},
    {"kind": []},
    {"kind": {}},
    {"kind": None},
    {"edits": "1"},
    {"edits": None},
    {"edits": 10**30},
    {"edits": -1},
    {"edits": True},
    {"edits": 1.5},
    {"picture": 3},
    {"picture": "../../etc"},
    {"picture": "x" * 65},
    {"label": {}, "choice": "1:yes"},
    {"label": 5, "choice": "1:yes"},
    {"label": "x" * 5000, "choice": "1:yes"},
]


def no_harm(demo: Browser) -> None:
    """The page still works: every phone can be read."""
    assert demo.get("/phone/anja/lines").status_code == 200
    assert demo.get("/phone/state").status_code == 200


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_is_answered(demo: Browser, write: Write, text: str) -> None:
    answer = write("anja", "any", text)
    assert answer.status_code == 200
    line = answer.json()["line"]
    assert line["text"] == text.encode("utf8", "replace").decode()
    no_harm(demo)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_any_text_answers_an_open_question(demo: Browser, write: Write, text: str) -> None:
    write("anja", "opens", "bloemen")
    assert write("anja", "any", text).status_code == 200
    assert write("anja", "tip", "tip").status_code == 200
    assert write("anja", "again", text).status_code == 200
    no_harm(demo)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("path", ["/phone/anja/messages", "/phone/clock"])
def test_a_body_that_is_no_message_is_refused_politely(
    demo: Browser, path: str, body: bytes
) -> None:
    assert demo.post(path, content=body).status_code == 400
    no_harm(demo)


@pytest.mark.parametrize("fields", FIELDS, ids=lambda fields: repr(fields)[:40])
def test_a_strange_field_is_no_error_of_ours(
    demo: Browser, write: Write, fields: dict[str, Any]
) -> None:
    answer = write("anja", **{"event": "strange", **_named(fields)})
    assert answer.status_code in (200, 400)
    no_harm(demo)


def _named(fields: dict[str, Any]) -> dict[str, Any]:
    return {"event" if name == "event_id" else name: fields[name] for name in fields}


def test_a_label_cannot_spoil_the_screen(demo: Browser) -> None:
    for number, label in enumerate(('"\\ud800"', '{"a": 1}', "5", '["x"]')):
        body = f'{{"event_id": "l{number}", "choice": "1:yes", "label": {label}}}'
        assert demo.post("/phone/anja/messages", content=body).status_code in (200, 400)
        no_harm(demo)
    assert all(isinstance(line["text"], str) for line in demo.get("/phone/anja/lines").json())


def test_an_unknown_phone_is_refused(demo: Browser, write: Write) -> None:
    assert write("nobody", "x", "hallo").status_code in (400, 404)
    assert write("%00", "x", "hallo").status_code in (400, 404)
    assert demo.get("/phone/nobody/lines").status_code == 404


@pytest.mark.parametrize("after", ["", "-1", "abc", "9" * 30, "1.5", "²", "%00"])
def test_any_place_to_read_from_is_answered(demo: Browser, after: str) -> None:
    assert demo.get(f"/phone/anja/lines?after={after}").status_code == 200


def test_an_event_again_gives_the_same_line_and_no_effect(demo: Browser, write: Write) -> None:
    first = write("anja", "once", "hallo").json()
    again = write("anja", "once", "something else").json()
    assert again == first
    texts = [line["text"] for line in demo.get("/phone/anja/lines").json()]
    assert texts.count("hallo") == 1
    assert "something else" not in texts


def test_one_event_on_two_phones_is_heard_once(demo: Browser, write: Write) -> None:
    assert write("anja", "shared", "hallo").status_code == 200
    assert write("mo", "shared", "hallo").status_code == 200
    no_harm(demo)


def test_an_edit_again_gives_the_same_line(demo: Browser, write: Write) -> None:
    line = write("anja", "first", "hallo").json()["line"]["id"]
    edited = write("anja", "edit", "hallo daar", edits=line).json()["line"]
    assert (edited["id"], edited["text"], edited["edited"]) == (line, "hallo daar", True)
    again = write("anja", "edit", "heel anders", edits=line).json()["line"]
    assert again["text"] == "hallo daar"


def test_nobody_edits_a_line_of_another(demo_parts: Parts, demo: Browser, write: Write) -> None:
    mine = write("anja", "mine", "hallo").json()["line"]["id"]
    demo.run(demo_parts.delivery.drain())
    assert write("mo", "theirs", "gestolen", edits=mine).status_code == 400
    bots = next(line for line in demo.get("/phone/anja/lines").json() if not line["mine"])
    assert write("anja", "bots", "gestolen", edits=bots["id"]).status_code == 400
    assert write("anja", "none", "gestolen", edits=999_999).status_code == 400
    assert "gestolen" not in demo.get("/phone/anja/lines").text


@pytest.mark.parametrize("kind", ["sticker", "voice", "photo", "location", "contact"])
def test_what_cannot_be_read_gets_a_friendly_answer(
    demo_parts: Parts, demo: Browser, write: Write, kind: str
) -> None:
    assert write("anja", "media", kind=kind).status_code == 200
    demo.run(demo_parts.delivery.drain())
    last = demo.get("/phone/anja/lines").json()[-1]
    assert not last["mine"]
    assert any(words in last["text"] for words in ("Typ gerust", "Wil je het typen?"))


@pytest.mark.parametrize("move", ["century", "", None, 5, ["day"], {"a": 1}, "\ud800"])
def test_an_unknown_move_is_refused(demo: Browser, move: Any) -> None:
    before = demo.get("/phone/state").json()["now"][:16]
    answer: httpx.Response = demo.post("/phone/clock", content=json.dumps({"move": move}))
    assert answer.status_code == 400
    assert demo.get("/phone/state").json()["now"][:13] == before[:13]


def test_other_methods_are_refused(demo: Browser) -> None:
    assert demo.get("/phone/clock").status_code == 405
    assert demo.ask("DELETE", "/phone/anja/messages").status_code == 405
    assert demo.post("/").status_code == 405


def test_the_first_lines_of_the_demo_alternate(demo: Browser) -> None:
    assert [line["mine"] for line in demo.get("/phone/anja/lines").json()] == [True, False] * 2
