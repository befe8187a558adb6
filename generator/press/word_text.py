"""Paragraphs as Word writes them, in both directions of reading."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from generator.press.word_frame import word_language

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"  # letters that run from right to left
_ISOLATES = "\u2066-\u2069"
_WEB = rf"https?://[^\s{_ISOLATES}]*[^\s{_ISOLATES}.,;:!?)»”’]"
# Isolates are boxes in some fonts of Word, and LibreOffice does not read w:dir. Both keep digits
# and slashes in place between U+200E LEFT-TO-RIGHT MARKs, and words apart at U+200F.
_LEFT, _RIGHT_AGAIN = "\u200e", "\u200f"
# What keeps an order of its own: what is isolated, web addresses, words in other letters.
_APART = re.compile(
    rf"[\u2066-\u2068](?P<kept>[^\u2069]*)\u2069|(?P<web>{_WEB})"
    rf"|(?P<other>[^\W\d_{_RIGHT}](?:[^{_RIGHT}{_ISOLATES}\n]*[^\W_{_RIGHT}])?)"
)
_LINK = re.compile(_WEB)


@dataclass(frozen=True)
class WordText:
    """How a document runs, and who knows the number of a link in it."""

    rtl: bool
    linked: Callable[[str], str]

    def paragraph(
        self,
        style: str,
        text: str = "",
        *,
        within: str = "",
        after: int = 0,
        language: str = "",
        end: str = "",
    ) -> str:
        """Return a paragraph as XML.

        `within` are properties between its style and its direction, `after` is more space
        below it, `end` are more runs.

        Words in another language take their own direction.
        """
        rtl = runs_right(text) if language else self.rtl
        turned = f'<w:bidi w:val="{int(rtl)}"/>' if rtl or self.rtl else ""
        space = f'<w:spacing w:after="{after}"/>' if after else ""
        return (
            f'<w:p {W} {R}><w:pPr><w:pStyle w:val="{style}"/>{within}{turned}{space}</w:pPr>'
            f"{self.runs(text, rtl=rtl, language=language)}{end}</w:p>"
        )

    def runs(self, text: str, *, rtl: bool, language: str = "", style: str = "") -> str:
        """Return the words as runs of one direction each."""
        return "".join(self._runs(text, rtl=rtl, language=language, style=style))

    def _runs(self, text: str, *, rtl: bool, language: str, style: str) -> Iterator[str]:
        at = 0
        # Where everything runs to the right, only links are anything of their own.
        for match in (_APART if rtl else _LINK).finditer(text):
            yield self._run(text[at : match.start()], rtl=rtl, language=language, style=style)
            at = match.end()
            said = match["kept"] if rtl and match["kept"] else match[0]
            # Words in other letters begin and end with a letter: they need no marks.
            marked = rtl and not match["other"]
            run = f"{_LEFT}{said}{_LEFT}" if marked else said
            apart = self._run(_RIGHT_AGAIN, rtl=True, language="", style="") if marked else ""
            if _LINK.fullmatch(said):
                run = self._run(run, rtl=False, language=language, style="Hyperlink")
                to = self.linked(said)
                run = f'<w:hyperlink r:id="{to}" w:history="1">{run}</w:hyperlink>'
            else:
                run = self._run(run, rtl=False, language=language, style=style)
            yield f"{apart}{run}{apart}"
        yield self._run(text[at:], rtl=rtl, language=language, style=style)

    def _run(self, text: str, *, rtl: bool, language: str, style: str) -> str:
        shown = re.sub(f"[{_ISOLATES}]", "", text)
        if not shown:
            return ""
        properties = f'<w:rStyle w:val="{style}"/>' if style else ""
        if self.rtl:
            properties += f'<w:rtl w:val="{int(rtl)}"/>'
        elif rtl:
            properties += "<w:rtl/>"
        if language:
            said = word_language(language)
            properties += f'<w:lang w:val="{said}" w:eastAsia="{said}" w:bidi="{said}"/>'
        lines = "<w:br/>".join(_text(line) for line in shown.split("\n"))
        return f"<w:r><w:rPr>{properties}</w:rPr>{lines}</w:r>"


def runs_right(text: str) -> bool:
    """Tell by its first letter which way a text is read."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind != "L" for kind in kinds if kind in {"L", "R", "AL"}), False)


def _text(line: str) -> str:
    return "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else ""
        for part in line.split("\t")
    )
