import pytest

from briefgen.language.identify import language_of

TEXTS = {
    "en": "The port handled more than seven million tonnes of cargo in the first quarter, and it was up from a year "
    "earlier, when the strike had closed the terminal for weeks.",
    "de": "Der Hafen hat im ersten Quartal mehr als sieben Millionen Tonnen Fracht umgeschlagen, und das ist mehr als "
    "im Jahr zuvor, als der Streik das Terminal für Wochen geschlossen hatte.",
    "fr": "Le port a traité plus de sept millions de tonnes de fret au premier trimestre, ce qui est plus que l'année "
    "précédente, quand la grève avait fermé le terminal pour des semaines.",
    "es": "El puerto movió más de siete millones de toneladas de carga en el primer trimestre, y fue más que un año "
    "antes, cuando la huelga había cerrado la terminal por semanas.",
    "pl": "Port przeładował w pierwszym kwartale ponad siedem milionów ton ładunków, to jest więcej niż rok wcześniej, "
    "kiedy strajk zamknął terminal na tygodnie i nie było dla niego zastępstwa.",
    "sv": "Hamnen hanterade mer än sju miljoner ton gods under det första kvartalet, och det är mer än ett år "
    "tidigare, då strejken hade stängt terminalen för veckor och inte kan öppna.",
    "ru": "Порт обработал в первом квартале более семи миллионов тонн грузов, и это больше, чем год назад, когда "
    "забастовка закрыла терминал на несколько недель, но не для всех.",
    "ar": "تعامل الميناء مع أكثر من سبعة ملايين طن من البضائع في الربع الأول",
    "ur": "بندرگاہ نے پہلی سہ ماہی میں ستر لاکھ ٹن سے زیادہ سامان سنبھالا ہے",
    "zh": "港口在第一季度处理了七百万吨货物",
    "ja": "港は第一四半期に七百万トンの貨物を扱った",
}


@pytest.mark.parametrize("tag", TEXTS)
def test_a_paragraph_tells_its_language(tag: str) -> None:
    assert language_of(TEXTS[tag]) == tag


@pytest.mark.parametrize("text", ["", "12 percent", "Kabul, Islamabad", "x " * 500, "1, 2, 3 " * 200])
def test_what_tells_no_language_has_none(text: str) -> None:
    assert language_of(text) == ""


def test_a_foreign_quotation_does_not_change_the_language_of_a_text() -> None:
    assert language_of(TEXTS["en"] * 3 + TEXTS["fr"]) == "en"
