import subprocess
import sys
from pathlib import Path

import pytest

from briefgen import __version__
from briefgen.errors import BriefgenError, InputError, OutputError, PartialError, PluginError, UsageError
from tests.cli.conftest import Run

HEAVY = {"pydantic", "yaml", "docx", "reportlab", "rich", "lxml", "nupunkt", "ruamel", "PIL"}


def modules_after(*arguments: str) -> set[str]:
    """The modules that a run imports, by their full names."""
    program = (
        "import sys\n"
        "from briefgen.cli.main import status_of\n"
        f"status_of({list(arguments)!r})\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_version_prints_name_and_version(run: Run) -> None:
    ran = run("--version")
    assert (ran.status, ran.out, ran.err) == (0, f"briefgen {__version__}\n", "")


@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("convert", "--help")])
def test_start_up_imports_no_model_reader_extractor_or_renderer(arguments: tuple[str, ...]) -> None:
    modules = modules_after(*arguments)
    assert not HEAVY & modules
    layers = {name.split(".")[1] for name in modules if name.startswith("briefgen.")}
    assert layers <= {"cli", "errors", "layout", "record", "style"}


@pytest.mark.parametrize(
    "arguments", [("check", "x.yaml"), ("inspect", "x.txt", "--show", "dates"), ("schema", "brief")]
)
def test_a_command_that_renders_nothing_imports_no_renderer(arguments: tuple[str, ...]) -> None:
    assert not {"docx", "reportlab", "rich"} & modules_after(*arguments)


def test_rendering_imports_no_reader_rule_or_extractor(brief: Path) -> None:
    modules = modules_after("render", brief.name, "--to", "docx,pdf,html,md,txt")
    assert (brief.parent / "port.pdf").is_file()
    assert not {"lxml", "docx", "rich", "pypdfium2", "babel"} & modules
    layers = {name.split(".")[1] for name in modules if name.startswith("briefgen.")}
    assert not {"read", "check", "extract"} & layers


def test_without_a_command_the_help_is_a_remark_on_wrong_use(run: Run) -> None:
    ran = run()
    assert ran.status == 2
    assert ran.out == ""
    assert "Commands:" in ran.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("rendr",), "no such command 'rendr'"),
        (("--loud",), "no such option '--loud'"),
        (("draft",), "name a document, or with --into a brief"),
        (("convert", "a.txt", "b.txt"), "unexpected extra argument"),
        (("draft", "a.txt", "--format", "xml"), "'xml' is not one of 'yaml', 'json'"),
        (("draft", "a.txt", "--date", "2023-13"), "there is no such day as 2023-13"),
        (("draft", "a.txt", "--date", "10 December 2023"), "is no date"),
        (("draft", "a.txt", "--date", ""), "is no date"),
        (("draft", "a.txt", "--topic", "x" * 301), "longer than 300 characters"),
        (("draft", "a.txt", "--topic", "a\x07b"), "cannot be printed"),
        (("draft", "a.txt", "--quiet", "--verbose"), "--quiet and --verbose exclude each other"),
        (("convert", "a.txt", "--paper", "a5"), "'a5' is not one of 'a4', 'letter'"),
        (
            ("convert", "a.txt", "--to", "odt"),
            "there is no format 'odt' to write; choose from docx, html, md, pdf, txt",
        ),
        (("render", "a.yaml", "--to", ","), "it names nothing"),
        (("check", "a.yaml", "--fail-on", "remark"), "is not one of"),
        (("inspect", "a.txt"), "missing option '--show'"),
        (("inspect", "a.txt", "--show", "verbs"), "there is nothing called 'verbs' to show; choose from blocks,"),
        (("schema", "letter"), "'letter' is not one of 'brief', 'style'"),
    ],
)
def test_wrong_use_is_told_in_one_line_and_ends_with_2(run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.startswith("briefgen: ")
    assert ran.err.count("\n") == 1
    assert said in ran.err


@pytest.mark.parametrize(
    ("error", "status"),
    [(UsageError, 2), (InputError, 10), (OutputError, 30), (PluginError, 40), (PartialError, 50)],
)
def test_every_error_has_its_exit_code(
    run: Run, monkeypatch: pytest.MonkeyPatch, error: type[BriefgenError], status: int
) -> None:
    def fail() -> str:
        raise error("the sea is\nrough")

    monkeypatch.setattr("briefgen.brief.schema.brief_schema", fail)
    ran = run("schema", "brief")
    assert (ran.status, ran.out, ran.err) == (status, "", "briefgen: the sea is rough\n")


def test_a_bug_keeps_its_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise LookupError("a bug")

    monkeypatch.setattr("briefgen.brief.schema.brief_schema", fail)
    with pytest.raises(LookupError, match="a bug"):
        run("schema", "brief")


def test_names_cannot_steer_the_terminal(run: Run) -> None:
    ran = run("draft", "\x1b[2J\x9b.txt")
    assert ran.status == 10
    assert ran.err == "briefgen: \\x1b[2J\\x9b.txt: no such file; check the name\n"
