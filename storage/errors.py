"""What storage can refuse, with a code and the facts, never a sentence for people.

StorageError
├── Busy                  the database cannot take it now; ask again later
├── SchemaTooOld          the database is older than the code: `lief migrate`
├── SchemaTooNew          the database is newer than the code
├── BadDatabaseUrl        neither sqlite:/// nor postgresql://
├── KeyFileMissing        no key file, and the database already holds sealed text
├── KeyFileUnreadable     not a key of ours
├── KeyFileUnwritable     there is none, and it cannot be made there
├── KeyFileOpenToOthers   mode is not 0600
├── KeyDoesNotFit         the database was sealed with another key; KeyDoesNotFitBackup: the backup
├── CannotOpen            a sealed value does not open: another key, another owner, or damaged
├── DatabaseDamaged       a copy of it does not hold together
├── DatabaseInUse         a backup goes into an empty database only
├── BackupRefused         the database does not take a row of it
├── SettingsUnreadable    the settings of a programme, written by another version
├── FileTrouble           with the path of the file
│   ├── FileUnwritable, FileUnreadable, FileUnderWay, FileInTheWay
│   └── BackupTrouble: BackupUnreadable, NotABackup, BackupDamaged, BackupTooNew
└── RuleBroken            a rule of the game or of the house; the talk asks again
    ├── NothingToUndo, AlreadyUndone, AlreadyCorrected, TooLate
    ├── CodeUnknown, CodeUsed, CodeExpired
    └── StreetExists (StreetClosed), StreetUnknown, ProgrammeExists, ProgrammeUnknown
"""


class StorageError(Exception):
    """`code` is stable; `facts` hold ids and counts, never personal text."""

    code = "storage"

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code, facts)
        self.facts = facts


class Busy(StorageError):
    code = "busy"


class SchemaTooOld(StorageError):
    code = "schema_too_old"


class SchemaTooNew(StorageError):
    code = "schema_too_new"


class BadDatabaseUrl(StorageError):
    code = "bad_database_url"


class KeyFileMissing(StorageError):
    code = "key_file_missing"


class KeyFileUnreadable(StorageError):
    code = "key_file_unreadable"


class KeyFileUnwritable(StorageError):
    code = "key_file_unwritable"


class KeyFileOpenToOthers(StorageError):
    code = "key_file_open_to_others"


class KeyDoesNotFit(StorageError):
    code = "key_does_not_fit"


class KeyDoesNotFitBackup(KeyDoesNotFit):
    code = "key_does_not_fit_backup"


class CannotOpen(StorageError):
    code = "cannot_open"


class DatabaseDamaged(StorageError):
    code = "database_damaged"


class DatabaseInUse(StorageError):
    code = "database_in_use"


class FileTrouble(StorageError):
    """facts: `path`, and the `cause` in a word where there is one."""


class FileUnwritable(FileTrouble):
    code = "file_unwritable"


class FileUnreadable(FileTrouble):
    code = "file_unreadable"


class FileUnderWay(FileTrouble):
    code = "file_under_way"


class FileInTheWay(FileTrouble):
    """A file of that name is there, and it is none that we made."""

    code = "file_in_the_way"


class BackupTrouble(FileTrouble):
    """The file cannot be restored."""


class BackupUnreadable(BackupTrouble):
    code = "backup_unreadable"


class NotABackup(BackupTrouble):
    code = "not_a_backup"


class BackupDamaged(BackupTrouble):
    code = "backup_damaged"


class BackupTooNew(BackupTrouble):
    code = "backup_too_new"


class BackupRefused(StorageError):
    """facts: the `table` that did not take its rows."""

    code = "backup_refused"


class SettingsUnreadable(StorageError):
    code = "settings_unreadable"


class RuleBroken(StorageError):
    code = "rule_broken"


class NothingToUndo(RuleBroken):
    code = "nothing_to_undo"


class AlreadyUndone(RuleBroken):
    code = "already_undone"


class AlreadyCorrected(RuleBroken):
    code = "already_corrected"


class TooLate(RuleBroken):
    code = "too_late"


class CodeUnknown(RuleBroken):
    code = "code_unknown"


class CodeUsed(RuleBroken):
    code = "code_used"


class CodeExpired(RuleBroken):
    code = "code_expired"


class StreetExists(RuleBroken):
    """facts: `street_id` and `suggestion`, the name of the street that is already there."""

    code = "street_exists"


class StreetClosed(StreetExists):
    """There was a street of that name, and it was closed. The same facts."""

    code = "street_closed"


class StreetUnknown(RuleBroken):
    code = "street_unknown"


class ProgrammeUnknown(RuleBroken):
    code = "programme_unknown"


class ProgrammeExists(RuleBroken):
    code = "programme_exists"
