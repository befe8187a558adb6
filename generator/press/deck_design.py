"""How our slides look: theme, master and layouts as the XML of PresentationML (ECMA-376)."""

from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape

from generator.press.deck_fit import Box
from generator.press.deck_layouts import Holder, Layout, Manner, layouts_in

EMU = 914400  # in an inch
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
    ' val="1"/></a:ext></a:extLst>'
)
# Which of our colours a theme calls what; the first names are those of text and ground.
_SLOTS = {
    "dk1": "night",
    "lt1": "snow",
    "dk2": "fjord",
    "lt2": "ice",
    "accent1": "fjord",
    "accent2": "sun",
    "accent3": "aurora",
    "accent4": "ember",
    "accent5": "dawn",
    "accent6": "muted",
    "hlink": "fjord",
    "folHlink": "muted",
}
_SCHEME = {"night": "tx1", "snow": "bg1", "fjord": "tx2", "ice": "bg2", "sun": "accent2"}


def theme_xml(manner: Manner) -> str:
    """Return our colours and fonts, as staff will find them in the menus of their program."""
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{_hex(manner.colours[name])}"/></a:{slot}>'
        for slot, name in _SLOTS.items()
    )
    latin, complex_ = manner.fonts
    others = '<a:font script="Arab" typeface="Arial"/><a:font script="Ethi" typeface="Ebrima"/>'
    font = f'<a:latin typeface="{latin}"/><a:ea typeface=""/><a:cs typeface="{complex_}"/>{others}'
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{solid}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme {NAMESPACES} name="Veien"><a:themeElements>'
        f'<a:clrScheme name="Veien">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Veien"><a:majorFont>{font}</a:majorFont>'
        f"<a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Veien"><a:fillStyleLst>{solid * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def master_xml(manner: Manner) -> str:
    """Return the tree of the master: what every layout starts from."""
    points = layouts_in(manner)["points"].places
    shapes = "".join(_placeholder(each, manner, number) for number, each in enumerate(points, 2))
    return _tree(shapes, manner.colours, "snow")


def styles_xml(manner: Manner) -> str:
    """Return how titles, points and everything else are written where nothing else is said."""
    levels = "".join(
        _paragraphs(f"lvl{level}pPr", manner, size, "night", bullets=level, bold=False)
        for level, size in enumerate((28, 24, 20, 20, 20), 1)
    )
    title = _paragraphs("lvl1pPr", manner, 40, "night", bullets=0, bold=True)
    other = _paragraphs("lvl1pPr", manner, 18, "night", bullets=0, bold=False)
    return (
        f"<p:txStyles {NAMESPACES}><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles>"
    )


def layout_xml(layout: Layout, manner: Manner, picture: str) -> str:
    """Return the tree of a layout; `picture` is the relation that its landscape has."""
    shapes = "".join(_ground(layout, manner, picture))
    shapes += "".join(
        _placeholder(each, manner, number) for number, each in enumerate(layout.places, 10)
    )
    return _tree(shapes, manner.colours, layout.ground)


def foot_xml(place: Holder, manner: Manner, number: int, box: Box) -> str:
    """Return the footer of a slide without its words."""
    return (
        f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{number}" name="{place.name}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {place.kind}/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{_frame(box, manner.direction)}</p:spPr>"
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )


def _ground(layout: Layout, manner: Manner, picture: str) -> Iterator[str]:
    if layout.picture:
        frame = _frame(layout.picture, manner.direction)
        yield (
            f'<p:pic><p:nvPicPr><p:cNvPr id="2" name="Landskap" descr="">{_DECORATIVE}</p:cNvPr>'
            f'<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/>'
            f'</p:nvPicPr><p:blipFill><a:blip r:embed="{picture}"/><a:stretch><a:fillRect/>'
            f'</a:stretch></p:blipFill><p:spPr>{frame}<a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></p:spPr></p:pic>"
        )
    if layout.card:
        frame = _frame(layout.card, manner.direction)
        yield (
            f'<p:sp><p:nvSpPr><p:cNvPr id="3" name="Kort" descr="">{_DECORATIVE}</p:cNvPr>'
            f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{frame}'
            f"{_rounded(5000)}{_fill('paper', manner.colours)}<a:ln><a:noFill/></a:ln></p:spPr>"
            "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
        )


def _placeholder(place: Holder, manner: Manner, number: int) -> str:
    ground = _rounded(35000) + _fill(place.ground, manner.colours) if place.ground else ""
    centred = "ctr" if place.ground else ""
    levels = _paragraphs(
        *("lvl1pPr", manner, place.size, place.ink),
        bullets=int(place.bullets), bold=place.bold, side=centred,
    )  # fmt: skip
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(place.name)}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {place.kind}/></p:nvPr>'
        f"</p:nvSpPr><p:spPr>{_frame(place.box, manner.direction)}{ground}</p:spPr><p:txBody>"
        f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="{manner.turned}"'
        f' anchor="{place.anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>{levels}</a:lstStyle>'
        f'<a:p><a:r><a:rPr lang="nb-NO"/><a:t>{escape(place.name)}</a:t></a:r></a:p>'
        "</p:txBody></p:sp>"
    )


def _paragraphs(
    tag: str, manner: Manner, size: int, ink: str, *, bullets: int, bold: bool, side: str = ""
) -> str:
    indent = round(0.42 * EMU)
    room = f'marL="{indent * bullets}" indent="-{indent}"' if bullets else 'marL="0" indent="0"'
    marks = (
        f'<a:spcBef><a:spcPts val="1000"/></a:spcBef><a:buClr>{_colour("fjord", manner.colours)}'
        '</a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>'
        if bullets
        else '<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
    )
    family = "mj" if bold else "mn"
    return (
        f'<a:{tag} {room} algn="{side or manner.start}" defTabSz="914400" rtl="{manner.turned}"'
        f' eaLnBrk="1" latinLnBrk="0" hangingPunct="1">{marks}'
        f'<a:defRPr lang="{manner.language}" sz="{size * 100}" b="{int(bold)}" kern="1200">'
        f'{_fill(ink, manner.colours)}<a:latin typeface="+{family}-lt"/>'
        f'<a:ea typeface="+{family}-ea"/><a:cs typeface="+{family}-cs"/></a:defRPr></a:{tag}>'
    )


def _tree(shapes: str, colours: Mapping[str, str], ground: str) -> str:
    return (
        f"<p:cSld {NAMESPACES}><p:bg><p:bgPr>{_fill(ground, colours)}<a:effectLst/></p:bgPr></p:bg>"
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
    )


def _frame(box: Box, direction: str) -> str:
    left, top, width, height = (round(each * EMU) for each in box.turned(direction))
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _rounded(share: int) -> str:
    guide = f'<a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst>'
    return f'<a:prstGeom prst="roundRect">{guide}</a:prstGeom>'


def _fill(name: str, colours: Mapping[str, str]) -> str:
    return f"<a:solidFill>{_colour(name, colours)}</a:solidFill>"


def _colour(name: str, colours: Mapping[str, str]) -> str:
    if name in _SCHEME:
        return f'<a:schemeClr val="{_SCHEME[name]}"/>'
    return f'<a:srgbClr val="{_hex(colours[name])}"/>'


def _hex(colour: str) -> str:
    return colour.removeprefix("#").upper()
