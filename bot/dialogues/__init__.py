"""Everything that people do here: the table of contents of the dialogues."""

from bot.dialogue import Dialogue
from bot.dialogues.announce import ANNOUNCE
from bot.dialogues.announced import ANNOUNCED
from bot.dialogues.attendance import ATTENDANCE
from bot.dialogues.check_in import CHECK_INS
from bot.dialogues.closing import CLOSE_STREET
from bot.dialogues.correct import CORRECT
from bot.dialogues.count import COUNT
from bot.dialogues.documents import DOCUMENTS
from bot.dialogues.doorstep import DOORSTEPS
from bot.dialogues.event_changed import EVENT_CHANGE
from bot.dialogues.event_moved import EVENT_MOVED
from bot.dialogues.events import EVENTS
from bot.dialogues.groups import GROUPS
from bot.dialogues.hand_over import HAND_OVER
from bot.dialogues.hand_over_between import BETWEEN
from bot.dialogues.handovers import HANDOVERS
from bot.dialogues.heat import HEAT_DESK
from bot.dialogues.holiday import HOLIDAY
from bot.dialogues.idea_list import IDEA_LIST
from bot.dialogues.ideas import IDEAS
from bot.dialogues.inviting import INVITING
from bot.dialogues.join import JOIN
from bot.dialogues.leaving import LEAVING
from bot.dialogues.link import LINK
from bot.dialogues.look import LOOKS
from bot.dialogues.measuring import MEASURE
from bot.dialogues.menu import GUESS, HELP, MENU, START
from bot.dialogues.messages import MESSAGES
from bot.dialogues.numbers import NUMBERS
from bot.dialogues.old_door import OLD_DOOR
from bot.dialogues.on_behalf import ON_BEHALF_DIALOGUES
from bot.dialogues.our_street import OUR_STREET
from bot.dialogues.pausing import PAUSING
from bot.dialogues.pot import BALANCE, OVERVIEW
from bot.dialogues.preferences import PREFERENCES
from bot.dialogues.privacy import FORGET, MY_DATA
from bot.dialogues.quiet_street import QUIET_STREET
from bot.dialogues.recruits import RECRUITING
from bot.dialogues.report import REPORT
from bot.dialogues.resume import RESUME
from bot.dialogues.rules import RULES
from bot.dialogues.settings import SETTINGS
from bot.dialogues.sign_up import SIGNING_UP
from bot.dialogues.sponsor import SPONSORING
from bot.dialogues.survey import SURVEY
from bot.dialogues.team import TEAM_NEWS
from bot.dialogues.themes import CHOOSE_THEMES
from bot.dialogues.threads import THREADS
from bot.dialogues.tip import TIP
from bot.dialogues.tips import TIP_DIALOGUES
from bot.dialogues.undo import UNDO
from bot.dialogues.who_helps import WHO_HELPS
from bot.dialogues.why import WHY
from bot.dialogues.words import WORDS
from bot.dialogues.year import YEAR_DIALOGUES

DIALOGUES: dict[str, Dialogue] = {
    dialogue.name: dialogue
    for dialogue in (
        JOIN,
        REPORT,
        CORRECT,
        UNDO,
        BALANCE,
        OVERVIEW,
        COUNT,
        TIP,
        *TIP_DIALOGUES,
        QUIET_STREET,
        *YEAR_DIALOGUES,
        *CHECK_INS,
        *HEAT_DESK,
        *LOOKS,
        *INVITING,
        OLD_DOOR,
        *SIGNING_UP,
        *RECRUITING,
        *LEAVING,
        HAND_OVER,
        *BETWEEN,
        *HANDOVERS,
        TEAM_NEWS,
        *DOCUMENTS,
        NUMBERS,
        *ON_BEHALF_DIALOGUES,
        MEASURE,
        SURVEY,
        *SPONSORING,
        CLOSE_STREET,
        ANNOUNCE,
        *ANNOUNCED,
        *EVENTS,
        EVENT_MOVED,
        EVENT_CHANGE,
        *ATTENDANCE,
        *GROUPS,
        CHOOSE_THEMES,
        IDEAS,
        *IDEA_LIST,
        PAUSING,
        SETTINGS,
        OUR_STREET,
        MENU,
        GUESS,
        HELP,
        WORDS,
        *THREADS,
        *DOORSTEPS,
        WHO_HELPS,
        RULES,
        START,
        RESUME,
        *PREFERENCES,
        WHY,
        MESSAGES,
        HOLIDAY,
        LINK,
        MY_DATA,
        FORGET,
    )
}
