"""Why somebody was not reached, in a word for which there is a text: one table for all reasons.

The reasons are those of decisions not to send, of nudges that were let go when they were about to
be sent, and of platforms.
"""

from collections.abc import Iterable, Mapping

from bot.channels.whatsapp.errors import Meaning, meaning

LEFT_OUT = "left_out"  # the state of what was never put in the outbox
OTHER = "other"

_CHOSEN = {
    "stopped": "stopped",
    "answers_only": "answers_only",
    "paused": "paused",
    "kind_off": "kind_off",
    "paused_by_programme": "held_back",
}
_UNDER_WAY = ("", "released", "sending", "pace", "again")
_TRIED_AGAIN = (
    *("too_many", "timeout", "conflict", "error", "no_connection", "connection", "no_sense"),
    *("token", "no_channel", "failed"),
)
_TABLE: Mapping[str, Mapping[str, str]] = {
    LEFT_OUT: {
        **_CHOSEN,
        "cap": "cap",
        "got_other": "cap",
        "theme": "theme",
        "skipped": "skipped",
        "unreachable": "unreachable",
    },
    "cancelled": {
        **_CHOSEN,
        "left": "left",
        "erased": "left",
        "withdrawn": "withdrawn",
        "merged": "gone",
        "let_go": "gone",
        "gone": "gone",
        "unreachable": "unreachable",
        "blocked": "unreachable",
        "no_such_chat": "unreachable",
    },
    "held": {
        "window": "window",
        "template_pending": "template",
        "template_paused": "template_paused",
        "template_rejected": "template_rejected",
        "in_doubt": "in_doubt",
    },
    "waiting": {
        "quiet_hours": "night",
        "talking": "talking",
        "on_hold": "on_hold",
        **dict.fromkeys(_UNDER_WAY, "waiting"),
        **dict.fromkeys(_TRIED_AGAIN, "again"),
    },
}
_WHATEVER_REASON = {"expired": "late", "uncertain": "uncertain", "dead": "failed"}
_CODES = {
    Meaning.GONE: "unreachable",
    Meaning.OPTED_OUT: "stopped",
    Meaning.SHUT: "waiting",
    Meaning.TEMPLATE_OFF: "template_paused",
    Meaning.WAIT: "again",
    Meaning.TOMORROW: "refused",
    Meaning.CLOSED: "again",
    Meaning.OUR_FAULT: "failed",
}
OPTED_OUT, WAITING = "opted_out", "waiting"
_ROUGHLY = {
    **dict.fromkeys(("stopped", "answers_only", "kind_off", "theme"), OPTED_OUT),
    **dict.fromkeys(("night", "talking", "again"), WAITING),
}
WORDS = frozenset(
    {
        *(word for words in _TABLE.values() for word in words.values()),
        *_WHATEVER_REASON.values(),
        *_CODES.values(),
        OTHER,
    }
)


def why(state: str, reason: str | None) -> str:
    """The word for it: one of WORDS. `state` is that of the outbox, or LEFT_OUT."""
    if state in _WHATEVER_REASON:
        return _WHATEVER_REASON[state]
    said = reason or ""
    if said.isdecimal():
        return _CODES[meaning(said)]
    if state == "waiting" and said.startswith("http_"):
        return "again"
    return _TABLE.get(state, {}).get(said, OTHER)


def roughly(state: str, reason: str | None) -> str:
    """The same, with one word for all who chose against it, and one for all that goes by itself."""
    word = why(state, reason)
    return _ROUGHLY.get(word, word)


def counted(found: Iterable[tuple[str, str | None, int]]) -> dict[str, int]:
    """How many people for each word, of (state, reason, number)."""
    counts: dict[str, int] = {}
    for state, reason, number in found:
        word = why(state, reason)
        counts[word] = counts.get(word, 0) + number
    return counts
