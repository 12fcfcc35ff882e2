import random
from io import BytesIO

import pytest
from PIL import Image

from briefgen.style.picture import Picture, PictureError, examined
from tests.style.material import picture


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_of_any_kind_is_taken(mode: str) -> None:
    assert examined(picture("PNG", mode)) == Picture("image/png", 40, 20)


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_jpeg_for_a_screen_is_taken(mode: str) -> None:
    assert examined(picture("JPEG", mode)) == Picture("image/jpeg", 40, 20)


@pytest.mark.parametrize("form", ["GIF", "BMP", "TIFF", "WEBP"])
def test_another_kind_of_picture_is_refused_whatever_it_is_called(form: str) -> None:
    out = BytesIO()
    Image.new("RGB", (4, 4)).save(out, form)
    with pytest.raises(PictureError, match="is no PNG or JPEG"):
        examined(out.getvalue())


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_a_picture_with_bytes_changed_is_refused_or_decoded(form: str) -> None:
    chance, sound = random.Random(7), picture(form)
    for _ in range(300):
        data = bytearray(sound)
        for _ in range(chance.choice((1, 2, 8))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            examined(bytes(data))
        except PictureError as error:
            assert "; " in str(error)
