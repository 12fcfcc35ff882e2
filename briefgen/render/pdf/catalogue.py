"""The catalogue: where a program that opens the file finds everything else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from briefgen.document import Attachment
from briefgen.render.pdf.attachments import embedded
from briefgen.render.pdf.colour import srgb_profile
from briefgen.render.pdf.metadata import FileFacts
from briefgen.render.pdf.object_file import ObjectFile
from briefgen.render.pdf.objects import Name, Reference, Value

_NAMES_A_LEAF = 64


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The parts that are already delivered; `destinations` are the anchors with their pages and heights."""

    file: ObjectFile
    pages: Reference
    structure: Reference
    outline: Reference | None
    destinations: Mapping[str, tuple[Reference, float]]

    def write(self, facts: FileFacts, attachments: Sequence[Attachment]) -> Reference:
        """Deliver the catalogue with the document's metadata and attachments."""
        kind: dict[str, Value] = {"Type": Name("Metadata"), "Subtype": Name("XML")}
        entries: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Pages": self.pages,
            "Lang": facts.language,
            "MarkInfo": {"Marked": True},
            "ViewerPreferences": {"DisplayDocTitle": True},
            "Metadata": self.file.add_stream(facts.xmp(), kind, is_packed=False),
            "OutputIntents": [self._output_intent()],
            "StructTreeRoot": self.structure,
        }
        if self.outline:
            entries |= {"Outlines": self.outline, "PageMode": Name("UseOutlines")}
        names: dict[str, Value] = {}
        if self.destinations:
            places: dict[str, Value] = {
                anchor: [page, Name("XYZ"), None, height, None] for anchor, (page, height) in self.destinations.items()
            }
            names["Dests"] = self._name_tree(places)
        files = embedded(self.file, attachments, facts.pdf_date)
        if files:
            entries["AF"] = list(files.values())
            names["EmbeddedFiles"] = self._name_tree(files)
        if names:
            entries["Names"] = names
        return self.file.add(entries)

    def _output_intent(self) -> Value:
        return {
            "Type": Name("OutputIntent"),
            "S": Name("GTS_PDFA1"),
            "OutputConditionIdentifier": "sRGB",
            "Info": "sRGB IEC61966-2.1",
            "DestOutputProfile": self.file.add_stream(srgb_profile(), {"N": 3}),
        }

    def _name_tree(self, entries: Mapping[str, Value]) -> Reference:
        """Deliver `entries` so that a name is found without reading all of them."""
        ordered = sorted(
            ((name.encode("utf-8", "surrogatepass"), value) for name, value in entries.items()), key=itemgetter(0)
        )
        if len(ordered) <= _NAMES_A_LEAF:
            return self.file.add({"Names": [part for pair in ordered for part in pair]})
        leaves: list[Value] = []
        for start in range(0, len(ordered), _NAMES_A_LEAF):
            leaf = ordered[start : start + _NAMES_A_LEAF]
            names = [part for pair in leaf for part in pair]
            leaves.append(self.file.add({"Limits": [leaf[0][0], leaf[-1][0]], "Names": names}))
        return self.file.add({"Kids": leaves})
