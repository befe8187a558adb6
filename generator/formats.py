"""Every shape that an artefact can have. A new format is one line here and one template."""

from dataclasses import dataclass
from typing import Literal, get_args

# What translators get and send: gettext, OASIS XLIFF 2.1 and 1.2.
ExchangeForm = Literal["po", "xliff", "xliff-1.2"]
EXCHANGE_FORMS: tuple[ExchangeForm, ...] = get_args(ExchangeForm)


@dataclass(frozen=True)
class Format:
    """One shape: who presses it, from which template, and how large it is.

    `width` and `height` are millimetres for sheets and pixels for pictures.
    `name` is what staff read, `size` what stands in a citizen's link to it, whose
    words are the phrase `link`. A sheet that is `filled_in` by hand has its own title
    for everybody, and no code: it is used where the reader sits already.
    """

    id: str
    kind: Literal["sheet", "picture"]
    template: str
    width: float
    height: float
    name: str
    size: str
    link: str = "sheet"
    filled_in: bool = False

    @property
    def label(self) -> str:
        """What staff read: Flygeblad (A5)."""
        return f"{self.name} ({self.size})"

    @property
    def suffix(self) -> str:
        """The file name's end; sheets go to printers, pictures to posts."""
        return ".pdf" if self.kind == "sheet" else ".png"


# Paper sizes: ISO 216. Picture sizes: what link previews and feeds show uncut
# (sources stand with the channels in content/channels.yml).
FORMATS = {
    each.id: each
    for each in (
        Format("a5-flyer", "sheet", "flyer.typ", 148, 210, "Flygeblad", "A5"),
        Format("a4-sheet", "sheet", "flyer.typ", 210, 297, "Ark", "A4"),
        Format(
            *("a4-questions", "sheet", "questions.typ", 210, 297, "Spørsmål til samtalen", "A4"),
            link="question_sheet",
            filled_in=True,
        ),
        Format("picture-1200x630", "picture", "picture.typ", 1200, 630, "Lenkebilde", "1200×630"),
        Format("picture-1080x1350", "picture", "picture.typ", 1080, 1350, "Bilde", "1080×1350"),
        Format("picture-1080x1920", "picture", "picture.typ", 1080, 1920, "Bilde", "1080×1920"),
    )
}
