"""`compose`: a brief and a layout to the one document that every writer writes.

What a writer finds, by role:

    brief.title              title          brief.topic              byline
    brief.meta               paragraph      brief.section            heading, level 1
    brief.subsection         heading, 2     brief.note               paragraph, small and muted
    brief.bottom_line        paragraph      brief.point              list item
    brief.change             list item      brief.figures            table
    brief.caption            caption        brief.chart              figure with a chart, empty span, after its caption
    brief.risks              table          brief.judgements         table
    brief.detail             list item      brief.timeline           table
    brief.entities           table          brief.names              table
    brief.gap                list item      brief.outlook            list item
    brief.source             ordered list item                       brief.further_figures    table
    brief.likelihood_scale   table          brief.confidence_scale   table
    brief.provenance         table

Anchors are dotted paths into the brief and unique: on blocks the item (`summary[0]`, `sources[2]`) or, for a table, its
list (`risks`); on cells the field that the cell shows (`risks[2].statement`), or the item where the cell is composed of
several fields (`key_figures[3]`, `documents[0]`). A cell shows an unset field as "not assessed" or is empty. Links
point at an anchor of a block or a cell (`#sources[2]`) or at a web address. An item's own words come first in its block
or cell and bear no mark; remarks follow as emphasis, citations as links. No text holds a line break or a control
character. Where an item cites sources, the note marks of its document ("[1]", "[5, 6]", "[^2]" behind a word or
a stop) are left out of its printed words, lest they be taken for the brief's own. The brief itself is the attachment
brief.json, marks and all, without what does not leave the house: rejected items, which are not printed either, notes,
decisions, and the folders of the documents.

Where a list takes two tables, the first bears its anchor. Key figures stand in `brief.figures` and, where they are
many, the less important ones in `brief.further_figures`, in the annex and with the same columns. Entities with an
alias or a role stand in `brief.entities`, a row each; where there are many plain names, those stand in `brief.names`:
the kind in the first cell of a row, then names, each with the anchor `entities[n].name` and none for the kind. The
title of a source, else its publisher, leads to its address; so does the address, which is printed without its scheme.
"""

from briefgen.render.compose.whole import compose

__all__ = ["compose"]
