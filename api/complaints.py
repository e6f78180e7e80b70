"""One line for the operator for everything that storage can refuse."""

from storage.errors import StorageError

_LINES = {
    "busy": "DATABASE_URL: the database cannot be reached or is busy ({cause})",
    "schema_too_old": "the database is older than this version; run: lief migrate",
    "schema_too_new": "the database is newer than this version; install the newer version",
    "bad_database_url": "DATABASE_URL: must begin with sqlite:/// or postgresql://",
    "key_file_missing": "LIEF_KEY_FILE: the file is not there, and the database holds sealed text",
    "key_file_unreadable": "LIEF_KEY_FILE: this file holds no key of ours",
    "key_file_unwritable": "LIEF_KEY_FILE: the file cannot be made there",
    "key_file_open_to_others": "LIEF_KEY_FILE: others can read this file; run: chmod 600 on it",
    "key_does_not_fit": "LIEF_KEY_FILE: this key does not fit the database",
    "key_does_not_fit_backup": "LIEF_KEY_FILE: this key does not fit the backup; find its own",
    "database_damaged": "DATABASE_URL: the database is damaged; no copy of it was kept",
    "database_in_use": "DATABASE_URL: this database is in use; restore into an empty one",
    "file_unwritable": "{path}: cannot be written ({cause})",
    "file_unreadable": "{path}: cannot be read ({cause})",
    "file_under_way": "{path}: is being written by another command",
    "file_in_the_way": "{path}: is there, and this command did not make it; choose another name",
    "backup_unreadable": "{path}: cannot be read ({cause})",
    "not_a_backup": "{path}: this is no backup that lief backup made",
    "backup_damaged": "{path}: this backup is damaged; take another one",
    "backup_too_new": "{path}: made by a newer version than this; install that version",
    "backup_refused": "the rows of {table} cannot be carried over; nothing was changed",
    "settings_unreadable": "another version wrote these settings; they are not touched",
    "street_exists": "a street of nearly that name is there: {suggestion}; use that, or add --new",
    "street_closed": "{suggestion} was closed; its coordinator opens it by chat: nodig uit STREET",
    "street_unknown": "no such street; invite its first gangmaker: lief invite gangmaker",
    "programme_exists": "this municipality takes part already",
    "programme_unknown": "no such municipality; add it with: lief programme add",
}


def complaint(error: StorageError) -> str:
    """What is wrong and what to do; names the setting where one is at fault."""
    line = _LINES.get(error.code, error.code)
    return line.format_map({"cause": "no answer", **error.facts})
