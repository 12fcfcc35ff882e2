"""An office's own Word file as the base of the Word output: its letterhead, page, styles and theme stay.

`read_base` takes from the file what stays and drops what reaches out of it; `put_on` lays a written document upon it.
Its body is dropped. Macros are never carried over.
"""

from briefgen.render.docx.reference.assemble import put_on
from briefgen.render.docx.reference.base import Base
from briefgen.render.docx.reference.look import office_look
from briefgen.render.docx.reference.read import read_base

__all__ = ["Base", "office_look", "put_on", "read_base"]
