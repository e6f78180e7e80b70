"""Answers messages that come in as JSON lines: what `lief understand` does."""

import json
from datetime import datetime
from io import TextIOWrapper
from typing import Any, TextIO

from bot.understanding.explaining import explain as explain_message
from bot.understanding.facts import Facts
from bot.understanding.hearing import understand

ROLES = ("gangmaker", "neighbour", "coordinator", "editor")
CONTEXTS = (None, "heat_checkin", "just_booked")
FIELDS = (
    "intent", "confident", "amount_cents", "occasion", "gifts", "date_offset_days",
    "house_number", "street", "language", "must_confirm",
)  # fmt: skip


def answer_lines(stdin: TextIO, stdout: TextIO, explain: bool = False) -> None:
    """One line in, one JSON line out; a line that cannot be read gives {"error": …}."""
    if isinstance(stdin, TextIOWrapper):
        stdin.reconfigure(errors="replace")  # bytes that are no text are no reason to stop
    for line in stdin:
        if line.strip():
            told = answer(line, explained=explain)
            stdout.write(json.dumps(told, ensure_ascii=True) + "\n")
            stdout.flush()


def answer(line: str, *, explained: bool = False) -> dict[str, Any]:
    """The answer to one line `{"text","role","context","now"}`."""
    try:
        asked = _asked(json.loads(line))
        told = fields_of(understand(**asked))
        return {**told, "explain": explain_message(**asked)} if explained else told
    except (ValueError, RecursionError, OverflowError) as wrong:
        return {"error": f"not understood: {type(wrong).__name__}: {wrong}"[:200]}


def fields_of(facts: Facts) -> dict[str, Any]:
    """The fields that the outside world sees; `cut` only when something was cut off."""
    told: dict[str, Any] = {name: getattr(facts, name) for name in FIELDS}
    told["gifts"] = list(facts.gifts)
    return {**told, "cut": True} if facts.cut else told


def _asked(message: object) -> dict[str, Any]:
    if not isinstance(message, dict):
        raise ValueError("a line is an object with text, role, context and now")
    text, role = message.get("text"), message.get("role") or "gangmaker"
    context, now = message.get("context"), message.get("now")
    if not isinstance(text, str) or not isinstance(now, str):
        raise ValueError("text and now must be strings")
    if role not in ROLES or context not in CONTEXTS:
        raise ValueError("unknown role or context")
    return {"text": text, "role": role, "context": context, "now": datetime.fromisoformat(now)}
