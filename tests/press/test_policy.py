import base64
import hashlib

import pytest

from generator.press.policy import sealed

POLICY = "<meta content=\"script-src 'self' 'unsafe-inline'; img-src 'self'\">"


def test_only_the_scripts_of_the_page_itself_may_run():
    script = "document.title\n= 'a'"
    data = '<script type="application/ld+json">{}</script>'
    page = f'{POLICY}<script>{script}</script><script src="a.js"></script>{data}'

    checksum = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert f"script-src 'self' 'sha256-{checksum}'; img-src 'self'" in sealed(page)
    assert "unsafe-inline" not in sealed(page)


def test_a_page_without_scripts_of_its_own_allows_none():
    assert sealed(POLICY) == "<meta content=\"script-src 'self'; img-src 'self'\">"


def test_a_page_without_our_policy_is_not_sealed_in_silence():
    with pytest.raises(ValueError, match="script-src"):
        sealed("<p>")
