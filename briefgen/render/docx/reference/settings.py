"""The settings of the office's file, without what concerns another text or reaches out of the file."""

from collections.abc import Mapping
from typing import Literal

from briefgen.render.docx.reference import dropped
from briefgen.render.docx.reference.base import Part, references
from briefgen.render.docx.reference.clean import Cleaner
from briefgen.render.docx.reference.tree import Element, W, is_on, local, made, names, placed, removed, value

NoteKind = Literal["footnote", "endnote"]

ORDER = names(
    "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
    "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts "
    "embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader "
    "bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState "
    "formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge "
    "revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride "
    "styleLockTheme styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone "
    "doNotHyphenateCaps showEnvelope summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders "
    "bookFoldRevPrinting bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing "
    "drawingGridVerticalSpacing displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery "
    "doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin drawingGridVerticalOrigin doNotShadeFormData "
    "noPunctuationKerning characterSpacingControl printTwoOnOne strictFirstAndLastChars noLineBreaksAfter "
    "noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema saveInvalidXml ignoreMixedContent "
    "alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving saveThroughXslt "
    "showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars rsids "
    "mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures "
    "forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags "
    "decimalSymbol listSeparator"
)

_GONE = frozenset(
    names(
        "writeProtection view removePersonalInformation proofState formsDesign attachedTemplate linkStyles mailMerge "
        "revisionView trackRevisions documentProtection savePreviewPicture saveThroughXslt useXSLTWhenSaving "
        "saveXmlDataOnly updateFields docVars attachedSchema schemaLibrary smartTagType readModeInkLockDown "
        "showEnvelope saveFormsData"
    )
)
_TOLD = {
    "mailMerge": dropped.MERGE,
    "documentProtection": dropped.PROTECTION,
    "writeProtection": dropped.PROTECTION,
}


def kept_settings(part: Part, cleaner: Cleaner) -> Part:
    """`part` without protection, tracking, mail merge, and what points at other files."""
    kept = part.copied()
    for child in list(kept.root):
        name = local(child)
        is_words_own = str(child.tag).startswith(W)
        if (is_words_own and name in _GONE) or any(references(element) for element in child.iter("*")):
            cleaner.lose(_TOLD.get(name, ""))
            removed(child)
    return Part(kept.root)


def with_lacking(part: Part, ours: Element, notes: Mapping[NoteKind, Part | None]) -> Part:
    """`part` with what it lacks of `ours`; of the separators of notes it names those that `notes` have."""
    merged = part.copied()
    for name in ("themeFontLang", "clrSchemeMapping"):
        wanted = ours.find(f"{W}{name}")
        if wanted is not None and merged.root.find(f"{W}{name}") is None:
            placed(merged.root, wanted, ORDER)
    for kind, known in notes.items():
        properties = merged.root.find(f"{W}{kind}Pr")
        kept = [] if properties is None else [child for child in properties if local(child) != kind]
        separators = [] if known is None else [value(note, "id") for note in known.root if value(note, "type")]
        named = made(f"{kind}Pr")
        named.extend([*kept, *(made(kind, id=identifier) for identifier in separators)])
        if known is not None or kept:
            placed(merged.root, named, ORDER)
        elif properties is not None:
            merged.root.remove(properties)
    return merged


def is_set(part: Part | None, name: str) -> bool:
    """Whether a setting that is either on or off is on."""
    return part is not None and is_on(part.root.find(f"{W}{name}"))
