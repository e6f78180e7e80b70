"""Moving through dialogues: open one, fill a slot, ask the next question, finish, go back."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot import commands
from bot.dialogue import Dialogue, Step
from bot.say import Say, say
from bot.talk import Answer, Open, Slots, Talk, Turn
from bot.world import World

Before = tuple[Say, ...]


class Moves:
    """Every move ends in a turn: something said or asked, or a deed to be done."""

    def __init__(self, dialogues: Mapping[str, Dialogue]) -> None:
        self._dialogues = dialogues

    def dialogue(self, name: str) -> Dialogue:
        return self._dialogues[name]

    def question(self, talk: Talk) -> tuple[Open | None, Step | None]:
        """The dialogue that speaks, and the question it asked last."""
        top = talk.top
        if top is None:
            return None, None
        steps = self._dialogues[top.dialogue].steps
        return top, next((step for step in steps if step.slot == top.asked), None)

    def open(self, talk: Talk, name: str, slots: Slots, world: World) -> Turn:
        """A dialogue over what is under way; what is fleeting or the same thing makes place."""
        waiting = (o for o in talk.open if not self._dialogues[o.dialogue].fleeting)
        talk = replace(talk, open=tuple(o for o in waiting if o.dialogue != name))
        return self.go_on(replace(talk.pushed(Open(name, slots)), just_booked=False), world)

    def fill(self, talk: Talk, step: Step, value: Any, world: World) -> Turn:
        """The open question is answered."""
        top = talk.open[-1]
        slots = step.then({**top.slots, step.slot: value}, world)
        moved = Open(top.dialogue, slots, top.asked, (*top.trail, step.slot))
        return self.go_on(talk.with_top(moved), world)

    def go_on(self, talk: Talk, world: World, before: Before = ()) -> Turn:
        """Ask the first question that is open, or finish."""
        top = talk.open[-1]
        dialogue = self._dialogues[top.dialogue]
        if not commands.may_open(dialogue.name, world.me.roles):
            return self.close(talk, Answer((*before, say("not-for-you"))), world)
        for step in dialogue.steps:
            if step.slot not in top.slots and step.needed(top.slots, world):
                return self._ask(talk, step, world, before)
        ending = dialogue.finish(top.slots, world)
        if isinstance(ending, Answer):
            return self.close(talk, replace(ending, says=(*before, *ending.says)), world)
        return Turn(talk, before, deed=ending)

    def close(self, talk: Talk, answer: Answer, world: World) -> Turn:
        """Say it, and go on with what comes next or what was waiting."""
        closed = replace(talk.popped(), just_booked=answer.booked)
        if answer.leave:
            closed = replace(closed, open=())
        if answer.hush:
            kept = (o for o in closed.open if not self.dialogue(o.dialogue).patient)
            closed = replace(closed, open=tuple(kept))
        if answer.again is not None:
            top = talk.open[-1]
            return self.go_on(talk.with_top(replace(top, slots=answer.again)), world, answer.says)
        if closed.open and not self._goes_first(answer, closed):
            turn = self.repeat(closed, answer.says, world)
        elif answer.next is not None:
            name, slots = answer.next
            turn = self.go_on(closed.pushed(Open(name, slots)), world, answer.says)
        else:
            turn = Turn(closed, answer.says)
        options = (*turn.options, *answer.options)
        return replace(
            turn,
            options=options,
            elsewhere=answer.elsewhere,
            documents=answer.documents,
            picture=answer.picture or turn.picture,
        )

    def _goes_first(self, answer: Answer, waiting: Talk) -> bool:
        """What was chosen comes before what waits; unless it can wait, or is waiting already."""
        if answer.next is None or answer.next_can_wait:
            return False
        return answer.next[0] not in {o.dialogue for o in waiting.open}

    def repeat(self, talk: Talk, before: Before, world: World) -> Turn:
        """Say something and ask the open question again, in one message."""
        return self.go_on(talk, world, before) if talk.open else Turn(talk, before)

    def leave(self, talk: Talk, world: World) -> Turn:
        """Out of the dialogue, with nothing kept."""
        if not talk.open:
            return Turn(talk, (say("nothing-to-leave"),))
        left = self._dialogues[talk.open[-1].dialogue].left
        return self.repeat(talk.popped(), (say(left),), world)

    def back(self, talk: Talk, world: World) -> Turn:
        """One question back."""
        top = talk.top
        if top is None:
            return self.open(talk, "menu", {}, world)
        if not top.trail:
            return self.repeat(talk, (say("first-question"),), world)
        undone = (top.trail[-1], top.asked)
        slots = {slot: value for slot, value in top.slots.items() if slot not in undone}
        return self.go_on(talk.with_top(Open(top.dialogue, slots, "", top.trail[:-1])), world)

    def tidied(self, talk: Talk, world: World) -> Talk:
        """Without dialogues and slots that are gone or no longer apply (deploys, branches)."""
        known = (o for o in talk.open if o.dialogue in self._dialogues)
        return replace(talk, open=tuple(self._live(o, world) for o in known))

    def _live(self, opened: Open, world: World) -> Open:
        dialogue, slots = self._dialogues[opened.dialogue], opened.slots
        live = {s.slot for s in dialogue.steps if s.applies(slots, world)} | dialogue.keeps
        return replace(opened, slots={name: slots[name] for name in slots if name in live})

    def _ask(self, talk: Talk, step: Step, world: World, before: Before) -> Turn:
        top = talk.open[-1]
        told = {**top.slots, **step.remembers(top.slots, world)}
        top = replace(top, asked=step.slot, slots=told)
        asked = replace(talk.with_top(top), number=talk.number + 1)
        question = step.says(top.slots, world) if step.says else say(f"{top.dialogue}-{step.slot}")
        return Turn(
            asked,
            (*before, question),
            step.options(top.slots, world),
            picture=step.shows(top.slots, world),
        )
