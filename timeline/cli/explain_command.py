"""`timeline explain`: why an event is there, or why two events are two."""

from __future__ import annotations

from pathlib import Path

import click

from timeline.cli.exit_codes import Refused
from timeline.cli.streams import write_out


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("event_id")
@click.argument("other_id", required=False)
def explain(file: Path, event_id: str, other_id: str | None) -> None:
    """Say why an event of a timeline FILE (.json) is there, why it has its date, and from which words.

    With OTHER_ID, why the two are two events: what forbids that they are one, and the evidence for and against it by
    its weight. The same id twice tells why the reports of that event were joined. An id is that of the table, or as
    much of its start as no other id shares.

    \b
    timeline build articles/ -o t.json
    timeline explain t.json 3f9a
    timeline explain t.json 3f9a 71c0
    """  # noqa: D301 - click wants the control character
    from timeline.export.json import read_json
    from timeline.export.terminal import cleaned

    try:
        reasons = read_json(file).explain(event_id, other_id)
    except KeyError as error:
        raise Refused(f"{file}: {error.args[0]}; the ids stand in the last column of the table") from error
    write_out(cleaned(reasons) + "\n")
