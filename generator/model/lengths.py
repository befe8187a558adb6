"""Count a text the way its channel does."""

import math
import unicodedata
from dataclasses import dataclass
from typing import Literal

from generator.model.campaign import Limit

# 3GPP TS 23.038, default alphabet; the second line costs two septets each.
_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE = frozenset("€[]{}\\^~|\f")


# Joiners, isolates and soft hyphens: no reader sees them.
_UNSEEN = "\u200c\u200d\u2066\u2067\u2068\u2069\u00ad"


@dataclass(frozen=True)
class Count:
    """What a text uses of its limit: so many characters, or parts of so many units each."""

    used: int
    unit: Literal["characters", "parts"]
    detail: str = ""

    @property
    def said(self) -> str:
        """Say it as problems do."""
        return f"{self.used} {self.unit}" + (f" ({self.detail})" if self.detail else "")


def length(text: str) -> int:
    """Count what a reader sees as one sign: letters with their marks, without controls.

    UAX #29 cut down to our scripts: composed (NFC), marks and joiners not counted.
    """
    seen = unicodedata.normalize("NFC", text)
    return sum(1 for sign in seen if not unicodedata.combining(sign) and sign not in _UNSEEN)


def counted(text: str, limit: Limit) -> Count:
    """Count graphemes, or the parts that a text message is split into."""
    if limit.count == "sms":
        return _message(text)
    return Count(length(text), "characters")


def _message(text: str) -> Count:
    """Split as networks do: 160/153 septets in GSM-7, 70/67 UTF-16 units in UCS-2."""
    if all(sign in _GSM or sign in _GSM_DOUBLE for sign in text):
        units, alphabet, single, part = len(text), "GSM-7", 160, 153
        units += sum(sign in _GSM_DOUBLE for sign in text)
    else:
        units, alphabet, single, part = len(text.encode("utf-16-le")) // 2, "UCS-2", 70, 67
    parts = 1 if units <= single else math.ceil(units / part)
    return Count(parts, "parts", f"{units} {alphabet}")
