"""The HTML writer: one page that needs nothing else; attributes carry kinds, roles and anchors back."""

from briefgen.render.html.write import write_html

__all__ = ["write_html"]
