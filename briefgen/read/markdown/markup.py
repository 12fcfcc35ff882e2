"""Markdown to the markup that the page reader turns into blocks."""

import re
from collections.abc import Sequence
from functools import cache
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.footnote import footnote_plugin

from briefgen.language.lexicon import pairs

_DIRECTIVE = re.compile(r"\{(?P<name>[\w:-]{1,40})\}[ \t]*(?P<argument>[^\n]{0,300})")
_OPTIONS = re.compile(r"(?:---\n.*?\n---\n|(?:[ \t]*:[\w-]+:[^\n]*\n)+)", re.DOTALL)
_DEEPEST = 60
_DEEPEST_DIRECTIVE = 3


def markup_of(text: str) -> str:
    """The markup of a Markdown text; notes stand where the text has them."""
    env: dict[str, object] = {}
    markup = str(_parser().render(text, env))
    return markup + _inline_notes(env)


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True, "maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough"]).use(footnote_plugin)
    parser.disable("footnote_tail")
    parser.add_render_rule("footnote_ref", _reference)
    parser.add_render_rule("footnote_reference_open", _note_start)
    parser.add_render_rule("footnote_reference_close", _note_end)
    parser.add_render_rule("fence", _fence)
    return parser


def _reference(_: RendererHTML, tokens: Sequence[Token], position: int, __: OptionsDict, ___: EnvType) -> str:
    meta = tokens[position].meta
    label = str(meta.get("label") or meta["id"] + 1)
    return _mark(label, inline="" if meta.get("label") else "inline-")


def _mark(label: str, inline: str) -> str:
    said = escape(label)
    return f'<a role="doc-noteref" href="#note-{inline}{said}">[{said}]</a>'


def _note_start(_: RendererHTML, tokens: Sequence[Token], position: int, __: OptionsDict, ___: EnvType) -> str:
    return _opened(str(tokens[position].meta["label"]), inline="")


def _opened(label: str, inline: str) -> str:
    said = escape(label)
    return f'<div role="doc-footnote" id="note-{inline}{said}" data-label="{said}">'


def _note_end(_: RendererHTML, __: Sequence[Token], ___: int, ____: OptionsDict, _____: EnvType) -> str:
    return "</div>\n"


def _inline_notes(env: dict[str, object]) -> str:
    """The notes whose words stand in the text where their mark does; they follow at the end."""
    notes = env.get("footnotes")
    listed = notes.get("list", {}) if isinstance(notes, dict) else {}
    renderer, options = RendererHTML(), _parser().options
    found = []
    for number, note in listed.items():
        if "tokens" in note:
            words = renderer.renderInline(note["tokens"], options, env)
            found.append(f"{_opened(str(number + 1), 'inline-')}{words}</div>")
    return "".join(found)


def _fence(_: RendererHTML, tokens: Sequence[Token], position: int, __: OptionsDict, ___: EnvType) -> str:
    """Code as it stands; a directive by what its content is."""
    token = tokens[position]
    directive = _DIRECTIVE.match(token.info.strip())
    kind = pairs("markdown_directives.tsv").get(directive["name"]) if directive else None
    if directive is None or kind is None:
        return f"<pre><code>{escape(token.content)}</code></pre>\n"
    content = _OPTIONS.sub("", token.content, count=1) if _OPTIONS.match(token.content) else token.content
    if kind == "nothing":
        return ""
    inner = str(_parser().render(content)) if token.level < _DEEPEST_DIRECTIVE and "{" not in content[:5] else ""
    if kind == "figure":
        return f"<figure><figcaption>{inner}</figcaption></figure>\n"
    return f"<div>{escape(directive['argument'])}{inner}</div>\n"
