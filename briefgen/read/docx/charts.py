"""Charts: their title, and the values of a chart of one series."""

from briefgen.document import Chart
from briefgen.read.docx.markup import A, C, Element

_MOST_VALUES = 1000


def chart_title(space: Element) -> str:
    """The words of the title of the chart, empty where it has none of its own."""
    title = space.find(f"{C}chart/{C}title")
    return "".join(text.text or "" for text in title.iter(f"{A}t")).strip() if title is not None else ""


def chart_of(space: Element) -> Chart | None:
    """The bars, points or slices of the chart, None where it has several series or not all values."""
    plot = space.find(f"{C}chart/{C}plotArea")
    series = list(plot.iter(f"{C}ser")) if plot is not None else []
    if len(series) != 1:
        return None
    (only,) = series
    labels, values = _points(only.find(f"{C}cat")), _points(only.find(f"{C}val"))
    numbers = {index: number for index, said in values.items() if (number := _number(said)) is not None}
    if not numbers or len(numbers) > _MOST_VALUES:
        return None
    surfaces = _surfaces(only)
    order = sorted(numbers)
    unit = next((name.text or "" for name in only.iterfind(f"{C}tx//{C}v")), "")
    return Chart(
        labels=tuple(labels.get(index, "") for index in order),
        values=tuple(numbers[index] for index in order),
        surfaces=tuple(surfaces.get(index, f"{numbers[index]:g}") for index in order),
        unit=unit,
    )


def _points(element: Element | None) -> dict[int, str]:
    found: dict[int, str] = {}
    for point in element.iter(f"{C}pt") if element is not None else ():
        index = point.get("idx", "")
        if index.isdecimal():
            found.setdefault(int(index), point.findtext(f"{C}v") or "")
    return found


def _surfaces(series: Element) -> dict[int, str]:
    """The words that stand at a value, where they are not just the value."""
    found: dict[int, str] = {}
    for label in series.iterfind(f"{C}dLbls/{C}dLbl"):
        place = label.find(f"{C}idx")
        index = place.get("val", "") if place is not None else ""
        words = "".join(text.text or "" for text in label.iterfind(f"{C}tx//{A}t"))
        if words and index.isdecimal():
            found[int(index)] = words
    return found


def _number(said: str) -> float | None:
    try:
        number = float(said)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None
