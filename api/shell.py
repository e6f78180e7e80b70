"""What every command of `lief` shares: its settings, and one plain line for what cannot be met."""

import gc
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated, Any, NoReturn

import typer

from api.complaints import complaint
from bot.settings import Settings, WrongSetting, read_settings
from storage.errors import StorageError

Json = Annotated[bool, typer.Option("--json", help="JSON lines, for programs.")]


def settings_and_logs(*, quiet: bool = False) -> Settings:
    from api.logs import set_up_logs

    settings = read_settings()
    set_up_logs(settings.log, quiet=quiet)
    return settings


@contextmanager
def plainly() -> Iterator[None]:
    """What cannot be met becomes one line and exit code 1."""
    try:
        yield
    except WrongSetting as wrong:
        stop(str(wrong))
    except StorageError as error:
        stop(complaint(error))
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


@contextmanager
def reading_in() -> Iterator[None]:
    """No garbage is looked for while the program is read in, nor later among what was read."""
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def stop(why: str) -> NoReturn:
    typer.echo(f"lief: {why}", err=True)
    raise typer.Exit(1)


def teller(words: Callable[[Any], str], as_json: bool) -> Callable[[Any], None]:
    return lambda line: typer.echo(json.dumps(line) if as_json else words(line))
