"""A style by its name or from its file, and the files beside it."""

from collections.abc import Iterator
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from briefgen.errors import InputError
from briefgen.pipeline.bytes_in import STANDARD_STREAM, read_bytes, read_regular
from briefgen.render.settable import require_settable
from briefgen.render.typefaces import shipped
from briefgen.style import Style
from briefgen.style.load import LARGEST_BYTES, LoadedStyle, built_in, load_style
from briefgen.style.shelf import names

_SUFFIXES = frozenset({".yaml", ".yml", ".json"})
_READABLE_PT = 11.0
"""The house rule for running text."""


def read_style(name: str) -> Style:
    """The built-in style `name`, or the style of the file `name`, which a name with a suffix or separator is.

    Raises InputError where there is none or it cannot be read, SchemaError with every problem where it is not valid.
    """
    return read_loaded_style(name).style


def read_loaded_style(name: str) -> LoadedStyle:
    """As `read_style`, with what the style says of itself."""
    path = PurePath(name)
    if name != STANDARD_STREAM and not path.suffix and path.name == name:
        if name in names():
            return built_in(name)
        raise InputError(
            f"{name or '(no name)'}: there is no style of that name; choose from {', '.join(names())}, or name a file"
        )
    if path.suffix.lower() not in _SUFFIXES:
        raise InputError(f"{name}: a style file ends in .yaml, .yml or .json; give one, or one of {', '.join(names())}")
    return load_style(_text(name), StyleFolder(Path(name).parent), name=name)


def _text(name: str) -> str:
    data = read_bytes(name)
    if len(data) > LARGEST_BYTES:
        raise InputError(f"{name}: larger than {LARGEST_BYTES // 2**20} MiB, which no style is; give a style file")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: byte {error.start} is not UTF-8; save the style as UTF-8") from error


def remarks_on(style: Style) -> Iterator[str]:
    """What is allowed in a style and not wise."""
    if style.body_pt < _READABLE_PT:
        yield f"the body is {style.body_pt:g} pt; {_READABLE_PT:g} pt or more is easier to read"
    for typeface in dict.fromkeys((style.body, style.heading, *style.fallbacks)):
        if not typeface.faces and not shipped(typeface.name):
            yield (
                f"{typeface.name} is only named: Word takes it from each reader's machine, and the PDF is set in "
                "another; name its files to embed it"
            )


class StyleFolder:
    """The files that a style may name: regular ones, in its own folder or below, reached by no other way."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, path: str, most: int) -> bytes:
        """The bytes of the file `path`, relative to the folder; raises ValueError, "problem; remedy"."""
        windows, parts = PureWindowsPath(path), PurePosixPath(path.replace("\\", "/")).parts
        if windows.drive or windows.root or path.startswith("/"):
            raise ValueError("is no path relative to the style; put the file beside the style and write its name")
        if ".." in parts:
            raise ValueError("leads out of the folder of the style; put the file beside the style")
        try:
            root = self._folder.resolve(strict=True)
            found = root.joinpath(*parts).resolve(strict=True)
        except (OSError, ValueError, RuntimeError) as error:
            raise ValueError("there is no such file; check the name") from error
        if not found.is_relative_to(root):
            raise ValueError("leads out of the folder of the style; put the file itself beside the style")
        try:
            return read_regular(found, most)
        except InputError as error:
            raise ValueError(_reason(error, found, most)) from error

    def require_settable(self, face: bytes) -> None:
        """Raise ValueError, "problem; remedy", for a face that cannot be set in a PDF."""
        require_settable(face)


def _reason(error: InputError, path: Path, most: int) -> str:
    """Why a file was not read, without its path on this machine and in the words of a style."""
    said = str(error).removeprefix(f"{path}: ")
    if said.startswith("larger"):
        return f"is larger than {most // 2**20} MiB; give a smaller file"
    if said.startswith("this is no regular file"):
        return "is a folder or a device; give a file"
    return said if "; " in said else f"{said}; check the file"
