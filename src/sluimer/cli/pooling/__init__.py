"""`sluimer pool`: studies in a file → one estimate, in words, as JSON and as pictures."""

from sluimer.cli.pooling.command import add_parser

__all__ = ["add_parser"]
