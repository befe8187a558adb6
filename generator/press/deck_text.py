"""Which words of a slide stand where, and how large."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.press.deck_fit import HEIGHT, Box, Lettering, advance, balanced, placed, scale_for
from generator.press.deck_layouts import ADDRESS, BODY, FOOT, KICKER, LEAD, SKY, TITLE, Layout
from generator.render.kits.document import Deck, Slide
from generator.render.kits.look import typed_address

_LEFT, _POINTS = 0.75, 72
_WIDE, _BESIDE = 11.4, 8.1  # how broad words are below an open sky, and beside a landscape
_TOP, _DEEP = 0.6, 5.95  # where points begin, and how far they may go
_INDENT = 0.42  # inches
_BETWEEN = 0.42  # of the size of points
_JUMP = 1.2  # how much larger words may be than on the fullest slide: more is restless
_SCREEN = 1.4  # who waits sits farther away than who listens
_SEPARATOR, _NO_BREAK = " · ", "\u00a0"


@dataclass(frozen=True)
class Line:
    """What stands in one placeholder: paragraphs, where, in how many points."""

    texts: tuple[str, ...]
    box: Box
    size: float
    between: float = 0.0
    ordered: bool = False
    centred: bool = False
    is_address: bool = False
    bold: bool = False


def lines_on(slide: Slide, deck: Deck, layout: Layout, scale: float) -> dict[int, Line]:
    """Return the words of a slide by the number of their placeholder; `scale` is for points."""
    signed = _SEPARATOR.join(filter(None, (deck.sender, deck.draft)))
    if slide.layout == "points":
        return _points(slide, deck, layout, scale, signed)
    return (_opening if slide.layout == "opening" else _code)(slide, deck, layout, signed)


def deck_scale(deck: Deck) -> float:
    """Return the scale of the fullest slide with points."""
    stacks = [_stack(each, deck) for each in deck.slides if each.layout == "points"]
    return min((scale_for(tuple(each.values()), _BESIDE, _DEEP) for each in stacks), default=1)


def _stack(slide: Slide, deck: Deck) -> dict[int, Lettering]:
    larger = _SCREEN if deck.seconds else 1
    body = Lettering(slide.points, 28 * larger, between=_BETWEEN, indent=_INDENT)
    return {TITLE: Lettering((slide.title,), 40 * larger, bold=True, gap=0.62), BODY: body}


def _points(slide: Slide, deck: Deck, layout: Layout, scale: float, signed: str) -> dict[int, Line]:
    stack = _stack(slide, deck)
    own = scale_for(tuple(stack.values()), _BESIDE, _DEEP)
    lines = _set(stack, min(own, scale * _JUMP), Box(_LEFT, _TOP, _BESIDE, _DEEP))
    lines[TITLE] = _balanced(lines[TITLE])
    lines[BODY] = replace(lines[BODY], between=_BETWEEN, ordered=slide.ordered)
    if slide.address:
        place = next(each for each in layout.places if each.number == ADDRESS)
        lines |= {ADDRESS: _address(slide, place.box, place.size)}
    return lines | {FOOT: _foot(layout, signed)}


def _opening(slide: Slide, deck: Deck, layout: Layout, signed: str) -> dict[int, Line]:
    stack = {
        KICKER: Lettering((deck.kicker,), 24, bold=True, gap=0.5, least=20),
        TITLE: Lettering((slide.title,), 58, bold=True, gap=0.34),
        LEAD: Lettering((slide.lead,), 28, least=22),
    }
    foot = _foot(layout, signed)
    broad = advance(signed, foot.size) / _POINTS + 0.5
    pill = Line(foot.texts, foot.box._replace(width=broad), foot.size, centred=True)
    return _in_the_sky(stack, SKY * HEIGHT) | {FOOT: pill}


def _code(slide: Slide, _deck: Deck, layout: Layout, signed: str) -> dict[int, Line]:
    """Set the title in the sky, and beside the code what to do with it."""
    sky = {
        TITLE: Lettering((slide.title,), 58, bold=True, gap=0.3),
        BODY: Lettering((_unbroken(slide.points),), 28, bold=True, least=20),
    }
    beside = {
        LEAD: Lettering((slide.lead,), 26, gap=0.6, least=22),
        ADDRESS: Lettering((typed_address(slide.address),), 32, bold=True, gap=0.9),
        FOOT: Lettering((signed,), 18, least=14),
    }
    card, code = layout.card, layout.code
    if not card or not code:
        raise AssertionError(layout.name)
    left = code.left + code.width + 0.1
    room = Box(left, card.top + 0.2, card.left + card.width - left - 0.3, card.height - 0.4)
    lines = _in_the_sky(sky, card.top) | _stacked(beside, room, middle=True)
    address = lines[ADDRESS]
    return lines | {ADDRESS: replace(address, is_address=True)}


def _in_the_sky(stack: Mapping[int, Lettering], end: float) -> dict[int, Line]:
    """Set words above the land, or above a card that ends the sky."""
    lines = _stacked(stack, Box(_LEFT, _TOP, _WIDE, end - _TOP - 0.18))
    return {number: _balanced(line) for number, line in lines.items()}


def _balanced(line: Line) -> Line:
    (text,) = line.texts
    width = balanced(text, line.size, line.box.width * _POINTS, bold=line.bold) / _POINTS
    return replace(line, box=line.box._replace(width=width))


def _unbroken(points: Iterable[str]) -> str:
    """Set points in a row whose lines end between two of them."""
    return _SEPARATOR.join(each.replace(" ", _NO_BREAK) for each in points)


def _stacked(stack: Mapping[int, Lettering], room: Box, *, middle: bool = False) -> dict[int, Line]:
    there = {number: each for number, each in stack.items() if any(each.texts)}
    scale = scale_for(tuple(there.values()), room.width, room.height)
    lines = _set(there, scale, room)
    last = list(lines.values())[-1].box
    spare = room.top + room.height - last.top - last.height if middle else 0
    return {
        number: replace(each, box=each.box._replace(top=each.box.top + max(0, spare) / 2))
        for number, each in lines.items()
    }


def _set(stack: Mapping[int, Lettering], scale: float, room: Box) -> dict[int, Line]:
    boxes = placed(tuple(stack.values()), scale, room.left, room.top, room.width)
    return {
        number: Line(each.texts, box, each.at(scale), bold=each.bold)
        for (number, each), box in zip(stack.items(), boxes, strict=True)
    }


def _address(slide: Slide, box: Box, size: float) -> Line:
    said = typed_address(slide.address)
    scale = scale_for((Lettering((said,), size, bold=True),), box.width - 0.2, box.height)
    return Line((said,), box, size * scale, centred=True, is_address=True)


def _foot(layout: Layout, signed: str) -> Line:
    place = next(each for each in layout.places if each.number == FOOT)
    return Line((signed,), place.box, place.size)
