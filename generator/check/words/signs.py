"""Find single signs where they shout at a reader: `!` in prose, never in code or markup."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.check.words.gates import Ruling
from generator.model import Avoided, Wording

# The same sign in other widths, turned upside down, doubled, or as a picture.
_KIN = {
    "!": "!\u00a1\u01c3\u203c\u2048\u2049\u2755\u2757\ufe15\ufe57\uff01",
    "?": "?\u00bf\u037e\u061f\u2047\u2048\u2049\u2753\u2754\ufe16\ufe56\uff1f",
}
_CODE = (
    r"<!--.*?(?:-->|\Z)|```.*?(?:```|\Z)|`[^`\n]*`"
    r"|<(?P<tag>code|pre|script|style)\b.*?(?:</(?P=tag)>|\Z)"
    r"|<[!?/a-z][^<>]{0,400}>|<!|!\[|!=|!important\b"
)


@dataclass(frozen=True)
class SignSearch:
    """Signs, and the first rule about each."""

    rulings: Mapping[str, Ruling]
    regex: re.Pattern[str]

    def hits(self, text: str) -> Iterator[tuple[Ruling, int, int]]:
        """Yield every run of one sign; what is no prose counts as read and is skipped."""
        for match in self.regex.finditer(text):
            if run := match["run"]:
                yield self.rulings[run[0]], *match.span()


def signs_for(chosen: Iterable[tuple[Wording, Avoided]]) -> SignSearch | None:
    """Gather what rules say about signs; None where they say nothing."""
    rulings: dict[str, Ruling] = {}
    for wording, rule in chosen:
        for sign in rule.signs:
            for kin in _KIN.get(sign, sign):
                rulings.setdefault(kin, Ruling(rule, wording.language))
    if not rulings:
        return None
    runs = "".join(map(re.escape, sorted(rulings)))
    regex = re.compile(f"{_CODE}|(?P<run>[{runs}]+)", re.DOTALL | re.IGNORECASE)
    return SignSearch(rulings, regex)
