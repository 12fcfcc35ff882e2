from hypothesis import given
from hypothesis import strategies as st

from briefgen.check.places import WordFinder
from briefgen.document import Document
from briefgen.language.wording import collapsed, content_words, find_words, is_cut

_words = st.lists(
    st.sampled_from(["port", "Port", "3", "3.5", "un", "like", "é", "😀", "-4", "(x)"]), min_size=1, max_size=12
)
_spaces = st.sampled_from([" ", "  ", "\n", "\t", "\u00a0", " \n "])


@given(_words, st.data())
def test_words_are_found_where_they_stand_whatever_the_white_space(words: list[str], data: st.DataObject) -> None:
    text = "".join(word + data.draw(_spaces) for word in words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    wanted = " ".join(words[first:last])
    place = WordFinder(Document("made.txt", text, ())).place_of(wanted, near=0)
    assert place is not None
    assert collapsed(place.of(text)) == wanted
    assert not is_cut(text, place.start)
    assert not is_cut(text, place.end)


def test_of_several_places_the_closest_is_found() -> None:
    finder = WordFinder(Document("made.txt", "port and port and port", ()))
    assert [finder.place_of("port", near=near).start for near in (0, 8, 90)] == [0, 9, 18]  # type: ignore[union-attr]


def test_places_inside_words_are_passed_over() -> None:
    assert list(find_words("support the port, porter", "port")) == [12]


def test_content_words_are_lower_case_and_singular() -> None:
    assert content_words("The Ministry’s deaths and duties of the classes") >= {"ministry", "death", "duty"}
    assert "the" not in content_words("the port")
