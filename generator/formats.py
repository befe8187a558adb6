"""Every shape that an artefact can have. A new format is one line here and one template."""

from dataclasses import dataclass
from typing import Literal, get_args

# What translators get and send: gettext, OASIS XLIFF 2.1 and 1.2.
ExchangeForm = Literal["po", "xliff", "xliff-1.2"]
EXCHANGE_FORMS: tuple[ExchangeForm, ...] = get_args(ExchangeForm)

# What one sheet is about: an audience in a language, a language, or people of the front line.
Subject = Literal["edition", "language", "front-line"]
# What a sheet is for, in the order of the print desk: to hand out, to put up, to show on a
# screen, to read in peace, to write on, and for those who meet people.
Use = Literal["hand", "wall", "screen", "read", "write", "meet"]
USES: tuple[Use, ...] = get_args(Use)
# How a sheet is made besides the one for office printers.
VariantId = Literal["shop", "eco", "n-up", "fold"]


@dataclass(frozen=True)
class PrintVariant:
    """Another way to print the same sheet; `name` is what staff read.

    `arranged` says that finished pages are laid out on A4: nothing is set anew.
    """

    id: VariantId
    name: str
    arranged: bool = False


VARIANTS: dict[str, PrintVariant] = {
    each.id: each
    for each in (
        PrintVariant("shop", "til trykkeri, 3 mm utfall"),
        PrintVariant("eco", "lys, sparer toner"),
        PrintVariant("n-up", "flere på ett A4-ark", arranged=True),
        PrintVariant("fold", "til å brette", arranged=True),
    )
}


def is_arranged(variant: str) -> bool:
    """Tell whether a variant is laid out from finished pages; the sheet itself has no variant."""
    return variant in VARIANTS and VARIANTS[variant].arranged


@dataclass(frozen=True)
class Format:
    """One shape: who presses it, from which template, and how large it is.

    `width` and `height` are millimetres for sheets (ISO 216, trimmed) and pixels for
    pictures; `smallest` is the least type size in points, `edge` how many millimetres stay
    free of words along the cut. `codes` is how many square codes lie on it: none where nobody
    scans anything. What offices put on their copier is `photocopied`, and proofed so. `name` is
    what staff read, `size` what stands in a citizen's link to it, whose words are the phrase
    `link`: without one only staff hand it out. `beside` is for languages other than Norwegian:
    bokmål stands beside every block. A sheet with an `own_title` (a phrase) is called the same
    for everybody. `local` says that it has room for the place and the hour of one day. What
    has a `use` lies at the print desk. What is made for those who pass the word on as well is
    for `partners`: they need a page to keep on the wall, not a card to hand out about themselves.
    """

    id: str
    kind: Literal["sheet", "picture"]
    template: str
    width: float
    height: float
    name: str
    size: str
    of: Subject = "edition"
    pages: int = 1
    smallest: float = 9
    codes: int = 1
    edge: float = 5
    photocopied: bool = False
    beside: bool = False
    local: bool = False
    link: str = ""
    own_title: str = ""
    use: Use | Literal[""] = ""
    variants: tuple[VariantId, ...] = ()
    partners: bool = False

    @property
    def coded(self) -> bool:
        """Say whether it carries a code at all."""
        return self.codes > 0

    @property
    def label(self) -> str:
        """What staff read: Flygeblad (A5)."""
        return f"{self.name} ({self.size})"

    @property
    def suffix(self) -> str:
        """The file name's end; sheets go to printers, pictures to posts."""
        return ".pdf" if self.kind == "sheet" else ".png"


# Paper sizes: ISO 216; envelopes for DL: ISO 269; cards as Norwegian shops cut them: 85 x 55.
# Picture sizes: what link previews and feeds show uncut (sources stand with the channels in
# content/channels.yml); screens: full HD.
FORMATS: dict[str, Format] = {
    each.id: each
    for each in (
        Format(
            *("a5-flyer", "sheet", "flyer.typ", 148, 210, "Flygeblad", "A5"),
            photocopied=True,
            local=True,
            link="sheet",
            use="hand",
            variants=("shop", "eco", "n-up"),
        ),
        Format(
            *("a4-sheet", "sheet", "flyer.typ", 210, 297, "Ark", "A4"),
            photocopied=True,
            local=True,
            link="sheet",
            use="hand",
            variants=("shop", "eco"),
            partners=True,
        ),
        Format(
            *("a5-pair", "sheet", "pair.typ", 210, 148, "Flygeblad på to språk", "A5"),
            photocopied=True,
            beside=True,
            local=True,
            use="hand",
            variants=("n-up",),
        ),
        Format(
            *("a4-pair", "sheet", "pair.typ", 210, 297, "Ark på to språk", "A4"),
            photocopied=True,
            beside=True,
            local=True,
            link="sheet_pair",
            use="hand",
        ),
        Format(
            *("a4-large", "sheet", "large.typ", 210, 297, "Stor skrift", "A4"),
            pages=2,
            smallest=18,
            local=True,
            link="sheet_large",
            use="read",
        ),
        Format(
            *("a4-plain", "sheet", "plain.typ", 210, 297, "Svart-hvitt uten kode", "A4"),
            smallest=12,
            codes=0,
            local=True,
            link="sheet_plain",
            use="read",
        ),
        Format(
            *("a3-poster", "sheet", "poster.typ", 297, 420, "Plakat", "A3"),
            smallest=14,
            local=True,
            use="wall",
            variants=("shop", "eco"),
        ),
        Format(
            *("a4-tear-off", "sheet", "tear-off.typ", 210, 297, "Plakat med rivelapper", "A4"),
            codes=8,
            local=True,
            use="wall",
        ),
        Format(
            *("a6-card", "sheet", "card.typ", 105, 148, "Lommekort", "A6"),
            edge=3,
            use="hand",
            variants=("shop", "n-up"),
        ),
        Format(
            *("a4-cards", "sheet", "cards.typ", 210, 297, "Ti visittkort", "A4"),
            edge=3,
            codes=10,
            use="hand",
        ),
        Format(
            *("dl-folder", "sheet", "folder.typ", 297, 210, "Brosjyre i tre fløyer", "DL"),
            pages=2,
            use="read",
            variants=("shop",),
        ),
        Format(
            *("a5-booklet", "sheet", "booklet.typ", 148, 210, "Hefte", "A5"),
            pages=8,
            use="read",
            variants=("fold",),
        ),
        Format(
            *("roll-up", "sheet", "roll-up.typ", 850, 2000, "Roll-up", "85×200 cm"),
            smallest=60,
            use="wall",
            variants=("shop",),
        ),
        Format(
            *("a4-questions", "sheet", "questions.typ", 210, 297, "Spørsmål til samtalen", "A4"),
            codes=0,
            link="question_sheet",
            own_title="sheet_questions_title",
            use="write",
        ),
        Format(
            *("screen-1920x1080", "picture", "screen.typ", 1920, 1080, "Skjerm", "16:9"),
            use="screen",
        ),
        Format(
            *("screen-1080x1920", "picture", "screen.typ", 1080, 1920, "Skjerm", "9:16"),
            use="screen",
        ),
        Format(
            *("picture-1200x630", "picture", "picture.typ", 1200, 630, "Lenkebilde", "1200×630"),
            codes=0,
            partners=True,
        ),
        Format(
            *("picture-1080x1350", "picture", "picture.typ", 1080, 1350, "Bilde", "1080×1350"),
            codes=0,
        ),
        Format(
            *("picture-1080x1080", "picture", "picture.typ", 1080, 1080, "Bilde", "1080×1080"),
            codes=0,
        ),
        Format(
            *("picture-1080x1920", "picture", "picture.typ", 1080, 1920, "Bilde", "1080×1920"),
            codes=0,
        ),
        Format(
            *("a3-life", "sheet", "life.typ", 420, 297, "Veien gjennom livet", "A3"),
            of="language",
            smallest=11,
            own_title="life_title",
            use="wall",
        ),
        Format(
            *("a4-three", "sheet", "three.typ", 210, 297, "Samtale med tre", "A4"),
            of="language",
            codes=0,
            own_title="three_title",
            use="write",
        ),
        Format(
            *("a4-interpreter", "sheet", "interpreter.typ", 210, 297, "Til tolken", "A4"),
            of="language",
            codes=0,
            beside=True,
            own_title="interpreter_title",
            use="meet",
        ),
        Format(
            *("a4-front-line", "sheet", "front-line.typ", 210, 297, "Til dem som møter folk", "A4"),
            of="front-line",
            own_title="front_line_title",
            use="meet",
        ),
    )
}

# What a channel may ask for besides sheets and pictures (content/channels.yml): id, and what staff
# call it. Each has a builder of the same id (generator/render/kits/files.py).
CHANNEL_FILES: dict[str, str] = {
    "ads": "Annonser til Google Ads Editor (CSV)",
    "newsletter": "Nyhetsbrev (HTML, e-post og ren tekst)",
    "press-release": "Pressemelding (Word)",
    "radio-script": "Radiotekst (Word)",
    "intranet-note": "Notat til intranett (Word)",
    "banner": "Banner (HTML å lime inn)",
    "signature": "E-postsignatur (HTML og ren tekst)",
    "slides": "Fem lysbilder (PowerPoint)",
    "screen-slides": "Lysbilder til venterom (PowerPoint)",
    "talking-points": "Stikkord til den som forteller (Word)",
    "editable-sheet": "Ark til å skrive i (Word)",
}
# The same with what every kit holds.
KIT_FILES: dict[str, str] = CHANNEL_FILES | {
    "workshop": "Prøv teksten sammen med leserne (Word)",
    "workshop-lead": "Til den som leder runden (Word)",
    "media-plan": "Medieplan (Word)",
    "media-plan-table": "Medieplan (CSV)",
    "plan-calendar": "Planen til kalenderen (ICS)",
    "evaluation": "Evaluering (Word)",
    "tone": "Ordene vi bruker (Word)",
}

BLEED, SLUG = 3.0, 7.0  # millimetres around the trimmed sheet; marks stand in the slug
_A4 = (210.0, 297.0)


@dataclass(frozen=True)
class Paper:
    """What one variant of a sheet is printed on, in millimetres.

    The same page lies on it in so many `columns` and `rows`.
    """

    width: float
    height: float
    pages: int
    columns: int = 1
    rows: int = 1
    trimmed: float = 0  # how far the trimmed sheet lies inside of the paper

    @property
    def copies(self) -> int:
        """How many finished sheets one sheet of it is cut into."""
        return self.columns * self.rows


def paper(form: Format, variant: str = "") -> Paper:
    """Return the paper of a sheet: its own, with room for cutting, or A4 with several on it."""
    width, height = form.width, form.height
    match variant:
        case "shop":
            around = BLEED + SLUG
            return Paper(width + 2 * around, height + 2 * around, form.pages, trimmed=around)
        case "n-up":
            tall = int(_A4[0] // width), int(_A4[1] // height)
            wide = int(_A4[1] // width), int(_A4[0] // height)
            if tall[0] * tall[1] >= wide[0] * wide[1]:
                return Paper(*_A4, form.pages, *tall)
            return Paper(_A4[1], _A4[0], form.pages, *wide)
        case "fold":
            # Two pages side by side, on both sides of each sheet.
            return Paper(_A4[1], _A4[0], 2 * -(-form.pages // 4))
        case _:
            return Paper(width, height, form.pages)
