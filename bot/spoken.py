"""A turn as one person reads it: the text, what may be tapped, and the talk that remembers it."""

from dataclasses import dataclass, replace

from bot.channels.base import Choice
from bot.commands import plain
from bot.engine import STANDING
from bot.naming import file_name
from bot.say import say
from bot.saying import Speech, as_label
from bot.talk import Talk, Turn
from bot.world import Me

NOT_SENT = say("document-not-sent")


@dataclass(frozen=True, slots=True)
class Spoken:
    """`documents` are pairs of token and name, each with the words for where it cannot be sent; a
    `picture` goes above the text."""

    text: str
    choices: tuple[Choice, ...]
    talk: Talk
    documents: tuple[tuple[tuple[str, str], str], ...] = ()
    picture: str = ""

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The choices as pairs of id and label."""
        return [(choice.id, choice.label) for choice in self.choices]


def put_into_words(speech: Speech, turn: Turn, me: Me) -> Spoken:
    """In her language and form; without anything to say the text is empty."""
    whole = [(o.value, speech.words(o.label, me.language, me.form)) for o in turn.options]
    labels = [(value, as_label(words)) for value, words in whole]
    return Spoken(
        text=speech.message(turn.says, me.language, me.form),
        choices=tuple(
            Choice(f"{STANDING if option.standing else turn.talk.number}:{value}", label)
            for option, (value, label) in zip(turn.options, labels, strict=True)
        ),
        talk=replace(turn.talk, labels={plain(label): value for value, label in (*whole, *labels)}),
        documents=tuple(
            (
                (d.token, file_name(speech.words(d.name, me.language, me.form), d.ending)),
                speech.words(d.otherwise or NOT_SENT, me.language, me.form),
            )
            for d in turn.documents
        ),
        picture=turn.picture,
    )
