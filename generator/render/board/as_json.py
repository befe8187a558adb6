"""The board for other programs: the same facts, under keys that stay (docs/board.md)."""

import json
from dataclasses import asdict
from datetime import date

from generator.render.board import Board


def board_json(board: Board) -> str:
    """Return the board as JSON; dates are written YYYY-MM-DD."""
    told = asdict(board) | {
        "norwegian": asdict(board.norwegian) | {"percent": board.norwegian.percent}
    }
    return json.dumps(told, ensure_ascii=False, indent=1, default=date.isoformat) + "\n"
