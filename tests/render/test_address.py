"""Only addresses of the web and of mail become links."""

import pytest

from briefgen.render.address import web_address


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://port.example/berths?day=3#north", "https://port.example/berths?day=3#north"),
        ("HTTP://port.example", "HTTP://port.example"),
        ("mailto:desk@port.example", "mailto:desk@port.example"),
        ("https://port.example/a b\n<é>", "https://port.example/a%20b%0A%3C%C3%A9%3E"),
        ("https://port.example/%20", "https://port.example/%20"),
    ],
)
def test_an_address_is_written_in_its_own_characters(target: str, address: str) -> None:
    assert web_address(target) == address


@pytest.mark.parametrize("target", ["", "https://", "javascript:x", "ftp://a.example", "file:///etc", " port.example"])
def test_what_is_no_address_leads_nowhere(target: str) -> None:
    assert web_address(target) == ""


def test_half_a_surrogate_pair_does_no_harm() -> None:
    assert web_address("https://a.example/\ud800").isascii()
