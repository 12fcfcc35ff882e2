"""Every deliberate exception and the exit code that it ends the run with.

    BriefgenError          1   (never raised itself)
    ├── StrictError        1   --strict refuses what would otherwise only be told
    ├── UsageError         2   the command line asks for something impossible
    ├── InputError        10   a file cannot be read as what it should be
    ├── SchemaError       20   a brief or style breaks its schema; carries every problem at once
    ├── OutputError       30   an output cannot be written, or would destroy someone's work
    ├── PluginError       40   a plug-in clashes or does not load
    └── PartialError      50   some of many inputs failed

A message is one line that says what is wrong and what to do. Anything else that escapes is a bug and keeps its
traceback. Exit code 0 is success; 1 says that a check found something.
"""

from dataclasses import dataclass


class BriefgenError(Exception):
    """Base of all errors that a user can act on."""

    exit_code = 1


class StrictError(BriefgenError):
    exit_code = 1


class UsageError(BriefgenError):
    exit_code = 2


class InputError(BriefgenError):
    exit_code = 10


@dataclass(frozen=True, slots=True)
class Problem:
    """One way in which a record breaks its schema.

    `line` and `column` count from 1; both are None where the text has no place for it.
    """

    path: str
    message: str
    remedy: str
    line: int | None = None
    column: int | None = None


class SchemaError(BriefgenError):
    """A record that breaks its schema: `file:line:column: path: problem: what to write instead`, a line a problem.

    `noun` is what the record is, and stands where a problem is of the record as a whole.
    """

    exit_code = 20

    def __init__(self, name: str, problems: tuple[Problem, ...], noun: str = "brief") -> None:
        self.name = name
        self.noun = noun
        self.problems = problems
        super().__init__("\n".join(self._describe(problem) for problem in problems))

    def _describe(self, problem: Problem) -> str:
        place = f"{self.name}:{problem.line}:{problem.column}" if problem.line else self.name
        return f"{place}: {problem.path or self.noun}: {problem.message}: {problem.remedy}"


class OutputError(BriefgenError):
    exit_code = 30


class PluginError(BriefgenError):
    exit_code = 40


class PartialError(BriefgenError):
    exit_code = 50
