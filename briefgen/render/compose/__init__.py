"""`compose`: a brief and a layout to the one document that every writer writes.

What a writer finds, by role:

    brief.title              title          brief.topic              byline
    brief.meta               paragraph      brief.section            heading, level 1
    brief.subsection         heading, 2     brief.note               paragraph, small and muted
    brief.bottom_line        paragraph      brief.point              list item
    brief.change             list item      brief.figure             list item, a card of the panel of key figures
    brief.figures            table          brief.further_figures    table
    brief.caption            caption        brief.chart              figure with a chart, empty span, after its caption
    brief.risks              table          brief.matrix             table whose first column heads its rows
    brief.judgements         table          brief.timeline           table
    brief.detail             list item      brief.entities           table
    brief.names              table          brief.gap                list item
    brief.outlook            list item      brief.source             ordered list item
    brief.sourcing           paragraph, the source summary statement
    brief.likelihood_scale   table          brief.confidence_scale   table
    brief.provenance         table          brief.moves              table of the figures that moved
    brief.difference         list item, something else that differs from the older brief

Anchors are dotted paths into the brief and unique: on blocks the item (`summary[0]`, `sources[2]`) or, for a table, its
list (`risks`); on cells the field that the cell shows (`risks[2].statement`), or the item where the cell is composed of
several fields (`key_figures[3]`, `documents[0]`). A cell shows an unset field as "not assessed" or is empty. Links
point at an anchor of a block or a cell (`#sources[2]`) or at a web address. An item's own words come first in its block
or cell and bear no mark but that of their language; remarks follow as emphasis, citations as links. No text holds a
control character, and none a line break but a card's. Where an item cites sources, the note marks of its document
("[1]", "[5, 6]", "[^2]" behind a word or a stop) are left out of its printed words, lest they be taken for the brief's
own. The brief itself is the attachment brief.json, marks and all, without what does not leave the house: rejected
items, which are not printed either, notes, decisions, and the folders of the documents.

A card has two lines or three, parted by "\\n": the figure; what it measures, whole however long; and when and where it
holds, remarks and citations. Cards follow one another, up to six, each with the anchor of its item. The other figures
of the box stand in `brief.figures` and, where they are many, the less important ones in `brief.further_figures`, in
the annex and with the same columns. Where a list takes two tables, the first bears its anchor.

The rows of `brief.matrix` are likelihoods from the most to the least likely, its columns impacts from the least to the
worst; a cell holds the word for its severity, which its shade repeats, and the numbers of the risks there, bold, each
leading to the statement of its risk. It stands under the register of risks, which then has numbers.

Entities with an alias or a role stand in `brief.entities`, a row each; where there are many plain names, those stand in
`brief.names`: the kind in the first cell of a row, then names, each with the anchor `entities[n].name` and none for the
kind. The title of a source, else its publisher, leads to its address; so does the address, which is printed without its
scheme. On a single page the sources that it cites share one `brief.note`, whose anchor is `sources` and which all
citations lead to; a last `brief.note` says what the full brief holds beyond.
"""

from briefgen.render.compose.whole import compose

__all__ = ["compose"]
