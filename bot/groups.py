"""What the bot does in groups: nothing is booked or shown there, only the way to a private chat.

It stays where somebody who has joined added it, and leaves every other group. Who speaks in a
group does not become a person here.
"""

from datetime import datetime

from bot.channels.base import Errand, GroupNews
from bot.conversation import House
from bot.say import say
from storage import groups, inbox, people
from storage.db import Transaction
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
            return _spoken(tx, house, news, group)
    return ()


def _added(tx: Transaction, house: House, news: GroupNews, now: datetime) -> tuple[Errand, ...]:
    adder = people.member_behind(tx, house.sealer, news.channel, news.sender)
    if adder is None:
        return (_leave(news),)
    groups.keep(tx, house.sealer, Group(news.channel, news.account, news.chat), adder, now)
    return ()


def _spoken(tx: Transaction, house: House, news: GroupNews, group: Group) -> tuple[Errand, ...]:
    added_by = groups.known(tx, house.sealer, group)
    if added_by is None:
        return (_leave(news),)
    if news.what == "overheard":
        return ()
    adder = people.person_by_id(tx, added_by)
    language = adder.language if adder else "nl"
    text = house.speech.words(say("group-way-in"), language, None)
    label = house.speech.label(say("group-to-me"), language, None)
    return (Errand("way_in", chat=news.chat, text=text, label=label),)


def _leave(news: GroupNews) -> Errand:
    return Errand("leave", chat=news.chat)
