"""The options of the command line that are checked or listed: dates, files to write, the version."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from timeline.errors import FormatError, InvalidValueError


def read_date(_: click.Context, __: click.Parameter, value: str | None) -> dt.date | None:
    """The date that an option gives in ISO 8601."""
    from timeline.reading.dates import iso_date

    try:
        return None if value is None else iso_date(value)
    except InvalidValueError as error:
        raise click.BadParameter(str(error)) from error


class OutputOption(click.Option):
    """An option for files to write, whose help lists the formats that are installed."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """The help, made when it is asked for: it takes a look at what is installed."""
        from timeline.export import suffixes, unusable
        from timeline.export.terminal import printable

        *others, last = suffixes()
        choice = f"{', '.join(others)} or {last}"
        faults = "".join(f" But {printable(fault)}." for fault in unusable())
        self.help = f"Also write FILE; its suffix picks the format: {choice}. May be given several times.{faults}"
        return super().get_help_record(ctx)


def writable(_: click.Context, __: click.Parameter, values: Sequence[Path]) -> Sequence[Path]:
    """The output paths, once it is sure that they can be written: before the work, not after it."""
    from timeline.export import format_of
    from timeline.export.terminal import printable

    for path in values:
        try:
            format_of(path)
        except FormatError as error:
            raise click.BadParameter(printable(str(error))) from error
        if path.is_dir():
            raise click.BadParameter(f"{str(path)!r} is a folder; name a file in it")
        if not path.parent.is_dir():
            raise click.BadParameter(f"the folder {str(path.parent)!r} does not exist; create it first")
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            raise click.BadParameter(f"{str(path)!r} cannot be written; check its permissions")
    return values


def show_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    """Ends with the version where it is asked for."""
    if asked:
        from importlib.metadata import PackageNotFoundError, version

        with contextlib.suppress(PackageNotFoundError):
            click.echo(f"timeline-extract {version('timeline-extract')}")
            ctx.exit()
        click.echo("timeline-extract, not installed")
        ctx.exit()


def published_option(about: str) -> Callable[[click.decorators.FC], click.decorators.FC]:
    """The option `--published`, a date in ISO 8601."""
    return click.option("--published", metavar="DATE", callback=read_date, help=about)
