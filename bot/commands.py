"""The words that work everywhere: one table for menu, roles, channels and docs."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import DamerauLevenshtein

from bot.roles import EVERYONE, JOINED, NETWORK, OPEN_DOOR, POT, PROGRAMME, STREET, Role, Roles


@dataclass(frozen=True, slots=True)
class Word:
    """A word, the dialogue it opens, who may use it and the intents that mean the same.

    The first of `says` is the word itself; it is the whole message, or what the message `begins`
    with. `slash` is its name among Telegram's commands. The menu has it for those of `roles` that
    are `offered` it.
    """

    name: str
    says: tuple[str, ...]
    roles: Roles
    intents: tuple[str, ...] = ()
    slots: Mapping[str, object] = field(default_factory=dict)
    dialogue: str = ""
    menu: bool = False
    slash: str = ""
    begins: tuple[str, ...] = ()
    offered: Roles = EVERYONE

    @property
    def opens(self) -> str:
        return self.dialogue or self.name


WORDS = (
    Word("report", ("attentie", "melden", "report"), POT, ("report_attention",), menu=True),
    Word("balance", ("saldo", "balance"), POT | PROGRAMME, ("balance", "street_balance"), menu=True, offered=POT, slash="saldo"),
    Word("overview", ("overzicht", "overview"), POT, ("overview",), menu=True, slash="overzicht"),
    Word("year_end", ("jaar afsluiten", "close the year"), POT),
    Word("tips", ("tips",), POT, menu=True, slash="tips"),
    Word("tip", ("tip",), STREET, ("tip",), menu=True, slash="tip"),
    Word("done", ("klaar", "done", "tip klaar"), POT, ("done_tip",)),
    Word("count", ("kas tellen", "geteld", "count"), POT, ("count_cash",), menu=True),
    Word("undo", ("ongedaan", "ongedaan maken", "undo"), POT | PROGRAMME, ("undo",), menu=True, offered=POT, slash="ongedaan"),
    Word("correct", ("verbeteren", "correct"), POT | PROGRAMME, ("correct_last",)),
    Word("menu", ("menu", "0"), EVERYONE, ("menu",), slash="menu"),
    Word("help", ("hulp", "help"), EVERYONE, ("help",), slash="hulp"),
    Word("rules", ("spelregels", "de spelregels", "waar is het potje voor", "waar is het potje niet voor", "wat mag van het potje", "wat mag niet van het potje", "rules of the game", "what is the pot for", "what is the pot not for"), STREET | PROGRAMME),
    Word("words", ("woorden", "alle woorden", "all words", "words"), JOINED),
    Word("who_helps", ("wie kan helpen", "who can help"), STREET),
    Word("person", ("ik wil iemand spreken", "iemand spreken", "i want to talk to someone"), POT),
    Word("give_back", ("terug naar de bot", "back to the bot"), POT | PROGRAMME),
    Word("answer", ("antwoord", "answer"), PROGRAMME, begins=("antwoord ", "answer ")),
    Word("start", ("start",), EVERYONE, ("start",), slash="start"),
    Word("holiday", ("vakantie", "op vakantie", "pauze", "holiday", "on holiday"), JOINED, begins=("vakantie tot ", "vakantie t m ", "op vakantie tot ", "ik ben op vakantie tot ", "ik ga op vakantie tot ", "pauze tot ", "holiday until ", "holiday till ", "on holiday until ", "i am on holiday until "), slash="vakantie"),
    Word("holiday_over", ("vakantie voorbij", "holiday over"), JOINED, (), {"until": "over"}, "holiday"),
    Word("why", ("waarom", "why"), JOINED, ("why",), slash="waarom"),
    Word("messages", ("berichten", "messages"), STREET | PROGRAMME, slash="berichten"),
    Word("check_in", ("omkijken", "check in"), POT, dialogue="heat_check_in", slash="omkijken"),
    Word("balances", ("saldi", "alle saldi", "saldo per straat", "saldo van alle straten", "saldo alle straten", "balances", "all balances"), PROGRAMME, ("all_balances",), {"what": "balances"}, "look", menu=True, slash="saldi"),
    Word("streets", ("straten", "alle straten", "streets"), PROGRAMME, (), {"what": "streets"}, "look", menu=True, slash="straten"),
    Word("quiet", ("stille straten", "quiet streets"), PROGRAMME, ("quiet_streets",), {"what": "quiet"}, "look", menu=True),
    Word("unclosed", ("wie moet nog afsluiten", "nog afsluiten", "who must close"), PROGRAMME, (), {"what": "unclosed"}, "look"),
    Word("balances_file", ("saldi als bestand", "saldi bestand", "saldi xlsx", "saldi excel", "balances as file", "balances xlsx"), PROGRAMME, (), {"format": "xlsx"}),
    Word("balances_csv", ("saldi csv", "balances csv"), PROGRAMME, (), {"format": "csv"}, "balances_file"),
    Word("poster", ("poster", "posters"), PROGRAMME, begins=("poster ", "posters ")),
    Word("starter_kit", ("startpakket", "start pakket", "starter kit"), POT),
    Word("year_report", ("jaarverslag", "year report"), POT | PROGRAMME, begins=("jaarverslag ", "year report ")),
    Word("numbers", ("cijfers", "numbers", "figures"), PROGRAMME | NETWORK, ("figures",), menu=True, begins=("cijfers ", "numbers ", "figures "), slash="cijfers"),
    Word("numbers_picture", ("cijfers als plaatje", "cijfers plaatje", "numbers as picture"), PROGRAMME | NETWORK, (), {"picture": True}, "numbers"),
    Word("heat", ("hitte", "heat"), PROGRAMME, menu=True, slash="hitte"),
    Word("heat_on", ("hitte aan", "heat on"), PROGRAMME, (), {"what": "on"}, "heat"),
    Word("heat_off", ("hitte uit", "heat off"), PROGRAMME, (), {"what": "off"}, "heat"),
    Word("heat_pause", ("pauzeer hitte", "hitte pauze", "pause heat"), PROGRAMME, (), {"what": "pause.heat"}, "pause"),
    Word("heat_go_on", ("hitte gaat door", "hitte door", "heat goes on"), PROGRAMME, (), {"what": "go_on.heat"}, "pause"),
    Word("our_street", ("onze straat", "our street"), POT),
    Word("settings", ("instellingen", "settings"), PROGRAMME, menu=True),
    Word("pause", ("pauzeer", "pauzeer berichten", "pause messages"), PROGRAMME),
    Word("reminders_pause", ("pauzeer herinneringen", "pause reminders"), PROGRAMME, (), {"what": "pause.tip_reminder"}, "pause"),
    Word("reminders_go_on", ("herinneringen gaan door", "herinneringen gaat door", "reminders go on"), PROGRAMME, (), {"what": "go_on.tip_reminder"}, "pause"),
    Word("quiet_pause", ("pauzeer stille straat", "pauzeer stille straten", "pause quiet street"), PROGRAMME, (), {"what": "pause.quiet_street"}, "pause"),
    Word("quiet_go_on", ("stille straat gaat door", "stille straten gaan door", "quiet street goes on"), PROGRAMME, (), {"what": "go_on.quiet_street"}, "pause"),
    Word("new_year_pause", ("pauzeer nieuwjaar", "pause new year"), PROGRAMME, (), {"what": "pause.new_year"}, "pause"),
    Word("new_year_go_on", ("nieuwjaar gaat door", "new year goes on"), PROGRAMME, (), {"what": "go_on.new_year"}, "pause"),
    Word("year_end_pause", ("pauzeer jaareinde", "pause year closing"), PROGRAMME, (), {"what": "pause.year_end"}, "pause"),
    Word("year_end_go_on", ("jaareinde gaat door", "year closing goes on"), PROGRAMME, (), {"what": "go_on.year_end"}, "pause"),
    Word("survey_pause", ("pauzeer meting", "pauzeer de meting", "pause measurement"), PROGRAMME, (), {"what": "pause.survey"}, "pause"),
    Word("survey_go_on", ("meting gaat door", "de meting gaat door", "measurement goes on"), PROGRAMME, (), {"what": "go_on.survey"}, "pause"),
    Word("invite", ("nodig uit", "uitnodigen", "invite"), PROGRAMME, ("invite",), menu=True, begins=("nodig uit ", "uitnodigen ", "invite "), slash="uitnodigen"),
    Word("invite_coordinator", ("nodig uit coordinator", "nodig coordinator uit", "nodig een coordinator uit", "invite coordinator", "invite a coordinator"), PROGRAMME),
    Word("door_code", ("tipdeur", "tip door", "door code"), PROGRAMME, menu=True, begins=("tipdeur ", "door code ")),
    Word("door_code_new", ("nieuwe tipdeur", "new door code"), PROGRAMME, (), {"renew": True}, "door_code", begins=("nieuwe tipdeur ", "new door code ")),
    Word("sign_ups", ("aanmeldingen", "aanmelding", "sign ups"), PROGRAMME, menu=True),
    Word("silent_numbers", ("stille nummers", "silent numbers"), PROGRAMME),
    Word("leave_street", ("ik stop als gangmaker", "stoppen als gangmaker", "i stop as gangmaker", "stop being a gangmaker"), POT, begins=("ik stop als gangmaker ", "i stop as gangmaker ")),
    Word("hand_over", ("draag over", "potje overdragen", "ik draag het potje over", "draag het potje over", "hand over", "hand over the pot", "i hand over the pot"), POT | PROGRAMME, begins=("draag over ", "potje overdragen ", "ik draag het potje over ", "hand over ")),
    Word("sign_up", ("gangmaker worden", "ik wil gangmaker worden", "become a gangmaker", "i want to become a gangmaker"), OPEN_DOOR, ("signup",), begins=("gangmaker worden ", "ik wil gangmaker worden ", "ik wil graag gangmaker worden", "i want to become a gangmaker ", "i would like to become a gangmaker")),
    Word("announce", ("aankondiging", "announcement"), PROGRAMME | NETWORK, ("announce",), menu=True, begins=("aankondiging ", "announcement ")),
    Word("newsletter_write", ("nieuwsbrief", "newsletter"), PROGRAMME | NETWORK, (), {"kind": "newsletter"}, "announce", menu=True, begins=("nieuwsbrief ", "newsletter "), offered=NETWORK),
    Word("event_plan", ("bijeenkomst", "landelijke top", "summit", "event"), PROGRAMME | NETWORK, (), {"kind": "event"}, "announce", menu=True, begins=("bijeenkomst ", "landelijke top ", "summit ", "event "), offered=NETWORK),
    Word("events", ("ik kom", "mijn bijeenkomsten", "bijeenkomsten", "my events", "i am coming"), POT | PROGRAMME),
    Word("attendance", ("aanmeldlijst", "attendance list"), PROGRAMME | NETWORK),
    Word("attendance_file", ("aanmeldlijst als bestand", "attendance list as file"), PROGRAMME | NETWORK),
    Word("announced", ("aankondigingen", "announcements"), PROGRAMME | NETWORK, menu=True),
    Word("announcement_line", ("regel bij mededeling", "line for announcement"), PROGRAMME),
    Word("link_group", ("groep koppelen", "link group", "link a group"), PROGRAMME | NETWORK),
    Word("groups", ("groepen", "groups"), PROGRAMME | NETWORK),
    Word("ideas", ("ideeen", "idee", "ideas"), POT | PROGRAMME | NETWORK, menu=True, slash="ideeen", offered=NETWORK),
    Word("add_idea", ("idee toevoegen", "add idea"), NETWORK, begins=("idee toevoegen ", "add idea "), menu=True),
    Word("idea_list", ("ideeenlijst", "lijst met ideeen", "list of ideas"), NETWORK, menu=True),
    Word("themes", ("themas", "thema s", "themes"), POT | PROGRAMME, slash="themas"),
    Word("on_behalf", ("namens", "on behalf of"), PROGRAMME, ("on_behalf",), begins=("namens ", "on behalf of "), menu=True),
    Word("sponsor", ("sponsorgeld", "sponsor money"), PROGRAMME, begins=("sponsorgeld ", "sponsor money ")),
    Word("close_street", ("sluit straat", "straat sluiten", "close street"), PROGRAMME, begins=("sluit ", "close street ")),
    Word("measure", ("meting", "de meting", "0 meting", "1 meting", "measurement"), STREET | PROGRAMME | NETWORK),
    Word("reminders", ("herinneringen", "herinnering", "reminders"), POT, menu=True),
    Word("language", ("taal", "language"), EVERYONE, ("language",), menu=True, slash="taal"),
    Word("language_en", ("english", "engels"), EVERYONE, (), {"to": "en"}, "language"),
    Word("language_nl", ("nederlands", "dutch"), EVERYONE, (), {"to": "nl"}, "language"),
    Word("form_je", ("je", "jij"), JOINED, (), {"form": "je"}, "form"),
    Word("form_u", ("u",), JOINED, (), {"form": "u"}, "form"),
    Word("form", ("je of u", "aanspreken"), JOINED, ("form",), menu=True),
    Word("at_once", ("meteen", "at once"), POT, ("at_once",), {"at_once": "yes"}),
    Word("ask_first", ("eerst vragen", "ask first"), POT, ("ask_first",), {"at_once": "no"}, "at_once"),
    Word("link", ("koppel", "koppelen", "link"), EVERYONE, ("link",), slash="koppel"),
    Word("my_data", ("mijn gegevens", "my data"), EVERYONE, ("my_data",), menu=True, slash="gegevens"),
    Word("forget", ("vergeet mij", "forget me"), EVERYONE, ("delete_data",), menu=True, slash="vergeet"),
    Word("stop_ask", (), EVERYONE, ("stop",)),
)  # fmt: skip

# Read first, whole message, exact spelling (WhatsApp's own opt-out words are not among our words
# for leaving a dialogue, see CONTRACT).
OPT_OUT = frozenset({"stop", "stoppen", "afmelden", "uitschrijven", "unsubscribe"})
BACK = frozenset({"terug", "back"})
LEAVE = frozenset({"annuleer", "annuleren", "leave"})
# What still works for somebody who has stopped.
AFTER_STOP = frozenset({"start", "my_data", "forget"})

_BY_SPELLING = {spelling: word for word in WORDS for spelling in word.says}
_LONGER = tuple(word for word in WORDS if word.begins)
_BY_SLASH = {word.slash: word for word in WORDS if word.slash}
_MEANS = {
    **{spelling: word.name for spelling, word in _BY_SPELLING.items()},
    **dict.fromkeys(OPT_OUT, "opt-out"),
    **dict.fromkeys(BACK, "back"),
    **dict.fromkeys(LEAVE, "leave"),
}
_BY_INTENT = {intent: word for word in WORDS for intent in word.intents}
_BY_NAME = {word.name: word for word in WORDS}
_ROLES_OF = {
    w.opens: frozenset[Role]().union(*(o.roles for o in WORDS if o.opens == w.opens)) for w in WORDS
}
RESERVED = frozenset(_MEANS)

_FORGIVEN_FROM = 5
_CODE_LENGTH = 12
_BY_LENGTH = {
    size: tuple(spelling for spelling in _MEANS if len(spelling) == size)
    for size in {len(spelling) for spelling in _MEANS}
    if size >= _FORGIVEN_FROM
}
_AFTER_LINK = r"(?i:\b(?:koppel|koppelen|link)[\s:]+)"
_DASHED_CODE = re.compile(_AFTER_LINK + r"([^\W_]{3,5}(?:[-\u2010\u2011\u2013][^\W_]{3,5}){2})\b")
_BARE_CODE = re.compile("/?" + _AFTER_LINK + r"([^\W_]{10,14}|[^\W_]{4} +[^\W_]{4} +[^\W_]{4})\W*")
_OF_A_CODE = re.compile(r"[A-HJ-NP-Z2-9]{12}")


def plain(text: str) -> str:
    """Small letters without accents, punctuation and double spaces: `Saldo?!` is `saldo`."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("€", " euro "))
    kept = "".join(c if c.isalnum() else " " for c in letters if not unicodedata.combining(c))
    return " ".join(kept.split())


def spelled(text: str) -> str:
    """The message plainly, one typing error in a reserved word forgiven from five letters on.

    Not where it could be two words, and never into an opt-out word: those are exact.
    """
    typed = plain(text)
    if typed in RESERVED or len(typed) < _FORGIVEN_FROM:
        return typed
    near = _near(typed)
    meanings = {_MEANS[known] for known in near}
    return near[0] if len(meanings) == 1 and meanings != {"opt-out"} else typed


def word_in(text: str) -> Word | None:
    """The word that is the message, typing errors forgiven, or that it begins with; or /saldo."""
    if text.lstrip().startswith("/"):
        return _BY_SLASH.get(plain(text)) or _BY_SPELLING.get(plain(text))
    typed = spelled(text)
    return _BY_SPELLING.get(typed) or next((w for w in _LONGER if typed.startswith(w.begins)), None)


def is_spelling_of(text: str, word: Word) -> bool:
    """Whether the message is this word and nothing more."""
    return _BY_SPELLING.get(spelled(text)) is word or text.lstrip().startswith("/")


def is_reserved(text: str) -> bool:
    """Whether the message is one of the words that always work, or begins with one."""
    return spelled(text) in RESERVED or word_in(text) is not None


def word_for(intent: str) -> Word | None:
    """The word that means the same as an understood sentence."""
    return _BY_INTENT.get(intent)


def word_named(name: str) -> Word | None:
    """The word under its own name, as standing buttons carry it."""
    return _BY_NAME.get(name)


def may_open(dialogue: str, roles: Roles) -> bool:
    """Whether a dialogue is for one of these roles; one that no word opens is for everyone."""
    return bool(_ROLES_OF.get(dialogue, roles) & roles)


def code_in(text: str) -> str | None:
    """The code of `START CODE` or `/start CODE`, in capitals; None for anything else.

    A code that was typed wrong is still one ("START ABCD"), but "start maar" is not.
    """
    first, *rest = text.strip().lstrip("/").split() or [""]
    code = "".join(rest)
    if first.casefold() != "start" or not code:
        return None
    looks_so = code.isupper() or "-" in code or any(c.isdigit() for c in code)
    return code.upper() if looks_so or len(code) == _CODE_LENGTH else None


def link_code_in(text: str) -> str | None:
    """The code of `koppel CODE`, in capitals, also where the bot's whole message was sent on.

    Stricter than after START, because a couple is a koppel too: "koppel op 12, taart 9 euro".
    """
    dashed = _DASHED_CODE.search(text)
    if dashed:
        return dashed[1].upper()
    bare = _BARE_CODE.fullmatch(text.strip())
    code = "".join(bare[1].split()) if bare else ""
    looks_so = code.isupper() or any(c.isdigit() for c in code)
    return code.upper() if looks_so or _OF_A_CODE.fullmatch(code.upper()) else None


def any_code_in(text: str) -> str | None:
    """A code after either word: which of the two it is, is known by the code."""
    return code_in(text) or link_code_in(text)


def menu_for(roles: Iterable[Role]) -> tuple[Word, ...]:
    """What the menu offers these roles, in the table's order."""
    mine = frozenset(roles)
    return tuple(word for word in WORDS if word.menu and word.roles & word.offered & mine)


def _near(typed: str) -> list[str]:
    """The reserved words that are one typing error away."""
    sizes = range(len(typed) - 1, len(typed) + 2)
    known = (word for size in sizes for word in _BY_LENGTH.get(size, ()))
    return [word for word in known if DamerauLevenshtein.distance(typed, word, score_cutoff=1) <= 1]
