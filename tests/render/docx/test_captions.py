"""The number of a caption is a field that counts, and says the number that is printed."""

import pytest

from briefgen.document import Block, DocumentBuilder, Run
from tests.render.docx.documents import NOWHERE
from tests.render.docx.reading import W, values, words_of, written


@pytest.mark.parametrize(
    ("captions", "instructions"),
    [
        (["Chart 1. Ships", "Chart 2. Quays"], ["SEQ Chart \\* ARABIC"] * 2),
        (["Chart 2. Ships", "Chart 3. Quays"], ["SEQ Chart \\* ARABIC \\r 2", "SEQ Chart \\* ARABIC"]),
        (["Abbildung\u00a01: Schiffe", "Tabelle 1. Kais"], ["SEQ Abbildung \\* ARABIC", "SEQ Tabelle \\* ARABIC"]),
        (["Chart 1 Ships", "In 2031. Ships", "Chart 01. x", "2031", ""], []),
    ],
)
def test_a_caption_is_counted(captions: list[str], instructions: list[str]) -> None:
    builder = DocumentBuilder()
    for words in captions:
        builder.add(Block("caption", NOWHERE), Run(words))
    body = written(builder.build("captions"))
    assert [words_of(paragraph) for paragraph in body.iter(f"{W}p")] == captions
    assert [instruction.strip() for instruction in values(body, "fldSimple", "instr")] == instructions
    for field in body.iter(f"{W}fldSimple"):
        number = words_of(field)
        assert number.isdecimal()
        assert words_of(field.getparent()).split(number)[0].rstrip(" \u00a0").isalpha()


def test_marks_across_the_number_stay() -> None:
    builder = DocumentBuilder()
    builder.add(Block("caption", NOWHERE), Run("Chart 1", (("strong", ""),)), Run(". Ships"))
    body = written(builder.build("captions"))
    assert [words_of(run) for run in body.iter(f"{W}r") if values(run, "b")] == ["Chart ", "1"]
