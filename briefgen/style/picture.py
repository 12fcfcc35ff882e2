"""Whether a file is a picture that every format can show."""

import struct
import warnings
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Literal

MediaType = Literal["image/png", "image/jpeg"]
LARGEST_PICTURE_BYTES = 5 * 2**20
_MOST_PIXELS = 16_000_000
_SIGNATURES: tuple[tuple[bytes, MediaType, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png", "PNG"),
    (b"\xff\xd8\xff", "image/jpeg", "JPEG"),
)
_UPRIGHT, _ORIENTATION = 1, 0x0112
_REMEDY = "save it anew as PNG"
_SMALLER = f"make it smaller, {_MOST_PIXELS:,} at the most"


class PictureError(ValueError):
    """A picture that cannot be used; the message is "problem; remedy"."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What a file holds; the sides are in pixels."""

    media_type: MediaType
    width: int
    height: int


def examined(data: bytes) -> Picture:
    """The picture in `data`, decoded to its end; raises PictureError."""
    media_type, form = _form(data)
    try:
        return _decoded(data, media_type, form)
    except PictureError:
        raise
    except (OSError, SyntaxError, ValueError, EOFError, LookupError, struct.error, zlib.error) as error:
        raise PictureError(f"is a broken {form} picture; {_REMEDY}") from error


def _decoded(data: bytes, media_type: MediaType, form: str) -> Picture:
    from PIL import Image  # noqa: PLC0415 - slow to import, and few styles have a logo

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=(form,))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureError(f"holds too many pixels; {_SMALLER}") from error
    width, height = picture.size
    if width * height > _MOST_PIXELS:
        raise PictureError(f"holds {width} × {height} pixels; {_SMALLER}")
    picture.load()
    if picture.mode in {"CMYK", "LAB"}:
        raise PictureError(f"is a {picture.mode} picture, made for a press; save it in RGB")
    if picture.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT:
        raise PictureError("is stored turned, which not every reader undoes; save it upright")
    return Picture(media_type, width, height)


def _form(data: bytes) -> tuple[MediaType, str]:
    for signature, media_type, form in _SIGNATURES:
        if data.startswith(signature):
            return media_type, form
    raise PictureError(f"is no PNG or JPEG picture; {_REMEDY}")
