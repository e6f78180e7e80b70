"""Every reason for which somebody is not reached has a word, and every word a text."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot
import storage
from bot.channels.whatsapp import errors
from bot.nudges.not_reached import LEFT_OUT, OTHER, WORDS, counted, why
from bot.saying import LANGUAGES
from tests.texts import TEXTS

BOT, STORAGE = Path(bot.__file__).parent, Path(storage.__file__).parent
ENDS = {
    "Leave": "cancelled",
    "Keep": "held",
    "Wait": "waiting",
    "Held": "held",
    "TryLater": "waiting",
    "ChannelClosed": "waiting",
    "Refused": "dead",
}
# Functions that give the reason itself, and the state that follows.
GIVE = {
    ("bot/nudges/plan.py", "left_alone"): LEFT_OUT,
    ("bot/nudges/quiet_street.py", "_decided"): LEFT_OUT,
    ("bot/nudges/sending.py", "_left_out"): "cancelled",
    ("bot/nudges/sending.py", "_unwanted"): "cancelled",
    ("bot/channels/whatsapp/sending.py", "_not_approved"): "held",
}
HELD_BACK = "paused_by_programme"


def trees() -> Iterator[tuple[str, ast.AST]]:
    for root in (BOT, STORAGE):
        for file in sorted(root.glob("**/*.py")):
            name = f"{root.name}/{file.relative_to(root).as_posix()}"
            yield name, ast.parse(file.read_text(encoding="utf8"))


def words(node: ast.AST) -> Iterator[str]:
    """What an expression may be: words; a formatted one as it begins, with digits after it."""
    match node:
        case ast.Constant(value=str() as word):
            yield word
        case ast.JoinedStr(values=[ast.Constant(value=str() as begin), *_]):
            yield f"{begin}503"
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*words(body), *words(orelse))
        case ast.BoolOp(values=values):
            yield from (word for value in values for word in words(value))
        case ast.Name(id="HELD_BACK"):
            yield HELD_BACK


def flags(call: ast.Call) -> set[str | None]:
    return {keyword.arg for keyword in call.keywords}


def raised() -> Iterator[tuple[str, str]]:
    """Of every refusal and delay that is made in the code: the state that follows, and why."""
    for _, tree in trees():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = getattr(call.func, "id", "")
            if name in ENDS and call.args:
                gone = flags(call) & {"person_gone", "opted_out"}
                state = "cancelled" if gone else ENDS[name]
                yield from ((state, word) for word in words(call.args[0]))


def given() -> Iterator[tuple[str, str]]:
    for file, tree in trees():
        for function in (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef)):
            state = GIVE.get((file, function.name))
            if state is None:
                continue
            ends = (node for node in ast.walk(function) if isinstance(node, ast.Return))
            found = (word for end in ends if end.value for word in words(end.value))
            outcomes = (
                k.value.value
                for k in ast.walk(function)
                if isinstance(k, ast.keyword) and k.arg == "outcome"
                and isinstance(k.value, ast.Constant)
            )  # fmt: skip
            yield from ((state, str(word)) for word in (*found, *outcomes))


def kept() -> Iterator[tuple[str, str]]:
    """What storage writes as a reason by itself."""
    for file, tree in trees():
        if not file.startswith("storage/"):
            continue
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            if getattr(call.func, "attr", "") == "cancel_for":
                yield from (("cancelled", word) for word in words(call.args[2]))
            said = {k.arg: list(words(k.value)) for k in call.keywords}
            if said.get("reason") and said.get("state"):
                yield said["state"][0], said["reason"][0]


def codes() -> Iterator[tuple[str, str]]:
    for meaning, listed in errors._CODES.items():
        state = {
            errors.Meaning.GONE: "cancelled",
            errors.Meaning.OPTED_OUT: "cancelled",
            errors.Meaning.TOMORROW: "held",
        }
        yield from ((state.get(meaning, "waiting"), code) for code in listed.split())


REASONS = sorted({*raised(), *given(), *kept(), *codes()})


def test_the_reasons_are_found() -> None:
    assert len(REASONS) > 40
    for known in (
        ("waiting", "quiet_hours"), ("held", "template_pending"), ("held", "template_paused"),
        ("cancelled", "stopped"), ("cancelled", "blocked"), ("cancelled", "unreachable"),
        ("cancelled", "merged"), ("cancelled", "erased"), ("waiting", "released"),
        (LEFT_OUT, "cap"), (LEFT_OUT, "got_other"), (LEFT_OUT, HELD_BACK),
        ("cancelled", HELD_BACK), ("waiting", "talking"), ("waiting", "http_503"),
    ):  # fmt: skip
        assert known in REASONS, known


@pytest.mark.parametrize(("state", "reason"), REASONS)
def test_every_reason_has_a_word(state: str, reason: str) -> None:
    assert why(state, reason) != OTHER


@pytest.mark.parametrize("state", ["expired", "uncertain", "dead", "waiting"])
def test_no_reason_has_a_word_too(state: str) -> None:
    assert why(state, None) != OTHER


def test_what_is_unknown_is_still_counted() -> None:
    assert why("cancelled", "the moon") == OTHER
    found = [("expired", None, 2), ("held", "window", 1), ("expired", "x", 3)]
    assert counted(found) == {"late": 5, "window": 1}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_has_a_text(language: str) -> None:
    assert {f"heat-missed-{word}" for word in WORDS} <= TEXTS[language].keys()
