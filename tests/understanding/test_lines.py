"""What `lief understand` reads and writes: one JSON line in, one out."""

import io
import json
from typing import Any

import pytest

from bot.understanding import answer_lines, explain, understand
from tests.understanding.test_days import WEDNESDAY

FIELDS = {
    "intent", "confident", "amount_cents", "occasion", "gifts", "date_offset_days",
    "house_number", "street", "language", "must_confirm",
}  # fmt: skip


def answers(*lines: str, explained: bool = False) -> list[dict[str, Any]]:
    """The answers to some lines."""
    out = io.StringIO()
    answer_lines(io.StringIO("\n".join(lines) + "\n"), out, explained)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def asked(text: str, **more: Any) -> str:
    """One line as a script would write it."""
    message = {"text": text, "role": "gangmaker", "context": None, "now": "2026-11-18T14:00"}
    return json.dumps(message | more)


def test_a_line_is_answered_with_the_promised_fields() -> None:
    (told,) = answers(asked("bloemen nr 4 8,50 voor zieke buur"))
    assert set(told) == FIELDS
    assert (told["amount_cents"], told["house_number"], told["gifts"]) == (850, "4", ["flowers"])


@pytest.mark.parametrize(
    "line",
    ["no json", "[1]", "{}", '{"text": 5}', asked("x", role="king"), asked("x", now="soon"),
     asked("x", context="dream"), "[" * 5000, '{"text": "a", "now": null}', "null",
     asked("1 mei", now="0001-01-01T00:00+14:00")],
)  # fmt: skip
def test_a_line_that_cannot_be_read_gives_an_error(line: str) -> None:
    (told,) = answers(line)
    assert set(told) == {"error"}


def test_a_bad_line_does_not_stop_the_next() -> None:
    assert [set(told) == {"error"} for told in answers("?", asked("saldo"))] == [True, False]


def test_bytes_that_are_no_text_do_not_stop_it() -> None:
    out = io.StringIO()
    answer_lines(io.TextIOWrapper(io.BytesIO(b"\xff\xfe\n" + asked("saldo").encode())), out)
    assert [json.loads(line).get("intent") for line in out.getvalue().splitlines()] == [
        None,
        "balance",
    ]


def test_a_cut_text_is_said_to_be_cut() -> None:
    (told,) = answers(asked("a" * 20_000))
    assert told["cut"] is True


def test_explaining_shows_spans_rules_and_the_runner_up() -> None:
    (told,) = answers(asked("oeps bloemen nr 4 was 8,50"), explained=True)
    for part in ("span: 'nr 4' is house", "span: '8,50' is money", "correct_last", "report_att"):
        assert part in told["explain"].replace("'4' is house", "'nr 4' is house")


def test_rules_never_hold_what_was_typed() -> None:
    facts = understand("bloemen 8,50 voor mevrouw Zonneveld op 12", now=WEDNESDAY)
    assert not any("zonneveld" in rule.lower() or "8" in rule for rule in facts.rules)
    assert "Zonneveld" not in explain("saldo", role="gangmaker", context=None, now=WEDNESDAY)
