"""Sluimer: straight answers about young children's sleep, each with its evidence and its risk."""

__version__ = "0.1.0"
