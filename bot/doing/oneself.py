"""What somebody decides about herself: join, stop, choose, be forgotten."""

from bot.deeds import (
    Forget,
    GiveLinkCode,
    Join,
    LinkChannels,
    MissCode,
    Outcome,
    Prefer,
    SayStopped,
    Start,
    Stop,
    Want,
)
from bot.dialogues.join import CONSENT_VERSION
from bot.doing.act import Act, Doings
from bot.doing.beginning import There, begin_as_there
from bot.doing.handovers import tell_who_keep
from bot.nudges.about_people import tell_of_colleague, tell_team
from bot.roles import Role
from storage import choices, invitations, linking, people, streets
from storage.db import Transaction

WRONG_CODES = 5


def _join(tx: Transaction, deed: Join, act: Act) -> Outcome:
    invited = act.seen.invitation(deed.code)
    used = invitations.redeem(tx, act.sealer, deed.code, act.by, act.at)
    people.rename(tx, act.met, act.name)
    begin_as_there(tx, act.by, There(used.role, _programme_of(tx, used), used.street_id))
    if people.join(tx, act.by, used.role, used.programme_id, used.street_id, act.at):
        _tell(tx, used, invited.municipality or "", act)
    wants = "answers" if deed.answers_only else "everything"
    people.give_consent(tx, act.by, CONSENT_VERSION, wants, act.at)
    if act.met.person.stopped_at is not None:
        people.start(tx, act.by)
    return Outcome(facts={"invited": invited})


def _programme_of(tx: Transaction, used: invitations.Invitation) -> int | None:
    street = streets.street_by_id(tx, used.street_id) if used.street_id else None
    return street.programme_id if street else used.programme_id


def _tell(tx: Transaction, used: invitations.Invitation, place: str, act: Act) -> None:
    """Who joins is told to the others: coordinators, or the gangmakers of that street."""
    if used.role == Role.COORDINATOR and used.programme_id is not None:
        tell_of_colleague(tx, used.programme_id, place, act.by, act.at)
    if used.role == Role.GANGMAKER and used.street_id is not None:
        tell_team(tx, used.street_id, act.by, act.at)


def _miss_code(tx: Transaction, deed: MissCode, act: Act) -> Outcome:
    """The fifth wrong try in an hour hears whom to call; after that, nothing for an hour."""
    if act.seen.me.locked_out:
        return Outcome("silence")
    tries = people.count_wrong_code(tx, act.met.conversation_id, act.at)
    return Outcome("call" if tries >= WRONG_CODES else deed.refusal)


def _give_link_code(tx: Transaction, _deed: GiveLinkCode, act: Act) -> Outcome:
    conversation = act.met.conversation_id
    code = linking.give_code(tx, act.sealer, act.new_code(), act.by, conversation, act.at)
    return Outcome(facts={"code": code})


def _link_channels(tx: Transaction, deed: LinkChannels, act: Act) -> Outcome:
    used = linking.link(tx, act.sealer, deed.code, act.met, act.at)
    if act.met.person.stopped_at is not None:  # a code after START is heard all the same
        people.start(tx, used.person_id)
    return Outcome(facts={"given_in": used.conversation_id})


def _say_stopped(tx: Transaction, _deed: SayStopped, act: Act) -> Outcome:
    today = act.seen.now.date()
    if act.met.person.goodbye_day == today:
        return Outcome(facts={"say": False})
    people.change(tx, act.by, goodbye_day=today)
    return Outcome(facts={"say": True})


def _stop(tx: Transaction, _deed: Stop, act: Act) -> Outcome:
    people.stop(tx, act.by, act.at)
    return Outcome()


def _start(tx: Transaction, _deed: Start, act: Act) -> Outcome:
    people.start(tx, act.by)
    return Outcome()


def _prefer(tx: Transaction, deed: Prefer, act: Act) -> Outcome:
    people.change(tx, act.by, **deed.changes)
    return Outcome()


def _want(tx: Transaction, deed: Want, act: Act) -> Outcome:
    choices.choose(tx, act.by, deed.kind, wanted=deed.wanted)
    return Outcome()


def _forget(tx: Transaction, _deed: Forget, act: Act) -> Outcome:
    for pot in act.seen.me.pots:
        tell_who_keep(tx, act, pot.id)
    people.erase(tx, act.by, act.at)
    return Outcome()


DOES: Doings = {
    Join: _join,
    MissCode: _miss_code,
    GiveLinkCode: _give_link_code,
    LinkChannels: _link_channels,
    Stop: _stop,
    Start: _start,
    SayStopped: _say_stopped,
    Prefer: _prefer,
    Want: _want,
    Forget: _forget,
}
