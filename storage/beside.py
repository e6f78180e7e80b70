"""A file that is written beside its name, and moved over it when it is whole."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from storage.errors import FileInTheWay, FileUnderWay


@contextmanager
def beside(file: Path, is_ours: Callable[[Path], bool]) -> Iterator[Path]:
    """A place beside the file, moved over it at the end; gone when anything went wrong.

    What stands there may only go when it is empty or `is_ours`. Raises FileInTheWay, FileUnderWay
    and OSError.
    """
    if file.exists() and not _may_go(file, is_ours):
        raise FileInTheWay(path=str(file))
    part = file.with_name(f"{file.name}.part")
    handle = None
    try:
        handle = _claim(part)
        yield part
        os.fsync(handle)
        part.replace(file)
        _keep_name(file.parent)
    except FileUnderWay:  # it is another's
        raise
    except BaseException:
        _clear(part)
        raise
    finally:
        if handle is not None:
            os.close(handle)


def _may_go(file: Path, is_ours: Callable[[Path], bool]) -> bool:
    return file.is_file() and (file.stat().st_size == 0 or is_ours(file))


def _claim(part: Path) -> int:
    """An empty file that nobody else writes in; what a killed one left behind is overwritten."""
    handle = os.open(part, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not part.exists() or not os.path.samestat(os.fstat(handle), part.stat()):
            raise BlockingIOError  # it was finished, and moved away, just before we had it
    except BlockingIOError:
        os.close(handle)
        raise FileUnderWay(path=str(part)) from None
    _clear(part, beside_only=True)
    os.ftruncate(handle, 0)
    os.fchmod(handle, 0o600)
    return handle


def _clear(part: Path, *, beside_only: bool = False) -> None:
    for ending in ("-journal", "-wal", "-shm", *([] if beside_only else [""])):
        with suppress(OSError):
            part.with_name(part.name + ending).unlink()


def _keep_name(folder: Path) -> None:
    """The new name survives a power failure too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
