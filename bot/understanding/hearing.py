"""One message through the whole pipeline: tidy, mark, numbers, money, days, intent."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.understanding.certainty import doubt_about, is_confident
from bot.understanding.clock_times import claim_times
from bot.understanding.contact import claim_contacts
from bot.understanding.days import Day, claim_dates, days_away, read_days
from bot.understanding.facts import Facts
from bot.understanding.gifts import read_gift_kinds, read_occasion_kind
from bot.understanding.guess import BOOKING, Guess
from bot.understanding.intent import guesses_for
from bot.understanding.money import read_amounts
from bot.understanding.normalise import tidy
from bot.understanding.numbers import read_numbers
from bot.understanding.patterns import Patterns
from bot.understanding.prices import Price
from bot.understanding.private import private_kinds
from bot.understanding.reckoning import settle
from bot.understanding.scene import Scene, look_around
from bot.understanding.sentence import Sentence, cut_up
from bot.understanding.streets import street_named
from bot.understanding.surroundings import explain_numbers
from bot.understanding.wordlists import read_lexicon, read_tables, small_lexicon

_TABLES = read_tables()
LEXICON = read_lexicon(_TABLES)
HEAT = small_lexicon(_TABLES, frozenset({"heat"}))
YES_NO = small_lexicon(_TABLES, frozenset({"yes", "no", "polite"}))
PATTERNS = Patterns()
HERE = ZoneInfo("Europe/Amsterdam")
AHEAD = frozenset({"tip", "announce", "heat_reply_later", "smalltalk", "unknown", "help"})
WITH_MONEY = BOOKING | {"count_cash", "on_behalf"}
CORRECTING = ("say.correct", "say.oops", "say.was")


def understand(
    text: str, *, role: str = "gangmaker", context: str | None = None, now: datetime
) -> Facts:
    """All facts in one message; `now` is local, naive or aware. Never raises on any text."""
    scene = see(text, role=role, context=context)
    guesses = guesses_for(scene, PATTERNS)
    return _facts(scene, guesses, now)


def see(text: str, *, role: str, context: str | None) -> Scene:
    """Everything that is found in the text before its intent is told."""
    sentence = mark(text)
    days = claim_dates(sentence)
    numbers = read_numbers(sentence, LEXICON.numbers)
    days += read_days(sentence, numbers)
    house = explain_numbers(sentence, numbers)
    amounts = read_amounts(sentence, numbers)
    price = settle(sentence, amounts, numbers, correcting=_corrects(sentence, context))
    scene = Scene(
        sentence, role, context, numbers, amounts, days, read_gift_kinds(sentence),
        read_occasion_kind(sentence), house or price.house, price,
    )  # fmt: skip
    _draw_conclusions(scene)
    look_around(scene)
    if context == "heat_checkin":
        scene.heat = HEAT.classes_in(sentence.words)
    scene.whole = _whole(sentence)
    return scene


def _draw_conclusions(scene: Scene) -> None:
    """Who turns seventy has a birthday; with "verkeerd huisnummer" a bare number is a house."""
    if scene.occasion is None and any(number.kind == "birthday" for number in scene.numbers):
        scene.occasion = "birthday"
    thanked = "say.thanks_for" in scene.sentence.present and (scene.gifts or scene.amounts)
    if scene.occasion is None and thanked:
        scene.occasion = "thanks"
    numbers = [number for number in scene.numbers if number.kind == "money" and number.plain]
    bare = len(scene.amounts) == len(numbers) == 1 and not scene.amounts[0].unit
    if bare and _speaks_of_a_house(scene.sentence) and scene.house is None:
        scene.house, scene.amounts, scene.price = str(numbers[0].value), [], Price()


def _speaks_of_a_house(sentence: Sentence) -> bool:
    place = sentence.present.get("near.number")
    return "say.house" in sentence.present or (place is not None and sentence.words[place] != "no")


def mark(text: str) -> Sentence:
    """The text tidied, cut up, its words marked and its contact details and times claimed."""
    sentence = cut_up(tidy(text))
    LEXICON.mark(sentence)
    claim_contacts(sentence, LEXICON.known)
    claim_times(sentence)
    return sentence


def local_day(now: datetime) -> datetime:
    """The moment in Europe/Amsterdam; a naive one is local already."""
    return now.astimezone(HERE) if now.tzinfo else now


def _corrects(sentence: Sentence, context: str | None) -> bool:
    return context == "just_booked" or any(kind in sentence.present for kind in CORRECTING)


def _whole(sentence: Sentence) -> str | None:
    words = [word for word in sentence.words if word[0].isalnum() or word in "?'"]
    if len(words) > 9:
        return None
    plain = [
        word
        for place, (word, classes) in enumerate(zip(sentence.words, sentence.marks, strict=True))
        if word[0].isalnum()
        and not sentence.has(sentence.before(place + 1), "polite.word")
        and "polite.word" not in classes
    ]
    whole = LEXICON.whole
    return (
        whole.get(" ".join(words))
        or whole.get(" ".join(w for w in words if w != "?"))
        or (whole.get(" ".join(plain)))
    )


def _facts(scene: Scene, guesses: list[Guess], now: datetime) -> Facts:
    best, price, sentence = guesses[0], scene.price, scene.sentence
    money = best.intent in WITH_MONEY
    doubt = doubt_about(scene, best) if money else None
    confident = is_confident(scene, guesses, doubt)
    return Facts(
        text=sentence.tidy.typed,
        intent=best.intent,
        confident=confident,
        amount_cents=price.cents if money else None,
        must_confirm=doubt is not None,
        gifts=scene.gifts,
        occasion=scene.occasion,
        date_offset_days=_offset(scene.days, now, past=best.intent not in AHEAD),
        house_number=_house(scene, best),
        street=street_named(sentence),
        language=_language(scene) if best.intent == "language" else None,
        written_in=_written_in(sentence),
        guesses=() if confident else tuple(guess.intent for guess in guesses[:3]),
        doubt=doubt,
        private=private_kinds(sentence),
        rules=(*(guess.rule for guess in guesses[:2]), price.rule),
        cut=sentence.tidy.cut,
    )


def _offset(days: list[Day], now: datetime, *, past: bool) -> int | None:
    if not days:
        return None
    today = local_day(now).date()
    for day in days:
        if (offset := days_away(day, today, past=past)) is not None:
            return offset
    return None


def _house(scene: Scene, best: Guess) -> str | None:
    """A tip's only number is its house number."""
    if scene.house or best.intent not in ("tip", "done_tip") or len(scene.amounts) != 1:
        return scene.house
    number = next((n for n in scene.numbers if n.kind == "money" and n.plain), None)
    return str(number.value) if number and not scene.price.sure else None


def _language(scene: Scene) -> str | None:
    asked = [kind[6:] for kind in scene.sentence.present if kind.startswith("asked.")]
    return asked[0] if asked else None


def _written_in(sentence: Sentence) -> str:
    counts: dict[str, int] = {}
    for word in sentence.words:
        if language := LEXICON.written.get(word):
            counts[language] = counts.get(language, 0) + 1
    return max(counts, key=lambda language: (counts[language], language == "nl"), default="nl")
