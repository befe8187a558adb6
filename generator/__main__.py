"""Let `python -m generator` do what `outreach` does."""

import sys

from generator.cli import main

sys.exit(main())
