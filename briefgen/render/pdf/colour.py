"""The colour space that the colours of a document are meant in: sRGB as an ICC profile."""

import base64
import zlib

_SRGB = (
    "eNqVkb1Lw1AUxU9bRdFKBx1EHDJUcWhBFMRR69ClSKkVrLo0r0krJGlIUqS4Ci4OBQfRxa/B/0BXwVWhICiCiH+DX4uUeNIUWkQH7+Pl/jh553Lf"
    "fUAwpQnd7poDdMOxMsmEtJJblXrqCHA1Iy9scz6dTuHP+Lz3z97FvVr4X/QXFFsAgV7yjDAth8xukNp0TI93yUOilC+Qj8kxiw2Sbzxd9vnF46LP"
    "7x5b2cwCEPRqSsUOljtYlCydPEGO6lpFtPrxbhJWjOUl5hHuUdjIIIkEJMioYAMaHMSZDc7sd99k07eIMj2CXxNVWHQUUaI3RrXCqgqzSl3h0lD1"
    "5v5znrY6PeVXDyeA7mfXfRsDevaARs11v05ct3EKhJ6AK6PtL3NOsx/Ua20tegREtoGL67Ym7wOXO8Dwo5m38k0pxB1UVeD1HBjIAYN1oG/Nn1Xr"
    "P84egOwWn+gWODgExnk+sv4NBP1nlg=="
)
"""The profile that Little CMS makes for sRGB, dated 2000: free of copyright, 588 bytes, packed."""


def srgb_profile() -> bytes:
    return zlib.decompress(base64.b64decode(_SRGB))
