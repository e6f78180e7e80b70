"""Laws that every text keeps: known to the code, the same in each language, je or u."""

import ast
import re
from collections.abc import Iterator
from typing import get_args

import pytest

from bot.channels.base import Kind
from bot.channels.whatsapp.templates import UNASKED
from bot.commands import WORDS
from bot.dialogues import DIALOGUES
from bot.dialogues.ideas import OURS
from bot.nudges.heat.state import Phase
from bot.nudges.kinds import KINDS, PAUSABLE
from bot.nudges.not_reached import WORDS as NOT_REACHED
from bot.numbers.reach_words import OF_ITS_OWN
from bot.programme import THEMES
from bot.roles import Role
from bot.saying import LANGUAGES
from bot.survey import QUESTIONS, SKIP
from bot.survey.counts import WAYS
from bot.world.announcements import AUDIENCES
from bot.world.announcements import THEMES as TOPICS
from bot.world.ideas import MONTHS, SEASONS
from tests.corner import every_question
from tests.texts import CODE, EVERY_FORM, TEXTS, messages, variables

GIFTS = ("flowers", "card", "cake", "fruit", "drink", "plant", "other")
OCCASIONS = (
    *("birth", "welcome", "birthday", "achievement", "celebration"),
    *("support", "farewell", "thanks", "heat", "just_because"),
)
NUDGES = tuple(KINDS)
STEERED = ("pause", "go_on", "cancel", "correct", "again", "file")
JOINED = tuple(role.value for role in Role if role != Role.STRANGER)
# Texts whose key is put together in the code: how it begins, and with what it may end.
FAMILIES = {
    "gift-": GIFTS,
    "given-": GIFTS,
    "occasion-": OCCASIONS,
    "kind-": tuple(kind for kind in get_args(Kind) if kind not in ("text", "choice", "edit")),
    "slash-": tuple(word.name for word in WORDS if word.slash),
    "menu-": (*(word.name for word in WORDS if word.menu), "menu", "more"),
    "join-consent-": JOINED,
    "welcome-": JOINED,
    "role-": JOINED,
    "help-": tuple(Role),
    "code-": ("unknown", "used", "expired", "call", "group"),
    "link-": ("used", "expired"),
    "amount-": ("negative", "zero", "too_large", "decimals", "several", "unexplained"),
    "at-once-set-": ("yes", "no"),
    "language-offer-": LANGUAGES,
    "resume-go_on-": ("report", "tip", "count"),
    "why-": NUDGES,
    "why-set-": ("kind-off", "kind-on", "pause", "off", "on"),
    "unasked-": NUDGES,
    "message-": tuple(kind.name for kind in KINDS.values() if not kind.urgent),
    "tip_": ("thanks",),
    "coordinator_": ("joined",),
    "recruit_": ("welcome",),
    "handover_news-": (
        *("done", "told", "told_not", "differs", "not_now", "withdrawn"),
        *("expired", "receiver_left"),
    ),
    "team_news-": ("joined", "left"),
    "applies-": ("alone", "one", "more"),
    "recruit-": ("welcome", "ask", "later"),
    "look-balances-": ("head", "none"),
    "look-streets-": ("head", "none"),
    "look-quiet-": ("head", "none"),
    "look-unclosed-": ("head", "none"),
    "booked_for-": ("new", "changed", "undone"),
    "street_": ("finishes", "closed"),
    "account-chosen-": ("go_on", "enough", "finish"),
    "quiet_street-": tuple(map(str, range(1, 13))),
    "season-": tuple(map(str, range(1, 13))),
    "season-any-": tuple(map(str, range(1, OURS + 1))),
    "idea-in-": (*SEASONS, *MONTHS),
    "numbers-quarter-": ("told", "few", "none", "coming"),
    "numbers-mood-": ("LIEF", "LEED", "both"),
    "numbers-until-": ("1", "2", "3", "4"),
    "idea-": ("nice-set", "later-set", "rest-set"),
    "heat_": ("announcement", "closing", "source_silent", "help"),
    "heat-now-": tuple(Phase),
    "heat-set-": ("on", "off", "arm", "daily_on", "daily_off"),
    "pause-": PAUSABLE,
    "again-": PAUSABLE,
    "about-": PAUSABLE,
    "goes-on-": PAUSABLE,
    "heat-": ("daily_on", "daily_off"),
    "heat-missed-": tuple(NOT_REACHED),
    "settings-is-": ("keep", "return", "automatic", "armed", "off"),
    "theme-": THEMES,
    "news_": ("waits",),
    "doorstep-": ("hello", "first", "again"),
    "silent_number-": ("hers", "other", "unknown"),
    "silent_number-said-": ("hers", "other"),
    "topic-": TOPICS,
    "announce-to-": AUDIENCES,
    "announced-": ("planned", "going", "paused", "cancelled", "over", "file"),
    **{f"announced-{what}-": ("done",) for what in STEERED},
    "reached-": OF_ITS_OWN,
    "reached-column-": ("place", "what", "people"),
    "event-said-": ("yes", "waiting", "maybe", "no"),
    "event-is-": ("yes", "waiting", "maybe", "no"),
    "event_moved-day-": ("yes", "waiting", "maybe", "none"),
    "event_moved-venue-": ("yes", "waiting", "maybe", "none"),
    "event_": ("seat", "reminder"),
    "event_named-set-": ("yes", "no"),
    "attendance-": ("name", "place", "answer", "title"),
    **{f"announcement_line-{what}-": ("done",) for what in ("add", "plain", "skip")},
    "held-heat-": ("looked", "few", "several", "help", "call", "later", "none", "on", "off"),
    "measure-about-": tuple(QUESTIONS),
    **{f"measure-{question}-": (*known, SKIP) for question, known in QUESTIONS.items()},
    "measure-moved-": WAYS,
    "wa-": tuple(entry.about for entry in UNASKED),
    "wa-button-": tuple(entry.button for entry in UNASKED if entry.button),
}
# Kept for the day that something at our side fails while a message is heard.
NOT_SAID_YET = {"trouble"}
# These speak about the words je and u, so they may hold both.
ABOUT_THE_FORMS = {"form-form", "form-je", "form-u", "form-set", "menu-form"}
JE = re.compile(r"\b(je|jij|jou|jouw|jezelf|jullie)\b", re.I)
U = re.compile(r"\b(u|uw|uzelf)\b", re.I)


# --- reading the code ------------------------------------------------------------------------


def code() -> Iterator[ast.AST]:
    for file in sorted(CODE.parent.glob("bot/**/*.py")) + sorted(CODE.parent.glob("api/**/*.py")):
        yield from ast.walk(ast.parse(file.read_text(encoding="utf8")))


def constants(node: ast.AST) -> set[str]:
    return {c.value for c in ast.walk(node) if isinstance(c, ast.Constant) and type(c.value) is str}


def sayings() -> Iterator[tuple[set[str], set[str]]]:
    """Of every say(…), Term(…) and Option.of(…) in the code: its keys and the places it fills."""
    for node in code():
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in ("say", "Say", "Term", "of") and not isinstance(node.args[-1], ast.JoinedStr):
            key = node.args[-1] if name == "of" else node.args[0]
            whole = [key.body, key.orelse] if isinstance(key, ast.IfExp) else [key]
            keys = {k.value for k in whole if isinstance(k, ast.Constant)}
            yield keys, {k.arg or "**" for k in node.keywords}


def held() -> set[str]:
    """The names of what is held about a person, as bot/held.py lists them."""
    listing = next(n for n in code() if isinstance(n, ast.FunctionDef) and n.name == "_readable")
    pairs = [n.elts[0] for n in ast.walk(listing) if isinstance(n, ast.Tuple)]
    return {f"held-{name.value}" for name in pairs if isinstance(name, ast.Constant)}


def demanded() -> set[str]:
    """Every text that something in the code will ask for."""
    plain = {
        f"{dialogue.name}-{step.slot}"
        for dialogue in DIALOGUES.values()
        for step in dialogue.steps
        if step.says is None
    }
    families = {f"{begin}{end}" for begin, ends in FAMILIES.items() for end in ends}
    labels = {option.label.key for _, options in every_question() for option in options}
    return plain | families | labels | held() | {key for keys, _ in sayings() for key in keys}


# --- the laws: nothing missing, nothing dead, the same in each language ----------------------


def test_every_text_that_is_said_exists() -> None:
    assert sorted(demanded() - TEXTS["nl"].keys()) == []


def test_every_text_that_exists_is_said() -> None:
    chosen = {c for node in code() for c in constants(node) if "-" in c}  # keys chosen by a rule
    assert sorted(TEXTS["nl"].keys() - demanded() - chosen - NOT_SAID_YET) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_stands_there_twice(language: str) -> None:
    assert len(messages(language)) == len(TEXTS[language])


def test_languages_have_the_same_texts() -> None:
    for language in LANGUAGES:
        assert TEXTS[language].keys() == TEXTS["nl"].keys(), language


def test_a_text_has_the_same_places_in_each_language_and_form() -> None:
    for language, key, form in EVERY_FORM:
        expected = variables(TEXTS["nl"][key]["je"])
        assert variables(TEXTS[language][key][form]) == expected, (language, key, form)


def test_every_place_in_a_text_is_filled() -> None:
    empty = {
        key: left
        for keys, filled in sayings()
        for key in keys & TEXTS["nl"].keys()
        if "**" not in filled and (left := variables(TEXTS["nl"][key]["je"]) - filled)
    }
    assert empty == {}


# --- the laws: je or u -----------------------------------------------------------------------


def test_who_says_je_can_say_u() -> None:
    for key, written in TEXTS["nl"].items():
        if key not in ABOUT_THE_FORMS:
            assert bool(JE.search(written["je"])) == ("u" in written), key


def test_je_and_u_are_never_mixed() -> None:
    for key, written in TEXTS["nl"].items():
        if key not in ABOUT_THE_FORMS:
            assert not U.search(written["je"]), key
            assert not JE.search(written.get("u", "")), key
            assert "u" not in written or U.search(written["u"]), key


def test_english_has_one_form() -> None:
    assert {form for written in TEXTS["en"].values() for form in written} == {"je"}
