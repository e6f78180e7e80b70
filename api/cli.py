"""The command `lief`. Exit codes: 0 done, 1 cannot be met (one line says why), 2 wrong usage."""

import signal
import sys

import typer

from api import cli_announcing, cli_books, cli_operating, cli_programme, cli_running

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(cli_running.app)
app.add_typer(cli_operating.app)
app.add_typer(cli_books.app)
app.add_typer(cli_announcing.app)
app.add_typer(cli_programme.app, name="programme")


def main() -> None:
    """The door for the shell. SIGTERM ends every command with 0, what was begun taken back."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    app()
