"""The screen and the keyboard: prompt_toolkit draws what `screen` composes and hands keys to `asking`."""

import os
from collections.abc import Callable

from prompt_toolkit.application import Application, run_in_terminal
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    Dimension,
    FormattedTextControl,
    HSplit,
    Layout,
    VSplit,
    Window,
)
from prompt_toolkit.output import ColorDepth
from prompt_toolkit.styles import Style

from briefgen.cli.asking.asking import Asking
from briefgen.cli.asking.editor import EditorError, edited
from briefgen.cli.asking.lines import Line
from briefgen.cli.asking.looks import LOOKS
from briefgen.cli.asking.screen import Screen, screen_of
from briefgen.cli.asking.sheet import Act, TextSheet
from briefgen.cli.asking.word_wrap import WordWrap

_MOVES = ("up", "down", "left", "right", "pageup", "pagedown", "home", "end", "enter")
_ESCAPE_SECONDS = 0.05


class Shell:
    """Shows an asking on a terminal until it is over."""

    def __init__(self, asking: Asking, *, is_coloured: bool) -> None:
        self._asking = asking
        self._sheet: TextSheet | None = None
        self._screen = Screen([], [])
        self._buffer = Buffer(multiline=Condition(self._is_long), on_text_changed=self._note_text)
        self._choices = FormattedTextControl(lambda: _drawn(self._screen.top), focusable=True, show_cursor=False)
        self._application: Application[None] = Application(
            layout=self._layout(),
            key_bindings=self._bindings(),
            style=Style.from_dict(dict(LOOKS)),
            color_depth=None if is_coloured else ColorDepth.DEPTH_1_BIT,
            full_screen=True,
            before_render=self._compose,
        )
        self._application.ttimeoutlen = _ESCAPE_SECONDS

    def run(self) -> None:
        """Ask until the asking is over, or the terminal is gone."""
        if self._asking.outcome:
            return
        self._turn()
        try:
            self._application.run()
        except EOFError:
            self._asking.leave("quit")

    def _compose(self, application: Application[None]) -> None:
        size = application.output.get_size()
        self._screen = screen_of(self._asking, size.columns, size.rows)

    def _layout(self) -> Layout:
        text = VSplit(
            [
                Window(FormattedTextControl([("class:key", " › ")]), width=3),
                Window(BufferControl(self._buffer, input_processors=[WordWrap()]), wrap_lines=True),
                Window(width=1),
            ],
            height=lambda: Dimension(min=1) if self._is_long() else Dimension.exact(1),
        )
        return Layout(
            HSplit(
                [
                    Window(self._choices, height=lambda: _rows(self._screen.top)),
                    ConditionalContainer(text, Condition(self._is_text)),
                    ConditionalContainer(Window(), Condition(lambda: not self._is_long())),
                    Window(FormattedTextControl(lambda: _drawn(self._screen.bottom)), height=self._foot),
                ]
            ),
            focused_element=self._choices,
        )

    def _foot(self) -> Dimension:
        return _rows(self._screen.bottom)

    def _is_text(self) -> bool:
        return self._sheet is not None

    def _is_long(self) -> bool:
        return self._sheet is not None and self._sheet.is_long

    def _note_text(self, buffer: Buffer) -> None:
        if self._sheet is not None:
            self._sheet.text = buffer.text

    def _turn(self) -> None:
        """Let the screen follow the asking."""
        if self._asking.outcome:
            if self._application.is_running:
                self._application.exit()
            return
        sheet = self._asking.sheet
        if not isinstance(sheet, TextSheet):
            self._sheet = None
            self._application.layout.focus(self._choices)
        elif sheet is not self._sheet:
            self._sheet = sheet
            self._buffer.reset(Document(sheet.text, len(sheet.text)))
            self._application.layout.focus(self._buffer)

    def _bindings(self) -> KeyBindings:
        keys = KeyBindings()
        is_text, is_long = Condition(self._is_text), Condition(self._is_long)
        for name in _MOVES:
            keys.add(name, filter=~is_text)(self._pressing(name))
        keys.add(Keys.Any, filter=~is_text)(self._type)
        keys.add("c-c")(self._interrupt)
        keys.add("<sigint>")(self._interrupt)
        keys.add("enter", filter=is_text & ~is_long)(self._finish)
        keys.add("escape", "enter", filter=is_text)(self._finish)
        keys.add("c-e", filter=is_text)(self._edit)
        keys.add("c-g", filter=is_text)(self._cancel)
        keys.add("c-b", filter=is_text)(self._back)
        keys.add("c-q", filter=is_text)(self._quit)
        return keys

    def _pressing(self, name: str) -> Callable[[KeyPressEvent], None]:
        def press(_event: KeyPressEvent) -> None:
            self._do(lambda: self._asking.press(name))

        return press

    def _do(self, act: Act) -> None:
        """Act, and let the screen follow; what is not foreseen ends the run as it would without a screen."""
        try:
            act()
            self._turn()
        except Exception as error:  # noqa: BLE001 - it goes on to who runs the application
            self._application.exit(exception=error)

    def _type(self, event: KeyPressEvent) -> None:
        if len(event.data) == 1 and event.data.isprintable():
            key = "space" if event.data == " " else event.data.lower()
            self._do(lambda: self._asking.press(key))

    def _interrupt(self, _event: KeyPressEvent) -> None:
        self._do(lambda: self._asking.leave("interrupted"))

    def _finish(self, _event: KeyPressEvent) -> None:
        sheet = self._sheet
        if sheet is not None and not sheet.reason(sheet.text):
            self._do(lambda: sheet.done(sheet.text))

    def _cancel(self, _event: KeyPressEvent) -> None:
        if self._sheet is not None:
            self._do(self._sheet.cancel)

    def _back(self, _event: KeyPressEvent) -> None:
        if self._sheet is not None and self._sheet.is_root:
            self._do(self._asking.back)

    def _quit(self, _event: KeyPressEvent) -> None:
        if self._sheet is not None and self._sheet.is_root:
            self._do(lambda: self._asking.leave("quit"))

    async def _edit(self, _event: KeyPressEvent) -> None:
        text = self._buffer.text
        try:
            written = await run_in_terminal(lambda: edited(text, os.environ))
        except EditorError as error:
            self._asking.remark(str(error))
        else:
            self._buffer.document = Document(written, len(written))
        self._application.invalidate()


def _rows(lines: list[Line]) -> Dimension:
    return Dimension(min=0, preferred=len(lines), max=len(lines))


def _drawn(lines: list[Line]) -> StyleAndTextTuples:
    """The lines as prompt_toolkit takes them."""
    drawn: StyleAndTextTuples = []
    for place, line in enumerate(lines):
        if place:
            drawn.append(("", "\n"))
        drawn.extend(line)
    return drawn
