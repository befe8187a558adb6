import pytest
from finished import ADDRESS

from generator.proof import SiteOrder, page_facts
from generator.proof.enclosed import enclosed

ORDER = SiteOrder(f"{ADDRESS}/", directions={"nb": "ltr"})


def told(script: str) -> list[str]:
    policy = f"default-src 'none'; script-src {script}; style-src 'self' 'unsafe-inline'"
    html = f"""<!doctype html><html lang="nb" dir="ltr"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="{policy}"><title>t</title></head></html>"""
    found = enclosed(page_facts("staff/index.html", html.encode()), ORDER)
    return [problem.text for problem in found]


def test_a_staff_page_may_set_styles_inside_itself():
    assert told("'self' 'sha256-abc='") == []


@pytest.mark.parametrize("script", ["'self' 'unsafe-inline'", "'unsafe-inline'"])
def test_a_staff_page_whose_scripts_are_not_sealed_is_found(script):
    assert told(script) == ["the policy lets 'unsafe-inline' in (script-src)"]
