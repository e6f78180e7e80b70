"""Draws the dialogues as Mermaid: `python -m bot.drawing > docs/dialogues.md`."""

import sys
from collections.abc import Callable, Iterable, Iterator

from bot.commands import WORDS
from bot.dialogue import Dialogue, Step, always
from bot.dialogues import DIALOGUES
from bot.say import Say
from bot.saying import Speech

Wording = Callable[[Dialogue, Step], str]

HEAD = """# The dialogues

Drawn from the dialogues themselves: `python -m bot.drawing > docs/dialogues.md`.

A question with a dashed border is asked only where it is needed. One with slanting sides takes any
words for an answer, the others a choice or a clear answer. Where a question's words depend on what
was said, its name stands there. At each of them the words that always work do so too: they are
answered and the question is asked again.
"""


def drawing(dialogues: Iterable[Dialogue], wording: Wording) -> str:
    """All dialogues as one page of Markdown; `wording` gives the text of a question."""
    return "\n".join((HEAD, *(_section(dialogue, wording) for dialogue in dialogues)))


def _section(dialogue: Dialogue, wording: Wording) -> str:
    lines = "\n".join(f"    {line}" for line in _chart(dialogue, wording))
    return f"## {dialogue.name}\n\n```mermaid\nflowchart LR\n{lines}\n```\n"


def _chart(dialogue: Dialogue, wording: Wording) -> Iterator[str]:
    yield f'opens(["{_opening(dialogue)}"])'
    for step in dialogue.steps:
        left, right = ("[/", "/]") if step.free else ("(", ")")
        yield f'{_node(step)}{left}"{_quoted(wording(dialogue, step))}"{right}'
    yield 'closes((" "))'
    yield " --> ".join(("opens", *map(_node, dialogue.steps), "closes"))
    sometimes = [_node(step) for step in dialogue.steps if step.needed is not always]
    if sometimes:
        yield "classDef sometimes stroke-dasharray: 5 5"
        yield f"class {','.join(sometimes)} sometimes"


def _opening(dialogue: Dialogue) -> str:
    """The words that open it; others are opened by a code, a nudge or another dialogue."""
    words = [word.says[0] for word in WORDS if word.opens == dialogue.name and word.says]
    return ", ".join(words) or "…"


def _node(step: Step) -> str:
    return f"ask_{step.slot}"  # some slots have names that Mermaid keeps for itself


def _quoted(text: str) -> str:
    return " ".join(text.replace('"', "#quot;").split())


def in_dutch(speech: Speech) -> Wording:
    """The question in Dutch; its slot's name where its words depend on what was said."""

    def wording(dialogue: Dialogue, step: Step) -> str:
        if step.says is not None:
            return f"{step.slot} …"
        return speech.words(Say(f"{dialogue.name}-{step.slot}"), "nl", None)

    return wording


if __name__ == "__main__":
    sys.stdout.write(drawing(DIALOGUES.values(), in_dutch(Speech.load())))
