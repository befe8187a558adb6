"""Find a Chromium to test with, or fetch one: present, else Playwright's, else the system's."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def present() -> str | None:
    """Return a browser that the machine has, or the one that Playwright fetched before."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and often not needed

    with sync_playwright() as playwright:
        fetched = playwright.chromium.executable_path
    return fetched if Path(fetched).exists() else None


def fetch() -> None:
    """Fetch Playwright's own Chromium, or the package of a Debian-like system."""
    command = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
    if subprocess.run(command, check=False, capture_output=True).returncode == 0:
        return
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    for words in (["update"], ["install", "-y", "chromium"]):
        subprocess.run([*as_root, "apt-get", "-qq", *words], check=True)


if __name__ == "__main__":
    if not present():
        fetch()
    browser = present()
    if not browser:
        sys.exit("no Chromium found, and none could be installed")
    print(f"browser: {browser}")
