"""The commands of `lief` for the operator: the database, who takes part, platforms, heat."""

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from api.shell import Json, plainly, settings_and_logs, stop, teller

app = typer.Typer()
invite = typer.Typer(no_args_is_help=True, help="Codes that let somebody in.")
whatsapp = typer.Typer(no_args_is_help=True, help="WhatsApp through Twilio.")
heat = typer.Typer(no_args_is_help=True, help="Hot weather.")
app.add_typer(invite, name="invite")
app.add_typer(whatsapp, name="whatsapp")
app.add_typer(heat, name="heat")

Programme = Annotated[str, typer.Option(help="The municipality.")]
Street = Annotated[str, typer.Option(help="The street.")]
File = Annotated[Path, typer.Argument(metavar="FILE", show_default=False)]


@app.command()
def migrate() -> None:
    """Bring the database to the newest schema."""
    from storage.schema import migrate as to_newest

    with plainly():
        settings = settings_and_logs()
        to_newest(settings.database_url)
        typer.echo("The database is at the newest schema.")


@app.command()
def backup(file: File, as_json: Json = False) -> None:
    """Copy the whole database to FILE, while everything runs. The key file is not in it."""
    from api import keeping

    with plainly():
        for line in keeping.back_up(settings_and_logs(), file, as_json=as_json):
            typer.echo(line)


@app.command()
def restore(file: File, as_json: Json = False) -> None:
    """Put a backup into an empty database; the sender starts paused."""
    from api import keeping

    with plainly():
        for line in keeping.restore(settings_and_logs(), file, as_json=as_json):
            typer.echo(line)


@app.command()
def pause() -> None:
    """Send nothing more until `lief resume`; messages still come in."""
    from api import keeping

    with plainly():
        typer.echo(keeping.pause(settings_and_logs(), True))


@app.command()
def resume() -> None:
    """Send again what waits."""
    from api import keeping

    with plainly():
        typer.echo(keeping.pause(settings_and_logs(), False))


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


def _invite(role: str, municipality: str | None = None, street: str | None = None, *, new: bool = False) -> None:  # fmt: skip  # noqa: E501
    from api import inviting

    with plainly(), inviting.desk(settings_and_logs()) as desk:
        code = desk.invite(role, municipality, street, new=new)
        typer.echo(f"START {code}")
        links = desk.links(code)
        for line in links.found:
            typer.echo(line)
        for left_out in links.missing:
            typer.echo(f"lief: {left_out}", err=True)


@whatsapp.command("setup")
def whatsapp_setup(json_: Json = False) -> None:
    """Make what WhatsApp must know beforehand and ask approval; may be run again at any time."""
    from api import whatsapp_desk

    with plainly(), whatsapp_desk.desk(settings_and_logs(quiet=True)) as desk:
        try:
            desk.set_up(teller(whatsapp_desk.template_words, json_))
        except whatsapp_desk.NotMet as trouble:
            stop(str(trouble))


@whatsapp.command("status")
def whatsapp_status(json_: Json = False) -> None:
    """Templates, held messages, reach and cost; asks Twilio nothing."""
    from api import whatsapp_desk

    with plainly(), whatsapp_desk.desk(settings_and_logs(quiet=True)) as desk:
        status = desk.status()
        lines = [json.dumps(status)] if json_ else whatsapp_desk.in_words(status)
        for line in lines:
            typer.echo(line)


@heat.command("check")
def heat_check(programme: Programme, json_: Json = False) -> None:
    """Ask the heat sources now; say what they say and what the bot would do."""
    from api import heat_desk

    with plainly():
        report = heat_desk.check(settings_and_logs(quiet=True), programme)
        for line in heat_desk.as_json(report) if json_ else heat_desk.as_table(report):
            typer.echo(line)


@app.command("rehearse")
def rehearse_command(
    days: Annotated[int, typer.Option(min=1, max=400, help="How many days.")] = 30,
    start: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The first day; else today.")
    ] = None,
    weather: Annotated[
        Path | None, typer.Option(metavar="FILE.csv", help="Lines of day,max_c in °C.")
    ] = None,
    json_: Json = False,
) -> None:
    """What will be sent, when, to how many, and who is left out and why. Sends nothing."""
    from api import rehearse
    from api.progress import progress
    from api.weather_file import WeatherUnreadable

    with plainly():
        settings = settings_and_logs(quiet=True)
        wish = rehearse.Wish(days, start.date() if start else None, weather)
        try:
            with progress("rehearsing", json_) as told:
                rehearsed = rehearse.run(settings, wish, told)
        except WeatherUnreadable as trouble:
            stop(str(trouble))
        for line in rehearse.as_json(rehearsed) if json_ else rehearse.as_table(rehearsed):
            typer.echo(line)
