"""The command line: a module a command, which loads the library's stages when it runs."""

from __future__ import annotations

import click

from timeline.cli.build_command import build
from timeline.cli.command_options import show_version
from timeline.cli.exit_codes import Commands
from timeline.cli.explain_command import explain
from timeline.cli.resolve_command import resolve
from timeline.cli.stories_command import stories


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version, help="Show the version."
)
def main() -> None:
    """A pile of news articles in, one ordered, explained timeline out.

    \b
    timeline build articles/                          the timeline as a table
    timeline build articles/ -o t.json -o t.html      and as files
    timeline stories articles/                        what stories they are on
    timeline explain t.json 3f9a                      why one of its events is there
    timeline resolve "on Thursday" --published 2024-05-16

    Exit codes: 0 done, 1 nothing to show, 2 bad usage.
    """  # noqa: D301 - click wants the control character


for _command in (build, stories, resolve, explain):
    main.add_command(_command)
