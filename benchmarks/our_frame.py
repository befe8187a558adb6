"""Frame finished pages, and nothing else: our_frame.py PROJECT SOURCE OUTPUT.

The child process that benchmarks/pages.py measures beside the whole build. It starts where
Hugo starts: with one file per page, whose texts are final.
"""

import sys
from pathlib import Path

from generator.press.engine import render

if __name__ == "__main__":
    render(*map(Path, sys.argv[1:4]))
