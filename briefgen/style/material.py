"""The files that a style names, read and examined: faces and the logo."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from briefgen.errors import Problem
from briefgen.style.fonts import FACES, MOST_FALLBACKS, whole_typeface
from briefgen.style.picture import LARGEST_PICTURE_BYTES, Picture, examined
from briefgen.style.raw import Fields, part, problem_words
from briefgen.style.truetype import LARGEST_FACE_BYTES, require_embeddable

LARGEST_MATERIAL_BYTES = 64 * 2**20


class Sources(Protocol):
    """Where the files of a style come from, and who sets its faces. Both raise ValueError, "problem; remedy"."""

    def read(self, path: str, most: int) -> bytes:
        """The bytes of the file `path`, no more than `most`."""

    def require_settable(self, face: bytes) -> None:
        """Raise for a face that cannot be set."""


class NoSources:
    """Of a style that has no files: a built-in one."""

    def read(self, path: str, most: int) -> bytes:  # noqa: ARG002 - the signature of a source
        raise ValueError("this style has no files; remove the line")

    def require_settable(self, face: bytes) -> None:
        """Nothing comes here."""


@dataclass(slots=True)
class Material:
    """Faces by the path that the style writes, and the logo."""

    sources: Sources
    faces: dict[str, bytes] = field(default_factory=dict)
    logo: tuple[bytes, Picture] | None = None

    def gather(self, written: Fields) -> Iterator[Problem]:
        """Read all files that the style names; what cannot be used is a problem."""
        fonts = part(written, "fonts")
        fallbacks = fonts.get("fallbacks")
        listed = fallbacks[:MOST_FALLBACKS] if isinstance(fallbacks, list) else []
        yield from self._gather_typeface(fonts.get("body"), "fonts.body")
        yield from self._gather_typeface(fonts.get("heading"), "fonts.heading")
        for index, fallback in enumerate(listed):
            yield from self._gather_typeface(fallback, f"fonts.fallbacks[{index}]")
        path = part(written, "logo").get("file")
        if isinstance(path, str) and path:
            try:
                data = self.sources.read(path, LARGEST_PICTURE_BYTES)
                self.logo = data, examined(data)
            except ValueError as error:
                yield Problem("logo.file", *problem_words(error))

    def _gather_typeface(self, value: object, path: str) -> Iterator[Problem]:
        typeface = whole_typeface(value)
        named = [kind for kind in FACES if isinstance(typeface.get(kind), str) and typeface[kind]]
        if named and "regular" not in typeface:
            yield Problem(path, "the family has files, but none of its regular face", "add `regular:` and its file")
        for kind in named:
            try:
                self._gather_face(str(typeface[kind]))
            except ValueError as error:
                yield Problem(f"{path}.{kind}", *problem_words(error))

    def _gather_face(self, path: str) -> None:
        if path in self.faces:
            return
        data = self.sources.read(path, LARGEST_FACE_BYTES)
        if sum(map(len, self.faces.values())) + len(data) > LARGEST_MATERIAL_BYTES:
            most = LARGEST_MATERIAL_BYTES // 2**20
            raise ValueError(f"makes the faces together larger than {most} MiB; give fewer or smaller ones")
        require_embeddable(data)
        self.sources.require_settable(data)
        self.faces[path] = data
