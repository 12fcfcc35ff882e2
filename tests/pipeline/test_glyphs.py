from briefgen.pipeline.glyphs import told


def test_nothing_is_told_where_nothing_is_missing() -> None:
    assert told({}, is_refused=False) == ""


def test_the_most_frequent_come_first_with_their_number() -> None:
    assert told({"文": 1, "中": 3}, is_refused=False) == (
        "2 characters have no glyph and are printed as code points: U+4E2D 中 (3), U+6587 文; "
        "give a font that has them under fallbacks in a style file"
    )
    assert told({"文": 1}, is_refused=False) == (
        "1 character has no glyph and is printed as its code point: U+6587 文; "
        "give a font that has it under fallbacks in a style file"
    )
    assert told({"文": 1}, is_refused=True).startswith("1 character has no glyph: U+6587 文; give a font")


def test_of_many_the_first_ten_are_told() -> None:
    line = told({chr(0x4E00 + number): 1 for number in range(500)}, is_refused=False)
    assert " and 490 more; " in line
    assert len(line) < 300


def test_a_character_that_could_disturb_the_line_is_told_by_its_number_alone() -> None:
    for character in "\u0301\u202e\x1b\u05d0\u0627\ud800\u200d\n":
        line = told({character: 1}, is_refused=False)
        assert character not in line
        assert f"U+{ord(character):04X}" in line
        assert line.isprintable()
