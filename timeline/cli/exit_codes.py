"""How a command ends: 0 done, 1 nothing to show, 2 bad usage; every error one sentence, an interruption silent."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from timeline.cli.streams import say, silence
from timeline.errors import TimelineError


class Refused(click.ClickException):
    """Bad usage: exit code 2."""

    exit_code = 2

    def show(self, file: Any = None) -> None:
        """The error on one line."""
        say(f"Error: {self.message}")


class NothingToShow(click.ClickException):
    """The work is done and there is nothing: exit code 1, with the reason."""

    exit_code = 1

    def show(self, file: Any = None) -> None:
        """The reason alone, without "Error"."""
        say(self.message)


class Commands(click.Group):
    """Turns every error of the library and of the system into one sentence, and interruptions into silence."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Gives the streams that the caller has closed somewhere to go."""
        sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open until the end
        sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        return super().main(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Runs a command, with the exit code of what it raises."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # of what click itself shows, such as the help
            silence(sys.stdout)
            ctx.exit(0)
        except KeyboardInterrupt:
            ctx.exit(130)
        except TimelineError as error:
            raise Refused(str(error)) from error
        except OSError as error:
            raise Refused(f"{error.filename or 'the system'}: {error.strerror or error}") from error
