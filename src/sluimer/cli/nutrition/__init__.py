"""`sluimer intake`, `supplement`, `foods` and `needs`: the room `nutrition` in a terminal."""

from sluimer.cli.nutrition.commands import add_parsers

__all__ = ["add_parsers"]
