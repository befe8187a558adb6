"""A pile for the printer: every copy in its place, nothing carried twice, made in a moment."""

import io
import time

import pikepdf
import pypdfium2

from generator.press.stack import Portion, page_count, pile


def blank_sheet(width, height):
    made = io.BytesIO()
    with pikepdf.new() as file:
        file.add_blank_page(page_size=(width, height))
        file.save(made)
    return made.getvalue()


def test_thousands_of_copies_are_piled_in_a_moment_and_found_by_their_names():
    tall, wide = blank_sheet(300, 400), blank_sheet(400, 300)
    portions = [Portion(tall, 15_000, "tall"), Portion(wide, 10_000, "wide")]
    start = time.monotonic()

    made = pile([*portions, Portion(tall, 5_000, "tall again")], "Pile", "nb", double_sided=False)

    assert time.monotonic() - start < 15  # half a second; page by page it was a minute
    assert page_count(made) == len(pypdfium2.PdfDocument(made)) == 30_000
    with pikepdf.open(io.BytesIO(made)) as file:
        places = {page.obj.objgen: number for number, page in enumerate(file.pages)}
        entries = file.open_outline().root
        found = {each.title: places[each.destination[0].objgen] for each in entries}
    assert found == {"tall": 0, "wide": 15_000, "tall again": 25_000}


def test_what_is_no_pdf_has_no_pages():
    assert page_count(b"%PDF-1.7, and then nothing") == 0
