"""The commands: the only place that prints, reads the clock, the arguments and the environment."""

from generator.cli.commands import main

__all__ = ["main"]
