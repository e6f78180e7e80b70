"""The commands of `lief` that run until they are asked to stop, and the two that only listen."""

import io
import os
import sys
from typing import Annotated

import typer

from api.shell import plainly, reading_in, settings_and_logs, stop

app = typer.Typer()


@app.command()
def serve(
    host: Annotated[str, typer.Option()] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8000,
    no_worker: Annotated[bool, typer.Option("--no-worker", help="Only serve.")] = False,
) -> None:
    """Web server, with sender and tick in the same process."""
    with plainly():
        settings = settings_and_logs()
        settings.require_webhook_secrets()
        if settings.demo and host not in ("127.0.0.1", "localhost", "::1"):
            stop("LIEF_DEMO: the demo listens on this machine only; leave --host out")

        # Only now what takes long to read: a wrong setting is said at once.
        with reading_in():
            from api import serving
            from api.server import open_door
            from api.starting import ready_parts

            try:
                door = open_door(host, port)
            except OSError as error:
                stop(f"--host {host} --port {port}: {error.strerror}")
            parts = ready_parts(settings)
        where = f"http://{host}:{port}"
        typer.echo(f"Lief & Leed: {where}" + ("  (demo, Ctrl-C stops)" if settings.demo else ""))
        serving.serve(parts, door, worker=not no_worker)


@app.command()
def work() -> None:
    """Sender and minute tick only; start as many as you like on PostgreSQL."""
    with plainly():
        with reading_in():
            from api import serving
            from api.starting import ready_parts

            parts = ready_parts(settings_and_logs())
        serving.work(parts)


@app.command()
def poll() -> None:
    """Telegram by long polling, with sender and tick, for a machine without a public address."""
    from api.starting import ready_parts

    with plainly():
        settings = settings_and_logs()
        if settings.telegram_bot_token is None:
            stop("TELEGRAM_BOT_TOKEN: missing; @BotFather on Telegram gives one")
        from api import polling
        from bot.channels.base import ChannelClosed

        here = settings.model_copy(update={"public_url": None})  # nobody calls us: we ask
        try:
            polling.poll(ready_parts(here), _say_link)
        except ChannelClosed:
            stop("TELEGRAM_BOT_TOKEN: Telegram does not know this token")


def _say_link(link: str) -> None:
    typer.echo(f"Lief & Leed: {link}  (Ctrl-C stops)")


@app.command()
def chat(as_: Annotated[str, typer.Option("--as", help="Whose phone.")] = "anja") -> None:
    """The demo's phone in a terminal."""
    from api import terminal
    from api.starting import ready_parts

    os.environ["LIEF_DEMO"] = "1"
    with plainly():
        if not terminal.known(as_):
            stop(f"--as {as_}: choose one of {', '.join(terminal.names())}")
        terminal.chat(ready_parts(settings_and_logs(quiet=True)), as_.casefold())


@app.command()
def understand(
    explain: Annotated[bool, typer.Option("--explain", help="Say why, for people.")] = False,
) -> None:
    """JSON lines of messages in, JSON lines of facts out."""
    from bot.understanding.lines import answer_lines

    typed = io.TextIOWrapper(sys.stdin.buffer, encoding="utf8", errors="replace")
    answer_lines(typed, sys.stdout, explain)
