"""WeasyPrint as a contender: reads names of HTML files, answers with the size of each PDF."""

import sys

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

FONTS = FontConfiguration()

for line in sys.stdin:
    pdf = HTML(filename=line.strip()).write_pdf(pdf_variant="pdf/ua-1", font_config=FONTS)
    print(len(pdf), flush=True)
