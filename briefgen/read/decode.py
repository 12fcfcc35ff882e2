"""Bytes to text: a byte order mark or UTF-8 where they hold, else a detector, said in a note."""

from briefgen.document import Note
from briefgen.errors import InputError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13}
_WESTERN = frozenset("‘’“”–—…•€£§°·«»¡¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüÿœŒ©®™½¼¾±²³µ\xa0")
_MOST_ACCENTS = 0.15
_FEWEST_FITTING = 0.9
_SAMPLE_BYTES = 256 * 1024
_MOST_CONTROLS = 0.02


def decoded(data: bytes, name: str) -> tuple[str, tuple[Note, ...]]:
    """The text in `data` with line ends made \\n, and what was guessed; raises InputError where it is no text."""
    encoding = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    if not encoding and is_binary(data):
        raise InputError(f"{name}: this is no text but a binary file; give a document in a format that briefgen reads")
    text, notes = _decoded_as(data, encoding or "utf-8", name, is_announced=bool(encoding))
    return text.replace("\r\n", "\n").replace("\r", "\n"), notes


def is_binary(data: bytes) -> bool:
    """Whether a sample of `data` holds a NUL byte or more control characters than any text does."""
    sample = data[:_SAMPLE_BYTES]
    controls = sum(sample.count(byte) for byte in _CONTROLS)
    return b"\x00" in sample or controls > _MOST_CONTROLS * len(sample)


def _decoded_as(data: bytes, encoding: str, name: str, *, is_announced: bool) -> tuple[str, tuple[Note, ...]]:
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        if is_announced:
            raise InputError(
                f"{name}: the byte order mark says {encoding}, but byte {error.start} breaks it; save the file as UTF-8"
            ) from error
        return _detected(data, name, error.start)


def _detected(data: bytes, name: str, first_bad: int) -> tuple[str, tuple[Note, ...]]:
    if _is_western(data[:_SAMPLE_BYTES]):
        return data.decode("cp1252", errors="replace"), _guessed("Windows-1252")
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only the rare file that is not UTF-8 pays for it

    match = from_bytes(data[:_SAMPLE_BYTES]).best()
    encoding = match.encoding if match else "utf-8"
    try:
        text = data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        message = f"{name}: byte {first_bad} is not UTF-8 and no other encoding fits; save the file as UTF-8"
        raise InputError(message) from None
    return text, _guessed(encoding)


def _guessed(encoding: str) -> tuple[Note, ...]:
    return (Note(f"the file is not UTF-8; it was read as {encoding}: check its accents and quotation marks"),)


def _is_western(sample: bytes) -> bool:
    """Whether the few bytes beyond ASCII are accented letters and typographic marks as Windows-1252 has them."""
    try:
        beyond = [letter for letter in sample.decode("cp1252") if not letter.isascii()]
    except UnicodeDecodeError:
        return False
    fitting = sum(letter in _WESTERN for letter in beyond)
    return len(beyond) <= _MOST_ACCENTS * len(sample) and fitting >= _FEWEST_FITTING * len(beyond)
