"""Small files of every kind, made by hand so that a word can be put wherever one may hide."""

import base64
import gzip
import io
import json
import struct
import zipfile
import zlib

import pikepdf
import segno
from finished import changed_pdf, sheet
from PIL import Image
from PIL.PngImagePlugin import PngInfo

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
TEXT = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def zipped(members, comment=""):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
        archive.comment = comment.encode()
    return out.getvalue()


def docx(body="", **others):
    """Return a letter; `others` are its other parts, `__` for a slash and `_` for a dot."""
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    named = {name.replace("__", "/").replace("_", "."): part for name, part in others.items()}
    return zipped({"word/document.xml": document, **named})


def paragraph(*runs):
    return f"<w:p>{''.join(f'<w:r><w:t>{run}</w:t></w:r>' for run in runs)}</w:p>"


def pptx(shape):
    slide = f"<p:sld {P} {A}><p:cSld><p:spTree>{shape}</p:spTree></p:cSld></p:sld>"
    return zipped({"ppt/slides/slide1.xml": slide})


def xlsx(**parts):
    return zipped({f"xl/{name}.xml": part for name, part in parts.items()})


def odt(body="", **parts):
    content = f"<office {TEXT} {DC} {XLINK}>{body}</office>"
    return zipped({"content.xml": content, **{f"{name}.xml": parts[name] for name in parts}})


def mail(*headers, body="", kind="text/plain", coding="8bit"):
    """Return an e-mail with one part, coded as its header says."""
    coded = {
        "8bit": lambda text: text,
        "base64": lambda text: base64.encodebytes(text.encode()).decode(),
        # Every sign as a number, and a line that is broken in the middle of a word.
        "quoted-printable": lambda text: "".join(f"={byte:02X}=\n" for byte in text.encode()),
    }[coding](body)
    lines = (
        "MIME-Version: 1.0",
        *headers,
        f"Content-Type: {kind}; charset=utf-8",
        f"Content-Transfer-Encoding: {coding}",
    )
    return ("\n".join(lines) + f"\n\n{coded}").encode()


def mail_with(name, content):
    """Return an e-mail with a file attached."""
    attached = base64.encodebytes(content).decode()
    return (
        "MIME-Version: 1.0\nSubject: Hei\nContent-Type: multipart/mixed; boundary=x\n\n"
        "--x\nContent-Type: text/plain\n\nHei\n--x\nContent-Type: application/octet-stream\n"
        f"Content-Disposition: attachment; filename={name}\nContent-Transfer-Encoding: base64\n\n"
        f"{attached}\n--x--\n"
    ).encode()


def calendar(*lines):
    return "\r\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR"))


def svg(inside):
    return f"<svg xmlns='http://www.w3.org/2000/svg' {XLINK} {DC}>{inside}</svg>"


def png(text="", way="tEXt"):
    """Return a picture with a text in one of the three chunks."""
    chunk = PngInfo()
    if way == "iTXt":
        chunk.add_itxt("Description", text, zip=True)
    else:
        chunk.add_text("Description", text, zip=way == "zTXt")
    return saved("PNG", pnginfo=chunk)


def saved(form, **more):
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, form, **more)
    return out.getvalue()


def again(picture, form):
    """Save a picture in another form."""
    out = io.BytesIO()
    Image.open(io.BytesIO(picture)).convert("RGB").save(out, form)
    return out.getvalue()


def exif(text):
    """Put a text where telephones put it: encoded as Windows does, in a directory of its own."""
    found = Image.Exif()
    found[0x9C9B] = text.encode("utf-16-le")
    found.get_ifd(0x8769)[0x9286] = b"ASCII\0\0\0" + text.encode()
    return found


def xmp(text):
    said = f"<rdf:Description {DC}><dc:subject>{text}</dc:subject></rdf:Description>"
    rdf = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
    return f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF {rdf}>{said}</rdf:RDF></x:xmpmeta>"


def code(text, kind="png"):
    out = io.BytesIO()
    segno.make(text, micro=False).save(out, kind=kind, scale=6, border=4)
    return out.getvalue()


def png_cut_off():
    """Return a picture with a chunk that holds less than it says."""
    whole = saved("PNG")
    chunk = struct.pack(">I4s", 5, b"tEXt") + b"a\0b" + struct.pack(">I", zlib.crc32(b"tEXta\0b"))
    return whole[:33] + chunk


def pdf(change):
    return changed_pdf(sheet(), change)


def pdf_with_note(text):
    def add(file):
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Text,
            Rect=[9, 9, 30, 30],
            Contents=pikepdf.String(text),
        )
        file.pages[0].Annots = pikepdf.Array([file.make_indirect(note)])

    return pdf(add)


def pdf_with_field(text):
    def add(file):
        field = pikepdf.Dictionary(
            FT=pikepdf.Name.Tx, T=pikepdf.String("x"), V=pikepdf.String(text)
        )
        file.Root.AcroForm = pikepdf.Dictionary(Fields=[file.make_indirect(field)])

    return pdf(add)


def pdf_with_packet(text):
    def add(file):
        file.Root.Metadata = file.make_stream(xmp(text).encode())

    return pdf(add)


def pdf_with_picture(text):
    def add(file):
        packet = file.make_stream(xmp(text).encode(), Type=pikepdf.Name.Metadata)
        file.pages[0].Extra = file.make_stream(b"x", Metadata=packet)

    return pdf(add)


def pagefind(content):
    return gzip.compress(b"pagefind_dcd" + content)


def cbor(*texts):
    """Return an array of short texts, as the index of Pagefind holds them."""
    coded = (bytes((0x60 + len(text),)) + text.encode() for text in texts)
    return bytes((0x80 + len(texts),)) + b"".join(coded)


def index(location, text):
    return json.dumps({"config": {"lang": ["no"]}, "docs": [{"location": location, "text": text}]})


def numbered(text):
    """Write every letter as an address may write it: %6B."""
    return "".join(f"%{byte:02X}" for byte in text.encode())


def foreign(text):
    """Put an accent on the word, and write it as names of hosts are written."""
    return f"{text[:5]}è{text[6:]}".encode("idna").decode()


def in_entities(text):
    return "".join(f"&#{ord(sign)};" for sign in text)
