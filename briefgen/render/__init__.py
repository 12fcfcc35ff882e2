"""A brief to pages: composed once for all formats, then written, one writer a format."""
