from collections.abc import Callable
from importlib.metadata import EntryPoint

import pytest

from briefgen import registry
from briefgen.errors import PluginError
from briefgen.registry import READERS, SEALS, WRITERS, found, loaded

GROUP = "briefgen.readers"
SetPoints = Callable[..., None]


@pytest.fixture
def set_points(monkeypatch: pytest.MonkeyPatch) -> SetPoints:
    """Pretend that these (name, value) pairs are installed."""

    def install(*pairs: tuple[str, str]) -> None:
        points = tuple(EntryPoint(name, value, GROUP) for name, value in pairs)
        monkeypatch.setattr(registry, "entry_points", lambda *, group: points if group == GROUP else ())

    return install


def test_plug_ins_come_in_the_order_of_their_names(set_points: SetPoints) -> None:
    set_points(("odt", "c:f"), ("html", "b:f"), ("txt", "a:f"))
    assert list(found(GROUP)) == ["html", "odt", "txt"]


def test_a_clash_names_both_plug_ins(set_points: SetPoints) -> None:
    set_points(("txt", "theirs:read"), ("txt", "ours:read"))
    with pytest.raises(
        PluginError, match=r"two plug-ins of briefgen\.readers are named txt: ours:read and theirs:read"
    ):
        found(GROUP)


def test_one_plug_in_that_is_installed_twice_is_no_clash(set_points: SetPoints) -> None:
    set_points(("txt", "ours:read"), ("txt", "ours:read"))
    assert list(found(GROUP)) == ["txt"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("no_such_module:read", "does not load: No module named 'no_such_module'"),
        ("os:no_such_function", "does not load"),
        ("os:sep", "is no function"),
    ],
)
def test_a_plug_in_that_does_not_load_is_told_by_its_name(value: str, said: str) -> None:
    with pytest.raises(PluginError) as raised:
        loaded(EntryPoint("odt", value, GROUP))
    message = str(raised.value)
    assert f"the plug-in odt ({value}) " in message
    assert said in message
    assert "correct or remove it" in message
    assert "\n" not in message


def test_a_plug_in_that_ends_the_program_while_it_loads_is_told(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open(f"{tmp_path}/ending_plugin.py", "w", encoding="utf-8") as module:  # noqa: PTH123
        module.write("import sys\nsys.exit()\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(PluginError, match="does not load: SystemExit"):
        loaded(EntryPoint("odt", "ending_plugin:read", GROUP))


def test_every_plug_in_of_our_own_loads() -> None:
    for group in (READERS, WRITERS, SEALS):
        assert found(group)
        for point in found(group).values():
            assert callable(loaded(point))


def test_every_writer_of_our_own_has_a_seal() -> None:
    assert found(WRITERS).keys() == found(SEALS).keys()


@pytest.mark.parametrize("name", ["docx", "pdf"])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"%PDF-1.7\n", bytes(1000), bytes(range(256)) * 9])
def test_no_seal_takes_others_bytes_for_our_own(name: str, data: bytes) -> None:
    is_intact = loaded(found(SEALS)[name])
    assert callable(is_intact)
    assert is_intact(data) is False
