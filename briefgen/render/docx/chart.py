"""A chart as DrawingML: horizontal bars of one series, the first on top, each with the words of its value beside it."""

import math

from briefgen.document import Chart
from briefgen.render.docx.fonts import word_name
from briefgen.render.docx.markup import Markup, element, valued, words
from briefgen.render.docx.package import RELATIONSHIP, Package, Relationships
from briefgen.render.docx.theme import hexadecimal
from briefgen.render.docx.workbook import MEDIA_TYPE, SHEET, workbook
from briefgen.style import Style

_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_CATEGORY_AXIS, _VALUE_AXIS = "111111111", "222222222"
_GAP_PERCENT = 55  # of a bar's breadth, between two bars
_LEAST_ROOM, _MOST_ROOM, _ROOM_A_LETTER = 0.15, 1.0, 0.017  # in longest bars: where the words of the value stand
_LONGEST_WORDS = 60
_ON_ONE_LINE = element("a:bodyPr", {"wrap": "none"})


def drawable(chart: Chart) -> Chart:
    """The bars of `chart` that have a label, a finite value and the words for it."""
    bars = zip(chart.labels, chart.values, chart.surfaces, strict=False)
    kept = [bar for bar in bars if math.isfinite(bar[1])]
    labels, values, surfaces = (tuple(column) for column in zip(*kept, strict=True)) if kept else ((), (), ())
    return Chart(labels, values, surfaces, chart.unit)


def add_chart(package: Package, number: int, chart: Chart, style: Style) -> str:
    """Add the parts of a drawable `chart`; returns the name of the chart's part."""
    links = Relationships()
    book = package.add(f"word/embeddings/workbook{number}.xlsx", MEDIA_TYPE, workbook(chart))
    external = element("c:externalData", {"r:id": links.to(f"{RELATIONSHIP}package", book)}, valued("c:autoUpdate", 0))
    space = element(
        "c:chartSpace",
        valued("c:date1904", 0),
        valued("c:roundedCorners", 0),
        element(
            "c:chart",
            valued("c:autoTitleDeleted", 1),
            _plot(chart, style),
            valued("c:plotVisOnly", 1),
            valued("c:dispBlanksAs", "gap"),
        ),
        element("c:spPr", element("a:noFill"), _no_line()),
        _text_look(style, _ON_ONE_LINE),
        external,
    )
    return package.add_markup(f"word/charts/chart{number}.xml", _CHART_TYPE, space, links)


def _plot(chart: Chart, style: Style) -> Markup:
    bars = element(
        "c:barChart",
        valued("c:barDir", "bar"),
        valued("c:grouping", "clustered"),
        valued("c:varyColors", 0),
        _series(chart, style),
        valued("c:gapWidth", _GAP_PERCENT),
        valued("c:axId", _CATEGORY_AXIS),
        valued("c:axId", _VALUE_AXIS),
    )
    axes = _category_axis(style), _value_axis(chart)
    return element("c:plotArea", element("c:layout"), bars, *axes, element("c:spPr", element("a:noFill")))


def _series(chart: Chart, style: Style) -> Markup:
    last = len(chart.values) + 1
    fill = element("c:spPr", _solid(style.palette.bar))
    name = _strings(f"{SHEET}!$B$1", (chart.unit,))
    points = [
        element("c:pt", {"idx": str(index)}, element("c:v", words(repr(float(value)))))
        for index, value in enumerate(chart.values)
    ]
    cache = element("c:numCache", element("c:formatCode", words("General")), valued("c:ptCount", len(points)), *points)
    values = element("c:numRef", element("c:f", words(f"{SHEET}!$B$2:$B${last}")), cache)
    return element(
        "c:ser",
        valued("c:idx", 0),
        valued("c:order", 0),
        element("c:tx", name),
        fill,
        valued("c:invertIfNegative", 0),
        _value_labels(chart, style),
        element("c:cat", _strings(f"{SHEET}!$A$2:$A${last}", chart.labels)),
        element("c:val", values),
    )


def _value_labels(chart: Chart, style: Style) -> Markup:
    """The words of each value at the end of its bar."""

    def shown() -> tuple[Markup, ...]:
        flags = {"LegendKey": 0, "Val": 1, "CatName": 0, "SerName": 0, "Percent": 0, "BubbleSize": 0}
        return valued("c:dLblPos", "outEnd"), *(valued(f"c:show{name}", flag) for name, flag in flags.items())

    labels = []
    for index, surface in enumerate(chart.surfaces):
        said = element("a:r", _run_look("a:rPr", style), element("a:t", words(_cut(surface))))
        rich = element("c:rich", _ON_ONE_LINE, element("a:p", said))
        labels.append(element("c:dLbl", valued("c:idx", index), element("c:tx", rich), *shown()))
    look = element("c:spPr", element("a:noFill"), _no_line()), _text_look(style, _ON_ONE_LINE)
    return element("c:dLbls", *labels, *look, *shown())


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_WORDS else f"{text[: _LONGEST_WORDS - 1]}…"


def _category_axis(style: Style) -> Markup:
    return element(
        "c:catAx",
        valued("c:axId", _CATEGORY_AXIS),
        element("c:scaling", valued("c:orientation", "maxMin")),
        valued("c:delete", 0),
        valued("c:axPos", "l"),
        valued("c:majorTickMark", "none"),
        valued("c:minorTickMark", "none"),
        valued("c:tickLblPos", "low"),
        element("c:spPr", element("a:ln", {"w": "9525"}, _solid(style.palette.rule))),
        _text_look(style, element("a:bodyPr")),
        valued("c:crossAx", _VALUE_AXIS),
        valued("c:crosses", "autoZero"),
        valued("c:auto", 1),
        valued("c:lblAlgn", "ctr"),
        valued("c:lblOffset", 60),
        valued("c:noMultiLvlLbl", 1),
    )


def _value_axis(chart: Chart) -> Markup:
    """The axis itself is not shown: the words at the bars say more. It starts at zero, or bars would mislead."""
    longest, deepest = max(chart.values), min(chart.values)
    letters = min(max(map(len, chart.surfaces)), _LONGEST_WORDS)
    room = 1 + min(max(letters * _ROOM_A_LETTER, _LEAST_ROOM), _MOST_ROOM)
    top = [valued("c:max", repr(longest * room))] if longest > 0 else []
    bottom = [valued("c:min", repr(deepest * room if deepest < 0 else 0.0))]
    return element(
        "c:valAx",
        valued("c:axId", _VALUE_AXIS),
        element("c:scaling", valued("c:orientation", "minMax"), *top, *bottom),
        valued("c:delete", 1),
        valued("c:axPos", "t"),
        valued("c:majorTickMark", "none"),
        valued("c:minorTickMark", "none"),
        valued("c:tickLblPos", "nextTo"),
        valued("c:crossAx", _CATEGORY_AXIS),
        valued("c:crosses", "autoZero"),
        valued("c:crossBetween", "between"),
    )


def _strings(place: str, texts: tuple[str, ...]) -> Markup:
    points = [element("c:pt", {"idx": str(index)}, element("c:v", words(text))) for index, text in enumerate(texts)]
    cache = element("c:strCache", valued("c:ptCount", len(points)), *points)
    return element("c:strRef", element("c:f", words(place)), cache)


def _text_look(style: Style, body: Markup) -> Markup:
    look = element("a:pPr", _run_look("a:defRPr", style))
    return element("c:txPr", body, element("a:p", look, element("a:endParaRPr", {"lang": "en-GB"})))


def _run_look(name: str, style: Style) -> Markup:
    size = {"sz": str(round(style.small_pt * 100)), "b": "0"}
    return element(name, size, _solid(style.palette.text), element("a:latin", {"typeface": word_name(style.body)}))


def _solid(colour: str) -> Markup:
    return element("a:solidFill", element("a:srgbClr", {"val": hexadecimal(colour)}))


def _no_line() -> Markup:
    return element("a:ln", element("a:noFill"))
