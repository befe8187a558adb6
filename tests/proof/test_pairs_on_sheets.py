"""Two languages beside each other: texts are read column by column, and begin level."""

import pytest
from finished import sheet, told

BOKMAL = (
    "Snakk med en veileder om jobb og utdanning i Norge",
    "Det er gratis, og du bestemmer helt selv hva du vil gjøre videre i livet ditt.",
)
OTHERS = {
    "uk": (
        "Поговоріть із консультантом про роботу та навчання в Норвегії",
        "Це безкоштовно, і ви самі вирішуєте, що робити далі у вашому житті та в роботі.",
    ),
    "ti": (
        "ብዛዕባ ስራሕን ትምህርትን ኣብ ኖርወይ ምስ ኣማኻሪ ተዛረቡ",
        "ብናጻ እዩ። ባዕልኹም ትውስኑ፣ ሪፈራል ድማ ኣየድልየኩምን እዩ።",
    ),
    "ar": (
        "أهلًا وسهلًا، يمكنك التحدث مع مرشد حول العمل والتعليم في النرويج",
        "الإرشاد مجاني. القرار لك، ولا تلزمك إحالة من أي جهة أخرى في البلاد.",
    ),
}
COLUMNS = """
= #sys.inputs.title
#let lower = {lower}
#let side(text, ..) = par(text)
#grid(columns: (1fr, 1fr), column-gutter: 8mm, row-gutter: 5mm,
  side(texts.at(0)), pad(top: lower, text(lang: "nb", dir: ltr, side(texts.at(1)))),
  side(texts.at(2)), text(lang: "nb", dir: ltr, side(texts.at(3))))
#code(22mm)
"""


def beside(language, lower="0mm", *, without=""):
    texts = [text for pair in zip(OTHERS[language], BOKMAL, strict=True) for text in pair]
    said = [text.replace(without, "") for text in texts]
    title = OTHERS[language][0][:12].strip()
    body = COLUMNS.replace("{lower}", lower)
    return told(
        sheet(said, title=title, language=language, body=body),
        texts=tuple(texts),
        title=title,
        language=language,
        pairs=tuple(zip(OTHERS[language], BOKMAL, strict=True)),
    )


@pytest.mark.parametrize("language", OTHERS)
def test_languages_that_begin_level_pass(language):
    assert beside(language) == []


@pytest.mark.parametrize("language", OTHERS)
def test_language_that_begins_lower_is_found_with_how_far(language):
    (found,) = beside(language, "3.4mm")

    assert found.startswith(f'"{OTHERS[language][0]}'[:50])
    # Letters with signs above and below stand a little lower than Latin ones.
    assert float(found.rsplit(" ", 3)[1]) == pytest.approx(3.4, abs=0.7)
    assert found.endswith(" mm apart")


def test_what_an_eye_takes_for_one_line_passes():
    assert beside("uk", "1.9mm") == []


@pytest.mark.parametrize("language", OTHERS)
def test_word_that_is_lost_in_one_of_two_columns_is_found(language):
    lost = max(OTHERS[language][1].split()[1:], key=len)

    (found,) = beside(language, without=f" {lost}")

    assert "is not on the sheet as it was written" in found


def test_pair_on_different_pages_is_found():
    one, other = BOKMAL
    pdf = sheet((one,), after=f"#pagebreak()\n#par[{other}]\n")

    assert told(pdf, texts=BOKMAL, pages=2, pairs=((one, other),)) == [
        f'"{one}" and "{other[:59]}…" stand on different pages'
    ]


def test_step_that_begins_like_the_promise_is_compared_where_it_stands():
    promise = "Snakk med en veileder om jobb"
    step = "Snakk med en veileder i dag"
    other = "Поговоріть із консультантом сьогодні"
    body = """
= #sys.inputs.title
#par(texts.at(0))
#grid(columns: (30mm, 1fr), par[3 #texts.at(1)], text(lang: "uk", par(texts.at(2))))
#code(22mm)
"""
    texts = (promise, step, other)

    assert told(sheet(texts, body=body), texts=texts, pairs=((other, step),)) == []
    assert told(sheet(texts, body=body), texts=texts, pairs=((other, promise),)) != []
