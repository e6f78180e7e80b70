"""The command `lief`. Exit codes: 0 done, 1 cannot be met (one line says why), 2 wrong usage."""

import io
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from api.complaints import complaint
from bot.settings import Settings, WrongSetting, read_settings
from storage.errors import StorageError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
programme = typer.Typer(no_args_is_help=True, help="Municipalities that take part.")
invite = typer.Typer(no_args_is_help=True, help="Codes that let somebody in.")
app.add_typer(programme, name="programme")
whatsapp = typer.Typer(no_args_is_help=True, help="WhatsApp through Twilio.")
heat = typer.Typer(no_args_is_help=True, help="Hot weather.")
app.add_typer(invite, name="invite")
app.add_typer(whatsapp, name="whatsapp")
app.add_typer(heat, name="heat")

Programme = Annotated[str, typer.Option(help="The municipality.")]
Json = Annotated[bool, typer.Option("--json", help="JSON lines, for programs.")]
Street = Annotated[str, typer.Option(help="The street.")]
File = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]


def main() -> None:
    """The door for the shell. SIGTERM ends every command with 0, what was begun taken back."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    app()


@app.command()
def serve(
    host: Annotated[str, typer.Option()] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8000,
    no_worker: Annotated[bool, typer.Option("--no-worker", help="Only serve.")] = False,
) -> None:
    """Web server, with sender and tick in the same process."""
    from api import serving
    from api.server import open_door
    from api.starting import ready_parts

    with _plainly():
        settings = _settings()
        settings.require_webhook_secrets()
        if settings.demo and host not in ("127.0.0.1", "localhost", "::1"):
            _stop("LIEF_DEMO: the demo listens on this machine only; leave --host out")
        try:
            door = open_door(host, port)
        except OSError as error:
            _stop(f"--host {host} --port {port}: {error.strerror}")
        parts = ready_parts(settings)
        where = f"http://{host}:{port}"
        typer.echo(f"Lief & Leed: {where}" + ("  (demo, Ctrl-C stops)" if settings.demo else ""))
        serving.serve(parts, door, worker=not no_worker)


@app.command()
def work() -> None:
    """Sender and minute tick only; start as many as you like on PostgreSQL."""
    from api import serving
    from api.starting import ready_parts

    with _plainly():
        serving.work(ready_parts(_settings()))


@app.command()
def poll() -> None:
    """Telegram by long polling, with sender and tick, for a machine without a public address."""
    from api.starting import ready_parts

    with _plainly():
        settings = _settings()
        if settings.telegram_bot_token is None:
            _stop("TELEGRAM_BOT_TOKEN: missing; @BotFather on Telegram gives one")
        from api import polling
        from bot.channels.base import ChannelClosed

        here = settings.model_copy(update={"public_url": None})  # nobody calls us: we ask
        try:
            polling.poll(ready_parts(here), _say_link)
        except ChannelClosed:
            _stop("TELEGRAM_BOT_TOKEN: Telegram does not know this token")


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    from storage.schema import migrate as to_newest

    with _plainly():
        settings = _settings()
        to_newest(settings.database_url)
        typer.echo("The database is at the newest schema.")


@app.command()
def backup(file: File, as_json: Json = False) -> None:
    """Copy the whole database to FILE, while everything runs. The key file is not in it."""
    from api import keeping

    with _plainly():
        for line in keeping.back_up(_settings(), file, as_json=as_json):
            typer.echo(line)


@app.command()
def restore(file: File, as_json: Json = False) -> None:
    """Put a backup into an empty database; the sender starts paused."""
    from api import keeping

    with _plainly():
        for line in keeping.restore(_settings(), file, as_json=as_json):
            typer.echo(line)


@app.command()
def pause() -> None:
    """Send nothing more until `lief resume`; messages still come in."""
    from api import keeping

    with _plainly():
        typer.echo(keeping.pause(_settings(), True))


@app.command()
def resume() -> None:
    """Send again what waits."""
    from api import keeping

    with _plainly():
        typer.echo(keeping.pause(_settings(), False))


@programme.command("add")
def programme_add(
    municipality: str,
    local_party: Annotated[str, typer.Option(help="The welfare organisation.")],
    yearly_amount: Annotated[float, typer.Option(min=0.01, max=10_000, help="In euros.")] = 150,
    latitude: Annotated[float | None, typer.Option(min=-90, max=90)] = None,
    longitude: Annotated[float | None, typer.Option(min=-180, max=180)] = None,
) -> None:
    """Add a municipality that takes part."""
    from api import inviting

    with _plainly(), inviting.desk(_settings()) as desk:
        desk.add_programme(
            municipality, local_party, round(yearly_amount * 100), (latitude, longitude)
        )
        typer.echo(f"{municipality} takes part.")


@invite.command("coordinator")
def invite_coordinator(programme: Programme) -> None:
    """A code for a coordinator of the local party."""
    _invite("coordinator", programme)


@invite.command("gangmaker")
def invite_gangmaker(
    programme: Programme,
    street: Street,
    new: Annotated[bool, typer.Option("--new", help="Open it although one is nearly so named.")]
    = False,
) -> None:  # fmt: skip
    """A code for a gangmaker; opens the street when it is new."""
    _invite("gangmaker", programme, street, new=new)


@invite.command("neighbour")
def invite_neighbour(programme: Programme, street: Street) -> None:
    """The street's door code for tips; making a new one ends the old."""
    _invite("neighbour", programme, street)


@invite.command("editor")
def invite_editor() -> None:
    """A code for an editor of the national network."""
    _invite("editor")


@whatsapp.command("setup")
def whatsapp_setup(json_: Json = False) -> None:
    """Make what WhatsApp must know beforehand and ask approval; may be run again at any time."""
    from api import whatsapp_desk

    with _plainly(), whatsapp_desk.desk(_settings(quiet=True)) as desk:
        try:
            desk.set_up(_teller(whatsapp_desk.template_words, json_))
        except whatsapp_desk.NotMet as trouble:
            _stop(str(trouble))


@whatsapp.command("status")
def whatsapp_status(json_: Json = False) -> None:
    """Templates, held messages, reach and cost; asks Twilio nothing."""
    from api import whatsapp_desk

    with _plainly(), whatsapp_desk.desk(_settings(quiet=True)) as desk:
        status = desk.status()
        lines = [json.dumps(status)] if json_ else whatsapp_desk.in_words(status)
        for line in lines:
            typer.echo(line)


@heat.command("check")
def heat_check(programme: Programme, json_: Json = False) -> None:
    """Ask the heat sources now; say what they say and what the bot would do."""
    from api import heat_desk

    with _plainly():
        report = heat_desk.check(_settings(quiet=True), programme)
        for line in heat_desk.as_json(report) if json_ else heat_desk.as_table(report):
            typer.echo(line)


@app.command()
def chat(as_: Annotated[str, typer.Option("--as", help="Whose phone.")] = "anja") -> None:
    """The demo's phone in a terminal."""
    from api import terminal
    from api.starting import ready_parts

    os.environ["LIEF_DEMO"] = "1"
    with _plainly():
        if not terminal.known(as_):
            _stop(f"--as {as_}: choose one of {', '.join(terminal.names())}")
        terminal.chat(ready_parts(_settings(quiet=True)), as_.casefold())


@app.command()
def understand(
    explain: Annotated[bool, typer.Option("--explain", help="Say why, for people.")] = False,
) -> None:
    """JSON lines of messages in, JSON lines of facts out."""
    from bot.understanding.lines import answer_lines

    typed = io.TextIOWrapper(sys.stdin.buffer, encoding="utf8", errors="replace")
    answer_lines(typed, sys.stdout, explain)


def _invite(role: str, municipality: str | None = None, street: str | None = None, *, new: bool = False) -> None:  # fmt: skip  # noqa: E501
    from api import inviting

    with _plainly(), inviting.desk(_settings()) as desk:
        code = desk.invite(role, municipality, street, new=new)
        typer.echo(f"START {code}")
        links = desk.links(code)
        for line in links.found:
            typer.echo(line)
        for left_out in links.missing:
            typer.echo(f"lief: {left_out}", err=True)


def _say_link(link: str) -> None:
    typer.echo(f"Lief & Leed: {link}  (Ctrl-C stops)")


def _teller(words: Callable[[Any], str], as_json: bool) -> Callable[[Any], None]:
    return lambda line: typer.echo(json.dumps(line) if as_json else words(line))


def _settings(*, quiet: bool = False) -> Settings:
    from api.logs import set_up_logs

    settings = read_settings()
    set_up_logs(settings.log, quiet=quiet)
    return settings


@contextmanager
def _plainly() -> Iterator[None]:
    """What cannot be met becomes one line and exit code 1."""
    try:
        yield
    except WrongSetting as wrong:
        _stop(str(wrong))
    except StorageError as error:
        _stop(complaint(error))
    except KeyboardInterrupt:
        raise typer.Exit(0) from None


def _stop(why: str) -> NoReturn:
    typer.echo(f"lief: {why}", err=True)
    raise typer.Exit(1)
