"""The logo of a partner on a finished sheet: after our name, smaller, whole, on a calm ground."""

import pytest
from finished import PARAGRAPH, sheet, told

from generator.proof import SlotOrder

NAME = ("Avsender: Fylket", "Sist endret 1. mai 2027", "nb 1a2b")
ALT = "Logoen til Fjellvakten"
SLOT = SlotOrder(ALT, NAME)
LOGO = """
<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 30'>
<rect width='30' height='30' fill='{ink}'/><rect x='36' y='6' width='24' height='18' fill='{ink}'/>
</svg>
"""
# A foot as our templates set it: our name at the left, the logo at the right.
FOOT = """
#place(bottom + left, block(width: 100%, fill: rgb("{ground}"), inset: 4mm, grid(
  columns: (1fr, 1fr), align: start + horizon, {cells},
)))
"""
OURS = "[#text(18pt)[Avsender: Fylket] \\ Sist endret 1. mai 2027 \\ nb 1a2b]"


def logo(height="12mm", *, ink="#7A1F5C", alt=ALT):
    drawing = LOGO.replace("{ink}", ink).replace("\n", "")
    return f'image(bytes("{drawing}"), format: "svg", height: {height}, alt: "{alt}")'


def foot(*, ground="#F7FAFC", cells=None, after="", **drawn):
    both = cells or f"{OURS}, {logo(**drawn)}"
    return FOOT.replace("{ground}", ground).replace("{cells}", both) + after


def slot_told(drawn, slot=SLOT, **changed):
    texts = (PARAGRAPH, *NAME)
    return told(sheet((PARAGRAPH,), after=drawn), texts=texts, slot=slot, **changed)


def test_logo_after_our_name_on_a_calm_ground_passes():
    assert slot_told(foot()) == []


def test_logo_that_is_not_there_is_found():
    (found,) = slot_told(foot(cells=f"{OURS}, []"))

    assert found == f'the logo "{ALT}" stands 0 times on the sheet, not once'


def test_logo_that_stands_twice_is_found():
    found = slot_told(foot() + f"#place(top + left, dy: 100mm, {logo()})")

    assert f'the logo "{ALT}" stands 2 times on the sheet, not once' in found


def test_logo_over_words_is_found_with_the_words():
    found = slot_told(foot(cells=f"{OURS}, []") + f"#place(top + left, dy: 10mm, {logo()})")

    assert any(each.endswith('" stands 0.0 mm from the logo') for each in found), found
    assert "our name does not stand in one row with the logo" in found


def test_words_that_come_too_near_are_found_with_how_near():
    near = f"stack(spacing: 1mm, [I samarbeid med], {logo()})"
    found = slot_told(foot(cells=f"{OURS}, {near}"))

    assert len(found) == 1
    assert found[0].startswith('"I samarbeid med" stands ')
    assert found[0].endswith("mm from the logo")


def test_code_that_comes_too_near_is_found():
    near = f"stack(dir: ltr, spacing: -4mm, {logo()}, code(20mm))"
    found = slot_told(foot(cells=f"{OURS}, {near}"))

    assert 'the picture "Kode som leder til siden" stands too near to the logo' in found


def test_logo_at_the_cut_is_found():
    found = slot_told(foot(cells=f"{OURS}, []") + f"#place(bottom + right, dx: 10mm, {logo()})")

    assert any(each.startswith("the logo stands 2.0 mm from the edge") for each in found)


def test_logo_before_our_name_is_found():
    assert "the logo stands before our name" in slot_told(foot(cells=f"{logo()}, {OURS}"))


def test_where_lines_begin_at_the_right_our_name_stands_there():
    mirrored = SlotOrder(ALT, NAME, mirrored=True)

    assert slot_told(foot(cells=f"{logo()}, {OURS}"), mirrored) == []
    assert "the logo stands before our name" in slot_told(foot(), mirrored)


def test_logo_that_is_taller_than_our_name_is_found_with_both_sizes():
    found = slot_told(foot(height="26mm"))

    assert any(each.startswith("the logo measures 52.0 x 26.0 mm, our name ") for each in found)


def test_logo_that_is_too_small_is_found():
    (found,) = slot_told(foot(height="9mm"))

    assert found == "the logo measures 18.0 x 9.0 mm; it needs 12 mm in height"


@pytest.mark.parametrize(
    ("ground", "ink", "said"),
    [
        ("#0B1F3A", "#FFFFFF", "the logo stands on #0b1f3a: too dark"),
        ("#BFF3DF", "#7A1F5C", "the logo stands on #bff3df: too dark"),
        ("#F7FAFC", "#FFFFFF", "the logo cannot be told from its ground, #f7fafc"),
    ],
)
def test_ground_that_the_logo_does_not_belong_on_is_found(ground, ink, said):
    assert said in slot_told(foot(ground=ground, ink=ink))


def test_ground_that_changes_around_the_logo_is_found():
    found = slot_told(
        "#place(bottom + right, rect(width: 50mm, height: 40mm, fill: gray))" + foot(ground="#0000")
    )

    assert "the ground around the logo is not of one colour" in found


def test_logo_on_a_sheet_without_an_open_slot_is_found():
    (found,) = slot_told(foot(), None, code_alt="Kode som leder til siden")

    assert found == f'the picture "{ALT}" was not ordered'
