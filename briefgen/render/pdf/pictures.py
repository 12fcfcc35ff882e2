"""The pictures of a document, each set into the width of the text and embedded once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefgen.document import Attachment
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Reference, Value
from briefgen.render.pdf.page import Page
from briefgen.render.pdf.paragraph import Column
from briefgen.render.pdf.picture import Picture, picture_of
from briefgen.render.pdf.strip import Strip
from briefgen.render.pdf.structure import Element

_POINTS_A_PIXEL = 0.75  # at the 96 pixels an inch that office programs assume
_BEFORE_PT, _AFTER_PT = 4.0, 6.0


@dataclass(slots=True)
class Pictures:
    """Pictures by the name of the attachment that they come from."""

    file: ObjectFile
    attachments: Sequence[Attachment]
    _drawn: list[tuple[Picture, Reference]] = field(default_factory=list)
    _known: dict[str, Picture | None] = field(default_factory=dict)

    def strips(self, name: str, column: Column, tallest_pt: float, owner: Element) -> list[Strip]:
        """The picture as a strip whose content belongs to `owner`, none where it cannot be shown."""
        picture = self._picture(name)
        if picture is None:
            return []
        width, height = picture.width * _POINTS_A_PIXEL, picture.height * _POINTS_A_PIXEL
        scale = min(1.0, column.width / width, tallest_pt / height)
        width, height = width * scale, height * scale

        def paint(page: Page, top: float) -> None:
            resource = self.resource(picture)
            page.shape(owner, f"{width:.2f} 0 0 {height:.2f} {column.left:.2f} {top - height:.2f} cm /{resource} Do")
            owner.box = (page.reference, (column.left, top - height, column.left + width, top))

        return [Strip(height, paint, _BEFORE_PT, _AFTER_PT)]

    def resource(self, picture: Picture) -> str:
        """The name under which pages draw `picture`, which is embedded once."""
        for number, (drawn, _reference) in enumerate(self._drawn, start=1):
            if drawn is picture:
                return f"I{number}"
        self._drawn.append((picture, self._embedded(picture)))
        return f"I{len(self._drawn)}"

    def resources(self) -> dict[str, Value]:
        """The image resources of all pages."""
        return {f"I{number}": reference for number, (_picture, reference) in enumerate(self._drawn, start=1)}

    def _picture(self, name: str) -> Picture | None:
        if name not in self._known:
            data = next((attachment.data for attachment in self.attachments if attachment.name == name), b"")
            self._known[name] = picture_of(data)
        return self._known[name]

    def _embedded(self, picture: Picture) -> Reference:
        mask: dict[str, Value] = {"SMask": self._embedded(picture.opacity)} if picture.opacity else {}
        return self.file.add_stream(picture.data, picture.entries | mask, is_packed=False)
