"""What the bot does in groups: nothing is booked or shown there, only the way to a private chat.

It stays where somebody who has joined added it, and leaves every other group. Who speaks in a
group does not become a person here.
"""

from datetime import datetime

from bot.channels.base import Errand, GroupNews
from bot.conversation import House
from bot.say import Say, Term, say
from storage import group_links, groups, inbox, people, streets
from storage.db import Transaction
from storage.errors import CodeUsed, RuleBroken
from storage.groups import Group


def take_in_news(
    tx: Transaction, house: House, news: GroupNews, now: datetime
) -> tuple[Errand, ...]:
    """Nothing happens for news that was seen before."""
    arrival = inbox.Arrival(news.channel, news.account, news.event_id)
    if inbox.claim(tx, arrival, now) is None:
        return ()
    if news.press:
        return (Errand("answer", press=news.press),)
    group = Group(news.channel, news.account, news.chat)
    match news.what:
        case "added":
            return _added(tx, house, news, now)
        case "removed":
            groups.forget(tx, house.sealer, group)
        case "moved":
            there = Group(news.channel, news.account, news.moved_to)
            groups.rename(tx, house.sealer, group, there)
        case "addressed" | "overheard":
            return _spoken(tx, house, news, group, now)
    return ()


def _added(tx: Transaction, house: House, news: GroupNews, now: datetime) -> tuple[Errand, ...]:
    adder = people.member_behind(tx, house.sealer, news.channel, news.sender)
    if adder is None:
        return (_leave(news),)
    groups.keep(tx, house.sealer, Group(news.channel, news.account, news.chat), adder, now)
    return ()


def _spoken(
    tx: Transaction, house: House, news: GroupNews, group: Group, now: datetime
) -> tuple[Errand, ...]:
    added_by = groups.known(tx, house.sealer, group)
    if added_by is None:
        return (_leave(news),)
    if news.what == "overheard":
        return ()
    words = _linked(tx, house, news, group, now) if news.code else say("group-way-in")
    language = language_in(tx, added_by)
    text = house.speech.words(words, language, None)
    label = house.speech.label(say("group-to-me"), language, None)
    return (Errand("way_in", chat=news.chat, text=text, label=label),)


def language_in(tx: Transaction, added_by: int) -> str:
    """In a group we speak the language of who added us."""
    adder = people.person_by_id(tx, added_by)
    return adder.language if adder else "nl"


def _linked(tx: Transaction, house: House, news: GroupNews, group: Group, now: datetime) -> Say:
    """A code links the group; typed twice there, it says the same."""
    number = groups.number_of(tx, house.sealer, group)
    assert number is not None, "who speaks in an unknown group is not heard"
    try:
        found: group_links.Linked | None = group_links.link(
            tx, house.sealer, news.code, number, now
        )
    except CodeUsed:
        found = group_links.linked(tx, number)
    except RuleBroken:
        found = None
    if found is None:
        return say("group-not-linked")
    return say("group-linked", sender=sender_of(tx, found.programme_id))


def sender_of(tx: Transaction, programme_id: int | None) -> str:
    """Who speaks, in words: a local party, or the network."""
    programme = None if programme_id is None else streets.programme_by_id(tx, programme_id)
    return programme.local_party if programme else Term("announcement-network")


def _leave(news: GroupNews) -> Errand:
    return Errand("leave", chat=news.chat)
