"""The drawing of the dialogues: current, and with every question in it."""

from pathlib import Path

from bot.dialogues import DIALOGUES
from bot.drawing import drawing, in_dutch
from bot.saying import Speech

DOCS = Path(__file__).parent.parent / "docs" / "dialogues.md"
DRAWN = drawing(DIALOGUES.values(), in_dutch(Speech.load()))


def test_the_drawing_in_the_docs_is_current() -> None:
    """Else: `python -m bot.drawing > docs/dialogues.md`."""
    assert DOCS.read_text(encoding="utf8") == DRAWN


def test_every_question_is_drawn() -> None:
    for dialogue in DIALOGUES.values():
        section = DRAWN.partition(f"## {dialogue.name}\n")[2].partition("\n## ")[0]
        assert [s.slot for s in dialogue.steps if f"\n    ask_{s.slot}" not in section] == []


def test_a_question_that_is_not_always_asked_is_dashed() -> None:
    section = DRAWN.partition("## report\n")[2].partition("\n## ")[0]
    dashed = section.partition("class ask_")[2].partition(" sometimes")[0].split(",")
    assert "ask_amount" not in dashed
    assert {"gifts", "ask_occasion", "ask_right"} <= set(dashed)
