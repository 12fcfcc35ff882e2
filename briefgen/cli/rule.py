"""`briefgen rule`: what a rule of the check asks, why, and what is bad and good; without a code, all of them."""

import json
import sys
import textwrap

import click

from briefgen.cli.completing import rule_codes
from briefgen.cli.options import current_terminal, listing_format_option, loudness_options
from briefgen.cli.terminal import columns, safe, show, styled
from briefgen.errors import UsageError

_WIDEST = 100
_NARROWEST = 40
_WORDS = {"error": "error", "warning": "warning", "information": "remark"}


@click.command("rule")
@click.argument("code", default="", metavar="[CODE]", shell_complete=rule_codes)
@listing_format_option("Words for people or JSON for programs.")
@loudness_options
def rule_command(*, code: str, format_name: str) -> None:
    """Explain a rule of the check, or list all of them.

    CODE is one that `briefgen check` prints, such as E002.

    \b
    Examples:
      briefgen rule E002
      briefgen rule
    """
    from briefgen.check.codes import CODES  # noqa: PLC0415 - start-up: help needs none of it
    from briefgen.check.selection import near_miss  # noqa: PLC0415 - likewise

    wanted = code.strip().upper()
    if wanted and wanted not in CODES:
        raise UsageError(f"no built-in rule has the code {' '.join(code.split())[:60]}; {near_miss(wanted[:60])}")
    if format_name == "json":
        records = [_record(name) for name in ([wanted] if wanted else CODES)]
        show(json.dumps(records[0] if wanted else {"rules": records}, ensure_ascii=False, indent=2) + "\n")
        return
    show(_explained(wanted) if wanted else _listed())
    if not wanted:
        current_terminal().detail("briefgen rule CODE explains one")


def _listed() -> str:
    """All codes below the names of their families: the code, how severe it is, and where it is reported."""
    from briefgen.check.codes import CODES, FAMILIES  # noqa: PLC0415 - start-up: see above

    lines: list[str] = []
    for letter, family in FAMILIES.items():
        lines += [*([""] if lines else []), styled(f"{letter}  {family}", "heading", sys.stdout)]
        for code, rule in CODES.items():
            if code.startswith(letter):
                severity = styled(f"{_WORDS[rule.severity]:<7}", rule.severity, sys.stdout)
                standard = f" ({rule.standard})" if rule.standard else ""
                lines.append(f"{code}  {severity}  {rule.meaning}{standard}")
    return "".join(f"{line}\n" for line in lines)


def _explained(code: str) -> str:
    from briefgen.check.codes import CODES, FAMILIES  # noqa: PLC0415 - start-up: see above
    from briefgen.check.explanation import explained  # noqa: PLC0415 - likewise

    rule, explanation = CODES[code], explained(code)
    severity = styled(_WORDS[rule.severity], rule.severity, sys.stdout)
    standard = f", {rule.standard}" if rule.standard else ""
    parts = [
        f"{styled(code, 'heading', sys.stdout)} {severity} ({FAMILIES[code[:1]].lower()}{standard})",
        _wrapped(f"It is reported where {rule.meaning}."),
        _wrapped(explanation.why),
        *([_example("The document says", explanation.given)] if explanation.given else []),
        _example("Bad", explanation.bad),
        _example("Good", explanation.good),
        _wrapped(switched_off(code)),
    ]
    return "\n\n".join(parts) + "\n"


def switched_off(code: str) -> str:
    """How the rule `code` is switched off, as far as it can be."""
    from briefgen.check.codes import CODES  # noqa: PLC0415 - start-up: see above

    rule = CODES[code]
    excuse = (
        f"One item: write `# briefgen: ignore {code} reason` above it or behind it."
        if rule.is_excusable
        else "No comment in a brief excuses it."
    )
    template = "" if rule.severity == "error" else f", or `{code}: off` in `checks:` of a template"
    always = f"For good: `ignore: [{code}]` in `check:` of the office's configuration{template}."
    return f"{excuse} Once: `briefgen check --ignore {code}`. {always}"


def _wrapped(words: str) -> str:
    width = max(_NARROWEST, min(_WIDEST, columns(_WIDEST)))
    return textwrap.fill(safe(words), width, break_long_words=False, break_on_hyphens=False)


def _example(heading: str, words: str) -> str:
    return styled(f"{heading}:", "heading", sys.stdout) + "\n" + textwrap.indent(safe(words), "  ")


def _record(code: str) -> dict[str, object]:
    from briefgen.check.codes import CODES, FAMILIES  # noqa: PLC0415 - start-up: see above
    from briefgen.check.explanation import explained  # noqa: PLC0415 - likewise

    rule, explanation = CODES[code], explained(code)
    return {
        "code": code,
        "family": FAMILIES[code[:1]],
        "severity": rule.severity,
        "meaning": rule.meaning,
        "standard": rule.standard,
        "why": explanation.why,
        "given": explanation.given,
        "bad": explanation.bad,
        "good": explanation.good,
        "excusable": rule.is_excusable,
        "switched_off": switched_off(code),
    }
