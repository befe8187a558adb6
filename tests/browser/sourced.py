"""Every number of a finished page, and the fact that it leads to: read as a reader does.

Nothing here knows the generator. It reads the pages of a folder, `content/facts.yml` and
`content/rules.yml`, and asks of each number which fact says it and whether the source stands
beside it. What staff read (`staff/`) counts characters, copies and days, and is not asked.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from figures import NUMBER, Figure, Page, Said, blocks, figures_of, plain
from selectolax.lexbor import LexborNode

Facts = Mapping[str, Mapping[str, Any]]

APART = 30  # characters between the two numbers of «2 of 5»
YEARS = range(2020, 2100)


@dataclass
class Read:
    """What was found in a folder."""

    pages: int = 0
    numbers: Counter[str] = field(default_factory=Counter)  # what a fact must give, by language
    told_apart: Counter[str] = field(default_factory=Counter)  # dates, sizes: no claim, by kind
    wrong: list[str] = field(default_factory=list)


def unsourced(folder: Path, facts: Facts, rules: Facts) -> list[str]:
    """Return one line for each number that leads to no fact, or to one without its source."""
    return read(folder, facts, rules).wrong


def read(folder: Path, facts: Facts, rules: Facts) -> Read:
    """Read all pages of a folder."""
    found = Read()
    for path in sorted(folder.rglob("*.html")):
        where = path.relative_to(folder)
        if where.parts[0] != "staff":
            _read_page(Page(path), where.as_posix(), facts, rules, found)
    return found


def _read_page(page: Page, where: str, facts: Facts, rules: Facts, found: Read) -> None:
    found.pages += 1
    for said in blocks(page):
        for figure in _figures(said, facts):
            if kind := _other_kind(figure):
                found.told_apart[kind] += 1
                continue
            found.numbers[page.language] += 1
            if wrong := _wrong(figure, page.language, facts, rules):
                about = " ".join(said.text[max(0, figure.start - 40) : figure.end + 40].split())
                found.wrong.append(f"{where}: «…{about}…» holds the number {figure}, {wrong}")


def _figures(said: Said, facts: Facts) -> Iterator[Figure]:
    """Return the figures of a block; «2 of 5» is one, in whichever order a language says it."""
    found = figures_of(said)
    seconds = set[int]()
    for first, second in pairwise(found):
        pair = Figure("ratio", first.numbers + second.numbers, first.start, second.end, said)
        near = second.start - first.end <= APART
        if (first.kind, second.kind) == ("plain", "plain") and near and _facts_of(pair, facts):
            seconds |= {first.start, second.start}
            yield pair
    yield from (each for each in found if each.start not in seconds)


def _facts_of(figure: Figure, facts: Facts) -> list[Mapping[str, Any]]:
    return [each for each in facts.values() if SAYS[figure.kind](figure, each)]


def _value(number: str) -> str:
    """Write a number without the marks between its thousands."""
    return re.sub(r"[ ,.'](?=\d{3}(?!\d))", "", number)


def _as_ratio(figure: Figure, fact: Mapping[str, Any]) -> bool:
    """«2 of 5», and «9 of 10» for 90 %."""
    one, other = sorted(int(each) for each in figure.numbers if each.isdigit()) or (0, 0)
    if fact["unit"] == "ratio":
        return [str(one), str(other)] == [str(fact["value"]), str(fact["upper"])]
    of_all = fact["unit"] == "percent" and other in {10, 100}
    return of_all and one * 100 == int(fact["value"]) * other


def _as_plain(figure: Figure, fact: Mapping[str, Any]) -> bool:
    is_one = fact["unit"] in {"number", "text"}
    return is_one and _value(figure.numbers[0]) == str(fact["value"])


def _as_range(figure: Figure, fact: Mapping[str, Any]) -> bool:
    ends = [str(fact["value"]), str(fact.get("upper"))]
    return fact["unit"] == "range" and [_value(each) for each in figure.numbers] == ends


# Whether a figure of this kind is what a fact says: 90 is no fact where 90 % is one.
SAYS: dict[str, Callable[[Figure, Mapping[str, Any]], bool]] = {
    "section": lambda figure, fact: (
        str(figure).replace(" ", "") == plain(str(fact["value"])).replace(" ", "")
    ),
    "code": lambda _, __: False,
    "percent": lambda figure, fact: (
        fact["unit"] == "percent" and figure.numbers[0] == str(fact["value"])
    ),
    "range": _as_range,
    "ratio": _as_ratio,
    "plain": _as_plain,
}


def _wrong(figure: Figure, language: str, facts: Facts, rules: Facts) -> str:
    """Say what is wrong with a number; nothing when a fact or a rule gives it."""
    given = _facts_of(figure, facts)
    if not given:
        return "" if _in_rule(figure, language, rules) else "which no fact gives"
    # A year, an age or a paragraph has no sentence of its own; a finding of somebody's has.
    if not all("statement" in each for each in given):
        return ""
    cites = [plain(_filled(each["cite"], facts)) for each in given]
    beside = _beside(figure.said.block)
    if not beside:
        return "and no source stands beside it"
    if language == "nb" and not any(cite == beside for cite in cites):
        return f"and the source beside it is «{beside}», not «{cites[0]}»"
    return ""


def _beside(block: LexborNode) -> str:
    """Return the source that stands in the same item of a list, without its label."""
    item: LexborNode | None = block
    while item and item.tag not in {"li", "figure", "blockquote"}:
        item = item.parent
    cite = item.css_first(".cite") if item else None
    return plain(cite.text()).partition(":")[2].strip() if cite else ""


def _filled(cite: str, facts: Facts) -> str:
    return re.sub(r"\{([\w-]+)\}", lambda name: str(facts[name[1]]["value"]), cite)


def _in_rule(figure: Figure, language: str, rules: Facts) -> bool:
    """In bokmål the rule stands there word for word; elsewhere its number must be the same."""
    texts = [plain(each["text"]) for rule in rules.values() for each in rule["variants"]]
    holding = [text for text in texts if re.search(rf"(?<!\d){re.escape(str(figure))}(?!\d)", text)]
    return any(language != "nb" or text in figure.said.text for text in holding)


def _other_kind(figure: Figure) -> str:
    """Tell apart what is a number and no claim; every one of them is held to what it says."""
    return next((kind for kind, holds in KINDS.items() if holds(figure)), "")


def _is_date(figure: Figure) -> bool:
    """When the page was changed, or will be looked at again: alone in its element."""
    node = figure.within("time, .read bdi, footer bdi")
    numbers = sorted(int(each) for each in re.findall(r"\d+", plain(node.text() if node else "")))
    return len(numbers) == 2 and 1 <= numbers[0] <= 31 and numbers[1] in YEARS


def _is_sheet(figure: Figure) -> bool:
    """The size of a sheet, where a link beside it leads to a sheet of that size."""
    group = figure.within(".take li, .sheets .for")
    size = re.fullmatch(r"A[3-6]", str(figure))
    return bool(size and group and group.css_first(f'a[href*="-{size[0].lower()}-"][href$=".pdf"]'))


def _is_weight(figure: Figure) -> bool:
    """What a file weighs, within the link to it: held to the file itself."""
    link = figure.within('a[href$=".zip"]')
    file = figure.said.page.path.parent / (link.attributes.get("href") or "") if link else None
    if not file or not file.is_file() or not re.fullmatch(NUMBER, str(figure)):
        return False
    return abs(float(str(figure).replace(",", ".")) - file.stat().st_size / 1e6) < 1


def _is_contact(figure: Figure) -> bool:
    """Where an office lies and when it is open, and a number to call: content/site.yml."""
    return bool(figure.within(".offices bdi, .office p[data-zone=contact], a[href^='tel:']"))


def _is_meeting(figure: Figure) -> bool:
    """When and where people can meet us: content/events.yml."""
    return bool(figure.within(".meet h3 + p, .meet h3 + p + p"))


def _is_place_in_source(figure: Figure) -> bool:
    """Which table of the source: it is the source."""
    before = figure.said.text[: figure.start]
    return bool(figure.within(".cite") and re.search(r"(tabell|kapittel|fotnote) $", before))


KINDS: dict[str, Callable[[Figure], bool]] = {
    "date": _is_date,
    "sheet": _is_sheet,
    "weight": _is_weight,
    "contact": _is_contact,
    "meeting": _is_meeting,
    "place in a source": _is_place_in_source,
}
