"""A real Chromium without a window, told over a pipe what a person would do: click, type, look."""

import base64
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
_PATIENCE = 60.0
_KEYS = {
    "Enter": {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"},
    "Tab": {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9},
    "Escape": {"key": "Escape", "code": "Escape", "windowsVirtualKeyCode": 27},
    "ArrowDown": {"key": "ArrowDown", "code": "ArrowDown", "windowsVirtualKeyCode": 40},
    "ArrowUp": {"key": "ArrowUp", "code": "ArrowUp", "windowsVirtualKeyCode": 38},
}
Said = dict[str, Any]


@dataclass
class Page:
    """One tab. `problems` are what its console and its policy complained of; `asked` is every address it asked for."""

    _to: int
    _from: int
    problems: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    _session: str = ""
    _count: int = 0
    _rest: bytes = b""
    _loaded: bool = False

    def call(self, method: str, **parameters: object) -> Said:
        """What the browser answers to a command of the DevTools protocol."""
        self._count += 1
        number = self._count
        message: Said = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            heard = self._hear()
            if heard.get("id") == number:
                assert "error" not in heard, heard
                result: Said = heard["result"]
                return result

    def attach(self) -> None:
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def open(self, address: str) -> None:
        """Load an address and wait until that is done."""
        self._loaded = False
        self.call("Page.navigate", url=address)
        end = time.monotonic() + _PATIENCE
        while not self._loaded:
            assert time.monotonic() < end, "the page does not load"
            self._hear()

    def window(self, width: int, height: int, *, is_night: bool = False, medium: str = "") -> None:
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if is_night else "light"}
        self.call("Emulation.setEmulatedMedia", media=medium, features=[scheme])

    def ask(self, script: str) -> Any:
        """The value of an expression in the page, of a promise when it is kept."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def settle(self) -> None:
        """Wait for what the page does after the next frames."""
        frame = "requestAnimationFrame"
        self.ask(f"new Promise(done=>{frame}(()=>{frame}(()=>{frame}(()=>{frame}(()=>setTimeout(done,50))))))")

    def click(self, selector: str) -> None:
        """Press the mouse on the middle of what `selector` finds first, as it is seen."""
        found = json.dumps(selector)
        self.ask(f"document.querySelector({found}).scrollIntoView({{block:'center'}})")
        self.settle()
        box = self.ask(
            f"(()=>{{const b=document.querySelector({found}).getClientRects()[0];"
            "return [b.x+Math.min(b.width/2,40),b.y+b.height/2]})()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)
        self.settle()

    def press(self, *keys: str) -> None:
        for key in keys:
            told = _KEYS.get(key, {"key": key, "text": key})
            self.call("Input.dispatchKeyEvent", type="keyDown", **told)
            self.call("Input.dispatchKeyEvent", type="keyUp", **{k: v for k, v in told.items() if k != "text"})
        self.settle()

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def printed(self, path: Path) -> None:
        told = self.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)
        path.write_bytes(base64.b64decode(told["data"]))

    def _hear(self) -> Said:
        while b"\0" not in self._rest:
            read = os.read(self._from, 1 << 20)
            assert read, "the browser is gone"
            self._rest += read
        message, _, self._rest = self._rest.partition(b"\0")
        heard: Said = json.loads(message)
        self._note(heard.get("method", ""), heard.get("params", {}))
        return heard

    def _note(self, method: str, told: Said) -> None:
        if method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Runtime.exceptionThrown":
            self.problems.append(str(told["exceptionDetails"]))
        elif method == "Runtime.consoleAPICalled":
            self.problems.append(str(told["args"]))
        elif method == "Log.entryAdded":
            self.problems.append(told["entry"]["text"])
        elif method == "Network.requestWillBeSent":
            self.asked.append(told["request"]["url"])


@contextmanager
def chromium(profile: Path) -> Iterator[Page]:
    """A browser with one empty tab, closed in the end."""
    (their_in, our_out), (our_in, their_out) = os.pipe(), os.pipe()

    def hand_over() -> None:
        os.dup2(their_in, 103)
        os.dup2(their_out, 104)
        os.dup2(103, 3)
        os.dup2(104, 4)

    process = subprocess.Popen(
        [BROWSER, *_OPTIONS, f"--user-data-dir={profile}"],
        preexec_fn=hand_over,  # noqa: PLW1509 - the protocol wants the files 3 and 4
        close_fds=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(their_in)
    os.close(their_out)
    page = Page(our_out, our_in)
    try:
        page.attach()
        yield page
    finally:
        os.close(our_out)
        process.terminate()
        process.wait(timeout=30)
        os.close(our_in)
