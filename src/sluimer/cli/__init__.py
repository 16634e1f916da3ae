"""The command line: a thin shell that reads words, calls the rooms and draws their answers."""
