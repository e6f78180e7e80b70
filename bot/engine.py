"""The conversation: what does a message mean here, and where does it lead.

The laws it keeps (docs/decisions/0006):
the question last asked is answered first; opt-out words before everything; a reserved word alone
wins over free text; facts mentioned beside a good answer only fill gaps, otherwise they correct;
nothing is done before a dialogue is finished; an interruption is answered and the question
repeated.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import timedelta

from bot import commands
from bot.commands import Word
from bot.deeds import Outcome, SayStopped
from bot.dialogue import Dialogue
from bot.moves import Moves
from bot.reading import chosen, other_language, with_caption_read, works_after_stop
from bot.say import Say, say
from bot.talk import Heard, Open, Slots, Talk, Turn
from bot.understanding import read_yes_no
from bot.world import World

IDLE = timedelta(hours=24)
DOORSTEP = "doorstep"
STANDING = 0  # the question number of buttons that belong to no question


class Engine:
    """Turns messages into talk. Pure: the same talk, message and world give the same turn."""

    def __init__(self, dialogues: Mapping[str, Dialogue], languages: Collection[str]) -> None:
        self._dialogues = dialogues
        self._moves = Moves(dialogues)
        self._languages = languages

    # --- one message -------------------------------------------------------------------------

    def turn(self, talk: Talk, heard: Heard, world: World) -> Turn:
        """The conversation after this message. With a deed in it, call `told` next."""
        talk, heard = self._moves.tidied(talk, world), with_caption_read(heard)
        turn = replace(self._heard(talk, heard, world), heard=heard)
        return turn if turn.deed else self._offer_language(turn, world)

    def told(self, turn: Turn, outcome: Outcome, world: World) -> Turn:
        """Word what came of the turn's deed; the world is as it is after the deed."""
        top = turn.talk.top
        if top is None or top.dialogue not in self._dialogues:
            return replace(turn, deed=None)
        answer = self._dialogues[top.dialogue].told(outcome, top.slots, world)
        answer = replace(answer, says=(*turn.says, *answer.says))
        closed = self._moves.close(turn.talk, answer, world)
        closed = replace(closed, heard=turn.heard, letters=answer.letters)
        if not closed.says:
            return closed
        return self._offer_language(closed, world)

    def open_with(self, talk: Talk, dialogue: str, slots: Slots, world: World) -> Turn:
        """Open a dialogue from our side: a nudge becomes the question last asked."""
        return self._moves.open(talk, dialogue, slots, world)

    # --- reading, in the order of the laws ----------------------------------------------------

    def _heard(self, talk: Talk, heard: Heard, world: World) -> Turn:
        if commands.plain(heard.text) in commands.OPT_OUT and not heard.choice:
            return self._moves.open(replace(talk, open=()), "stop", {}, world)
        if world.me.stopped and not works_after_stop(talk, heard):
            return Turn(replace(talk, open=(Open("stopped"),)), deed=SayStopped())
        if world.me.unsure:
            return self._at_the_door(talk, heard, world)
        if heard.choice:
            return self._tapped(talk, heard, world)
        return self._said(talk, heard, world)

    def _at_the_door(self, talk: Talk, heard: Heard, world: World) -> Turn:
        """From a number that may have a new owner: one question, and nothing else but help."""
        top = talk.top if talk.top and talk.top.dialogue == DOORSTEP else Open(DOORSTEP)
        said = self._dialogues[DOORSTEP].gathers(heard, top.slots, world)
        talk = replace(talk, open=(replace(top, slots={**top.slots, **said}),))
        word = commands.word_in(heard.text) or commands.word_for(heard.facts.intent)
        if word is not None and word.name == "help" and not heard.choice:
            return self._use(talk, word, heard, world)
        return self._moves.go_on(talk, world)

    def _said(self, talk: Talk, heard: Heard, world: World) -> Turn:
        """Her own words; while she talks with a person they are not ours to read."""
        if world.in_thread() and heard.kind in ("text", "edit") and heard.text.strip():
            return self._moves.open(talk, "to_person", {"words": heard.text}, world)
        if heard.picture and self._is_asked_for(talk):
            return self._pictured(talk, heard, world)
        if heard.kind not in ("text", "edit") and world.me.joined:
            return self._moves.repeat(talk, (say(f"kind-{heard.kind}"),), world)
        if talk.top and heard.idle > IDLE and not self._dialogues[talk.top.dialogue].patient:
            return self._after_a_while(talk, heard, world)
        return self._read(talk, heard, world)

    def _is_asked_for(self, talk: Talk) -> bool:
        _, step = self._moves.question(talk)
        return step is not None and step.pictured

    def _pictured(self, talk: Talk, heard: Heard, world: World) -> Turn:
        """A photo, with or without words, where one is an answer."""
        top, step = talk.open[-1], self._moves.question(talk)[1]
        assert step is not None, "it was just asked for"
        value = step.reads(heard, top.slots, world)
        if value is None:
            return self._not_understood(talk, heard, world)
        return self._moves.fill(talk, step, value, world)

    def _read(self, talk: Talk, heard: Heard, world: World) -> Turn:
        for reading in (
            self._edited,
            self._strict,
            self._reserved,
            self._mentioned,
            self._meant,
            self._any_words,
        ):
            turn = reading(talk, heard, world)
            if turn is not None:
                return turn
        return self._not_understood(talk, heard, world)

    def _edited(self, talk: Talk, heard: Heard, world: World) -> Turn | None:
        booked = world.edited() if heard.kind == "edit" else None
        if booked is None or commands.word_for(heard.facts.intent) is None:
            return None
        gathered = self._dialogues["correct"].gathers(heard, {}, world)
        return self._moves.open(talk, "correct", {**gathered, "of": booked.id}, world)

    def _strict(self, talk: Talk, heard: Heard, world: World) -> Turn | None:
        top, step = self._moves.question(talk)
        if top is None or step is None or step.free or heard.kind == "edit":
            return None
        value = chosen(talk, step, heard.text, world)
        if value is None:
            value = step.reads(heard, top.slots, world)
            talk = self._with_gaps_filled(talk, heard, world)
        return None if value is None else self._moves.fill(talk, step, value, world)

    def _with_gaps_filled(self, talk: Talk, heard: Heard, world: World) -> Talk:
        """What stands beside a good answer only fills gaps."""
        top = talk.open[-1]
        dialogue = self._dialogues[top.dialogue]
        if heard.facts.intent not in dialogue.absorbs:
            return talk
        facts = dialogue.gathers(heard, top.slots, world)
        said = {name: facts[name] for name in facts if facts[name] is not None}
        return talk.with_top(replace(top, slots={**said, **top.slots}))

    def _reserved(self, talk: Talk, heard: Heard, world: World) -> Turn | None:
        spelling = commands.spelled(heard.text)
        if spelling in commands.LEAVE:
            return self._moves.leave(talk, world)
        if spelling in commands.BACK:
            return self._moves.back(talk, world)
        code = commands.any_code_in(heard.text)
        if code:
            opens = "join" if world.link(code).refusal == "unknown" else "link"
            return self._moves.open(replace(talk, open=()), opens, {"code": code}, world)
        word = commands.word_in(heard.text)
        if word is None or self._only_begins_so(word, heard, world):
            return None
        return self._use(talk, word, heard, world)

    def _only_begins_so(self, word: Word, heard: Heard, world: World) -> bool:
        """A sentence that begins with a word of others: "namens de straat bloemen, 12,50"."""
        if word.roles & world.me.roles or commands.is_spelling_of(heard.text, word):
            return False
        meant = commands.word_for(heard.facts.intent)
        return meant is not None and bool(meant.roles & world.me.roles)

    def _mentioned(self, talk: Talk, heard: Heard, world: World) -> Turn | None:
        top, step = self._moves.question(talk)
        if top is None or step is None or step.free:
            return None
        dialogue = self._dialogues[top.dialogue]
        facts = dialogue.gathers(heard, top.slots, world)
        if heard.facts.intent not in dialogue.absorbs or not facts:
            return None
        if step.slot in facts:  # a good answer: what stands beside it only fills gaps
            moved = replace(top, slots={**facts, **top.slots}, trail=(*top.trail, step.slot))
        else:  # a fact of None takes back what was said before
            said = {**top.slots, **facts}
            kept = {n: said[n] for n in said if n not in facts or facts[n] is not None}
            moved = replace(top, slots=kept)
        return self._moves.go_on(talk.with_top(moved), world)

    def _meant(self, talk: Talk, heard: Heard, world: World) -> Turn | None:
        word = commands.word_for(heard.facts.intent)
        _, step = self._moves.question(talk)
        if word is None or (step is not None and step.free):
            return None
        return self._use(talk, word, heard, world)

    def _any_words(self, talk: Talk, heard: Heard, world: World) -> Turn | None:
        top, step = self._moves.question(talk)
        if top is None or step is None or not step.free or not heard.text.strip():
            return None
        value = step.reads(heard, top.slots, world)
        return None if value is None else self._moves.fill(talk, step, value, world)

    def _not_understood(self, talk: Talk, heard: Heard, world: World) -> Turn:
        if talk.top is None and not world.me.joined:
            return self._moves.open(talk, "menu", {}, world)
        if talk.top is None and talk.just_booked and read_yes_no(heard.text) is not None:
            return self._about_the_booking(talk, heard, world)
        if talk.top is None and heard.facts.intent == "smalltalk":
            return Turn(talk, (say("smalltalk"),))
        if talk.top is not None and talk.top.dialogue != "guess":
            return self._moves.repeat(talk, (say("not-an-answer"),), world)
        return self._moves.open(talk, "guess", {"guesses": list(heard.facts.guesses[:3])}, world)

    def _about_the_booking(self, talk: Talk, heard: Heard, world: World) -> Turn:
        """A yes that was sent twice, or a no that comes a moment too late."""
        if read_yes_no(heard.text):
            return Turn(talk, (say("booked-already"),))
        return self._moves.open(talk, "correct", {}, world)

    # --- taps ---------------------------------------------------------------------------------

    def _tapped(self, talk: Talk, heard: Heard, world: World) -> Turn:
        number, _, value = (heard.choice or "").partition(":")
        if heard.choice == talk.answered:
            return Turn(talk)
        if number == str(STANDING):
            return self._standing(talk, value, heard, world)
        top, step = self._moves.question(talk)
        if top is None or step is None or number != str(talk.number):
            return self._moves.repeat(talk, (say("button-expired"),), world)
        if value not in {option.value for option in step.options(top.slots, world)}:
            return self._moves.repeat(talk, (say("button-expired"),), world)
        return self._moves.fill(replace(talk, answered=heard.choice or ""), step, value, world)

    def _standing(self, talk: Talk, value: str, heard: Heard, world: World) -> Turn:
        name, _, argument = value.partition(".")
        word = commands.word_named(name)
        if word is None:
            return self._moves.repeat(talk, (say("button-expired"),), world)
        slots = {"of": int(argument)} if argument.isdecimal() else {}
        return self._use(talk, replace(word, slots={**word.slots, **slots}), heard, world)

    def _use(self, talk: Talk, word: Word, heard: Heard, world: World) -> Turn:
        if not word.roles & world.me.roles:
            refusal = say("not-an-answer") if talk.open else self._not_for_you(world)
            return self._moves.repeat(talk, (refusal,), world)
        top = talk.top
        if word.name == "undo" and top is not None and top.dialogue in ("report", "correct"):
            return self._moves.leave(talk, world)  # what is not booked yet needs no undoing
        dialogue = self._dialogues[word.opens]
        if top is not None and top.dialogue == dialogue.name and not word.slots:
            talk = talk.popped()  # the same thing anew: the new sentence counts
        gathered = dialogue.gathers(heard, word.slots, world)
        return self._moves.open(talk, dialogue.name, {**word.slots, **gathered}, world)

    def _not_for_you(self, world: World) -> Say:
        if not world.me.joined:
            return say("stranger", call=world.me.call)
        return say("not-for-you")

    def _after_a_while(self, talk: Talk, heard: Heard, world: World) -> Turn:
        """A day later: a clear new sentence starts anew, anything else is asked about."""
        fresh = replace(talk, open=())
        fleeting = self._dialogues[talk.open[-1].dialogue].fleeting
        if fleeting or commands.word_in(heard.text) or commands.any_code_in(heard.text):
            return self._read(fresh, heard, world)
        if heard.facts.confident and commands.word_for(heard.facts.intent):
            return self._read(fresh, heard, world)
        return self._moves.open(talk, "resume", {"what": talk.open[-1].dialogue}, world)

    def _offer_language(self, turn: Turn, world: World) -> Turn:
        """Once, and only when nothing else is asked: she writes another language than we do."""
        written = other_language(turn.heard, world) if turn.heard else ""
        if written not in self._languages or turn.talk.offered == written:
            return turn
        if turn.talk.open or turn.options:
            return turn
        talk = replace(turn.talk, offered=written)
        slots = {"offer": written}
        offer = self._moves.go_on(talk.pushed(Open("language_offer", slots)), world, turn.says)
        return replace(offer, elsewhere=turn.elsewhere, documents=turn.documents)
