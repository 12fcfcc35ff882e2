"""The command `briefgen`: its subcommands, loaded when they are called, and how every run ends."""

import errno
import gc
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import FrameType

import click

from briefgen import __version__
from briefgen.cli.terminal import flush_standard_output, leave_standard_error, leave_standard_output, say
from briefgen.errors import BriefgenError, OutputError, SchemaError, UsageError

_COMMANDS = (
    "convert",
    "draft",
    "new",
    "get",
    "set",
    "add",
    "remove",
    "move",
    "fill",
    "migrate",
    "check",
    "view",
    "rule",
    "stats",
    "diff",
    "render",
    "pull",
    "inspect",
    "style",
    "template",
    "config",
    "completion",
    "schema",
)
_GARBAGE = 50_000
"""New objects that may be garbage before it is looked for; they take a few megabytes."""

_COMPLETING = "_BRIEFGEN_COMPLETE"
"""What a shell sets that asks for completions; click answers it."""

_INTERRUPTED = 130
_TERMINATED = 143
_STREAM_ERRORS = frozenset({errno.ENOSPC, errno.EIO, errno.EBADF, errno.EFBIG, errno.EDQUOT})


class LazyGroup(click.Group):
    """Imports the module of a command when the command is asked for; help lists commands in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        if cmd_name not in _COMMANDS:
            return None
        command: object = getattr(import_module(f"briefgen.cli.{cmd_name}"), f"{cmd_name}_command")
        return command if isinstance(command, click.Command) else None


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""\b
Example:
  briefgen convert article.txt --out out

\b
Exit codes:
   0  done; convert also when there are findings
   1  check: findings at or above --fail-on; diff: something differs; --strict refuses to write
   2  wrong use
  10  an input cannot be read
  20  a brief or style breaks its schema
  30  an output cannot be written
  40  a plug-in is broken
  50  some of many failed""",
)
@click.version_option(__version__, prog_name="briefgen", message="%(prog)s %(version)s")
@click.pass_context
def briefgen(context: click.Context) -> None:
    """Turn a document into a structured brief, and a brief into Word and PDF.

    Every item of a brief carries the words of the document that it rests on. Results go to standard output or to the
    named file, remarks to standard error; `-` as a file name is standard input or output.
    """
    if context.invoked_subcommand is None:
        say(context.get_help())
        context.exit(UsageError.exit_code)


def run() -> None:
    """Run the command line of this process and end it, without taking apart what the process is made of.

    That, and looking for garbage while modules load, would take a fifth of the time of a short run.
    """
    gc.set_threshold(_GARBAGE)
    signal.signal(signal.SIGTERM, _end)
    if _COMPLETING in os.environ:
        import_module("briefgen.cli.shells")  # makes the shells' own ways known
    status = status_of(sys.argv[1:])
    leave_standard_error()
    flush_standard_output()
    os._exit(status)


def _end(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - the signature of a signal handler
    """End as an exception does, so that what is half written is taken away."""
    raise SystemExit(_TERMINATED)


def status_of(arguments: Sequence[str]) -> int:
    """Run `arguments` as a command line: the exit code, every error told in its message.

    An exception that is no error of a user's is a bug; it escapes with its traceback.
    """
    try:
        status = briefgen.main(list(arguments), prog_name="briefgen", standalone_mode=False)
    except SchemaError as error:
        say(str(error), style="problem")
        return error.exit_code
    except BriefgenError as error:
        say(f"briefgen: {' '.join(str(error).splitlines())}", style="error")
        return error.exit_code
    except click.ClickException as error:
        say(f"briefgen: {_usage(error)}", style="error")
        return error.exit_code
    except click.Abort:
        say("briefgen: interrupted", style="error")
        return _INTERRUPTED
    except OSError as error:
        if error.filename is not None or error.errno not in _STREAM_ERRORS:
            raise
        leave_standard_output()  # help or the version, which click prints itself
        say(f"briefgen: standard output cannot be written: {(error.strerror or str(error)).lower()}", style="error")
        return OutputError.exit_code
    return status if isinstance(status, int) else 0


def _usage(error: click.ClickException) -> str:
    message = " ".join(error.format_message().split()).rstrip(".")
    message = message[:1].lower() + message[1:]
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{message}; see {context.command_path} --help" if context else message
