"""The commands of `lief programme`: who takes part, and the settings of each."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from api.shell import Json, plainly, settings_and_logs, stop

app = typer.Typer(no_args_is_help=True, help="Municipalities that take part.")

File = Annotated[Path, typer.Argument(metavar="FILE.toml", show_default=False)]


@app.command("add")
def programme_add(
    municipality: str,
    local_party: Annotated[str, typer.Option(help="The welfare organisation.")],
    yearly_amount: Annotated[float, typer.Option(min=0.01, max=10_000, help="In euros.")] = 150,
    latitude: Annotated[float | None, typer.Option(min=-90, max=90)] = None,
    longitude: Annotated[float | None, typer.Option(min=-180, max=180)] = None,
) -> None:
    """Add a municipality that takes part."""
    from api import inviting

    with plainly(), inviting.desk(settings_and_logs()) as desk:
        desk.add_programme(
            municipality, local_party, round(yearly_amount * 100), (latitude, longitude)
        )
        typer.echo(f"{municipality} takes part.")


@app.command()
def show(municipality: str, json_: Json = False) -> None:
    """The settings as TOML, each with what it means; change it and hand it to `edit`."""
    from api import programme_desk

    with plainly():
        typer.echo(
            programme_desk.show(settings_and_logs(quiet=True), municipality, as_json=json_),
            nl=False,
        )


@app.command()
def check(file: File, json_: Json = False) -> None:
    """Read settings over: a line for each mistake. Saves nothing."""
    from api import programme_desk

    with plainly():
        mistakes = programme_desk.check(file)
        if json_:
            for mistake in mistakes:
                typer.echo(json.dumps(programme_desk.as_json(mistake), ensure_ascii=False))
            raise typer.Exit(1 if mistakes else 0)
        _stop_at(file, mistakes)
        typer.echo(f"{file}: no mistakes.")


@app.command()
def edit(municipality: str, file: File) -> None:
    """Save the settings in FILE.toml; says what becomes another. One mistake, and none is saved."""
    from api import programme_desk

    with plainly():
        edited = programme_desk.edit(settings_and_logs(quiet=True), municipality, file)
        _stop_at(file, edited.mistakes)
        for change in edited.changes:
            typer.echo(str(change))
        typer.echo(f"{municipality}: {len(edited.changes)} settings changed.")


def _stop_at(file: Path, mistakes: Sequence[object]) -> None:
    """Each on a line of its own; the last one stops."""
    for mistake in mistakes[:-1]:
        typer.echo(f"lief: {file}: {mistake}", err=True)
    if mistakes:
        stop(f"{file}: {mistakes[-1]}")
