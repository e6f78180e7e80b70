"""A measurement: four short questions, for who likes to. Each may be skipped, and none is kept
with whose it is.

The last question only asks whether the answers may go: a talk remembers which button answered its
last question, and that is then no answer to one of the four.
"""

from collections.abc import Iterator

from bot.commands import plain
from bot.deeds import AnswerSurvey, Deed, Outcome
from bot.dialogue import Dialogue, Reader, Step
from bot.dialogues.shared import NO, YES, choices, yes_or_no
from bot.say import Say, say
from bot.survey import QUESTIONS, SKIP
from bot.survey.words import word_in
from bot.talk import Answer, Heard, Slots
from bot.understanding import read_yes_no
from bot.world import World

FORGOTTEN = "forgotten"
_SOME, _MORE = 5, 10  # neighbours known by name
_SAID: dict[str, dict[str, tuple[str, ...]]] = {
    "names": {"none": ("geen", "niemand", "geen een", "nobody", "none")},
    "home": {"half": ("soms", "een beetje", "beetje", "gaat wel", "a little", "sometimes")},
    "ask": {"half": ("misschien", "soms", "weet ik niet", "maybe", "perhaps")},
    "alone": {
        "none": ("nooit", "nee nooit", "never"),
        "some": ("soms", "ja soms", "af en toe", "sometimes"),
        "lots": ("vaak", "ja vaak", "altijd", "often", "always"),
    },
}
_SKIPS = frozenset(
    {
        *("zeg ik liever niet", "liever niet", "sla over", "overslaan", "geen antwoord"),
        *("i d rather not say", "rather not", "skip"),
    }
)
_FORGOT = frozenset(
    {
        *("nee", "kwijt", "vergeten", "weet ik niet", "weet ik niet meer", "ik weet het niet meer"),
        *("no", "lost", "forgotten", "i don t know", "i lost it"),
    }
)
_ORDER = {
    "names": QUESTIONS["names"],
    "home": ("home", "half", "away"),
    "ask": ("sure", "half", "nope"),
    "alone": ("none", "some", "lots"),
}
# Where yes and no are answers: a bare yes to "do you feel alone" says too little.
_YES_AND_NO = {"home": ("home", "away"), "ask": ("sure", "nope")}


def _is_open(slots: Slots, world: World) -> bool:
    asking = world.surveys.mine()
    return asking is not None and str(slots.get("round", asking.round_id)) == str(asking.round_id)


def _joins(slots: Slots, world: World) -> bool:
    return slots.get("join") == YES and _is_open(slots, world)


def _is_asked_again(slots: Slots, world: World) -> bool:
    asking = world.surveys.mine()
    return _joins(slots, world) and asking is not None and asking.number > 0


# --- reading --------------------------------------------------------------------------------------


def _reads(question: str) -> Reader:
    said = {word: answer for answer, words in _SAID[question].items() for word in words}

    def read(heard: Heard, _slots: Slots, _world: World) -> str | None:
        text = plain(heard.text)
        if text in _SKIPS:
            return SKIP
        if question == "names" and text.isdecimal():
            return _how_many(int(text))
        return said.get(text) or _yes_or_no(question, heard)

    return read


def _how_many(neighbours: int) -> str:
    if neighbours == 0:
        return "none"
    return "some" if neighbours <= _SOME else "more" if neighbours <= _MORE else "many"


def _yes_or_no(question: str, heard: Heard) -> str | None:
    said = read_yes_no(heard.text)
    yes, no = _YES_AND_NO.get(question, (None, None))
    return None if said is None else yes if said else no


def _word(heard: Heard, _slots: Slots, _world: World) -> str | None:
    return FORGOTTEN if plain(heard.text) in _FORGOT else word_in(heard.text)


# --- the questions --------------------------------------------------------------------------------


def _invitation(_slots: Slots, world: World) -> Say:
    asking = world.surveys.mine()
    return say("survey-again" if asking and asking.number else "survey-join")


def _questions() -> Iterator[Step]:
    for question, answers in _ORDER.items():
        yield Step(
            question,
            reads=_reads(question),
            options=choices(f"survey-{question}", *answers, SKIP),
            needed=_joins,
            numbered=question != "names",
        )


def _finish(slots: Slots, world: World) -> Deed | Answer:
    asking = world.surveys.mine()
    if asking is None or not _is_open(slots, world):
        return Answer((say("survey-over"),))
    if slots["join"] == NO or slots["send"] == NO:
        return AnswerSurvey(asking.round_id)
    answers = tuple(str(slots[question]) for question in QUESTIONS)
    word = str(slots.get("word", FORGOTTEN))
    return AnswerSurvey(asking.round_id, answers, "" if word == FORGOTTEN else word)


def _told(outcome: Outcome, slots: Slots, _world: World) -> Answer:
    if not outcome.done:
        return Answer((say("survey-over"),))
    if slots["join"] == NO or slots["send"] == NO:
        return Answer((say("survey-not"),))
    if outcome.facts["word"]:
        return Answer((say("survey-word_is", code=outcome.facts["word"]),))
    if slots.get("word", FORGOTTEN) != FORGOTTEN and not outcome.facts["joined"]:
        return Answer((say("survey-word_unknown"),))
    return Answer((say("survey-thanks"),))


SURVEY = Dialogue(
    name="survey",
    steps=(
        Step(
            "join",
            reads=yes_or_no,
            options=choices("survey-join", YES, NO),
            needed=_is_open,
            says=_invitation,
        ),
        *_questions(),
        Step(
            "word",
            reads=_word,
            options=choices("survey-word", FORGOTTEN),
            needed=_is_asked_again,
            numbered=False,
        ),
        Step("send", reads=yes_or_no, options=choices("survey-send", YES, NO), needed=_joins),
    ),
    finish=_finish,
    told=_told,
    keeps=frozenset({"round"}),
    left="survey-left",
    patient=True,
    discreet=True,
)
