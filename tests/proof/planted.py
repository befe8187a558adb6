"""Where a word can hide: surface, the file with the word in it, the zone that it stands in."""

import gzip
import json

from finished import PARAGRAPH, changed_pdf, page, sheet
from surfaces import (
    DC,
    P,
    S,
    W,
    again,
    calendar,
    cbor,
    code,
    docx,
    exif,
    foreign,
    in_entities,
    index,
    mail,
    mail_with,
    numbered,
    odt,
    pagefind,
    paragraph,
    pdf_with_field,
    pdf_with_note,
    pdf_with_packet,
    pdf_with_picture,
    png,
    pptx,
    saved,
    svg,
    xlsx,
    xmp,
    zipped,
)

A5 = "nb/i-havn/a5.pdf"


def cut(word):
    """Cut a word in two, as markup does."""
    return word[:3], word[3:]


def both(word, between=""):
    return between.join(cut(word))


OFFICE = {
    "paragraph": ("a.docx", lambda w: docx(paragraph("Din", f" {w}")), "body"),
    "two runs": ("a.docx", lambda w: docx(paragraph(*cut(w))), "body"),
    "indented runs": (
        "a.docx",
        lambda w: docx(paragraph(*cut(w)).replace("<w:r>", "\n  <w:r>\n ")),
        "body",
    ),
    "soft hyphen": (
        "a.docx",
        lambda w: docx(f"<w:p><w:r><w:t>{both(w, '</w:t><w:softHyphen/><w:t>')}</w:t></w:r></w:p>"),
        "body",
    ),
    "heading": (
        "a.docx",
        lambda w: docx(
            f'<w:p><w:pPr><w:pStyle w:val="Overskrift1"/></w:pPr><w:r><w:t>{w}</w:t></w:r></w:p>'
        ),
        "headline",
    ),
    "text box in a paragraph": (
        "a.docx",
        lambda w: docx(
            f"<w:p><w:r><w:t>Hei</w:t><w:txbxContent>{paragraph(*cut(w))}</w:txbxContent></w:r></w:p>"
        ),
        "body",
    ),
    "deleted text": (
        "a.docx",
        lambda w: docx(
            f"<w:p><w:del><w:r><w:delText>{w[:3]}</w:delText></w:r>"
            f"<w:r><w:delText>{w[3:]}</w:delText></w:r></w:del></w:p>"
        ),
        "body",
    ),
    "text around deleted text": (
        "a.docx",
        lambda w: docx(
            f"<w:p><w:r><w:t>{w[:3]}</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
            f"<w:r><w:t>{w[3:]}</w:t></w:r></w:p>"
        ),
        "body",
    ),
    "code of a field": (
        "a.docx",
        lambda w: docx(f'<w:p><w:r><w:instrText>HYPERLINK "x/{w}"</w:instrText></w:r></w:p>'),
        "body",
    ),
    "header": (
        "a.docx",
        lambda w: docx(word__header1_xml=f"<w:hdr {W}>{paragraph(w)}</w:hdr>"),
        "body",
    ),
    "footer": (
        "a.docx",
        lambda w: docx(word__footer1_xml=f"<w:ftr {W}>{paragraph(w)}</w:ftr>"),
        "body",
    ),
    "footnote": (
        "a.docx",
        lambda w: docx(
            word__footnotes_xml=f"<w:f {W}><w:footnote>{paragraph(w)}</w:footnote></w:f>"
        ),
        "body",
    ),
    "comment": (
        "a.docx",
        lambda w: docx(
            word__comments_xml=f"<w:comments {W}><w:comment>{paragraph(w)}</w:comment></w:comments>"
        ),
        "body",
    ),
    "alternative text": (
        "a.docx",
        lambda w: docx(f"<w:p><w:r><w:drawing><docPr id='1' descr='{w}'/></w:drawing></w:r></w:p>"),
        "alt",
    ),
    "title of a picture": (
        "a.docx",
        lambda w: docx(f"<w:p><w:r><w:drawing><docPr id='1' title='{w}'/></w:drawing></w:r></w:p>"),
        "alt",
    ),
    "tip of a link": ("a.docx", lambda w: docx(f"<w:hyperlink w:tooltip='{w}'/>"), "meta"),
    "link": (
        "a.docx",
        lambda w: docx(
            word___rels__document_xml_rels=(
                f"<R><R Target='https://example.org/{numbered(w)}' TargetMode='External'/></R>"
            )
        ),
        "address",
    ),
    "title of the file": (
        "a.docx",
        lambda w: docx(docProps__core_xml=f"<p {DC}><dc:title>{w}</dc:title></p>"),
        "meta",
    ),
    "subject of the file": (
        "a.docx",
        lambda w: docx(docProps__core_xml=f"<p {DC}><dc:subject>{w}</dc:subject></p>"),
        "meta",
    ),
    "keywords of the file": (
        "a.docx",
        lambda w: docx(docProps__core_xml=f"<p><keywords>a, {w}</keywords></p>"),
        "meta",
    ),
    "name of a part": ("a.docx", lambda w: zipped({f"word/media/{w}.bin": b"\0"}), "path"),
    "picture in a letter": (
        "a.docx",
        lambda w: zipped({"word/media/image1.png": png(w)}),
        "meta",
    ),
    "file in a letter": (
        "a.docx",
        lambda w: zipped({"word/embeddings/a.xlsx": xlsx(x=f"<si {S}><t>{w}</t></si>")}),
        "body",
    ),
    "slide": (
        "a.pptx",
        lambda w: pptx(
            f"<p:sp><a:p><a:r><a:t>{w[:3]}</a:t></a:r><a:r><a:t>{w[3:]}</a:t></a:r></a:p></p:sp>"
        ),
        "body",
    ),
    "title of a slide": (
        "a.pptx",
        lambda w: pptx(f"<p:sp><p:ph type='title'/><a:p><a:r><a:t>{w}</a:t></a:r></a:p></p:sp>"),
        "headline",
    ),
    "notes of a speaker": (
        "a.pptx",
        lambda w: zipped({"ppt/notesSlides/n1.xml": f"<n><p><t>{w[:3]}</t><t>{w[3:]}</t></p></n>"}),
        "body",
    ),
    "comment on a slide": (
        "a.pptx",
        lambda w: zipped({"ppt/comments/c1.xml": f"<p:cm {P}><p:text>{w}</p:text></p:cm>"}),
        "body",
    ),
    "cell": (
        "a.xlsx",
        lambda w: xlsx(
            sharedStrings=f"<sst {S}><si><r><t>{w[:3]}</t></r><r><t>{w[3:]}</t></r></si></sst>"
        ),
        "body",
    ),
    "name of a sheet": (
        "a.xlsx",
        lambda w: xlsx(workbook=f"<workbook {S}><sheet name='{w}'/></workbook>"),
        "meta",
    ),
    "header of a sheet": (
        "a.xlsx",
        lambda w: xlsx(
            sheet=f'<s {S}><oddHeader>&amp;C&amp;"Arial"{w[:3]}&amp;14{w[3:]}</oddHeader></s>'
        ),
        "body",
    ),
    "comment on a cell": (
        "a.xlsx",
        lambda w: xlsx(
            comments1=f"<c {S}><text><r><t>{w[:3]}</t></r><r><t>{w[3:]}</t></r></text></c>"
        ),
        "body",
    ),
    "result of a formula": (
        "a.xlsx",
        lambda w: xlsx(sheet=f"<c {S} t='str'><v>{w}</v></c>"),
        "body",
    ),
    "open document": (
        "a.odt",
        lambda w: odt(f"<text:p>{w[:3]}<text:span>{w[3:]}</text:span></text:p>"),
        "body",
    ),
    "heading of an open document": ("a.odt", lambda w: odt(f"<text:h>{w}</text:h>"), "headline"),
    "remark in an open document": (
        "a.odt",
        lambda w: odt(f"<text:p>Hei<annotation><text:p>{w}</text:p></annotation></text:p>"),
        "body",
    ),
    "word around a remark": (
        "a.odt",
        lambda w: odt(
            f"<text:p>{w[:3]}<annotation><text:p>x</text:p></annotation>{w[3:]}</text:p>"
        ),
        "body",
    ),
    "picture in an open document": (
        "a.odt",
        lambda w: odt(f"<frame><desc>{w}</desc></frame>"),
        "alt",
    ),
    "link in an open document": (
        "a.odt",
        lambda w: odt(f"<text:p><text:a xlink:href='https://example.org/{w}'>x</text:a></text:p>"),
        "address",
    ),
    "footer of an open document": (
        "a.odt",
        lambda w: odt(styles=f"<s {DC} xmlns:text='t'><footer><text:p>{w}</text:p></footer></s>"),
        "body",
    ),
    "properties of an open document": (
        "a.odt",
        lambda w: odt(meta=f"<m {DC}><dc:title>{w}</dc:title></m>"),
        "meta",
    ),
}
MAIL = {
    "subject": ("a.eml", lambda w: mail(f"Subject: Din {w}"), "title"),
    "coded subject": (
        "a.eml",
        lambda w: mail(f"Subject: =?utf-8?q?{numbered(w).replace('%', '=')}?="),
        "title",
    ),
    "text": ("a.eml", lambda w: mail("Subject: Hei", body=w), "body"),
    "text in base64": ("a.eml", lambda w: mail("Subject: Hei", body=w, coding="base64"), "body"),
    "text in quoted-printable": (
        "a.eml",
        lambda w: mail("Subject: Hei", body=w, coding="quoted-printable"),
        "body",
    ),
    "HTML": (
        "a.eml",
        lambda w: mail("Subject: Hei", body=f"<p>{both(w, '<b>')}</b>", kind="text/html"),
        "body",
    ),
    "HTML in base64": (
        "a.eml",
        lambda w: mail("Subject: Hei", body=f"<p>{w}", kind="text/html", coding="base64"),
        "body",
    ),
    "preheader": (
        "a.eml",
        lambda w: mail(
            "Subject: Hei", body=f"<div style='display:none'>{w}</div><p>Hei", kind="text/html"
        ),
        "body",
    ),
    "button": (
        "a.eml",
        lambda w: mail("Subject: Hei", body=f"<a class=button>{w}</a>", kind="text/html"),
        "button",
    ),
    "alternative text": (
        "a.eml",
        lambda w: mail("Subject: Hei", body=f"<img alt='{w}'>", kind="text/html"),
        "alt",
    ),
    "sender": ("a.eml", lambda w: mail(f'From: "Vi i {w}" <post@example.org>'), "sender"),
    "reader": ("a.eml", lambda w: mail(f'To: "{w}" <post@example.org>'), "contact"),
    "address": ("a.eml", lambda w: mail(f"From: Vi <{w}@example.org>"), "address"),
    "way to say no": (
        "a.eml",
        lambda w: mail(f"List-Unsubscribe: <https://example.org/{numbered(w)}>"),
        "address",
    ),
    "other header": ("a.eml", lambda w: mail(f"Keywords: {w}"), "meta"),
    "name of an attachment": ("a.eml", lambda w: mail_with(f"{w}.bin", b"\0"), "path"),
    "attachment": ("a.eml", lambda w: mail_with("a.docx", docx(paragraph(*cut(w)))), "body"),
}
CALENDARS = {
    "captions": (
        "a.vtt",
        lambda w: f"WEBVTT\n\n00:01.000 --> 00:04.000\nDin {w}\n".encode(),
        "body",
    ),
    "summary": ("a.ics", lambda w: calendar(f"SUMMARY:Din {w}"), "title"),
    "folded": ("a.ics", lambda w: calendar("DESCRIPTION:Din " + both(w, "\r\n ")), "body"),
    "folded with a parameter": (
        "a.ics",
        lambda w: calendar("DESCRIPTION;LANGUAGE=nb:Din " + both(w, "\r\n\t")),
        "body",
    ),
    "escaped": ("a.ics", lambda w: calendar(f"DESCRIPTION:Hei\\n{w}\\, ja"), "body"),
    "place": ("a.ics", lambda w: calendar(f"LOCATION:{w}"), "contact"),
    "link": ("a.ics", lambda w: calendar(f"URL:https://example.org/{numbered(w)}"), "address"),
    "categories": ("a.ics", lambda w: calendar(f"CATEGORIES:Jobb,{w}"), "meta"),
    "organiser": ("a.ics", lambda w: calendar(f'ORGANIZER;CN="Vi: {w}":mailto:x@y.no'), "sender"),
    "identifier": ("a.ics", lambda w: calendar(f"UID:{w}@example.org"), "path"),
    "HTML": (
        "a.ics",
        lambda w: calendar("X-ALT-DESC;FMTTYPE=text/html:<p>" + both(w, "<b>")),
        "body",
    ),
    "own field": ("a.ics", lambda w: calendar(f"X-WR-CALNAME:{w}"), "body"),
    "card": ("a.vcf", lambda w: f"BEGIN:VCARD\r\nNOTE:Din {w}\r\nEND:VCARD\r\n", "body"),
    "old card with soft ends": (
        "a.vcf",
        lambda w: f"NOTE;ENCODING=QUOTED-PRINTABLE:{both(w, '=' + chr(13) + chr(10))}\r\n",
        "body",
    ),
    "old card": (
        "a.vcf",
        lambda w: f"NOTE;ENCODING=QUOTED-PRINTABLE:{numbered(w).replace('%', '=')}\r\n",
        "body",
    ),
}
DRAWINGS = {
    "text": ("a.svg", lambda w: svg(f"<text>{w}</text>"), "body"),
    "two spans": (
        "a.svg",
        lambda w: svg(f"<text><tspan>{w[:3]}</tspan><tspan>{w[3:]}</tspan></text>"),
        "body",
    ),
    "along a line": ("a.svg", lambda w: svg(f"<text><textPath>{w}</textPath></text>"), "body"),
    "title": ("a.svg", lambda w: svg(f"<title>{w}</title>"), "alt"),
    "description": ("a.svg", lambda w: svg(f"<desc>{w}</desc>"), "alt"),
    "label": ("a.svg", lambda w: svg(f"<g aria-label='{w}'/>"), "meta"),
    "title of a link": ("a.svg", lambda w: svg(f"<a title='x' xlink:title='{w}'/>"), "meta"),
    "link": ("a.svg", lambda w: svg(f"<a xlink:href='x/{w}'/>"), "path"),
    "CDATA": ("a.svg", lambda w: svg(f"<text><![CDATA[{w}]]></text>"), "body"),
    "metadata": (
        "a.svg",
        lambda w: svg(f"<metadata><dc:subject>{w}</dc:subject></metadata>"),
        "meta",
    ),
    "comment": ("a.svg", lambda w: svg(f"<!-- {w} -->"), "meta"),
    "comment outside": ("a.svg", lambda w: f"<!-- {w} -->{svg('')}", "meta"),
    "style": ("a.svg", lambda w: svg(f"<style>text::after{{content:'{w}'}}</style>"), "meta"),
    "picture inside": (
        "a.svg",
        lambda w: svg(f"<image href='data:image/svg+xml,%3Csvg%3E{w}%3C/svg%3E'/>"),
        "body",
    ),
}
PICTURES = {
    "tEXt": ("a.png", png, "meta"),
    "zTXt": ("a.png", lambda w: png(w, "zTXt"), "meta"),
    "iTXt": ("a.png", lambda w: png(w, "iTXt"), "meta"),
    "Exif": ("a.png", lambda w: saved("PNG", exif=exif(w)), "meta"),
    "XMP": ("a.png", lambda w: png(xmp(in_entities(w)), "iTXt"), "meta"),
    "square code": ("a.png", lambda w: code(f"https://veien.example/{w}"), "path"),
    "square code that hides it": ("a.png", lambda w: code(f"https://x.no/{numbered(w)}"), "path"),
    "square code in JPEG": ("a.jpg", lambda w: again(code(f"https://x.no/{w}"), "JPEG"), "path"),
    "square code in WebP": ("a.webp", lambda w: again(code(f"https://x.no/{w}"), "WEBP"), "path"),
    "Exif in JPEG": ("a.jpg", lambda w: saved("JPEG", exif=exif(w)), "meta"),
    "remark in JPEG": ("a.jpg", lambda w: saved("JPEG", comment=w.encode()), "meta"),
    "XMP in JPEG": ("a.jpg", lambda w: saved("JPEG", xmp=xmp(w).encode()), "meta"),
    "Exif in WebP": ("a.webp", lambda w: saved("WEBP", exif=exif(w)), "meta"),
    "XMP in WebP": ("a.webp", lambda w: saved("WEBP", xmp=xmp(w).encode()), "meta"),
}
PDFS = {
    "text": (A5, lambda w: sheet((PARAGRAPH, f"Din {w}")), "body"),
    "title": (A5, lambda w: sheet(before=f'#set document(title: "{w}")\n'), "meta"),
    "square code": (A5, lambda w: sheet(code=f"https://veien.example/{w}/"), "path"),
    "link": (A5, lambda w: sheet(after=f'#link("https://x.no/{numbered(w)}")[Se]\n'), "address"),
    "note": (A5, pdf_with_note, "meta"),
    "file attached": (
        A5,
        lambda w: changed_pdf(sheet(), lambda file: file.attachments.update({"a.txt": w.encode()})),
        "body",
    ),
    "picture with XMP": (A5, pdf_with_picture, "meta"),
    "field of a form": (A5, pdf_with_field, "meta"),
    "XMP": (A5, lambda w: pdf_with_packet(in_entities(w)), "meta"),
}
RECORDS = {
    "text": ("a.txt", lambda w: f"Din {w}", "body"),
    "address in a text": ("a.txt", lambda w: f"Se https://x.no/{numbered(w)}", "body"),
    "host in a text": ("a.txt", lambda w: f"Se https://{foreign(w)}.no", "body"),
    "text in two bytes": ("a.txt", lambda w: w.encode("utf-16"), "body"),
    "Markdown": ("a.md", lambda w: both(w, "**"), "body"),
    "entities": ("a.md", in_entities, "body"),
    "table": ("a.csv", lambda w: f'dag;tekst\n1;"Din\n{w}"\n', "body"),
    "table with tabs": ("a.tsv", lambda w: f"dag\ttekst\n1\t{w}\n", "body"),
    "JSON": ("a.json", lambda w: json.dumps({"x": [{"y": w}]}), "body"),
    "escaped JSON": (
        "a.json",
        lambda w: '{"x": "' + "".join(f"\\u{ord(sign):04x}" for sign in w) + '"}',
        "body",
    ),
    "key of JSON": ("a.json", lambda w: json.dumps({w: 1}), "body"),
    "linked data": ("a.jsonld", lambda w: json.dumps({"name": w}), "body"),
    "manifest": ("a.webmanifest", lambda w: json.dumps({"name": w}), "body"),
    "search index": ("search/search_index.json", lambda w: index("nb/", f"Din {w}"), "body"),
    "search index of staff": (
        "search/search_index.json",
        lambda w: index("staff/x/", f"Din {w}"),
        "professional",
    ),
    "place in a search index": ("search/search_index.json", lambda w: index(f"{w}/", "x"), "path"),
    "Pagefind fragment": (
        "pagefind/fragment/nb_1.pf_fragment",
        lambda w: pagefind(json.dumps({"url": "/nb/", "content": f"Din {w}"}).encode()),
        "body",
    ),
    "Pagefind index": ("nb_1.pf_index", lambda w: pagefind(cbor("hei", w, "ja")), "body"),
    "Pagefind meta": ("pagefind.nb_1.pf_meta", lambda w: pagefind(cbor("1.0", w)), "body"),
    "packed page": ("index.html.gz", lambda w: gzip.compress(page(body=f"<p>{w}</p>")), "body"),
    "script": ("a.js", lambda w: f'x = "{w[:3]}" +\n "{w[3:]}"', "meta"),
    "escaped script": ("a.mjs", lambda w: f"x = '\\x{ord(w[0]):02x}{w[1:]}'", "meta"),
    "template in a script": ("a.js", lambda w: f"x = `${{y}} {w}`", "meta"),
    "comment in a script": ("a.js", lambda w: f"f() // {w}", "meta"),
    "style": ("a.css", lambda w: f'a::after{{content:"{w}"}}', "meta"),
    "escaped style": ("a.css", lambda w: f'a::after{{content:"\\{ord(w[0]):x} {w[1:]}"}}', "meta"),
    "picture of a style": ("a.css", lambda w: f"a{{background:url(x/{w}.png)}}", "meta"),
    "comment in a style": ("a.css", lambda w: f"/* {w} */", "meta"),
    "catalogue": (
        "en.po",
        lambda w: f'msgctxt "a.b"\nmsgid ""\n"{w[:3]}"\n"{w[3:]}"\nmsgstr ""\n',
        "body",
    ),
    "translation": ("en.po", lambda w: f'msgid "x"\nmsgstr "{w}"\n', "body"),
    "former text": ("en.po", lambda w: f'#| msgid "{w}"\nmsgid "x"\nmsgstr ""\n', "body"),
    "remark for translators": ("en.po", lambda w: f'#. {w}\nmsgid "x"\nmsgstr ""\n', "meta"),
    "XLIFF": ("en.xlf", lambda w: f"<source>{w[:3]}<g id='1'>{w[3:]}</g></source>", "body"),
    "XLIFF 2": (
        "en.xliff",
        lambda w: f"<xliff trgLang='en'><target>{w[:3]}<pc id='1'>{w[3:]}</pc></target></xliff>",
        "body",
    ),
    "feed": ("a.rss", lambda w: f"<rss><item><title>{w}</title></item></rss>", "body"),
    "feed with HTML": (
        "a.rss",
        lambda w: f"<rss><description>&lt;p&gt;{both(w, '&lt;b&gt;')}</description></rss>",
        "body",
    ),
    "site map": ("a.xml", lambda w: f"<loc>https://veien.example/{numbered(w)}/</loc>", "address"),
    "attribute": ("a.xml", lambda w: f"<a b='{w}'/>", "meta"),
    "rule of a server": ("_redirects", lambda w: f"/x /{numbered(w)} 301", "body"),
    "archive": ("a.zip", lambda w: zipped({"a.docx": docx(paragraph(*cut(w)))}), "body"),
    "remark of an archive": ("a.zip", lambda w: zipped({"a.txt": "Hei"}, comment=w), "meta"),
    "PDF without a name": ("a.bin", lambda w: sheet((PARAGRAPH, w)), "body"),
}
PAGES = {
    "redirect": ("<meta http-equiv=refresh content='0; url=../{w}/'>", "path"),
    "redirect in quotes": ("<meta http-equiv=refresh content='0;URL=\"../{w}/\"'>", "path"),
    "redirect without a name": ("<meta http-equiv=refresh content='0; ../{w}/'>", "path"),
    "redirect to numbers": ("<meta http-equiv=refresh content='0; url=../{n}/'>", "path"),
    "base": ("<base href='https://example.org/{n}/'>", "address"),
    "link in numbers": ("<a href='../{n}/'>x</a>", "path"),
    "link in numbers of numbers": ("<a href='../{nn}/'>x</a>", "path"),
    "link that is no address": ("<a href='https://[{w}'>x</a>", "path"),
    "link in letters of another host": ("<a href='https://{p}.no'>x</a>", "address"),
    "words of a link": ("<a href='https://karrieretroms.example/'>{w}troms.example</a>", "body"),
    "name of a download": ("<a href=x download='{w}.pdf'>x</a>", "path"),
    "sentence for a script": ("<p data-said='Din {w}'>x</p>", "meta"),
    "link for a script": ("<p data-href='../{n}'>x</p>", "meta"),
    "noscript": ("<noscript><p>{w}</p></noscript>", "body"),
    "template": ("<template class='x>y'><p>{a}<b>{b}</b></p></template>", "body"),
    "template in a template": ("<template><template>{w}</template></template>", "body"),
    "comment": ("<p>Hei<!-- {a}<b>{b}</b> --></p>", "meta"),
    "comment for one program": ("<!--[if mso]><p>{w}</p><![endif]-->", "meta"),
    "word around a comment": ("<p>{a}<!-- x -->{b}</p>", "body"),
    "linked data": ('<script type="application/ld+json">{{"x": "{w}"}}</script>', "meta"),
    "data": ('<script type="application/json">{{"x": "{w}"}}</script>', "meta"),
    "script": ("<script>x = '{w}'</script>", "meta"),
    "template in a script": ("<script type='text/template'><p>{a}<b>{b}</b></script>", "body"),
    "style": ("<style>p::before{{content:'{w}'}}</style>", "meta"),
    "style of an element": ("<p style='background:url(../{n}.png)'>x</p>", "meta"),
    "picture set": ("<img srcset='../a.png 1x, ../{n}.png 2x'>", "path"),
    "value": ("<input value='{w}'>", "meta"),
    "placeholder": ("<input placeholder='{w}'>", "meta"),
    "choice": ("<select><option label='{w}'>x</select>", "meta"),
    "page in a page": ("<iframe srcdoc='&lt;p&gt;{a}&lt;b&gt;{b}'></iframe>", "body"),
    "object": ("<object data='../{w}.pdf'></object>", "path"),
    "element that nobody knows": ("<p>{a}<x-y>{b}</x-y></p>", "body"),
    "picture in the page": ("<img src='data:image/svg+xml,%3Csvg%3E{n}%3C/svg%3E'>", "body"),
}
